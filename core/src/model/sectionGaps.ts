import { Class, classAt } from '../text/characters';
import type { SourceSpan } from '../text/span';

/**
 * The lines that a section fills: with the indent of the first and what trails the last, without that one's line end.
 * Where other text stands on the same line, the section alone.
 */
export function linesOf(text: string, { start, end }: SourceSpan): SourceSpan {
  const before = spacesBefore(text, start);
  const behind = spacesBehind(text, end);
  return {
    start: before === 0 || classAt(text, before - 1) === Class.LineEnd ? before : start,
    end: behind === text.length || classAt(text, behind) === Class.LineEnd ? behind : end,
  };
}

/** Whether nothing else stands on the lines. */
export function areWholeLines(text: string, { start, end }: SourceSpan): boolean {
  return (start === 0 || classAt(text, start - 1) === Class.LineEnd) && (end === text.length || classAt(text, end) === Class.LineEnd);
}

/** Where what separates lines from the text before them begins: line ends and blank lines, or the spaces of a lost line end. */
export function gapBefore(text: string, lines: SourceSpan): SourceSpan {
  let start = lines.start;
  while (start > 0 && isBlank(text, start - 1)) start--;
  const breakAt = lineEndFrom(text, start, lines.start);
  return { start: breakAt ?? start, end: lines.start };
}

/** What separates lines from the text behind them. */
export function gapBehind(text: string, lines: SourceSpan): SourceSpan {
  let end = lines.end;
  while (end < text.length && isBlank(text, end)) end++;
  const breakAt = lineEndFrom(text, lines.end, end);
  if (breakAt === undefined) return { start: lines.end, end };
  // The indent of the next line is its own.
  if (end < text.length) while (classAt(text, end - 1) !== Class.LineEnd) end--;
  return { start: lines.end, end };
}

/** The line end that a text uses. */
export function lineBreakOf(text: string): string {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

function isBlank(text: string, index: number): boolean {
  const found = classAt(text, index);
  return found === Class.Space || found === Class.LineEnd;
}

function lineEndFrom(text: string, start: number, end: number): number | undefined {
  for (let index = start; index < end; index++) if (classAt(text, index) === Class.LineEnd) return index;
  return undefined;
}

function spacesBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && classAt(text, start - 1) === Class.Space) start--;
  return start;
}

function spacesBehind(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && classAt(text, end) === Class.Space) end++;
  return end;
}
