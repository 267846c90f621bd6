import type { Block } from './blocks';
import type { ElementKind } from './documentModel';
import { sentencePenalty, VERB_OPENING } from './sentences';
import { Class, classAt } from '../text/characters';
import { anyOf } from '../text/patterns';

/** A paragraph or line that may be an unnumbered heading, by its own words. */
export interface Candidate {
  /** Index of its block. */
  readonly index: number;
  /** The words that would be the heading. */
  readonly head: string;
  readonly nameEnd: number;
  /** See {@link phraseScore}. */
  readonly score: number;
}

/** The unnumbered paragraphs of one document, among which headings are looked for. */
export interface Stretch {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly from: number;
  readonly to: number;
  readonly roles: readonly (ElementKind | undefined)[];
  /** Whether the block at an index carries an accepted number. */
  readonly isNumbered: (index: number) => boolean;
}

/** Words of people who tell or explain something: no headings. */
const NARRATIVE = new RegExp(
  anyOf(String.raw`
    请 請 没有 沒有 现在 現在 以下 如下 下列 我们 我国 我 你们 他们 她 这 那 同志 各位 大家 了 着 过去 [是有]一
    曾 正在 已经 就是 不是 也是 都是 还是 不仅 因为 所以 但是 如果 虽然 只有 然而 因此 可以 能够 应该 应当 得到
    [？?！!]
  `),
);

/** How much a first sentence or a short line reads like a heading: above 1 it does. */
export function phraseScore(head: string): number {
  const length = head.length;
  let score = length <= 3 ? 0 : length <= 12 ? 2 : length <= 20 ? 1.5 : length <= 28 ? 0.7 : length <= 36 ? -0.5 : -4;
  if (NARRATIVE.test(head)) score -= 2;
  else if (head.includes('是')) score -= 1.5;
  score -= sentencePenalty(head) / 2;
  if (VERB_OPENING.test(head)) score += 1;
  if (/[\d０-９]/.test(head)) score -= 0.7;
  let commas = 0;
  for (let index = 0; index < length; index++) if (classAt(head, index) === Class.Comma) commas++;
  if (commas === 0) score += 0.3;
  else if (commas > 1) score -= (commas - 1) * 1;
  return score;
}

/** How alike two headings are built: same opening, same close, same length, same rhythm. */
export function likeness(first: string, second: string): number {
  let score = 0;
  let prefix = 0;
  while (prefix < 4 && prefix < first.length && first[prefix] === second[prefix]) prefix++;
  score += Math.min(prefix, 3) * 0.7;
  let suffix = 0;
  while (suffix < 3 && suffix < first.length && first[first.length - 1 - suffix] === second[second.length - 1 - suffix]) suffix++;
  score += suffix * 0.6;
  const difference = Math.abs(first.length - second.length);
  score += difference === 0 ? 1.2 : difference <= 2 ? 0.9 : difference <= 5 ? 0.4 : difference > 12 ? -0.6 : 0;
  const firstComma = first.search(/[，,]/);
  const secondComma = second.search(/[，,]/);
  if (firstComma > 0 && secondComma > 0) score += Math.abs(firstComma - secondComma) <= 1 ? 1 : 0.4;
  else if (firstComma > 0 !== secondComma > 0) score -= 0.4;
  if (VERB_OPENING.test(first) && VERB_OPENING.test(second)) score += 0.6;
  return score;
}
