import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { readCommandLine } from '../../server/src/node/arguments';
import { outlineOf } from '../support/languageClient';
import { NOTICE, NOTICE_HEADINGS } from '../support/sampleText';
import { builtServer, startServerProcess } from '../support/serverProcess';

const URI = 'file:///notice.gongwen';
const { version, bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; bin: Record<string, string> };

suite('the shipped server over stdio', () => {
  test('a session: open, edit, ask, shut down, exit', async () => {
    const { client, ended, standardError } = await startServerProcess();
    assert.deepEqual(client.initializeResult!.serverInfo, { name: 'gongwen-language-server', version });
    client.open(URI, NOTICE);
    const outline = outlineOf(await client.symbols(URI)).map(name => name.trim());
    assert.deepEqual(outline.filter(name => NOTICE_HEADINGS.includes(name)), NOTICE_HEADINGS);
    client.insert(URI, 4, 2, '调整后的');
    assert.ok(outlineOf(await client.symbols(URI)).some(name => name.includes('调整后的')));
    await client.connection.sendRequest('shutdown');
    client.notify('exit');
    assert.equal(await ended, 0);
    assert.equal(standardError(), '');
  });

  test('a unit’s rules, whose engine is a file of its own, and the pages of the built-in ones', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-规则-'));
    const after: (() => void)[] = [];
    try {
      mkdirSync(join(folder, '.gongwen'));
      writeFileSync(join(folder, '.gongwen', 'rules.yaml'), 'rules:\n  - { id: a, pattern: 甲(乙|丙), message: 用全称。 }\n');
      const { client, process: child, ended } = await startServerProcess({ workspaceFolders: [pathToFileURL(folder).href], capabilities: { textDocument: { diagnostic: {} }, workspace: { textDocumentContent: {} } } });
      after.push(() => child.kill());
      const uri = pathToFileURL(join(folder, '通知.gongwen')).href;
      client.open(uri, '请甲丙办理，，。\n');
      const { items } = await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
      assert.deepEqual(items.map(({ code }) => code), ['unit/a', 'punctuation/stacked-marks']);
      const { text } = await client.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri: items[1].codeDescription!.href });
      assert.match(text, /^点号连用\n/);
      client.notify('exit');
      await ended;
    } finally {
      for (const end of after) end();
      rmSync(folder, { recursive: true });
    }
  });

  test('leaves when its input ends', async () => {
    const { process: child, ended } = await startServerProcess();
    child.stdin.end();
    assert.equal(await ended, 1);
  });

  test('leaves when nobody reads its answers', async () => {
    const { client, process: child, ended } = await startServerProcess();
    child.stdout.destroy();
    client.open(URI, NOTICE);
    client.symbols(URI).catch(() => undefined);
    assert.equal(await ended, 1);
  });

  test('leaves when its parent is killed', async () => {
    // The parent hands its own standard input on, so that the server's stays open when the parent dies.
    const parent = spawn(process.execPath, ['-e', `
      const { spawn } = require('node:child_process');
      const server = spawn(process.execPath, [${JSON.stringify(builtServer())}, '--stdio', '--clientProcessId=' + process.pid], { stdio: ['inherit', 'ignore', 'ignore'] });
      console.log(server.pid);
      setInterval(() => {}, 1000);`], { stdio: ['pipe', 'pipe', 'inherit'] });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const serverId = Number(line.toString());
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    await untilGone(serverId);
  });

  test('a text of 10 MB on one line passes in one piece', async () => {
    const { client, ended } = await startServerProcess();
    client.open(URI, '一、总体要求。坚持稳中求进，统筹做好各项工作。'.repeat(150_000));
    assert.ok(Array.isArray(await client.symbols(URI)));
    client.notify('exit');
    assert.equal(await ended, 1);
  });
});

suite('the command line', () => {
  const run = (args: string[], env: Record<string, string> = {}): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [builtServer(), ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', ...env }, input: '' });

  test('--version and --help', () => {
    assert.equal(run(['--version']).stdout, `${version}\n`);
    assert.match(run(['--help']).stdout, /用法：gongwen-language-server/);
    assert.match(run(['--help'], { LANG: 'en_GB.UTF-8' }).stdout, /Usage: gongwen-language-server/);
    assert.equal(run(['--help']).status, 0);
  });

  test('anything it doesn’t know is refused with 2, sockets and pipes included', () => {
    for (const args of [['--sdtio'], ['--socket=8080'], ['--pipe', 'x'], ['--node-ipc'], ['file.txt']]) {
      const { status, stdout, stderr } = run(args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.ok(stderr.startsWith(`不认识的参数：${args[0]}\n`));
    }
    assert.match(run(['--sdtio'], { LC_ALL: 'en_US.UTF-8' }).stderr, /^Unknown argument: --sdtio\n/);
  });

  test('what the editors add is understood', () => {
    const serve = (...args: string[]): unknown => readCommandLine(args, version, {});
    assert.deepEqual(serve(), { action: 'serve', clientProcessId: undefined });
    assert.deepEqual(serve('--stdio', '--stdio'), { action: 'serve', clientProcessId: undefined });
    assert.deepEqual(serve('--stdio', '--clientProcessId=42'), { action: 'serve', clientProcessId: 42 });
    assert.deepEqual(serve('--clientProcessId', '42', '--stdio'), { action: 'serve', clientProcessId: 42 });
  });

  test('the bin entry is the bundle, and npx runs it', () => {
    builtServer();
    assert.equal(bin['gongwen-language-server'], './dist/server/node/main.js');
    assert.match(readFileSync(bin['gongwen-language-server'], 'utf8'), /^#!\/usr\/bin\/env node\n/);
    const npx = spawnSync('npx', ['--no-install', 'gongwen-language-server', '--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
    assert.equal(npx.stdout.trim(), version, npx.stderr);
  });
});

/** The operating system tells nobody but a parent when a process ends; so this asks, and the test's time limit ends it. */
async function untilGone(processId: number): Promise<void> {
  for (;;) {
    try {
      process.kill(processId, 0);
    } catch {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
