// The peer: VS Code's Markdown language server. It asks its client to tokenize, as VS Code's Markdown extension does.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { say } from '../say.mjs';

const FOLDER = '.bench-peers';
const SOURCE = join('tools', 'bench', 'peers');

/**
 * Installs the peer on first use, from its committed lock.
 * @returns {string | undefined} why it can't be had
 */
export function installPeer() {
  const lock = 'package-lock.json';
  const installed = join(FOLDER, lock);
  if (existsSync(join(FOLDER, 'node_modules', 'zhlint')) && existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(join(SOURCE, lock), 'utf8')) return undefined;
  say('正在安装对照用的语言服务器（约 100 MB，仅首次）……', 'Installing the peer language server (about 100 MB, first time only) …');
  mkdirSync(FOLDER, { recursive: true });
  for (const file of ['package.json', lock]) copyFileSync(join(SOURCE, file), join(FOLDER, file));
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, encoding: 'utf8', shell: process.platform === 'win32' });
  return npm.status === 0 ? undefined : (npm.stderr ?? String(npm.error)).trim().split('\n').at(-1);
}

export const peerCommand = () => [process.execPath, join(FOLDER, 'node_modules', 'vscode-langservers-extracted', 'bin', 'vscode-markdown-language-server'), '--stdio'];

/**
 * Answers the peer's requests to its client.
 * @param {import('./serverClient.mjs').ServerClient} client
 * @param {() => string} text the open document's present text
 */
export function preparePeer(client, text) {
  const require = createRequire(resolve(FOLDER, 'package.json'));
  const markdown = require('markdown-it')({ html: true });
  client.handlers = {
    'markdown/parse': () => markdown.parse(text(), {}),
    'markdown/fs/readFile': () => [],
    'markdown/fs/readDirectory': () => [],
    'markdown/fs/stat': () => ({ isDirectory: false }),
    'markdown/findMarkdownFilesInWorkspace': () => [],
    'workspace/configuration': params => params.items.map(() => ({})),
  };
}
