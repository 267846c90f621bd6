// Finding terms in a whole text, warm, in a process of its own. Usage: node tools/bench/match.mjs <bytes> <patterns> <runs>
import { compileTermData } from '../data/compile.mjs';
import { loadCore } from './core.mjs';
import { officialText, syntheticTerms } from './corpus.mjs';
import { median } from './statistics.mjs';

const [bytes, patterns, runs] = process.argv.slice(2).map(Number);
const core = await loadCore();
const data = compileTermData();
/** @param {import('../../core/src/terms/termData').TermFileData} file */
const namesOf = ({ entries }) => (entries ?? []).flatMap(({ term, aliases }) => [term, ...(aliases ?? [])]);
const known = data.files.flatMap(namesOf);
// The base grows with time; a unit's own file brings it to the number that is promised.
const file = { field: '基准', entries: syntheticTerms(Math.max(0, patterns - known.length)).map(term => ({ term, meaning: '基准' })) };
const base = new core.TermBase(data, [{ uri: 'file:///bench.yaml', file }]);
const text = Buffer.from(officialText({ bytes, terms: [...known, ...namesOf(file)] })).toString();
const model = core.parseDocument(text);

/** @param {() => unknown[]} work */
function measure(work) {
  /** @type {number[]} */
  const times = [];
  let found = 0;
  for (let run = -20; run < runs; run++) {
    const start = performance.now();
    found = work().length;
    if (run >= 0) times.push(performance.now() - start);
  }
  return { median: median(times), found };
}

const match = measure(() => base.matcher.match(text, 0, text.length));
const mentions = measure(() => new core.DocumentMentions(model, base).all());
console.log(JSON.stringify({ match, mentions, names: known.length + namesOf(file).length }));
