// The suite of test/host in desktop VS Code, through @vscode/test-electron, where a VS Code is installed or can be downloaded.
// Run as a program it runs the suite in the application named; the orchestrator does so with a time limit.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { findDesktop, installIntoDesktop } from '../../tools/host/desktop.mjs';
import { buildSuite, makeWorkspace } from '../../tools/host/extensionHost.mjs';
import { findOnPath, run } from '../../tools/host/processes.mjs';
import { text } from '../../tools/say.mjs';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const RESULT_PREFIX = 'desktop-result| ';

/** Answers quickly whether VS Code can be downloaded from here. */
async function canDownload() {
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(5000) });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * @param {{ vsix: string }} options
 * @returns {Promise<import('../../tools/host/extensionHost.mjs').SuiteResult & { reason?: string }>} reason: why it was skipped
 */
export async function runInDesktop({ vsix }) {
  const skipped = (/** @type {string} */ reason) => ({ passed: 0, failed: 0, skipped: 1, output: '', reason });
  const asked = process.env.GONGWEN_TEST_ELECTRON === '1';
  if (!findDesktop()) {
    if (process.env.CI && !asked) return skipped(text('本机没有 VS Code；同一套测试已在 code-server 中运行。要下载 VS Code 再跑一遍：GONGWEN_TEST_ELECTRON=1', 'no VS Code on this machine; the same suite ran in code-server. To download VS Code and run it there too: GONGWEN_TEST_ELECTRON=1'));
    if (!(await canDownload())) return skipped(text('本机没有 VS Code，也连不上它的下载服务器；同一套测试已在 code-server 中运行。可用 VSCODE_EXECUTABLE 指明 VS Code', 'no VS Code on this machine and its download server can’t be reached; the same suite ran in code-server. VSCODE_EXECUTABLE can name a VS Code'));
  }
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (needsDisplay && !findOnPath(['xvfb-run'])) return skipped(text('没有图形界面。请安装虚拟屏幕：sudo apt-get install -y xvfb', 'there is no display. Install a virtual one: sudo apt-get install -y xvfb'));
  const words = [process.execPath, fileURLToPath(import.meta.url), vsix];
  const [command = '', ...rest] = needsDisplay ? ['xvfb-run', '--auto-servernum', ...words] : words;
  const { code, output, timedOut } = await run(command, rest, { cwd: projectRoot, timeoutMs: 10 * 60_000 });
  const lines = output.split('\n');
  const counts = lines.find((line) => line.startsWith(RESULT_PREFIX));
  const suiteOutput = lines.filter((line) => line.startsWith('suite| ')).map((line) => line.slice('suite| '.length));
  if (code === 0 && counts) return { ...JSON.parse(counts.slice(RESULT_PREFIX.length)), output: suiteOutput.join('\n') };
  const result = counts ? JSON.parse(counts.slice(RESULT_PREFIX.length)) : { passed: 0, failed: 0, skipped: 0 };
  return { ...result, failed: Math.max(1, result.failed), output: (timedOut ? 'no end within 10 minutes\n' : '') + output };
}

/** @param {string} vsix */
async function runHere(vsix) {
  const desktop = findDesktop();
  const executable = desktop?.executable ?? (await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(projectRoot, '.vscode-test'), timeout: 30_000 }));
  process.env.VSCODE_EXECUTABLE = executable;
  const found = /** @type {import('../../tools/host/desktop.mjs').Desktop} */ (findDesktop());
  const suite = await buildSuite('node');
  const workspace = makeWorkspace();
  // Short: VS Code puts a socket into it, and the length of a socket's path is limited.
  const profile = mkdtempSync(join(tmpdir(), 'gw-'));
  const resultFile = join(profile, 'result.json');
  const profileArguments = [`--user-data-dir=${join(profile, 'u')}`, `--extensions-dir=${join(profile, 'e')}`];
  try {
    await installIntoDesktop(found, profileArguments, vsix);
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: join(projectRoot, 'tools', 'host', 'harness'),
      extensionTestsPath: `${suite}.js`,
      extensionTestsEnv: { GONGWEN_SUITE_RESULT: resultFile },
      launchArgs: [workspace.folder, ...profileArguments, '--disable-workspace-trust', '--skip-welcome', '--disable-telemetry'],
    });
  } finally {
    try {
      console.log(RESULT_PREFIX + readFileSync(resultFile, 'utf8'));
    } catch {
      console.log('the suite wrote no result');
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    workspace.remove();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await runHere(/** @type {string} */ (process.argv[2]));
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
