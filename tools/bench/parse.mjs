// Whole parse and outline at two sizes, in a process of its own, in turn, so that whatever else the machine does
// meets both. Usage: node tools/bench/parse.mjs <form> <small bytes> <large bytes> <runs>
import { freshOutline, loadCore } from './core.mjs';
import { officialText } from './corpus.mjs';
import { countSymbols, median } from './statistics.mjs';

const form = /** @type {'lines'} */ (process.argv[2]);
const [smallBytes, largeBytes, runs] = process.argv.slice(3).map(Number);
const core = await loadCore();

/** @param {number} bytes */
function subject(bytes) {
  // Through bytes and back: the text as a file gives it, not as the generator happened to put it together.
  const text = Buffer.from(officialText({ bytes, form })).toString();
  /** @type {number[]} */
  const times = [];
  return { text, times, symbols: 0 };
}

/** @param {ReturnType<typeof subject>} of */
function run(of) {
  const start = performance.now();
  const outline = freshOutline(core, of.text);
  of.times.push(performance.now() - start);
  of.symbols = countSymbols(outline);
}

const small = subject(smallBytes);
const large = subject(largeBytes);
for (let warmUp = 0; warmUp < 10; warmUp++) run(small);
run(large);
small.times.length = large.times.length = 0;
for (let round = 0; round < runs; round++) {
  for (let times = 0; times < 3; times++) run(small);
  run(large);
}
const result = (/** @type {ReturnType<typeof subject>} */ { text, times, symbols }) => ({ characters: text.length, symbols, median: median(times), runs: times.length });
console.log(JSON.stringify({ small: result(small), large: result(large) }));
