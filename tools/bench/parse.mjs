// Whole parse and outline, in a process of its own. Usage: node tools/bench/parse.mjs <form> <bytes> <runs>
import { freshOutline, loadCore } from './core.mjs';
import { officialText } from './corpus.mjs';
import { countSymbols, median } from './statistics.mjs';

const [form, bytes, runs] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const core = await loadCore();
// Through bytes and back: the text as a file gives it, not as the generator happened to put it together.
const text = Buffer.from(officialText({ bytes, form: /** @type {'lines'} */ (form) })).toString();
/** @type {number[]} */
const times = [];
let symbols = 0;
const WARM_UP = 8;
for (let run = -WARM_UP; run < runs; run++) {
  const start = performance.now();
  const outline = freshOutline(core, text);
  const time = performance.now() - start;
  symbols = countSymbols(outline);
  if (run >= 0) times.push(time);
}
console.log(JSON.stringify({ form, characters: text.length, bytes: Buffer.byteLength(text), symbols, median: median(times), runs: times.length }));
