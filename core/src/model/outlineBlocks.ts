import { readMarker } from '../syntax/marker';
import { spacesEnd } from '../text/characters';
import type { SourceSpan } from '../text/span';
import type { DocumentElement, DocumentModel, NumberingForm } from './documentModel';
import { formOf, wordsOf, type HeadingWords } from './headingWords';
import { isNumbered, type Numbered } from './numberingMode';

/** A 【提纲】 in a text, from its label to its last line. */
export interface OutlineBlock extends SourceSpan {
  /** Where the next one begins, or the text ends: the headings that it lists stand before. */
  readonly bodyEnd: number;
  /** As written, with the white space behind it that doesn't belong to the first line; empty where there is none. */
  readonly label: string;
  readonly lines: readonly OutlineLine[];
}

/** One line of an outline, every character of it in one of the five pieces. */
export interface OutlineLine extends HeadingWords {
  readonly kind: NumberingForm;
  /** White space before it: a line break with an indent, or nothing. */
  readonly lead: string;
  readonly number: string;
  readonly gap: string;
  readonly name: string;
  /** End punctuation, dots and page number. */
  readonly tail: string;
}

const LABEL = /^\s*[【[（(]?\s*(?:[\u4e00-\u9fff]{0,4}\/)?(?:提\s*纲|目\s*录|目\s*次|发言提纲|讲话提纲|内容提要)\s*[】\])）]?\s*[:：]?/;
const TAIL = /(?:[。；;，,]|[.…·\s]{2,}\d*|\s+\d+)?\s*$/;

/** All outlines that a text announces, in order. */
export function outlineBlocksOf(model: DocumentModel): OutlineBlock[] {
  const { text, paragraphs, roles } = model;
  const runs: SourceSpan[][] = [];
  for (const [index, role] of roles.entries()) {
    if (role !== 'announcedOutline') continue;
    const paragraph = paragraphs[index]!;
    const isNext = index > 0 && roles[index - 1] === 'announcedOutline' && !LABEL.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 12)));
    if (isNext) runs.at(-1)!.push(paragraph);
    else runs.push([paragraph]);
  }
  return runs.map((run, index) => readBlock(text, run, runs[index + 1]?.[0]!.start ?? text.length));
}

function readBlock(text: string, run: readonly SourceSpan[], bodyEnd: number): OutlineBlock {
  const [start, end] = [run[0]!.start, run.at(-1)!.end];
  const lines: OutlineLine[] = [];
  let label = '';
  let at = start;
  for (const [index, paragraph] of run.entries()) {
    // A label may stand in one paragraph with the first line.
    const labelLength = index === 0 ? (LABEL.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 40)))?.[0].length ?? 0) : 0;
    const numberStart = spacesEnd(text, paragraph.start + labelLength, paragraph.end);
    const marker = readMarker(text, numberStart, paragraph.end);
    if (marker === undefined) {
      if (lines.length === 0) label = text.slice(start, (at = paragraph.end));
      continue;
    }
    if (lines.length === 0 && labelLength > 0) label = text.slice(start, (at = paragraph.start + labelLength));
    const numberEnd = numberStart + marker.length;
    const nameStart = spacesEnd(text, numberEnd, paragraph.end);
    const name = text.slice(nameStart, paragraph.end).replace(TAIL, '');
    const number = text.slice(numberStart, numberEnd);
    lines.push({
      kind: marker.form,
      form: formOf(marker.form, number),
      value: marker.value,
      words: wordsOf(name),
      lead: text.slice(at, numberStart),
      number,
      gap: text.slice(numberEnd, nameStart),
      name,
      tail: text.slice(nameStart + name.length, paragraph.end),
    });
    at = paragraph.end;
  }
  // Pieces without a number behind the last line stay with it.
  const last = lines.pop();
  if (last) lines.push({ ...last, tail: last.tail + text.slice(at, end) });
  return { start, end, bodyEnd, label: last ? label : text.slice(start, end), lines };
}

/** The numbered headings that an outline at a place could list: those of the first document behind `from` that has any. */
export function listableHeadings({ elements }: DocumentModel, from: number, to: number): Numbered[] {
  const isListed = ({ kind, span }: DocumentElement): boolean => (kind === 'heading' || kind === 'runInHeading') && span.start >= from && span.start < to;
  const collect = (level: readonly DocumentElement[], found: Numbered[]): Numbered[] => {
    for (const element of level) {
      if (element.kind === 'attachment' || element.kind === 'embeddedDocument') continue;
      if (isListed(element) && isNumbered(element)) found.push(element);
      collect(element.children, found);
    }
    return found;
  };
  const own = collect(elements, []);
  if (own.length > 0) return own;
  for (const { kind, children } of elements) {
    if (kind !== 'attachment' && kind !== 'embeddedDocument') continue;
    const found = collect(children, []);
    if (found.length > 0) return found;
  }
  return [];
}
