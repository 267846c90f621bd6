import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 后引号内外都有句末点号 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/stop-beside-quote',
    title: { zh: '后引号内外都有点号', en: 'A stop inside and outside a quotation' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb15834-B.2.1'],
    messages: {
      both: { zh: '后引号内外都有点号：引文独立成句的，点号留在引号内；引文是句子一部分的，点号放在引号外。', en: 'Marks on both sides of the closing quotation mark: a quotation that is a sentence keeps its stop inside, one that is part of a sentence has it outside.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Quote,
  check({ text }, report) {
    for (const match of matchesOf(BOTH, text)) {
      const start = match.index;
      const end = start + 3;
      report({
        start,
        end,
        message: 'both',
        fixes: [
          { kind: 'ask', changes: [{ start: end - 1, end, newText: '' }] },
          { kind: 'ask', changes: [{ start, end: start + 1, newText: '' }] },
        ],
      });
    }
  },
};

// ？” and ！” may stand before a comma: the tone belongs to the quotation.
const BOTH = /[。，；][”’][。，；]/g;

export const page: RulePage = {
  about: {
    zh: '引文独立成句，句号在引号内，引号外不再用；引文只是句子的一部分，句号在引号外，引号内不用。两处都有，必有一个多余。问号、叹号在引号内而外面用逗号的，可以，不报。',
    en: 'A quotation that is a sentence of its own ends with its stop inside; one that is part of a sentence has the stop outside. Both is one too many. A question or exclamation mark inside before a comma outside is fine.',
  },
  bad: [
    { text: '他说：“这件事一定办好[|。”。|]', fixed: '他说：“这件事一定办好。”' },
    { text: '要坚持“问题不解决不撒手[|。”，|]一件一件抓落实。', fixed: '要坚持“问题不解决不撒手。”一件一件抓落实。' },
    { text: '会议强调“抓好落实[|，”，|]各单位要照办。' },
  ],
  good: [{ text: '他说：“这件事一定办好。”' }, { text: '要坚持“问题不解决不撒手”，一件一件抓落实。' }, { text: '“这样行不行？”，他问了三遍。' }],
};
