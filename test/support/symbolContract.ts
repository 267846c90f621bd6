import assert from 'node:assert/strict';
import { SymbolKind, type DocumentSymbol, type Position, type Range } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultSettings, documentSymbols, foldingRanges, neverCancelled, type DocumentElement, type DocumentModel, type FeatureContext, type Settings } from '../../core/src/index';

/** The context of one text, as the server hands it to a feature. */
export function featureContext(model: DocumentModel, settings: Partial<Settings> = {}): FeatureContext {
  return {
    document: TextDocument.create('file:///any.gongwen', 'gongwen', 1, model.text),
    model,
    settings: { ...defaultSettings, ...settings },
    token: neverCancelled,
  };
}

/**
 * The promises of the outline to clients, whatever the text: an editor drops the whole outline where an entry has
 * no name or its selection range leaves its range.
 */
export function assertSymbolContract(model: DocumentModel, settings: Partial<Settings> = {}): void {
  const context = featureContext(model, settings);
  const symbols = documentSymbols(context);
  const ends = new LineEnds(model.text);
  checkLevel(symbols, undefined, ends, new Map(headingsOf(model.elements).map(element => [element.nameSpan.start, element])), 0);
  for (const fold of foldingRanges(context)) {
    assert.ok(fold.endLine > fold.startLine, 'a fold has more than one line');
    assert.ok(fold.startLine >= 0 && fold.endLine < ends.count, 'a fold lies in the text');
  }
}

function headingsOf(elements: readonly DocumentElement[]): DocumentElement[] {
  return elements.flatMap(element => [...(element.depth > 0 ? [element] : []), ...headingsOf(element.children)]);
}

function checkLevel(symbols: readonly DocumentSymbol[], parent: DocumentSymbol | undefined, ends: LineEnds, byStart: ReadonlyMap<number, DocumentElement>, depth: number): void {
  let before: DocumentSymbol | undefined;
  for (const symbol of symbols) {
    const { name, kind, range, selectionRange } = symbol;
    // Fails with the name only: texts under test may be huge.
    const say = (promise: string): string => `${promise}: ${JSON.stringify(name.slice(0, 40))} ${JSON.stringify(range)}`;
    assert.match(name, /\S/, say('a name shows something'));
    assert.ok(!/[\r\n]/.test(name), say('a name is one line'));
    assert.ok(name.length <= 210, say('a name is short'));
    for (const { start, end } of [range, selectionRange]) {
      assert.ok(ends.holds(start) && ends.holds(end), say('a position lies in the text'));
      assert.ok(compare(start, end) <= 0, say('a range does not run backwards'));
    }
    assert.ok(contains(range, selectionRange), say('the selection range lies in the range'));
    if (parent !== undefined) assert.ok(contains(parent.range, range), say('a child lies in its parent'));
    if (before !== undefined) {
      assert.ok(compare(before.range.start, range.start) <= 0, say('entries stand in document order'));
      assert.ok(compare(before.range.end, range.start) <= 0 || kind === SymbolKind.Variable, say('siblings do not overlap'));
    }
    before = symbol;
    const section = kind === SymbolKind.String || kind === SymbolKind.EnumMember;
    const childDepth = section ? depth + 1 : kind === SymbolKind.Module ? 0 : depth;
    if (section) {
      const element = byStart.get(ends.offset(selectionRange.start));
      assert.ok(element !== undefined, say('a heading or item of the text'));
      assert.equal(element.depth, childDepth, say('headings nest by their depth'));
      assert.equal(kind === SymbolKind.EnumMember, element.kind === 'item', say('items and only items are EnumMember'));
      assert.match(symbol.detail ?? '', /^\d+字$/, say('the section’s 字数'));
      if (kind === SymbolKind.String) {
        assert.ok(!/[。：:\s]$/.test(name), say('a heading is named without its end punctuation'));
        const written = ends.text.slice(ends.offset(selectionRange.start), ends.offset(selectionRange.end));
        assert.equal(withoutSpaces(written).slice(0, withoutSpaces(name).length), withoutSpaces(name), say('the name is the text as written'));
        if (written.length <= 200) assert.equal(withoutSpaces(written), withoutSpaces(name), say('the selection range is exactly the name'));
      } else {
        assert.ok(name.length <= 32, say('an item is shortened'));
        assert.notEqual(element.numbering, undefined, say('an item is something that the text numbers'));
      }
    }
    checkLevel(symbol.children ?? [], symbol, ends, byStart, childDepth);
  }
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\u00ad\ufeff]+/g, '');
}

function compare(first: Position, second: Position): number {
  return first.line - second.line || first.character - second.character;
}

function contains(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

/** The lines of a text as the protocol counts them, found by a pattern and not by the code under test. */
class LineEnds {
  readonly text: string;
  readonly #starts: number[] = [0];
  readonly #lengths: number[] = [];

  constructor(text: string) {
    this.text = text;
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
      this.#lengths.push(index - this.#starts.at(-1)!);
      this.#starts.push(index + end.length);
    }
    this.#lengths.push(text.length - this.#starts.at(-1)!);
  }

  get count(): number {
    return this.#starts.length;
  }

  holds({ line, character }: Position): boolean {
    return line >= 0 && line < this.count && character >= 0 && character <= this.#lengths[line];
  }

  offset({ line, character }: Position): number {
    return this.#starts[line] + character;
  }
}
