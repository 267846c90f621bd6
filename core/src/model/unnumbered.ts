import type { Block } from './blocks';
import type { ElementKind } from './documentModel';
import { sentencePenalty, VERB_OPENING } from './sentences';
import type { UnnumberedLayer } from './series';
import { Class, classAt } from '../text/characters';
import { anyOf } from '../text/patterns';

/** An unnumbered heading (无序号小标题), the weaker layer: its evidence is its parallel siblings. */
export interface UnnumberedHeading {
  readonly index: number;
  readonly form: 'heading' | 'runInHeading';
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly layer: UnnumberedLayer;
}

interface Candidate {
  readonly index: number;
  readonly head: string;
  readonly nameEnd: number;
  readonly score: number;
}

const NARRATIVE = new RegExp(
  anyOf(String.raw`
    请 請 没有 沒有 现在 現在 以下 如下 下列 我们 我国 我 你们 他们 她 这 那 同志 各位 大家 了 着 过去 [是有]一
    曾 正在 已经 就是 不是 也是 都是 还是 不仅 因为 所以 但是 如果 虽然 只有 然而 因此 可以 能够 应该 应当 得到
    [？?！!]
  `),
);

/** How much a first sentence or a short line reads like a heading: above 1 it does. */
function phraseScore(head: string): number {
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
  if (block.headMark !== Class.SentenceEnd || block.end - block.headEnd < 12) return undefined;
  let start = block.start;
  const dash = /^[—–-]{1,3}\s*/.exec(text.slice(start, start + 4))?.[0].length ?? 0;
  start += dash;
  const length = block.headEnd - start;
  if (length < 3 || length > 40 || block.end - block.headEnd < Math.min(length, 14)) return undefined;
  const head = text.slice(start, block.headEnd);
  const mark = text[block.headEnd];
  if (mark !== '。' && mark !== '.' && mark !== '．' && mark !== '｡') return undefined;
  return { index, head, nameEnd: block.headEnd, score: phraseScore(head) + (dash > 0 ? 3 : 0) };
}

type OwnLineStyle = 'bare' | 'sentence' | 'colon';

interface OwnLine extends Candidate {
  readonly style: OwnLineStyle;
  /** Another short line stands directly above or below it. */
  readonly paired: boolean;
}

