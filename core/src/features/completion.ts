import { CompletionItemKind, InsertTextFormat, MarkupKind, type CompletionItem, type CompletionList, type Position } from 'vscode-languageserver-types';
import { documentDate } from '../terms/documentDate';
import { entryDocument } from '../terms/explanation';
import type { Presentation } from '../terms/explanationWriter';
import { fold } from '../terms/folding';
import type { FoundName, Named, NameIndex, Route } from '../terms/nameIndex';
import type { TermBase } from '../terms/termBase';
import { summaryOf, writtenForm, writtenWithItems } from '../terms/writtenForms';
import { Class, classAt } from '../text/characters';
import type { TermContext } from './context';

/** How often something is used in the workspace, by mention key. */
export type Usage = (key: string) => number;

/** Beyond so many characters nobody is still typing a name. */
const LONGEST_TYPED = 30;
/** A title and its definition fit into it. */
const LONGEST_LOOK_BACK = 200;
const MOST_NAMES = 60;
/** So many of the best names also come with their collocations and items. */
const NAMES_WITH_VARIANTS = 6;
/** After these a typed reading is taken and the mark behind it: nobody types Latin letters into an official document for their own sake. */
const COMMIT_CHARACTERS = ['，', '。', '；', '：', '、', '”', '》'];
/** 两个, 三大 …: two characters already say that a numbered term is meant. */
const OPENS_NUMBERED_TERM = /^[一二三四五六七八九十两双0-9]/;

/** What was typed, and where: `text` is `[start, offset)` of the document. */
interface Typed {
  readonly start: number;
  readonly offset: number;
  readonly text: string;
}

interface Candidate {
  readonly named: Named | { readonly kind: 'abbreviation'; readonly name: string } | { readonly kind: 'unlistedTitle'; readonly name: string };
  readonly route: Route;
  readonly filterKey: string;
  readonly typed: Typed;
  readonly uses: number;
  /** In the base. */
  readonly order: number;
}

/**
 * What could be meant by the characters before the cursor: terms, titles, the document's own abbreviations, the unit's
 * phrases. Every item says itself what it replaces and by what it is filtered, since Chinese has no word boundaries.
 * The list always depends on more typing: an empty one, too, for another's list (the snippets) may stay open meanwhile.
 */
