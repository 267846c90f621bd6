import type { SourceSpan } from '../text/span';

/** Traces of revising: comments, marks of what was left out, versions. */
const REMNANT = /[\[［【（(]批注(?:[A-Z]{0,4}\d{1,3})?[\]］】）)]|[\[［【]批注\s*\[?[A-Za-z]{0,4}\d{0,3}\]?\s*[:：][^\]］】\n]{0,100}[\]］】]|[（(【\[][^（）()【】\[\]\n]{0,8}(?:此处省略|此处删除|以下省略|以下略|中间略|讲话省略|内容省略|此处待定|此处待补|此处存疑|待核实|待确认|需核实)[^（）()【】\[\]\n]{0,12}[）)】\]]|(?:带格式的?|删除的内容|插入的内容)[:：]|<{7}|>{7}|={7}/g;

/** Leftovers of comments and tracked changes in a paragraph, in order. */
export function revisionRemnants(text: string): SourceSpan[] {
  return [...text.matchAll(REMNANT)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
