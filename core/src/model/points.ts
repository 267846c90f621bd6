import { readMarker } from '../syntax/marker';
import { Class, classAt } from '../text/characters';
import type { SourceSpan } from '../text/span';
import type { DocumentModel } from './documentModel';

/** Offset behind the first sentence of `text[start, end)`, its mark included; `end` if no mark stands in it. */
export function firstSentenceOf(text: string, start: number, end: number): number {
  for (let index = start; index < end; index++) {
    const found = classAt(text, index);
    if (found === Class.SentenceEnd || found === Class.LineEnd) return found === Class.LineEnd ? index : index + 1;
  }
  return end;
}

/**
 * Points (要点) inside paragraphs: 一是…；二是…, 首先…其次…. They are no headings and no items.
 * @returns the spans of the points in `[start, end)`, each up to the next point or the paragraph's end
 */
export function pointsIn(model: DocumentModel, start: number, end: number): SourceSpan[] {
  const { text, paragraphs } = model;
  const points: SourceSpan[] = [];
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < paragraphs.length && paragraphs[index]!.start < end; index++) {
    const paragraph = paragraphs[index]!;
    const starts = pointStarts(text, paragraph.start, paragraph.end);
    // A single 一是 is an ordinary sentence.
    if (starts.length < 2) continue;
    starts.forEach((pointStart, position) => points.push({ start: pointStart, end: starts[position + 1] ?? paragraph.end }));
  }
  return points;
}

function pointStarts(text: string, start: number, end: number): number[] {
  const starts: number[] = [];
  let before: Class = Class.LineEnd;
  for (let index = start + 1; index < end; index++) {
    const found = classAt(text, index);
    if (found === Class.Space || found === Class.LineEnd) continue;
    if ((found === Class.ChineseDigit || found === Class.Ideograph) && before >= Class.SentenceEnd && before <= Class.Comma) {
      const marker = readMarker(text, index, end);
      if (marker !== undefined && (marker.form === 'counted' || marker.form === 'each' || marker.form === 'sequence' || marker.form === 'ordinal'))
        starts.push(index);
    }
    before = found;
  }
  return starts;
}
