import { fold } from '../../terms/folding';
import { itemLists, type TermEntry } from '../../terms/termEntry';
import type { TermBase } from '../../terms/termBase';
import { judgedBy } from '../facts';
import type { ParagraphRule, Reporter, RulePage } from '../rule';
import { enumerationsIn, isKnownOrder, listsWith, type Token } from '../shared/enumerations';
import { SETTLED } from '../shared/wording';
import type { SourceSpan } from '../../text/span';
import { Trigger } from '../triggers';

/** 列举的项目与术语不符 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/item-list',
    title: { zh: '列举的项目不全或有误', en: 'Items of a formulation missing or wrong' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      missing: { zh: '“{term}”共{count}项，这里少了“{item}”。', en: '“{term}” has {count} items; “{item}” is missing here.' },
      unnamed: { zh: '“{term}”共{count}项，并列时通常也写“{item}”，请看是否漏了。', en: '“{term}” has {count} items; “{item}” usually stands beside these. Check whether it was left out.' },
      foreign: { zh: '“{term}”中没有“{found}”，这一项是“{item}”。', en: '“{found}” is no item of “{term}”; it is “{item}”.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.EnumerationComma,
  check({ text, mentions, terms, facts }, report) {
    const named = mentions.filter(({ referent }) => referent.kind === 'term' && !referent.isEnumeration && longLists(referent.entry).length > 0);
    for (const { tokens } of enumerationsIn(text)) {
      let isNamed = false;
      for (const { start, end, referent } of named) {
        const judged = referent.kind === 'term' ? judge(text, referent.entry, tokens, { start, end }, name => fold(terms.folding, name)) : undefined;
        if (!judged || referent.kind !== 'term') continue;
        isNamed = true;
        const { items, item, strange, span } = judged;
        const common = { arguments: { term: referent.entry.term, count: items.length, item, found: strange?.text ?? '' } };
        if (strange) report({ start: strange.start, end: strange.end, message: 'foreign', ...common, fixes: [{ kind: 'ask', changes: [{ start: strange.start, end: strange.end, newText: item }] }] });
        else report({ ...span, message: 'missing', ...common });
      }
      if (!isNamed && judgedBy(facts, SETTLED) !== 'no') reportUnnamed(text, tokens, terms, report);
    }
  },
};

/** All items but one of a list whose items are made alike (…意识, …自信), in order, where the term itself isn't named. */
function reportUnnamed(text: string, given: readonly Token[], terms: TermBase, report: Reporter): void {
  const lists = listsWith(terms, given[1]!.text);
  for (const { entry, items } of lists) {
    if (!entry || items.length < FEWEST || given.length !== items.length - 1 || !areAlike(items)) continue;
    const tokens = trimmed(given, items);
    const names = tokens.map(token => token.text);
    const lacking = items.filter(item => !names.includes(item));
    if (lacking.length !== 1 || items.filter(item => item !== lacking[0]).join() !== names.join() || isKnownOrder(terms, names)) continue;
    const span = { start: tokens[0]!.start, end: tokens.at(-1)!.end };
    if (/^[”’」]?[、等]/.test(text.slice(span.end, span.end + 2)) || text[span.start - 1] === '、') continue;
    report({ ...span, message: 'unnamed', arguments: { term: entry.term, count: items.length, item: lacking[0]! }, severity: 'hint' });
    return;
  }
}

/** They begin or end in the same two characters, or are of four characters and end in the same one. */
function areAlike(items: readonly string[]): boolean {
  const [first] = items;
  const all = (isAlike: (item: string) => boolean) => items.every(item => item.length > 2 && isAlike(item));
  return all(item => item.endsWith(first!.slice(-2))) || all(item => item.startsWith(first!.slice(0, 2))) || all(item => item.length === 4 && item.endsWith(first!.slice(-1)));
}

const FEWEST = 4;

const known = new WeakMap<TermEntry, readonly (readonly string[])[]>();

