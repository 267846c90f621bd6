import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { newIgnoreFile, newRulesFile } from '../../core/src/index';
import { NEW_UNIT_FILE_METHOD, RESTRUCTURE_METHOD, type MoveTarget, type RestructureParams, type RestructureResult } from '../../protocol/src/index';
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

  test('a section is moved, up, down and elsewhere, and the cursor with it', async () => {
    const { client } = await startMemoryServer();
    const right = TEXT.replace('三、', '二、').replace('（三）', '（二）');
    client.open(URI, right);
    const move = async (params: Omit<RestructureParams, 'textDocument'>) => {
      const { edits, message, position } = await client.connection.sendRequest<RestructureResult>(RESTRUCTURE_METHOD, { textDocument: { uri: URI }, ...params });
      return { message, position, text: TextDocument.applyEdits(TextDocument.create(URI, 'gongwen', 1, right), [...edits] as TextEdit[]) };
    };
    const swapped = right.replace('（一）调查\n请各科室查清。\n（二）整改\n请各科室改好。', '（一）整改\n请各科室改好。\n（二）调查\n请各科室查清。');
    assert.deepEqual(await move({ change: 'moveUp', position: { line: 8, character: 3 } }), { message: undefined, position: { line: 6, character: 3 }, text: swapped });
    assert.deepEqual(await move({ change: 'moveDown', position: { line: 6, character: 3 } }), { message: undefined, position: { line: 8, character: 3 }, text: swapped });
    assert.deepEqual(await move({ change: 'move', position: { line: 8, character: 0 }, target: { position: { line: 2, character: 0 }, place: 'inside' } }), {
      message: undefined,
      position: { line: 4, character: 0 },
      text: '关于试验的通知\n各科室：\n一、总体要求\n认真落实。\n（一）整改\n请各科室改好。\n二、主要任务\n抓好落实。\n（一）调查\n请各科室查清。\n',
    });
    assert.deepEqual(await move({ change: 'moveUp', position: { line: 2, character: 0 } }), { message: '前面没有同级的部分，已经是第一个。', position: undefined, text: right });
    for (const target of [undefined, null, 1, { position: 1, place: 'after' }, { position: { line: 2, character: 0 }, place: 'behind' }]) {
      assert.equal((await move({ change: 'move', position: { line: 8, character: 0 }, target: target as unknown as MoveTarget })).message, '目标位置没有标题或条目。');
    }
  });

  test('the same as code actions, only where they are asked for', async () => {
    const { client } = await startMemoryServer({ capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } } });
    client.open(URI, TEXT);
    const at = { line: 6, character: 1 };
    const actions = async (context: object) => (await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: URI }, range: { start: at, end: at }, context: { diagnostics: [], ...context } })).filter(({ kind }) => kind?.startsWith('refactor'));
    const titles = async (context: object) => (await actions(context)).map(({ title }) => title);
    assert.deepEqual(await titles({}), []);
    assert.deepEqual(await titles({ triggerKind: 2 }), []);
    assert.deepEqual(await titles({ only: ['quickfix'] }), []);
    assert.deepEqual(await titles({ triggerKind: 1 }), ['本节下移', '本节升一级', '本节重新编号', '全文重新编号']);
    assert.deepEqual(await titles({ only: ['refactor.move'] }), ['本节下移']);
    assert.deepEqual(await titles({ only: ['refactor.rewrite'] }), ['本节升一级', '本节重新编号', '全文重新编号']);
    const [down] = await actions({ only: ['refactor.move'] });
    assert.equal(TextDocument.applyEdits(TextDocument.create(URI, 'gongwen', 1, TEXT), down.edit?.changes?.[URI] ?? []), TEXT.replace('（一）调查\n请各科室查清。\n（三）整改\n请各科室改好。', '（一）整改\n请各科室改好。\n（二）调查\n请各科室查清。'));
  });

  test('new files of the unit are given as text', async () => {
    const { client } = await startMemoryServer();
    assert.equal(await client.connection.sendRequest(NEW_UNIT_FILE_METHOD, { file: 'rules' }), newRulesFile);
    assert.equal(await client.connection.sendRequest(NEW_UNIT_FILE_METHOD, { file: 'ignore' }), newIgnoreFile);
  });
});
