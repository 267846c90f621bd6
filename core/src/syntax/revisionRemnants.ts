import type { SourceSpan } from '../text/span';

/** Traces of revising: comments, marks of what was left out, versions. */
const REMNANT = /[\[［【（(]批注(?:[A-Z]{0,4}\d{1,3})?[\]］】）)]|[\[［【]批注\s*\[?[A-Za-z]{0,4}\d{0,3}\]?\s*[:：][^\]］】\n]{0,100}[\]］】]|[（(【\[][^（）()【】\[\]\n]{0,8}(?:此处省略|此处删除|以下省略|以下略|中间略|讲话省略|内容省略|此处待定|此处待补|此处存疑|待核实|待确认|需核实)[^（）()【】\[\]\n]{0,12}[）)】\]]|[（(【\[](?:此处|此句|本句|本段|该句)(?:[^（）()【】\[\]\n]{0,14}(?:略|拟删|删去|删除|重复|有误|待改)|插入[^（）()【】\[\]\n]{1,12})[）)】\]]|[（(【\[](?:建议|拟|似可|似应|可考虑)(?:删|改[为成]|补[充上写]|合并[到至入]|移[到至])[^（）()【】\[\]\n]{0,30}[）)】\]]|[（(【\[](?:修改|校对|审稿|审核)(?:意见)?[：:][^（）()【】\[\]\n]{0,40}[）)】\]]|【[删改增补略核]】|\[[删改增]\]|(?:带格式的?|删除的内容|插入的内容)[:：]|<{7}|>{7}|={7}/g;

/** Leftovers of comments and tracked changes in a paragraph, in order. */
export function revisionRemnants(text: string): SourceSpan[] {
  return [...text.matchAll(REMNANT)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
