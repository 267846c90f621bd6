// npm run bench: measures what the project promises, beside its targets and a peer on the same text; stops by itself.
// Options: --json FILE, --strict (exit 1 where a target is missed), --no-peer
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { say, text as inLanguage } from '../say.mjs';
import { bundleCore, freshOutline, loadCore } from './core.mjs';
import { officialText } from './corpus.mjs';
import { measureKeystrokes } from './keystrokes.mjs';
import { installPeer, peerCommand, preparePeer } from './peer.mjs';
import { measureLatency } from './latency.mjs';
import { autocorrectCommand, measurePushes } from './pushes.mjs';
import { ServerClient } from './serverClient.mjs';
import { countSymbols, median, percentile } from './statistics.mjs';
import { measureIndex } from './workspace.mjs';

const MEGABYTE = 1_000_000;
const EXTENSION = join('dist', 'client', 'node', 'extension.js');
const SERVER = [process.execPath, join('dist', 'server', 'node', 'main.js'), '--stdio'];

/** @typedef {{ what: string, value: number, unit: string, target?: number, note?: string }} Row */
/** @type {Row[]} */
const rows = [];
/** @type {string[]} */
const failures = [];

/** @param {Row} row */
function report(row) {
  rows.push(row);
  const digits = row.unit === 'MB' || row.value >= 100 ? 0 : 1;
  const missed = row.target !== undefined && row.value > row.target;
  if (missed) failures.push(row.what);
  const target = row.target === undefined ? '' : `≤ ${row.target} ${row.unit}`;
  const mark = row.target === undefined ? ' ' : missed ? '✗' : '✓';
  console.log(`${mark} ${padded(row.what, 46)}${`${row.value.toFixed(digits)} ${row.unit}`.padStart(10)}   ${target.padEnd(12)}${row.note ?? ''}`);
}

/** Chinese characters take two columns. @param {string} words @param {number} columns */
function padded(words, columns) {
  const width = [...words].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
  return words + ' '.repeat(Math.max(1, columns - width));
}

/** @param {string} zh @param {string} en */
const heading = (zh, en) => console.log(`\n${inLanguage(zh, en)}`);

/** @type {Record<string, [string, string]>} */
const FORM_NAMES = { lines: ['分段', 'lines'], oneLine: ['一行', 'one line'], hardWrapped: ['硬换行', 'hard-wrapped'] };
/** @type {Record<string, [string, string]>} */
const KEY_NAMES = { character: ['输入一个字', 'a character'], lineBreak: ['换行', 'a line break'], heading: ['新增标题', 'a new heading'] };

