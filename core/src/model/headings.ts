import type { DocumentElement, DocumentModel } from './documentModel';
import { firstSentenceOf } from './points';

/** A heading as it is found from outside its document. */
export interface HeadingName {
  /** Number and words as the outline shows them, on one line. */
  readonly name: string;
  /** Where it stands. */
  readonly start: number;
  readonly end: number;
}

const LONGEST_NAME = 200;

/** Every heading, on a line of its own or run in, in document order. */
export function headingNames({ text, elements }: DocumentModel): HeadingName[] {
  const found: HeadingName[] = [];
  const visit = (level: readonly DocumentElement[]): void => {
    for (const { kind, nameSpan, children } of level) {
      if (kind === 'heading' || kind === 'runInHeading') found.push({ name: joinLines(shownName(text, nameSpan)), ...nameSpan });
      visit(children);
    }
  };
  visit(elements);
  return found;
}

/** As much of a name as a list shows. */
export function shownName(text: string, { start, end }: DocumentElement['nameSpan']): string {
  return text.slice(start, Math.min(end, start + LONGEST_NAME));
}

/** A heading that a hard wrap broke is named without the break. */
export function joinLines(name: string): string {
  return name.replace(/[ \t\u00a0\u3000]*[\r\n]+[ \t\u00a0\u3000]*/g, '');
}

/** Longest name of an item, which has no heading of its own. */
const ITEM_NAME_LENGTH = 30;

/** The beginning of what has no heading: its first sentence as far as a list shows it, with … where it goes on. */
export function shortened(text: string, start: number, end: number): string {
  const sentenceEnd = firstSentenceOf(text, start, end);
  let limit = Math.min(sentenceEnd, start + ITEM_NAME_LENGTH);
  // Never cut a surrogate pair in two.
  if (limit < sentenceEnd && isHighSurrogate(text.charCodeAt(limit - 1))) limit--;
  const name = joinLines(text.slice(start, limit));
  return limit < end ? `${name}…` : name;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
