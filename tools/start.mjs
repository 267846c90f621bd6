// npm start: builds, packages, and opens the extension on the sample documents: in an installed VS Code, else in code-server.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chinese, say, text } from './say.mjs';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(projectRoot);
if (!existsSync('node_modules')) {
  console.error(text('请先运行 npm install。', 'Please run npm install first.'));
  process.exit(1);
}
// After the check: these need the installed packages.
const { beforeExit, endEverythingOnSignals, exitCleanly, isEnding, run } = await import('./host/processes.mjs');
const { endDesktop, findDesktop, installIntoDesktop, openDesktop } = await import('./host/desktop.mjs');
const { ensureHost, HostUnavailableError, installedHost, whyNoHost } = await import('./host/install.mjs');
const { installExtension, makeProfile, quietSettings, startServer } = await import('./host/server.mjs');
const { ensurePrerequisites } = await import('./prerequisites.mjs');

const PREFERRED_PORT = 8718;
/** A package that was built before, for whoever needs no new one (the tests start this three times). */
const givenPackage = process.env.GONGWEN_VSIX;
const vsix = givenPackage ? resolve(givenPackage) : join(projectRoot, 'dist', 'gongwen.vsix');
const samples = join(projectRoot, 'examples');
const stateFolder = join(projectRoot, '.start');

endEverythingOnSignals();
endWithNpm();
try {
  await main();
} catch (error) {
  console.error(error instanceof HostUnavailableError ? error.message : error);
  await exitCleanly(1);
}

async function main() {
  const desktop = process.env.GONGWEN_EDITOR === 'code-server' ? undefined : findDesktop();
  if (!desktop) {
    const reason = installedHost() ? undefined : whyNoHost();
    if (reason) throw new HostUnavailableError(reason);
    // The tool chain is for compiling code-server, once; a font only helps where the browser is on this machine.
    const { complete, advice } = await ensurePrerequisites([...(installedHost() ? [] : [/** @type {const} */ ('build')]), ...(hasScreen() ? [/** @type {const} */ ('font')] : [])]);
    if (!complete && !installedHost()) throw new HostUnavailableError(advice);
    if (!complete) console.error(advice);
  }
  if (!givenPackage) {
    say('构建并打包扩展……', 'Building and packaging the extension…');
    const packaged = await run(process.execPath, ['tools/package.mjs'], {});
    if (packaged.code !== 0) {
      console.error(packaged.output);
      await exitCleanly(1);
    }
  }
  await (desktop ? startDesktop(desktop) : startCodeServer());
}

/** @param {import('./host/desktop.mjs').Desktop} desktop */
async function startDesktop(desktop) {
  const profile = join(stateFolder, 'desktop');
  const profileArguments = ['--user-data-dir', join(profile, 'user-data'), '--extensions-dir', join(profile, 'extensions')];
  const settings = join(profile, 'user-data', 'User', 'settings.json');
  mkdirSync(dirname(settings), { recursive: true });
  mkdirSync(join(profile, 'extensions'), { recursive: true });
  if (!existsSync(settings)) writeFileSync(settings, JSON.stringify({ ...quietSettings, 'workbench.startupEditor': 'readme' }, null, 2));
  await installIntoDesktop(desktop, profileArguments, vsix);
  beforeExit(() => endDesktop(profile));
  const child = openDesktop(desktop, profileArguments, samples);
  say(`已在 VS Code 中打开 ${samples}（独立的用户目录，不影响你的设置）。关闭窗口或按 Ctrl+C 结束。`, `VS Code is open on ${samples} (with a profile of its own: your settings stay as they are). Close the window or press Ctrl+C to end.`);
  const code = await new Promise((done) => {
    child.once('exit', (exitCode) => done(exitCode ?? 1));
    child.once('error', (error) => {
      console.error(error);
      done(1);
    });
  });
  await exitCleanly(code);
}

async function startCodeServer() {
  const host = await ensureHost();
  const wanted = Number(process.env.GONGWEN_PORT ?? PREFERRED_PORT);
  const free = await isFree(wanted);
  if (!free) say(`端口 ${wanted} 已被占用，换一个空闲端口。`, `Port ${wanted} is taken; using a free one.`);
  // The page keeps its state by address, so each port has a profile: two at once don't disturb each other.
  const profile = makeProfile({
    folder: join(stateFolder, free ? `port-${wanted}` : `run-${process.pid}`),
    settings: { 'workbench.startupEditor': 'readme' },
  });
  await installExtension(host, profile, vsix);
  const server = await startServer(host, profile, { port: free ? wanted : 0, chinese, keepProfile: free, extraArguments: [samples] });
  const address = `${server.origin}/`;
  console.log();
  say('公文写作已经就绪。在浏览器里打开下面的地址，输入密码，点开左侧的样例文档：', 'Gongwen is ready. Open this address in a browser, give the password, and click a sample document on the left:');
  say(`  地址：${address}`, `  Address:  ${address}`);
  say(`  密码：${profile.password}`, `  Password: ${profile.password}`);
  say('按 Ctrl+C 结束。', 'Press Ctrl+C to end.');
  if (hasScreen() && !process.env.CI && process.env.GONGWEN_NO_BROWSER !== '1') openInBrowser(address);
  await server.exited;
  if (isEnding()) return;
  console.error(text(`编辑器自己退出了，日志：${server.logFile}`, `The editor ended by itself; its log: ${server.logFile}`));
  await exitCleanly(1);
}

/** @param {number} port */
function isFree(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {string} address */
function openInBrowser(address) {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  // The person's browser is not ours to end.
  spawn(opener, [address], { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}

/** npm killed outright passes no signal on; then only the change of parents tells: ours, or that of the shell between npm and us. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parents = () => {
    try {
      // pid (command) state ppid …; the command may hold spaces and brackets.
      const status = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
      return `${process.ppid} ${status.slice(status.lastIndexOf(')')).split(' ')[2]}`;
    } catch {
      return String(process.ppid);
    }
  };
  const first = parents();
  setInterval(() => {
    if (parents() !== first) void exitCleanly(129);
  }, 1000).unref();
}
