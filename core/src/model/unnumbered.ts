import type { Block } from './blocks';
import type { ElementKind } from './documentModel';
import { isSentence } from './headingForm';
import { Class, classAt } from '../text/characters';

/** An unnumbered heading (无序号小标题), the weaker layer: its evidence is its parallel siblings. */
export interface UnnumberedHeading {
  readonly index: number;
  readonly form: 'heading' | 'runInHeading';
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Headings of one series share it. */
  readonly group: number;
}

interface Candidate {
  readonly index: number;
  readonly head: string;
  readonly nameEnd: number;
  readonly score: number;
}

const VERB_OPENING = /^(?:坚持|坚决|坚定|加强|加快|加大|推进|推动|强化|深化|抓|提高|提升|完善|健全|落实|促进|着力|全面|深入|切实|进一步|大力|积极|统筹|实施|优化|突出|聚焦|做|打造|构建|建立|保障|改善|扩大|培育|发展|树立|增强|持续|严格|注重|以|把|夯实|筑牢|压实|狠抓|严守|维护|拓展|创新|规范|引导|凝聚|激发|勇于|善于|敢于|始终|努力|更|走|在|用|实现|深刻|改进|转变|整合|营造|发挥|紧扣|围绕|立足|牢固|牢记|稳步|有效|有序|广泛|不断|科学|精准)/;
const NARRATIVE = /我们|我国|我|你们|他们|她|这|那|同志|各位|大家|了|着|过去|[是有]一|曾|正在|已经|就是|不是|也是|都是|还是|不仅|因为|所以|但是|如果|虽然|只有|然而|因此|可以|能够|应该|应当|得到|[？?！!]/;

/** How much a first sentence or a short line reads like a heading: above 1 it does. */
function phraseScore(head: string): number {
  const length = head.length;
  let score = length <= 3 ? 0 : length <= 12 ? 2 : length <= 20 ? 1.5 : length <= 28 ? 0.7 : length <= 36 ? -0.5 : -4;
  if (NARRATIVE.test(head)) score -= 2;
  else if (/是/.test(head)) score -= 1.5;
  if (isSentence(head)) score -= 1.5;
  if (VERB_OPENING.test(head)) score += 1;
  if (/\d/.test(head)) score -= 0.7;
  let commas = 0;
  for (let index = 0; index < length; index++) if (classAt(head, index) === Class.Comma) commas++;
  if (commas === 0) score += 0.3;
  else if (commas > 1) score -= (commas - 1) * 1;
  return score;
}

