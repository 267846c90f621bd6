import type { Block } from './blocks';
import type { Marker, NumberingForm } from '../syntax/marker';

/** A paragraph with a number, or an unnumbered heading, and its place in the tree. */
export interface OutlineEntry {
  readonly block: Block;
  /** Index into the document's blocks. */
  readonly index: number;
  readonly marker: Marker | undefined;
  /** What its siblings share; a level is closed when its key comes again. */
  readonly key: string;
  readonly rank: number;
  readonly value: number;
  /** Depth by the text's own nesting, 1 at the top. */
  depth: number;
}

/**
 * The usual order of forms, top first (GB/T 9704—2012, 7.3.3 for the four common ones). It only breaks ties:
 * which form stands inside which is read from the text.
 */
const RANK: Readonly<Record<NumberingForm, number>> = {
  part: 0, chapter: 1, section: 2, article: 3, chinese: 4, chineseInParentheses: 5, ordinal: 5.5, arabic: 6, decimal: 6,
  arabicInParentheses: 7, circled: 8, counted: 9, each: 9, sequence: 9, hash: 0,
};

/** What distinguishes two levels that are written alike: 1. and 1） and 1.1, 第一部分 and 第一步. */
function keyOf(marker: Marker): string {
  switch (marker.form) {
    case 'part':
    case 'decimal':
    case 'hash':
    case 'arabicInParentheses':
      return marker.style;
    default:
      return marker.form;
  }
}

function rankOf(marker: Marker): number {
  if (marker.form === 'decimal') return 6 + marker.style.length / 20;
  if (marker.form === 'hash') return marker.value / 10;
  if (marker.style === '1）') return 7.5;
  if (marker.form === 'part' && marker.style !== '第一部分' && marker.style !== 'part') return 5.6;
  return RANK[marker.form];
}

/** The numbered paragraphs of a document; numbers that could be prose are kept only in a series. */
export function numberedEntries(blocks: readonly Block[], from: number, to: number, isExcluded: (index: number) => boolean): OutlineEntry[] {
  const candidates: OutlineEntry[] = [];
  for (let index = from; index < to; index++) {
    const block = blocks[index]!;
    const marker = block.marker;
    if (marker !== undefined && !isExcluded(index)) {
      candidates.push({ block, index, marker, key: keyOf(marker), rank: rankOf(marker), value: marker.value, depth: 0 });
    }
  }
  return candidates.filter((_, position) => !isStray(candidates, position));
}

/** An unnumbered heading as an entry: its place in its series serves as its number. */
export function unnumberedEntry(block: Block, index: number, group: number, value: number): OutlineEntry {
  return { block, index, marker: undefined, key: `unnumbered ${group}`, rank: group === 0 ? 3.5 : 8.5, value, depth: 0 };
}

/**
 * Reads the nesting from the order: a form met again closes what stood below it, a new form opens a level below.
 * Both ways of counting, （一） anew under each 一、 and （一） running on, come out the same.
 */
export function nestEntries(entries: readonly OutlineEntry[]): void {
  const stack: { key: string; rank: number; value: number }[] = [];
  for (let position = 0; position < entries.length; position++) {
    const entry = entries[position]!;
    const found = stack.findIndex(level => level.key === entry.key);
    if (found >= 0) {
      stack.length = found + 1;
      stack[found]!.value = entry.value;
    } else {
      while (stack.length > 0 && closes(entries, position, stack, entry)) stack.pop();
      stack.push({ key: entry.key, rank: entry.rank, value: entry.value });
    }
    entry.depth = stack.length;
  }
}

/** Whether the innermost open level ends where an entry of another form begins. */
function closes(entries: readonly OutlineEntry[], position: number, stack: readonly { key: string; rank: number; value: number }[], entry: OutlineEntry): boolean {
  const innermost = stack[stack.length - 1]!;
  if (entry.key === 'unnumbered 0') {
    // Own-line headings: levels that count anew below them stand below them.
    const next = nextOf(entries, position, innermost.key);
    if (next === undefined) return innermost.rank > 4;
    return next.value !== innermost.value + 1;
  }
  if (innermost.rank <= entry.rank) return false;
  return !resumes(entries, position, stack);
}

function nextOf(entries: readonly OutlineEntry[], position: number, key: string): OutlineEntry | undefined {
  for (let index = position + 1; index < entries.length; index++) {
    if (entries[index]!.key === key) return entries[index];
  }
  return undefined;
}

/** Whether the innermost open series goes on behind a series of another form that starts at `position`. */
function resumes(entries: readonly OutlineEntry[], position: number, stack: readonly { key: string; value: number }[]): boolean {
  const innermost = stack[stack.length - 1]!;
  const startKey = entries[position]!.key;
  for (let index = position + 1; index < entries.length && index < position + 60; index++) {
    const { key, value } = entries[index]!;
    if (key === innermost.key) return value === innermost.value + 1;
    if (key !== startKey && stack.some(level => level.key === key)) return false;
  }
  return false;
}

/** A doubtful number without a neighbour in its count is prose. */
function isStray(candidates: readonly OutlineEntry[], position: number): boolean {
  const marker = candidates[position]!.marker!;
  if (marker.form === 'sequence') return !hasSibling(candidates, position, 40, (other, value) => other > value);
  if (marker.form === 'counted' || marker.form === 'each') return false;
  if (!marker.doubtful) return false;
  return !hasSibling(candidates, position, 60, (other, value) => Math.abs(other - value) === 1);
}

function hasSibling(candidates: readonly OutlineEntry[], position: number, reach: number, accept: (other: number, value: number) => boolean): boolean {
  const marker = candidates[position]!.marker!;
  for (let distance = 1; distance <= reach; distance++) {
    for (const index of [position - distance, position + distance]) {
      const other = candidates[index]?.marker;
      if (other?.form === marker.form && (accept(other.value, marker.value) || accept(marker.value, other.value))) return true;
    }
  }
  return false;
}
