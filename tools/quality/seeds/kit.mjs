// What the makers of errors share: chance that repeats itself, paragraphs, numbers, places. Knows no rule of the project.

/** @typedef {{ sha256: string, text: string, kind?: string, year?: number }} Source a clean text */
/**
 * @typedef {object} Seeded a text with one error in it
 * @property {string} text
 * @property {number} start of the place (in `text`) in or beside which the error is to be found
 * @property {number} end
 * @property {string} [before] the text without the error, where it isn't the source as it was
 * @property {string} [what] what was done, for the list of what was missed
 */
/**
 * @typedef {object} Mutation
 * @property {string} id `<category>/<name>`; the name is the seeder's own
 * @property {'place' | 'document'} where the finding is to be: in the paragraphs of the place, or anywhere
 * @property {(source: Source, random: Random, turn: number) => Seeded | undefined} make `turn`: how many were made before, for lists that are gone through
 */

/** The same numbers for the same seed (mulberry32). */
export class Random {
  #state;
  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
  }
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  /** @param {number} low @param {number} high both included */
  between(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }
  /** @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }
  /** @template T @param {readonly T[]} list @returns {T[]} */
  shuffled(list) {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1));
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  }
}

/** @param {string} words @returns {number} */
export function seedOf(words) {
  let hash = 2166136261;
  for (const character of words) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

/** @template T @param {readonly T[]} list not empty @returns {T} */
export const last = list => list[list.length - 1];

/** @typedef {{ start: number, end: number, text: string }} Line */

/** @param {string} text @returns {Line[]} without empty ones */
export function linesOf(text) {
  /** @type {Line[]} */
  const lines = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ start: at, end: at + line.length, text: line });
    at += line.length + 1;
  }
  return lines;
}

/** Paragraphs of plain prose. @param {string} text @param {number} [shortest] */
export const proseOf = (text, shortest = 40) => linesOf(text).filter(line => line.text.length >= shortest && /[\u4e00-\u9fff].*。$/.test(line.text) && !/^[\s\u3000]*(?:第[一二三四五六七八九十百零]+[章节条]|（|附|“)/.test(line.text));

/** @param {string} text @param {number} start @param {number} end @param {string} by @param {Partial<Seeded>} [more] @returns {Seeded} */
export const replaced = (text, start, end, by, more = {}) => ({ text: text.slice(0, start) + by + text.slice(end), start, end: start + by.length, ...more });

/**
 * Replaces one occurrence, picked by chance, with what `by` makes of it.
 * @param {string} text @param {RegExp} pattern global @param {Random} random
 * @param {(match: RegExpExecArray) => string | undefined} by
 * @returns {Seeded | undefined}
 */
export function replaceOne(text, pattern, random, by) {
  const found = [...text.matchAll(pattern)];
  for (const match of random.shuffled(found).slice(0, 20)) {
    const made = by(match);
    if (made === undefined || made === match[0]) continue;
    const what = `${text.slice(Math.max(0, match.index - 8), match.index)}⟦${match[0]}→${made}⟧${text.slice(match.index + match[0].length, match.index + match[0].length + 8)}`;
    return replaced(text, match.index, match.index + match[0].length, made, { what: what.replace(/\n/g, '⏎') });
  }
  return undefined;
}

/** Several changes at once; the place is where they are. @param {string} text @param {readonly { start: number, end: number, by: string }[]} changes ascending @returns {Seeded} */
export function changed(text, changes) {
  let made = '';
  let at = 0;
  let first = -1;
  for (const { start, end, by } of changes) {
    made += text.slice(at, start);
    if (first < 0) first = made.length;
    made += by;
    at = end;
  }
  const end = made.length;
  return { text: made + text.slice(at), start: Math.max(first, 0), end };
}

/** Whether its digits or percent signs are full-width: what is put in would stand out for that alone. @param {string} text */
export const writesOtherwise = text => /[０-９％]/.test(text);

/** A sentence put behind one of a paragraph, right in `before` and wrong in `text`. @param {Source} source @param {Random} random @param {string} right @param {string} wrong @returns {Seeded | undefined} */
export function sentencePair({ text }, random, right, wrong) {
  if (writesOtherwise(text)) return undefined;
  const hosts = proseOf(text).filter(line => !line.text.includes(right));
  if (hosts.length === 0) return undefined;
  const { end } = random.pick(hosts);
  return { before: text.slice(0, end) + right + text.slice(end), text: text.slice(0, end) + wrong + text.slice(end), start: end, end: end + wrong.length, what: `${right} → ${wrong}` };
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 199. @param {number} value @returns {string} */
export function han(value) {
  if (value < 10) return DIGITS[value];
  if (value < 20) return `十${value % 10 ? DIGITS[value % 10] : ''}`;
  if (value < 100) return `${DIGITS[Math.floor(value / 10)]}十${value % 10 ? DIGITS[value % 10] : ''}`;
  const rest = value - 100;
  return `一百${rest === 0 ? '' : rest < 10 ? `零${DIGITS[rest]}` : rest < 20 ? `一${han(rest)}` : han(rest)}`;
}

/** @param {string} words @returns {number} NaN where it is no number from 1 to 199 */
export function unhan(words) {
  for (let value = 1; value < 200; value++) if (han(value) === words) return value;
  return Number.NaN;
}

/** @param {string} id @param {readonly (readonly [string, string])[]} pairs right and wrong @param {number} [fromYear] @returns {Mutation} */
export function pairMutation(id, pairs, fromYear = 0) {
  return {
    id,
    where: 'place',
    make: (source, random, turn) => {
      if (fromYear > 0 && (source.year ?? 0) < fromYear) return undefined;
      const [right, wrong] = pairs[turn % pairs.length];
      return sentencePair(source, random, right, wrong);
    },
  };
}
