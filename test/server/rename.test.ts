import assert from 'node:assert/strict';
import type { DocumentHighlight, WorkspaceEdit } from 'vscode-languageserver';
import type { ClientOptions, LanguageClient } from '../support/languageClient';
import { startMemoryServer } from '../support/memoryServer';

const URI = 'file:///rename.gongwen';
const TEXT = '关于供水的通知\n某市供水管理中心（以下简称“供水中心”）负责。\n由供水中心承担，增强四个意识。\n';
const USE = { line: 2, character: 2 };
const TERM = { line: 2, character: 11 };
const NOWHERE = { line: 0, character: 0 };

async function opened(options: ClientOptions = {}): Promise<LanguageClient> {
  const { client } = await startMemoryServer(options);
  client.open(URI, TEXT);
  return client;
}

const ask = <T>(client: LanguageClient, method: string, position: { line: number; character: number }, more: object = {}): Promise<T> =>
  client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: URI }, position, ...more });

const RANGES = [
  { start: { line: 1, character: 14 }, end: { line: 1, character: 18 } },
  { start: { line: 2, character: 1 }, end: { line: 2, character: 5 } },
];

suite('renaming over the protocol', () => {
  test('an abbreviation is offered and renamed, as changes or with its version', async () => {
    const plain = await opened();
    assert.equal(plain.initializeResult!.capabilities.renameProvider, true);
    assert.deepEqual(await ask(plain, 'prepareRename', USE), { range: RANGES[1], placeholder: '供水中心' });
    const edits = RANGES.map(range => ({ range, newText: '水务中心' }));
    assert.deepEqual(await ask<WorkspaceEdit>(plain, 'rename', USE, { newName: '水务中心' }), { changes: { [URI]: edits } });
    const versioned = await opened({ capabilities: { workspace: { workspaceEdit: { documentChanges: true } }, textDocument: { rename: { prepareSupport: true } } } });
    assert.deepEqual(versioned.initializeResult!.capabilities.renameProvider, { prepareProvider: true });
    versioned.insert(URI, 0, 0, '　');
    assert.deepEqual(await ask<WorkspaceEdit>(versioned, 'rename', USE, { newName: '水务中心' }), { documentChanges: [{ textDocument: { uri: URI, version: 2 }, edits }] });
  });

  test('fixed wording is refused, in the user’s language', async () => {
    for (const [locale, message] of [['zh-cn', /固定表述.*不能改名/], ['en', /Fixed terms.*never renamed/]] as const) {
      const client = await opened({ locale });
      for (const [method, more] of [['prepareRename', {}], ['rename', { newName: '五个意识' }]] as const) await assert.rejects(ask(client, method, TERM, more), { code: -32803, message });
    }
  });

  test('so is a name that would not do', async () => {
    await assert.rejects(ask(await opened(), 'rename', USE, { newName: ' ' }), { code: -32803, message: '简称不能为空。' });
  });

  test('where nothing is named there is nothing to rename', async () => {
    const client = await opened();
    assert.equal(await ask(client, 'prepareRename', NOWHERE), null);
    assert.equal(await ask(client, 'rename', NOWHERE, { newName: '甲' }), null);
    client.close(URI);
    assert.equal(await ask(client, 'prepareRename', USE), null);
  });
});

suite('highlights over the protocol', () => {
  test('the definition and the uses', async () => {
    const client = await opened();
    assert.deepEqual(await ask<DocumentHighlight[]>(client, 'documentHighlight', USE), [{ range: RANGES[0], kind: 3 }, { range: RANGES[1], kind: 2 }]);
    assert.deepEqual(await ask(client, 'documentHighlight', NOWHERE), []);
  });
});
