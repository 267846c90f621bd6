// npm test: everything. Prints a line for each step and, in full, what a failing step printed; goes on with the rest; ends with one
// line of counts and a non-zero exit code when anything failed.
//
// Usage: node tools/test.mjs [step …]   e.g. node tools/test.mjs package node-host
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say, text } from './say.mjs';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(projectRoot);
if (!existsSync('node_modules')) {
  console.error(text('请先运行 npm install。', 'Please run npm install first.'));
  process.exit(1);
}
const { endEverythingOnSignals, exitCleanly, findOnPath, run } = await import('./host/processes.mjs');

const inCi = Boolean(process.env.CI) && process.env.CI !== 'false';
const vsix = join(projectRoot, 'dist', 'gongwen.vsix');
const artefacts = join(projectRoot, 'test-results');

/**
 * @typedef {object} StepResult
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} output
 * @property {string} [reason]  why it was skipped
 * @property {boolean} [show]   print the output though nothing failed
 */

/** @typedef {{ id: string, title: () => string, run: () => Promise<StepResult> }} Step */

/** @type {Step[]} */
const steps = [
  { id: 'types', title: () => text('类型', 'types'), run: () => npmScript('types') },
  { id: 'lint', title: () => text('代码规范', 'lint'), run: () => npmScript('lint') },
  { id: 'direction', title: () => text('依赖方向', 'dependency direction'), run: () => npmScript('depcruise') },
  { id: 'generated', title: () => text('生成的文件是最新的', 'generated files are current'), run: () => npmScript('generate', ['--check']) },
  { id: 'package', title: () => text('打包与安装包检查', 'the package'), run: packageStep },
  { id: 'unit', title: () => text('单元、语言服务器与语法测试', 'unit, server and grammar tests'), run: unitStep },
  { id: 'without-network', title: () => text('没有网络时的语言服务器', 'the server without a network'), run: withoutNetworkStep },
  { id: 'node-host', title: () => text('真实编辑器：Node 扩展宿主', 'the real editor: Node extension host'), run: () => hostStep('node') },
  { id: 'web-host', title: () => text('真实编辑器：网页版（Web Worker 扩展宿主）', 'the real editor: web-worker extension host'), run: () => hostStep('web') },
  { id: 'walk', title: () => text('像人一样走一遍（截图在 test-results/）', 'a person’s walk (screenshots in test-results/)'), run: () => hostStep('walk') },
  { id: 'writing', title: () => text('用输入法写一段（截图在 test-results/）', 'writing with an input method (screenshots in test-results/)'), run: () => hostStep('writing') },
  { id: 'checking', title: () => text('查错、改错，连同受限模式（截图在 test-results/）', 'finding and mending mistakes, Restricted Mode included (screenshots in test-results/)'), run: () => hostStep('checking') },
  { id: 'drafting', title: () => text('从模板起草一份，改动、检查、存为模板（截图在 test-results/）', 'drafting from a template, changing, checking, making a template (screenshots in test-results/)'), run: () => hostStep('drafting') },
  { id: 'start', title: () => text('npm start：密码、地址、退出后不留进程', 'npm start: password, address, nothing left behind'), run: startStep },
  { id: 'desktop', title: () => text('桌面版 VS Code（@vscode/test-electron）', 'desktop VS Code (@vscode/test-electron)'), run: desktopStep },
];

