import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 多位数用全角逗号分节 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/grouping',
    title: { zh: '多位数的分节', en: 'Digit grouping' },
    severity: 'information',
    profile: 'draft',
    clauses: ['gb15835-5.1.1'],
    messages: {
      comma: { zh: '多位数里不用全角逗号，写作“{right}”；确需分节的用四分之一汉字的空隙。', en: 'No full-width comma within a number: “{right}”.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Comma,
  cues: ['0，'],
  check({ text }, report) {
    for (const match of matchesOf(GROUPED, text)) {
      const start = match.index;
      const end = start + match[0].length;
      const right = match[0].replace(/，/g, '');
      report({ start, end, message: 'comma', arguments: { right }, fixes: [{ kind: 'ask', changes: [{ start, end, newText: right }] }] });
    }
  },
};

const GROUPED = /(?<![\d.第，、年月日/])\d{1,3}(?:，\d{3}){1,4}(?![\d，年])(?=(?:\.\d{1,3})?(?:[万亿][吨亩元人户平斤米千家辆立件]|[万亿元人吨亩户家米名台辆件册套平斤]|公里|个))/g;

export const page: RulePage = {
  about: {
    zh: '数字中间的全角逗号（2，300元）容易读成两个数。只看后面紧跟着单位、逗号后正好三位的。',
    en: 'A full-width comma within a number (2，300元) reads as two numbers. Only groups of three with a unit behind are looked at.',
  },
  bad: [
    { text: '拨付资金[|2，300|]元。', fixed: '拨付资金2300元。' },
    { text: '总面积[|1，234，567|]平方米。', fixed: '总面积1234567平方米。' },
    { text: '共有[|12，500|]人参加。', fixed: '共有12500人参加。' },
  ],
  good: [{ text: '拨付资金2300元，总面积1,234平方米。' }, { text: '2024年，300人参加培训。' }, { text: '分别为20，300，400。' }],
};
