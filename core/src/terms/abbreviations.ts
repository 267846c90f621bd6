import type { SourceSpan } from '../text/span';

/** An abbreviation (简称) that the document itself defines: …（以下简称“X”）. */
export interface Abbreviation {
  /** As it is used afterwards: without quotation marks, with 《》 where it stands for a title. */
  readonly name: string;
  /** Where the name stands in its definition, as `name`. */
  readonly nameSpan: SourceSpan;
  /** What it stands for. */
  readonly fullSpan: SourceSpan;
  /** The whole definition: what it stands for and the bracket behind it. */
  readonly definitionSpan: SourceSpan;
}

const TRIGGER = /(?:以下|下文|后文|以下均|以下统一)(?:分别|均|统一)?(?:简称|统称|合称|称)(?:为)?|(?<=[（(])(?:分别|统)?简称(?:为)?|(?<=[（(，,])下[简称統统]?称(?:为)?/g;
const QUOTED = /[“"「『‘]([^“”"「」『』‘’（）()]{1,30})[”"」』’]|(《[^《》]{1,40}》)/g;
const CLAUSE_END = /[，。；：！？、,;:!?\n（(”"」』》]/;
const LONGEST_FULL = 60;

/**
 * The abbreviations that a text defines, in the order of their definitions.
 * @param text the whole document; the spans are offsets into it
 */
export function findAbbreviations(text: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  if (!text.includes('称')) return found;
  for (const match of text.matchAll(TRIGGER)) {
    const triggerEnd = match.index + match[0].length;
    const open = openingBracketBefore(text, match.index);
    const end = definitionEnd(text, triggerEnd, open !== undefined);
    const names = namesIn(text, triggerEnd, end, open !== undefined);
    if (names.length === 0) continue;
    const fullEnd = open ?? trimmedEnd(text, match.index);
    const fullSpan = { start: fullStart(text, fullEnd), end: fullEnd };
    if (fullSpan.start >= fullSpan.end) continue;
    const definitionSpan = { start: fullSpan.start, end: open === undefined ? end : end + 1 };
    for (const nameSpan of names) found.push({ name: text.slice(nameSpan.start, nameSpan.end), nameSpan, fullSpan, definitionSpan });
  }
  return found;
}

/** The bracket that the definition stands in, if it does: nothing but a few words between. */
function openingBracketBefore(text: string, index: number): number | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 6); at--) {
    if (text[at] === '（' || text[at] === '(') return at;
    if (CLAUSE_END.test(text[at]!)) return undefined;
  }
  return undefined;
}

function definitionEnd(text: string, start: number, bracketed: boolean): number {
  const limit = Math.min(text.length, start + 120);
  for (let index = start; index < limit; index++) {
    const mark = text[index]!;
    if (mark === '\n' || mark === '。') return index;
    if (bracketed ? mark === '）' || mark === ')' : mark === '，' || mark === '；' || mark === ',' || mark === ';') return index;
  }
  return limit;
}

function namesIn(text: string, start: number, end: number, bracketed: boolean): SourceSpan[] {
  const part = text.slice(start, end);
  const quoted = [...part.matchAll(QUOTED)].map(match => {
    const name = match[1] ?? match[2]!;
    const at = start + match.index + (match[1] === undefined ? 0 : 1);
    return { start: at, end: at + name.length };
  });
  if (quoted.length > 0) return quoted;
  // Without quotation marks the whole rest of the bracket is the name; outside of one nobody could tell.
  const bare = /^[\s：:]*([\p{L}\p{N}·]{2,20})\s*$/u.exec(part);
  if (!bracketed || !bare) return [];
  const at = start + part.indexOf(bare[1]!);
  return [{ start: at, end: at + bare[1]!.length }];
}

function trimmedEnd(text: string, index: number): number {
  let end = index;
  while (end > 0 && /[，,、\s]/.test(text[end - 1]!)) end--;
  return end;
}

/** What an abbreviation stands for ends before the bracket; it begins with its 《 or “, or with the clause. */
function fullStart(text: string, end: number): number {
  const last = text[end - 1];
  const pairs: Readonly<Record<string, string>> = { '》': '《', '”': '“', '"': '"', '」': '「' };
  const opening = last === undefined ? undefined : pairs[last];
  const limit = Math.max(0, end - LONGEST_FULL);
  if (opening !== undefined) {
    const at = text.lastIndexOf(opening, end - 2);
    if (at >= limit - 20 && at >= 0) return at;
  }
  let start = end;
  while (start > limit && !CLAUSE_END.test(text[start - 1]!)) start--;
  return start;
}
