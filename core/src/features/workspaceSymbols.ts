import { PASSED_OVER, fold } from '../terms/folding';
import type { TermBase } from '../terms/termBase';
import { namesOf, type TermEntry } from '../terms/termEntry';

const WHOLE = 1000;
const BEGINNING = 800;
const INSIDE = 600;
const BY_READING = 500;
const SCATTERED = 200;
/** What is left over of a name tells against it, up to here. */
const MOST_LEFT_OVER = 100;

/** One query of `workspace/symbol` against many names. Scores are comparable among each other; 0: no match. */
export class SymbolSearch {
  readonly #base: TermBase;
  readonly #query: string;

  /** @param query as typed: any width of letters, any script, spaces count for nothing */
  constructor(query: string, base: TermBase) {
    this.#base = base;
    this.#query = fold(base.folding, query);
  }

  /** How well a heading answers: whole, at its beginning, inside, or with other characters between. */
  headingScore(name: string): number {
    const query = this.#query;
    if (query === '') return SCATTERED;
    if (!this.#isScatteredIn(name)) return 0;
    return nameScore(query, fold(this.#base.folding, name)) || SCATTERED - leftOver(name, query);
  }

  /** The terms that answer: by a name or by how it is read (两个维护: lgwh, lianggeweihu, liangge). */
  terms(): { readonly entry: TermEntry; readonly score: number }[] {
    const found: { entry: TermEntry; score: number }[] = [];
    if (this.#query === '') return found;
    for (const entry of this.#base.entries) {
      const score = Math.max(...namesOf(entry).map(name => this.#termScore(name)));
      if (score > 0) found.push({ entry, score });
    }
    return found;
  }

  #termScore(name: string): number {
    const byName = nameScore(this.#query, fold(this.#base.folding, name));
    if (byName > 0 || !/^[a-z0-9]+$/.test(this.#query)) return byName;
    return readingScore(this.#query, this.#base.readings.syllables(name));
  }

  /** Whether the query's characters follow one another in `name`: nearly every name is rejected here, before it is folded. */
  #isScatteredIn(name: string): boolean {
    const { folding } = this.#base;
    const query = this.#query;
    let matched = 0;
    for (let index = 0; index < name.length; index++) {
      const code = folding[name.charCodeAt(index)]!;
      if (code !== PASSED_OVER && code === query.charCodeAt(matched) && ++matched === query.length) return true;
    }
    return false;
  }
}

function nameScore(query: string, folded: string): number {
  const index = folded.indexOf(query);
  if (index < 0) return 0;
  if (folded.length === query.length) return WHOLE;
  return (index === 0 ? BEGINNING : INSIDE) - leftOver(folded, query);
}

/** By the initials or the full reading, from any syllable on; the last syllable may be begun only. */
function readingScore(query: string, syllables: readonly string[]): number {
  const initials = syllables.map(syllable => syllable[0]!).join('');
  const at = initials.indexOf(query);
  if (at >= 0) return BY_READING - at - leftOver(initials, query);
  for (let from = 0; from < syllables.length; from++) {
    const reading = syllables.slice(from).join('');
    if (reading.startsWith(query)) return BY_READING - from - leftOver(reading, query);
  }
  return 0;
}

function leftOver(name: string, query: string): number {
  return Math.min(name.length - query.length, MOST_LEFT_OVER);
}
