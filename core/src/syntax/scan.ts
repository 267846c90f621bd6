import { scanLine, type Line } from './line';

/** The physical lines of a text, as LSP counts them: LF, CR LF and a lone CR each end a line. */
export function scanLines(text: string): Line[] {
  const lines: Line[] = [];
  scanInto(lines, text, 0, text.length, true);
  return lines;
}

/**
 * The lines of `text`, taking from `previousLines` (those of `previousText`) every line that no edit touches.
 * Equal to `scanLines(text)`.
 */
export function rescanLines(previousText: string, previousLines: readonly Line[], text: string): readonly Line[] {
  const shorter = Math.min(previousText.length, text.length);
  let prefix = commonPrefix(previousText, text, shorter);
  if (prefix === text.length && prefix === previousText.length) return previousLines;
  let suffix = commonSuffix(previousText, text, shorter - prefix);

  // Keep whole lines before the change. A CR at its edge may join a new LF: take that line again.
  let kept = 0;
  let keptEnd = 0;
  while (kept < previousLines.length) {
    const line = previousLines[kept]!;
    const lineEnd = keptEnd + line.length + line.breakLength;
    if (line.breakLength === 0 || lineEnd > prefix || (lineEnd === prefix && text.charCodeAt(lineEnd - 1) === CARRIAGE_RETURN)) break;
    keptEnd = lineEnd;
    kept++;
  }
  prefix = keptEnd;

  // Keep whole lines behind it.
  let tail = previousLines.length;
  let tailStart = previousText.length;
  while (tail > kept) {
    const line = previousLines[tail - 1]!;
    const lineStart = tailStart - line.length - line.breakLength;
    if (lineStart < prefix || previousText.length - lineStart > suffix) break;
    // The character before must still end a line, and not be a CR that a moved LF could join.
    const before = text.charCodeAt(text.length - (previousText.length - lineStart) - 1);
    if (before !== LINE_FEED || lineStart === prefix) break;
    tailStart = lineStart;
    tail--;
  }
  suffix = previousText.length - tailStart;

  const changedEnd = text.length - suffix;
  const lines = previousLines.slice(0, kept);
  scanInto(lines, text, prefix, changedEnd, tail === previousLines.length);
  for (let index = tail; index < previousLines.length; index++) lines.push(previousLines[index]!);
  return lines;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Scans `text[from, to)`; the last line of a text stands even when it is empty. */
function scanInto(lines: Line[], text: string, from: number, to: number, isEnd: boolean): void {
  let start = from;
  // indexOf runs at memory speed; a text without CR never looks for one again.
  let nextFeed = text.indexOf('\n', start);
  let nextReturn = text.indexOf('\r', start);
  for (;;) {
    if (nextFeed >= 0 && nextFeed < start) nextFeed = text.indexOf('\n', start);
    if (nextReturn >= 0 && nextReturn < start) nextReturn = text.indexOf('\r', start);
    const end = nextFeed < 0 ? nextReturn : nextReturn < 0 ? nextFeed : Math.min(nextFeed, nextReturn);
    if (end < 0 || end >= to) break;
    const breakLength = end === nextReturn && nextFeed === end + 1 && end + 1 < to ? 2 : 1;
    lines.push(scanLine(text, start, end, breakLength));
    start = end + breakLength;
  }
  if (isEnd) lines.push(scanLine(text, start, to, 0));
}

/** Equality of whole strings runs at memory speed: the ends are compared in strides first. */
const STRIDE = 2048;

function commonPrefix(first: string, second: string, limit: number): number {
  let index = 0;
  while (index + STRIDE <= limit && first.substring(index, index + STRIDE) === second.substring(index, index + STRIDE)) index += STRIDE;
  while (index < limit && first.charCodeAt(index) === second.charCodeAt(index)) index++;
  return index;
}

function commonSuffix(first: string, second: string, limit: number): number {
  let count = 0;
  const firstEnd = first.length - 1;
  const secondEnd = second.length - 1;
  while (
    count + STRIDE <= limit &&
    first.substring(first.length - count - STRIDE, first.length - count) === second.substring(second.length - count - STRIDE, second.length - count)
  )
    count += STRIDE;
  while (count < limit && first.charCodeAt(firstEnd - count) === second.charCodeAt(secondEnd - count)) count++;
  return count;
}