const NO_HEADING = /[；;|｜>＞*#=]|https?:|^[(（].*[)）]$|^(?:图|表)\s*\d/;

function ownLineCandidate(text: string, block: Block, index: number): OwnLine | undefined {
  if (!block.setOff) return undefined;
  const length = block.end - block.start;
  // Where wide spaces set it off in a line that lost its breaks, a longer phrase may still be a heading.
  if (length < 4 || length > (block.startsLine ? 50 : 64)) return undefined;
  let style: OwnLineStyle = 'bare';
  let nameEnd = block.end;
  switch (block.lastClass) {
    case Class.SentenceEnd:
      if (text[block.end - 1] !== '。' || block.headEnd + 1 < block.end) return undefined;
      style = 'sentence';
      nameEnd = block.end - 1;
      break;
    case Class.Colon:
      style = 'colon';
      nameEnd = block.end - 1;
      break;
    case Class.Semicolon:
    case Class.Comma:
    case Class.EnumerationComma:
      return undefined;
    default:
      if (block.headMark === Class.SentenceEnd || block.headMark === Class.Colon) return undefined;
      break;
  }
  const head = text.slice(block.start, nameEnd);
  if (style !== 'bare' && head.length > 24) return undefined;
  if (!/[\u4e00-\u9fff]{2}/.test(head) || NO_HEADING.test(head)) return undefined;
  if (
    style === 'colon' &&
    /以下|下列|(?:如下|指出|强调|提出|认为|要求|们|说|事项|附件?|人员|单位|电话|同志|组长|成员|议程)$|^(?:各|尊敬|同志|主持|出席|列席|参加)/.test(
      head,
    )
  )
    return undefined;
  return {
    index,
    head,
    nameEnd,
    style,
    paired: false,
    score: !block.startsLine && style === 'bare' ? Math.max(phraseScore(head), 1) : phraseScore(head),
  };
}

/**
 * Finds unnumbered headings among the unnumbered paragraphs of one document.
 * @param isNumbered whether the block at an index carries an accepted number
 */
export function findUnnumbered(
  text: string,
  blocks: readonly Block[],
  from: number,
  to: number,
  roles: readonly (ElementKind | undefined)[],
  isNumbered: (index: number) => boolean,
): UnnumberedHeading[] {
  const found: UnnumberedHeading[] = [];
  const own = ownLineHeadings(text, blocks, from, to, roles, isNumbered);
  const ownSet = new Set(own.map(candidate => candidate.index));
  for (const candidate of own) {
    // A heading directly above another one stands a level above it.
    const upper = ownSet.has(candidate.index + 1);
    found.push({
      index: candidate.index,
      form: 'heading',
      nameStart: blocks[candidate.index]!.start,
      nameEnd: candidate.nameEnd,
      layer: upper ? 'upper' : 'own line',
    });
  }
  return found
    .concat(runInHeadings(text, blocks, from, to, roles, index => isNumbered(index) || ownSet.has(index)))
    .sort((first, second) => first.index - second.index);
}

function ownLineHeadings(
  text: string,
  blocks: readonly Block[],
  from: number,
  to: number,
  roles: readonly (ElementKind | undefined)[],
  isNumbered: (index: number) => boolean,
): OwnLine[] {
  const indices: number[] = [];
  for (let index = from; index < to; index++) if (roles[index] !== 'residue') indices.push(index);
  const known: (OwnLine | undefined)[] = indices.map(index =>
    roles[index] !== undefined || isNumbered(index) ? undefined : ownLineCandidate(text, blocks[index]!, index),
  );
  const hasNumbers = indices.some(isNumbered);
  const candidates: OwnLine[] = [];
  for (let position = 0; position + 1 < indices.length; position++) {
    const candidate = known[position];
    if (candidate === undefined) continue;
    // A run of short lines is a table, a list of names, a poem or a site's menu.
    const before = known[position - 1] !== undefined;
    const behind = known[position + 1] !== undefined;
    if ((before && behind) || (behind && known[position + 2] !== undefined) || (before && known[position - 2] !== undefined)) continue;
    const next = indices[position + 1]!;
    const nextBlock = blocks[next]!;
    const above = indices[position - 1];
    if (above !== undefined && roles[above] === undefined && !before) {
      const aboveBlock = blocks[above]!;
      const open = aboveBlock.lastClass < Class.SentenceEnd || aboveBlock.lastClass > Class.Comma;
      // Cells and verse: short lines above it too. And a line between two numbers is what the first one says.
      if (open && !isNumbered(above) && aboveBlock.end - aboveBlock.start < 20) continue;
      if (open && isNumbered(above) && isNumbered(next) && candidate.style === 'bare') continue;
    }
    const bodyFollows =
      isNumbered(next) ||
      behind ||
      (roles[next] === undefined && (nextBlock.end - nextBlock.start >= 40 || nextBlock.lastClass === Class.SentenceEnd));
    if (bodyFollows) candidates.push({ ...candidate, paired: before || behind });
  }
  // In a statute short sentences are provisions.
  const isStatute = indices.filter(index => isNumbered(index) && blocks[index]!.marker?.form === 'article').length >= 3;
  const styles: readonly OwnLineStyle[] = isStatute ? ['bare'] : ['bare', 'sentence', 'colon'];
  return styles.flatMap(style => acceptOwnLines(withoutRepeats(candidates.filter(candidate => candidate.style === style)), style, hasNumbers));
}

/** A line that comes again word for word is a formula or a site's own, no heading. */
function withoutRepeats(candidates: readonly OwnLine[]): OwnLine[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { head } of candidates) (seen.has(head) ? repeated : seen).add(head);
  return candidates.filter(candidate => !repeated.has(candidate.head));
}

