import type { Block } from './blocks';
import type { Marker, NumberingForm } from '../syntax/marker';
import { Class } from '../text/characters';

/** A paragraph with a number, or an unnumbered heading: its place in the tree, and what becomes of it. */
export class OutlineEntry {
  /** Depth by the text's own nesting, 1 at the top. */
  depth = 0;
  kind: 'heading' | 'runInHeading' | 'item' = 'item';
  nameStart: number;
  /** Offset behind the heading's text, without end punctuation. */
  nameEnd: number;

  constructor(
    readonly block: Block,
    /** Index into the document's blocks. */
    readonly index: number,
    readonly marker: Marker | undefined,
    /** What its siblings share; a level is closed when its key comes again. */
    readonly key: string,
    readonly rank: number,
    readonly value: number,
  ) {
    this.nameStart = block.labelStart;
    this.nameEnd = block.end;
  }

  name(kind: OutlineEntry['kind'], start: number, end: number): void {
    this.kind = kind;
    this.nameStart = start;
    this.nameEnd = end;
  }
}

/**
 * The usual order of forms, top first (GB/T 9704—2012, 7.3.3 for the four common ones). It only breaks ties:
 * which form stands inside which is read from the text.
 */
const RANK: Readonly<Record<NumberingForm, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  stem: 5.4,
  chinese: 4,
  chineseInParentheses: 5,
  ordinal: 5.5,
  arabic: 6,
  decimal: 6,
  arabicInParentheses: 7,
  circled: 8,
  counted: 9,
  each: 9,
  sequence: 5.5,
  hash: 0,
};

/** What distinguishes two levels that are written alike: 1. and 1） and 1.1, 第一部分 and 第一步. */
function keyOf(marker: Marker): string {
  switch (marker.form) {
    case 'part':
    case 'decimal':
    case 'hash':
    case 'arabicInParentheses':
      return marker.style;
    case 'sequence':
      // 首先…第二… is one series.
      return 'ordinal';
    default:
      return marker.form;
  }
}

function rankOf(marker: Marker): number {
  if (marker.form === 'decimal') return 6 + marker.style.length / 20;
  if (marker.form === 'hash') return marker.value / 10;
  if (marker.style === '1）') return 7.5;
  // 第一讲 and 第一个问题 divide a lecture, above 一、; 第一阶段 and 第一点 stand below it.
  if (/^第一(?:个问题|讲|講|课|課|板块)$/.test(marker.style)) return 3.3;
  if (marker.form === 'part' && marker.style !== '第一部分' && marker.style !== 'part') return 5.6;
  return RANK[marker.form];
}

/** The numbered paragraphs of a document; numbers that could be prose are kept only in a series. */
export function numberedEntries(
  text: string,
  blocks: readonly Block[],
  from: number,
  to: number,
  isExcluded: (index: number) => boolean,
): OutlineEntry[] {
  const counters = pageCounters(blocks, from, to);
  const candidates: OutlineEntry[] = [];
  for (let index = from; index < to; index++) {
    const block = blocks[index]!;
    const marker = block.marker;
    if (marker !== undefined && !isExcluded(index) && !counters.has(index)) {
      candidates.push(new OutlineEntry(block, index, marker, keyOf(marker), rankOf(marker), marker.value));
    }
  }
  const strays = findStrays(text, candidates);
  return strays.size === 0 ? candidates : candidates.filter(candidate => !strays.has(candidate));
}

/** Page counters of document viewers stand at line starts like items, but the sentence before them goes on. */
function pageCounters(blocks: readonly Block[], from: number, to: number): ReadonlySet<number> {
  const counters = new Set<number>();
  for (let index = Math.max(1, from); index < to; index++) {
    const { marker } = blocks[index]!;
    if (marker?.form !== 'arabic' || marker.style !== '1、') continue;
    const previous = blocks[index - 1]!;
    // Long, or the last piece of a line that was long enough to hold several paragraphs.
    const long = !previous.startsLine || (previous.end - previous.start >= 100 && previous.headMark !== Class.LineEnd);
    if (blocks[index]!.startsLine && long && previous.lastClass <= Class.ChineseDigit) counters.add(index);
  }
  // The first page's counter has no sentence before it: the one before the second page's is its like.
  for (const index of [...counters]) {
    if (blocks[index]!.marker!.value !== 2) continue;
    for (let earlier = index - 1; earlier >= from; earlier--) {
      const marker = blocks[earlier]!.marker;
      if (marker?.style !== '1、') continue;
      if (marker.value === 1) counters.add(earlier);
      break;
    }
  }
  return counters;
}