function longLists(entry: TermEntry): readonly (readonly string[])[] {
  let lists = known.get(entry);
  if (!lists) known.set(entry, (lists = entry.senses.flatMap(itemLists).filter(items => items.length >= FEWEST && items.every(item => !/[、，]/.test(item)))));
  return lists;
}

/** Between the enumeration and the term behind it: …的新发展理念; between the term and its items: 新发展理念：…. */
const BEFORE_TERM = /^[”"’」）)]?的?[“"‘「]?$/;
const BEHIND_TERM = /^[”"’」）)]?(?:[：:（(]|是指|即|包括|分别是)[“"‘「]?$/;

function isBeside(text: string, span: SourceSpan, term: SourceSpan): boolean {
  if (span.end <= term.start) return BEFORE_TERM.test(text.slice(span.end, term.start));
  return span.start >= term.end && BEHIND_TERM.test(text.slice(term.end, span.start));
}

interface Judged {
  readonly items: readonly string[];
  /** The one that is missing. */
  readonly item: string;
  /** What stands in its place; undefined: nothing does. */
  readonly strange: Token | undefined;
  readonly span: SourceSpan;
}

function judge(text: string, entry: TermEntry, given: readonly Token[], term: SourceSpan, folded: (name: string) => string): Judged | undefined {
  let found: Judged | undefined;
  for (const items of longLists(entry)) {
    const tokens = trimmed(given, items);
    const span = { start: tokens[0]!.start, end: tokens.at(-1)!.end };
    // 等 says that the list goes on.
    if (!isBeside(text, span, term) || text.startsWith('等', span.end)) continue;
    const wanted = items.map(folded);
    const names = tokens.map(token => folded(token.text));
    const strange = tokens.filter((_, index) => !wanted.includes(names[index]!));
    const lacking = items.filter((_, index) => !names.includes(wanted[index]!));
    if (new Set(names).size !== names.length || (strange.length === 0 && lacking.length === 0)) return undefined;
    if (lacking.length === 1 && (strange.length === 0 || (strange.length === 1 && tokens.length === items.length))) found = { items, item: lacking[0]!, strange: strange[0], span };
  }
  return found;
}

/** Without the words before the first item and behind the last. */
function trimmed(tokens: readonly Token[], items: readonly string[]): readonly Token[] {
  const first = tokens[0]!;
  const last = tokens.at(-1)!;
  const head = items.find(item => first.text.endsWith(item));
  const tail = items.find(item => last.text.startsWith(item));
  return tokens.map(token => {
    if (token === first && head !== undefined) return { start: token.end - head.length, end: token.end, text: head };
    if (token === last && tail !== undefined) return { start: token.start, end: token.start + tail.length, text: tail };
    return token;
  });
}

export const page: RulePage = {
  about: {
    zh: '写明了术语又把各项列出来的，列出的项目比术语少一项，或者有一项不是它的，标出来；用“等”结尾的不算。各个时期的项目都算对。',
    en: 'A term with its items written out beside it: one item missing, or one that is not its own. Lists that end in 等 stay silent; every version of the items is right.',
  },
  bad: [
    { text: '要贯彻新发展理念：[|创新、协调、绿色、共享|]。', message: '开放' },
    { text: '要增强[|政治意识、大局意识、看齐意识|]。', message: '漏了' },
    { text: '要增强“四个意识”（[|政治意识、大局意识、看齐意识|]）。', message: '核心意识' },
    { text: '要贯彻新发展理念，新发展理念即创新、协调、绿色、[|发展|]、共享。', fixed: '要贯彻新发展理念，新发展理念即创新、协调、绿色、开放、共享。' },
  ],
  good: [{ text: '要增强大局意识、核心意识。' }, { text: '要贯彻新发展理念：创新、协调、绿色、开放、共享。' }, { text: '新发展理念包括创新、协调、绿色等。' }, { text: '要增强“四个意识”，做好教育、医疗、养老工作。' }],
};
