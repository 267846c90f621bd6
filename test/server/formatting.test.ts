import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import type { ClientOptions, LanguageClient } from '../support/languageClient';
import { startMemoryServer } from '../support/memoryServer';

const URI = 'file:///format.gongwen';
const TEXT = '各单位:\n请认真学习,抓好落实。\n';
const OPTIONS = { tabSize: 4, insertSpaces: true };

async function opened(options: ClientOptions = {}, text = TEXT, languageId = 'gongwen'): Promise<LanguageClient> {
  const { client } = await startMemoryServer(options);
  client.open(URI, text, languageId);
  return client;
}

const ask = (client: LanguageClient, method: string, more: object = {}): Promise<TextEdit[] | null> => client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: URI }, options: OPTIONS, ...more });
const edit = (line: number, character: number, newText: string): TextEdit => ({ range: { start: { line, character }, end: { line, character: character + 1 } }, newText });

suite('formatting over the protocol', () => {
  test('the document, and a part of it', async () => {
    const client = await opened();
    const { capabilities } = client.initializeResult!;
    assert.deepEqual([capabilities.documentFormattingProvider, capabilities.documentRangeFormattingProvider], [true, true]);
    assert.deepEqual(await ask(client, 'formatting'), [edit(0, 3, '：'), edit(1, 5, '，')]);
    assert.deepEqual(await ask(client, 'rangeFormatting', { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } } }), [edit(1, 5, '，')]);
  });

  test('on type, unless switched off', async () => {
    const asked = { position: { line: 0, character: 4 }, ch: ':' };
    const client = await opened();
    assert.equal(client.initializeResult!.capabilities.documentOnTypeFormattingProvider!.firstTriggerCharacter, ',');
    assert.deepEqual(await ask(client, 'onTypeFormatting', asked), [edit(0, 3, '：')]);
    assert.deepEqual(await ask(await opened({ settings: { format: { onType: false } } }), 'onTypeFormatting', asked), []);
  });

  test('as the settings say', async () => {
    assert.deepEqual(await ask(await opened({ settings: { format: { punctuation: false } } }), 'formatting'), []);
    const indented = await ask(await opened({ settings: { format: { punctuation: false, indent: 'fullwidth' } } }, `关于学习的通知\n${TEXT}`), 'formatting');
    assert.deepEqual(indented, [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, newText: '　　' }]);
  });

  test('nothing for what is not open, a term file, Markdown without consent', async () => {
    const client = await opened();
    client.close(URI);
    assert.deepEqual(await ask(client, 'formatting'), []);
    assert.deepEqual(await ask(await opened({}, TEXT, 'yaml'), 'formatting'), []);
    assert.deepEqual(await ask(await opened({}, TEXT, 'markdown'), 'formatting'), []);
  });
});
