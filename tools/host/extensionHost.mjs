// Runs test/host/suite.ts inside a real extension host of code-server, against the packaged extension.
import { build } from 'esbuild';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { logIn, startBrowser } from './browser.mjs';
import { beforeExit } from './processes.mjs';
import { installExtension, makeProfile, startServer } from './server.mjs';
import { startWebProxy } from './webProxy.mjs';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const harness = join(projectRoot, 'tools', 'host', 'harness');

/**
 * @typedef {object} SuiteResult
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} output   one line a test; everything the host printed when something failed
 */

/**
 * Bundles the suite for one flavour and gives the module that the editor loads.
 * @param {'node' | 'web'} flavour
 * @returns {Promise<string>} path without `.js`
 */
export async function buildSuite(flavour) {
  const outdir = join(projectRoot, 'out', 'host', flavour);
  mkdirSync(outdir, { recursive: true });
  // mocha 12 is an ES module by its package.json, its browser build is not: under this name esbuild takes it for what it is.
  const mochaBrowser = join(outdir, 'mocha.cjs');
  copyFileSync(join(projectRoot, 'node_modules', 'mocha', 'mocha.js'), mochaBrowser);
  await build({
    entryPoints: [join(projectRoot, 'test', 'host', 'index.ts')],
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    outfile: join(outdir, 'index.js'),
    external: ['vscode', 'node:*'],
    alias: { 'mocha-browser': mochaBrowser },
    define: { FLAVOUR: JSON.stringify(flavour), FAIL_ON_PURPOSE: JSON.stringify(process.env.FAIL === '1'), GREP: JSON.stringify(process.env.GONGWEN_TEST_GREP ?? ''), global: 'globalThis' },
    // The worker has no `process`; mocha looks at a few of its fields.
    banner: flavour === 'web' ? { js: 'var process = { env: {}, argv: [], cwd: () => "/", nextTick: (call, ...values) => queueMicrotask(() => call(...values)) };' } : {},
  });
  return join(outdir, 'index');
}

/**
 * A throw-away workspace with the sample documents and the test fixtures: tests may write into it.
 * @param {string} [samples]
 * @param {{ fixtures?: boolean }} [options]
 */
export function makeWorkspace(samples = join(projectRoot, 'examples'), { fixtures = true } = {}) {
  // Its name shows in the window.
  const parent = mkdtempSync(join(tmpdir(), 'gongwen-workspace-'));
  const folder = join(parent, 'examples');
  for (const source of [samples, ...(fixtures ? [join(projectRoot, 'test', 'host', 'fixtures')] : [])]) {
    mkdirSync(folder, { recursive: true });
    if (existsSync(source)) cpSync(source, folder, { recursive: true });
  }
  const remove = () => rmSync(parent, { recursive: true, force: true });
  const forget = beforeExit(remove);
  return {
    folder,
    remove: () => {
      forget();
      remove();
    },
  };
}

/** Lines that the editor prints when it shuts down or has no account, whatever the extension does. */
const NOISE = /Canceled|authentication provider|connection token|Creating a socket|Ignoring fetching additional builtin|reconnection-grace-time|AccountPolicyGate|AgentHost:|Service Worker|^\s*$/;

/**
 * @param {import('./install.mjs').Host} host
 * @param {{ flavour: 'node' | 'web', vsix: string, samples?: string, timeoutMs?: number, screenshot?: string }} options
 * @returns {Promise<SuiteResult>}
 */
