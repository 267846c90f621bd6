import { fold, PASSED_OVER, type Folding } from '../../terms/folding';
import { Matcher } from '../../terms/matcher';
import type { TermBase } from '../../terms/termBase';
import { itemLists, type TermEntry } from '../../terms/termEntry';
import type { ConfusableData, FormulationData, WordingContext } from '../../terms/termData';
import { judgedBy } from '../facts';
import type { Fix, Reporter, RuleParagraph, Severity, TextChange } from '../rule';

/** One way of writing something that is looked for, with what is said of it. */
export type WordingCandidate = { readonly wrong: string } & (
  | { readonly source: 'confusable'; readonly data: ConfusableData }
  | { readonly source: 'formulation'; readonly data: FormulationData }
  | { readonly source: 'term'; readonly data: TermForm }
);

/** A form that a term's entry calls wrong. */
interface TermForm extends WordingContext {
  readonly term: string;
  readonly reason: string;
  readonly right?: undefined;
  /** Where the form miswrites one item of a list: the other items, of which the sentence must hold two. */
  readonly others: readonly string[];
}

/** A place where wording stands that is looked for. Offsets are the paragraph's. */
export interface WordingMatch {
  readonly start: number;
  readonly end: number;
  readonly candidate: WordingCandidate;
}

/** Most of today's formulations were settled by the 党的十八大; how earlier documents wrote them is no mistake. */
export const SETTLED = '2012-11-08';

const NONE: readonly WordingMatch[] = [];
const matchers = new WeakMap<TermBase, Matcher<readonly WordingCandidate[]>>();
/** Rules ask for one paragraph after the other: only the last is kept. */
let last: { readonly paragraph: RuleParagraph; readonly found: readonly WordingMatch[] } | undefined;

/** What of the lists of wording stands in a paragraph; found once for all rules that ask. */
export function wordingIn(paragraph: RuleParagraph): readonly WordingMatch[] {
  if (last?.paragraph !== paragraph) {
    const { text, terms } = paragraph;
    let matcher = matchers.get(terms);
    if (!matcher) matchers.set(terms, (matcher = matcherOf(terms)));
    const matches = matcher.match(text, 0, text.length);
    const found = matches.length === 0 ? NONE : matches.map(({ start, end, value }) => placed(text, start, end, value.find(candidate => stands(candidate, text, start, end))!));
    last = { paragraph, found };
  }
  return last.found;
}

function placed(text: string, start: number, end: number, candidate: WordingCandidate): WordingMatch {
  return { ...widened(text, start, end, candidate.wrong), candidate };
}

/** Says what is wrong and what to put; the rule has the messages `instead` and `wrong`. */
export function reportWording({ text, terms }: RuleParagraph, { start, end, candidate }: WordingMatch, report: Reporter, severity?: Severity): void {
  const { data, wrong } = candidate;
  const found = text.slice(start, end).replace(/\s+/g, '');
  const common = { start, end, ...(severity && { severity }) };
  // What to put is a note where the wording is a matter of habit, not words for its place.
  const isNote = candidate.source === 'formulation' && candidate.data.kind === 'style' && candidate.data.fix === undefined;
  if (data.right === undefined || isNote) {
    report({ ...common, message: 'wrong', arguments: { found, reason: data.reason, term: 'term' in data ? data.term : '' } });
  } else {
    const said = { ...common, message: 'instead' as const, arguments: { found, right: data.right, reason: data.reason } };
    // Without a fix, the right form is an explanation: one of several, or words that don't fit in the place of the wrong ones.
    if (data.fix === undefined) return report(said);
    const fix: Fix = { kind: data.fix, changes: [smallestChange(terms.folding, text, start, end, wrong, data.right)] };
    report({ ...said, fixes: [fix] });
  }
}

/**
 * Whether wording that went out of use on a day is judged in this paragraph: not in earlier documents, and not where
 * the sentence speaks of an earlier year.
 */
