import { fold, type Folding } from './folding';
import type { Readings } from './readings';
import type { CitedDocument } from './termData';
import { namesOf, type TermEntry } from './termEntry';

/** Something that completion can offer. */
export type Named =
  | { readonly kind: 'term'; readonly entry: TermEntry; readonly name: string }
  | { readonly kind: 'title'; readonly document: CitedDocument; readonly name: string }
  | { readonly kind: 'phrase' /* 单位常用语 */; readonly name: string };

/** How the typed characters lead to a name: its own, the initials of its reading, its full reading. */
export type Route = 'name' | 'initials' | 'reading';

export interface FoundName {
  readonly named: Named;
  readonly route: Route;
  /** The whole of what the typed characters begin: folded name, initials or reading. */
  readonly key: string;
  /** Its place among all names: the files name what is most used first. */
  readonly order: number;
}

/** What the index is made of. */
export interface NameSources {
  readonly entries: readonly TermEntry[];
  readonly documents: readonly CitedDocument[];
  readonly phrases: readonly string[];
  readonly readings: Readings;
  readonly folding: Folding;
}

/** Every name of a base, to be found by its first characters or by how it is read. */
export class NameIndex {
  /** Ascending by key. */
  readonly #keys: readonly FoundName[];

  constructor({ entries, documents, phrases, readings, folding }: NameSources) {
    const keys: FoundName[] = [];
    let order = 0;
    const add = (named: Named) => {
      const syllables = readings.syllables(named.name);
      keys.push({ named, route: 'name', key: fold(folding, named.name), order });
      keys.push({ named, route: 'initials', key: syllables.map(syllable => syllable[0]).join(''), order });
      keys.push({ named, route: 'reading', key: syllables.join(''), order: order++ });
    };
    for (const entry of entries) for (const name of namesOf(entry)) add({ kind: 'term', entry, name });
    for (const document of documents) for (const name of [document.title, ...(document.shortTitles ?? [])]) add({ kind: 'title', document, name });
    for (const name of phrases) add({ kind: 'phrase', name });
    this.#keys = keys.sort((first, second) => (first.key < second.key ? -1 : first.key > second.key ? 1 : 0));
  }

  /** What begins with `prefix`: a folded name, initials or a reading in small letters. */
  startingWith(prefix: string): FoundName[] {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#keys[middle]!.key < prefix) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.#keys.length && this.#keys[end]!.key.startsWith(prefix)) end++;
    return this.#keys.slice(low, end);
  }
}
