import type { DocumentMentions, Mention } from './mentions';

/** 《条例》, 《意见》: what follows the kind of document in brackets belongs to it. */
const KIND_ALONE = /^《(条例|规定|办法|意见|通知|方案|规划|纲要|细则|准则|规则|决定|决议|章程|制度|报告|计划|要点|建议)》$/;

/**
 * The full title that a document means by the bare kind of it (《条例》 for 《…条例》) without having said 以下简称:
 * the only one in the document that ends so.
 * @param mention of an unknown title
 * @returns the place where the full title stands first; undefined where there is none, or more than one
 */
export function impliedTitle(mentions: DocumentMentions, mention: Mention): Mention | undefined {
  const { text } = mentions.model;
  const kind = KIND_ALONE.exec(text.slice(mention.start, mention.end))?.[1];
  if (kind === undefined) return undefined;
  const full = new RegExp(`${kind}(?:[（(][^（）()]{1,10}[）)])?》$`);
  let found: Mention | undefined;
  for (const candidate of mentions.all()) {
    if (candidate.referent.kind !== 'title' || candidate.key === mention.key || !full.test(text.slice(candidate.start, candidate.end))) continue;
    if (found !== undefined && found.key !== candidate.key) return undefined;
    found ??= candidate;
  }
  return found;
}
