import { markdownRemnants, type MarkupRemnant } from '../../syntax/markup';
import { documentRule, type RulePage } from '../rule';
import { reportPlaces } from '../shared/places';
import { Trigger } from '../triggers';

/** Markdown 记号 */
export const rule = documentRule<readonly MarkupRemnant[]>({
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
      code: { zh: '“`”是 Markdown 的代码记号，公文里会原样印出来：请删去。', en: 'The backticks are Markdown for code and would be printed as they are: delete them.' },
      table: { zh: '这是 Markdown 的表格，公文里会原样印出来：请改成表格或文字。', en: 'A Markdown table would be printed as it is: make it a table or words.' },
      rule: { zh: '“---”是 Markdown 的分隔线，公文里会原样印出来：请删去。', en: 'The dashes are Markdown for a rule and would be printed as they are: delete them.' },
      many: { zh: '全文有 {count} 处 Markdown 记号（此为第一处），公文里会原样印出来：请一并去掉。', en: '{count} marks of Markdown, of which this is the first, would be printed as they are: delete them.' },
      other: { zh: '另一处记号', en: 'Another mark' },
      quote: { zh: '“>”是 Markdown 的引用记号：请删去。', en: 'The > is Markdown for a quotation: delete it.' },
    },
  },
  scope: 'document',
  triggers: Trigger.Mask | Trigger.Bracket | Trigger.BookTitle | Trigger.Dash,
  except: ['residue'],
  gather({ text, facts }) {
    const found = facts.markdown ? [] : markdownRemnants(text);
    return found.length === 0 ? undefined : found;
  },
  check(_document, report, gathered) {
    reportPlaces(
      gathered,
      report,
      { above: 10, message: 'many', fix: { kind: 'safe', title: { zh: '全部去掉', en: 'Delete them all' } } },
      ({ start, end, kind, plain }) => ({ message: kind, fixes: [{ kind: 'safe', title: { zh: '去掉记号', en: 'Delete the marks' }, changes: [{ start, end, newText: plain }] }] }),
      ({ plain }) => plain,
    );
  },
});

export const page: RulePage = {
  about: {
    zh: '从聊天或写作软件粘贴来的 **加粗**、# 标题、[文字](链接) 是 Markdown 记号，公文里会原样印出来。Markdown 文件本身不查。',
    en: '**bold**, # heading and [text](link) are Markdown, which a document prints as it is. Markdown files themselves are left alone.',
  },
  bad: [
    { text: '[|**加强组织领导。**|]各单位要抓好落实。', fixed: '加强组织领导。各单位要抓好落实。' },
    { text: '[|## |]一、总体要求\n抓好落实。', fixed: '一、总体要求\n抓好落实。' },
    { text: '一、总体要求\n抓好落实。\n[|---|]\n二、主要任务\n推进工作。' },
    { text: '各单位要[|`认真学习`|]，抓好落实。', fixed: '各单位要认真学习，抓好落实。' },
    { text: '详见[|[实施方案](https://example.org/a)|]。', fixed: '详见实施方案。' },
  ],
  good: [{ text: '建设新**的目标，是新**人民的期盼。' }, { text: '在**市**县开展试点。' }, { text: '3#楼和5#楼已经竣工。' }],
};
