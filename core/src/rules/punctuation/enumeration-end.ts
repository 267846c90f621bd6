import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** “等”前面用了顿号 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/enumeration-end',
    title: { zh: '“等”前面用了顿号', en: '、 before 等' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb15834-B.1.2'],
    messages: {
      etc: { zh: '并列的各项之后用“等”，前面不用顿号。', en: '等 behind a row of items takes no 、 before it.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.EnumerationComma,
  cues: ['、等'],
  check({ text }, report) {
    for (const { index: start } of matchesOf(WORD, text)) report({ start, end: start + 2, message: 'etc', fixes: [{ kind: 'safe', changes: [{ start, end: start + 1, newText: '' }] }] });
  },
};

// 等级 and 等次 are items themselves.
const WORD = /、等(?![级次第距差额量待候同于值效腰边温身高到号份价车闲]|一等)/g;

export const page: RulePage = {
  about: {
    zh: '并列的最后一项后面用“等”煞尾，“等”前不用顿号。“等级”“等次”这样的词本身是并列的一项，不报；拿不准的也不报。',
    en: '等 behind the last item takes no 、 before it. Items that begin with this character (等级) are left alone, and so is what is not certain.',
  },
  bad: [
    { text: '推动工业、农业[|、等|]。', fixed: '推动工业、农业等。' },
    { text: '统筹教育、医疗、养老[|、等|]方面工作。', fixed: '统筹教育、医疗、养老等方面工作。' },
    { text: '涉及甲市、乙市[|、等|]六个市。', fixed: '涉及甲市、乙市等六个市。' },
  ],
  good: [{ text: '明确资产的数量、价值、等级和年限。' }, { text: '分级授权、等级评价，等次分为优秀、合格。' }, { text: '推动工业、农业、服务业等。' }],
};
