import type { Break, Line } from '../syntax/line';
import { gluedHead, withSalutation } from './gluedHead';
import { SENTENCE_OPENINGS } from './sentences';
import { readMarker, type Marker, type NumberingForm } from '../syntax/marker';
import { Class, classAt, skipSpace } from '../text/characters';

/**
 * Lost paragraph breaks: a paste turned them into spaces, or dropped them. Decides which places inside lines
 * were paragraph starts.
 * @returns by line index, the accepted places in order; lines without any are absent
 */
export function acceptedBreaks(text: string, lines: readonly Line[]): ReadonlyMap<number, readonly Break[]> {
  const accepted = new Map<number, readonly Break[]>();
  let offset = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const mayBeTitle = index < TITLE_REACH && accepted.size === 0;
    if ((mayBeTitle && line.length >= 60) || (line.breaks.length > 0 && (line.breaks.length >= 3 || mayHoldParagraphs(line)))) {
      const cuts = cutsOf(text, offset, line, mayBeTitle);
      if (cuts.length > 0) accepted.set(index, cuts);
    }
    offset += line.length + line.breakLength;
  }
  return accepted;
}

/** A title stands among the first lines. */
const TITLE_REACH = 12;

/** Forms that stand inside a sentence as often as at a paragraph's start: their company decides. */
const LOWER: ReadonlySet<NumberingForm> = new Set([
  'stem',
  'arabic',
  'arabicInParentheses',
  'circled',
  'decimal',
  'counted',
  'ordinal',
  'each',
  'sequence',
]);

/** Words that end in 一: their last character is no number. */
const WORDS_IN_ONE = '唯之统统專专第万萬合同单單划劃归歸如';

/** Most lines have a few numbers or spaces inside and lost nothing. */
function mayHoldParagraphs(line: Line): boolean {
  return line.breaks.some(({ marker, before, space }) =>
    marker === undefined
      ? space > 0 && (line.length < 80 || before === Class.SentenceEnd)
      : !LOWER.has(marker.form) || before === Class.SentenceEnd || space > 0,
  );
}

const NONE: readonly Break[] = [];

/** The cuts follow from the line's text alone, but for whether it may begin with the title. */
function cutsOf(text: string, lineStart: number, line: Line, mayBeTitle: boolean): readonly Break[] {
  const known = mayBeTitle ? line.memo.titleCuts : line.memo.cuts;
  if (known !== undefined) return known;
  const cuts = cutLine(text, lineStart, line, mayBeTitle);
  const kept = cuts.length > 0 ? cuts : NONE;
  if (mayBeTitle) line.memo.titleCuts = kept;
  else line.memo.cuts = kept;
  return kept;
}

function cutLine(text: string, lineStart: number, line: Line, mayBeTitle: boolean): Break[] {
  const cuts = new LineCutter(text, lineStart, line, mayBeTitle).cut();
  return mayBeTitle ? withSalutation(text, lineStart, line, cuts) : cuts;
}

/** Decides about the breaks of one line from left to right: what a piece is depends on the piece before it. */
class LineCutter {
  readonly #text: string;
  readonly #lineStart: number;
  readonly #line: Line;
  readonly #mayBeTitle: boolean;
  readonly #company: Company;
  /** Accepted for their form alone: 一、（一）第一章 hardly ever stand in prose. */
  readonly #upper: ReadonlySet<Break>;
  readonly #spacedParagraphs: boolean;
  readonly #wideSpaces: boolean;
  readonly #fewInnerSpaces: boolean;
  readonly #dashes: number;
  /** Several paragraphs ran together in this line; lower forms are then believed sooner. */
  readonly #runTogether: boolean;

  /** Where the present piece starts, whether a heading's number opens it, and whether it is the line's first. */
  #pieceStart: number;
  #pieceNumbered: boolean;
  #isFirst = true;

  constructor(text: string, lineStart: number, line: Line, mayBeTitle: boolean) {
    this.#text = text;
    this.#lineStart = lineStart;
    this.#line = line;
    this.#mayBeTitle = mayBeTitle;
    this.#company = new Company(line.breaks);
    const opening = readMarker(text, lineStart + line.contentStart, lineStart + line.contentEnd);
    this.#upper = this.#findUpper(opening);
    this.#spacedParagraphs = isSpaceSeparated(line);
    this.#wideSpaces = hasWideSpaces(line);
    this.#fewInnerSpaces = this.#spacedParagraphs && hasFewInnerSpaces(line);
    this.#dashes = countDashes(text, lineStart, line.breaks);
    this.#runTogether = this.#upper.size > 0 || this.#spacedParagraphs;
    this.#pieceStart = lineStart + line.contentStart;
    this.#pieceNumbered = opening?.form === 'chinese';
  }