/** @param {string} script @param {string[]} [extra] @returns {Promise<StepResult>} */
async function npmScript(script, extra = []) {
  const npm = process.env.npm_execpath && /\.[cm]?js$/.test(process.env.npm_execpath) ? [process.execPath, process.env.npm_execpath] : [/** @type {string} */ (findOnPath(['npm']))];
  const [command = '', ...words] = [...npm, 'run', '--silent', script, ...(extra.length > 0 ? ['--', ...extra] : [])];
  const { code, output } = await run(command, words, { timeoutMs: 10 * 60_000 });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

/** @returns {Promise<StepResult>} */
async function unitStep() {
  const { code, output, timedOut } = await run(process.execPath, ['tools/test-unit.mjs'], { timeoutMs: 15 * 60_000 });
  const count = (/** @type {string} */ word) => Number(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'm').exec(output)?.[1] ?? 0);
  const result = { passed: count('passing'), failed: count('failing'), skipped: count('pending'), output: (timedOut ? 'no end within 15 minutes\n' : '') + output };
  // A run that broke off before mocha's summary failed too, and so did one that found nothing to run.
  if ((code !== 0 && result.failed === 0) || result.passed + result.failed === 0) result.failed += 1;
  if (result.failed === 0 && result.skipped > 0) return { ...result, output: output.split('\n').filter((line) => /^\s+- /.test(line)).join('\n'), show: true };
  return result;
}

/** Collects single checks into a step's result. */
function checks() {
  const result = { passed: 0, failed: 0, skipped: 0, output: '' };
  const failure = (/** @type {string} */ name, /** @type {unknown} */ error) => {
    result.failed += 1;
    result.output += `✘ ${name}\n${error instanceof Error ? (error.stack ?? error.message) : error}\n`;
  };
  const success = (/** @type {string} */ name) => {
    result.passed += 1;
    result.output += `✔ ${name}\n`;
  };
  return { result, failure, success };
}

/** @returns {Promise<StepResult>} */
async function packageStep() {
  const { result, failure, success } = checks();
  rmSync(vsix, { force: true });
  const packaged = await run(process.execPath, ['tools/package.mjs'], { timeoutMs: 5 * 60_000 });
  if (packaged.code !== 0 || !existsSync(vsix)) {
    failure('npm run package', packaged.output);
    return result;
  }
  success(`npm run package (${statSync(vsix).size} bytes)`);
  const { checkPackage } = await import('../test/host/packageChecks.mjs');
  checkPackage(vsix, (name, check) => {
    try {
      check();
      success(name);
    } catch (error) {
      failure(name, error);
    }
  });
  return { ...result, show: true };
}

/** @returns {Promise<StepResult>} */
async function withoutNetworkStep() {
  const { networklessPrefix, symbolsOverStdio } = await import('../test/host/withoutNetwork.mjs');
  const { prefix, reason } = networklessPrefix();
  if (!prefix) return { passed: 0, failed: 0, skipped: 1, output: '', reason: reason ?? '' };
  const { result, failure, success } = checks();
  const name = 'the stdio server answers in a network namespace without any interface';
  try {
    const symbols = await symbolsOverStdio([...prefix, process.execPath, join('dist', 'server', 'node', 'main.js'), '--stdio'], '关于试验的通知\n\n各科室：\n\n一、第一项工作\n请认真落实。\n');
    if (!JSON.stringify(symbols).includes('一、第一项工作')) throw new Error(`no such heading in ${JSON.stringify(symbols)}`);
    success(name);
  } catch (error) {
    failure(name, error);
  }
  return { ...result, show: true };
}

/** A host that lacks: a failure in CI, else a printed skip. @param {string} reason @returns {StepResult} */
const lackingHost = (reason) => (inCi ? { passed: 0, failed: 1, skipped: 0, output: reason } : { passed: 0, failed: 0, skipped: 1, output: '', reason });

/** @type {Promise<{ host?: import('./host/install.mjs').Host, reason: string }> | undefined} */
let hostOnce;

/** The editor, found or installed once for all steps; or why it can't be had. */
function editor() {
  hostOnce ??= (async () => {
    const { ensureHost, HostUnavailableError, installedHost, whyNoHost } = await import('./host/install.mjs');
    const { ensurePrerequisites } = await import('./prerequisites.mjs');
    const impossible = installedHost() ? undefined : whyNoHost();
    if (impossible) return { reason: impossible };
    const { complete, advice } = await ensurePrerequisites([...(installedHost() ? [] : [/** @type {const} */ ('build')]), 'browser', 'font']);
    if (!complete) return { reason: advice };
    try {
      return { host: await ensureHost(), reason: '' };
    } catch (error) {
      if (error instanceof HostUnavailableError) return { reason: error.message };
      throw error;
    }
  })();
  return hostOnce;
}

