/**
 * One table look-up tells what a UTF-16 code unit is to the structure reader.
 * The scanners touch every code unit of a megabyte on a keystroke; a table keeps that to a few nanoseconds each.
 */

export const enum Class {
  Other = 0,
  /** Chinese ideograph that is no numeral. */
  Ideograph = 1,
  /** 一二三四五六七八九十百〇零两 and the Traditional 兩. */
  ChineseDigit = 2,
  /** 0–9, half or full width. */
  Digit = 3,
  /** Space, tab, U+00A0, U+3000, zero-width and BOM: separates, shows nothing. */
  Space = 4,
  /** Line feed, carriage return. */
  LineEnd = 5,
  /** 。！？… and their half-width forms: a sentence ends here. */
  SentenceEnd = 6,
  /** ：: */
  Colon = 7,
  /** ；; */
  Semicolon = 8,
  /** ，, */
  Comma = 9,
  /** 、 */
  EnumerationComma = 10,
  /** . ． */
  Dot = 11,
  OpenParenthesis = 12,
  CloseParenthesis = 13,
  /** “‘「『《〈【〔[ */
  OpenQuote = 14,
  /** ”’」』》〉】〕] */
  CloseQuote = 15,
  /** ①–⑳ ⑴–⒇ ⒈–⒛ ㈠–㈩ */
  EnclosedNumber = 16,
  /** A–Z a–z, half or full width. */
  Letter = 17,
}

const table = new Uint8Array(0x10000);

function set(characters: string, value: Class): void {
  for (let index = 0; index < characters.length; index++) table[characters.charCodeAt(index)] = value;
}

function setRange(first: number, last: number, value: Class): void {
  table.fill(value, first, last + 1);
}

setRange(0x3400, 0x9fff, Class.Ideograph);
setRange(0xf900, 0xfaff, Class.Ideograph);
// Both halves of a surrogate pair: rare ideographs in names and places far outnumber emoji here.
setRange(0xd800, 0xdfff, Class.Ideograph);
set('一二三四五六七八九十百〇零两兩', Class.ChineseDigit);
set('0123456789０１２３４５６７８９', Class.Digit);
set('AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz', Class.Letter);
setRange(0xff21, 0xff3a, Class.Letter);
setRange(0xff41, 0xff5a, Class.Letter);
// Control characters of broken files show nothing either.
setRange(0x00, 0x1f, Class.Space);
setRange(0x7f, 0xa0, Class.Space);
set(' \u00ad\u1680\u202f\u205f\u2060\u2061\u2062\u2063\u2064\u3000\ufeff', Class.Space);
setRange(0x2000, 0x200f, Class.Space);
setRange(0x2028, 0x202e, Class.Space);
set('\n\r', Class.LineEnd);
set('。！？…!?｡', Class.SentenceEnd);
set('：:', Class.Colon);
set('；;', Class.Semicolon);
set('，,', Class.Comma);
set('、', Class.EnumerationComma);
set('.．', Class.Dot);
set('（(', Class.OpenParenthesis);
set('）)', Class.CloseParenthesis);
set('“‘「『《〈【〔[［', Class.OpenQuote);
set('”’」』》〉】〕]］', Class.CloseQuote);
setRange(0x2460, 0x249b, Class.EnclosedNumber);
setRange(0x3220, 0x3229, Class.EnclosedNumber);

/** The class of the code unit at `index`; `Other` beyond the end. */
export function classAt(text: string, index: number): Class {
  // Beyond the end charCodeAt gives NaN, the table undefined, and `| 0` makes that Other.
  return table[text.charCodeAt(index)]! | 0;
}

/**
 * The class of a mark in running text: a dot behind an ideograph or a closing bracket, with no letter
 * behind it, is the full stop of a text typed with half-width marks.
 */
export function markClassAt(text: string, index: number): Class {
  const found = classAt(text, index);
  if (found !== Class.Dot) return found;
  const before = classAt(text, index - 1);
  if (before !== Class.Ideograph && before !== Class.CloseQuote && before !== Class.CloseParenthesis) return found;
  const behind = classAt(text, index + 1);
  return behind === Class.Letter || behind === Class.Dot ? found : Class.SentenceEnd;
}

/** Whether the code unit is an ideograph, numerals included. */
export function isIdeograph(text: string, index: number): boolean {
  const found = classAt(text, index);
  return found === Class.Ideograph || found === Class.ChineseDigit;
}

/** The first index from `start` on, before `end`, whose code unit is no space; a line end stops it. */
export function spacesEnd(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && classAt(text, index) === Class.Space) index++;
  return index;
}

/** The first index from `start` on, before `end`, whose code unit is no space or line end; `end` if there is none. */
export function skipSpace(text: string, start: number, end: number): number {
  let index = start;
  while (index < end) {
    const found = classAt(text, index);
    if (found !== Class.Space && found !== Class.LineEnd) break;
    index++;
  }
  return index;
}

/** The index behind the last code unit before `end`, not before `start`, that is no space or line end. */
export function skipSpaceBack(text: string, start: number, end: number): number {
  let index = end;
  while (index > start) {
    const found = classAt(text, index - 1);
    if (found !== Class.Space && found !== Class.LineEnd) break;
    index--;
  }
  return index;
}