  cut(): Break[] {
    const cuts = this.#mayBeTitle ? gluedHead(this.#text, this.#lineStart, this.#line) : [];
    const headEnd = cuts.at(-1)?.offset ?? -1;
    for (const candidate of this.#line.breaks) {
      if (candidate.offset <= headEnd) continue;
      const at = this.#lineStart + candidate.offset;
      if (!this.#isCut(candidate, at)) continue;
      // 1.1　编制目的: the space behind a number parts nothing.
      if (candidate.space > 0 && candidate.marker === undefined && isBareNumber(this.#text, this.#pieceStart, at)) continue;
      cuts.push(candidate);
      const form = candidate.marker?.form;
      this.#pieceStart = at;
      this.#pieceNumbered = form === 'chinese' || form === 'chineseInParentheses' || (form !== undefined && candidate.space > 0);
      this.#isFirst = false;
    }
    return cuts;
  }

  #findUpper(opening: Marker | undefined): ReadonlySet<Break> {
    const upper = new Set<Break>();
    let lastChinese = opening?.form === 'chinese' ? opening.value : 0;
    for (const candidate of this.#line.breaks) {
      const { marker } = candidate;
      if (marker === undefined || LOWER.has(marker.form)) continue;
      if (marker.form === 'chinese' && candidate.space === 0 && !isMark(candidate.before)) {
        // 工作情况二、存在问题: glued to prose, a bare numeral must continue the count.
        if (marker.value !== lastChinese + 1 || WORDS_IN_ONE.includes(this.#text[this.#lineStart + candidate.offset - 1]!)) continue;
      }
      if (!isUpperCut(candidate, marker, this.#company)) continue;
      upper.add(candidate);
      if (marker.form === 'chinese') lastChinese = marker.value;
    }
    return upper;
  }

  #isCut(candidate: Break, at: number): boolean {
    const { marker, space, before } = candidate;
    if (this.#upper.has(candidate)) return true;
    if (this.#pieceNumbered && marker?.value === 1 && opensBelowHeading(this.#text, this.#pieceStart, at, marker)) return true;
    if (this.#wideSpaces && space >= 2) return true;
    if (this.#dashes >= 2 && this.#text[at] === '—') return before === Class.SentenceEnd || (this.#pieceNumbered && this.#isShortPiece(at));
    // 上行文: 发文字号 and 签发人 share a line (GB/T 9704—2012, 7.2.6).
    if (space > 0 && this.#line.length < 80 && this.#text.startsWith('签发人', at)) return true;
    if (marker !== undefined && isLowerCut(candidate, marker, this.#company, this.#runTogether, this.#spacedParagraphs)) {
      if (isMark(before) || this.#isShortPiece(at)) return true;
    }
    return space > 0 && this.#spacedParagraphs && this.#isSpacedCut(before, at);
  }

  /** Whether the space at `at` was a line break. */
  #isSpacedCut(before: Class, at: number): boolean {
    if (before === Class.SentenceEnd || before === Class.Colon) return true;
    if ((before === Class.CloseQuote || before === Class.CloseParenthesis) && endsSentence(this.#text, at)) return true;
    if (!this.#isShortPiece(at)) return false;
    if (this.#pieceNumbered) return !this.#pieceIsSentence(at);
    if (this.#isFirst && this.#mayBeTitle) return true;
    // An unnumbered heading between two spaces, unless spaces stand within sentences too.
    const length = at - this.#pieceStart;
    return !this.#isFirst && this.#fewInnerSpaces && length >= 5 && length <= 48;
  }

  /** （一）由于目前… 近期…: a space inside an item, not behind a heading. */
  #pieceIsSentence(at: number): boolean {
    const length = readMarker(this.#text, this.#pieceStart, at)?.length ?? 0;
    return SENTENCE_OPENINGS.test(this.#text.slice(this.#pieceStart + length, at).trimStart());
  }

  #isShortPiece(at: number): boolean {
    return isShortPhrase(this.#text, this.#pieceStart, at);
  }
}

/** A long line whose sentences are followed by spaces in several places held paragraphs once. */
function isSpaceSeparated(line: Line): boolean {
  if (line.length < 150) return false;
  let after = 0;
  for (const candidate of line.breaks) {
    if (candidate.space > 0 && candidate.before === Class.SentenceEnd) after++;
  }
  return after >= 2 || (after >= 1 && line.length >= 400);
}

/** How many sentences open with a dash. */
function countDashes(text: string, lineStart: number, breaks: readonly Break[]): number {
  let count = 0;
  for (const { offset, before } of breaks) if (before === Class.SentenceEnd && text[lineStart + offset] === '—') count++;
  return count;
}

/** Hardly any space stands inside sentences: those that do were line breaks behind headings. */
function hasFewInnerSpaces(line: Line): boolean {
  let inside = 0;
  let between = 0;
  for (const { space, before } of line.breaks) {
    if (space === 0) continue;
    if (before === Class.SentenceEnd) between++;
    else inside++;
  }
  return inside <= between * 2;
}

/** Paragraphs were indented by two spaces (U+3000 U+3000 or a tab) when their line breaks were lost. */
function hasWideSpaces(line: Line): boolean {
  if (line.length < 150) return false;
  let after = 0;
  for (const candidate of line.breaks) {
    if (candidate.space >= 2 && candidate.before === Class.SentenceEnd) after++;
  }
  return after >= 2;
}

function isUpperCut(candidate: Break, marker: Marker, company: Company): boolean {
  switch (candidate.before) {
    case Class.SentenceEnd:
    case Class.CloseQuote:
    case Class.CloseParenthesis:
      return !marker.doubtful || company.continues(candidate.offset, marker);
    case Class.Colon:
    case Class.Semicolon:
      // …汇报如下：一、 opens a series even where the text was cut off before the second.
      if (marker.form === 'chinese' && marker.value === 1 && !marker.doubtful && candidate.before === Class.Colon) return true;
      return marker.form !== 'article' && (!marker.doubtful || company.continues(candidate.offset, marker)) && company.has(marker);
    default:
      return company.has(marker) && (candidate.space > 0 || company.continues(candidate.offset, marker));
  }
}

function isLowerCut(candidate: Break, marker: Marker, company: Company, runTogether: boolean, spacedParagraphs: boolean): boolean {
  switch (marker.form) {
    case 'counted':
    case 'ordinal':
    case 'each':
    case 'sequence':
      return candidate.space > 0 && spacedParagraphs && candidate.before === Class.SentenceEnd;
    default:
      break;
  }
  if (!company.has(marker)) return false;
  // 1.1　编制目的 with its space is no amount, whatever stands before it.
  if (marker.form === 'decimal' && !marker.doubtful && runTogether) return true;
  switch (candidate.before) {
    case Class.SentenceEnd:
      return true;
    case Class.Colon:
    case Class.CloseQuote:
    case Class.CloseParenthesis:
      return runTogether || candidate.space > 0;
    case Class.Semicolon:
      return runTogether && candidate.space > 0;
    default:
      return runTogether && candidate.space > 0 && !marker.doubtful;
  }
}

/** Where each number of each form first and last stands in a line: tells in one step who keeps it company. */
class Company {
  readonly #first = new Map<string, number>();
  readonly #last = new Map<string, number>();

  constructor(breaks: readonly Break[]) {
    for (const { offset, marker } of breaks) {
      if (marker === undefined) continue;
      const key = marker.form + marker.value;
      if (!this.#first.has(key)) this.#first.set(key, offset);
      this.#last.set(key, offset);
    }
  }

  /** Another number of the same form stands next to this one in the count. */
  has({ form, value }: Marker): boolean {
    return this.#first.has(form + (value - 1)) || this.#first.has(form + (value + 1));
  }

  /** The number before it in the count stands before it in the line; behind a first number stands the second. */
  continues(offset: number, { form, value }: Marker): boolean {
    if (value === 1) return (this.#last.get(`${form}2`) ?? -1) > offset;
    return (this.#first.get(form + (value - 1)) ?? Infinity) < offset;
  }
}

/** 三、整治内容（一）市容: the first number of a lower form, glued to the short heading above it. */
function opensBelowHeading(text: string, pieceStart: number, at: number, marker: Marker): boolean {
  return (
    (marker.form === 'chineseInParentheses' || marker.form === 'arabic') &&
    !marker.doubtful &&
    at - pieceStart <= 24 &&
    isShortPhrase(text, pieceStart, at)
  );
}

const BARE_NUMBER = /^[（(]?[\d０-９一二三四五六七八九十]{1,3}(?:[.．]\d{1,2}){0,4}[)）.．、]?\s*$/;

function isBareNumber(text: string, start: number, end: number): boolean {
  if (end - start > 14) return false;
  if (BARE_NUMBER.test(text.slice(start, end))) return true;
  const marker = readMarker(text, start, end);
  return marker !== undefined && skipSpace(text, start + marker.length, end) >= end;
}

function isMark(before: Class): boolean {
  return before >= Class.SentenceEnd && before <= Class.CloseQuote;
}

function endsSentence(text: string, at: number): boolean {
  let index = at - 1;
  while (index > 0 && classAt(text, index) === Class.Space) index--;
  return classAt(text, index - 1) === Class.SentenceEnd;
}

/** No sentence ends inside, and it is no longer than headings are. */
function isShortPhrase(text: string, start: number, end: number): boolean {
  if (end - start > 70) return false;
  for (let index = start; index < end; index++) {
    const found = classAt(text, index);
    if (found === Class.SentenceEnd || found === Class.Semicolon) return false;
  }
  return true;
}
