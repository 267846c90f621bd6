import { revisionRemnants } from '../../syntax/revisionRemnants';
import type { ParagraphRule, RulePage } from '../rule';
import { Trigger } from '../triggers';

/** 批注、修订的痕迹 */
export const rule: ParagraphRule = {
  meta: {
    id: 'residue/revision-remnant',
    title: { zh: '批注、删略的痕迹', en: 'Comments and cuts left in' },
    severity: 'warning',
    profile: 'review',
    clauses: [],
    messages: { found: { zh: '“{text}”是批注、修订或删略的痕迹：请处理后删去。', en: '“{text}” is left over from comments, revisions or cuts: settle it and delete it.' } },
  },
  scope: 'paragraph',
  triggers: Trigger.Bracket | Trigger.Parenthesis | Trigger.Colon | Trigger.HalfMark | Trigger.BookTitle | Trigger.FullWidth,
  cues: ['批注', '省略', '下略', '间略', '此处', '待核', '待确', '需核', '带格', '容:', '容：', '<<', '<>', '<=', '><', '>>', '>=', '=<', '=>', '==', '建议', '拟删', '拟改', '拟补', '拟合', '拟移', '似可', '似应', '可考', '改：', '改:', '对：', '对:', '稿：', '稿:', '核：', '核:', '见：', '见:', '此句', '本句', '该句', '本段', '【删', '【改', '【增', '【补', '【略', '【核', '[删', '[改', '[增'],
  check({ text }, report) {
    if (!HINT.test(text)) return;
    for (const { start, end } of revisionRemnants(text)) {
      const found = text.slice(start, end);
      report({ start, end, message: 'found', arguments: { text: found.length > 16 ? `${found.slice(0, 16)}…` : found }, fixes: [{ kind: 'ask', changes: [{ start, end, newText: '' }] }] });
    }
  },
};

const HINT = /批注|省略|以下略|中间略|此处|[（(【[](?:[此本该][句段]|建议|拟|似|可考虑|修改|校对|审[稿核])|[【[][删改增补略核][\]】]|待核|待确|需核|带格式|的内容[:：]|[<>=]{7}/;

export const page: RulePage = {
  about: {
    zh: '“[批注1]”“（此处省略）”“带格式的：”以及合并文稿留下的记号，是修改过程的痕迹，定稿前应当处理并删去。',
    en: '[批注1], （此处省略）, 带格式的： and marks of merging are traces of revising, to be settled before a text is final.',
  },
  bad: [
    { text: '会议听取了汇报[|[批注1]|]，研究了有关问题。', fixed: '会议听取了汇报，研究了有关问题。' },
    { text: '会议指出，要抓好落实。[|（此处省略200字）|]', message: '痕迹' },
    { text: '[|带格式的：|]缩进两字' },
    { text: '健全工作机制[|（此处与上文重复，拟删）|]。加强监督[|（建议删去此句）|]。', fixed: '健全工作机制。加强监督。' },
  ],
  good: [{ text: '领导在文件上作出批注：请认真研究。' }, { text: '提出处理建议（建议改进工作的，应当说明理由），报（拟任职务）机关审定。' }, { text: '《安全生产办法》（修订）自公布之日起施行。' }, { text: '表中数据省略小数。（以下简称“中心”）' }],
};
