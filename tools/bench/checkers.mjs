// Other checkers of Chinese text beside ours: how many findings on lines that are right, and how long for one text.
// Usage: node tools/bench/checkers.mjs <milliseconds a tool may take>. Prints JSON; a tool that takes longer is stopped.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileTermData } from '../data/compile.mjs';
import { loadCore } from './core.mjs';
import { officialText } from './corpus.mjs';

/** Official forms as the norms want them; written for this, none from a document. */
export const CORRECT_LINES = [
  '青山市人民政府关于印发《青山市供水条例实施办法》的通知',
  '各县（区）人民政府，市政府各部门、各直属机构：',
  '一、总体要求',
  '（一）指导思想。坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念。',
  '1.加强组织领导。各县（区）要成立专班，由主要负责同志任组长。',
  '（1）建立“一企一档”台账，做到“底数清、情况明”。',
  '2023年，全市地区生产总值增长5.2%，一般公共预算收入达到136.8亿元。',
  '投资额比上年增长10%—15%，建成220千伏变电站3座。',
  '根据《中华人民共和国安全生产法》《生产安全事故应急条例》，制定本方案。',
  '会议时间为3月5日9:00—11:30，地点在市政务中心A座301会议室。',
  '联系人：张三，电话：0551-12345678。',
  '附件：1.任务分工表',
  '青政发〔2023〕12号',
  '2023年3月5日',
];

const MEGABYTE = 1_000_000;
const TIMED = ['ours', 'autocorrect', 'zhlint', 'pangu', 'lintMd'];
/** @type {(name: string) => any} */
const fromPeers = createRequire(resolve('.bench-peers', 'package.json'));
const pathOfPeer = createRequire(resolve('.bench-peers', 'package.json')).resolve;

/** @typedef {{ findings: (text: string) => number, changed: (text: string) => string }} Checker */

/** @type {Record<string, () => Promise<Checker>>} */
const checkers = {
  async ours() {
    const core = await loadCore();
    const base = new core.TermBase(compileTermData());
    const environment = { active: core.activeRules(core.rules, { profile: 'release', severities: {}, options: {} }), logger: { warn() {}, error() {} } };
    /** @param {string} text */
    const judge = text => {
      const model = core.parseDocument(text);
      return new core.DocumentFindings(model, new core.DocumentMentions(model, base), environment);
    };
    /** @param {string} text */
    const changes = text => core.fixAll(judge(text), { markdown: false, choose: core.safeFix, keep: (/** @type {any} */ _, /** @type {any} */ found) => found, converges: true }).length + core.formatChanges(core.parseDocument(text), core.defaultSettings.format).length;
    return { findings: text => judge(text).findings.length, changed: text => (changes(text) === 0 ? text : '') };
  },
  async autocorrect() {
    const { lintFor, format } = fromPeers('autocorrect-node');
    return { findings: text => lintFor(text, 'text').lines.length, changed: text => format(text) };
  },
  async zhlint() {
    const { run } = fromPeers('zhlint');
    const options = { rules: { preset: 'default' } };
    return { findings: text => run(text, options).validations.length, changed: text => run(text, options).result };
  },
  async pangu() {
    const { default: pangu } = await import(pathToFileURL(pathOfPeer('pangu')).href);
    const spacing = (/** @type {string} */ text) => (pangu.default ?? pangu).spacingText(text);
    return { findings: text => text.split('\n').filter(line => spacing(line) !== line).length, changed: spacing };
  },
  async lintMd() {
    const { lintMarkdown } = fromPeers('@lint-md/core');
    return { findings: text => lintMarkdown(text, {}).lintResult.length, changed: text => lintMarkdown(text, {}, true).fixedResult?.result ?? text };
  },
};

/** @param {string} name */
async function measure(name) {
  const checker = await checkers[name]();
  const findings = CORRECT_LINES.reduce((sum, line) => sum + checker.findings(line), 0);
  const broken = CORRECT_LINES.filter(line => checker.changed(line).trimEnd() !== line).length;
  const text = officialText({ bytes: MEGABYTE });
  checker.findings(text.slice(0, 20_000));
  const start = performance.now();
  checker.findings(text);
  return { findings, broken, milliseconds: performance.now() - start };
}

if (process.argv[2] === '--one') {
  console.log(JSON.stringify(await measure(process.argv[3])));
} else if (process.argv[1] === fileURLToPath(import.meta.url)) {
  /** @type {Record<string, { findings: number, broken: number, milliseconds: number } | { reason: string }>} */
  const results = {};
  for (const name of TIMED) {
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--one', name], { encoding: 'utf8', timeout: Number(process.argv[2] ?? 60_000) });
    results[name] = child.status === 0 ? JSON.parse(child.stdout) : { reason: child.error ? 'time' : (child.stderr.trim().split('\n').find(line => /Error/.test(line)) ?? String(child.status)) };
  }
  console.log(JSON.stringify(results));
}
