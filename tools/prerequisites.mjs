// What the real editor needs from the machine. On Debian and Ubuntu, as root or with a sudo that asks for no password, what lacks
// is installed, and said; elsewhere it is named with the line to type.
//
// Usage: node tools/prerequisites.mjs [build] [browser] [font]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './host/browser.mjs';
import { findOnPath, run } from './host/processes.mjs';
import { say, text } from './say.mjs';

/** @typedef {'build' | 'browser' | 'font'} Purpose  build: compiling code-server's native modules; browser: the suites and the walk */
/** @typedef {'apt-get' | 'dnf' | 'pacman' | 'zypper' | 'apk' | 'brew'} PackageManager */

/**
 * @typedef {object} Prerequisite
 * @property {() => string} name
 * @property {Purpose} purpose
 * @property {() => boolean} present
 * @property {Partial<Record<PackageManager, string[]>>} packages
 */

const linux = process.platform === 'linux';

/** @type {Prerequisite[]} */
const prerequisites = [
  {
    name: () => text('C/C++ 编译工具（gcc、g++、make）', 'a C/C++ tool chain (gcc, g++, make)'),
    purpose: 'build',
    present: () => ['gcc', 'g++', 'make'].every((program) => findOnPath([program]) !== undefined),
    packages: { 'apt-get': ['build-essential'], dnf: ['gcc', 'gcc-c++', 'make'], pacman: ['base-devel'], zypper: ['gcc', 'gcc-c++', 'make'], apk: ['build-base'] },
  },
  {
    name: () => 'python3',
    purpose: 'build',
    present: () => findOnPath(['python3']) !== undefined,
    packages: { 'apt-get': ['python3'], dnf: ['python3'], pacman: ['python'], zypper: ['python3'], apk: ['python3'], brew: ['python3'] },
  },
  {
    name: () => text('Kerberos 开发文件（libkrb5-dev）', 'the Kerberos development files (libkrb5-dev)'),
    purpose: 'build',
    present: () => !linux || ['/usr/include/gssapi/gssapi.h', '/usr/include/gssapi.h'].some((header) => existsSync(header)),
    packages: { 'apt-get': ['libkrb5-dev'], dnf: ['krb5-devel'], pacman: ['krb5'], zypper: ['krb5-devel'], apk: ['krb5-dev'] },
  },
  {
    name: () => text('Chromium 浏览器', 'the Chromium browser'),
    purpose: 'browser',
    present: () => findChromium() !== undefined,
    packages: { 'apt-get': ['chromium'], dnf: ['chromium'], pacman: ['chromium'], zypper: ['chromium'], apk: ['chromium'], brew: ['--cask', 'chromium'] },
  },
  {
    name: () => text('中文字体（Noto Sans CJK）', 'a Chinese font (Noto Sans CJK)'),
    purpose: 'font',
    // macOS and Windows come with Chinese fonts.
    present: () => !linux || spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim().length > 0,
    packages: { 'apt-get': ['fonts-noto-cjk', 'fontconfig'], dnf: ['google-noto-sans-cjk-fonts', 'fontconfig'], pacman: ['noto-fonts-cjk', 'fontconfig'], zypper: ['google-noto-sans-cjk-fonts', 'fontconfig'], apk: ['font-noto-cjk', 'fontconfig'] },
  },
];

const managers = /** @type {const} */ (['apt-get', 'dnf', 'pacman', 'zypper', 'apk', 'brew']);
const installVerb = { 'apt-get': 'apt-get install -y --no-install-recommends', dnf: 'dnf install -y', pacman: 'pacman -S --needed', zypper: 'zypper install -y', apk: 'apk add', brew: 'brew install' };

/** How this process may install system packages: the words before the command, or undefined where it may not. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (findOnPath(['sudo']) && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0) return ['sudo', '-n'];
  return undefined;
}

/**
 * Ubuntu's chromium package only calls snap, which containers don't have; Playwright's own build is taken there.
 * @param {string} name
 */
function aptHas(name) {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  const candidate = /Candidate: (\S+)/.exec(policy.stdout ?? '')?.[1];
  return candidate !== undefined && candidate !== '(none)' && !/snap/.test(candidate);
}

