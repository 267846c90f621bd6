// Counts the wording entries in real texts, for the counts in data/wording and to see where a wrong form is right.
// Usage: node tools/data/count.mjs FOLDER [--write] [--contexts ID|all] [--all]
//   FOLDER      text files (UTF-8), one document each
//   --write     puts the counts into data/wording/confusables
//   --contexts  shows what is flagged around each place; with --all also what the conditions excuse
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readYaml, yamlFiles } from './check.mjs';
import { finder, holds } from './confusables.mjs';

/** @typedef {import('./confusables.mjs').Confusable} Confusable */

const AROUND = 14;
const folder = join(resolve(dirname(fileURLToPath(import.meta.url)), '..', '..'), 'data', 'wording', 'confusables');

const [corpus, ...options] = process.argv.slice(2);
if (corpus === undefined) throw new Error('Usage: node tools/data/count.mjs FOLDER [--write] [--contexts ID|all] [--all]');
const asked = options.includes('--contexts') ? options[options.indexOf('--contexts') + 1] : undefined;

const paths = yamlFiles(folder);
/** @type {Confusable[]} */
const entries = paths.flatMap(path => readYaml(path).entries);
const tallies = new Map(entries.map(entry => [entry.id, { wrong: 0, excused: 0, right: 0 }]));
const find = finder(entries);
const findRight = finder(entries.flatMap(entry => (entry.right === undefined ? [] : [{ ...entry, wrong: [entry.right] }])));

let texts = 0;
let characters = 0;
for (const name of readdirSync(corpus).filter(name => name.endsWith('.txt')).sort()) {
  const text = readFileSync(join(corpus, name), 'utf8').replaceAll('\r\n', '\n');
  texts++;
  characters += text.length;
  for (const { entry, start, end } of find(text)) {
    const counts = holds(entry, text, start, end);
    const tally = tallies.get(entry.id);
    if (tally) tally[counts ? 'wrong' : 'excused']++;
    if ((asked === 'all' || asked === entry.id) && (counts || options.includes('--all'))) {
      const around = `${text.slice(Math.max(0, start - AROUND), start)}【${text.slice(start, end)}】${text.slice(end, end + AROUND)}`;
      console.log(`${counts ? entry.level : 'excused'}\t${entry.id}\t${name}\t${around.replaceAll('\n', '↵')}`);
    }
  }
  for (const { entry } of findRight(text)) {
    const tally = tallies.get(entry.id);
    if (tally) tally.right++;
  }
}

if (asked === undefined) for (const [id, { wrong, excused, right }] of tallies) console.log(`${id}\t${wrong}\t${excused}\t${right}`);
console.log(`${texts} texts, ${characters} characters`);

if (options.includes('--write')) {
  for (const path of paths) {
    /** @type {string | undefined} */
    let id;
    const lines = readFileSync(path, 'utf8').split('\n').map(line => {
      id = /^ {2}- id: (\S+)/.exec(line)?.[1] ?? id;
      if (line.startsWith('corpus:')) return `corpus: { texts: ${texts}, characters: ${characters} }`;
      const tally = id === undefined ? undefined : tallies.get(id);
      const right = entries.find(entry => entry.id === id)?.right === undefined ? '' : `, right: ${tally?.right}`;
      return tally && line.startsWith('    counts:') ? `    counts: { wrong: ${tally.wrong}, excused: ${tally.excused}${right} }` : line;
    });
    writeFileSync(path, lines.join('\n'));
  }
}
