import { termKey } from '../terms/mentions';
import type { TermBase } from '../terms/termBase';
import type { CitedDocument } from '../terms/termData';
import { namesOf, type TermEntry } from '../terms/termEntry';
import { summaryOf, writtenForm } from '../terms/writtenForms';

/** One entry (词条) in short, as the term browser shows it. */
export interface ListedEntry {
  /** The mention key, `term:…` or `title:…`. */
  readonly key: string;
  readonly name: string;
  /** Field (领域) or group of documents. */
  readonly field: string;
  /** Its items or its meaning, in short. */
  readonly summary: string;
  /** Initials and full reading, for searching: `lgwh lianggeweihu`. */
  readonly reading: string;
  readonly aliases: readonly string[];
  /** What is put at the cursor: the term in quotation marks where that is how it is written, the title in 《》. */
  readonly insertText: string;
  /** It comes from the unit's own file. */
  readonly isUnits: boolean;
}

/** From what every document builds on to what some need; a field that is not named here stands behind these, as the data has it. */
const FIELD_ORDER = ['指导思想', '政治建设', '党的建设', '全面从严治党', '组织人事', '作风', '宣传思想', '经济发展', '改革', '国家战略', '乡村振兴', '生态文明', '民生', '法治', '社会治理', '会议与文件', '公文处理', '工作方法'];
/** Longest summary, in code units. */
const SUMMARY_LENGTH = 60;

/**
 * Every entry of the base, field after field: the unit's own fields first, then the built-in ones, then the cited documents by
 * group. Within a field the order is that of the data, which goes from the general to the particular.
 */
export function listEntries(base: TermBase): ListedEntry[] {
  const terms = base.entries.map(entry => listedTerm(base, entry));
  const titles = base.documents.map(document => listedDocument(base, document));
  const units = terms.filter(({ isUnits }) => isUnits);
  const builtIn = terms.filter(({ isUnits }) => !isUnits);
  return [...byField(units), ...byField(builtIn), ...byField(titles)];
}

/** The same entries with those of one field together. */
function byField(entries: readonly ListedEntry[]): ListedEntry[] {
  const groups = new Map<string, ListedEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.field);
    if (group) group.push(entry);
    else groups.set(entry.field, [entry]);
  }
  const rank = (field: string) => (FIELD_ORDER.includes(field) ? FIELD_ORDER.indexOf(field) : FIELD_ORDER.length);
  // Sorting is stable: unknown fields keep the order of the data.
  return [...groups].sort(([first], [second]) => rank(first) - rank(second)).flatMap(([, group]) => group);
}

function listedTerm(base: TermBase, entry: TermEntry): ListedEntry {
  return {
    key: termKey(entry),
    name: entry.term,
    field: entry.field,
    summary: shortened(summaryOf(entry)),
    reading: readingOf(base, namesOf(entry)),
    aliases: entry.aliases,
    insertText: writtenForm(entry),
    isUnits: entry.origin !== undefined,
  };
}

function listedDocument(base: TermBase, { id, group, title, shortTitles = [], issuer, number, status }: CitedDocument): ListedEntry {
  return {
    key: `title:${id}`,
    name: `《${title}》`,
    field: group,
    summary: shortened([...(status === 'repealed' ? ['已废止'] : []), issuer, ...(number === undefined ? [] : [number])].join('，')),
    reading: readingOf(base, [title, ...shortTitles]),
    aliases: shortTitles,
    insertText: `《${title}》`,
    isUnits: false,
  };
}

/** Of every name the initials and the whole reading: `lgwh lianggeweihu`. */
function readingOf(base: TermBase, names: readonly string[]): string {
  return names
    .flatMap(name => {
      const syllables = base.readings.syllables(name);
      return [syllables.map(syllable => syllable[0]).join(''), syllables.join('')];
    })
    .join(' ');
}

function shortened(text: string): string {
  return text.length <= SUMMARY_LENGTH ? text : `${text.slice(0, SUMMARY_LENGTH - 1)}…`;
}