/** @param {Prerequisite[]} lacking */
function lineToType(lacking) {
  const manager = managers.find((name) => findOnPath([name]));
  const packages = manager ? lacking.flatMap((item) => item.packages[manager] ?? []) : [];
  if (process.platform === 'darwin' && lacking.some((item) => item.purpose === 'build')) return `xcode-select --install${packages.length > 0 ? ` && brew install ${packages.join(' ')}` : ''}`;
  if (!manager || packages.length === 0) return lacking.some((item) => item.purpose === 'browser') ? 'npx playwright-core install chromium' : undefined;
  return `${manager === 'brew' ? '' : 'sudo '}${installVerb[manager]} ${packages.join(' ')}`;
}

/**
 * Looks for what lacks, installs it where that is allowed, and gives what still lacks.
 * @param {Purpose[]} purposes
 * @returns {Promise<{ complete: boolean, advice: string }>} advice: what lacks and the line to type; empty when complete
 */
export async function ensurePrerequisites(purposes) {
  const stillLacking = () => prerequisites.filter((item) => purposes.includes(item.purpose) && !item.present());
  const lacking = stillLacking();
  if (lacking.length === 0) return { complete: true, advice: '' };
  const names = (/** @type {Prerequisite[]} */ items) => items.map((item) => item.name()).join(text('、', ', '));
  const prefix = findOnPath(['apt-get']) ? rootPrefix() : undefined;
  if (prefix) await installWithApt(lacking, prefix, names(lacking));
  const left = stillLacking();
  if (left.length === 0) return { complete: true, advice: '' };
  const line = lineToType(left);
  return {
    complete: false,
    advice:
      text(`本机缺少：${names(left)}。`, `This machine lacks: ${names(left)}.`) + (line ? text(`请运行：\n  ${line}`, ` Please run:\n  ${line}`) : text('请先安装。', ' Please install it first.')),
  };
}

/**
 * @param {Prerequisite[]} lacking
 * @param {string[]} prefix
 * @param {string} names
 */
async function installWithApt(lacking, prefix, names) {
  const steps = { env: { ...process.env, LC_ALL: 'C.UTF-8' }, timeoutMs: 15 * 60_000 };
  const started = Date.now();
  say(`本机缺少：${names}。用 apt-get 安装……`, `This machine lacks: ${names}. Installing with apt-get…`);
  const call = async (/** @type {string[]} */ words) => {
    // sudo drops variables: they are set behind it. Another apt may be at work for a while on a machine that has just started.
    const line = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=120', '-qq', ...words];
    say(`  ${line.join(' ')}`, `  ${line.join(' ')}`);
    const result = await run(/** @type {string} */ (line[0]), line.slice(1), steps);
    if (result.code !== 0) console.error(result.output);
    return result.code === 0;
  };
  // The lists may be missing (containers) or out of date; without them a package has no candidate.
  await call(['update']);
  const packages = lacking.flatMap((item) => item.packages['apt-get'] ?? []);
  const available = packages.filter(aptHas);
  if (available.length > 0) await call(['install', '-y', '--no-install-recommends', ...available]);
  if (packages.includes('chromium') && !available.includes('chromium')) {
    const playwright = join('node_modules', 'playwright-core', 'cli.js');
    say('  这里的软件源没有 Chromium 的 deb 包，改用 Playwright 的 Chromium', '  These package sources have no Chromium .deb: taking Playwright’s');
    const result = await run(process.execPath, [playwright, 'install', '--with-deps', 'chromium'], steps);
    if (result.code !== 0) console.error(result.output);
  }
  say(`  完成，${Math.round((Date.now() - started) / 1000)} 秒`, `  Done after ${Math.round((Date.now() - started) / 1000)} s`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { endEverythingOnSignals } = await import('./host/processes.mjs');
  endEverythingOnSignals();
  const asked = /** @type {Purpose[]} */ (process.argv.slice(2).filter((word) => ['build', 'browser', 'font'].includes(word)));
  const { complete, advice } = await ensurePrerequisites(asked.length > 0 ? asked : ['build', 'browser', 'font']);
  if (complete) say('所需的都有了。', 'Nothing lacks.');
  else console.error(advice);
  process.exitCode = complete ? 0 : 1;
}