export function judgedHere({ text, facts }: RuleParagraph, { start, end, candidate }: WordingMatch): 'yes' | 'no' | 'unknown' {
  if (candidate.source === 'term') return judgedBy(facts, SETTLED);
  if (candidate.source === 'confusable') return 'yes';
  const { from, until } = candidate.data;
  if (until !== undefined && judgedBy(facts, until) === 'yes') return 'no';
  if (from === undefined) return 'yes';
  for (const [year] of sentenceAround(text, start, end).matchAll(/(?:19|20)\d\d(?=年)/g)) if (year < from.slice(0, 4)) return 'no';
  return judgedBy(facts, from);
}

function matcherOf(terms: TermBase): Matcher<readonly WordingCandidate[]> {
  const groups = new Map<string, WordingCandidate[]>();
  const add = (candidate: WordingCandidate): void => {
    const key = fold(terms.folding, candidate.wrong);
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  };
  for (const data of terms.wording.formulations) for (const wrong of data.wrong) add({ source: 'formulation', wrong, data });
  for (const data of terms.wording.confusables) for (const wrong of data.wrong) add({ source: 'confusable', wrong, data });
  for (const entry of terms.entries) {
    for (const { form, note } of entry.wrongForms) {
      // Permuted items are another rule's matter.
      if (note === undefined || isPermuted(form, entry.senses.flatMap(itemLists))) continue;
      add({ source: 'term', wrong: form, data: { term: entry.term, reason: note, others: otherItems(form, entry) } });
    }
  }
  const patterns = [...groups].map(([text, group]) => ({
    text,
    value: group,
    condition: (document: string, start: number, end: number) => group.some(candidate => stands(candidate, document, start, end)),
  }));
  return new Matcher(terms.folding, patterns);
}

/** A form that is (nearly) the whole name needs no company: it shares most of its characters with the term. */
function otherItems(form: string, { term, senses }: TermEntry): readonly string[] {
  const items = senses.flatMap(itemLists).flat();
  const shared = (one: string, other: string) => [...one].filter(character => other.includes(character)).length;
  if (items.length === 0 || shared(form, term) >= form.length / 2) return [];
  const most = Math.max(...items.map(item => shared(form, item)));
  return items.filter(item => shared(form, item) < most);
}

function isPermuted(form: string, lists: readonly (readonly string[])[]): boolean {
  const parts = [...form.split('、')].sort().join('、');
  return lists.some(items => [...items].sort().join('、') === parts);
}

/** Whether the conditions of an entry hold at a place. */
function stands({ source, wrong, data }: WordingCandidate, text: string, start: number, end: number): boolean {
  if (source === 'term' && data.others.length > 0) {
    const sentence = sentenceAround(text, start, end);
    if (data.others.filter(item => sentence.includes(item)).length < 2) return false;
  }
  // A character beside its quotation mark is no word with the one behind the mark; a line end may stand anywhere.
  if (source === 'confusable' && !isUnbroken(text, start, end)) return false;
  if (source === 'formulation') {
    if (data.quotes === 'exact' && !sameQuotes(text, start, end, wrong)) return false;
    if (data.outside === 'title' && isInTitle(text, start)) return false;
  }
  const { notAfter, notBefore, after, before, within } = data;
  if (notAfter && standsBefore(text, start, notAfter)) return false;
  if (notBefore && standsBehind(text, end, notBefore)) return false;
  if (after && !standsBefore(text, start, after)) return false;
  if (before && !standsBehind(text, end, before)) return false;
  if (within) {
    const sentence = sentenceAround(text, start, end);
    return within.some(words => sentence.includes(words));
  }
  return true;
}

function isUnbroken(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isQuote(text, at) || text[at] === '(' || text[at] === '（') return false;
  return true;
}

/** A quotation mark in between doesn't count. */
function standsBefore(text: string, start: number, words: readonly string[]): boolean {
  const outer = isQuote(text, start - 1) ? start - 1 : start;
  // 習(xí)近平: an injected reading stands between the characters.
  const reading = INJECTED.exec(text.slice(Math.max(0, outer - LONGEST_READING), outer));
  const inner = reading ? outer - reading[0].length : outer;
  return words.some(word => endsAt(text, start, word) || (inner !== start && endsAt(text, inner, word)));
}

function endsAt(text: string, end: number, word: string): boolean {
  return end >= word.length && text.startsWith(word, end - word.length);
}

