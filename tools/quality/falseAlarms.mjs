// How often the rules disturb clean published texts, per 10,000 characters, in each profile.
// Usage: node tools/quality/falseAlarms.mjs --texts FOLDER --set heldout|tuning [--profile draft] [--rule ID] [--show] [--each N] [--report]
// --show prints findings with what stands around them (--each of a rule, 20 unless told), and is refused for the held-out texts.
// Exit 1 over the limits (--report: only prints), 2 where it could not measure.
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { say, text as inLanguage } from '../say.mjs';
import { isThere, readCorpus, readList, SETS } from './corpora.mjs';
import { loadEngine, PROFILES, SEVERITIES } from './engine.mjs';

/** Findings per 10,000 characters, residue aside. */
export const LIMITS = { grave: 0.2, draftHints: 3 };
const CONTEXT = 20;
const SHOWN_OF_A_RULE = 20;

/** @typedef {import('./engine.mjs').Found} Found */
/** @typedef {'draft' | 'review' | 'release'} Profile */
/** @typedef {Record<'error' | 'warning' | 'information' | 'hint', number>} Counts */
/** @typedef {{ total: Counts, residue: Counts, byRule: Map<string, Counts>, texts: Set<string> }} Tally */

/** @returns {Counts} */
const none = () => ({ error: 0, warning: 0, information: 0, hint: 0 });
/** @returns {Tally} */
export const emptyTally = () => ({ total: none(), residue: none(), byRule: new Map(), texts: new Set() });

/** Adds the findings of one text. @param {Tally} tally @param {string} name @param {readonly Found[]} findings */
export function addFindings(tally, name, findings) {
  for (const { id, category, severity } of findings) {
    const counts = tally.byRule.get(id) ?? none();
    counts[severity]++;
    tally.byRule.set(id, counts);
    (category === 'residue' ? tally.residue : tally.total)[severity]++;
    if (category !== 'residue' && (severity === 'error' || severity === 'warning')) tally.texts.add(name);
  }
}

/** Which limits are passed. @param {Profile} profile @param {Tally} tally @param {number} characters @returns {string[]} */
export function overLimits(profile, { total }, characters) {
  const per = (/** @type {number} */ count) => (count * 10_000) / characters;
  /** @type {string[]} */
  const over = [];
  const grave = per(total.error + total.warning);
  if (grave > LIMITS.grave) over.push(inLanguage(`${profile}：错误和警告每万字 ${grave.toFixed(2)}，应不多于 ${LIMITS.grave}`, `${profile}: ${grave.toFixed(2)} errors and warnings per 10,000 characters, limit ${LIMITS.grave}`));
  if (profile === 'draft' && per(total.hint) > LIMITS.draftHints) over.push(inLanguage(`${profile}：提示每万字 ${per(total.hint).toFixed(2)}，应不多于 ${LIMITS.draftHints}`, `${profile}: ${per(total.hint).toFixed(2)} hints per 10,000 characters, limit ${LIMITS.draftHints}`));
  return over;
}

/** @param {Profile} profile @param {Tally} tally @param {number} characters @param {number} count of texts */
function printTally(profile, tally, characters, count) {
  const per = (/** @type {number} */ number) => ((number * 10_000) / characters).toFixed(2).padStart(7);
  const line = (/** @type {string} */ name, /** @type {Counts} */ counts) =>
    console.log(`  ${name.padEnd(42)}${per(counts.error + counts.warning)} ${per(counts.information)} ${per(counts.hint)}   ${SEVERITIES.map(severity => String(counts[severity])).join(' / ')}`);
  console.log(`\n## ${profile}`);
  say(`  ${'每万字'.padEnd(39)}错误警告    信息    提示   个数：错误 / 警告 / 信息 / 提示`, `  ${'per 10,000 characters'.padEnd(42)}err+war    info    hint   count: errors / warnings / information / hints`);
  line('total', tally.total);
  line('residue (aside)', tally.residue);
  const weight = (/** @type {Counts} */ counts) => (counts.error + counts.warning) * 1e6 + counts.hint + counts.information;
  for (const [id, counts] of [...tally.byRule].sort(([, first], [, second]) => weight(second) - weight(first))) line(id, counts);
  say(`  有错误或警告的文稿：${tally.texts.size} / ${count}`, `  texts with an error or a warning: ${tally.texts.size} of ${count}`);
}

