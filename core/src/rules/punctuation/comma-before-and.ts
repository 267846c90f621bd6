import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** “和”“以及”前面用了顿号 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/comma-before-and',
    title: { zh: '“和”“以及”前面用了顿号', en: '、 before 和 or 以及' },
    severity: 'information',
    profile: 'review',
    clauses: [],
    messages: {
      and: { zh: '最后两项已经用“{word}”连接，前面不再用顿号。', en: '“{word}” joins the last two items; no 、 before it.' },
      long: { zh: '“以及”前面不用顿号；并列的各项较长的，用逗号。', en: 'No 、 before 以及; where the items are long, a comma.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.EnumerationComma,
  cues: ['、和', '、以'],
  check({ text }, report) {
    for (const match of matchesOf(WORD, text)) {
      const start = match.index;
      const word = match[1]!;
      const fixes = (word === '以及' ? ['，', ''] : ['']).map(newText => ({ kind: 'ask' as const, changes: [{ start, end: start + 1, newText }] }));
      report({ start, end: start + 1 + word.length, message: word === '以及' ? 'long' : 'and', arguments: { word }, fixes });
    }
  },
};

// 和解, 和平, 和田 are items themselves.
const WORD = /、(和(?=[\u4e00-\u9fff])(?![平谐解睦美风乐气缓盘约弦衷衣服田顺县林静布龙硕声蔼煦暖善合议亲悦易弃尚璧好谈会记面事奸而局棋亚康义])|以及(?=[\u4e00-\u9fff])(?![^、，。；]{0,40}、))/g;

export const page: RulePage = {
  about: {
    zh: '并列的最后两项之间用了“和”“以及”，前面不再用顿号。“和平”“和解”这样的词本身是并列的一项，不报；拿不准的也不报。',
    en: 'Where 和 or 以及 joins the last two items there is no 、 before it. Items that begin with 和 (和平, 和解) are left alone, and so is what is not certain.',
  },
  bad: [
    { text: '各县、市辖区[|、和|]有关单位要密切配合。', fixed: '各县、市辖区和有关单位要密切配合。' },
    { text: '机关、事业单位[|、以及|]国有企业应当带头执行。', fixed: '机关、事业单位，以及国有企业应当带头执行。' },
    { text: '党委、政府[|、和|]各部门要切实负责。', fixed: '党委、政府和各部门要切实负责。' },
  ],
  good: [{ text: '促进团结、和平、发展。' }, { text: '申请重整、和解、清算的，由法院受理。' }, { text: '机关、事业单位，以及国有企业应当带头执行。' }],
};
