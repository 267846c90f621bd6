// How many of the errors that seed.mjs makes the rules find, by kind of error.
// Usage: node tools/quality/recall.mjs --texts FOLDER [--only PREFIX] [--count N] [--seed N] [--show [--each N]] [--report]
// Exit 1 where less than the limit is found (--report: only prints), 2 where it could not measure.
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { say, text as inLanguage } from '../say.mjs';
import { isThere, readCorpus, readList } from './corpora.mjs';
import { loadEngine } from './engine.mjs';
import { mutations, seeded } from './seed.mjs';

/** Of each kind of error. */
export const LEAST_FOUND = 0.95;
const COUNT = 60;

/** @typedef {import('./engine.mjs').Found} Found */
/** @typedef {import('./engine.mjs').Check} Check */

/**
 * Rules or categories that also count as having found an error, besides those of its own category: one mistake can be seen from two sides.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const ALSO = {
  'structure/form-half-brackets': ['punctuation'],
  'structure/mark-comma': ['punctuation'],
  'structure/mark-comma-all': ['punctuation'],
  'structure/mark-stop': ['punctuation'],
  'structure/mark-after-brackets': ['punctuation'],
  'structure/mark-after-brackets-all': ['punctuation'],
  'structure/ordinal-mark': ['punctuation'],
  'structure/item-mark-lost': ['punctuation'],
  'structure/item-mark-other': ['punctuation'],
  'wording/masked-name': ['residue'],
  'wording/misquoted': ['punctuation'],
  'wording/impossible-session': ['numbers'],
  'punctuation/line-begins-with-mark': ['residue', 'structure'],
  'punctuation/paragraph-without-end': ['residue', 'structure'],
  'punctuation/half-stop': ['numbers'],
  'numbers/approximate-with-comma': ['punctuation'],
  'numbers/approximate-twice': ['wording'],
  'numbers/range-hyphen-years': ['punctuation'],
  'numbers/range-hyphen': ['punctuation'],
  'numbers/range-unit-lost': ['punctuation'],
  'numbers/decimal-mark': ['punctuation'],
  'numbers/full-comma-in-number': ['punctuation'],
  'numbers/leading-zero': ['kind'],
  'wording/relative-date': ['numbers'],
  'kind/date-impossible': ['numbers'],
  'kind/date-with-zeros': ['numbers'],
  'kind/date-in-words': ['numbers'],
  'kind/title-kind-doubled': ['wording'],
  'kind/addressee-half-colon': ['punctuation'],
  'kind/addressee-without-colon': ['punctuation'],
  'kind/annex-note-numbers': ['structure'],
  'kind/number-square-brackets': ['punctuation'],
  'kind/published-number-brackets': ['punctuation'],
  'residue/repeated-next': ['structure'],
  'residue/repeated-later': ['structure'],
  'residue/space-inside': ['punctuation'],
  'residue/lost-break-before-heading': ['structure'],
  'residue/hard-wrap-once': ['punctuation/final-mark'],
  'residue/html': ['punctuation'],
};

/**
 * The findings that the error made: what stood in the unchanged text before and behind it, and as much as stood between, is left out.
 * @param {string} before @param {readonly Found[]} known in `before` @param {string} after @param {readonly Found[]} found in `after` @returns {Found[]}
 */
export function newFindings(before, known, after, found) {
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const key = (/** @type {string} */ text, /** @type {Found} */ { id, start, end, severity }) => {
    // One that begins before the error and reaches over it is the same as before if it began there.
    const place = start < head ? `a${start} ${end <= head ? end : ''}` : start >= text.length - tail ? `z${text.length - start}–${text.length - end}` : `between ${text.slice(start, Math.min(end, start + 80))}`;
    return `${id} ${severity} ${place}`;
  };
  /** @type {Map<string, number>} */
  const old = new Map();
  for (const finding of known) old.set(key(before, finding), (old.get(key(before, finding)) ?? 0) + 1);
  return found.filter(finding => {
    const left = old.get(key(after, finding)) ?? 0;
    if (left > 0) old.set(key(after, finding), left - 1);
    return left === 0;
  });
}

/** Whether a finding, or a place it points to, lies in the paragraphs of a place. @param {string} text @param {{ start: number, end: number }} place @param {Found} finding */
export function isNear(text, { start, end }, { places }) {
  const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const newline = text.indexOf('\n', end);
  const to = newline < 0 ? text.length : newline;
  return places.some(place => place.start <= to && place.end >= from);
}

/** @param {string} mutationId @param {Found} finding */
export const countsFor = (mutationId, { id, category }) => mutationId.startsWith(`${category}/`) || (ALSO[mutationId] ?? []).some(other => other === category || other === id);

