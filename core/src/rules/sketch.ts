import { isIdeograph } from '../text/characters';
import { Trigger, triggerMasks, triggerSets } from './triggers';

/** What one pass over a paragraph tells. */
export interface Sketch {
  triggers: number;
  /** Bits of the groups of cues that stand there, 32 to a word. */
  readonly cues: Uint32Array;
  /** Commas, colons, semicolons, brackets and the like behind Chinese, by width. */
  full: number;
  half: number;
}

/** As many groups of cues as can be told apart; more are looked at wherever they stand. */
export const CUE_WORDS = 3;
const MOST_GROUPS = CUE_WORDS * 32;
const HASHED = 1 << 16;

/** What a cue takes for the same: digits, Chinese digits, letters, spaces and line ends. */
const alike = new Uint16Array(0x10000);
for (let code = 0; code < alike.length; code++) {
  const found = triggerMasks[triggerSets[code]!]!;
  alike[code] = found & Trigger.Digit ? 0x30 : found & Trigger.ChineseDigit ? 0x4e00 : found & Trigger.Letter ? 0x61 : found & (Trigger.Space | Trigger.LineBreak) ? 0x20 : code;
}

function hashOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x6d2b)) & (HASHED - 1);
}

/**
 * Finds what paragraphs hold of the characters and cues that rules wait for. A cue of two characters is looked up by
 * its hash: now and then another pair passes for it, which costs a look in vain.
 */
export class Sketcher {
  /** Groups of cues that a paragraph's bits tell of. */
  readonly groups: number;
  /** Code unit → 0: it begins no cue; else the set of groups that ask for it alone, or none. */
  readonly #first = new Uint16Array(0x10000);
  readonly #pairs = new Uint16Array(HASHED);
  readonly #sets: Uint32Array;

  /** @param groups what is waited for, each cue one or two characters */
  constructor(groups: readonly (readonly string[])[]) {
    this.groups = Math.min(groups.length, MOST_GROUPS);
    const sets: number[][] = [[0, 0, 0], [0, 0, 0]];
    const known = new Map<string, number>();
    const withGroup = (set: number, group: number): number => {
      const words = [...sets[set]!];
      words[group >> 5] = (words[group >> 5]! | (1 << (group & 31))) >>> 0;
      const key = words.join();
      let number = known.get(key);
      if (number === undefined) known.set(key, (number = sets.push(words) - 1));
      return number;
    };
    const begins = new Map<number, number>();
    for (let group = 0; group < this.groups; group++) {
      for (const cue of groups[group]!) {
        const first = alike[cue.charCodeAt(0)]!;
        if (cue.length === 1) begins.set(first, withGroup(begins.get(first) ?? 0, group));
        else {
          const hash = hashOf(first, alike[cue.charCodeAt(1)]!);
          this.#pairs[hash] = withGroup(this.#pairs[hash]!, group);
          begins.set(first, begins.get(first) ?? NO_GROUP);
        }
      }
    }
    for (let code = 0; code < 0x10000; code++) this.#first[code] = begins.get(alike[code]!) ?? 0;
    this.#sets = Uint32Array.from(sets.flat());
  }

  /** @returns the same object each time */
  sketch(text: string, start: number, end: number): Sketch {
    const first = this.#first;
    const pairs = this.#pairs;
    const sets = this.#sets;
    let [triggers, one, two, three, full, half] = [0, 0, 0, 0, 0, 0];
    let code = start < end ? text.charCodeAt(start) : 0;
    for (let index = start; index < end; index++) {
      const next = index + 1 < end ? text.charCodeAt(index + 1) : 0;
      triggers |= triggerMasks[triggerSets[code]!]!;
      if (code === next && code >= 0x4e00 && code <= 0x9fff) triggers |= Trigger.Doubled;
      const alone = first[code]!;
      if (alone !== 0) {
        if (alone !== NO_GROUP) {
          one |= sets[alone * CUE_WORDS]!;
          two |= sets[alone * CUE_WORDS + 1]!;
          three |= sets[alone * CUE_WORDS + 2]!;
        }
        const pair = pairs[hashOf(alike[code]!, alike[next]!)]!;
        if (pair !== 0) {
          one |= sets[pair * CUE_WORDS]!;
          two |= sets[pair * CUE_WORDS + 1]!;
          three |= sets[pair * CUE_WORDS + 2]!;
        }
      }
      if (code >= 0xff01) {
        if (code === 0xff0c || code === 0xff1a || code === 0xff1b || code === 0xff08 || code === 0xff09 || code === 0xff01 || code === 0xff1f) full++;
      } else if (code < 0x40 && isHalfMark(code) && index > start && isIdeograph(text, index - 1)) half++;
      code = next;
    }
    result.triggers = triggers;
    result.cues[0] = one;
    result.cues[1] = two;
    result.cues[2] = three;
    result.full = full;
    result.half = half;
    return result;
  }
}

const NO_GROUP = 1;
const result: Sketch = { triggers: 0, cues: new Uint32Array(CUE_WORDS), full: 0, half: 0 };

/** , ( ) : ; ! ? */
function isHalfMark(code: number): boolean {
  return code === 0x2c || code === 0x28 || code === 0x29 || code === 0x3a || code === 0x3b || code === 0x21 || code === 0x3f;
}
