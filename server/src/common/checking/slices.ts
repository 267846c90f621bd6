import type { DocumentFindings } from '../../../../core/src/index';
import type { Runtime } from '../runtime';

/** Milliseconds of work after which the messages that have arrived come first. */
const SLICE = 8;
/** Between two looks at the clock, in code units. */
const STEP = 4000;

/**
 * Judges to the end, a few milliseconds at a time.
 * @param isStale whether nobody wants it any more
 * @returns whether it came to the end
 */
export async function judgeAll(findings: DocumentFindings, runtime: Runtime, isStale: () => boolean): Promise<boolean> {
  let start = runtime.now();
  while (!findings.advance(STEP)) {
    if (runtime.now() - start < SLICE) continue;
    await runtime.yieldToMessages();
    if (isStale()) return false;
    start = runtime.now();
  }
  return true;
}
