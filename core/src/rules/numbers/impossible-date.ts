import type { ParagraphRule, RulePage } from '../rule';
import { datesIn, daysInMonth } from '../shared/dates';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 不存在的日期 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/impossible-date',
    title: { zh: '不存在的日期', en: 'Impossible date' },
    severity: 'error',
    profile: 'draft',
    clauses: [],
    messages: {
      month: { zh: '没有{month}月，请核对日期。', en: 'There is no month {month}; check the date.' },
      day: { zh: '{month}月没有{day}日，请核对日期。', en: 'Month {month} has no day {day}; check the date.' },
      leap: { zh: '{year}年不是闰年，2月没有29日，请核对日期。', en: '{year} is no leap year, its February has no 29th; check the date.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Date,
  cues: ['0月', '一月'],
  check({ text }, report) {
    if (!text.includes('日')) {
      monthsOnly(text, report);
      return;
    }
    for (const { start, end, year, month, day, monthAt } of datesIn(text)) {
      // A traditional calendar counts otherwise.
      if (/[历闰]/.test(text.slice(Math.max(0, start - 4), start))) continue;
      if (month < 1 || month > 12) {
        if (year !== undefined || month < 32) report({ start, end, message: 'month', arguments: { month } });
      } else if (day < 1 || day > daysInMonth(year, month)) {
        const leap = month === 2 && day === 29;
        report({ start: leap ? start : monthAt, end, message: leap ? 'leap' : 'day', arguments: { year: year ?? 0, month, day } });
      }
    }
    monthsOnly(text, report);
  },
};

const MONTH = /(?:19|20)\d\d年(1[3-9]|[2-9]\d|00?)月(?!\d{1,3}日)(?<!\d\d{4}年\d{1,2}月)/g;

function monthsOnly(text: string, report: Parameters<ParagraphRule['check']>[1]): void {
  for (const match of matchesOf(MONTH, text)) report({ start: match.index, end: match.index + match[0].length, message: 'month', arguments: { month: Number(match[1]) } });
}

export const page: RulePage = {
  about: {
    zh: '2月30日、4月31日、13月、平年的2月29日，都不存在，必有一处写错。农历日期不查。',
    en: '30 February, 31 April, month 13 and 29 February of a common year don’t exist. Dates of the lunar calendar are not looked at.',
  },
  bad: [
    { text: '会议定于2024年[|2月30日|]召开。', message: '没有30日' },
    { text: '截至[|2023年2月29日|]，任务全部完成。', message: '闰年' },
    { text: '自[|2024年13月|]起施行，[|4月31日|]前报送。' },
    { text: '二〇二四年[|九月三十一日|]' },
  ],
  good: [
    { text: '会议定于2024年2月29日召开，4月30日前报送。' },
    { text: '农历二月三十日，闰四月三十一日。' },
    { text: '建设周期24个月，共13月龄以上幼儿40人，1月31日截止。' },
  ],
};