function standsBehind(text: string, end: number, words: readonly string[]): boolean {
  return words.some(word => text.startsWith(word, end) || (isQuote(text, end) && text.startsWith(word, end + 1)));
}

const INJECTED = /[(（][a-zà-ɡ]{1,8}[)）]$/;
const LONGEST_READING = 10;
const ANY_QUOTE = /["'“”‘’「」『』＂＇〝〞]/g;
const QUOTES: ReadonlySet<number> = new Set([...'"\'“”‘’「」『』＂＇〝〞'].map(mark => mark.charCodeAt(0)));
const LONGEST_SENTENCE = 400;

/** Whether the quotation marks stand just where `wrong` has them. */
function sameQuotes(text: string, start: number, end: number, wrong: string): boolean {
  const wanted = quoteShape(wrong);
  const opens = isQuote(text, start - 1);
  const closes = isQuote(text, end);
  // One mark at an end belongs to a longer quotation, two enclose just this.
  const isEnclosed = opens && closes;
  const from = opens && (isEnclosed || wanted.startsWith('"')) ? start - 1 : start;
  const to = closes && (isEnclosed || wanted.endsWith('"')) ? end + 1 : end;
  const found = quoteShape(text.slice(from, to));
  return found.length === wanted.length && quotePlaces(found) === quotePlaces(wanted);
}

function quoteShape(text: string): string {
  return text.replace(/\s+/g, '').replace(ANY_QUOTE, '"');
}

function quotePlaces(shape: string): string {
  return [...shape.matchAll(/"/g)].map(({ index }) => index).join();
}

function isQuote(text: string, index: number): boolean {
  return QUOTES.has(text.charCodeAt(index));
}

function isInTitle(text: string, start: number): boolean {
  const open = text.lastIndexOf('《', start);
  return open >= 0 && start - open < 100 && !text.slice(open, start).includes('》');
}

/** The sentence that holds `[start, end)`, as far as it is near. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const behind = text.slice(end, end + LONGEST_SENTENCE);
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('！'), before.lastIndexOf('？'), before.lastIndexOf('；'));
  const to = behind.search(/[。！？；]/);
  return before.slice(from + 1) + text.slice(start, end) + (to < 0 ? behind : behind.slice(0, to));
}

/**
 * Puts `right` for `wrong` and leaves what both share as it is written: quotation marks of another form, a line end
 * in between, Traditional characters.
 */
function smallestChange(folding: Folding, text: string, start: number, end: number, wrong: string, right: string): TextChange {
  const was = fold(folding, wrong);
  const is = fold(folding, right);
  // Only marks differ, or the text has none where they belong: there is nothing to keep.
  const lacksMarks = right.search(ANY_QUOTE) >= 0 && text.slice(Math.max(0, start - 1), end + 1).search(ANY_QUOTE) < 0;
  if (was === is || lacksMarks) return { ...widened(text, start, end, wrong), newText: right };
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < was.length - head && tail < is.length - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail++;
  const replaced = middle(folding, text, start, end, head, tail);
  const put = middle(folding, right, 0, right.length, head, tail);
  return { ...replaced, newText: right.slice(put.start, put.end) };
}

/** With the quotation marks at the ends of `wrong`, where the text has them. */
function widened(text: string, start: number, end: number, wrong: string): { start: number; end: number } {
  return { start: isQuote(wrong, 0) && isQuote(text, start - 1) ? start - 1 : start, end: isQuote(wrong, wrong.length - 1) && isQuote(text, end) ? end + 1 : end };
}

/** What stands between the first `head` and the last `tail` characters that mean something, without marks at its ends. */
function middle(folding: Folding, text: string, start: number, end: number, head: number, tail: number): { start: number; end: number } {
  const isMeant = (at: number) => folding[text.charCodeAt(at)] !== PASSED_OVER;
  let from = start;
  for (let left = head; left > 0 && from < end; from++) if (isMeant(from)) left--;
  if (head > 0) while (from < end && !isMeant(from)) from++;
  let to = end;
  for (let left = tail; left > 0 && to > from; ) if (isMeant(--to)) left--;
  if (tail > 0) while (to > from && !isMeant(to - 1)) to--;
  return { start: from, end: to };
}
