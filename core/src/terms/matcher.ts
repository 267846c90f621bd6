import { readingEnd } from '../syntax/readings';
import { Class, classAt } from '../text/characters';
import { PASSED_OVER, type Folding } from './folding';
import type { MatchCondition } from './termData';

/** Something to look for. */
export interface Pattern<T> {
  readonly text: string;
  readonly value: T;
  /** A function is asked of each place, `[start, end)`. */
  readonly condition?: MatchCondition | ((text: string, start: number, end: number) => boolean) | undefined;
}

/** A place where a pattern stands: `[start, end)`, UTF-16 offsets. */
export interface Match<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

interface Node {
  readonly edges: Map<number, number>;
  pattern: number;
}

/** Most passed-over code units in a row inside a term: a quotation mark, a line end and an indent. */
const LONGEST_GAP = 8;
const EMPTY = -1;

/**
 * Finds many patterns in a text in one pass, leftmost first and of those the longest.
 *
 * A trie tried at each position, not an Aho–Corasick automaton: a few table look-ups reject nearly every position, what
 * is left walks a few steps, and the whole takes a few hundred kilobytes where a dense automaton takes tens of
 * megabytes. The walk reads the document itself through the folding; `npm run bench` holds it to its time.
 */
export class Matcher<T> {
  readonly #folding: Folding;
  readonly #patterns: readonly Pattern<T>[];
  /** Folded code unit → node below the root; 0: no pattern begins so. */
  readonly #first: Uint16Array | Int32Array;
  /** Node → its edges in the next two arrays, up to the next node's; ascending by code. */
  readonly #edgeStart: Int32Array;
  readonly #edgeCode: Uint16Array;
  readonly #edgeTarget: Int32Array;
  /** Node → the pattern that ends there. */
  readonly #accepted: Int32Array;
  /** A bit for each pair of code units that some pattern begins with. */
  readonly #pairs: Uint8Array;
  /** The same of patterns that are no longer than that, and of three code units. */
  readonly #shortPairs: Uint8Array;
  readonly #triples: Uint8Array;