function parsing() {
  heading('整篇解析并给出大纲（预热后的中位数）', 'Whole parse and outline (warm median)');
  for (const form of Object.keys(FORM_NAMES)) {
    const name = inLanguage(...FORM_NAMES[form]);
    const sizes = [MEGABYTE, 10 * MEGABYTE, 15].map(String);
    const child = spawnSync(process.execPath, [join('tools', 'bench', 'parse.mjs'), form, ...sizes], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    const { small, large } = JSON.parse(child.stdout);
    const note = inLanguage(`${small.characters} 字符，${small.symbols} 项`, `${small.characters} characters, ${small.symbols} entries`);
    report({ what: `1 MB ${name}`, value: small.median, unit: 'ms', target: 15, note });
    report({ what: `10 MB ${name}`, value: large.median, unit: 'ms', note: inLanguage(`${large.symbols} 项`, `${large.symbols} entries`) });
    report({ what: `10 MB / 1 MB ${name}`, value: large.median / small.median, unit: '×', target: 10 });
  }
}

async function keystrokes() {
  const core = await loadCore();
  heading('1 MB 文本中部按一个键，到大纲答复（经标准输入输出）', 'One key in the middle of 1 MB, to the answered outline (over stdio)');
  /** @type {Record<string, number[]>} */
  const ours = {};
  for (const form of /** @type {const} */ (['lines', 'oneLine'])) {
    const { times, equal, symbols, answerBytes } = await measureKeystrokes({
      command: SERVER,
      text: officialText({ bytes: MEGABYTE, form }),
      languageId: 'gongwen',
      keys: 100,
      fresh: text => freshOutline(core, text),
    });
    for (const [kind, values] of Object.entries(times)) {
      const what = `${inLanguage(...FORM_NAMES[form])}：${inLanguage(...KEY_NAMES[kind])}`;
      report({ what: `${what} p50`, value: percentile(values, 0.5), unit: 'ms' });
      report({ what: `${what} p95`, value: percentile(values, 0.95), unit: 'ms', target: 16 });
      if (form === 'lines') ours[kind] = values;
    }
    const note = inLanguage(`${symbols} 项，答复 ${Math.round(answerBytes / 1024)} KB`, `${symbols} entries, answer ${Math.round(answerBytes / 1024)} KB`);
    report({ what: inLanguage('　与重新解析不一致的答复', '  answers that differ from a fresh parse’s'), value: equal ? 0 : 1, unit: '', target: 0, note });
  }
  return ours;
}

/** @param {Record<string, number[]>} ours */
async function peer(ours) {
  heading('对照：vscode-markdown-language-server（同一文本、同一操作）', 'The peer: vscode-markdown-language-server (same text, same keys)');
  const reason = installPeer();
  if (reason !== undefined) {
    say(`  未能取得对照：${reason}`, `  The peer can't be had: ${reason}`);
    return;
  }
  const text = officialText({ bytes: MEGABYTE });
  const variants = /** @type {const} */ ([
    [inLanguage('原文', 'the same text'), text],
    // Markdown knows our headings only with # in front of them.
    [inLanguage('标题前加 #', '# before its headings'), text.replace(/^\s*(第[^\n]{1,6}部分|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)(?=[^\n。]*$)/gm, '## $1')],
  ]);
  for (const [name, variant] of variants) {
    const { times, symbols } = await measureKeystrokes({ command: peerCommand(), text: variant, languageId: 'markdown', keys: 15, prepare: preparePeer });
    for (const [kind, values] of Object.entries(times)) {
      const what = `${inLanguage(...KEY_NAMES[kind])}（${name}）`;
      const p95 = percentile(values, 0.95);
      report({ what: `${what} p50`, value: median(values), unit: 'ms' });
      report({ what: `${what} p95`, value: p95, unit: 'ms', note: inLanguage(`大纲 ${symbols} 项；我们快 ${(median(values) / median(ours[kind])).toFixed(0)} 倍（p50）`, `${symbols} entries; ours is ${(median(values) / median(ours[kind])).toFixed(0)}× as fast (p50)`) });
    }
  }
}

function checking() {
  heading('全部规则查一遍（预热后的中位数）', 'All rules on a whole text (warm median)');
  for (const form of ['lines', 'oneLine']) {
    const name = inLanguage(...FORM_NAMES[form]);
    const child = spawnSync(process.execPath, [join('tools', 'bench', 'rules.mjs'), form, ...[MEGABYTE, 10 * MEGABYTE, 10].map(String)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    const { rules, small, large } = JSON.parse(child.stdout);
    for (const [size, target, { found, median: alone, withTerms }] of /** @type {const} */ ([['1 MB', 50, small], ['10 MB', 600, large]])) {
      report({ what: `${size} ${name}`, value: withTerms, unit: 'ms', target, note: inLanguage(`${rules} 条规则，${found} 处；不连找用语 ${alone.toFixed(1)} ms`, `${rules} rules, ${found} findings; ${alone.toFixed(1)} ms without finding terms`) });
    }
  }
}

async function checkedKeystrokes() {
  heading('1 MB 文本中部按一个键，到检查结果和大纲都答复（经标准输入输出，全部规则）', 'One key in the middle of 1 MB, to diagnostics and outline both answered (over stdio, all rules)');
  for (const form of /** @type {const} */ (['lines', 'oneLine'])) {
    const { times, found } = await measureKeystrokes({ command: SERVER, text: officialText({ bytes: MEGABYTE, form }), languageId: 'gongwen', keys: 100, checks: { check: { profile: 'release' } } });
    for (const [kind, values] of Object.entries(times)) {
      const what = `${inLanguage(...FORM_NAMES[form])}：${inLanguage(...KEY_NAMES[kind])}`;
      report({ what: `${what} p50`, value: percentile(values, 0.5), unit: 'ms' });
      report({ what: `${what} p95`, value: percentile(values, 0.95), unit: 'ms', ...(form === 'lines' ? { target: 16 } : {}), note: inLanguage(`${found} 处`, `${found} findings`) });
    }
  }
}

/** @type {Record<string, string>} */
const CHECKER_NAMES = { ours: 'gongwen', autocorrect: 'AutoCorrect', zhlint: 'zhlint', pangu: 'pangu', lintMd: 'lint-md' };

/** Ours and other checkers of Chinese text: alarms on official lines that are right, and one text of a megabyte from nothing. */
function checkers() {
  heading('对照：14 行正确的公文，各报多少处、改坏几行；1 MB 文本从头查一遍', 'Other checkers: findings on 14 right lines of official writing, lines that their fixes change, and 1 MB from nothing');
  const child = spawnSync(process.execPath, [join('tools', 'bench', 'checkers.mjs'), '60000'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  for (const [name, result] of Object.entries(JSON.parse(child.stdout))) {
    const who = CHECKER_NAMES[name];
    if ('reason' in result) {
      say(`  ${who}：未能测得（${result.reason}）`, `  ${who}: not measured (${result.reason})`);
      continue;
    }
    report({ what: inLanguage(`${who}：正确的行报了几处`, `${who}: findings on right lines`), value: result.findings, unit: '', ...(name === 'ours' ? { target: 0 } : {}), note: inLanguage(`改动 ${result.broken} 行`, `changes ${result.broken} lines`) });
    report({ what: inLanguage(`${who}：1 MB`, `${who}: 1 MB`), value: result.milliseconds, unit: 'ms' });
  }
}

/** The other server that checks Chinese text, a key at a time, on a text it takes and on one of a megabyte. */
async function checkingPeer() {
  heading('对照：AutoCorrect 的语言服务器，按一个键到推来检查结果', 'The peer: AutoCorrect’s language server, one key to the findings it sends');
  for (const [name, bytes] of /** @type {const} */ ([['400 KB', 400_000], ['1 MB', MEGABYTE]])) {
    const { times, silent, found } = await measurePushes({ command: autocorrectCommand(), text: officialText({ bytes }).replaceAll('，各', ',各'), keys: 12, patience: 3000 });
    const note = inLanguage(`按键之后报 ${found} 处；${silent} 次没有答复`, `${found} findings after the keys; ${silent} keys without an answer`);
    if (times.length === 0) console.log(`  ${name}：${note}`);
    else report({ what: `AutoCorrect ${name} p50`, value: percentile(times, 0.5), unit: 'ms', note });
  }
}

async function starting() {
  heading('启动服务到 10 KB 文本的首个大纲', 'Server start to the first outline of a 10 KB text');
  const text = officialText({ bytes: 10_000 });
  /** @type {number[]} */
  const times = [];
  let entries = 0;
  for (let run = 0; run < 15; run++) {
    const start = performance.now();
    const client = new ServerClient(SERVER);
    await client.initialize();
    client.open('file:///start.gongwen', 'gongwen', text);
    entries = countSymbols(await client.symbols('file:///start.gongwen'));
    times.push(performance.now() - start);
    await client.close();
  }
  const what = inLanguage('启动到首个大纲', 'start to first outline');
  report({ what: `${what} p50`, value: percentile(times, 0.5), unit: 'ms' });
  report({ what: `${what} p95`, value: percentile(times, 0.95), unit: 'ms', target: 250, note: inLanguage(`${entries} 项`, `${entries} entries`) });
}

function activation() {
  heading('扩展启动：载入并运行 extension.js，打开着一份 10 KB 的 .txt（每次一个新进程）', 'Activation: loading and running extension.js with a .txt of 10 KB open (a new process each time)');
  /** @type {number[]} */
  const times = [];
  let isRecognised = true;
  for (let run = 0; run < 15; run++) {
    const child = spawnSync(process.execPath, [join('tools', 'bench', 'activation.mjs'), EXTENSION], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    const { milliseconds, recognised } = JSON.parse(child.stdout);
    times.push(milliseconds);
    isRecognised &&= recognised;
  }
  const what = inLanguage('启动', 'activation');
  report({ what: `${what} p50`, value: percentile(times, 0.5), unit: 'ms' });
  report({ what: `${what} p95`, value: percentile(times, 0.95), unit: 'ms', target: 100, note: isRecognised ? inLanguage('认出是公文', 'recognised') : inLanguage('没有认出是公文', 'not recognised') });
}

function renumbering() {
  heading('1 MB 文本全文重编序号，三分之一的序号错了（预热后的中位数）', 'Renumbering 1 MB of which a third of the numbers are wrong (warm median)');
  const child = spawnSync(process.execPath, [join('tools', 'bench', 'renumber.mjs'), ...[MEGABYTE, 20].map(String)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const { numbers, edits, median: milliseconds } = JSON.parse(child.stdout);
  report({ what: inLanguage('全部改动', 'all edits'), value: milliseconds, unit: 'ms', target: 100, note: inLanguage(`${numbers} 个序号，改 ${edits} 处`, `${numbers} numbers, ${edits} edits`) });
}

function matching() {
  heading('在 1 MB 文本中找规范用语（预热后的中位数）', 'Finding terms in 1 MB (warm median)');
  const child = spawnSync(process.execPath, [join('tools', 'bench', 'match.mjs'), ...[MEGABYTE, 1000, 50].map(String)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const { match, mentions, names } = JSON.parse(child.stdout);
  report({ what: inLanguage(`匹配 ${names} 个名称`, `matching ${names} names`), value: match.median, unit: 'ms', target: 12, note: inLanguage(`${match.found} 处`, `${match.found} places`) });
  report({ what: inLanguage('　连同书名、会议、简称', '  with titles, meetings, abbreviations'), value: mentions.median, unit: 'ms', note: inLanguage(`${mentions.found} 处`, `${mentions.found} places`) });
}

async function answering() {
  heading('1 MB 文本中的悬停和补全（经标准输入输出）', 'Hover and completion in 1 MB (over stdio)');
  const { hover, completion, entries } = await measureLatency({ command: SERVER, bytes: MEGABYTE, entries: 1000, times: 400 });
  const note = inLanguage(`${entries} 条词条`, `${entries} entries`);
  report({ what: inLanguage('悬停 p50', 'hover p50'), value: percentile(hover, 0.5), unit: 'ms' });
  report({ what: inLanguage('悬停 p95', 'hover p95'), value: percentile(hover, 0.95), unit: 'ms', target: 5, note });
  report({ what: inLanguage('输入一个字后的补全 p50', 'completion behind a typed character p50'), value: percentile(completion, 0.5), unit: 'ms' });
  report({ what: inLanguage('输入一个字后的补全 p95', 'completion behind a typed character p95'), value: percentile(completion, 0.95), unit: 'ms', target: 20, note });
}

async function workspace() {
  heading('工作区 5000 个 10 KB 的文件（经标准输入输出）', 'A workspace of 5,000 files of 10 KB (over stdio)');
  const results = await measureIndex({ command: SERVER, files: 5000, bytes: 10_000, terms: ['四个意识', '四个自信', '两个维护'], runs: 3 });
  const [{ uses, memory: peak }] = results;
  report({ what: inLanguage('首次工作区符号（建立索引）', 'first workspace symbols (builds the index)'), value: median(results.map(({ first }) => first)) / 1000, unit: 's', target: 5 });
  report({ what: inLanguage('　再次', '  the next'), value: median(results.map(({ next }) => next)), unit: 'ms' });
  if (peak !== undefined) report({ what: inLanguage('　服务进程的内存峰值', '  peak memory of the server'), value: peak, unit: 'MB', note: inLanguage(`一个用语 ${uses} 处`, `${uses} uses of one term`) });
}

async function memory() {
  heading('服务进程的内存峰值', 'Peak memory of the server process');
  const client = new ServerClient(SERVER);
  await client.initialize();
  const uri = 'file:///memory.gongwen';
  const text = officialText({ bytes: MEGABYTE });
  client.open(uri, 'gongwen', text);
  await client.symbols(uri);
  const line = Math.floor(text.split('\n').length / 2);
  for (let edit = 0; edit < 200; edit++) {
    const position = { line: line + (edit % 50), character: 3 };
    client.notify('textDocument/didChange', { textDocument: { uri, version: edit + 2 }, contentChanges: [{ range: { start: position, end: position }, text: edit % 4 === 0 ? '\n' : '增' }] });
    await client.symbols(uri);
    if (edit % 10 === 0) await client.request('textDocument/foldingRange', { textDocument: { uri } });
  }
  const peak = client.peakMemory();
  await client.close();
  if (peak === undefined) say('  本系统不提供 VmHWM，略。', '  This system gives no VmHWM; left out.');
  else report({ what: inLanguage('打开 1 MB 文本并编辑 200 次', '1 MB open and edited 200 times'), value: peak, unit: 'MB', target: 120 });
}

for (const folder of ['dist/server/node', 'dist/client/node']) {
  const built = spawnSync(process.execPath, ['esbuild.mjs', `--only=${folder}`], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
}
await bundleCore();
say(`Node ${process.version}，${process.platform} ${process.arch}`, `Node ${process.version}, ${process.platform} ${process.arch}`);
const [load] = loadavg();
const cores = availableParallelism();
if (load > cores / 2) say(`注意：本机正忙（负载 ${load.toFixed(1)}，${cores} 核），下列时间偏大。`, `Note: this machine is busy (load ${load.toFixed(1)} on ${cores} cores); the times below are too large.`);
parsing();
const ours = await keystrokes();
if (!process.argv.includes('--no-peer')) await peer(ours);
matching();
checking();
renumbering();
if (!process.argv.includes('--no-peer')) checkers();
await checkedKeystrokes();
if (!process.argv.includes('--no-peer')) await checkingPeer();
await answering();
activation();
await starting();
await workspace();
await memory();

const jsonFile = process.argv.includes('--json') ? process.argv[process.argv.indexOf('--json') + 1] : undefined;
if (jsonFile) writeFileSync(jsonFile, `${JSON.stringify({ node: process.version, platform: process.platform, load, cores, rows, failures }, null, 2)}\n`);
if (failures.length === 0) say('\n全部达到指标。', '\nEvery target is met.');
else say(`\n未达到指标：${failures.join('；')}`, `\nTargets missed: ${failures.join('; ')}`);
if (process.argv.includes('--strict') && failures.length > 0) process.exitCode = 1;
