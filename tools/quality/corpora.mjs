// The published texts on which the rules are measured: outside the project, known by their hashes.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SETS = /** @type {const} */ (['heldout', 'tuning']);
export const LIST = join('test', 'quality', 'corpora.json');

/** @typedef {{ sha256: string, characters: number, kind: string, year?: number, source: string }} Listed */
/** @typedef {Listed & { name: string, text: string }} CorpusText */

/**
 * The texts of a set that are in the folder, in the order of their hashes.
 * @param {string} folder one .txt a text
 * @param {readonly Listed[]} listed
 * @returns {{ texts: CorpusText[], missing: Listed[], unknown: string[] }} `unknown`: files whose content isn't on the list; they are not read further
 */
export function readCorpus(folder, listed) {
  const byHash = new Map(listed.map(entry => [entry.sha256, entry]));
  /** @type {Map<string, CorpusText>} */
  const texts = new Map();
  /** @type {string[]} */
  const unknown = [];
  for (const name of readdirSync(folder).filter(file => file.endsWith('.txt')).sort()) {
    const bytes = readFileSync(join(folder, name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const entry = byHash.get(sha256);
    if (entry) texts.set(sha256, { ...entry, name, text: new TextDecoder().decode(bytes) });
    else unknown.push(name);
  }
  return {
    texts: [...texts.values()].sort((first, second) => (first.sha256 < second.sha256 ? -1 : 1)),
    missing: listed.filter(({ sha256 }) => !texts.has(sha256)),
    unknown,
  };
}

/** @returns {Record<'heldout' | 'tuning', Listed[]>} */
export const readList = () => JSON.parse(readFileSync(LIST, 'utf8'));

/** @param {string | undefined} folder @returns {folder is string} */
export const isThere = folder => folder !== undefined && existsSync(folder);
