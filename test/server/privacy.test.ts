import assert from 'node:assert/strict';
import type { CancellationToken } from 'vscode-languageserver';
import { createLogger, describeCause } from '../../server/src/common/logging';
import { runSafe } from '../../server/src/common/runSafe';
import type { Server } from '../../server/src/common/server';
import type { ClientOptions, LanguageClient } from '../support/languageClient';
import { startMemoryServer } from '../support/memoryServer';
import { NOTICE } from '../support/sampleText';
import { startServerProcess } from '../support/serverProcess';

const URI = 'file:///private.gongwen';
/** Occurs in the documents and nowhere else. */
const SECRET = '机密内容甲乙丙';
const DOCUMENT = NOTICE.replaceAll('清查', SECRET);

/** A whole session with all that makes a server talk: limits, nonsense, cancellations, refused settings, broken JSON. */
async function noisySession(client: LanguageClient, sendRaw: (bytes: string) => void): Promise<void> {
  client.open(URI, DOCUMENT);
  await client.symbols(URI);
  await client.folds(URI);
  client.insert(URI, 4, 1, SECRET);
  client.change(URI, { range: { start: SECRET, end: null }, text: SECRET }, { range: SECRET, text: SECRET }, SECRET, { text: [SECRET] });
  const position = { line: 4, character: 1 };
  for (const [method, params] of [
    ['textDocument/references', { textDocument: { uri: URI }, position, context: {} }],
    ['textDocument/rename', { textDocument: { uri: URI }, position, newName: SECRET }],
    ['textDocument/rename', { textDocument: { uri: URI }, position: SECRET, newName: [SECRET] }],
    ['workspace/symbol', { query: SECRET }],
    ['workspace/symbol', SECRET],
    ['gongwen/findUses', { key: SECRET }],
    ['gongwen/findUses', { key: [SECRET], workDoneToken: { SECRET } }],
  ] as const) await client.connection.sendRequest(method, params).catch(() => undefined);
  client.notify('workspace/didChangeWatchedFiles', { changes: SECRET });
  client.notify('workspace/didChangeWatchedFiles', { changes: { text: SECRET } });
  client.notify('workspace/didChangeWorkspaceFolders', { event: { added: SECRET, removed: null } });
  await client.symbolsCancelled(URI).catch(() => undefined);
  client.notify('textDocument/didOpen', { textDocument: SECRET });
  client.notify('textDocument/didOpen', [SECRET, { text: SECRET }]);
  client.notify('textDocument/didChange', SECRET);
  client.notify('textDocument/didChange', { textDocument: null, contentChanges: [{ text: SECRET }] });
  client.notify('workspace/didChangeConfiguration', { settings: { gongwen: SECRET } });
  await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: null, text: SECRET }).catch(() => undefined);
  for (const body of [`{"text":"${SECRET}"}`, `{"text":"${SECRET}`, `"${SECRET}"`, `{"jsonrpc":"2.0","id":99,"result":"${SECRET}"}`, `{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"${SECRET}"}}`]) {
    sendRaw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }
  client.open('file:///binary', `${SECRET}\0\0\0`);
  await client.symbols('file:///binary');
  await client.symbols(URI);
  client.notify('$/setTrace', { value: 'verbose' });
  await client.symbols(URI);
}

/** Everything the server said but the answers to requests. */
const said = (client: LanguageClient): string => JSON.stringify(client.received);

suite('no log carries document text', () => {
  const clients: [string, ClientOptions][] = (['off', 'messages', 'compact', 'verbose'] as const).flatMap(trace => [
    [`trace ${trace}`, { trace }] as [string, ClientOptions],
    [`trace ${trace}, our client`, { trace, settings: { outline: { maxSymbols: 100 } }, initializationOptions: { showsNotices: true } }] as [string, ClientOptions],
  ]);
  for (const [what, options] of clients) {
    test(what, async () => {
      const { client, toServer } = await startMemoryServer(options);
      await noisySession(client, bytes => void toServer.write(bytes));
      assert.ok(client.receivedOf('window/logMessage').length > 0, 'the session was meant to be noisy');
      if (options.trace !== 'off') assert.ok(client.receivedOf('$/logTrace').length > 0);
      assert.ok(!said(client).includes(SECRET));
      assert.ok(!said(client).includes(SECRET.slice(0, 4)));
    });
  }

  test('the shipped server, standard error included', async () => {
    const { client, process: child, standardError, ended } = await startServerProcess({ trace: 'verbose' });
    await noisySession(client, bytes => void child.stdin.write(bytes));
    assert.ok(!said(client).includes(SECRET));
    // A header that makes no sense ends the session: nobody knows where the next message begins.
    child.stdin.write(`Content-Length: ${SECRET}\r\n\r\n${SECRET}`);
    assert.equal(await ended, 1);
    assert.match(standardError(), /Content-Length/);
    assert.ok(!standardError().includes(SECRET.slice(0, 4)));
  });

  test('of an error only its class and its frames are logged', () => {
    const lines: string[] = [];
    const logger = createLogger({ warn: line => lines.push(line), error: line => lines.push(line) });
    logger.error('documentSymbol failed', new RangeError(`${SECRET}\n    at ${SECRET}\n${SECRET}`));
    logger.error('documentSymbol failed', SECRET);
    assert.ok(!lines.join('\n').includes(SECRET));
    assert.match(lines[0], /^documentSymbol failed\nRangeError\n\s+at .+privacy/);
    assert.equal(describeCause(SECRET), 'string');
  });

  test('a handler that throws is logged and gives its default', async () => {
    const lines: string[] = [];
    const collect = (line: string): void => void lines.push(line);
    const server = {
      runtime: { version: 'test', yieldToMessages: () => Promise.resolve(), now: () => 0 },
      logger: createLogger({ warn: collect, error: collect }),
      documents: { get: () => ({ version: 3 }) },
    } as unknown as Server;
    const token = { isCancellationRequested: false } as CancellationToken;
    const answer = await runSafe(server, { method: 'hover', uri: URI, token }, () => Promise.reject(new Error(SECRET)), 'default');
    assert.equal(answer, 'default');
    assert.match(lines.join('\n'), /^hover failed for file:\/\/\/private.gongwen version 3\nError\n/);
    assert.ok(!lines.join('\n').includes(SECRET));
  });
});
