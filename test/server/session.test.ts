import assert from 'node:assert/strict';
import type { SymbolInformation } from 'vscode-languageserver';
import { outlineOf } from '../support/languageClient';
import { startMemoryServer } from '../support/memoryServer';
import { NOTICE, NOTICE_HEADINGS } from '../support/sampleText';

const URI = 'file:///notice.gongwen';
const headingsIn = (outline: string[]): string[] => outline.map(name => name.trim()).filter(name => NOTICE_HEADINGS.includes(name));

suite('a session', () => {
  test('says what it can do: incremental sync, UTF-16, outline, folding', async () => {
    const { client } = await startMemoryServer();
    const { capabilities, serverInfo } = client.initializeResult!;
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.equal(capabilities.documentSymbolProvider, true);
    assert.equal(capabilities.foldingRangeProvider, true);
    assert.deepEqual(serverInfo, { name: 'gongwen-language-server', version: 'test' });
  });

  test('answers outline and folding of an open document', async () => {
    const { client } = await startMemoryServer();
    client.open(URI, NOTICE);
    assert.deepEqual(headingsIn(outlineOf(await client.symbols(URI))), NOTICE_HEADINGS);
    const lines = NOTICE.split('\n');
    const folded = (await client.folds(URI)).map(range => lines[range.startLine]);
    assert.ok(folded.includes('一、清查范围'));
  });

  test('follows edits', async () => {
    const { client } = await startMemoryServer();
    client.open(URI, NOTICE);
    await client.symbols(URI);
    client.insert(URI, 4, 2, '调整后的');
    client.insert(URI, NOTICE.split('\n').indexOf('二、时间安排'), 0, '新加的一行。\n');
    const outline = outlineOf(await client.symbols(URI)).map(name => name.trim());
    assert.ok(outline.includes('一、调整后的清查范围'));
    assert.ok(outline.includes('二、时间安排'));
  });

  test('gives a flat list to a client that knows no tree', async () => {
    const { client } = await startMemoryServer({ capabilities: {} });
    client.open(URI, NOTICE);
    const symbols = (await client.symbols(URI)) as unknown as SymbolInformation[];
    assert.deepEqual(symbols.map(symbol => symbol.name).filter(name => NOTICE_HEADINGS.includes(name)), NOTICE_HEADINGS);
    assert.ok(symbols.every(symbol => symbol.location.uri === URI));
    assert.equal(symbols.find(symbol => symbol.name === '（一）自有房屋')?.containerName, '一、清查范围');
  });

  test('treats a plain text from another editor as an official document', async () => {
    const { client } = await startMemoryServer();
    client.open(URI, NOTICE, 'text');
    assert.deepEqual(headingsIn(outlineOf(await client.symbols(URI))), NOTICE_HEADINGS);
  });

  test('keeps out of Markdown until the user asks for it, and follows the change of mind', async () => {
    const { client } = await startMemoryServer({ settings: {} });
    client.open(URI, '# 一级标题\n\n正文一句话。\n\n## 二级标题\n\n正文又一句。\n', 'markdown');
    assert.deepEqual(await client.symbols(URI), []);
    assert.deepEqual(await client.folds(URI), []);
    client.settings = { markdown: { enabled: true } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(outlineOf(await client.symbols(URI)).filter(name => name.includes('标题')).length, 2);
  });

  test('asks for a document’s settings once', async () => {
    const { client } = await startMemoryServer({ settings: {} });
    client.open(URI, NOTICE);
    for (let round = 0; round < 3; round++) await client.symbols(URI);
    const asked = () => client.receivedOf('workspace/configuration').filter(params => JSON.stringify(params).includes(URI));
    assert.deepEqual(asked(), [{ items: [{ scopeUri: URI, section: 'gongwen' }] }]);
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.symbols(URI);
    assert.equal(asked().length, 2);
  });

  test('takes settings that are pushed or given at the start', async () => {
    const { client } = await startMemoryServer({ initializationOptions: { settings: { markdown: { enabled: true } } } });
    client.open(URI, '# 一级标题\n\n正文一句话。\n', 'markdown');
    assert.equal((await client.symbols(URI)).length > 0, true);
    client.notify('workspace/didChangeConfiguration', { settings: { gongwen: { markdown: { enabled: false } } } });
    assert.deepEqual(await client.symbols(URI), []);
    assert.deepEqual(client.receivedOf('workspace/configuration'), []);
  });

  test('uses the defaults when the client refuses to tell its settings', async () => {
    const { client } = await startMemoryServer({ settings: {} });
    client.connection.onRequest('workspace/configuration', () => {
      throw new Error('no settings here');
    });
    client.open(URI, NOTICE);
    assert.deepEqual(headingsIn(outlineOf(await client.symbols(URI))), NOTICE_HEADINGS);
  });

  test('registers its features anew with our client when settings change, so that the outline is asked for again', async () => {
    const dynamicRegistration = true;
    const { client } = await startMemoryServer({
      settings: {},
      initializationOptions: { showsNotices: true },
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration } },
        textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true, dynamicRegistration }, foldingRange: { dynamicRegistration } },
      },
    });
    const registered = (method: string): number =>
      client.receivedOf('client/registerCapability').flatMap(params => (params as { registrations: { method: string }[] }).registrations).filter(registration => registration.method === method).length;
    assert.equal(client.initializeResult!.capabilities.documentSymbolProvider, undefined);
    await client.until(() => registered('textDocument/documentSymbol') === 1 && registered('workspace/didChangeConfiguration') === 1);
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => registered('textDocument/documentSymbol') === 2 && registered('textDocument/foldingRange') === 2);
    await client.until(() => client.receivedOf('client/unregisterCapability').length === 2);
  });

  test('leaves with 0 after shutdown, with 1 without', async () => {
    const polite = await startMemoryServer();
    await polite.client.connection.sendRequest('shutdown');
    polite.client.notify('exit');
    const abrupt = await startMemoryServer();
    abrupt.client.notify('exit');
    while (polite.exitCode() === undefined || abrupt.exitCode() === undefined) await new Promise(resolve => setImmediate(resolve));
    assert.deepEqual([polite.exitCode(), abrupt.exitCode()], [0, 1]);
  });

  test('answers an unknown request with “method not found” and goes on', async () => {
    const { client } = await startMemoryServer();
    await assert.rejects(client.connection.sendRequest('gongwen/unheardOf', {}), { code: -32601 });
    client.open(URI, NOTICE);
    assert.deepEqual(headingsIn(outlineOf(await client.symbols(URI))), NOTICE_HEADINGS);
  });
});
