import { Class, classAt } from '../text/characters';
import type { SourceSpan } from '../text/span';
import type { DocumentModel } from './documentModel';

/** A line end that a hard wrap put into a paragraph, with the spaces around it. */
export interface WrappedBreak extends SourceSpan {
  /** What joins the lines: a space between Latin words, else nothing. */
  readonly replacement: '' | ' ';
}

const BREAK = /[^\S\r\n]*(?:\r\n?|\n)\s*/g;

/** The line ends inside one paragraph of the model: what reads as one paragraph was broken there (硬换行). */
export function wrappedBreaks(paragraph: string): WrappedBreak[] {
  return [...paragraph.matchAll(BREAK)].map(({ index: start, 0: written }) => {
    const end = start + written.length;
    const isBetweenWords = classAt(paragraph, start - 1) === Class.Letter && classAt(paragraph, end) === Class.Letter;
    return { start, end, replacement: isBetweenWords ? ' ' : '' };
  });
}

/** A place within a line where a paragraph begins: its line break was lost. */
export interface LostBreak extends SourceSpan {
  /** Index of the paragraph that begins there. */
  readonly paragraph: number;
}

/**
 * The paragraphs that begin within a line, and the spaces (if any) to put line ends in the place of. The line of
 * 发文字号 and 签发人 is one by rule (GB/T 9704—2012, 7.2.6).
 */
export function lostBreaks({ text, lines, paragraphs, roles }: DocumentModel): LostBreak[] {
  const found: LostBreak[] = [];
  let line = 0;
  let lineStart = 0;
  for (let index = 0; index < paragraphs.length; index++) {
    const { start } = paragraphs[index]!;
    while (line + 1 < lines.length && lineStart + lines[line]!.length + lines[line]!.breakLength <= start) {
      lineStart += lines[line]!.length + lines[line]!.breakLength;
      line++;
    }
    if (lineStart + (lines[line]?.contentStart ?? 0) >= start || roles[index] === 'signer') continue;
    const before = paragraphs[index - 1]?.end ?? start;
    // The spaces of a signature's two parts on one line are no lost break.
    if (text.slice(before, start).trim() === '') found.push({ start: before, end: start, paragraph: index });
  }
  return found;
}
