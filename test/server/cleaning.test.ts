import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CleanAnswer, CleanTextAnswer } from '../../protocol/src/index';
import type { ClientOptions, LanguageClient } from '../support/languageClient';
import { startMemoryServer } from '../support/memoryServer';

const URI = 'file:///clean.gongwen';
const TEXT = '网站首页  新闻中心\n关于供水的通知\n各乡镇:\n要落實責任,主攻方向?!兑庖姟访鞔_了重点。\n见龑(yǎn)字。\n责任编辑：某某\n';
const CLEAN = '关于供水的通知\n各乡镇：\n要落实责任，主攻方向。《意见》明确了重点。\n见龑（yǎn）字。\n';
const LITERALS = { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } };

async function opened(options: ClientOptions = {}, text = TEXT): Promise<LanguageClient> {
  const { client } = await startMemoryServer(options);
  client.open(URI, text);
  return client;
}

const clean = (client: LanguageClient, more: object = {}): Promise<CleanAnswer | null> => client.connection.sendRequest('gongwen/clean', { textDocument: { uri: URI }, ...more });
const cleanText = (client: LanguageClient, params: object): Promise<CleanTextAnswer> => client.connection.sendRequest('gongwen/cleanText', params);
const actions = (client: LanguageClient, only?: string[]): Promise<CodeAction[]> =>
  client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri: URI }, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, context: { diagnostics: [], ...(only && { only }) } });
const applied = (edits: readonly { readonly range: CleanAnswer['edits'][number]['range']; readonly newText: string }[]) => TextDocument.applyEdits(TextDocument.create(URI, 'gongwen', 1, TEXT), [...edits]);

suite('cleaning over the protocol', () => {
  test('what is safe is done, and the other steps are offered', async () => {
    const answer = (await clean(await opened()))!;
    assert.equal(answer.version, 1);
    assert.equal(answer.text, CLEAN);
    assert.equal(applied(answer.edits), CLEAN);
    assert.deepEqual(answer.steps.map(({ id, title, count }) => [id, title, count]), [['residue', '去掉网页残留', 2], ['mojibake', '还原乱码', 1], ['simplified', '繁体转简体', 3], ['width', '统一标点、序号和数字', 4]]);
    assert.deepEqual(answer.offered.map(({ id, isSafe }) => [id, isSafe]), [['residue', true], ['readings', false], ['mojibake', true], ['simplified', true], ['width', true]]);
    assert.deepEqual(answer.steps[0].removed[1], { range: { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } }, text: '责任编辑：某某', becomes: '' });
    assert.match(answer.message, /^清洗：去掉网页残留 2 处，还原乱码 1 处，/);
    assert.match(answer.report, /第 6 行： 责任编辑：某某/);
    assert.match(answer.report, /→ 。《意見》明確/);
  });

  test('the steps that were chosen, and no others', async () => {
    const answer = (await clean(await opened({ locale: 'en' }), { steps: ['readings', 'nonsense'] }))!;
    assert.equal(answer.text, TEXT.replace('(yǎn)', ''));
    assert.deepEqual(answer.offered, []);
    assert.match(answer.message, /^Cleaned\. Drop injected readings: 1\.$/);
    assert.deepEqual((await clean(await opened(), { steps: [] }))!.edits, []);
  });

  test('a text that is being pasted', async () => {
    const client = await opened();
    assert.deepEqual(await cleanText(client, { text: '机关(guān)责(zé)任,发(fā)挥领(lǐng)导作用。', uri: URI }).then(({ text, message }) => [text, message]), ['机关责任，发挥领导作用。', '清洗：去掉夹注的拼音 4 处，统一标点、序号和数字 1 处。']);
    assert.deepEqual(await cleanText(client, { text: '抓好落实。' }), { text: '抓好落实。', steps: [], message: '没有要清洗的。' });
    assert.equal((await cleanText(client, { text: 7 })).text, '');
  });

  test('nothing for what is not open', async () => {
    const client = await opened();
    client.close(URI);
    assert.equal(await clean(client), null);
    assert.equal(await client.connection.sendRequest('gongwen/clean', {}), null);
  });

  test('a source action, only where it is asked for by its kind', async () => {
    const client = await opened({ capabilities: LITERALS });
    assert.ok((client.initializeResult!.capabilities.codeActionProvider as { codeActionKinds: string[] }).codeActionKinds.includes('source.clean.gongwen'));
    for (const only of [['source.clean.gongwen'], ['source'], ['source.clean']]) {
      const found = (await actions(client, only)).find(({ kind }) => kind === 'source.clean.gongwen');
      assert.equal(found?.title, '清洗本文');
      assert.equal(applied(found.edit!.changes![URI]), CLEAN);
    }
    for (const only of [undefined, ['quickfix'], ['source.fixAll']]) assert.ok(!(await actions(client, only)).some(({ kind }) => kind === 'source.clean.gongwen'));
    assert.deepEqual(await actions(await opened({ capabilities: LITERALS }, CLEAN), ['source.clean.gongwen']), []);
  });

  test('the edit of the action is made when it is asked for, and only for the version it was offered for', async () => {
    const resolving = { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, dataSupport: true, resolveSupport: { properties: ['edit'] } } } };
    const client = await opened({ capabilities: resolving });
    const [action] = await actions(client, ['source.clean.gongwen']);
    assert.equal(action.edit, undefined);
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    assert.equal(applied(resolved.edit!.changes![URI]), CLEAN);
    client.insert(URI, 0, 0, '　');
    assert.equal((await client.connection.sendRequest<CodeAction>('codeAction/resolve', action)).edit, undefined);
  });
});
