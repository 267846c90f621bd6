import type { Block } from './blocks';
import { likeness, phraseScore, type Candidate, type Stretch } from './phrases';
import { Class } from '../text/characters';

/**
 * Parallel short first sentences of consecutive paragraphs (段首题).
 * @param isHeading whether the block at an index is a heading already; it ends a series
 */
export function runInHeadings({ text, blocks, from, to, roles }: Stretch, isHeading: (index: number) => boolean): Candidate[] {
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
  return kept.flat();
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
