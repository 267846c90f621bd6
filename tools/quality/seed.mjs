// Puts one error at a time into clean texts, mechanically and by a seed. Knows no rule and no word list of the project:
// written from what the rules are to find (docs/quality.md), before they were.
// Usage: node tools/quality/seed.mjs --texts FOLDER [--only ID] [--each N] — prints what it would seed
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { isThere, readCorpus, readList } from './corpora.mjs';
import { kind } from './seeds/kind.mjs';
import { Random, seedOf } from './seeds/kit.mjs';
import { numbers } from './seeds/numbers.mjs';
import { punctuation } from './seeds/punctuation.mjs';
import { residue } from './seeds/residue.mjs';
import { structure } from './seeds/structure.mjs';
import { wording } from './seeds/wording.mjs';

/** @typedef {import('./seeds/kit.mjs').Mutation} Mutation */
/** @typedef {import('./seeds/kit.mjs').Source} Source */
/** @typedef {import('./seeds/kit.mjs').Seeded & { source: Source, original: string }} Instance `original`: the text without the error */

/** @type {readonly Mutation[]} */
export const mutations = [...structure, ...wording, ...punctuation, ...numbers, ...kind, ...residue];

/** Longer ones only cost time. */
const LONGEST = 20_000;
/** How often all texts are gone through for one more place. */
const ROUNDS = 4;

/**
 * Texts with one error each, the same for the same seed.
 * @param {Mutation} mutation @param {readonly Source[]} sources @param {{ seed: number, count: number }} options
 * @returns {Instance[]} fewer than `count` where the texts have no more places
 */
export function seeded(mutation, sources, { seed, count }) {
  const random = new Random(seed ^ seedOf(mutation.id));
  /** @type {Instance[]} */
  const instances = [];
  /** @type {Set<string>} */
  const known = new Set();
  const usable = sources.filter(({ text }) => text.length <= LONGEST);
  for (let round = 0; round < ROUNDS && instances.length < count; round++) {
    for (const source of random.shuffled(usable)) {
      if (instances.length >= count) break;
      const made = mutation.make(source, random, instances.length);
      if (!made || known.has(made.text)) continue;
      known.add(made.text);
      instances.push({ ...made, source, original: made.before ?? source.text });
    }
  }
  return instances;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { texts: { type: 'string' }, only: { type: 'string' }, each: { type: 'string', default: '3' }, seed: { type: 'string', default: '1' } } });
  if (!isThere(values.texts)) throw new Error('--texts FOLDER');
  const { texts } = readCorpus(values.texts, readList().tuning);
  for (const mutation of mutations.filter(({ id }) => values.only === undefined || id.startsWith(values.only))) {
    const instances = seeded(mutation, texts, { seed: Number(values.seed), count: 60 });
    console.log(`${mutation.id} ${instances.length}`);
    for (const { what, text, start, end } of instances.slice(0, Number(values.each))) console.log(`    ${what ?? JSON.stringify(text.slice(start, end).slice(0, 60))}`);
  }
}
