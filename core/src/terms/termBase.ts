import { createFolding, fold, type Folding } from './folding';
import { Matcher, type Pattern } from './matcher';
import { NameIndex } from './nameIndex';
import { Readings } from './readings';
import { Simplifier } from './simplifier';
import type { CitedDocument, EntryData, MeetingData, TermData, TermFileData, WordingData } from './termData';
import { itemLists, namesOf, toEntry, type TermEntry } from './termEntry';

/** What a stretch of text is, as the matcher knows it. */
export type TermValue =
  | {
      readonly kind: 'term';
      readonly entry: TermEntry;
      /** The items written out (政治意识、大局意识…) instead of the term. */
      readonly isEnumeration: boolean;
    }
  | { readonly kind: 'title'; readonly document: CitedDocument };

/** A unit's own file (单位词库), read and found to be sound as far as it goes. */
export interface UnitTerms {
  readonly uri: string;
  readonly file: TermFileData;
}

/** A written-out list longer than this is a passage, not a name. */
const LONGEST_ENUMERATION = 80;

/** The terms, titles and meetings that the features know: built-in data with the unit's own on top. A value. */
export class TermBase {
  readonly entries: readonly TermEntry[];
  readonly documents: readonly CitedDocument[];
  readonly meetings: MeetingData;
  readonly wording: WordingData;
  /** Set phrases of the unit. */
  readonly phrases: readonly string[];
  readonly readings: Readings;
  readonly folding: Folding;
  readonly simplifier: Simplifier;
  readonly matcher: Matcher<TermValue>;
  #names: NameIndex | undefined;
  readonly #byId = new Map<string, TermEntry>();
  readonly #byName = new Map<string, TermEntry>();
  /** Ids and terms of the built-in entries, hidden ones too. */
  readonly #builtIn = new Set<string>();
  readonly #documentsById = new Map<string, CitedDocument>();
  readonly #documentsByTitle = new Map<string, CitedDocument>();

  /** @param units later ones override earlier ones, and all of them the built-in entries, by id or by term */
  constructor(data: TermData, units: readonly UnitTerms[] = []) {
    this.folding = createFolding(data.traditional);
    this.simplifier = new Simplifier(this.folding, data.traditionalPhrases);
    this.readings = new Readings(data.readings, data.namedReadings);
    this.documents = data.documents;
    this.meetings = data.meetings;
    this.wording = data.wording;
    this.phrases = units.flatMap(({ file }) => file.phrases ?? []);
    const hidden = new Set(units.flatMap(({ file }) => file.hide ?? []).map(name => this.#fold(name)));
    const layers = [...data.files.map(file => ({ file, origin: undefined })), ...units.map(({ uri, file }) => ({ file, origin: uri }))];
    const kept = new Map<string, TermEntry>();
    for (const { file, origin } of layers) {
      for (const entry of file.entries ?? []) {
        const made = toEntry(entry, file.field, origin);
        if (origin === undefined) for (const name of [made.id, made.term]) this.#builtIn.add(this.#fold(name));
        if (origin === undefined && (hidden.has(this.#fold(made.id)) || hidden.has(this.#fold(made.term)))) continue;
        const previous = kept.get(made.id) ?? this.#byName.get(this.#fold(made.term));
        if (previous) kept.delete(previous.id);
        kept.set(made.id, made);
        this.#byName.set(this.#fold(made.term), made);
      }
    }
    this.entries = [...kept.values()];
    this.#byName.clear();
    for (const entry of this.entries) {
      this.#byId.set(entry.id, entry);
      for (const name of namesOf(entry)) if (!this.#byName.has(this.#fold(name))) this.#byName.set(this.#fold(name), entry);
    }
    for (const document of this.documents) {
      this.#documentsById.set(document.id, document);
      for (const title of [document.title, ...(document.shortTitles ?? [])]) {
        // A title that was used again belongs to the document in force; the older ones are reached through it.
        const known = this.#documentsByTitle.get(this.#fold(title));
        if (!known || (known.status === 'repealed' && document.status !== 'repealed')) this.#documentsByTitle.set(this.#fold(title), document);
      }
    }
    const conditions = new Map(layers.flatMap(({ file }) => file.entries ?? []).map(entry => [entry.term, entry.match]));
    this.matcher = new Matcher(this.folding, patternsOf(this.entries, this.documents, conditions));
  }

  /** What completion finds names in; made on first use. */
  get names(): NameIndex {
    return (this.#names ??= new NameIndex(this));
  }

  /** @param id or, as units' files may refer to an entry, its name */
  entry(id: string): TermEntry | undefined {
    return this.#byId.get(id) ?? this.named(id);
  }

  /** Whether a built-in entry has this id or term, so that a unit's file may hide it. */
  isBuiltIn(name: string): boolean {
    return this.#builtIn.has(this.#fold(name));
  }

  /** The entry with this name, however it is written. */
  named(name: string): TermEntry | undefined {
    return this.#byName.get(this.#fold(name));
  }

  document(id: string): CitedDocument | undefined {
    return this.#documentsById.get(id);
  }

  /** @param title with or without 《》 */
  titled(title: string): CitedDocument | undefined {
    return this.#documentsByTitle.get(this.#fold(title.replace(/[《》]/g, '')));
  }

  /** The name under which all forms of a title are one. */
  #fold(name: string): string {
    return fold(this.folding, name);
  }
}

function* patternsOf(entries: readonly TermEntry[], documents: readonly CitedDocument[], conditions: ReadonlyMap<string, EntryData['match']>): Iterable<Pattern<TermValue>> {
  for (const entry of entries) {
    for (const name of namesOf(entry)) yield { text: name, value: { kind: 'term', entry, isEnumeration: false }, condition: conditions.get(entry.term) };
  }
  for (const entry of entries) {
    for (const items of entry.senses.flatMap(itemLists)) {
      if (items.length < 2 || items.reduce((sum, item) => sum + item.length + 1, 0) > LONGEST_ENUMERATION) continue;
      const value = { kind: 'term', entry, isEnumeration: true } as const;
      yield { text: items.join('、'), value };
      // The last of several is often joined by a word.
      for (const word of ['和', '与', '以及']) yield { text: `${items.slice(0, -1).join('、')}${word}${items.at(-1)!}`, value };
    }
  }
  for (const document of documents) {
    for (const title of document.bareTitles ?? []) yield { text: title, value: { kind: 'title', document }, condition: { notBefore: ['》'] } };
  }
}
