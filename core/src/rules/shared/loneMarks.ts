import { skipSpace } from '../../text/characters';
import type { Gathered, RuleParagraph } from '../rule';
import { pairsOf, type Family } from './pairs';

/** A mark without a partner in its paragraph, as a document rule keeps it. */
export interface KeptMark {
  readonly offset: number;
  readonly character: string;
  readonly opens: boolean;
  /** It begins a paragraph or follows a colon or a stop: what is quoted may be whole paragraphs (修改为：“…). */
  readonly leads: boolean;
}

export interface KeptMarks {
  readonly lone: readonly KeptMark[];
  /** The paragraph begins with “: a quotation of several paragraphs opens each of them anew. */
  readonly resumes: boolean;
}

/** What a paragraph leaves open, for {@link unmatchedMarks}; undefined where nothing is. */
export function gatherLoneMarks(paragraph: RuleParagraph, family: Family): KeptMarks | undefined {
  const { text } = paragraph;
  // A quotation mark read in the wrong encoding: its partner is there, only broken.
  if (family === 'quote' && text.includes('â€')) return undefined;
  const lone: KeptMark[] = [];
  for (const { offset, opens, family: found } of pairsOf(paragraph).lone) if (found === family) lone.push({ offset, opens, character: text[offset]!, leads: LEADS.test(text.slice(Math.max(0, offset - 2), offset)) });
  const resumes = family === 'quote' && text[skipSpace(text, 0, text.length)] === '“';
  return lone.length === 0 && !resumes ? undefined : { lone, resumes };
}

export interface UnmatchedMark {
  /** Offset in the document. */
  readonly start: number;
  readonly character: string;
  readonly opens: boolean;
}

/** How many paragraphs a bracketed remark may run on, and a quotation of whole paragraphs. */
const FURTHEST = 6;
const FURTHEST_QUOTED = 60;
/** A text with more of them is no prose; nobody would read them all. */
const MOST = 1000;
const LEADS = /(?:^|[：:。；])\s*$/;
const PARTNERS: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '》': '《', '〉': '〈', '）': '（(', ')': '（(', '〕': '〔', '】': '【', '］': '［[', ']': '［[' };

/** Marks that find no partner in the paragraphs around them either. */
export function unmatchedMarks(gathered: readonly Gathered<KeptMarks>[]): UnmatchedMark[] {
  const unmatched: UnmatchedMark[] = [];
  let open: { readonly index: number; readonly start: number; readonly mark: KeptMark }[] = [];
  const give = (start: number, { character, opens }: KeptMark): void => {
    unmatched.push({ start, character, opens });
  };
  for (const { index, start, value } of gathered) {
    if (unmatched.length > MOST) break;
    open = open.filter(other => {
      const within = index - other.index <= (other.mark.leads && other.mark.character === '“' ? FURTHEST_QUOTED : FURTHEST);
      if (!within) give(other.start, other.mark);
      return within;
    });
    if (value.resumes && open.at(-1)?.mark.character === '“') open.pop();
    for (const mark of value.lone) {
      if (mark.opens) {
        open.push({ index, start: start + mark.offset, mark });
        continue;
      }
      let at = open.length - 1;
      // Marks left in one paragraph are no pair: it would have made one of them.
      while (at >= 0 && !(open[at]!.index < index && PARTNERS[mark.character]!.includes(open[at]!.mark.character))) at--;
      if (at < 0) give(start + mark.offset, mark);
      else {
        for (const other of open.slice(at + 1)) give(other.start, other.mark);
        open = open.slice(0, at);
      }
    }
  }
  for (const { start, mark } of open.slice(0, MOST)) give(start, mark);
  return unmatched.sort((first, second) => first.start - second.start);
}
