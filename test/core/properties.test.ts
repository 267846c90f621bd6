import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentSymbols, foldingRanges, parseDocument, updateDocument, type DocumentModel } from '../../core/src/index';
import { classAt, Class } from '../../core/src/text/characters';
import { allElements } from '../support/checkOutline';
import { hugeTexts, workReport } from '../support/hugeTexts';
import { anyText, applyEdit, edit, longLine } from '../support/randomTexts';
import { featureContext } from '../support/symbolContract';

/** The model without what a line remembers so as not to work it out again: that depends on its past. */
function withoutMemory(model: DocumentModel): string {
  return JSON.stringify(model, (key, value: unknown) => (key === 'memo' ? undefined : value), 1);
}

function assertSame(updated: DocumentModel, text: string, markdown: boolean): void {
  const fresh = parseDocument(text, { markdown });
  // Compared as texts, which is fast; taken apart only to show the difference.
  if (withoutMemory(updated) !== withoutMemory(fresh)) assert.deepEqual(JSON.parse(withoutMemory(updated)), JSON.parse(withoutMemory(fresh)));
  assert.deepEqual(documentSymbols(featureContext(updated)), documentSymbols(featureContext(fresh)));
}

const SHORT_REPORT = workReport(1500);
const startText = fc.oneof(
  { weight: 3, arbitrary: anyText },
  { weight: 3, arbitrary: fc.constantFrom(SHORT_REPORT, SHORT_REPORT.replaceAll('\n', '\r\n'), SHORT_REPORT.replaceAll('\n', '\r'), SHORT_REPORT.replaceAll('\n', ' '), SHORT_REPORT.replaceAll('\n', ''), hugeTexts['work report, hard wraps'](1500)) },
);

suite('whatever the text', () => {
  test('parsing answers, the same every time, and features answer on it', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, markdown) => {
        const model = parseDocument(text, { markdown });
        assert.equal(model.text, text);
        assert.deepEqual(parseDocument(text, { markdown }), model);
        foldingRanges(featureContext(model));
      }),
      { numRuns: 400 },
    );
  });

  test('paragraphs hold all that shows, each once, in order', () => {
    fc.assert(
      fc.property(startText, text => {
        let behind = 0;
        for (const { start, end } of parseDocument(text).paragraphs) {
          assert.ok(start >= behind && end > start, 'paragraphs follow one another and show something');
          assertNothingShows(text, behind, start);
          assert.ok(shows(text, start) && shows(text, end - 1), 'paragraphs begin and end with what shows');
          behind = end;
        }
        assertNothingShows(text, behind, text.length);
      }),
      { numRuns: 400 },
    );
  });

  test('elements follow one another, lie inside their parents and are named inside themselves', () => {
    fc.assert(
      fc.property(startText, text => {
        const check = (elements: DocumentModel['elements'], start: number, end: number, depth: number): void => {
          let behind = start;
          for (const { span, nameSpan, kind, children, depth: own, wordCount } of elements) {
            assert.ok(span.start >= behind && span.end <= end && span.end > span.start, kind);
            assert.ok(nameSpan.start >= span.start && nameSpan.end <= span.end && nameSpan.end > nameSpan.start, kind);
            assert.ok(wordCount > 0, kind);
            const outlined = kind === 'heading' || kind === 'runInHeading' || kind === 'item';
            assert.equal(own, outlined ? depth + 1 : 0, kind);
            check(children, span.start, span.end, kind === 'attachment' || kind === 'embeddedDocument' ? 0 : outlined ? own : depth);
            behind = span.end;
          }
        };
        check(parseDocument(text).elements, 0, text.length, 0);
      }),
      { numRuns: 400 },
    );
  });

  test('字数 of a text is that of its paragraphs', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { wordsBefore, paragraphs } = parseDocument(text);
        assert.equal(wordsBefore.length, paragraphs.length + 1);
        for (let index = 0; index < paragraphs.length; index++) assert.ok(wordsBefore[index + 1] > wordsBefore[index]);
      }),
    );
  });

  test('CR LF and lone CR read like LF', () => {
    const outline = (text: string): string[] => allElements(parseDocument(text).elements).map(({ kind, depth, nameSpan }) => `${kind} ${String(depth)} ${text.slice(nameSpan.start, nameSpan.end).replace(/[\r\n]+/g, '\n')}`);
    for (const lines of [SHORT_REPORT, hugeTexts['work report, hard wraps'](1500)]) {
      assert.deepEqual(outline(lines.replaceAll('\n', '\r\n')), outline(lines));
      assert.deepEqual(outline(lines.replaceAll('\n', '\r')), outline(lines));
    }
  });
});

suite('after any sequence of edits the model is that of a fresh parse', () => {
  test('edits at line ends, numbers, blank lines; inside CR LF and surrogate pairs', () => {
    fc.assert(
      fc.property(startText, fc.array(edit, { minLength: 1, maxLength: 8 }), fc.boolean(), (start, edits, markdown) => {
        let text = start;
        let model = parseDocument(text, { markdown });
        for (const change of edits) {
          text = applyEdit(text, change);
          model = updateDocument(model, text, { markdown });
          assertSame(model, text, markdown);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('lines of 50 KB', () => {
    fc.assert(
      fc.property(anyText, longLine, fc.array(edit, { minLength: 1, maxLength: 2 }), (start, line, edits) => {
        let text = `${start}\n${line}\n${start}`;
        let model = parseDocument(text);
        for (const change of edits) {
          text = applyEdit(text, change);
          model = updateDocument(model, text);
          assertSame(model, text, false);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('typing a heading into the middle of a report, letter by letter, and taking it back', () => {
    let text = workReport(6000);
    let model = parseDocument(text);
    const middle = text.indexOf('\n', text.length >> 1) + 1;
    const typed = '三十、压实责任\n（一）抓好落实。各乡镇要抓好落实。\r\n';
    const step = (next: string): void => {
      text = next;
      model = updateDocument(model, text);
      assertSame(model, text, false);
    };
    for (let count = 0; count < typed.length; count++) step(text.slice(0, middle + count) + typed[count] + text.slice(middle + count));
    for (let count = typed.length; count > 0; count--) step(text.slice(0, middle + count - 1) + text.slice(middle + count));
    assert.equal(text, workReport(6000));
  });

  test('from any text to any other', () => {
    fc.assert(
      fc.property(startText, startText, (before, after) => assertSame(updateDocument(parseDocument(before), after), after, false)),
      { numRuns: 150 },
    );
  });

  test('an edit leaves the earlier version as it was', () => {
    fc.assert(
      fc.property(startText, edit, (text, change) => {
        const model = parseDocument(text);
        const before = withoutMemory(model);
        updateDocument(model, applyEdit(text, change));
        assert.equal(withoutMemory(model), before);
      }),
      { numRuns: 60 },
    );
  });
});

function shows(text: string, index: number): boolean {
  const found = classAt(text, index);
  return found !== Class.Space && found !== Class.LineEnd;
}

function assertNothingShows(text: string, start: number, end: number): void {
  for (let index = start; index < end; index++) assert.ok(!shows(text, index), `U+${text.charCodeAt(index).toString(16)} at ${String(index)} belongs to no paragraph`);
}