/** @param {string} text @param {{ start: number, end: number }} place */
export function inContext(text, { start, end }) {
  const flat = (/** @type {string} */ part) => part.replace(/\r?\n/g, '⏎').replace(/\u3000/g, '□');
  const found = text.slice(start, end);
  return `${flat(text.slice(Math.max(0, start - CONTEXT), start))}⟦${flat(found.length > 60 ? `${found.slice(0, 40)}…${found.slice(-15)}` : found)}⟧${flat(text.slice(end, end + CONTEXT))}`;
}

async function main() {
  const { values } = parseArgs({
    options: { texts: { type: 'string' }, set: { type: 'string', default: 'heldout' }, profile: { type: 'string' }, rule: { type: 'string' }, show: { type: 'boolean' }, each: { type: 'string' }, report: { type: 'boolean' } },
    allowPositionals: true,
  });
  const set = SETS.find(known => known === values.set);
  if (set === undefined) throw new Error(inLanguage('--set 只能是 heldout 或 tuning', '--set is heldout or tuning'));
  if (values.show && set === 'heldout') throw new Error(inLanguage('留出的文稿只报数目，不显示文字', 'the held-out texts are only counted, never shown'));
  if (!isThere(values.texts)) {
    say(`跳过误报（${set}）：没有文件夹 ${values.texts ?? ''}，怎样取得见 docs/quality.md`, `False alarms (${set}) skipped: no folder ${values.texts ?? ''}; see docs/quality.md for how to get it`);
    return 0;
  }
  const { texts, missing, unknown } = readCorpus(values.texts, readList()[set]);
  if (unknown.length > 0) say(`不在名单里的文件不读：${unknown.length} 个`, `Files that are not on the list are left out: ${unknown.length}`);
  if (missing.length > 0) say(`名单里缺 ${missing.length} 份`, `${missing.length} of the list are missing`);
  if (texts.length === 0) throw new Error(inLanguage('一份名单里的文稿也没有', 'not one text of the list is there'));
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const engine = await loadEngine();
  say(`# 误报：${set}，${texts.length} 份，${characters} 字，规则 ${engine.ruleIds.length} 条`, `# False alarms: ${set}, ${texts.length} texts, ${characters} characters, ${engine.ruleIds.length} rules`);
  const profiles = PROFILES.filter(profile => values.profile === undefined || profile === values.profile);
  /** @type {string[]} */
  const over = [];
  /** @type {Map<string, { profile: string, severity: string, message: string, shown: string }[]>} */
  const shown = new Map();
  for (const profile of profiles) {
    const tally = emptyTally();
    for (const { name, text } of texts) {
      const findings = engine.check[profile](text).filter(({ id }) => values.rule === undefined || id === values.rule);
      addFindings(tally, name, findings);
      if (!values.show || profile !== profiles.at(-1)) continue;
      for (const found of findings) {
        const list = shown.get(found.id) ?? [];
        list.push({ profile, severity: found.severity, message: found.message, shown: `${name.slice(0, 6)}:${found.start} ${inContext(text, found)}` });
        shown.set(found.id, list);
      }
    }
    printTally(profile, tally, characters, texts.length);
    over.push(...overLimits(profile, tally, characters));
  }
  const each = values.each === undefined ? SHOWN_OF_A_RULE : Number(values.each);
  for (const [id, list] of [...shown].sort(([, first], [, second]) => second.length - first.length)) {
    console.log(`\n### ${id} (${list.length})`);
    const rank = (/** @type {string} */ severity) => SEVERITIES.findIndex(known => known === severity);
    for (const { severity, message, shown: where } of list.sort((first, second) => rank(first.severity) - rank(second.severity)).slice(0, each)) console.log(`- ${severity}  ${where}  — ${message.slice(0, 60)}`);
    if (list.length > each) console.log(`- … ${list.length - each}`);
  }
  for (const failure of new Set(engine.failures)) console.log(`! ${failure}`);
  console.log('');
  for (const message of over) console.log(`✗ ${message}`);
  if (over.length === 0) say('✓ 都在限度以内', '✓ All within the limits');
  if (engine.failures.length > 0) return 2;
  return over.length > 0 && !values.report ? 1 : 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main().catch(cause => {
    console.error(cause instanceof Error ? cause.message : String(cause));
    return 2;
  });
}
