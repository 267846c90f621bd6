// All rules on a whole text at two sizes, warm, in a process of its own. Usage: node tools/bench/rules.mjs <form> <small bytes> <large bytes> <runs>
import { compileTermData } from '../data/compile.mjs';
import { loadCore } from './core.mjs';
import { officialText } from './corpus.mjs';
import { median } from './statistics.mjs';

const form = /** @type {'lines'} */ (process.argv[2]);
const [smallBytes, largeBytes, runs] = process.argv.slice(3).map(Number);
const core = await loadCore();
const base = new core.TermBase(compileTermData());
const known = compileTermData().files.flatMap(({ entries }) => (entries ?? []).filter(({ match }) => match === undefined).map(({ term }) => term));
const environment = { active: core.activeRules(core.rules, { profile: 'release', severities: {}, options: {} }), logger: { warn: console.error, error: console.error } };

/** @param {number} bytes */
function subject(bytes) {
  /** @type {number[]} */
  const times = [];
  /** @type {number[]} */
  const withTerms = [];
  const text = Buffer.from(officialText({ bytes, form, terms: known })).toString();
  const model = core.parseDocument(text);
  const mentions = new core.DocumentMentions(model, base);
  mentions.all();
  return { text, model, mentions, times, withTerms, found: 0 };
}

/** @param {ReturnType<typeof subject>} of */
function run(of) {
  const start = performance.now();
  of.found = new core.DocumentFindings(of.model, of.mentions, environment).findings.length;
  const between = performance.now();
  of.times.push(between - start);
  // Nothing known of the terms either, as for a document that has just been opened.
  new core.DocumentFindings(of.model, new core.DocumentMentions(of.model, base), environment).advance();
  of.withTerms.push(performance.now() - between);
}

const small = subject(smallBytes);
const large = subject(largeBytes);
for (let warmUp = 0; warmUp < 10; warmUp++) run(small);
run(large);
for (const { times, withTerms } of [small, large]) times.length = withTerms.length = 0;
for (let round = 0; round < runs; round++) {
  for (let times = 0; times < 3; times++) run(small);
  run(large);
}
/** @param {ReturnType<typeof subject>} of */
const result = ({ text, times, withTerms, found }) => ({ characters: text.length, found, median: median(times), withTerms: median(withTerms) });
console.log(JSON.stringify({ rules: environment.active.length, small: result(small), large: result(large) }));
