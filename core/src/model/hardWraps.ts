import type { Line } from '../syntax/line';
import { readMarker } from '../syntax/marker';
import { Class, classAt, markClassAt } from '../text/characters';

/** Where a text is hard-wrapped (硬换行): a paste from a PDF or a mail broke its paragraphs into lines of like length. */
export interface Wrap {
  /** Usual columns of a full line, an ideograph counting two. */
  readonly width: number;
  /** Usual code units of a full line: some tools count characters, not columns. */
  readonly length: number;
  /** Paragraphs are indented, the lines that go on with them are not. */
  readonly indented: boolean;
}

/** Finds how this text is wrapped; undefined where its lines are paragraphs. */
export function findWrap(text: string, lines: readonly Line[]): Wrap | undefined {
  const widths: number[] = [];
  const lengths: number[] = [];
  let offset = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1]!;
    const last = line.width >= 24 && line.width <= 160 && next.contentStart < next.contentEnd ? markClassAt(text, offset + line.contentEnd - 1) : Class.SentenceEnd;
    if (endsOpen(last) && !(last === Class.CloseParenthesis && endsInNote(text, offset + line.contentStart, offset + line.contentEnd - 1))) {
      const indent = indentOf(line);
      widths.push(line.width + indent);
      lengths.push(line.contentEnd - line.contentStart + indent / 2);
    }
    offset += line.length + line.breakLength;
  }
  if (widths.length < 4) return undefined;
  const width = usual(widths, 6);
  const length = usual(lengths, 2);
  if (width === undefined && length === undefined) return undefined;
  // Headings of like length do not make a wrapped text: hardly any of its lines may be longer.
  const limit = (width ?? length! * 2) + 14;
  let longer = 0;
  for (const line of lines) if (line.width > limit) longer++;
  if (longer * 4 > widths.length) return undefined;
  let indents = 0;
  let shown = 0;
  for (const line of lines) {
    if (line.contentStart === line.contentEnd) continue;
    shown++;
    if (line.contentStart >= 2) indents++;
  }
  return { width: width ?? Infinity, length: length ?? Infinity, indented: indents * 10 >= shown && indents * 10 <= shown * 7 };
}

/** The value that most of the numbers reach and hardly any exceeds. */
function usual(values: readonly number[], tolerance: number): number | undefined {
  const sorted = Uint16Array.from(values).sort();
  const top = sorted[Math.floor(sorted.length * 0.9)]!;
  let near = 0;
  for (const value of sorted) if (Math.abs(value - top) <= tolerance) near++;
  return near * 10 >= sorted.length * 6 ? top : undefined;
}

/** Whether `line` goes on with the sentence that `previous`, the line directly before it, left open. */
export function isContinuation(text: string, previous: Line, previousStart: number, line: Line, lineStart: number, wrap: Wrap | undefined): boolean {
  const start = lineStart + line.contentStart;
  const end = lineStart + line.contentEnd;
  const previousLength = previous.contentEnd - previous.contentStart;
  switch (classAt(text, start)) {
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
  const last = markClassAt(text, previousStart + previous.contentEnd - 1);
  if (last === Class.OpenQuote || last === Class.OpenParenthesis) return true;
  if (!endsOpen(last) || (last === Class.CloseParenthesis && endsInNote(text, previousStart + previous.contentStart, previousStart + previous.contentEnd - 1))) return false;
  const marker = readMarker(text, start, end);
  if (marker !== undefined && !marker.doubtful) return false;
  // Some editors put quotation marks and the words in them on lines of their own.
  if (end - start === 1 && classAt(text, start) === Class.OpenQuote && previousLength > 20) return true;
  if (last === Class.CloseQuote && previousLength <= 2) return true;
  if (line.contentStart > previous.contentStart && line.contentStart >= 2) return false;
  const openComma = last === Class.Comma || last === Class.EnumerationComma;
  if (wrap !== undefined) {
    if (wrap.indented && line.contentStart >= 2) return false;
    const indent = indentOf(previous);
    return previous.width + indent >= wrap.width - 6 || previousLength + indent / 2 >= wrap.length - 2;
  }
  if (previous.width < (openComma ? 60 : 100)) return false;
  // Without a known width only a sentence that was well under way is taken up again.
  return openComma || hasSentenceInside(text, previousStart + previous.contentStart, previousStart + previous.contentEnd);
}

/** By how many columns the first line of a paragraph is short. */
function indentOf({ contentStart }: Line): number {
  return contentStart >= 2 ? 4 : 0;
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

/** 。（省财政厅负责）: a note behind the full stop ends the paragraph as the stop does. */
function endsInNote(text: string, start: number, bracket: number): boolean {
  const from = Math.max(start, bracket - LONGEST_NOTE);
  for (let index = bracket - 1; index > from; index--) {
    if (classAt(text, index) === Class.OpenParenthesis) return text[index - 1] === '。';
  }
  return false;
}

const LONGEST_NOTE = 80;

function hasSentenceInside(text: string, start: number, end: number): boolean {
  let commas = 0;
  for (let index = start; index < end; index++) {
    const found = markClassAt(text, index);
    if (found === Class.SentenceEnd) return true;
    if (found === Class.Comma && ++commas >= 3) return true;
  }
  return false;
}
