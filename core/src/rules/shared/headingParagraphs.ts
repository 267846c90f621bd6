import { Class, classAt } from '../../text/characters';
import type { DocumentElement } from '../../model/documentModel';
import type { ParagraphPlace, RuleDocument } from '../rule';

/** The index of the paragraph that begins at an offset, or of the one before it. */
export function paragraphAt(paragraphs: readonly ParagraphPlace[], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraphs[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The paragraph that a heading or item opens. */
export function paragraphOf({ paragraphs }: RuleDocument, { span }: DocumentElement): ParagraphPlace {
  return paragraphs[paragraphAt(paragraphs, span.start)]!;
}

/** Nothing but white space stands before it on its line. */
export function startsLine(text: string, offset: number): boolean {
  for (let index = offset - 1; index >= 0; index--) {
    const found = classAt(text, index);
    if (found === Class.LineEnd) return true;
    if (found !== Class.Space) return false;
  }
  return true;
}
