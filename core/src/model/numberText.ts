import { Class, classAt } from '../text/characters';
import { writeChineseNumeral, writeEnclosedNumeral } from '../text/numerals';
import type { Numbering } from './documentModel';
import type { SourceSpan } from '../text/span';

/** In what a number is written: 一, 1, １, ①, 甲. */
export type Notation = 'chinese' | 'arabic' | 'fullWidthArabic' | 'enclosed' | 'stem';

/** A number as it stands in the text, taken apart: 第|三|条, （|一|）, |1|. */
export interface NumberText {
  readonly before: string;
  readonly numeral: string;
  readonly after: string;
  readonly notation: Notation;
  readonly numeralSpan: SourceSpan;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';

/**
 * Takes a number apart. Of a decimal number (1.2) the last figure is its numeral.
 * @returns undefined for words that hold no numeral: 首先
 */
export function numberText(text: string, { form, span }: Numbering): NumberText | undefined {
  let { start, end } = span;
  if (form === 'decimal') {
    while (end > start && classAt(text, end - 1) !== Class.Digit) end--;
    start = end;
    while (start > span.start && classAt(text, start - 1) === Class.Digit) start--;
  } else {
    while (start < end && !isNumeral(text, start, form)) start++;
    const kind = classAt(text, start);
    let stop = start < end ? start + 1 : end;
    while (stop < end && kind !== Class.EnclosedNumber && kind !== Class.Ideograph && classAt(text, stop) === kind) stop++;
    end = stop;
  }
  if (start >= end) return undefined;
  return {
    before: text.slice(span.start, start),
    numeral: text.slice(start, end),
    after: text.slice(end, span.end),
    notation: notationAt(text, start),
    numeralSpan: { start, end },
  };
}

function isNumeral(text: string, index: number, form: Numbering['form']): boolean {
  const found = classAt(text, index);
  return found === Class.ChineseDigit || found === Class.Digit || found === Class.EnclosedNumber || (form === 'stem' && found === Class.Ideograph);
}

function notationAt(text: string, index: number): Notation {
  switch (classAt(text, index)) {
    case Class.ChineseDigit:
      return 'chinese';
    case Class.Digit:
      return text.charCodeAt(index) >= 0xff10 ? 'fullWidthArabic' : 'arabic';
    case Class.EnclosedNumber:
      return 'enclosed';
    default:
      return 'stem';
  }
}

/**
 * Another value in the notation of a number that is there.
 * @returns undefined where the notation has no such value: ㊿ and beyond, the eleventh 天干
 */
export function numeralLike({ notation, numeral }: Pick<NumberText, 'notation' | 'numeral'>, value: number): string | undefined {
  switch (notation) {
    case 'chinese':
      return writeChineseNumeral(value);
    case 'arabic':
      return value >= 1 && value <= 999 ? String(value) : undefined;
    case 'fullWidthArabic':
      return value >= 1 && value <= 999 ? Array.from(String(value), digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('') : undefined;
    case 'enclosed':
      return writeEnclosedNumeral(numeral.charCodeAt(0), value);
    case 'stem':
      return STEMS[value - 1];
  }
}

/**
 * How a number is written, its value left out and spaces dropped: `（N）`, `(N)`, `N、`, `N.`, `第N条`; a decimal number
 * shows how many figures it has: `N.N`.
 */
export function numberShape(text: string, numbering: Numbering): string {
  const parts = numberText(text, numbering);
  if (parts === undefined) return numbering.form;
  const before = numbering.form === 'decimal' ? parts.before.replace(/[\d０-９]+/g, 'N') : parts.before;
  return `${before}${parts.notation === 'enclosed' ? parts.numeral.replace(/./u, ENCLOSED_SHAPE) : 'N'}${parts.after}`.replace(/\s+/g, '');
}

function ENCLOSED_SHAPE(numeral: string): string {
  return writeEnclosedNumeral(numeral.charCodeAt(0), 1) ?? 'N';
}
