import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver';
import { TYPE_METHOD, type TypeParams, type TypeResult } from '../../protocol/src/index';
import { startMemoryServer } from '../support/memoryServer';

const URI = 'untitled:1';
const TEXT = '关于试验的通知\n各科室：\n一、主要任务\n　　（一）调查\n　　（二）整改\n';

suite('keys at numbers over the protocol', () => {
  const applied = (edits: readonly unknown[]): string => TextDocument.applyEdits(TextDocument.create(URI, 'gongwen', 1, TEXT), [...edits] as TextEdit[]);

  test('Enter continues, Tab changes the level', async () => {
    const { client } = await startMemoryServer();
    client.open(URI, TEXT);
    const press = (key: TypeParams['key'], line: number, character: number, version = 1) => client.connection.sendRequest<TypeResult | null>(TYPE_METHOD, { textDocument: { uri: URI }, version, position: { line, character }, key } satisfies TypeParams);
    const enter = await press('enter', 3, 7);
    assert.deepEqual(enter && { ...enter, edits: applied(enter.edits) }, { version: 1, edits: TEXT.replace('（二）', '（二）\n　　（三）'), position: { line: 4, character: 5 } });
    const tab = await press('tab', 4, 5);
    assert.deepEqual(tab && { ...tab, edits: applied(tab.edits) }, { version: 1, edits: TEXT.replace('（二）', '1.'), position: { line: 4, character: 4 } });
    assert.deepEqual(await press('tab', 2, 2), { version: 1, edits: [], position: { line: 2, character: 2 }, message: '前面没有同级的标题或条目可以并入，不能再降。' });
    assert.equal(await press('enter', 1, 2), null);
    assert.equal(await press('tab', 3, 7), null);
    // The document is another one by now.
    assert.equal(await press('enter', 3, 7, 2), null);
    for (const params of [{}, { textDocument: null }, { textDocument: { uri: URI } }, { textDocument: { uri: URI }, version: 1, key: 'enter' }, { textDocument: { uri: URI }, version: 1, key: 'space', position: { line: 3, character: 7 } }]) assert.equal(await client.connection.sendRequest(TYPE_METHOD, params), null);
  });

  test('an editor that tells of a line break when it is typed gets the number behind it; our own asks', async () => {
    const typed = TEXT.replace('调查\n', '调查\n　　\n');
    for (const [initializationOptions, wanted] of [[{}, typed.replace('　　\n　　（二）', '　　（二）\n　　（三）')], [{ showsNotices: true }, typed]] as const) {
      const { client } = await startMemoryServer({ initializationOptions });
      client.open(URI, typed);
      const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/onTypeFormatting', { textDocument: { uri: URI }, position: { line: 4, character: 2 }, ch: '\n', options: { tabSize: 4, insertSpaces: true } });
      assert.equal(TextDocument.applyEdits(TextDocument.create(URI, 'gongwen', 1, typed), edits), wanted);
    }
  });
});
