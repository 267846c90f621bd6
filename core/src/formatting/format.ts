import type { DocumentModel } from '../model/documentModel';
import { updateDocument } from '../model/parse';
import { placesOf } from '../rules/documentFindings';
import type { ParagraphPlace } from '../rules/rule';
import { Class, classAt } from '../text/characters';
import { EditedText, type Change } from '../text/edited';
import type { SourceSpan } from '../text/span';
import { blankLineChanges, indentChanges, lineEndChanges } from './lines';
import { digitChanges, markChanges } from './marks';
import { numberChanges } from './numbers';
import type { FormatOptions } from './options';
import { spaceChanges, spacesBehindNumbers } from './spaces';

/** What one round makes clear the next one may need: a number with the right mark is read as one. More would be a circle. */
const MOST_ROUNDS = 6;

/**
 * The changes that format a text: none of them touches anything but marks, spaces and the forms of numbers.
 * Formatting the result changes nothing more.
 */
export function formatChanges(model: DocumentModel, options: FormatOptions): Change[] {
  const edited = new EditedText(model.text);
  let current = model;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const changes = roundOfChanges(current, options);
    if (changes.length === 0) break;
    edited.apply(changes);
    current = updateDocument(current, edited.text);
  }
  return edited.changes();
}

/** One look at the text, or at the paragraphs that touch a part of it. */
export function roundOfChanges(model: DocumentModel, options: FormatOptions, within?: SourceSpan): Change[] {
  const { text, markdown } = model;
  const places = placesOf(model);
  const isWithin = ({ start, end }: SourceSpan): boolean => within === undefined || (start <= within.end && end >= within.start);
  // What comes first counts where two meet.
  const layers: Change[][] = [];
  if (options.blankLines === 'collapse') layers.push(blankLineChanges(model));
  if (options.spaces !== 'keep' && !markdown) layers.push(lineEndChanges(model));
  if (options.indent !== 'keep' && !markdown) layers.push(indentChanges(model, places, options.indent));
  if (options.numbers) layers.push(numberChanges(model));
  const isHalfWidth = options.punctuation && writesHalfWidth(text);
  const inside: Change[] = [];
  const spaces = options.spaces === 'keep' ? [] : spacesBehindNumbers(text, places);
  for (const place of places) {
    if (place.kind === 'residue' || !isWithin(place)) continue;
    const paragraph = text.slice(place.start, place.end);
    if (options.punctuation) inside.push(...moved(markChanges(paragraph, isHalfWidth), place));
    if (options.numbers) inside.push(...moved(digitChanges(paragraph), place));
    if (options.spaces !== 'keep') spaces.push(...moved(spaceChanges(paragraph, place, options.spaces), place));
  }
  layers.push(inside, spaces);
  const code = markdown ? codeSpans(text) : [];
  return merged(layers.map(layer => layer.filter(change => isWithin(change) && keepsWording(text, change) && !touches(code, change))));
}

/** What is no prose in Markdown: code, targets of links, the head of a file. A fence that is left open is passed over. */
const CODE = /^(```|~~~)[\s\S]*?^\1|`[^`\n]+`|\]\((?:[^()\n]|\([^()\n]{0,300}\)){0,300}\)|^---\r?\n[\s\S]*?^---$/gm;

function codeSpans(text: string): SourceSpan[] {
  return [...text.matchAll(CODE)].map(({ index: start, 0: { length } }) => ({ start, end: start + length }));
}

/** @param spans ascending and apart */
function touches(spans: readonly SourceSpan[], { start, end }: SourceSpan): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start < end;
}

function moved(changes: readonly Change[], { start: by }: ParagraphPlace): Change[] {
  return changes.map(({ start, end, newText }) => ({ start: start + by, end: end + by, newText }));
}

/** Ascending and apart; of changes that meet, the one of the earlier layer. */
function merged(layers: readonly (readonly Change[])[]): Change[] {
  let taken: Change[] = [];
  for (const layer of layers) {
    const sorted = [...layer].sort((one, other) => one.start - other.start || one.end - other.end);
    const result: Change[] = [];
    let next = 0;
    let last = -1;
    for (const change of sorted) {
      while (next < taken.length && taken[next]!.end < change.start) result.push(taken[next++]!);
      const other = taken[next];
      if (change.start < last || (other && other.start <= change.end)) continue;
      result.push(change);
      last = change.end;
    }
    result.push(...taken.slice(next));
    taken = result.sort((one, other) => one.start - other.start);
  }
  return taken;
}

const NO_WORDING = /[\p{P}\p{S}\p{Z}\s]/gu;

/** Whether a change leaves all words and numbers as they are. */
function keepsWording(text: string, { start, end, newText }: Change): boolean {
  return wording(text.slice(start, end)) === wording(newText);
}

/** What formatting may not change: everything but marks and spaces; a digit is the same in both widths. */
export function wording(text: string): string {
  return text.replace(NO_WORDING, '').replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Whether the text as a whole has half-width marks behind its ideographs. */
function writesHalfWidth(text: string): boolean {
  let full = 0;
  let half = 0;
  for (let index = 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xff0c || code === 0xff1a || code === 0xff1b || code === 0x3002) full++;
    else if ((code === 0x2c || code === 0x3a || code === 0x3b || code === 0x2e) && isIdeographAt(text, index - 1)) half++;
  }
  return half > full;
}

function isIdeographAt(text: string, index: number): boolean {
  const found = classAt(text, index);
  return found === Class.Ideograph || found === Class.ChineseDigit;
}
