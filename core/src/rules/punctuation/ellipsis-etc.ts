import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 省略号与“等”连用 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/ellipsis-etc',
    title: { zh: '省略号与“等”连用', en: 'Ellipsis beside 等' },
    severity: 'information',
    profile: 'draft',
    clauses: ['gb15834-A.9.2'],
    messages: {
      both: { zh: '省略号与“等”表示同样的意思，留一个。', en: '“……” and “等” say the same thing; keep one.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Ellipsis,
  check({ text }, report) {
    for (const match of matchesOf(BOTH, text)) {
      const start = match.index;
      const end = start + match[0].length;
// Nothing else stands behind an ellipsis.
      const stop = /[。，、；]/.test(text[end] ?? '') ? 1 : 0;
      const kept = [
        { start, end, newText: '等' },
        { start, end: end + stop, newText: '……' },
      ];
      report({ start, end, message: 'both', fixes: kept.map(change => ({ kind: 'ask', changes: [change] })) });
    }
  },
};

const BOTH = /等?等……|……等等?(?![到待级候于])/g;

export const page: RulePage = {
  about: {
    zh: '“……”和“等”“等等”都表示没有列完，连用就重复了。',
    en: '…… and 等 both say that the list goes on; one of them is enough.',
  },
  bad: [
    { text: '山上有桃花、杏花[|……等|]。', fixed: '山上有桃花、杏花等。' },
    { text: '山上有桃花、杏花[|等等……|]', fixed: '山上有桃花、杏花等' },
    { text: '种了桃树、杏树、梨树[|等……|]一片花海。', fixed: '种了桃树、杏树、梨树等一片花海。' },
  ],
  good: [{ text: '山上有桃花、杏花、梨花……漫山遍野。' }, { text: '……等到春天再说。' }, { text: '山上有桃花、杏花等。' }],
};
