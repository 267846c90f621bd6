import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rescanLines, scanLines } from '../../../core/src/syntax/scan';
import { anyText, applyEdit, edit } from '../../support/randomTexts';

/** Offsets at which the library, which editors agree with, lets lines begin. */
function startsByLibrary(text: string): number[] {
  const document = TextDocument.create('file:///any.gongwen', 'gongwen', 1, text);
  return Array.from({ length: document.lineCount }, (_, line) => document.offsetAt({ line, character: 0 }));
}

function startsByScan(text: string): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of scanLines(text)) {
    starts.push(offset);
    offset += line.length + line.breakLength;
  }
  assert.equal(offset, text.length, 'lines cover the text');
  return starts;
}

const TEXTS: Record<string, string> = {
  'empty': '', 'LF only': '\n', 'CR only': '\r', 'CR LF only': '\r\n', 'LF CR': '\n\r', 'CR CR LF': '\r\r\n', 'CR LF LF': '\r\n\n', 'no line end at the end': 'a\nb', 'an empty last line': 'a\nb\n', 'two empty last lines': 'a\n\n', 'CR LF lines': '一、要求\r\n二、任务\r\n', 'lone CR lines': '一、要求\r二、任务\r', 'mixed': 'a\r\nb\rc\nd\r\r\n\ne', 'CR at the very end': 'a\nb\r', 'late CR': `${'a\n'.repeat(50)}b\rc`, 'late LF': `${'a\r'.repeat(50)}b\nc`, 'other separators': 'a\u2028b\u2029c\u0085d\u000be\u000cf',
};

suite('lines', () => {
  for (const [name, text] of Object.entries(TEXTS)) test(`begin where the protocol says: ${name}`, () => assert.deepEqual(startsByScan(text), startsByLibrary(text)));

  test('in any text', () => {
    fc.assert(fc.property(anyText, text => assert.deepEqual(startsByScan(text), startsByLibrary(text))));
  });

  test('the content of a line shows and is as wide as it looks', () => {
    const [indented, blank, mixed] = scanLines('　　一、要求 \n \u00a0\t\nA1文，');
    assert.deepEqual([indented.contentStart, indented.contentEnd, indented.width], [2, 6, 8]);
    assert.equal(blank.contentStart, blank.contentEnd);
    assert.equal(mixed.width, 6);
  });

  test('字数 is the one of the whole project', () => {
    const count = (text: string): number => scanLines(text)[0].wordCount;
    assert.equal(count('抓好落实。'), 5);
    assert.equal(count('投资3.2亿元'), 5);
    assert.equal(count('　　GB/T 9704—2012'), 4);
    assert.equal(count('　　抓 好 落 实'), 4);
    assert.equal(count(''), 0);
  });
});

suite('lines after an edit', () => {
  const check = (before: string, after: string): void => assert.deepEqual(rescanLines(before, scanLines(before), after), scanLines(after), JSON.stringify([before, after]));

  const CASES: readonly (readonly [what: string, before: string, after: string])[] = [
    ['nothing changed', 'a\nb', 'a\nb'],
    ['from nothing', '', 'a\nb\n'],
    ['to nothing', 'a\nb\n', ''],
    ['LF typed behind CR', 'a\rb', 'a\r\nb'],
    ['CR typed before LF', 'a\nb', 'a\r\nb'],
    ['CR taken from CR LF', 'a\r\nb', 'a\nb'],
    ['LF taken from CR LF', 'a\r\nb', 'a\rb'],
    ['a letter between CR and LF', 'a\r\nb', 'a\rx\nb'],
    ['the letter between CR and LF gone', 'a\rx\nb', 'a\r\nb'],
    ['a line end at the very end', 'a\nb', 'a\nb\n'],
    ['the line end at the very end gone', 'a\nb\n', 'a\nb'],
    ['CR at the end becomes CR LF', 'a\r', 'a\r\n'],
    ['a line like its neighbour put in', 'a\na\na\n', 'a\na\na\na\n'],
    ['a line like its neighbour taken out', 'a\na\na\n', 'a\na\n'],
    ['blank lines', '\n\n\n', '\n\n'],
    ['CRs before the kept tail', 'x\r\r\ny', 'x\r\n\ny'],
    ['a lone CR before the kept tail', 'x\ry\nz', 'x\r\ny\nz'],
    ['the tail begins behind a lone CR', 'a\rb\rc', 'ax\rb\rc'],
  ];
  for (const [what, before, after] of CASES) test(what, () => check(before, after));

  test('any short texts of line ends', () => {
    const short = fc.array(fc.constantFrom('\r', '\n', 'a'), { maxLength: 7 }).map(parts => parts.join(''));
    fc.assert(fc.property(short, short, check), { numRuns: 2000 });
  });

  test('any edits of any text', () => {
    fc.assert(
      fc.property(anyText, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        let text = start;
        let lines: ReturnType<typeof rescanLines> = scanLines(text);
        for (const change of edits) {
          const after = applyEdit(text, change);
          lines = rescanLines(text, lines, after);
          text = after;
          assert.deepEqual(lines, scanLines(text));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a line that the edit does not touch is the same object', () => {
    const before = Array.from({ length: 50 }, (_, index) => `第${String(index)}行`).join('\n');
    const lines = scanLines(before);
    const after = rescanLines(before, lines, before.replace('第25行', '第25行，改过'));
    assert.equal(after.filter((line, index) => line === lines[index]).length, 49);
  });
});
