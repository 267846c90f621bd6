// Starts code-server on 127.0.0.1 with a profile of its own, always behind a password: whoever reaches the page has a shell.
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeExit, endGroup, run, spawnGroup } from './processes.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Nothing is fetched, offered or updated behind the person's back. */
export const quietSettings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'remote.autoForwardPorts': false,
};

/** A workspace opens in Restricted Mode, without a question. */
export const restrictedSettings = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };

/** A password that can be read off a screen and typed: 99 bits, no letters that look alike. */
export function randomPassword() {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'.repeat(8).slice(0, 248);
  let password = '';
  while (password.length < 20) {
    const byte = randomBytes(1)[0];
    if (byte !== undefined && byte < letters.length) password += letters[byte];
  }
  return /** @type {RegExpMatchArray} */ (password.match(/.{5}/g)).join('-');
}

/**
 * @typedef {object} Profile  the folders that code-server writes into
 * @property {string} root
 * @property {string} extensions
 * @property {string} userData
 * @property {string} config
 * @property {string} password
 * @property {NodeJS.ProcessEnv} environment
 */

/**
 * Makes a profile with the settings given; a temporary one unless a folder is named.
 * @param {{ folder?: string, settings?: Record<string, unknown>, environment?: NodeJS.ProcessEnv }} [options]
 * @returns {Profile}
 */
export function makeProfile({ folder, settings = {}, environment = {} } = {}) {
  const root = folder ?? mkdtempSync(join(tmpdir(), 'gongwen-host-'));
  if (!folder && process.env.KEEP_PROFILE !== '1') beforeExit(() => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const extensions = join(root, 'extensions');
  const userData = join(root, 'user-data');
  const config = join(root, 'config.yaml');
  mkdirSync(extensions, { recursive: true });
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify(chineseLanguagePack()));
  const password = randomPassword();
  // In a file that only its owner reads: an argument or a variable would be visible to others or handed on to the terminals.
  rmSync(config, { force: true });
  writeFileSync(config, `auth: password\npassword: ${password}\ncert: false\n`, { mode: 0o600 });

  const own = /** @type {NodeJS.ProcessEnv} */ ({
    ...process.env,
    // Without a home of its own code-server writes into the person's.
    HOME: root,
    XDG_CONFIG_HOME: join(root, '.config'),
    XDG_DATA_HOME: join(root, '.local', 'share'),
    XDG_CACHE_HOME: join(root, '.cache'),
    // No gallery, so that the page asks nothing of the network.
    EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' }),
    ...environment,
  });
  for (const name of Object.keys(own)) {
    // Of an editor or an npm that this runs inside of.
    if (/^(VSCODE_|CODE_SERVER_|npm_|PORT$|PASSWORD$|HASHED_PASSWORD$|NODE_OPTIONS$|ELECTRON_RUN_AS_NODE$)/.test(name) && !(name in environment)) delete own[name];
  }
  return { root, extensions, userData, config, password, environment: own };
}

/**
 * The editor speaks an extension's Chinese only where a Chinese language pack is installed. The usual one comes from a gallery; this
 * one translates the few words of the editor that stand beside ours.
 */
function chineseLanguagePack() {
  const extensions = [{ extensionIdentifier: { id: 'gongwen-writing.host-zh-cn' }, version: '1.0.0' }];
  return { 'zh-cn': { hash: 'gongwen-host-zh-cn-1', extensions, translations: { vscode: join(here, 'zh-cn.json') }, label: '简体中文' } };
}

/** @param {Profile} profile */
const profileArguments = (profile) => ['--config', profile.config, '--user-data-dir', profile.userData, '--extensions-dir', profile.extensions];

/**
 * Installs a packaged extension into a profile and says into which folder it went.
 * @param {import('./install.mjs').Host} host
 * @param {Profile} profile
 * @param {string} vsix
 * @returns {Promise<string>}
 */
export async function installExtension(host, profile, vsix) {
  const result = await run(host.node, [host.entry, ...profileArguments(profile), '--install-extension', vsix, '--force'], { env: profile.environment, timeoutMs: 120_000 });
  const folder = readdirSync(profile.extensions, { withFileTypes: true }).find((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  if (result.code !== 0 || !/successfully installed/.test(result.output) || !folder) throw new Error(`code-server did not install ${vsix}:\n${result.output}`);
  return join(profile.extensions, folder.name);
}

/**
 * Starts code-server; resolves when it answers.
 * @param {import('./install.mjs').Host} host
 * @param {Profile} profile
 * @param {{ port?: number, chinese?: boolean, extraArguments?: string[], keepProfile?: boolean, restricted?: boolean }} [options]  port 0: any free one; chinese: the display language; restricted: workspaces are trusted only when the person says so
 */
export async function startServer(host, profile, { port = 0, chinese = false, extraArguments = [], keepProfile = false, restricted = false } = {}) {
  const logFile = join(profile.root, 'server.log');
  const log = createWriteStream(logFile);
  const child = spawnGroup(
    host.node,
    [
      host.entry,
      ...profileArguments(profile),
      '--bind-addr',
      `127.0.0.1:${port}`,
      '--disable-telemetry',
      '--disable-update-check',
      ...(restricted ? [] : ['--disable-workspace-trust']),
      '--disable-getting-started-override',
      '--disable-proxy',
      '--ignore-last-opened',
      ...(chinese ? ['--locale', 'zh-cn'] : []),
      ...extraArguments,
    ],
    { cwd: profile.root, env: profile.environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const removeProfile = () => {
    if (!keepProfile) rmSync(profile.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const forget = beforeExit(removeProfile);
  let output = '';
  /** @type {number} */
  const listeningPort = await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new Error(`code-server did not start (${why}):\n${output}`));
    const timer = setTimeout(() => fail('60 s'), 60_000);
    const read = (/** @type {string} */ chunk) => {
      log.write(chunk);
      if (output.length < 100_000) output += chunk;
      const found = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(output);
      if (found) {
        clearTimeout(timer);
        resolve(Number(found[1]));
      }
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', read);
    }
    child.once('error', (error) => fail(String(error)));
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`exit code ${code}`);
    });
  }).catch(async (error) => {
    await endGroup(child.pid);
    forget();
    removeProfile();
    throw error;
  });
  const exited = /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve();
      child.once('exit', () => resolve());
    })
  );
  return {
    port: listeningPort,
    authority: `127.0.0.1:${listeningPort}`,
    origin: `http://127.0.0.1:${listeningPort}`,
    logFile,
    exited,
    stop: async () => {
      await endGroup(child.pid);
      log.end();
      forget();
      removeProfile();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */
