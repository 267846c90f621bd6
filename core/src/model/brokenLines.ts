import { readMarker } from '../syntax/marker';
import { Class, classAt } from '../text/characters';
import type { SourceSpan } from '../text/span';
import type { DocumentModel, ElementKind, NumberingForm } from './documentModel';

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
 * 发文字号 and 签发人 is one by rule (GB/T 9704—2012, 7.2.6); what the model parted in prose for the outline's sake
 * (run-in headings, a list within a sentence) lost no line break.
 */
export function lostBreaks({ text, lines, paragraphs, roles }: DocumentModel): LostBreak[] {
  const found: LostBreak[] = [];
  let line = 0;
  let lineStart = 0;
  for (let index = 0; index < paragraphs.length; index++) {
    const { start, end } = paragraphs[index]!;
    while (line + 1 < lines.length && lineStart + lines[line]!.length + lines[line]!.breakLength <= start) {
      lineStart += lines[line]!.length + lines[line]!.breakLength;
      line++;
    }
    if (index === 0 || lineStart + (lines[line]?.contentStart ?? 0) >= start || roles[index] === 'signer') continue;
    const before = paragraphs[index - 1]!.end;
    // Gluing is certain behind a title or an address; elsewhere a space or a number that opens paragraphs tells.
    const isHead = HEAD_ROLES.has(roles[index - 1]);
    if (isHead || start > before || opensParagraph(text, start, end)) found.push({ start: before, end: start, paragraph: index });
  }
  return found;
}

const HEAD_ROLES: ReadonlySet<ElementKind | undefined> = new Set(['title', 'titleNote', 'mainRecipient', 'salutation', 'announcedOutline']);
const UPPER: ReadonlySet<NumberingForm> = new Set(['chinese', 'chineseInParentheses', 'chapter', 'article', 'arabic']);

const ARTICLE_REACH = 12;

/** Whether a lost break is certain by itself: it parts a number from the one before it, or the next paragraph counts on. */
export function continuesCount({ text, paragraphs }: DocumentModel, { paragraph }: LostBreak): boolean {
  const markerOf = (index: number) => {
    const place = paragraphs[index];
    return place && readMarker(text, place.start, place.end);
  };
  const own = markerOf(paragraph);
  if (own === undefined) return false;
  // An article goes on over several paragraphs, with lists in them.
  const reach = own.form === 'article' ? ARTICLE_REACH : 1;
  for (const step of [-1, 1]) {
    for (let index = paragraph + step; Math.abs(index - paragraph) <= reach; index += step) {
      const marker = markerOf(index);
      if (marker?.form !== own.form || marker.doubtful) continue;
      if (marker.value === own.value + step) return true;
      break;
    }
  }
  return false;
}

function opensParagraph(text: string, start: number, end: number): boolean {
  const marker = readMarker(text, start, end);
  if (marker === undefined || marker.doubtful || !UPPER.has(marker.form) || classAt(text, start + marker.length) === Class.Digit) return false;
  // 第五条规定的: an article is cited within a sentence; one that begins has its space.
  if (marker.form === 'article' && classAt(text, start + marker.length) !== Class.Space && classAt(text, start + marker.length - 1) !== Class.Space) return false;
  const before = classAt(text, start - 1);
  return before === Class.SentenceEnd || before === Class.Colon || before === Class.CloseQuote || before === Class.CloseParenthesis || marker.form === 'chinese';
}
