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
      outside: { zh: '冒号引出的引文独立成句，句号放在引号内。', en: 'A quotation behind a colon is a sentence of its own: its stop stands inside.' },
      both: { zh: '后引号内外都有点号：引文独立成句的，点号留在引号内；引文是句子一部分的，点号放在引号外。', en: 'Marks on both sides of the closing quotation mark: a quotation that is a sentence keeps its stop inside, one that is part of a sentence has it outside.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Quote,
  cues: ['。”', '，”', '；”', '。’', '，’', '；’', '：“'],
  check({ text }, report) {
    for (const match of matchesOf(BOTH, text)) {
      const start = match.index;
      const end = start + 3;
      // Behind a colon it is a sentence of its own, which keeps its stop.
      const before = text.slice(Math.max(0, start - 200), start);
      const quoted = before[before.lastIndexOf('“') - 1] === '：';
      const changes = [{ start: end - 1, end, newText: '' }, ...(quoted ? [] : [{ start, end: start + 1, newText: '' }])];
      report({ start, end, message: 'both', fixes: changes.map(change => ({ kind: 'ask', changes: [change] })) });
    }
    for (const match of text.includes('”。') ? matchesOf(OUTSIDE, text) : []) {
      const end = match.index + match[0].length;
      const start = end - 2;
      report({ start, end, message: 'outside', severity: 'information', fixes: [{ kind: 'ask', changes: [{ start, end, newText: '。”' }] }] });
    }
  },
};

const OUTSIDE = /(?:指出|强调|要求|认为|提出|表示|写道|回答|说|道)：“[^“”。！？…\n]{4,120}”。/g;
// ？” and ！” may stand before a comma: the tone belongs to the quotation.
const BOTH = /[。，；][”’][。，；]/g;

export const page: RulePage = {
  about: {
    zh: '引文独立成句，句号在引号内，引号外不再用；引文只是句子的一部分，句号在引号外，引号内不用。两处都有，必有一个多余；“指出：”一类冒号引出的整句，句号却在引号外的，也指出来。问号、叹号在引号内而外面用逗号的，可以，不报。',
    en: 'A quotation that is a sentence of its own ends with its stop inside; one that is part of a sentence has the stop outside. Both is one too many; so is found a sentence quoted behind a colon with its stop outside. A question or exclamation mark inside before a comma outside is fine.',
  },
  bad: [
    { text: '他说：“这件事一定办好[|。”。|]', fixed: '他说：“这件事一定办好。”' },
    { text: '要坚持“问题不解决不撒手[|。”，|]一件一件抓落实。', fixed: '要坚持“问题不解决不撒手。”一件一件抓落实。' },
    { text: '会议强调“抓好落实[|，”，|]各单位要照办。' },
    { text: '会议指出：“工作要抓实[|”。|]', fixed: '会议指出：“工作要抓实。”' },
  ],
  good: [{ text: '他说：“这件事一定办好。”' }, { text: '要坚持“问题不解决不撒手”，一件一件抓落实。' }, { text: '“这样行不行？”，他问了三遍。' }],
};
