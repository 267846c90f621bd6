import type { DocumentElement, DocumentModel } from '../model/documentModel';
import type { ParagraphKind, ParagraphPlace } from '../rules/rule';
import type { Change } from '../text/edited';
import { isTableLike } from './spaces';

const SPACE_AT_END = /[ \t\u3000\u00a0\u2002-\u200a\u202f]+$/;
/** No line ends in more; a longer row of spaces is looked at from its end. */
const LONGEST_TAIL = 2000;

/** White space at the ends of lines, and lines of nothing else. */
export function lineEndChanges({ text, lines }: DocumentModel): Change[] {
  const changes: Change[] = [];
  let offset = 0;
  for (const { length, breakLength, contentStart, contentEnd } of lines) {
    const shown = contentStart === contentEnd ? 0 : contentEnd;
    if (shown < length) {
      const end = offset + length;
      const from = Math.max(offset + shown, end - LONGEST_TAIL);
      const tail = SPACE_AT_END.exec(text.slice(from, end));
      if (tail) changes.push({ start: from + tail.index, end, newText: '' });
    }
    offset += length + breakLength;
  }
  return changes;
}

const BODY: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>(['body', 'heading', 'runInHeading', 'item', 'leadIn', 'transition', 'closing', 'attachmentNote', 'annotation']);
/** 顶格: at the edge, without indent (GB/T 9704—2012, 7.3.2). */
const FLUSH: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>(['mainRecipient', 'salutation']);

const INDENT = /^[ \t\u00a0\u3000]*/;
const FULL_INDENT = '\u3000\u3000';

/** The indents of paragraphs that begin a line; titles, chapters, signatures, lists of attachments and tables keep theirs. */
export function indentChanges({ text, lines, elements }: DocumentModel, places: readonly ParagraphPlace[], style: 'fullwidth' | 'none'): Change[] {
  const headed = headsOfAttachments(elements);
  const changes: Change[] = [];
  let next = 0;
  let offset = 0;
  for (const { length, breakLength, contentStart, contentEnd } of lines) {
    const start = offset + contentStart;
    while (next < places.length && places[next]!.start < start) next++;
    const place = places[next];
    if (contentStart < contentEnd && place?.start === start && !isTableLike(text.slice(start, offset + contentEnd))) {
      const isFlush = FLUSH.has(place.kind) && /[：:，,]$/.test(text.slice(place.end - 1, place.end));
      if (isFlush || (BODY.has(place.kind) && !isSetApart(text, place, headed))) {
        const written = INDENT.exec(text.slice(offset, start))![0];
        const newText = style === 'none' || isFlush ? '' : FULL_INDENT;
        if (written !== newText && written.length === contentStart) changes.push({ start: offset, end: start, newText });
      }
    }
    offset += length + breakLength;
  }
  return changes;
}

function isSetApart(text: string, { start, end, kind, element }: ParagraphPlace, headed: ReadonlySet<number>): boolean {
  if (kind === 'attachmentNote') return !text.startsWith('附件', start);
  // In letters, below 此致.
  if (/^敬礼[！!。]?$/.test(text.slice(start, Math.min(end, start + 4)))) return true;
  const form = element?.numbering?.form;
  return form === 'part' || form === 'chapter' || form === 'section' || headed.has(start) || /^附件\s*[\d一二三四五六七八九十]{0,3}[:：]?$/.test(text.slice(start, Math.min(end, start + 12)));
}

/** Where the titles of attachments and of documents within the document stand. */
function headsOfAttachments(elements: readonly DocumentElement[]): ReadonlySet<number> {
  const starts = new Set<number>();
  const visit = (level: readonly DocumentElement[]): void => {
    for (const { kind, span, nameSpan, children } of level) {
      if (kind === 'attachment' || kind === 'embeddedDocument') starts.add(span.start).add(nameSpan.start);
      visit(children);
    }
  };
  visit(elements);
  return starts;
}

/** Blank lines beyond so many in a row, and all of them before and behind the text. */
export function blankLineChanges({ text, lines }: DocumentModel, most = 1): Change[] {
  const changes: Change[] = [];
  let offset = 0;
  // Where the blank lines in a row begin.
  let starts: number[] = [];
  let isFirst = true;
  for (const { length, breakLength, contentStart, contentEnd } of lines) {
    const isBlank = contentStart === contentEnd && (length === 0 || SPACE_AT_END.exec(text.slice(offset, offset + Math.min(length, LONGEST_TAIL)))?.index === 0);
    if (isBlank && breakLength > 0) {
      starts.push(offset);
    } else {
      const isLast = isBlank && offset + length === text.length;
      const from = starts[isFirst || isLast ? 0 : most];
      if (from !== undefined) changes.push({ start: from, end: isLast ? text.length : offset, newText: '' });
      if (!isBlank) isFirst = false;
      starts = [];
    }
    offset += length + breakLength;
  }
  return changes;
}