/** @param {import('./seeds/kit.mjs').Mutation} mutation @param {readonly import('./seed.mjs').Instance[]} instances @param {Check} check @param {Map<string, Found[]>} kept findings in texts without an error */
function measure(mutation, instances, check, kept) {
  /** @type {Map<string, number>} */
  const by = new Map();
  /** @type {string[]} */
  const missed = [];
  let elsewhere = 0;
  /** @type {string[]} */
  const alarms = [];
  for (const { original, text, start, end, what, source } of instances) {
    const known = kept.get(original) ?? check(original);
    if (original === source.text) kept.set(original, known);
    else {
      // What was put in as it should be must not be found fault with.
      const clean = kept.get(source.text) ?? check(source.text);
      kept.set(source.text, clean);
      for (const { id, severity, start: from, end: to } of newFindings(source.text, clean, original, known)) if (severity !== 'hint') alarms.push(`${severity} ${id} ${original.slice(Math.max(0, from - 10), from)}⟦${original.slice(from, Math.min(to, from + 40))}⟧${original.slice(to, to + 10)}`.replace(/\n/g, '⏎'));
    }
    const fresh = newFindings(original, known, text, check(text)).filter(finding => mutation.where === 'document' || isNear(text, { start, end }, finding));
    const right = fresh.filter(finding => countsFor(mutation.id, finding));
    for (const id of new Set(right.map(finding => finding.id))) by.set(id, (by.get(id) ?? 0) + 1);
    if (right.length > 0) continue;
    if (fresh.length > 0) elsewhere++;
    missed.push(`${source.sha256.slice(0, 6)}  ${what ?? text.slice(start, end).slice(0, 60)}${fresh.length > 0 ? `   (only ${[...new Set(fresh.map(({ id }) => id))].join(', ')})` : ''}`.replace(/\n/g, '⏎'));
  }
  return { by, missed, elsewhere, alarms, count: instances.length };
}

async function main() {
  const { values } = parseArgs({
    options: { texts: { type: 'string' }, only: { type: 'string' }, count: { type: 'string', default: String(COUNT) }, seed: { type: 'string', default: '1' }, show: { type: 'boolean' }, each: { type: 'string', default: '5' }, report: { type: 'boolean' } },
  });
  if (!isThere(values.texts)) {
    say(`跳过漏报：没有文件夹 ${values.texts ?? ''}，怎样取得见 docs/quality.md`, `Recall skipped: no folder ${values.texts ?? ''}; see docs/quality.md for how to get it`);
    return 0;
  }
  const { texts } = readCorpus(values.texts, readList().tuning);
  if (texts.length === 0) throw new Error(inLanguage('一份名单里的文稿也没有', 'not one text of the list is there'));
  const engine = await loadEngine();
  const only = mutations.filter(({ id }) => values.only === undefined || id.startsWith(values.only));
  say(`# 漏报：${only.length} 种差错，植入 ${texts.length} 份文稿，规则 ${engine.ruleIds.length} 条（release）`, `# Recall: ${only.length} kinds of errors in ${texts.length} texts, ${engine.ruleIds.length} rules (release)`);
  /** @type {Map<string, Found[]>} */
  const kept = new Map();
  /** @type {Map<string, { found: number, count: number }>} */
  const byCategory = new Map();
  let below = 0;
  let alarmed = 0;
  for (const mutation of only) {
    const { by, missed, elsewhere, alarms, count } = measure(mutation, seeded(mutation, texts, { seed: Number(values.seed), count: Number(values.count) }), engine.check.release, kept);
    const found = count - missed.length;
    const category = mutation.id.slice(0, mutation.id.indexOf('/'));
    const sum = byCategory.get(category) ?? { found: 0, count: 0 };
    byCategory.set(category, { found: sum.found + found, count: sum.count + count });
    const good = count > 0 && found / count >= LEAST_FOUND;
    if (!good) below++;
    const finders = [...by].sort(([, first], [, second]) => second - first).slice(0, 3).map(([id, times]) => `${id} ${times}`).join(', ');
    console.log(`${good ? '✓' : '✗'} ${mutation.id.padEnd(42)}${`${count === 0 ? 0 : Math.floor((found * 100) / count)}%`.padStart(5)} ${`${found}/${count}`.padStart(7)}   ${finders}${elsewhere > 0 ? `   (other category: ${elsewhere})` : ''}${alarms.length > 0 ? `   (ALARMS ON THE RIGHT FORM: ${alarms.length})` : ''}`);
    alarmed += alarms.length;
    if (values.show) for (const line of [...new Set(alarms)].slice(0, Number(values.each))) console.log(`      ! ${line}`);
    if (values.show) for (const line of missed.slice(0, Number(values.each))) console.log(`      - ${line}`);
  }
  console.log('');
  for (const [category, { found, count }] of byCategory) console.log(`${category.padEnd(14)}${((found * 100) / count).toFixed(1)}%  ${found}/${count}`);
  say(`植入之前正确的写法上的错误、警告和信息：${alarmed}`, `Errors, warnings and information on what was right before: ${alarmed}`);
  for (const failure of new Set(engine.failures)) console.log(`! ${failure}`);
  say(below === 0 ? '✓ 每一种都找出 95% 以上' : `✗ ${below} 种找出的不到 95%`, below === 0 ? '✓ At least 95% of each kind found' : `✗ ${below} kinds below 95%`);
  if (engine.failures.length > 0) return 2;
  return below > 0 && !values.report ? 1 : 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main().catch(cause => {
    console.error(cause instanceof Error ? cause.message : String(cause));
    return 2;
  });
}
