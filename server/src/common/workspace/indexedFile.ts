import type { Range } from 'vscode-languageserver';
import { headingNames, PositionMap, type DocumentMentions } from '../../../../core/src/index';

/** What the index keeps of one version of one file; neither its text nor its model. */
export interface IndexedFile {
  readonly uri: string;
  /** Names of its headings, each ended by a line feed: one string of their own, or each would keep the whole text alive. */
  readonly headings: string;
  /** Heading → where it stands: four numbers each. */
  readonly headingRanges: Uint32Array;
  /** Mention → number of its key, then where it stands: five numbers each, in document order. Abbreviations are left out: they mean nothing elsewhere. */
  readonly mentions: Uint32Array;
}

/** Mention keys as numbers. */
export class KeyTable {
  readonly #numbers = new Map<string, number>();

  /** @returns undefined where nothing has ever been named so */
  find(key: string): number | undefined {
    return this.#numbers.get(key);
  }

  number(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.#numbers.size));
    return number;
  }
}

/** @param mentioned holds the file's model */
export function indexedFile(uri: string, mentioned: DocumentMentions, keys: KeyTable): IndexedFile {
  const { model } = mentioned;
  const positions = new PositionMap(model.lines);
  const names = headingNames(model);
  const headingRanges = new Uint32Array(names.length * 4);
  for (const [index, { start, end }] of names.entries()) putRange(headingRanges, index * 4, positions, start, end);
  const found = mentioned.all().filter(({ referent }) => referent.kind !== 'abbreviation');
  const mentions = new Uint32Array(found.length * 5);
  for (const [index, { key, start, end }] of found.entries()) {
    mentions[index * 5] = keys.number(key);
    putRange(mentions, index * 5 + 1, positions, start, end);
  }
  // The empty name at the end makes it a string of its own even for one heading.
  return { uri, headings: [...names.map(({ name }) => name), ''].join('\n'), headingRanges, mentions };
}

function putRange(target: Uint32Array, at: number, positions: PositionMap, start: number, end: number): void {
  const first = positions.position(start);
  const last = positions.position(end);
  target[at] = first.line;
  target[at + 1] = first.character;
  target[at + 2] = last.line;
  target[at + 3] = last.character;
}

export function rangeAt(numbers: Uint32Array, at: number): Range {
  return { start: { line: numbers[at], character: numbers[at + 1] }, end: { line: numbers[at + 2], character: numbers[at + 3] } };
}

/** Where a file names what the key stands for. */
export function usesIn({ mentions }: IndexedFile, key: number): Range[] {
  const found: Range[] = [];
  for (let at = 0; at < mentions.length; at += 5) if (mentions[at] === key) found.push(rangeAt(mentions, at + 1));
  return found;
}