/** Layers of unnumbered headings: own-line ones that hold others, own-line ones, run-in ones. */
export type UnnumberedLayer = 'upper' | 'own line' | 'run-in';

const LAYER_RANK: Readonly<Record<UnnumberedLayer, number>> = { upper: 3.4, 'own line': 3.5, 'run-in': 8.5 };

/** An unnumbered heading as an entry: its place in its layer serves as its number. */
export function unnumberedEntry(block: Block, index: number, layer: UnnumberedLayer, value: number): OutlineEntry {
  return new OutlineEntry(block, index, undefined, layer, LAYER_RANK[layer], value);
}

/**
 * Reads the nesting from the order: a form met again closes what stood below it, a new form opens a level below.
 * Both ways of counting, （一） anew under each 一、 and （一） running on, come out the same.
 */
export function nestEntries(entries: readonly OutlineEntry[]): void {
  const stack: Level[] = [];
  const next = nextOfKey(entries);
  /** What each form was first met below: it stands there again after the last member of its parent's series. */
  const parents = new Map<string, string>();
  for (let position = 0; position < entries.length; position++) {
    const entry = entries[position]!;
    const found = stack.findIndex(level => level.key === entry.key);
    const gap = position > 0 && entry.index > entries[position - 1]!.index + 1;
    if (found >= 0) {
      const level = stack[found]!;
      if (gap || found < stack.length - 1) level.selfContained = false;
      stack.length = found + 1;
      level.value = entry.value;
      level.position = position;
      level.members++;
    } else {
      // A series of single paragraphs is over where plain text follows it: what comes then stands beside it.
      const innermost = stack.at(-1);
      if (
        gap &&
        innermost !== undefined &&
        innermost.selfContained &&
        innermost.members >= 2 &&
        (standsAnywhere(entry) || entry.rank - innermost.rank > 2)
      )
        stack.pop();
      while (stack.length > 0 && parents.get(entry.key) !== stack.at(-1)!.key && closes(entries, next, position, stack, entry)) stack.pop();
      if (!parents.has(entry.key)) parents.set(entry.key, stack.at(-1)?.key ?? '');
      stack.push({ key: entry.key, rank: entry.rank, value: entry.value, position, members: 1, selfContained: true });
    }
    entry.depth = stack.length;
  }
}

/** 一是…, 第一，… and unnumbered headings have no usual place below other forms. */
function standsAnywhere(entry: OutlineEntry): boolean {
  return entry.key === 'counted' || entry.key === 'each' || entry.key === 'ordinal' || entry.key === 'run-in';
}

interface Level {
  readonly key: string;
  readonly rank: number;
  value: number;
  /** Of its last member among the entries. */
  position: number;
  members: number;
  /** No member had anything below its own paragraph so far. */
  selfContained: boolean;
}

/** Whether the innermost open level ends where an entry of another form begins. */
function closes(entries: readonly OutlineEntry[], nextOfSame: Int32Array, position: number, stack: readonly Level[], entry: OutlineEntry): boolean {
  const innermost = stack[stack.length - 1]!;
  if (entry.rank < 4 && entry.marker === undefined) {
    if (innermost.rank < entry.rank && innermost.key === 'upper') return false;
    if (entry.key === 'upper' && innermost.key === 'own line') return true;
    // Own-line headings: levels that count anew below them stand below them.
    const next = nextOfSame[innermost.position]!;
    if (next < 0) return innermost.rank > 4;
    return entries[next]!.value !== innermost.value + 1;
  }
  if (innermost.rank <= entry.rank) return false;
  // Older statutes count 甲、 above 一、.
  if (innermost.key === 'stem' && entry.key === 'chinese') return false;
  return !resumes(entries, position, stack);
}

