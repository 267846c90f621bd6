import type { PartialDate } from './termData';

/**
 * Which of two dates comes first, as far as both are given: 2018 and 2018-08 are equal.
 * @returns negative, zero or positive
 */
export function comparePartialDates(first: PartialDate, second: PartialDate): number {
  const length = Math.min(first.length, second.length);
  const [a, b] = [first.slice(0, length), second.slice(0, length)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether `date` lies in the period; a missing end is open. The last day of one period is the first of the next: it belongs to the next. */
export function isWithin(date: PartialDate, period: { readonly from?: PartialDate; readonly to?: PartialDate }): boolean {
  return (period.from === undefined || comparePartialDates(date, period.from) >= 0) && (period.to === undefined || comparePartialDates(date, period.to) < 0);
}

/** 2016年1月29日, without leading zeros. */
export function dateInWords(date: PartialDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** 2016年1月29日至31日, or the single day. */
export function periodInWords(from: PartialDate, to: PartialDate | undefined): string {
  const first = dateInWords(from);
  if (to === undefined || to === from) return first;
  const last = dateInWords(to);
  const year = /^\d+年/.exec(first)?.[0] ?? '';
  const month = /^\d+年\d+月/.exec(first)?.[0] ?? '';
  const shared = month && last.startsWith(month) ? month : year && last.startsWith(year) ? year : '';
  return `${first}至${last.slice(shared.length)}`;
}
