import { isMap, isSeq } from 'yaml';
import { isLargerThan } from '../text/size';
import type { SourceSpan } from '../text/span';
import { comparePartialDates } from './dates';
import type { EntryData, TermFileData } from './termData';
import { checkAgainstSchema, type SchemaProblem } from './termFileSchema';
import { parseYaml, placeAt, plainValue, Problems, shown, spanOfPlace, visibleSpan, type TermFileProblem, type YamlNode } from './termFileYaml';

export type { TermFileProblem } from './termFileYaml';

/** A name by which a term file refers to an entry, perhaps of another file. */
export interface TermReference {
  readonly kind: 'related' | 'supersededBy' | 'hide';
  readonly name: string;
  readonly span: SourceSpan;
}

export interface TermFileReading {
  /** What can be used: without the entries that have a problem. */
  readonly file: TermFileData;
  readonly problems: readonly TermFileProblem[];
  readonly references: readonly TermReference[];
}

/** What a term belongs to where its file names no field. */
export const UNIT_FIELD = '本单位';

export const LARGEST_TERM_FILE = 2 * 1024 * 1024;
const MOST_ENTRIES = 20_000;
/** Of one entry; to find the place of each takes the longer the more there are. */
const MOST_OF_ONE = 50;

/** Names in a file stand without them: they belong to the sentence, not to the term. */
export const MARKS = /[“”"‘’「」『』《》]/;
const DATE_KEYS = new Set(['date', 'from', 'to', 'validTo', 'published', 'read', 'reviewedOn']);

type Path = readonly (string | number)[];

/**
 * Reads a unit's own term file (单位词库). Total: of any text the sound part is given, and what is wrong with the rest.
 * @param text the whole file; the spans are offsets into it
 */
export function readTermFile(text: string): TermFileReading {
  const nothing = (zh: string, en: string): TermFileReading => ({ file: { field: UNIT_FIELD }, problems: [{ span: visibleSpan(text, { start: 0, end: 0 }), severity: 'error', zh, en }], references: [] });
  if (isLargerThan(text, LARGEST_TERM_FILE)) return nothing('这个文件超过 2 MB，没有读。请分成几个文件：.gongwen 里可以有多个 terms*.yaml。', 'This file is larger than 2 MB and is not read. Split it: .gongwen may hold several terms*.yaml.');
  const reader = new Reader(text);
  const root = reader.document?.contents ?? null;
  const entries = isMap(root) ? placeAt(root, ['entries']).node : null;
  if (isSeq(entries) && entries.items.length > MOST_ENTRIES) return nothing(`这个文件有 ${entries.items.length} 条，超过 ${MOST_ENTRIES} 条，没有读。请分成几个文件。`, `This file has ${entries.items.length} entries, more than ${MOST_ENTRIES}, and is not read. Split it.`);
  return reader.read(root, isSeq(entries) ? (entries.items) : []);
}

class Reader {
  readonly #text: string;
  readonly #problems: Problems;
  readonly #references: TermReference[] = [];
  readonly document: ReturnType<typeof parseYaml>;

  constructor(text: string) {
    this.#text = text;
    this.#problems = new Problems(text);
    this.document = parseYaml(text, this.#problems);
  }

  read(root: YamlNode, entries: readonly YamlNode[]): TermFileReading {
    const head = this.#readHead(root);
    const read = this.#readEntries(root, entries);
    return { file: { ...head, ...(read.length === 0 ? {} : { entries: read }) }, problems: this.#problems.sorted(), references: this.#references };
  }

  /** Everything but the entries: those are read one by one, so that what is wrong with one doesn't touch the others. */
  #readHead(root: YamlNode): TermFileData {
    const entries = placeAt(root, ['entries']).node;
    const value = plainValue(root, this.#problems, isSeq(entries) ? entries : null);
    // A file with nothing but comments is one that is yet to be written, and so is a name with nothing behind it.
    if (value === null) return { field: UNIT_FIELD };
    const given = isMap(root) ? Object.fromEntries(Object.entries(value as object).filter(([, part]) => part !== null)) : value;
    const found = this.#schemaProblems(given, 'file', root, []);
    if (!isMap(root)) return { field: UNIT_FIELD };
    const isSound = (path: Path) => !found.some(problem => problem.path.length <= path.length && problem.path.every((step, index) => step === path[index]));
    const { field, hide, phrases } = given as Readonly<Record<'field' | 'hide' | 'phrases', unknown>>;
    const sound = (list: unknown, name: string) => (Array.isArray(list) ? [...(list as unknown[]).entries()] : []).filter((item): item is [number, string] => isSound([name]) && isSound([name, item[0]]) && typeof item[1] === 'string');
    const hidden = sound(hide, 'hide');
    const offered = sound(phrases, 'phrases').map(([, phrase]) => phrase);
    for (const [index, name] of hidden) this.#refer('hide', name, root, ['hide', index]);
    return {
      field: typeof field === 'string' && isSound(['field']) ? field : UNIT_FIELD,
      ...(hidden.length === 0 ? {} : { hide: hidden.map(([, name]) => name) }),
      ...(offered.length === 0 ? {} : { phrases: offered }),
    };
  }

  #readEntries(root: YamlNode, nodes: readonly YamlNode[]): EntryData[] {
    const seen = new Map<string, number>();
    const read: EntryData[] = [];
    const damage = (this.document?.errors ?? []).map(({ pos: [at] }) => at).sort((first, second) => first - second);
    let passed = 0;
    for (const [index, node] of nodes.entries()) {
      const [start, , end] = node?.range ?? [0, 0, 0];
      while (passed < damage.length && damage[passed]! < start) passed++;
      const isDamaged = passed < damage.length && (damage[passed]! < end || end === this.#text.length);
      const before = this.#problems.count;
      const value = plainValue(node, this.#problems);
      // Beside a syntax error the schema would only complain of what that error has done.
      if (isDamaged || this.#problems.count > before) continue;
      if (this.#schemaProblems(value, 'entry', node, ['entries', index]).length > 0) continue;
      const entry = value as EntryData;
      this.#checkEntry(entry, node, seen);
      if (this.#problems.count > before) continue;
      for (const name of [entry.id, entry.term]) if (name !== undefined) seen.set(name, node!.range[0]);
      read.push(entry);
      this.#referFrom(entry, root, ['entries', index]);
    }
    return read;
  }

  #schemaProblems(value: unknown, what: 'file' | 'entry', node: YamlNode, path: Path): SchemaProblem[] {
    let found: SchemaProblem[];
    try {
      found = checkAgainstSchema(value, what);
    } catch {
      // The library recurses, and passes its errors as arguments: of a monstrous value it says nothing but that it is one.
      found = [{ path: [], isAboutKey: false, zh: '这里的内容太多、太乱，无法检查，请分开来写。', en: 'There is too much here, or too much disorder, to be checked: take it apart.' }];
    }
    for (const problem of found.slice(0, MOST_OF_ONE)) {
      const place = placeAt(node, problem.path);
      const span = problem.isAboutKey && place.key ? spanOfPlace({ node: null, key: place.key }) : spanOfPlace(place);
      const isEntrys = path.length > 0;
      this.#problems.add(span, isEntrys ? [`${problem.zh}改好之前，这一条不起作用。`, `${problem.en} Until then this entry has no effect.`] : [problem.zh, problem.en]);
    }
    return found;
  }

  /** What a schema can't say. */
  #checkEntry(entry: EntryData, node: YamlNode, seen: ReadonlyMap<string, number>): void {
    const names: [Path, string][] = [[['term'], entry.term], ...(entry.aliases ?? []).map((alias, index): [Path, string] => [['aliases', index], alias])];
    for (const [path, name] of names) {
      if (MARKS.test(name)) this.#problems.add(at(node, path), ['用语和别名不带引号、书名号：这里写词本身，文稿里加不加引号都认得出。请去掉。改好之前，这一条不起作用。', 'Terms and aliases stand without quotation marks and 《》: write the words themselves; in a document they are found with and without. Until then this entry has no effect.']);
      else if (!/[\p{L}\p{N}]/u.test(name)) this.#problems.add(at(node, path), ['这里没有可以查找的字。改好之前，这一条不起作用。', 'There is nothing here to look for. Until then this entry has no effect.']);
    }
    for (const [index, { form }] of (entry.wrongForms ?? []).entries()) {
      if (names.some(([, name]) => name === form)) this.#problems.add(at(node, ['wrongForms', index, 'form']), ['这里的误写同这一条的用语或别名一样，会把写对的当成写错。请删去其中一个。', 'This wrong form is the term itself or one of its aliases: what is right would count as wrong. Delete one of them.']);
    }
    for (const key of ['id', 'term'] as const) {
      const earlier = entry[key] === undefined ? undefined : seen.get(entry[key]);
      if (earlier === undefined) continue;
      const line = this.#text.slice(0, earlier).split('\n').length;
      const what = key === 'id' ? ['id', 'id'] : ['用语', 'term'];
      this.#problems.add(at(node, [key]), [`这个${what[0]}在第 ${line} 行已经有了，这一条不起作用。请合成一条。`, `This ${what[1]} is already in line ${line}; this entry has no effect. Make them one.`], 'warning');
    }
    this.#checkDates(entry, node, []);
  }

  #checkDates(value: unknown, node: YamlNode, path: Path): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      const inner = [...path, Array.isArray(value) ? Number(key) : key];
      if (typeof part !== 'string') this.#checkDates(part, node, inner);
      else if (DATE_KEYS.has(key) && !isRealDate(part)) this.#problems.add(at(node, inner), [`没有 ${part} 这一天，请核对日期。`, `There is no such day as ${part}: check the date.`]);
    }
    const { from, to } = value as { readonly from?: unknown; readonly to?: unknown };
    if (typeof from === 'string' && typeof to === 'string' && comparePartialDates(from, to) > 0) this.#problems.add(at(node, [...path, 'to']), ['结束的日期早于开始的日期（from），请核对。', 'The end is earlier than the beginning (from): check the dates.']);
  }

  #referFrom(entry: EntryData, root: YamlNode, path: Path): void {
    for (const [index, name] of (entry.related ?? []).entries()) this.#refer('related', name, root, [...path, 'related', index]);
    for (const [index, facts] of [entry, ...(entry.senses ?? [])].entries()) {
      if (facts.supersededBy !== undefined) this.#refer('supersededBy', facts.supersededBy, root, [...path, ...(index === 0 ? [] : ['senses', index - 1]), 'supersededBy']);
    }
  }

  #refer(kind: TermReference['kind'], name: string, root: YamlNode, path: Path): void {
    this.#references.push({ kind, name, span: visibleSpan(this.#text, at(root, path)) });
  }
}

/** What to say of a reference that leads nowhere; only the whole of all files can tell. */
export function unknownReference({ kind, name, span }: TermReference): TermFileProblem {
  const [zh, en] =
    kind === 'hide'
      ? [`没有叫“${shown(name)}”的内置词条，这一行不起作用。请照内置词条的用语或 id 写，或删去。`, `No built-in entry is called “${shown(name)}”; this line has no effect. Write the term or id of a built-in entry, or delete it.`]
      : [`没有 id 或用语是“${shown(name)}”的词条，链接不会显示。词条可能写在别的文件里，或已被隐藏。`, `No entry has “${shown(name)}” as its id or term; the link is not shown. Perhaps the entry is in another file, or hidden.`];
  return { span, severity: 'information', zh, en };
}

const at = (node: YamlNode, path: Path) => spanOfPlace(placeAt(node, path));

/** @param date of the form that the schema demands */
function isRealDate(date: string): boolean {
  const [year, month = 1, day = 1] = date.split('-').map(Number);
  const isLeap = year! % 4 === 0 && (year! % 100 !== 0 || year! % 400 === 0);
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
