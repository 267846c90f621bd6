import { Class, classAt } from '../../text/characters';
import type { ParagraphRule, RulePage } from '../rule';
import { Trigger } from '../triggers';

/** 年份简写成两位 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/two-digit-year',
    title: { zh: '年份简写', en: 'Year of two digits' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb15835-5.1.4'],
    messages: {
      short: { zh: '年份不简写，要写四位：{right}。', en: 'A year takes four digits: {right}.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Date,
  cues: ['0年'],
  check({ text, facts }, report) {
    for (const match of shortYears(text)) {
      const digits = match[1] ?? match[2]!;
      const start = match.index;
      const end = start + match[0].length;
      const century = Number(digits) <= latestOf(facts.date) ? '20' : '19';
      const right = `${century}${digits}年`;
      // 50年3月 may well be a span of time: only years of living memory are certain enough.
      const value = Number(digits);
      if (value > 40 && value < 78) continue;
      report({ start, end, message: 'short', arguments: { right }, fixes: [{ kind: 'ask', changes: [{ start, end, newText: right }] }] });
    }
  },
};

/** A year two digits may stand for at the latest. */
function latestOf(date: string | undefined): number {
  return date === undefined ? 40 : (Number(date.slice(2, 4)) + 10) % 100;
}

// 10年3个月, 刑期12年6月, 满10年后 are spans of time.
const SHORT = /(?<![\d０-９〇零○一二三四五六七八九十百千.、第刑满期达近约时共了过每前后前限龄历长为—–～~-])[’‘'＇]?(\d\d)年(?=(?:[1-9]|0[1-9]|1[0-2])月(?![\d个以内]|起?的?(?:有期|徒刑))|(?:[1-9]|0[1-9]|1[0-2])月\d{1,2}日|底(?![蕴薪])|初|末|上半年|下半年|年[初底末中])|(?<=[自从])(\d\d)年(?=起|以来)/y;

/** Tried only where two digits stand before 年. */
function shortYears(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    if (classAt(text, at - 1) !== Class.Digit || classAt(text, at - 2) !== Class.Digit || classAt(text, at - 3) === Class.Digit) continue;
    SHORT.lastIndex = Math.max(0, at - 3);
    const quoted = at >= 3 && QUOTE.includes(text[at - 3]!) ? SHORT.exec(text) : null;
    SHORT.lastIndex = at - 2;
    const match = quoted ?? SHORT.exec(text);
    if (match) found.push(match);
  }
  return found;
}

const QUOTE = '’‘\'＇';

export const page: RulePage = {
  about: {
    zh: '公历年份不简写：“24年3月”写作“2024年3月”。时长（10年3个月、刑期12年6月）不报。',
    en: 'Years take four digits: 2024年3月, not 24年3月. Spans of time are left alone.',
  },
  bad: [
    { text: '项目于[|24年|]3月开工。', fixed: '项目于2024年3月开工。' },
    { text: '自[|98年|]底以来，先后实施了三期工程。', fixed: '自1998年底以来，先后实施了三期工程。' },
    { text: '[|’98年|]8月，当地遭遇洪水。', fixed: '1998年8月，当地遭遇洪水。' },
  ],
  good: [
    { text: '项目于2024年3月开工，工期10年3个月。' },
    { text: '判处有期徒刑12年6月，服役满10年3月以上。' },
    { text: '改革开放40年来，上世纪90年代以来，连续10年增长。' },
  ],
};