/** @param {'node' | 'web' | 'walk' | 'writing' | 'checking' | 'drafting'} what @returns {Promise<StepResult>} */
async function hostStep(what) {
  if (!existsSync(vsix)) return { passed: 0, failed: 1, skipped: 0, output: text('没有 dist/gongwen.vsix：打包一步失败了', 'there is no dist/gongwen.vsix: packaging failed') };
  const { host, reason } = await editor();
  if (!host) return lackingHost(reason);
  const { runSuite } = await import('./host/extensionHost.mjs');
  const { walk } = await import('../test/host/walk.mjs');
  const { writing } = await import('../test/host/writing.mjs');
  const { checking } = await import('../test/host/checking.mjs');
  const { drafting } = await import('../test/host/drafting.mjs');
  const tours = { walk, writing, checking, drafting };
  const result = what === 'node' || what === 'web' ? await runSuite(host, { flavour: what, vsix, screenshot: join(artefacts, `${what}-host.png`) }) : await tours[what](host, { vsix, screenshots: artefacts });
  return { ...result, show: true };
}

/** @returns {Promise<StepResult>} */
async function startStep() {
  if (process.platform !== 'linux') return { passed: 0, failed: 0, skipped: 1, output: '', reason: text('检查残留进程要用 Linux 的 /proc', 'what is left behind is looked up in Linux’s /proc') };
  const { host, reason } = await editor();
  if (!host) return lackingHost(reason);
  const { checkStart } = await import('../test/host/startCommand.mjs');
  const { result, failure, success } = checks();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // Built once as a person has it; the other two need no other package.
    const environment = signal === 'SIGINT' ? {} : { GONGWEN_VSIX: vsix };
    const name = `npm start asks for its password, and ${signal} leaves nothing running`;
    try {
      await checkStart(projectRoot, signal, environment);
      success(name);
    } catch (error) {
      failure(name, error);
    }
  }
  return { ...result, show: true };
}

/** @returns {Promise<StepResult>} */
async function desktopStep() {
  const { runInDesktop } = await import('../test/host/electron.mjs');
  return { ...(await runInDesktop({ vsix })), show: true };
}

/** @param {string} output */
const indented = (output) => output.trimEnd().replace(/^/gm, '    ');

async function main() {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((id) => !steps.some((step) => step.id === id));
  if (unknown.length > 0) {
    console.error(text(`没有这些步骤：${unknown.join('、')}。可选：`, `No such steps: ${unknown.join(', ')}. There are: `) + steps.map((step) => step.id).join(' '));
    return 2;
  }
  const chosen = wanted.length > 0 ? steps.filter((step) => wanted.includes(step.id)) : steps;
  rmSync(artefacts, { recursive: true, force: true });
  mkdirSync(artefacts, { recursive: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [index, step] of chosen.entries()) {
    const started = Date.now();
    const label = `[${index + 1}/${chosen.length}] ${step.title()}`;
    say(`${label}……`, `${label}…`);
    /** @type {StepResult} */
    let result;
    try {
      result = await step.run();
    } catch (error) {
      result = { passed: 0, failed: 1, skipped: 0, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
    if (result.output) writeFileSync(join(artefacts, `${step.id}.log`), result.output);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (result.output && (result.failed > 0 || result.show)) console.log(indented(result.output));
    const mark = result.failed > 0 ? '✘' : result.reason === undefined ? '✔' : '-';
    const counts = text(`${result.passed} 通过，${result.failed} 失败，${result.skipped} 跳过`, `${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`);
    console.log(`  ${mark} ${step.id}: ${counts} (${seconds} s)${result.reason === undefined ? '' : text(`，跳过的原因：${result.reason}`, `; skipped because: ${result.reason}`)}`);
  }
  console.log();
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  return total.failed > 0 ? 1 : 0;
}

endEverythingOnSignals();
await exitCleanly(await main());
