import type { ParagraphRule, RulePage } from '../rule';
import { Trigger } from '../triggers';

/** 顿号后面跟“等”“和” */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/enumeration-end',
    title: { zh: '顿号后面跟“等”“和”', en: '、 before 等 or 和' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      etc: { zh: '“等”前面不用顿号。', en: 'No 、 before 等.' },
      and: { zh: '最后两项之间用了“{word}”，前面不再用顿号。', en: '“{word}” joins the last two items; no 、 before it.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.EnumerationComma,
  check({ text }, report) {
    for (const match of text.matchAll(WORD)) {
      const start = match.index;
      const word = match[1]!;
      const etc = word === '等';
      report({
        start,
        end: start + 1 + word.length,
        message: etc ? 'etc' : 'and',
        arguments: { word },
        ...(!etc && { severity: 'information' }),
        fixes: [{ kind: etc ? 'safe' : 'ask', changes: [{ start, end: start + 1, newText: '' }] }],
      });
    }
  },
};

// 等级, 和平, 及时: 等 and 和 as parts of a word that is itself an item.
const WORD = /、(等(?=[，。；：）、]|$|方面|单位|部门|工作|有关|地区|情况|问题|内容|活动)|和(?=(?:其他|其它|有关|相关|各级|各)[\u4e00-\u9fff])|以及(?=[\u4e00-\u9fff])(?![^、，。；]{0,40}、))/g;

export const page: RulePage = {
  about: {
    zh: '并列的最后一项后面用“等”煞尾，“等”前不用顿号；最后两项之间用了“和”“以及”，就不再用顿号。“等级”“和平”“及时”这样的词本身是并列的一项，不报；拿不准的也不报。',
    en: '等 behind the last item takes no 、 before it, nor do 和 and 以及 before the last one. Items that begin with these characters (等级, 和平) are left alone, and so is what is not certain.',
  },
  bad: [
    { text: '推动工业、农业[|、等|]。', fixed: '推动工业、农业等。' },
    { text: '统筹教育、医疗、养老[|、等|]方面工作。', fixed: '统筹教育、医疗、养老等方面工作。' },
    { text: '各县、市辖区[|、和|]有关单位要密切配合。', fixed: '各县、市辖区和有关单位要密切配合。' },
  ],
  good: [
    { text: '明确资产的数量、价值、等级和年限。' },
    { text: '促进团结、和平、发展，及时、和谐处理矛盾。' },
    { text: '推动工业、农业、服务业等。' },
    { text: '申请重整、和解、清算的，由法院受理。' },
  ],
};
