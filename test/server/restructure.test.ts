import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver';
import { newIgnoreFile, newRulesFile } from '../../core/src/index';
import { NEW_UNIT_FILE_METHOD, RESTRUCTURE_METHOD, type RestructureParams, type RestructureResult } from '../../protocol/src/index';
import { startMemoryServer } from '../support/memoryServer';

const URI = 'untitled:1';
const TEXT = '关于试验的通知\n各科室：\n一、总体要求\n认真落实。\n三、主要任务\n抓好落实。\n（一）调查\n请各科室查清。\n（三）整改\n请各科室改好。\n';

suite('numbers and levels over the protocol', () => {
  const ask = async (change: RestructureParams['change'], line: number) => {
    const { client } = await startMemoryServer();
    client.open(URI, TEXT);
    const result = await client.connection.sendRequest<RestructureResult>(RESTRUCTURE_METHOD, { textDocument: { uri: URI }, change, position: { line, character: 1 } } satisfies RestructureParams);
    return { message: result.message, text: TextDocument.applyEdits(TextDocument.create(URI, 'gongwen', 1, TEXT), [...result.edits] as TextEdit[]) };
  };

  test('the document, one section, a level lower', async () => {
    assert.deepEqual(await ask('renumberDocument', 0), { message: undefined, text: TEXT.replace('三、', '二、').replace('（三）', '（二）') });
    assert.deepEqual(await ask('renumberSection', 4), { message: undefined, text: TEXT.replace('（三）', '（二）') });
    const { text } = await ask('promote', 8);
    assert.match(text, /\n[三四]、整改\n/);
  });

  test('where nothing is done, the user is told why', async () => {
    assert.deepEqual(await ask('promote', 2), { message: '已经是最高一级，不能再升。', text: TEXT });
    assert.deepEqual(await ask('demote', 2), { message: '前面没有同级的标题或条目可以并入，不能再降。', text: TEXT });
    assert.deepEqual(await ask('promote', 0), { message: '光标不在带序号的标题、条目或它们的内容里。', text: TEXT });
    const { client } = await startMemoryServer({ locale: 'en' });
    client.open(URI, TEXT.replace('三、', '二、').replace('（三）', '（二）'));
    const { message } = await client.connection.sendRequest<RestructureResult>(RESTRUCTURE_METHOD, { textDocument: { uri: URI }, change: 'renumberDocument' });
    assert.equal(message, 'The numbers count on without gaps already.');
  });

  test('requests that make no sense change nothing', async () => {
    const { client } = await startMemoryServer();
    client.open(URI, TEXT);
    for (const params of [{}, { textDocument: null }, { textDocument: { uri: 1 } }, { textDocument: { uri: 'file:///none' }, change: 'promote' }]) assert.equal(await client.connection.sendRequest(RESTRUCTURE_METHOD, params), null);
    for (const params of [{ change: 'turn' }, { change: 'promote' }, { change: 'promote', position: { line: 'a', character: -1 } }]) {
      assert.deepEqual((await client.connection.sendRequest<RestructureResult>(RESTRUCTURE_METHOD, { textDocument: { uri: URI }, ...params })).edits, []);
    }
    const far = await client.connection.sendRequest<RestructureResult>(RESTRUCTURE_METHOD, { textDocument: { uri: URI }, change: 'demote', position: { line: -5, character: 1e9 } });
    assert.ok(Array.isArray(far.edits));
  });

  test('new files of the unit are given as text', async () => {
    const { client } = await startMemoryServer();
    assert.equal(await client.connection.sendRequest(NEW_UNIT_FILE_METHOD, { file: 'rules' }), newRulesFile);
    assert.equal(await client.connection.sendRequest(NEW_UNIT_FILE_METHOD, { file: 'ignore' }), newIgnoreFile);
  });
});