/** How alike two headings are built: same opening, same close, same length, same rhythm. */
function likeness(first: string, second: string): number {
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

function runInCandidate(text: string, block: Block, index: number): Candidate | undefined {
  if (block.headMark !== Class.SentenceEnd || block.end - block.headEnd < 20) return undefined;
  let start = block.start;
  const dash = /^[—–-]{1,3}\s*/.exec(text.slice(start, start + 4))?.[0].length ?? 0;
  start += dash;
  const length = block.headEnd - start;
  if (length < 3 || length > 40 || block.end - block.headEnd < length) return undefined;
  const head = text.slice(start, block.headEnd);
  const mark = text[block.headEnd];
  if (mark !== '。' && mark !== '.' && mark !== '｡') return undefined;
  return { index, head, nameEnd: block.headEnd, score: phraseScore(head) + (dash > 0 ? 3 : 0) };
}

function ownLineCandidate(text: string, block: Block, index: number): Candidate | undefined {
  if (!block.startsLine && !block.endsLine) return undefined;
  const length = block.end - block.start;
  if (length < 2 || length > 45) return undefined;
  switch (block.lastClass) {
    case Class.SentenceEnd:
    case Class.Semicolon:
    case Class.Comma:
    case Class.EnumerationComma:
    case Class.Colon:
      return undefined;
    default:
      break;
  }
  const head = text.slice(block.start, block.end);
  if (!/[\u4e00-\u9fff]{2}/.test(head) || /[。；;|｜>＞]|https?:|[:：]/.test(head)) return undefined;
  return { index, head, nameEnd: block.end, score: phraseScore(head) };
}

/**
 * Finds unnumbered headings among the unnumbered paragraphs of one document.
 * @param isNumbered whether the block at an index carries an accepted number
 */
export function findUnnumbered(text: string, blocks: readonly Block[], from: number, to: number, roles: readonly (ElementKind | undefined)[], isNumbered: (index: number) => boolean): UnnumberedHeading[] {
  const found: UnnumberedHeading[] = [];
  const own = ownLineHeadings(text, blocks, from, to, roles, isNumbered);
  const ownSet = new Set(own.map(candidate => candidate.index));
  for (const candidate of own) found.push({ index: candidate.index, form: 'heading', nameStart: blocks[candidate.index]!.start, nameEnd: candidate.nameEnd, group: 0 });
  found.push(...runInHeadings(text, blocks, from, to, roles, index => isNumbered(index) || ownSet.has(index)));
  return found.sort((first, second) => first.index - second.index);
}

function ownLineHeadings(text: string, blocks: readonly Block[], from: number, to: number, roles: readonly (ElementKind | undefined)[], isNumbered: (index: number) => boolean): Candidate[] {
  const candidates: Candidate[] = [];
  const indices: number[] = [];
  for (let index = from; index < to; index++) if (roles[index] !== 'residue') indices.push(index);
  const candidateAt = (position: number): Candidate | undefined => {
    const index = indices[position];
    if (index === undefined || roles[index] !== undefined || isNumbered(index)) return undefined;
    return ownLineCandidate(text, blocks[index]!, index);
  };
  for (let position = 0; position < indices.length; position++) {
    const candidate = candidateAt(position);
    if (candidate === undefined) continue;
    const next = indices[position + 1];
    if (next === undefined) continue;
    // A run of short lines is a table, a list of names, a poem or a site's menu.
    if (candidateAt(position - 1) !== undefined && candidateAt(position + 1) !== undefined) continue;
    if (candidateAt(position + 1) !== undefined && candidateAt(position + 2) !== undefined) continue;
    if (candidateAt(position - 1) !== undefined && candidateAt(position - 2) !== undefined) continue;
    const nextBlock = blocks[next]!;
    const bodyFollows = isNumbered(next) || (roles[next] === undefined && (nextBlock.end - nextBlock.start >= 40 || nextBlock.lastClass === Class.SentenceEnd)) || candidateAt(position + 1) !== undefined;
    if (!bodyFollows || candidate.score < 0.3) continue;
    candidates.push(candidate);
  }
  // One short line alone proves little.
  return candidates.length >= 2 ? candidates : [];
}

function runInHeadings(text: string, blocks: readonly Block[], from: number, to: number, roles: readonly (ElementKind | undefined)[], isHeading: (index: number) => boolean): UnnumberedHeading[] {
  // Sections: the unnumbered paragraphs between two headings.
  const runs: Candidate[][] = [];
  let run: Candidate[] = [];
  const flush = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (let index = from; index < to; index++) {
    if (roles[index] === 'residue') continue;
    if (roles[index] !== undefined || isHeading(index)) {
      flush();
      continue;
    }
    const candidate = runInCandidate(text, blocks[index]!, index);
    if (candidate === undefined || candidate.score < 0.5) flush();
    else run.push(candidate);
  }
  flush();
  const accepted: Candidate[][] = [];
  const doubtful: Candidate[][] = [];
  for (const candidates of runs) {
    const mean = average(candidates.map(candidate => candidate.score));
    const alike = average(candidates.slice(1).map((candidate, position) => likeness(candidates[position]!.head, candidate.head)));
    if ((candidates.length >= 3 && (alike >= 1 || mean >= 2)) || (candidates.length === 2 && alike >= 2.4 && mean >= 1)) accepted.push(candidates);
    else if (candidates.length >= 2 && mean >= 1.2) doubtful.push(candidates);
  }
  const strength = accepted.reduce((count, candidates) => count + candidates.length, 0);
  if (strength >= 3) accepted.push(...doubtful);
  else if (doubtful.length >= 3) accepted.push(...doubtful);
  return accepted.flatMap((candidates, group) =>
    candidates.map(candidate => ({ index: candidate.index, form: 'runInHeading' as const, nameStart: blocks[candidate.index]!.start, nameEnd: candidate.nameEnd, group: group + 1 })),
  );
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
