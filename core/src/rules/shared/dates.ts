import { chineseNumeral } from '../../text/numerals';
import { matchesOf } from './matches';

export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** Undefined where none is written. */
  readonly year: number | undefined;
  readonly month: number;
  /** Where the month and the day begin; the day ends before 日. */
  readonly monthAt: number;
  readonly dayAt: number;
  readonly day: number;
  /** In Chinese numerals. */
  readonly inWords: boolean;
}

const ARABIC = /(?<![\d.])(?:(\d{4})年)?(\d{1,3})月(\d{1,3})日/g;
const IN_WORDS = /(?:([一二][〇○零一二三四五六七八九]{3})年)?(?<![一二三四五六七八九十百零〇])([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g;
const DIGITS = '〇一二三四五六七八九';

/** The dates of a paragraph that name month and day, in Arabic numerals; those in Chinese numerals only with a year, since others follow the lunar calendar. */
export function datesIn(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of matchesOf(ARABIC, text)) {
    const [all, year, month, day] = match as unknown as [string, string | undefined, string, string];
    const dayAt = match.index + all.length - 1 - day.length;
    found.push({ start: match.index, end: match.index + all.length, year: year === undefined ? undefined : Number(year), month: Number(month), monthAt: dayAt - 1 - month.length, dayAt, day: Number(day), inWords: false });
  }
  for (const match of matchesOf(IN_WORDS, text)) {
    const [all, year, month, day] = match as unknown as [string, string | undefined, string, string];
    const [monthValue, dayValue] = [chineseNumeral(month, 0, month.length), chineseNumeral(day, 0, day.length)];
    if (year === undefined || monthValue === undefined || dayValue === undefined) continue;
    const dayAt = match.index + all.length - 1 - day.length;
    found.push({ start: match.index, end: match.index + all.length, year: yearInWords(year), month: monthValue, monthAt: dayAt - 1 - month.length, dayAt, day: dayValue, inWords: true });
  }
  return found.sort((first, second) => first.start - second.start);
}

function yearInWords(year: string): number {
  let value = 0;
  for (const digit of year) value = value * 10 + Math.max(DIGITS.indexOf(digit), 0);
  return value;
}

/** @param year undefined: some year, so that February may have 29 days */
export function daysInMonth(year: number | undefined, month: number): number {
  if (month === 2) return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/** 0: Sunday … 6: Saturday, of the Gregorian calendar. */
export function weekdayOf(year: number, month: number, day: number): number {
  const counted = month < 3 ? year - 1 : year;
  return (counted + Math.floor(counted / 4) - Math.floor(counted / 100) + Math.floor(counted / 400) + SHIFTS[month - 1]! + day) % 7;
}
