import { markdownRemnants } from '../../syntax/markup';
import type { ParagraphRule, RulePage } from '../rule';
import { Trigger } from '../triggers';

/** Markdown 记号 */
export const rule: ParagraphRule = {
  meta: {
    id: 'residue/markdown-remnant',
    title: { zh: 'Markdown 记号', en: 'Markdown remnants' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      bold: { zh: '“**”是 Markdown 的加粗记号，公文里会原样印出来：请删去。', en: 'The stars are Markdown for bold and would be printed as they are: delete them.' },
      heading: { zh: '“#”是 Markdown 的标题记号，公文里会原样印出来：请删去。', en: 'The # is Markdown for a heading and would be printed as it is: delete it.' },
      link: { zh: '这是 Markdown 的链接，公文里会原样印出来：只留文字。', en: 'A Markdown link would be printed as it is: keep its words only.' },
      fence: { zh: '“```”是 Markdown 的代码记号：请删去。', en: 'The backticks are Markdown for code: delete them.' },
      quote: { zh: '“>”是 Markdown 的引用记号：请删去。', en: 'The > is Markdown for a quotation: delete it.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Mask | Trigger.Bracket | Trigger.BookTitle,
  check({ text, facts }, report) {
    if (facts.markdown) return;
    for (const { start, end, kind, plain } of markdownRemnants(text)) {
      if (kind === 'tag') continue;
      report({ start, end, message: kind, fixes: [{ kind: 'safe', title: { zh: '去掉记号', en: 'Delete the marks' }, changes: [{ start, end, newText: plain }] }] });
    }
  },
};

export const page: RulePage = {
  about: {
    zh: '从聊天或写作软件粘贴来的 **加粗**、# 标题、[文字](链接) 是 Markdown 记号，公文里会原样印出来。Markdown 文件本身不查。',
    en: '**bold**, # heading and [text](link) are Markdown, which a document prints as it is. Markdown files themselves are left alone.',
  },
  bad: [
    { text: '[|**加强组织领导。**|]各单位要抓好落实。', fixed: '加强组织领导。各单位要抓好落实。' },
    { text: '[|## |]一、总体要求\n抓好落实。', fixed: '一、总体要求\n抓好落实。' },
    { text: '详见[|[实施方案](https://example.org/a)|]。', fixed: '详见实施方案。' },
  ],
  good: [{ text: '建设新**的目标，是新**人民的期盼。' }, { text: '在**市**县开展试点。' }, { text: '3#楼和5#楼已经竣工。' }],
};
