import type { ParagraphRule, RulePage } from '../rule';
import { datesIn, daysInMonth, weekdayOf } from '../shared/dates';
import { Trigger } from '../triggers';

/** 日期与星期不符 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/weekday',
    title: { zh: '日期与星期不符', en: 'Date and weekday disagree' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      wrong: { zh: '{year}年{month}月{day}日是星期{right}，不是星期{wrong}；请核对日期和星期。', en: '{year}-{month}-{day} is weekday {right}, not {wrong} (日 is Sunday); check both.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Date,
  cues: ['期一', '周一', '拜一', '期日', '周日', '拜日', '期天', '周天', '拜天'],
  check({ text, facts }, report) {
    if (!text.includes('日')) return;
    let last = startOf(facts.date);
    for (const { end, year, month, day } of datesIn(text)) {
      NAMED.lastIndex = end;
      const named = NAMED.exec(text);
      const years = year !== undefined ? [year] : last === undefined ? [] : yearsNear(last, month);
      if (year !== undefined) last = { year, month };
      const [known] = years;
      if (!named || known === undefined || known < 1912 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) continue;
      const wrong = named[1] === '天' ? '日' : named[1]!;
      if (years.some(candidate => DAYS[weekdayOf(candidate, month, day)] === wrong)) continue;
      const right = DAYS[weekdayOf(known, month, day)]!;
      const at = end + named[0].length - 1;
      report({
        start: at - (named[0].includes('周') ? 1 : 2),
        end: at + 1,
        message: 'wrong',
        ...(year === undefined && { severity: 'information' }),
        arguments: { year: known, month, day, right, wrong },
        fixes: [{ kind: 'ask', changes: [{ start: at, end: at + 1, newText: right }] }],
      });
    }
  },
};

interface Known {
  readonly year: number;
  readonly month: number;
}

function startOf(date: string | undefined): Known | undefined {
  return date === undefined ? undefined : { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) || 6 };
}

/** Which years a month without one may belong to, the likeliest first: what is written in December speaks of next year too. */
function yearsNear({ year, month: near }: Known, month: number): number[] {
  if (near >= 10) return [year, year + 1];
  return near <= 3 && month >= 10 ? [year, year - 1] : [year];
}

const NAMED = /[（(，,\s]{0,2}(?:星期|周|礼拜)([一二三四五六日天])(?![年期报刊])/y;
const DAYS = '日一二三四五六';

export const page: RulePage = {
  about: {
    zh: '日期后面写了星期的，按公历推算核对。没有写年份的，用前文的年份或者成文日期的年份推算，岁末年初两年都可能的，有一年对得上就不报。',
    en: 'Where a date names its weekday, both are compared. A date without a year is taken for the year named before it or the document’s; around the turn of the year either may be meant, and one that fits is enough.',
  },
  bad: [
    { text: '会议定于2024年3月5日（[|星期三|]）上午召开。', fixed: '会议定于2024年3月5日（星期二）上午召开。' },
    { text: '请于2025年10月10日（[|周四|]）前报送。', fixed: '请于2025年10月10日（周五）前报送。' },
    { text: '2024年3月5日（星期二）报到，3月9日（[|星期四|]）返程。', message: '星期六' },
  ],
  good: [
    { text: '会议定于2024年3月5日（星期二）上午召开，3月6日（星期三）结束。' },
    { text: '2018年12月29日（星期六）上班，次年2月2日（星期六）、2月3日（星期日）上班。' },
    { text: '3月5日（星期三）上午召开会议。' },
    { text: '2024年3月5日，周边单位同志作了报告。' },
  ],
};
