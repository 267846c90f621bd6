import { Class, classAt, markClassAt, spacesEnd } from '../text/characters';
import { readMarker, type Marker } from './marker';
import { isResidueLine } from './residue';

/**
 * What the text of a paragraph says by itself, relative to its start. A line that is a paragraph carries its facts
 * along from version to version; only an edit inside it computes them anew.
 */
export class ParagraphFacts {
  #memo: ParagraphMemo | undefined;

  constructor(
    readonly length: number,
    /** Code units of decoration before a number: `## `, `**`, `·`, `●`. */
    readonly labelOffset: number,
    readonly marker: Marker | undefined,
    /** Where the first sentence ends or introduces what follows (。！？：): offset of that mark, or `length`. */
    readonly headLength: number,
    /** Class of that mark; `LineEnd` if there is none. */
    readonly headMark: Class,
    /** Class of the last code unit. */
    readonly lastClass: Class,
    /** It reads like a line of a web page around the text. */
    readonly isResidue: boolean,
  ) {}

  /** What the model worked out from this paragraph's text alone; filled on first use, never read below the model. */
  get memo(): ParagraphMemo {
    return (this.#memo ??= {});
  }
}

export interface ParagraphMemo {
  /** Key under which an announced outline would list it; 0: none. */
  outlineKey?: number;
  /** The last first look at its form, and under which circumstances it was taken. */
  guess?: unknown;
  guessVariant?: number;
}

/** How far a first sentence is looked for: no heading is longer. */
const HEAD_REACH = 160;

/** Reads the facts of `text[start, end)`, which begins and ends with something that shows. */
export function readParagraphFacts(text: string, start: number, end: number, markdown = false): ParagraphFacts {
  const labelStart = skipDecoration(text, start, end, markdown);
  let marker = readMarker(text, labelStart, end);
  if (marker === undefined && markdown && text[start] === '#') marker = readHash(text, start, end);
  let headEnd = end;
  let headMark: Class = Class.LineEnd;
  const reach = Math.min(end, start + HEAD_REACH);
  let quoted = 0;
  for (let index = labelStart + (marker?.length ?? 0); index < reach; index++) {
    const found = markClassAt(text, index);
    if (found < Class.SentenceEnd || found > Class.CloseQuote) continue;
    if (found === Class.OpenQuote || found === Class.OpenParenthesis) quoted++;
    else if (found === Class.CloseQuote || found === Class.CloseParenthesis) quoted = Math.max(0, quoted - 1);
    else if (found === Class.SentenceEnd || found === Class.Colon) {
      // A colon inside 《》 or brackets introduces nothing of ours; 10:30 is a time.
      if (found === Class.Colon && (quoted > 0 || (classAt(text, index - 1) === Class.Digit && classAt(text, index + 1) === Class.Digit))) continue;
      headEnd = index;
      headMark = found;
      break;
    }
  }
  const isResidue = marker === undefined && isResidueLine(text, start, end);
  return new ParagraphFacts(end - start, labelStart - start, marker, headEnd - start, headMark, markClassAt(text, end - 1), isResidue);
}

const DECORATION = '*·•●○◆◇■□▲△★☆※➢►▪-';

/** A number behind decoration opens a heading all the same; decoration before prose is left where it is. */
function skipDecoration(text: string, start: number, end: number, markdown: boolean): number {
  if (classAt(text, start) !== Class.Other) return start;
  let index = start;
  if (text[start] === '#') {
    if (markdown) return start;
    while (index < end && text[index] === '#') index++;
    if (classAt(text, index) !== Class.Space) return start;
  } else if (DECORATION.includes(text[start]!)) {
    while (index < end && index < start + 3 && DECORATION.includes(text[index]!)) index++;
  } else {
    return start;
  }
  index = spacesEnd(text, index, end);
  return readMarker(text, index, end) === undefined ? start : index;
}

function readHash(text: string, start: number, end: number): Marker | undefined {
  let index = start;
  while (index < end && text[index] === '#') index++;
  const value = index - start;
  if (value > 6 || index >= end || classAt(text, index) !== Class.Space) return undefined;
  return { form: 'hash', value, style: '#'.repeat(value), length: value, doubtful: false };
}
