import assert from 'node:assert/strict';
import { parseDocument, type DocumentElement, type DocumentModel, type ElementKind, type ParseOptions } from '../../core/src/index';
import { assertSymbolContract } from './symbolContract';

/**
 * Documents with their true outline written into them: `[code|text|]`, where the code is that of the golden
 * `.outline` files.
 *
 * - `[H2|（一）总体目标|]` a heading on its own line, of depth 2: start, end, depth and kind must agree
 * - `[R2|（一）加强领导|]。各地要…` a run-in heading: the mark ends before the 。 or ： that ends the heading
 * - `[I2|1.|]请于月底前报送名单。` an item: its start and depth count; the mark may end anywhere in its first sentence
 * - `[M|…|]` the title of an embedded or attached document; depth restarts at 1 behind it
 * - `[T|…|]` title, `[A|…|]` addressee or salutation (without ：), `[O|…|]` announced outline (its start counts)
 * - any other element by its kind: `[signature|…|]`, `[issueDate|…|]`, `[residue|…|]` (its start counts)
 *
 * Headings, items and embedded documents must be exactly the marked ones. Of the other kinds a text shows those
 * it cares about: a kind that is marked at all must be found at exactly the marked places.
 */
export interface OutlineMark {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

const MARK = /(\[(?:[HRI][1-9]|[TAOM]|[a-z][A-Za-z]+)\||\|\])/;

/** @throws if a mark is left open or closed twice: the test itself is wrong */
export function outlineMarks(marked: string): { text: string; marks: OutlineMark[] } {
  let text = '';
  const marks: { code: string; start: number; end: number }[] = [];
  const open: { code: string; start: number; end: number }[] = [];
  for (const part of marked.split(MARK)) {
    if (part === '|]') {
      const mark = open.pop();
      if (mark === undefined) throw new Error('A |] without its opening');
      mark.end = text.length;
    } else if (MARK.test(part)) {
      const mark = { code: part.slice(1, -1), start: text.length, end: -1 };
      marks.push(mark);
      open.push(mark);
    } else {
      text += part;
    }
  }
  if (open.length > 0) throw new Error('A mark is left open');
  return { text, marks };
}

/** Checks a marked text: its outline must be the marked one and nothing else. */
export function checkOutline(marked: string, options: ParseOptions = {}): void {
  const { text, marks } = outlineMarks(marked);
  const model = parseDocument(text, options);
  assertOutline(model, marks);
  assertSymbolContract(model);
}

/**
 * Checks a model against its true outline.
 * @param onlyFirst codes of which the marks name the first only, or none: of these the marked ones must be found,
 * others may be
 */
export function assertOutline(model: DocumentModel, marks: readonly OutlineMark[], { onlyFirst = [] }: { readonly onlyFirst?: readonly string[] } = {}): void {
  const codes = new Set(marks.map(mark => mark.code));
  const marked = new Set(marks.map(mark => mark.start));
  const found = allElements(model.elements)
    .map(element => ({ element, code: codeOf(element, codes) }))
    .filter(({ element, code }) => /^[HRIM]/.test(code) || (codes.has(code) && !(onlyFirst.includes(code) && !marked.has(element.nameSpan.start))))
    .sort((first, second) => first.element.nameSpan.start - second.element.nameSpan.start);
  assert.deepEqual(
    found.map(({ element, code }) => describe(model.text, code, element.nameSpan.start, element.nameSpan.end)),
    marks.map(mark => describe(model.text, mark.code, mark.start, mark.end)),
  );
}

/** Every element of a tree, in document order. */
export function allElements(elements: readonly DocumentElement[]): DocumentElement[] {
  const found: DocumentElement[] = [];
  const open = [...elements].reverse();
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    found.push(element);
    for (let index = element.children.length - 1; index >= 0; index--) open.push(element.children[index]);
  }
  return found;
}

const CODES: Readonly<Partial<Record<ElementKind, string>>> = {
  title: 'T', mainRecipient: 'A', salutation: 'A', announcedOutline: 'O', attachment: 'M', embeddedDocument: 'M',
};

function codeOf(element: DocumentElement, asked: ReadonlySet<string>): string {
  switch (element.kind) {
    case 'heading':
      return `H${String(element.depth)}`;
    case 'runInHeading':
      return `R${String(element.depth)}`;
    case 'item':
      return `I${String(element.depth)}`;
    default:
      // A kind may be asked for by its own name even where it has a short code.
      return asked.has(element.kind) ? element.kind : (CODES[element.kind] ?? element.kind);
  }
}

/** Of headings, titles and embedded documents the whole text counts; of others only where they start. */
function describe(text: string, code: string, start: number, end: number): string {
  const shown = /^[HRM]/.test(code) ? text.slice(start, end) : text.slice(start, start + 4);
  const indent = /^[HRI]\d$/.test(code) ? '  '.repeat(Number(code[1])) : '';
  return `${indent}${code} @${String(start)} ${JSON.stringify(shown)}`;
}

/** Documents by what they show; each is checked by {@link checkOutline}. */
export type Documents = Readonly<Record<string, string>>;

export interface SuiteOptions extends ParseOptions {
  /** How lines are set apart and indented means nothing here: other ways must give the same outline. */
  readonly anySpacing?: boolean;
}

/** Changes that never change an outline. */
const LINE_ENDS: Readonly<Record<string, (marked: string) => string>> = {
  'CR LF': marked => marked.replaceAll('\n', '\r\n'),
  'lone CR': marked => marked.replaceAll('\n', '\r'),
  'line ends at the end': marked => `${marked}\n\n`,
};

/** Changes that don't where the lines alone make the paragraphs. */
const SPACING: Readonly<Record<string, (marked: string) => string>> = {
  'a blank line between all paragraphs': marked => marked.replace(/\n+/g, '\n\n'),
  'no blank lines': marked => marked.replace(/\n+/g, '\n'),
  'two ideographic spaces before each paragraph': marked => marked.replace(/\n+[\s\u3000]*/g, '\n\u3000\u3000'),
  'no indents, spaces behind lines': marked => marked.replace(/[ \t\u00a0\u3000]*(\n+)[ \t\u00a0\u3000]*/g, ' \u3000$1'),
};

/**
 * A suite of documents, each also with other line ends.
 * @param knownGaps what the reader doesn't get right yet: these run too, and must fail. Once one passes, its test
 * turns red and the document moves to the others.
 */
export function outlineSuite(title: string, documents: Documents, knownGaps: Documents = {}, options: SuiteOptions = {}): void {
  suite(title, () => {
    for (const [what, marked] of Object.entries(documents)) {
      test(what, () => {
        checkOutline(marked.trim(), options);
        for (const [change, apply] of Object.entries(options.anySpacing ? { ...LINE_ENDS, ...SPACING } : LINE_ENDS)) {
          try {
            checkOutline(apply(marked.trim()), options);
          } catch (error) {
            if (error instanceof assert.AssertionError) error.message = `with ${change}: ${error.message}`;
            throw error;
          }
        }
      });
    }
    for (const [what, marked] of Object.entries(knownGaps)) {
      test(`known gap, still open: ${what}`, () => {
        let closed = false;
        try {
          checkOutline(marked.trim(), options);
          closed = true;
        } catch (error) {
          if (!(error instanceof assert.AssertionError)) throw error;
        }
        assert.ok(!closed, 'This document is read rightly now: move it out of the known gaps.');
      });
    }
  });
}