/** A title that a site put once more into the text. */
const SITE_TITLE =
  /(?:通知|公告|通告|通报|决定|批复|函|纪要|意见|说明|方案|办法|规定|讲话|发言|致辞|简报|倡议书|汇编|大全|范文|报告|总结|材料)[一二三四五六七八九十\d]{0,2}(?:篇)?$/;

/** One short line alone proves little: a style counts where it comes again. */
function acceptOwnLines(candidates: readonly OwnLine[], style: OwnLineStyle, hasNumbers: boolean): OwnLine[] {
  const alike = candidates.map((candidate, position) =>
    Math.max(likenessOf(candidates[position - 1], candidate), likenessOf(candidates[position + 1], candidate)),
  );
  if (style === 'bare') {
    let kept = candidates.filter((candidate, position) => candidate.score >= 0.3 || alike[position]! >= 2.4);
    if (kept.filter(candidate => !candidate.paired).length < 2) kept = kept.filter(candidate => !candidate.paired);
    if (kept.length >= 2) return kept;
    // A text that was cut off may show only one of its headings.
    return kept.length === 1 && kept[0]!.score >= 2.3 && !hasNumbers && !SITE_TITLE.test(kept[0]!.head) ? kept : [];
  }
  const kept = candidates.filter((candidate, position) => (candidate.score >= 1 && alike[position]! >= 0.8) || alike[position]! >= 2.4);
  if (kept.length < (style === 'sentence' ? 3 : 2)) return [];
  // Where the style is certain, a member unlike its neighbours counts too.
  return kept.length >= 4 ? candidates.filter(candidate => kept.includes(candidate) || candidate.score >= 1.2) : kept;
}

function likenessOf(neighbour: Candidate | undefined, candidate: Candidate): number {
  return neighbour === undefined ? 0 : likeness(neighbour.head, candidate.head);
}

function runInHeadings(
  text: string,
  blocks: readonly Block[],
  from: number,
  to: number,
  roles: readonly (ElementKind | undefined)[],
  isHeading: (index: number) => boolean,
): UnnumberedHeading[] {
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
  const accepted: (readonly Candidate[])[] = [];
  const doubtful: (readonly Candidate[])[] = [];
  for (const whole of runs) {
    const candidates = trimRun(whole);
    const mean = average(candidates.map(candidate => candidate.score));
    const alike = average(candidates.slice(1).map((candidate, position) => likeness(candidates[position]!.head, candidate.head)));
    if ((candidates.length >= 3 && (alike >= 1 || mean >= 2)) || (candidates.length === 2 && alike >= 2.4 && mean >= 1)) accepted.push(candidates);
    else if (candidates.length >= 2 && mean >= 1.2) doubtful.push(candidates);
  }
  const strength = accepted.reduce((count, candidates) => count + candidates.length, 0);
  const kept = strength >= 3 || doubtful.length >= 3 ? accepted.concat(doubtful) : accepted;
  return kept.flatMap(candidates =>
    candidates.map(candidate => ({
      index: candidate.index,
      form: 'runInHeading' as const,
      nameStart: blocks[candidate.index]!.start,
      nameEnd: candidate.nameEnd,
      layer: 'run-in' as const,
    })),
  );
}

/** An ordinary paragraph at either end of a series may begin with a short sentence too: it is unlike its neighbour. */
function trimRun(run: readonly Candidate[]): readonly Candidate[] {
  if (run.length < 3) return run;
  const pairs = run.slice(1).map((candidate, position) => likeness(run[position]!.head, candidate.head));
  const first = isUnlike(pairs[0]!, pairs.slice(1)) ? 1 : 0;
  const last = isUnlike(pairs.at(-1)!, pairs.slice(first, -1)) ? run.length - 1 : run.length;
  return run.slice(first, last);
}

function isUnlike(pair: number, others: readonly number[]): boolean {
  const mean = average(others);
  return mean >= 1.4 && pair < mean - 1.2 && pair < mean * 0.55;
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
