import type { Range } from 'vscode-languageserver-types';
import type { DocumentModel } from '../model/documentModel';
import type { SourceSpan } from '../text/span';
import { columnsOf, count, type Counts } from '../text/wordCount';
import type { FeatureContext } from './context';

/** What is counted of a document or of what is selected in it. 字数 is defined in `text/wordCount.ts`. */
export interface Statistics extends Counts {
  /** As the writer meant them, whatever became of their line breaks; blank lines are none. */
  readonly paragraphs: number;
  /** An estimate: set as GB/T 9704 says, 22 lines of 28 characters a page, without the space that titles and seals take. */
  readonly pages: number;
  /** To read it aloud at `gongwen.readingSpeed`. */
  readonly minutes: number;
}

/** GB/T 9704—2012, 5.2.3: 一般每面排22行，每行排28个字. */
const LINES_A_PAGE = 22;
const CHARACTERS_A_LINE = 28;
/** The first line of a paragraph begins two characters in. */
const INDENT = 2;

/** Of all the text, what a site left in it too: as the sections of the outline are counted, and as an office suite counts. */
export function statistics(context: FeatureContext): Statistics {
  return measure(context.model, [{ start: 0, end: context.model.text.length }], context.settings.readingSpeed);
}

/** @param ranges in any order, perhaps one over another, perhaps beyond the text */
export function selectionStatistics(context: FeatureContext, ranges: readonly Range[]): Statistics {
  const { document, model, settings } = context;
  const spans = ranges.map(({ start, end }) => [document.offsetAt(start), document.offsetAt(end)] as const).map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
  return measure(model, disjoint(spans), settings.readingSpeed);
}

/** What the spans cover, each place once, in order. */
function disjoint(spans: readonly SourceSpan[]): SourceSpan[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

function measure({ text, paragraphs, roles }: DocumentModel, spans: readonly SourceSpan[], readingSpeed: number): Statistics {
  let [words, characters, charactersWithSpaces, ideographs, held, lines] = [0, 0, 0, 0, 0, 0];
  let last = -1;
  for (const { start, end } of spans) {
    const counts = count(text, start, end);
    words += counts.words;
    characters += counts.characters;
    charactersWithSpaces += counts.charactersWithSpaces;
    ideographs += counts.ideographs;
    for (let index = firstEndingBehind(paragraphs, start); index < paragraphs.length && paragraphs[index]!.start < end; index++) {
      const paragraph = paragraphs[index]!;
      const columns = columnsOf(text, Math.max(paragraph.start, start), Math.min(paragraph.end, end));
      // Only spaces of it.
      if (columns === 0) continue;
      // Two ranges may lie in one paragraph.
      if (index !== last) held++;
      last = index;
      lines += Math.ceil((columns / 2 + (roles[index] === undefined ? INDENT : 0)) / CHARACTERS_A_LINE);
    }
  }
  return { words, characters, charactersWithSpaces, ideographs, paragraphs: held, pages: Math.ceil(lines / LINES_A_PAGE), minutes: words / readingSpeed };
}

function firstEndingBehind(paragraphs: readonly SourceSpan[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
