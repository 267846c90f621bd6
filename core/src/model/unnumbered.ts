import { ownLineHeadings } from './ownLineHeadings';
import type { Candidate, Stretch } from './phrases';
import { runInHeadings } from './runInHeadings';
import type { UnnumberedLayer } from './series';

/** An unnumbered heading (无序号小标题), the weaker layer: its evidence is its parallel siblings. */
export interface UnnumberedHeading {
  readonly index: number;
  readonly form: 'heading' | 'runInHeading';
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly layer: UnnumberedLayer;
}

/** Finds unnumbered headings among the unnumbered paragraphs of one document, in document order. */
export function findUnnumbered(stretch: Stretch): UnnumberedHeading[] {
  const own = ownLineHeadings(stretch);
  const ownIndices = new Set(own.map(candidate => candidate.index));
  const runIn = runInHeadings(stretch, index => stretch.isNumbered(index) || ownIndices.has(index));
  const named = (candidate: Candidate, form: UnnumberedHeading['form'], layer: UnnumberedLayer): UnnumberedHeading => {
    return { index: candidate.index, form, nameStart: stretch.blocks[candidate.index]!.start, nameEnd: candidate.nameEnd, layer };
  };
  return [
    // A heading directly above another one stands a level above it.
    ...own.map(candidate => named(candidate, 'heading', ownIndices.has(candidate.index + 1) ? 'upper' : 'own line')),
    ...runIn.map(candidate => named(candidate, 'runInHeading', 'run-in')),
  ].sort((first, second) => first.index - second.index);
}
