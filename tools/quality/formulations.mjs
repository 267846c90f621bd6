// Of a list of wrong formulations with their right forms: how many of the wrong ones are found, and how many of the right ones disturbed.
// Usage: node tools/quality/formulations.mjs --list FILE.json [--show] [--report]; the list: [{ "wrong", "right", "type"? }]
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { say } from '../say.mjs';
import { loadEngine } from './engine.mjs';

/** Of the wrong ones. */
export const LEAST_FOUND = 0.9;

/** @typedef {{ wrong: string, right: string, type?: string }} Pair */
/** @typedef {import('./engine.mjs').Found} Found */

/** What an entry of a list writes: alternatives apart, remarks in brackets and behind a semicolon left out, marks full-width. @param {string} entry @returns {string[]} */
export const formsOf = entry => entry.replace(/[;；].*/, '').replace(/\((?!试行|暂行|国家)[^)]*\)/g, '').replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '，').split(' / ').map(form => form.trim()).filter(form => form !== '');

/** The words as a paragraph of a notice of 2025. @param {string} words @returns {{ text: string, start: number, end: number }} */
export function placed(words) {
  const head = '云山县人民政府关于做好有关工作的通知\n各乡镇人民政府，县政府各部门：\n现将有关事项通知如下：\n';
  return { text: `${head}${words}${/[。！？]$/.test(words) ? '' : '。'}\n云山县人民政府\n2025年5月6日\n`, start: head.length, end: head.length + words.length };
}

/** The findings that lie in the words; of the notice's own form nothing. @param {string} words @param {import('./engine.mjs').Check} check @returns {Found[]} */
export function findingsAbout(words, check) {
  const { text, start, end } = placed(words);
  return check(text).filter(finding => finding.start < end && finding.end > start && finding.category !== 'kind' && finding.category !== 'structure');
}

async function main() {
  const { values } = parseArgs({ options: { list: { type: 'string' }, show: { type: 'boolean' }, report: { type: 'boolean' } } });
  if (values.list === undefined || !existsSync(values.list)) {
    say(`跳过提法：没有名单 ${values.list ?? ''}`, `Formulations skipped: no list ${values.list ?? ''}`);
    return 0;
  }
  /** @type {Pair[]} */
  const pairs = JSON.parse(readFileSync(values.list, 'utf8'));
  const { check, failures } = await loadEngine();
  /** @type {Map<string, { found: number, grave: number, count: number }>} */
  const byType = new Map();
  /** @type {string[]} */
  const missed = [];
  /** @type {string[]} */
  const disturbed = [];
  for (const { wrong, right, type = '' } of pairs) {
    const about = formsOf(wrong).flatMap(form => findingsAbout(form, check.release));
    const sum = byType.get(type) ?? { found: 0, grave: 0, count: 0 };
    sum.count++;
    if (about.length > 0) sum.found++;
    if (about.some(({ severity }) => severity === 'error' || severity === 'warning')) sum.grave++;
    byType.set(type, sum);
    if (about.length === 0) missed.push(`${wrong} → ${right}`);
    for (const form of formsOf(right)) {
      for (const { id, severity, start, end } of findingsAbout(form, check.release)) disturbed.push(`${form}: ${severity} ${id} ⟦${placed(form).text.slice(start, end)}⟧`);
    }
  }
  const found = pairs.length - missed.length;
  say(`# 错的提法：找出 ${found} / ${pairs.length}；对的提法被报 ${disturbed.length} 处`, `# Wrong formulations: ${found} of ${pairs.length} found; ${disturbed.length} findings on right ones`);
  for (const [type, { found: some, grave, count }] of byType) console.log(`  ${type.padEnd(16)} ${some}/${count}   ${grave} as warning or error`);
  if (values.show) for (const line of missed) console.log(`  - ${line}`);
  for (const line of disturbed) console.log(`  ! ${line}`);
  if (failures.length > 0) return 2;
  return (found < pairs.length * LEAST_FOUND || disturbed.length > 0) && !values.report ? 1 : 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main().catch(cause => {
    console.error(cause instanceof Error ? cause.message : String(cause));
    return 2;
  });
}
