import { Class, classAt, markClassAt } from '../text/characters';
import { isSecondHalf, isWestern } from '../text/wordCount';
import { mayOpenNumber, readMarker, type Marker, type NumberingForm } from './marker';
import { readParagraphFacts, type ParagraphFacts } from './paragraphFacts';

/**
 * A place inside a line where a paragraph may have begun before its line break was lost.
 * Offsets are relative to the line, so that a line keeps its facts wherever an edit moves it.
 */
export interface Break {
  readonly offset: number;
  /** The number that stands there, if one does. */
  readonly marker: Marker | undefined;
  /** Class of the last code unit before it that is no space. */
  readonly before: Class;
  /** Code units of white space before it: the usual trace of a lost line break. */
  readonly space: number;
  /** 字数 of the line up to here. */
  readonly wordsBefore: number;
}

/**
 * The facts of one physical line, relative to its start: computed from its text alone.
 * A line that an edit doesn't touch is the same object in the next version.
 */
export class Line {
  #memo: LineMemo | undefined;
  #facts: ParagraphFacts | undefined;

  constructor(
    /** Code units before the line end. */
    readonly length: number,
    /** Code units of the line end: 0 (last line), 1 or 2. */
    readonly breakLength: number,
    /** First code unit that shows; equals `contentEnd` in a blank line. */
    readonly contentStart: number,
    readonly contentEnd: number,
    /** Columns of the content, an ideograph counting two. */
    readonly width: number,
    /** 字数 as `text/wordCount.ts` defines it. */
    readonly wordCount: number,
    readonly breaks: readonly Break[],
  ) {}

  /**
   * What its content says as a paragraph of its own, read on first use: most lines of a hard-wrapped text never are one.
   * @param start offset of the line in `text`; its content must not be blank
   */
  factsIn(text: string, start: number): ParagraphFacts {
    return (this.#facts ??= readParagraphFacts(text, start + this.contentStart, start + this.contentEnd));
  }

  /** What the model worked out from this line's text alone; filled on first use, never read below the model. */
  get memo(): LineMemo {
    return (this.#memo ??= {});
  }
}

export interface LineMemo {
  /** Breaks taken for lost paragraph starts, and the same where the line may begin with the title. */
  cuts?: readonly Break[];
  titleCuts?: readonly Break[];
}

const NO_BREAKS: readonly Break[] = [];

/** Scans `text[start, end)`, one line without its line end. Linear in its length. */
export function scanLine(text: string, start: number, end: number, breakLength: number): Line {
  let contentStart = start;
  while (contentStart < end && classAt(text, contentStart) === Class.Space) contentStart++;
  let contentEnd = end;
  while (contentEnd > contentStart && classAt(text, contentEnd - 1) === Class.Space) contentEnd--;

  let narrow = 0;
  let uncounted = 0;
  let breaks: Break[] | undefined;
  let before: Class = Class.LineEnd;
  let space = 0;
  let inRun = false;
  for (let index = contentStart; index < contentEnd; index++) {
    const code = text.charCodeAt(index);
    const found = code === 0x2e ? markClassAt(text, index) : classAt(text, index);
    if (code < 0x1100) narrow++;
    if (found === Class.Ideograph && before === Class.Ideograph && space === 0) {
      // The common case first: prose inside a word. 第 alone may open a glued 第二章.
      if (code !== 0x7b2c) {
        if (code >= 0xdc00 && isSecondHalf(text, index)) uncounted++;
        continue;
      }
    }
    if (found === Class.Space) {
      space += code === 0x09 ? 2 : 1;
      uncounted++;
      inRun = false;
      continue;
    }
    if (before !== Class.LineEnd) {
      const candidate = breakAt(text, index, contentEnd, found, before, space, index - start, index - contentStart - uncounted);
      if (candidate !== undefined) (breaks ??= []).push(candidate);
    }
    const western = isWestern(code);
    if (western && inRun) uncounted++;
    inRun = western;
    before = found;
    space = 0;
  }
  return new Line(
    end - start,
    breakLength,
    contentStart - start,
    contentEnd - start,
    (contentEnd - contentStart) * 2 - narrow,
    contentEnd - contentStart - uncounted,
    breaks ?? NO_BREAKS,
  );
}

/** A possible paragraph start at `index`, which is `offset` in its line. */
function breakAt(
  text: string,
  index: number,
  end: number,
  found: Class,
  before: Class,
  space: number,
  offset: number,
  wordsBefore: number,
): Break | undefined {
  const spaced = space > 0;
  let marker: Marker | undefined;
  switch (found) {
    case Class.ChineseDigit:
      // （一） is read from its bracket on.
      if (before === Class.OpenParenthesis) return undefined;
      // 一是, 二要 inside a line are points unless white space stands before them.
      if (!spaced && (text[index + 1] === '是' || text[index + 1] === '要')) return undefined;
      // 唯一、统一: inside a word only a number with its own punctuation counts, and the series decides.
      marker = readMarker(text, index, end);
      if (marker !== undefined && !spaced && isProse(before) && (marker.doubtful || marker.form !== 'chinese')) marker = undefined;
      break;
    case Class.Digit:
      if (before === Class.Digit || before === Class.Dot || before === Class.Letter || before === Class.OpenParenthesis) return undefined;
      marker = readMarker(text, index, end);
      if (marker !== undefined && !spaced && isProse(before) && (marker.doubtful || marker.form !== 'arabic')) marker = undefined;
      break;
    case Class.OpenParenthesis:
    case Class.EnclosedNumber:
      // 第十五条第（一）、（四）项 cites clauses.
      if (before === Class.EnumerationComma || text[index - 1] === '第') return undefined;
      marker = readMarker(text, index, end);
      if (
        marker !== undefined &&
        (text[index + marker.length] === '项' ||
          (classAt(text, index + marker.length - 1) === Class.EnumerationComma && classAt(text, index + marker.length) === Class.OpenParenthesis))
      )
        return undefined;
      break;
    case Class.Ideograph:
      if (before === Class.OpenParenthesis) return undefined;
      if (mayOpenNumber(text.charCodeAt(index))) {
        marker = readMarker(text, index, end);
        if (
          marker !== undefined &&
          !spaced &&
          isProse(before) &&
          !(marker.form === 'chapter' || marker.form === 'article' || marker.form === 'section' || marker.form === 'part')
        ) {
          marker = undefined;
        }
      }
      break;
    default:
      // ——坚持……。 lists principles; several in a line were paragraphs.
      if (text[index] === '—' && text[index + 1] === '—' && text[index - 1] !== '—') return { offset, marker: undefined, before, space, wordsBefore };
      break;
  }
  if (!spaced && (marker === undefined || WORDED.has(marker.form))) return undefined;
  if (
    marker === undefined &&
    found !== Class.Ideograph &&
    found !== Class.ChineseDigit &&
    found !== Class.OpenQuote &&
    found !== Class.Digit &&
    found !== Class.OpenParenthesis &&
    found !== Class.Letter &&
    text[index] !== '—'
  )
    return undefined;
  return { offset, marker, before, space, wordsBefore };
}

/** Forms in words: without white space before them they are points inside a paragraph, never its start. */
const WORDED: ReadonlySet<NumberingForm> = new Set(['counted', 'each', 'ordinal', 'sequence']);

function isProse(before: Class): boolean {
  return before === Class.Ideograph || before === Class.ChineseDigit || before === Class.Digit || before === Class.Letter;
}
