import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 月、日前面补零 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/leading-zero',
    title: { zh: '日期补零', en: 'Leading zero in a date' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb9704-7.3.5.4'],
    messages: {
      date: { zh: '月、日不编虚位，“{mark}”写作“{right}”。', en: 'Months and days take no leading zero: “{right}”, not “{mark}”.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Date,
  cues: ['年0', '月0'],
  check({ text, kind }, report) {
    for (const match of matchesOf(ZERO, text)) {
      const start = match.index;
      const mark = match[0];
      const right = mark.slice(1);
      report({
        start,
        end: start + mark.length,
        message: 'date',
        ...(kind !== 'issueDate' && kind !== 'imprint' && { severity: 'hint' }),
        arguments: { mark, right },
        fixes: [{ kind: 'safe', changes: [{ start, end: start + 1, newText: '' }] }],
      });
    }
  },
};

const ZERO = /0[1-9](?:月(?<=\d{4}年0.月)|日(?<=[年\d]\d?月0.日))/g;

export const page: RulePage = {
  about: {
    zh: '成文日期、印发日期的月、日不编虚位：2024年3月5日，不写2024年03月05日。正文里这样写的只作提示。',
    en: 'The date of a document takes no leading zeros: 2024年3月5日. Elsewhere it is only hinted at.',
  },
  bad: [
    { text: '关于做好防汛工作的通知\n各有关单位：\n现将有关事项通知如下，请认真贯彻执行。\n某某市人民政府办公室\n2024年[|03月|][|05日|]', fixed: '关于做好防汛工作的通知\n各有关单位：\n现将有关事项通知如下，请认真贯彻执行。\n某某市人民政府办公室\n2024年3月5日' },
    { text: '截至2024年[|06月|]，任务过半。', fixed: '截至2024年6月，任务过半。' },
    { text: '自2024年10月[|01日|]起施行。', fixed: '自2024年10月1日起施行。' },
  ],
  good: [{ text: '自2024年10月1日起施行。' }, { text: '编号为2024-03-05。' }, { text: '共10月、20日的工作量。' }],
};
