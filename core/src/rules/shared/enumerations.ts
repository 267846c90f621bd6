import { fold } from '../../terms/folding';
import type { TermBase } from '../../terms/termBase';
import { itemLists, type TermEntry } from '../../terms/termEntry';

/** A list of items whose order is fixed, as an entry has it. */
export interface FixedList {
  readonly entry: TermEntry;
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
const BOUNDARY = /[，。；：！？,;:!?（）()《》\n]/;
const indexes = new WeakMap<TermBase, Index>();

function indexOf(terms: TermBase): Index {
  let index = indexes.get(terms);
  if (!index) indexes.set(terms, (index = makeIndex(terms)));
  return index;
}

function makeIndex(terms: TermBase): Index {
  const byItem = new Map<string, FixedList[]>();
  const known = new Set<string>();
  for (const entry of terms.entries) {
    for (const items of entry.senses.flatMap(itemLists)) {
      const folded = items.map(item => bare(item));
      known.add(fold(terms.folding, folded.join('、')));
      if (items.length < SHORTEST || items.some(item => item.length > LONGEST_ITEM || /[、，]/.test(item))) continue;
      const list: FixedList = { entry, items: folded };
      for (const item of new Set(folded)) {
        const lists = byItem.get(item);
        if (lists) lists.push(list);
        else byItem.set(item, [list]);
      }
    }
  }
  return { byItem, known };
}

function bare(text: string): string {
  return text.replace(/["'“”‘’「」『』\s]/g, '');
}

/** Items joined by 、 or (the last ones) by a word: the first and the last may have other words around them. */
export interface Enumeration {
  readonly tokens: readonly Token[];
}

/** The enumerations of at least three items in a text. */
export function enumerationsIn(text: string): Enumeration[] {
  const found: Enumeration[] = [];
  let commas: number[] = [];
  const close = (): void => {
    if (commas.length > 0) {
      const tokens = tokensAround(text, commas);
      if (tokens.length >= SHORTEST) found.push({ tokens });
    }
    commas = [];
  };
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
    const last = commas.at(-1);
    if (last !== undefined && (at - last > LONGEST_ITEM + 2 || BOUNDARY.test(text.slice(last + 1, at)))) close();
    commas.push(at);
  }
  close();
  return found;
}

function tokensAround(text: string, commas: readonly number[]): Token[] {
  const tokens: Token[] = [];
  const push = (start: number, end: number): void => {
    const part = text.slice(start, end);
    const lead = part.length - part.trimStart().length;
    tokens.push({ start: start + lead, end: start + part.trimEnd().length, text: bare(part) });
  };
  const first = commas[0]!;
  const before = text.slice(Math.max(0, first - LONGEST_ITEM), first);
  const boundary = Math.max(...[...before].map((character, index) => (BOUNDARY.test(character) ? index : -1)), -1);
  push(first - before.length + boundary + 1, first);
  for (let index = 1; index < commas.length; index++) push(commas[index - 1]! + 1, commas[index]!);
  const last = commas.at(-1)!;
  const behind = text.slice(last + 1, last + 1 + LONGEST_ITEM * 2);
  const stop = behind.search(BOUNDARY);
  const rest = stop < 0 ? behind : behind.slice(0, stop);
  const word = JOINING.exec(rest);
  if (word && word.index > 0) {
    push(last + 1, last + 1 + word.index);
    push(last + 1 + word.index + word[0].length, last + 1 + rest.length);
  } else {
    push(last + 1, last + 1 + rest.length);
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
