import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

const LIMIT = 8 * 1024 * 1024;

/**
 * Keeps the part of the heap for new objects small. Every version of a long document is garbage a keystroke
 * later, and V8 answers that by letting this part grow to 32 MB (Node 20) or 128 MB (Node 24), though a few
 * suffice. Its limit can only be given on the command line, which belongs to whoever starts the server; its
 * growth can be stopped later.
 * @returns to be called now and then; stops the growth once the limit is reached, and does nothing from then on
 */
export function createYoungHeapLimit(): () => void {
  let stopped = false;
  return () => {
    if (stopped) return;
    const newSpace = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    if (newSpace && newSpace.space_size < LIMIT) return;
    stopped = true;
    if (newSpace) setFlagsFromString('--semi-space-growth-factor=1');
  };
}
