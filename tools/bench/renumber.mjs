// Renumbering a large draft whose numbers are wrong, in a process of its own: the model that the server has anyway, and the edits.
// Usage: node tools/bench/renumber.mjs <bytes> <runs>
import { loadCore } from './core.mjs';
import { chineseNumeral, officialText } from './corpus.mjs';
import { median } from './statistics.mjs';

const [bytes = 0, runs = 1] = process.argv.slice(2).map(Number);
const core = await loadCore();

// As after sections were moved about: every third number of a form is another one.
let count = 0;
const text = Buffer.from(officialText({ bytes })).toString().replace(/^([ \u3000]*)(（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+(?=[.．]))/gm, (whole, indent, number) => {
  count += 1;
  if (count % 3 !== 0) return whole;
  const value = 1 + (count % 9);
  return indent + (number.startsWith('（') ? `（${chineseNumeral(value)}）` : number.endsWith('、') ? `${chineseNumeral(value)}、` : String(value));
});
const model = core.parseDocument(text);
const document = core.TextDocument.create('file:///bench.gongwen', 'gongwen', 1, text);
/** @type {number[]} */
const times = [];
let edits = 0;
for (let run = 0; run < runs + 3; run++) {
  const start = performance.now();
  edits = core.renumberEdits({ document, model, settings: core.defaultSettings, token: core.neverCancelled }).length;
  if (run >= 3) times.push(performance.now() - start);
}
console.log(JSON.stringify({ characters: text.length, numbers: count, edits, median: median(times) }));
