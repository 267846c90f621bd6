import type { SourceSpan } from '../../text/span';
import { Class, classAt } from '../../text/characters';
import { chineseNumeral } from '../../text/numerals';

/** A date as a text writes it, year first. */
export interface WrittenDate extends SourceSpan {
  readonly year: number;
  readonly month: number;
  /** 0: not given. */
  readonly day: number;
  /** 二〇二四年三月五日 */
  readonly inChinese: boolean;
}

const DATE = /^(?<year>[12]\d{3}|[一二][〇零○ＯO0一二三四五六七八九]{3})\s*年\s*(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:\s*(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s*日)?/;
/** A date is no longer than this from its year on. */
const LONGEST = 24;

/** Dates with a year and a month at least, in order; what is no number is left out, what is no day of the calendar is not. */
export function writtenDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (let sign = text.indexOf('年'); sign >= 0; sign = text.indexOf('年', sign + 1)) {
    let yearEnd = sign;
    while (yearEnd > 0 && /\s/.test(text[yearEnd - 1]!)) yearEnd--;
    const start = yearEnd - 4;
    if (start < 0 || (start > 0 && isDigit(text, start - 1) && isDigit(text, start))) continue;
    const match = DATE.exec(text.slice(start, start + LONGEST));
    if (!match) continue;
    const { year = '', month = '', day } = match.groups ?? {};
    const inChinese = !/^\d/.test(year);
    found.push({
      start,
      end: start + match[0].length,
      year: inChinese ? Number([...year].map(character => Math.max(0, '〇一二三四五六七八九'.indexOf(character))).join('')) : Number(year),
      month: amount(month),
      day: day === undefined ? 0 : amount(day),
      inChinese,
    });
  }
  return found;
}

function isDigit(text: string, index: number): boolean {
  return classAt(text, index) === Class.Digit;
}

function amount(numeral: string): number {
  return /^\d/.test(numeral) ? Number(numeral) : (chineseNumeral(numeral, 0, numeral.length) ?? 0);
}

/** Whether the calendar has this day; a month alone counts. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  return day >= 0 && day <= days;
}

/** 2024-03-05, to compare and to keep; a missing day is 00. */
export function sortable({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