  /** @param patterns of two with the same folded text the first counts */
  constructor(folding: Folding, patterns: Iterable<Pattern<T>>) {
    this.#folding = folding;
    this.#patterns = [...patterns];
    const nodes: Node[] = [{ edges: new Map(), pattern: EMPTY }];
    for (const [index, { text }] of this.#patterns.entries()) {
      let node = nodes[0]!;
      for (let at = 0; at < text.length; at++) {
        const code = folding[text.charCodeAt(at)]!;
        if (code === PASSED_OVER) continue;
        let next = node.edges.get(code);
        if (next === undefined) {
          next = nodes.push({ edges: new Map(), pattern: EMPTY }) - 1;
          node.edges.set(code, next);
        }
        node = nodes[next]!;
      }
      // An empty pattern would stand everywhere.
      if (node !== nodes[0] && node.pattern === EMPTY) node.pattern = index;
    }
    const edges = nodes.reduce((sum, node) => sum + node.edges.size, 0);
    this.#edgeStart = new Int32Array(nodes.length + 1);
    this.#edgeCode = new Uint16Array(edges);
    this.#edgeTarget = new Int32Array(edges);
    this.#accepted = Int32Array.from(nodes, node => node.pattern);
    this.#pairs = new Uint8Array(HASH_BITS >> 3);
    this.#shortPairs = new Uint8Array(HASH_BITS >> 3);
    this.#triples = new Uint8Array(HASH_BITS >> 3);
    let filled = 0;
    for (const [index, node] of nodes.entries()) {
      this.#edgeStart[index] = filled;
      for (const [code, target] of [...node.edges].sort(([first], [second]) => first - second)) {
        this.#edgeCode[filled] = code;
        this.#edgeTarget[filled++] = target;
      }
    }
    this.#edgeStart[nodes.length] = filled;
    const root = nodes[0]!;
    this.#first = nodes.length < 0x10000 ? new Uint16Array(0x10000) : new Int32Array(0x10000);
    for (const [code, child] of root.edges) {
      this.#first[code] = child;
      // A one-character pattern is accepted whatever follows.
      if (nodes[child]!.pattern !== EMPTY) {
        for (let next = 0; next < 0x10000; next++) {
          setBit(this.#pairs, pairBit(code, next));
          setBit(this.#shortPairs, pairBit(code, next));
        }
      }
      for (const [next, grandchild] of nodes[child]!.edges) {
        const pair = pairBit(code, next);
        setBit(this.#pairs, pair);
        if (nodes[grandchild]!.pattern !== EMPTY) setBit(this.#shortPairs, pair);
        for (const third of nodes[grandchild]!.edges.keys()) setBit(this.#triples, tripleBit(pair, third));
      }
    }
  }

  /** What the patterns are found as in `text[start, end)`; matches ascend and don't overlap. */
  match(text: string, start: number, end: number, found: Match<T>[] = []): Match<T>[] {
    const first = this.#first;
    const folding = this.#folding;
    const pairs = this.#pairs;
    const triples = this.#triples;
    const { length } = text;
    let index = start;
    // The folded code units at the index and behind it, read once each.
    let code = index < length ? folding[text.charCodeAt(index)]! : PASSED_OVER;
    let next = index + 1 < length ? folding[text.charCodeAt(index + 1)]! : PASSED_OVER;
    while (index < end) {
      const third = index + 2 < length ? folding[text.charCodeAt(index + 2)]! : PASSED_OVER;
      if (this.#mayBegin(pairs, triples, code, next, third)) {
        const node = first[code]!;
        const match = node === 0 ? undefined : this.#longestAt(text, index, end, node);
        if (match !== undefined) {
          found.push(match);
          index = match.end;
          code = index < length ? folding[text.charCodeAt(index)]! : PASSED_OVER;
          next = index + 1 < length ? folding[text.charCodeAt(index + 1)]! : PASSED_OVER;
          continue;
        }
      }
      index++;
      code = next;
      next = third;
    }
    return found;
  }

  /** Where what follows is passed over or opens a bracket, only the walk can tell. */
  #mayBegin(pairs: Uint8Array, triples: Uint8Array, code: number, next: number, third: number): boolean {
    if (next === PASSED_OVER || next === OPEN_BRACKET) return true;
    const pair = pairBit(code, next);
    if (!hasBit(pairs, pair)) return false;
    return third === PASSED_OVER || third === OPEN_BRACKET || hasBit(triples, tripleBit(pair, third)) || hasBit(this.#shortPairs, pair);
  }

  /** Matches inside a pattern's own text: the terms that a term is made of, the outer one left out. */
  within(text: string): Match<T>[] {
    const found: Match<T>[] = [];
    for (let index = 0; index < text.length; ) {
      const node = this.#first[this.#folding[text.charCodeAt(index)]!]!;
      const match = node === 0 ? undefined : this.#longestAt(text, index, index === 0 ? text.length - 1 : text.length, node);
      if (match) found.push(match);
      index = match?.end ?? index + 1;
    }
    return found;
  }

  #longestAt(text: string, start: number, end: number, firstNode: number): Match<T> | undefined {
    let node = firstNode;
    let index = start + 1;
    let gap = 0;
    let best: Match<T> | undefined;
    for (;;) {
      const accepted = this.#accepted[node]!;
      if (accepted !== EMPTY && gap === 0 && this.#stands(text, start, index, accepted)) best = { start, end: index, value: this.#patterns[accepted]!.value };
      if (index >= end) return best;
      const code = this.#folding[text.charCodeAt(index)]!;
      if (code === PASSED_OVER) {
        if (++gap > LONGEST_GAP) return best;
        index++;
        continue;
      }
      const next = this.#edge(node, code);
      if (next !== 0) {
        node = next;
        index++;
        gap = 0;
        continue;
      }
      const behind = code === OPEN_BRACKET ? readingEnd(text, index, end) : index;
      if (behind === index) return best;
      index = behind;
      gap = Math.max(gap, 1);
    }
  }

  #edge(node: number, code: number): number {
    let low = this.#edgeStart[node]!;
    let high = this.#edgeStart[node + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#edgeCode[middle]!;
      if (found === code) return this.#edgeTarget[middle]!;
      if (found < code) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  /** Whether what surrounds `text[start, end)` lets it be the pattern. */
  #stands(text: string, start: number, end: number, pattern: number): boolean {
    // 二十四史 holds no 四史, 第三农场 no 三农, 2016年 no 6年.
    const opening = classAt(text, start);
    const before = classAt(text, start - 1);
    if (opening === Class.ChineseDigit && (before === Class.ChineseDigit || text[start - 1] === '第')) return false;
    if (opening === Class.Digit && before === Class.Digit) return false;
    if (classAt(text, end - 1) === Class.Digit && classAt(text, end) === Class.Digit) return false;
    const { condition } = this.#patterns[pattern]!;
    if (condition === undefined) return true;
    if (typeof condition === 'function') return condition(text, start, end);
    if (condition === 'quoted') return before === Class.OpenQuote || isStraightQuote(text, start - 1) ? classAt(text, end) === Class.CloseQuote || isStraightQuote(text, end) : false;
    return (
      !condition.notAfter?.some(words => text.startsWith(words, start - words.length) && start >= words.length) &&
      !condition.notBefore?.some(words => text.startsWith(words, end))
    );
  }
}

const OPEN_BRACKET = '（'.charCodeAt(0);
const HASH_BITS = 1 << 18;

function pairBit(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x6d2b)) & (HASH_BITS - 1);
}

function tripleBit(pair: number, third: number): number {
  return (Math.imul(pair, 0x85eb) ^ Math.imul(third, 0x2c1b)) & (HASH_BITS - 1);
}

function hasBit(bits: Uint8Array, bit: number): boolean {
  return (bits[bit >> 3]! & (1 << (bit & 7))) !== 0;
}

function setBit(bits: Uint8Array, bit: number): void {
  bits[bit >> 3]! |= 1 << (bit & 7);
}

function isStraightQuote(text: string, index: number): boolean {
  return text[index] === '"' || text[index] === "'";
}
