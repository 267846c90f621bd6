import { fold } from '../../terms/folding';
import type { TermBase } from '../../terms/termBase';
import { itemLists, type TermEntry } from '../../terms/termEntry';
import type { Severity } from '../rule';

/** A list of items whose order is fixed: an entry’s, or one of words that are no entry. */
export interface FixedList {
  readonly entry: TermEntry | undefined;
  readonly level?: Severity | undefined;
  readonly items: readonly string[];
}

/** One item of a written-out enumeration: `[start, end)` of the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Without quotation marks and spaces. */
  readonly text: string;
}

interface Index {
  /** Item → the lists that hold it. */
  readonly byItem: ReadonlyMap<string, readonly FixedList[]>;
  /** Every order that is known, items joined. */
  readonly known: ReadonlySet<string>;
}

const SHORTEST = 3;
const LONGEST_ITEM = 20;
const JOINING = /和|与|及|以及/;
const BOUNDARIES = new Uint8Array(0x10000);
for (const mark of '，。；：！？,;:!?（）()《》\n') BOUNDARIES[mark.charCodeAt(0)] = 1;
const indexes = new WeakMap<TermBase, Index>();

function indexOf(terms: TermBase): Index {
  let index = indexes.get(terms);
  if (!index) indexes.set(terms, (index = makeIndex(terms)));
  return index;
}

function makeIndex(terms: TermBase): Index {
  const byItem = new Map<string, FixedList[]>();
  const known = new Set<string>();
  const add = (list: FixedList): void => {
    if (list.items.length < SHORTEST || list.items.some(item => item.length > LONGEST_ITEM || /[、，]/.test(item))) return;
    for (const item of new Set(list.items)) {
      const lists = byItem.get(item);
      if (lists) lists.push(list);
      else byItem.set(item, [list]);
    }
  };
  for (const entry of terms.entries) {
    for (const items of entry.senses.flatMap(itemLists)) {
      const folded = items.map(item => bare(item));
      known.add(fold(terms.folding, folded.join('、')));
      add({ entry, items: folded });
    }
  }
  for (const { items, level } of terms.wording.orders) {
    const folded = items.map(item => bare(item));
    known.add(fold(terms.folding, folded.join('、')));
    add({ entry: undefined, items: folded, level });
  }
  return { byItem, known };
}

function isBoundary(code: number): boolean {
  return BOUNDARIES[code] === 1;
}

/** The first boundary from `start` on; `end` where there is none before it. */
function boundaryIn(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isBoundary(text.charCodeAt(at))) at++;
  return at;
}