export async function runSuite(host, { flavour, vsix, samples, timeoutMs = 420_000, screenshot }) {
  const started = Date.now();
  const lap = (/** @type {string} */ what) => process.env.VERBOSE && console.log(`${((Date.now() - started) / 1000).toFixed(1)} s ${what}`);
  const suite = await buildSuite(flavour);
  lap('suite built');
  const workspace = makeWorkspace(samples);
  const profile = makeProfile({ settings: { 'workbench.startupEditor': 'none', 'git.enabled': false } });
  // The smoke-test driver is what makes a built workbench listen to the test keys of its address.
  const serverOptions = { extraArguments: ['--vscode-option', 'enable-smoke-test-driver'], keepProfile: process.env.KEEP_PROFILE === '1' };
  /** @type {string[]} */
  const suiteLines = [];
  /** @type {string[]} */
  const otherLines = [];
  /** @type {{ passed: number, failed: number, skipped: number } | undefined} */
  let counts;
  /** @type {(() => Promise<unknown>)[]} */
  const stops = [];
  try {
    let authority;
    /** @type {Record<string, unknown> | undefined} */
    let developmentOptions;
    const parameters = new URLSearchParams({ folder: workspace.folder });
    if (flavour === 'node') {
      await installExtension(host, profile, vsix);
      const server = await startServer(host, profile, serverOptions);
      stops.push(server.stop);
      authority = server.authority;
      const remote = (/** @type {string} */ path) => `vscode-remote://${server.authority}${path}`;
      parameters.set('payload', JSON.stringify([['extensionDevelopmentPath', remote(harness)], ['extensionTestsPath', remote(suite)]]));
    } else {
      // The editor looks for the host of a test module by the extension that it lies in: the suite is served as if inside ours.
      // Installed into a profile that no server runs on: the package unpacked, and no Node host to run it by mistake.
      const unpacked = makeProfile();
      stops.push(async () => rmSync(unpacked.root, { recursive: true, force: true }));
      const extension = await installExtension(host, unpacked, vsix);
      const server = await startServer(host, profile, serverOptions);
      stops.push(server.stop);
      const proxy = await startWebProxy(server.port, { '/gongwen-extension/': extension, '/gongwen-extension/suite/': dirname(suite) });
      stops.push(proxy.stop);
      authority = proxy.authority;
      const served = (/** @type {string} */ path) => ({ scheme: 'http', authority: proxy.authority, path });
      developmentOptions = { extensions: [served('/gongwen-extension')], extensionTestsPath: served('/gongwen-extension/suite/index') };
    }
    lap('server up');
    const { page, stop } = await startBrowser();
    lap('browser up');
    stops.push(stop);
    /** @type {(code: number | string) => void} */
    let finish = () => undefined;
    const finished = new Promise((done) => (finish = done));
    const timer = setTimeout(() => finish(`no end after ${timeoutMs / 1000} s`), timeoutMs);
    stops.push(async () => clearTimeout(timer));
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ values) => {
      for (const line of format(...values).replace(/%c|color: #?\w+;?/g, '').split('\n')) {
        if (line.startsWith('suite-result| ')) counts = JSON.parse(line.slice('suite-result| '.length));
        else if (line.startsWith('suite| ')) suiteLines.push(line.slice('suite| '.length));
        else if (!NOISE.test(line)) otherLines.push(line);
      }
    });
    await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => finish(code));
    page.on('pageerror', (error) => otherLines.push(`page: ${error.message}`));
    if (process.env.VERBOSE) page.on('console', (message) => console.log(message.type(), message.text()));
    page.on('crash', () => finish('the page crashed'));
    if (developmentOptions) {
      // As the configuration is part of the page, it is changed there, before the page's own modules run.
      await page.addInitScript((options) => {
        document.addEventListener('readystatechange', () => {
          const element = document.getElementById('vscode-workbench-web-configuration');
          if (!element || element.dataset['edited']) return;
          const configuration = JSON.parse(element.getAttribute('data-settings') ?? '{}');
          configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
          element.setAttribute('data-settings', JSON.stringify(configuration));
          element.dataset['edited'] = 'yes';
        });
      }, developmentOptions);
    }
    await logIn(page, `http://${authority}`, profile.password);
    await page.goto(`http://${authority}/?${parameters}`);
    lap('page loaded');
    const end = await finished;
    lap('suite ended');
    if (screenshot) await page.screenshot({ path: screenshot });
    if (!counts) {
      // Cut off before its summary: what was seen so far counts.
      const seen = (/** @type {string} */ mark) => suiteLines.filter((line) => line.startsWith(`${mark} `)).length;
      counts = { passed: seen('✔'), failed: seen('✘') + 1, skipped: seen('-') };
    }
    if (end !== 0) otherLines.push(`the editor ended the run with: ${end}`);
    if (end !== 0 && counts.failed === 0) counts.failed = 1;
  } catch (error) {
    otherLines.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    counts = { passed: 0, failed: 1, skipped: 0 };
  } finally {
    for (const stop of stops.reverse()) {
      await stop().catch((error) => otherLines.push(String(error)));
      lap('one thing stopped');
    }
    if (!serverOptions.keepProfile) rmSync(profile.root, { recursive: true, force: true });
    workspace.remove();
  }
  const output = [...suiteLines, ...(counts.failed > 0 || process.env.VERBOSE ? ['', ...otherLines] : [])].join('\n');
  return { ...counts, output };
}
