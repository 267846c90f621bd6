import type { Break, Line } from '../syntax/line';
import { readMarker, type Marker } from '../syntax/marker';
import { Class, classAt, skipSpaceBack } from '../text/characters';
import { acceptedBreaks } from './lostBreaks';
import { findWrap, isContinuation } from './hardWraps';

/**
 * A paragraph as the writer meant it: usually one line, several where a paste wrapped it hard,
 * part of one where a paste lost the line breaks.
 */
export interface Block {
  /** Offset of the first code unit that shows. */
  readonly start: number;
  /** Offset behind the last one. */
  readonly end: number;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly startsLine: boolean;
  readonly endsLine: boolean;
  /** Line ends, or wide spaces in their place, set it off on both sides. */
  readonly setOff: boolean;
  /** An empty line (or the start of the text) stands before it. */
  readonly blankBefore: boolean;
  /** Code units of white space before it on its line. */
  readonly indent: number;
  /** Offset behind decoration that stands before a number or heading: `## `, `**`, `·`, `●`. */
  readonly labelStart: number;
  readonly marker: Marker | undefined;
  /** Offset of the mark that ends the first sentence or introduces what follows (。！？：), or `end`. */
  readonly headEnd: number;
  /** Class of that mark; `LineEnd` if there is none. */
  readonly headMark: Class;
  /** Class of the last code unit. */
  readonly lastClass: Class;
}

/** Divides a text into paragraphs. Every code unit that shows belongs to exactly one of them. */
export function divideIntoBlocks(text: string, lines: readonly Line[], markdown: boolean): Block[] {
  const wrap = findWrap(text, lines);
  const accepted = acceptedBreaks(text, lines);
  const blocks: Block[] = [];
  let blank = true;
  let offset = 0;
  let open: { start: number; line: number; indent: number; blank: boolean; startsLine: boolean; setOff: boolean } | undefined;
  let end = 0;
  let endLine = 0;
  let previous: Line | undefined;
  let previousStart = 0;

  const close = (endsLine: boolean, setOff = true): void => {
    if (open === undefined) return;
    blocks.push(makeBlock(text, open.start, end, open.line, endLine, open.startsLine, endsLine, open.setOff && setOff, open.blank, open.indent, markdown));
    open = undefined;
  };

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.contentStart === line.contentEnd) {
      close(true);
      blank = true;
      previous = undefined;
    } else {
      const contentStart = offset + line.contentStart;
      const contentEnd = offset + line.contentEnd;
      if (open === undefined || previous === undefined || !isContinuation(text, previous, previousStart, line, offset, wrap)) {
        close(true);
        open = { start: contentStart, line: index, indent: line.contentStart, blank, startsLine: true, setOff: true };
      }
      blank = false;
      const cuts: readonly Break[] | undefined = accepted.get(index);
      if (cuts !== undefined) {
        for (const cut of cuts) {
          const cutOffset = offset + cut.offset;
          end = skipSpaceBack(text, open.start, cutOffset);
          endLine = index;
          close(false, cut.space >= 2);
          open = { start: cutOffset, line: index, indent: 0, blank: false, startsLine: false, setOff: cut.space >= 2 };
        }
      }
      end = contentEnd;
      endLine = index;
      previous = line;
      previousStart = offset;
    }
    offset += line.length + line.breakLength;
  }
  close(true);
  return blocks;
}

/** How far a first sentence is looked for: no heading is longer. */
const HEAD_REACH = 160;

function makeBlock(text: string, start: number, end: number, firstLine: number, lastLine: number, startsLine: boolean, endsLine: boolean, setOff: boolean, blankBefore: boolean, indent: number, markdown: boolean): Block {
  const labelStart = skipDecoration(text, start, end, markdown);
  let marker = readMarker(text, labelStart, end);
  if (marker === undefined && markdown && text[start] === '#') marker = readHash(text, start, end);
  let headEnd = end;
  let headMark: Class = Class.LineEnd;
  const reach = Math.min(end, start + HEAD_REACH);
  let quoted = 0;
  for (let index = labelStart + (marker?.length ?? 0); index < reach; index++) {
    const found = classAt(text, index);
    if (found < Class.SentenceEnd || found > Class.CloseQuote) continue;
    if (found === Class.OpenQuote || found === Class.OpenParenthesis) quoted++;
    else if (found === Class.CloseQuote || found === Class.CloseParenthesis) quoted = Math.max(0, quoted - 1);
    else if (found === Class.SentenceEnd || found === Class.Colon) {
      // A mark inside 《》 or quotes ends no sentence of ours, unless the quote is never closed.
      if (quoted > 0 && found === Class.Colon) continue;
      if (found === Class.Colon && classAt(text, index - 1) === Class.Digit && classAt(text, index + 1) === Class.Digit) continue;
      headEnd = index;
      headMark = found;
      break;
    }
  }
  return { start, end, firstLine, lastLine, startsLine, endsLine, setOff, blankBefore, indent, labelStart, marker, headEnd, headMark, lastClass: classAt(text, end - 1) };
}

const DECORATION = '*·•●○◆◇■□▲△★☆※➢►▪-';

/** A marker behind decoration opens a heading all the same; decoration before prose is left where it is. */
function skipDecoration(text: string, start: number, end: number, markdown: boolean): number {
  let index = start;
  if (text[start] === '#' && !markdown) {
    while (index < end && text[index] === '#') index++;
    if (classAt(text, index) !== Class.Space) return start;
  } else if (DECORATION.includes(text[start]!)) {
    while (index < end && index < start + 3 && DECORATION.includes(text[index]!)) index++;
  } else {
    return start;
  }
  while (index < end && classAt(text, index) === Class.Space) index++;
  return readMarker(text, index, end) === undefined ? start : index;
}

function readHash(text: string, start: number, end: number): Marker | undefined {
  let index = start;
  while (index < end && text[index] === '#') index++;
  const value = index - start;
  if (value > 6 || index >= end || classAt(text, index) !== Class.Space) return undefined;
  return { form: 'hash', value, style: '#'.repeat(value), length: value, doubtful: false };
}