/** For each entry the position of the next one of its series' key, or −1. */
function nextOfKey(entries: readonly OutlineEntry[]): Int32Array {
  const next = new Int32Array(entries.length);
  const seen = new Map<string, number>();
  for (let position = entries.length - 1; position >= 0; position--) {
    const { key } = entries[position]!;
    next[position] = seen.get(key) ?? -1;
    seen.set(key, position);
  }
  return next;
}

/** Whether the innermost open series goes on behind a series of another form that starts at `position`. */
function resumes(entries: readonly OutlineEntry[], position: number, stack: readonly Level[]): boolean {
  const innermost = stack[stack.length - 1]!;
  const startKey = entries[position]!.key;
  for (let index = position + 1; index < entries.length && index < position + 60; index++) {
    const { key, value } = entries[index]!;
    if (key === innermost.key) return value === innermost.value + 1;
    if (key !== startKey && stack.some(level => level.key === key)) return false;
  }
  return false;
}

/** How the second point of each form is worded. */
const NEXT_WORD: Readonly<Partial<Record<NumberingForm, RegExp>>> = {
  counted: /[；;。，,]\s*二[是要]/,
  each: /[；;。，,]\s*其二[，,、：:]/,
  ordinal: /[；;。，,]\s*第二[，,、：:]/,
  sequence: /[；;。，,]\s*(?:其次|第二)[，,、：:]/,
};

/** A paragraph that opens with 一是 and goes on with 二是 holds points; it is numbered by neither. */
function isPointsParagraph(text: string, entry: OutlineEntry, after: OutlineEntry | undefined): boolean {
  const { form, value } = entry.marker!;
  const next = NEXT_WORD[form];
  if (next === undefined || value !== 1 || (after?.value === 2 && after.index <= entry.index + 6)) return false;
  return next.test(text.slice(entry.block.start, entry.block.end));
}

/** 1 张明 教育局 / 2 李芳 财政局: rows, one directly below the other, numbered without a mark. */
function isTableRow(entry: OutlineEntry, before: OutlineEntry | undefined, after: OutlineEntry | undefined): boolean {
  if (!entry.marker!.style.endsWith(' ')) return false;
  return before?.index === entry.index - 1 || after?.index === entry.index + 1;
}

/**
 * Which candidates are prose: a doubtful number that does not continue its count, 首先 without a second.
 * One pass from either end: what stood before and what comes next in each series.
 */
function findStrays(text: string, candidates: readonly OutlineEntry[]): ReadonlySet<OutlineEntry> {
  const strays = new Set<OutlineEntry>();
  const previous = new Map<string, OutlineEntry>();
  const doubted: { entry: OutlineEntry; before: OutlineEntry | undefined }[] = [];
  for (const entry of candidates) {
    const marker = entry.marker!;
    if (marker.doubtful || marker.form === 'sequence' || NEXT_WORD[marker.form] !== undefined)
      doubted.push({ entry, before: previous.get(entry.key) });
    previous.set(entry.key, entry);
  }
  if (doubted.length === 0) return strays;
  const behind = new Map<OutlineEntry, OutlineEntry>();
  const next = new Map<string, OutlineEntry>();
  for (let position = candidates.length - 1; position >= 0; position--) {
    const entry = candidates[position]!;
    const follower = next.get(entry.key);
    if (follower !== undefined) behind.set(entry, follower);
    next.set(entry.key, entry);
  }
  for (const { entry, before } of doubted) {
    const after = behind.get(entry);
    if (isPointsParagraph(text, entry, after)) {
      strays.add(entry);
      continue;
    }
    if (!entry.marker!.doubtful && entry.marker!.form !== 'sequence') continue;
    if (isTableRow(entry, before, after)) {
      strays.add(entry);
      continue;
    }
    if (entry.marker!.form === 'sequence') {
      if ((after?.value ?? 0) <= entry.value && (before?.value ?? Infinity) >= entry.value) strays.add(entry);
      continue;
    }
    const continued = before?.value === entry.value - 1 && !strays.has(before);
    const opened = after?.value === entry.value + 1 && (entry.value === 1 || !after.marker!.doubtful);
    if (!continued && !opened) strays.add(entry);
  }
  return strays;
}