export function completion(context: TermContext, position: Position, usage: Usage = () => 0): CompletionList {
  const { document, mentions } = context;
  const offset = document.offsetAt(position);
  const before = lineBefore(context, offset);
  const own = mentions.counts();
  const uses = (key: string) => (own.get(key) ?? 0) * 1000 + Math.min(usage(key), 999);
  const index = mentions.base.names;
  const definition = /(?:以下|下文|后文)?(?:简称|统称|合称|下称)(?:为)?[“"「《]?$/.exec(before);
  const title = /《([^《》]*)$/.exec(before);
  const candidates = definition
    ? abbreviationsToDefine(context, offset)
    : title
      ? titles(context, index, { start: offset - title[1]!.length, offset, text: title[1]! }, uses)
      : names(context, index, before, offset, uses);
  const best = rank(candidates).slice(0, MOST_NAMES);
  const items = best.flatMap((candidate, order) => itemsOf(candidate, order, context, title !== null));
  for (const [order, item] of items.entries()) item.sortText = String(order).padStart(4, '0');
  return { isIncomplete: true, items };
}

/** The line up to the cursor, or its end where a whole speech is one line. */
function lineBefore({ document, model }: TermContext, offset: number): string {
  const lineStart = document.offsetAt({ line: document.positionAt(offset).line, character: 0 });
  return model.text.slice(Math.max(lineStart, offset - LONGEST_LOOK_BACK), offset);
}

/** Adds the explanation to an item of {@link completion}. */
export function resolveCompletion(item: CompletionItem, base: TermBase, presentation: Presentation): CompletionItem {
  const key: unknown = item.data;
  if (typeof key !== 'string') return item;
  // Links don't work in the suggestion widget's side panel; the text alone does.
  const value = entryDocument(key, { base, presentation: { ...presentation, commands: undefined }, documentDate: undefined }, false);
  if (value === undefined) return item;
  return { ...item, documentation: { kind: presentation.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value } };
}

/** The longest run before the cursor that begins a name, and every shorter one that does. */
function names(context: TermContext, index: NameIndex, before: string, offset: number, uses: (key: string) => number): Candidate[] {
  const latin = /(?<![A-Za-z0-9])[A-Za-z]{2,}$/.exec(before)?.[0];
  if (latin !== undefined) {
    const typed = { start: offset - latin.length, offset, text: latin };
    return [...candidatesFor(context, index.startingWith(latin.toLowerCase()).filter(({ route }) => route !== 'name'), typed, uses), ...ownAbbreviations(context, typed)];
  }
  const found: Candidate[] = [];
  for (let length = Math.min(before.length, LONGEST_TYPED); length >= 1; length--) {
    const start = before.length - length;
    if (!isEnough(before, start)) continue;
    const text = before.slice(start);
    const typed = { start: offset - length, offset, text };
    const prefix = fold(context.mentions.base.folding, text);
    if (prefix.length === 0) continue;
    found.push(...candidatesFor(context, index.startingWith(prefix).filter(({ route }) => route === 'name'), typed, uses), ...ownAbbreviations(context, typed));
  }
  return found;
}

/** Whether so few characters already ask for help: in prose a list at every second character would be in the way. */
function isEnough(before: string, start: number): boolean {
  const length = before.length - start;
  const first = classAt(before, start);
  if (first !== Class.Ideograph && first !== Class.ChineseDigit && first !== Class.Digit) return false;
  if (classAt(before, start - 1) === Class.OpenQuote) return true;
  return length >= (OPENS_NUMBERED_TERM.test(before.slice(start)) ? 2 : 3);
}

function candidatesFor(context: TermContext, found: readonly FoundName[], typed: Typed, uses: (key: string) => number): Candidate[] {
  return found.flatMap(({ named, route, key, order }) => {
    // Nothing is left to complete.
    if (key.length <= typed.text.length && route === 'name' && key === fold(context.mentions.base.folding, typed.text)) return [];
    // A title's first characters are those of half the titles: outside of 《 it takes more of them.
    if (named.kind === 'title' && typed.text.length < 4) return [];
    return [{ named, route, filterKey: filterKey(named.name, route, key, typed), typed, uses: uses(keyOf(named)), order }];
  });
}

function keyOf(named: Candidate['named']): string {
  if (named.kind === 'term') return `term:${named.entry.id}`;
  if (named.kind === 'title') return `title:${named.document.id}`;
  return `${named.kind}:${named.name}`;
}

/** What the client filters by has to begin with what stands in the document. */
function filterKey(name: string, route: Route, key: string, { text }: Typed): string {
  if (route !== 'name') return key;
  return name.startsWith(text) ? name : text + name;
}

function ownAbbreviations({ mentions }: TermContext, typed: Typed): Candidate[] {
  const { base } = mentions;
  const prefix = fold(base.folding, typed.text).toLowerCase();
  return mentions.abbreviations.flatMap(({ name }) => {
    const key = fold(base.folding, name);
    const syllables = base.readings.syllables(name);
    const routes: [Route, string][] = [['name', key], ['initials', syllables.map(syllable => syllable[0]).join('')], ['reading', syllables.join('')]];
    if (prefix === key) return [];
    const [route, whole] = routes.find(([, candidate]) => candidate.startsWith(prefix)) ?? [];
    if (route === undefined || whole === undefined) return [];
    return [{ named: { kind: 'abbreviation' as const, name }, route, filterKey: filterKey(name, route, whole, typed), typed, uses: 1_000_000, order: 0 }];
  });
}

/** Inside 《: the titles of the base and those that the document cites. */
function titles(context: TermContext, index: NameIndex, typed: Typed, uses: (key: string) => number): Candidate[] {
  const { base } = context.mentions;
  const prefix = fold(base.folding, typed.text).toLowerCase();
  const listed = index.startingWith(prefix).flatMap(({ named, route, key, order }) => {
    if (named.kind !== 'title' || (prefix === '' && route !== 'name')) return [];
    return [{ named, route, filterKey: filterKey(named.name, route, key, typed), typed, uses: uses(keyOf(named)), order }];
  });
  const cited = new Set<string>();
  for (const { start, end, referent } of context.mentions.all()) {
    // The unfinished title at the cursor is none to offer.
    if (referent.kind === 'title' && !referent.document && !(start < typed.offset && typed.offset <= end)) cited.add(context.model.text.slice(start + 1, end - 1));
  }
  const unlisted = [...cited].filter(name => fold(base.folding, name).startsWith(prefix)).map(name => ({
    named: { kind: 'unlistedTitle' as const, name },
    route: 'name' as const,
    filterKey: filterKey(name, 'name', name, typed),
    typed,
    uses: 1000,
    order: 0,
  }));
  return [...listed, ...unlisted];
}

const DOCUMENT_KIND = /(?:条例|规定|办法|意见|通知|方案|规划|纲要|细则|准则|规则|决定|决议|章程|制度|标准|要点|法|报告|批复)(?:（[^（）]*）|\([^()]*\))?$/;

/** After 以下简称: the names by which what stands before is usually called. */
function abbreviationsToDefine(context: TermContext, offset: number): Candidate[] {
  const line = lineBefore(context, offset);
  const opened = /[“"「《]$/.exec(line)?.[0];
  const full = /《([^《》]+)》[^《》]*《?$/.exec(line)?.[1];
  if (full === undefined) return [];
  const suggested = [...(context.mentions.base.titled(full)?.shortTitles ?? [])];
  const kind = DOCUMENT_KIND.exec(full)?.[0].replace(/[（(].*$/, '');
  if (kind !== undefined) suggested.unshift(kind);
  return [...new Set(suggested)].map((short, order) => {
    const name = opened === '《' ? short : `《${short}》`;
    return { named: { kind: 'abbreviation', name }, route: 'name', filterKey: name, typed: { start: offset, offset, text: '' }, uses: 0, order };
  });
}

/** Most used first, then the longer match, then by how directly it was typed, then in the order of the base. */
function rank(candidates: readonly Candidate[]): Candidate[] {
  const routes: readonly Route[] = ['name', 'initials', 'reading'];
  const sorted = [...candidates].sort(
    (first, second) =>
      second.uses - first.uses ||
      second.typed.text.length - first.typed.text.length ||
      routes.indexOf(first.route) - routes.indexOf(second.route) ||
      // The files name what is most used first.
      first.order - second.order,
  );
  // A name that is found by several ways is offered once.
  const seen = new Set<string>();
  return sorted.filter(candidate => {
    const key = keyOf(candidate.named);
    return !seen.has(key) && seen.add(key);
  });
}

function itemsOf(candidate: Candidate, order: number, context: TermContext, insideTitle: boolean): CompletionItem[] {
  const { named } = candidate;
  switch (named.kind) {
    case 'term':
      return termItems(candidate, named, order, context);
    case 'title':
    case 'unlistedTitle': {
      const isClosed = context.model.text[candidate.typed.offset] === '》';
      const name = named.kind === 'title' ? named.document.title : named.name;
      const newText = insideTitle ? (isClosed ? name : `${name}》`) : `《${name}》`;
      const detail = named.kind === 'title' ? [named.document.group] : [];
      return [item(candidate, context, `《${name}》`, newText, CompletionItemKind.File, ...detail)];
    }
    case 'abbreviation':
      return [item(candidate, context, named.name, named.name, CompletionItemKind.Reference)];
    case 'phrase':
      // Not Text: with words turned off (editor.suggest.showWords) the editor leaves that kind out.
      return [item(candidate, context, named.name, named.name, CompletionItemKind.Value)];
  }
}

/** The term itself, then, for the best, its collocations and the term with its items. */
function termItems(candidate: Candidate, { entry, name }: Extract<Named, { kind: 'term' }>, order: number, context: TermContext): CompletionItem[] {
  const { text } = context.model;
  const { typed } = candidate;
  const isQuoted = classAt(text, typed.start - 1) === Class.OpenQuote;
  // An alias is completed as such: the writer chose it.
  const isAlias = name !== entry.term;
  const written = isAlias || isQuoted ? name : writtenForm(entry);
  const first = item(candidate, context, written, written, CompletionItemKind.Constant, entry.field);
  first.labelDetails = { description: shortened(summaryOf(entry)) };
  if (order >= NAMES_WITH_VARIANTS || isAlias || isQuoted) return [first];
  const variants = entry.senses.flatMap(sense => sense.collocations ?? []).map(words => collocationItem(candidate, context, words, name));
  const withItems = writtenWithItems(entry, documentDate(context.model));
  return [first, ...variants, ...(withItems === undefined ? [] : [item(candidate, context, shortened(withItems), withItems, CompletionItemKind.Constant, entry.field)])];
}

/** What of the collocation stands before the typed characters already is not written twice. */
function collocationItem(candidate: Candidate, context: TermContext, words: string, name: string): CompletionItem {
  const { typed } = candidate;
  const lead = words.slice(0, Math.max(0, words.indexOf(name))).replace(/“$/, '');
  const { text } = context.model;
  const isThere = lead !== '' && text.slice(typed.start - lead.length, typed.start) === lead;
  const start = isThere ? typed.start - lead.length : typed.start;
  const moved: Candidate = { ...candidate, typed: { ...typed, start, text: text.slice(start, typed.offset) }, filterKey: (isThere ? lead : '') + candidate.filterKey };
  return item(moved, context, words, words, CompletionItemKind.Constant);
}

function item({ named, typed, filterKey: filterText, route }: Candidate, { document }: TermContext, label: string, newText: string, kind: CompletionItemKind, detail?: string): CompletionItem {
  return {
    label,
    kind,
    ...(detail === undefined ? {} : { detail }),
    filterText,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: { start: document.positionAt(typed.start), end: document.positionAt(typed.offset) }, newText },
    // Chinese characters before a mark may be meant as they are; a typed reading is not.
    ...(route === 'name' ? {} : { commitCharacters: COMMIT_CHARACTERS }),
    data: keyOf(named),
  };
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
