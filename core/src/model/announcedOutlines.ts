import type { Block } from './blocks';
import type { ElementKind } from './documentModel';
import type { Marker } from '../syntax/marker';
import { Class, classAt, isIdeograph } from '../text/characters';

const LABEL =
  /^[【\[(（]?\s*(?:[\u4e00-\u9fff]{0,4}\/)?(?:提\s*纲|目\s*录|目\s*次|发言提纲|讲话提纲|内容提要)\s*[】\])）]?\s*[:：]?(?:…+|\.+)?$|^[【\[]\s*提\s*纲\s*[】\]]|^】提纲【/;

/**
 * Announced outlines (【提纲】, 目录): headings listed before the text that they head, with or without a label.
 * They are one element, never part of the heading tree; a text may hold several.
 * @returns the headings they list, by number and first words, without end punctuation
 */
export function markAnnouncedOutlines(text: string, blocks: readonly Block[], roles: (ElementKind | undefined)[]): ReadonlyMap<number, string> {
  const announced = new Map<number, string>();
  if (!mayHoldList(text, blocks)) return announced;
  const nextSeen = new Map<number, number>();
  /** For each block the next one with its number and words, or 0. */
  const repeats = new Int32Array(blocks.length);
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index]!;
    if (roles[index] !== undefined) continue;
    const key = outlineKey(text, block);
    if (key === 0) continue;
    repeats[index] = nextSeen.get(key) ?? 0;
    nextSeen.set(key, index);
  }
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (roles[index] !== undefined) continue;
    const labelled = isLabel(text, block);
    if (!labelled && !(isListed(block) && isListed(blocks[index + 1]) && isListed(blocks[index + 2]))) continue;
    const first = labelled ? index + 1 : index;
    const run = listedRun(text, blocks, first, repeats, labelled);
    if (labelled) {
      if (run.end > first || block.end - block.start <= 16) roles[index] = 'announcedOutline';
      else continue;
    } else if (!(run.repeated >= 3 || (repeats[first]! > 0 && run.end - first >= 4)) || !bodyBelow(blocks, repeats[first]!)) {
      // No list begins inside a run that is none.
      if (run.end > index) index = run.end - 1;
      continue;
    }
    for (let member = first; member < run.end; member++) {
      roles[member] = 'announcedOutline';
      const listed = blocks[member]!;
      const key = outlineKey(text, listed);
      if (key !== 0)
        announced.set(
          key,
          text.slice(listed.labelStart, listed.headMark === Class.SentenceEnd && listed.headEnd + 1 >= listed.end ? listed.headEnd : listed.end),
        );
    }
    if (run.end > index) index = run.end - 1;
  }
  return announced;
}

/** A label, or four bare numbered lines in a row: without either no text announces an outline. */
function mayHoldList(text: string, blocks: readonly Block[]): boolean {
  let run = 0;
  for (const block of blocks) {
    if (isListed(block)) {
      if (++run >= 3) return true;
    } else {
      run = 0;
      if (isLabel(text, block)) return true;
    }
  }
  return false;
}

/**
 * Consecutive short numbered lines with no body between them, up to where the list's own first line comes again.
 * Behind a label pieces of the same line belong to the list too.
 */
function listedRun(text: string, blocks: readonly Block[], first: number, repeats: Int32Array, labelled: boolean): { end: number; repeated: number } {
  let repeated = 0;
  const keys = new Set<number>();
  let index = first;
  for (; index < blocks.length; index++) {
    const block = blocks[index]!;
    const sameLine = labelled && !block.startsLine;
    if (block.marker === undefined && !sameLine) break;
    if (!sameLine && (block.end - block.start > 80 || !isBare(block))) break;
    // Without a label only lines that look like headings are taken for a list of headings.
    if (!labelled && (block.lastClass === Class.SentenceEnd || block.lastClass === Class.Semicolon)) break;
    const key = outlineKey(text, block);
    if (key !== 0) {
      if (keys.has(key)) break;
      keys.add(key);
    }
    if (repeats[index]! > 0) repeated++;
  }
  return { end: index, repeated };
}

/** Where the first heading of a list comes again, text stands below it. */
function bodyBelow(blocks: readonly Block[], heading: number): boolean {
  if (heading === 0) return false;
  if (!isBare(blocks[heading]!)) return true;
  for (let index = heading + 1; index < blocks.length && index <= heading + 4; index++) {
    const block = blocks[index]!;
    if (!isBare(block) || (block.marker === undefined && block.end - block.start > 40)) return true;
  }
  return false;
}

/** 【提纲】, 目录: alone on its line, or at the head of the text with the list behind it. */
function isLabel(text: string, block: Block): boolean {
  if (block.marker !== undefined || (block.end - block.start > 30 && block.firstLine > 5)) return false;
  return LABEL.test(text.slice(block.start, Math.min(block.end, block.start + 40)));
}

/** A short numbered line that holds a heading only. */
function isListed(block: Block | undefined): boolean {
  return block?.marker !== undefined && block.end - block.start <= 80 && isBare(block);
}

/** Holds a heading only, no body behind it. */
function isBare(block: Block): boolean {
  return block.headMark === Class.LineEnd || block.headEnd + 1 >= block.end || block.end - block.headEnd < 30;
}

/** How many characters of a heading's words tell it from others. */
const KEY_LENGTH = 7;

/**
 * What a heading and its line in a list have in common: form, value and first characters, spaces, digits and marks
 * (a table of contents has dots and page numbers) left out. A number of 53 bits, because every numbered paragraph
 * of every version is asked for one; 0 where too few characters are there to tell.
 */
export function outlineKey(text: string, block: Block): number {
  const { marker, memo } = block.facts;
  if (marker === undefined) return 0;
  return (memo.outlineKey ??= hashWords(text, block.labelStart + marker.length, block.end, marker));
}

function hashWords(text: string, start: number, end: number, marker: Marker): number {
  let low = marker.value;
  let high = marker.form.length * 31 + marker.form.charCodeAt(0);
  let taken = 0;
  for (let index = start; index < end && index < start + 14 && taken < KEY_LENGTH; index++) {
    if (!isIdeograph(text, index) && classAt(text, index) !== Class.Letter && classAt(text, index) !== Class.OpenQuote) continue;
    const code = text.charCodeAt(index);
    low = (Math.imul(low, 31) + code) | 0;
    high = (Math.imul(high, 131) ^ code) | 0;
    taken++;
  }
  return taken < 2 ? 0 : (low >>> 6) * 0x8000000 + (high >>> 5) + 1;
}
