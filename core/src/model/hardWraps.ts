import type { Line } from '../syntax/line';
import { readMarker } from '../syntax/marker';
import { Class, classAt } from '../text/characters';

/**
 * Hard wraps (硬换行): a paste from a PDF or a mail breaks a paragraph into lines of like width.
 * @returns the width in columns at which this text is wrapped, or 0
 */
export function findWrapWidth(text: string, lines: readonly Line[]): number {
  const widths: number[] = [];
  let offset = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1]!;
    if (line.width >= 24 && line.width <= 160 && next.contentStart < next.contentEnd && endsOpen(classAt(text, offset + line.contentEnd - 1))) {
      widths.push(line.width);
    }
    offset += line.length + line.breakLength;
  }
  if (widths.length < 5) return 0;
  widths.sort((first, second) => first - second);
  const width = widths[Math.floor(widths.length * 0.9)]!;
  const near = widths.filter(candidate => Math.abs(candidate - width) <= 6).length;
  if (near * 10 < widths.length * 6) return 0;
  // Headings of like length do not make a wrapped text: most of its lines must be at the width or below.
  const longer = lines.reduce((count, line) => count + (line.width > width + 12 ? 1 : 0), 0);
  return longer > near ? 0 : width;
}

/** Whether `line` goes on with the sentence that `previous`, the line directly before it, left open. */
export function isContinuation(text: string, previous: Line, previousStart: number, line: Line, lineStart: number, wrapWidth: number): boolean {
  const start = lineStart + line.contentStart;
  const first = classAt(text, start);
  switch (first) {
    case Class.SentenceEnd:
    case Class.Comma:
    case Class.Semicolon:
    case Class.EnumerationComma:
    case Class.CloseParenthesis:
    case Class.CloseQuote:
      return true;
    default:
      break;
  }
  const last = classAt(text, previousStart + previous.contentEnd - 1);
  if (!endsOpen(last)) return false;
  const openComma = last === Class.Comma || last === Class.EnumerationComma;
  if (wrapWidth > 0) {
    if (previous.width < wrapWidth - 5) return false;
  } else if (previous.width < (openComma ? 60 : 100)) {
    return false;
  }
  const marker = readMarker(text, start, lineStart + line.contentEnd);
  if (marker !== undefined && !marker.doubtful) return false;
  if (line.contentStart > previous.contentStart && line.contentStart >= 2) return false;
  if (wrapWidth === 0 && !openComma) {
    // Without a known width only a sentence that was well under way is taken up again.
    return hasSentenceInside(text, previousStart + previous.contentStart, previousStart + previous.contentEnd);
  }
  return true;
}

function endsOpen(last: Class): boolean {
  switch (last) {
    case Class.SentenceEnd:
    case Class.Colon:
    case Class.Semicolon:
    case Class.LineEnd:
      return false;
    default:
      return true;
  }
}

function hasSentenceInside(text: string, start: number, end: number): boolean {
  let commas = 0;
  for (let index = start; index < end; index++) {
    const found = classAt(text, index);
    if (found === Class.SentenceEnd) return true;
    if (found === Class.Comma && ++commas >= 3) return true;
  }
  return false;
}