const DECORATION = /["'“”‘’「」『』\s]/;
const DECORATIONS = /["'“”‘’「」『』\s]/g;

function bare(text: string): string {
  return DECORATION.test(text) ? text.replace(DECORATIONS, '') : text;
}

/** Items joined by 、 or (the last ones) by a word: the first and the last may have other words around them. */
export interface Enumeration {
  readonly tokens: readonly Token[];
}

/** The enumerations of at least three items in a text. */
export function enumerationsIn(text: string): readonly Enumeration[] {
  if (last?.text !== text) last = { text, found: findEnumerations(text) };
  return last.found;
}

/** Two rules ask for one paragraph after the other: only the last is kept. */
let last: { readonly text: string; readonly found: readonly Enumeration[] } | undefined;

function findEnumerations(text: string): Enumeration[] {
  const found: Enumeration[] = [];
  let commas: number[] = [];
  const close = (): void => {
    if (commas.length > 0) {
      const tokens = tokensAround(text, commas);
      if (tokens.length > 0) found.push({ tokens });
    }
    commas = [];
  };
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
    const before = commas.at(-1);
    if (before !== undefined && (at - before > LONGEST_ITEM + 2 || boundaryIn(text, before + 1, at) < at)) close();
    commas.push(at);
  }
  close();
  return found;
}

function tokensAround(text: string, commas: readonly number[]): Token[] {
  const behind = commas.at(-1)! + 1;
  const end = boundaryIn(text, behind, Math.min(text.length, behind + LONGEST_ITEM * 2));
  const word = JOINING.exec(text.slice(behind, end));
  const isJoined = word !== null && word.index > 0;
  if (commas.length + (isJoined ? 2 : 1) < SHORTEST) return [];
  const tokens: Token[] = [];
  const push = (start: number, stop: number): void => {
    const part = text.slice(start, stop);
    const lead = part.length - part.trimStart().length;
    tokens.push({ start: start + lead, end: start + part.trimEnd().length, text: bare(part) });
  };
  const first = commas[0]!;
  let from = first;
  while (from > 0 && first - from < LONGEST_ITEM && !isBoundary(text.charCodeAt(from - 1))) from--;
  push(from, first);
  for (let index = 1; index < commas.length; index++) push(commas[index - 1]! + 1, commas[index]!);
  if (isJoined) {
    push(behind, behind + word.index);
    push(behind + word.index + word[0].length, end);
  } else {
    push(behind, end);
  }
  return tokens;
}

/** The fixed lists that hold an item. @param item without quotation marks and spaces */
export function listsWith(terms: TermBase, item: string): readonly FixedList[] {
  return indexOf(terms).byItem.get(item) ?? [];
}

/** Whether some entry has just these items in this order. */
export function isKnownOrder(terms: TermBase, items: readonly string[]): boolean {
  return indexOf(terms).known.has(fold(terms.folding, items.join('、')));
}

/** A stretch of an enumeration that names items of one fixed list. */
export interface ListUse {
  readonly list: FixedList;
  /** Where the items stand, as they stand. */
  readonly places: readonly Token[];
  readonly order: 'right' | 'permuted';
}

/**
 * The fixed lists that are written out in an enumeration with all their items.
 * An order that any entry knows is right.
 */
export function listUses(terms: TermBase, text: string, { tokens }: Enumeration): ListUse[] {
  const { byItem, known } = indexOf(terms);
  const uses: ListUse[] = [];
  for (let index = 1; index < tokens.length; index++) {
    const lists = byItem.get(tokens[index]!.text);
    if (!lists) continue;
    for (const list of lists) {
      const size = list.items.length;
      // The window that begins one token before: where it begins earlier, an earlier token has found it.
      for (let from = index - 1; from <= index && from + size <= tokens.length; from++) {
        const places = windowOf(text, tokens, from, list.items);
        if (!places || uses.some(use => use.places[0]!.start === places[0]!.start)) continue;
        uses.push({ list, places, order: known.has(fold(terms.folding, places.map(place => place.text).join('、'))) ? 'right' : 'permuted' });
      }
    }
  }
  return uses;
}

/** The tokens from `from` on as the items of a list, each just once. */
function windowOf(text: string, tokens: readonly Token[], from: number, items: readonly string[]): readonly Token[] | undefined {
  const left = new Set(items);
  const places: Token[] = [];
  const last = items.length - 1;
  for (let offset = 0; offset <= last; offset++) {
    const token = tokens[from + offset]!;
    const item = itemOf(token, left, offset === 0, offset === last);
    if (item === undefined) return undefined;
    left.delete(item);
    places.push(narrowed(text, token, item, offset === 0));
  }
  return places;
}

/** The first item may have words before it, the last one behind it. */
function itemOf({ text }: Token, left: ReadonlySet<string>, isFirst: boolean, isLast: boolean): string | undefined {
  if (left.has(text)) return text;
  let best: string | undefined;
  for (const item of left) {
    if (((isFirst && text.endsWith(item)) || (isLast && text.startsWith(item))) && (best === undefined || item.length > best.length)) best = item;
  }
  return best;
}

/** Just the item, where it stands in one piece. */
function narrowed(text: string, token: Token, item: string, isFirst: boolean): Token {
  const raw = text.slice(token.start, token.end);
  const at = isFirst ? raw.lastIndexOf(item) : raw.indexOf(item);
  return at < 0 ? { ...token, text: item } : { start: token.start + at, end: token.start + at + item.length, text: item };
}
