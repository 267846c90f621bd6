import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CodeActionContext, Diagnostic, DocumentDiagnosticReport, Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { readIgnoreFile } from '../../core/src/index';
import { MemoryFiles } from '../support/memoryFiles';
import { startMemoryServer } from '../support/memoryServer';
import type { ClientOptions, LanguageClient } from '../support/languageClient';

const FOLDER = 'file:///w';
const URI = 'file:///w/%E9%80%9A%E7%9F%A5.gongwen';
const IGNORE = 'file:///w/.gongwen/ignore.yaml';
const CAPABILITIES = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] }, diagnostics: { refreshSupport: true } },
  textDocument: { diagnostic: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, resolveSupport: { properties: ['edit'] } } },
};
const OPTIONS: ClientOptions = { capabilities: CAPABILITIES, settings: {}, workspaceFolders: [FOLDER], initializationOptions: { runsFixCommands: true } };
const TEXT = '关于加强管理的通知\n各单位：\n会议强调，，要抓好落实。。\n各单位要认真传达，。\n';
const AT: Range = { start: { line: 2, character: 5 }, end: { line: 2, character: 5 } };

const ask = (client: LanguageClient, range = AT, context: Partial<CodeActionContext> = {}) => client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: URI }, range, context: { diagnostics: [], ...context } });
const resolve = (client: LanguageClient, action: CodeAction) => client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
const pull = async (client: LanguageClient): Promise<Diagnostic[]> => {
  const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: URI } });
  return report.kind === 'full' ? report.items : [];
};

/** The text after the edits for one document. */
function applied(uri: string, text: string, edit: WorkspaceEdit | undefined): string {
  const edits = [...(edit?.changes?.[uri] ?? []), ...(edit?.documentChanges ?? []).filter((change): change is TextDocumentEdit => 'textDocument' in change && change.textDocument.uri === uri).flatMap(change => change.edits as TextEdit[])];
  return TextDocument.applyEdits(TextDocument.create(uri, 'gongwen', 1, text), edits);
}

suite('code actions', () => {
  test('of one place: its fix, all of the rule, and ways to be told no more', async () => {
    const { client } = await startMemoryServer(OPTIONS);
    client.open(URI, TEXT);
    const [shown] = await pull(client);
    const actions = await ask(client, AT, { diagnostics: [shown] });
    assert.deepEqual(actions.map(({ title, isPreferred, edit }) => [title, isPreferred, edit]), [
      ['改为“，”', true, undefined],
      ['修正本文所有“点号连用”（2 处）', undefined, undefined],
      ['修正本文所有“点号连用”，各取第一种改法（3 处）', undefined, undefined],
      ['此处忽略“点号连用”', undefined, undefined],
      ['本文忽略此规则“点号连用”', undefined, undefined],
    ]);
    for (const { kind, diagnostics } of actions) assert.deepEqual([kind, diagnostics], ['quickfix', [shown]]);
    const results = await Promise.all(actions.slice(0, 3).map(async action => applied(URI, TEXT, (await resolve(client, action)).edit)));
    assert.deepEqual(results, [TEXT.replace('，，', '，'), TEXT.replace('，，', '，').replace('。。', '。'), TEXT.replace('，，', '，').replace('。。', '。').replace('，。', '。')]);
    // What was offered for a version that is gone is no more.
    client.insert(URI, 0, 0, '\n');
    assert.equal((await resolve(client, actions[0])).edit, undefined);
    for (const data of [undefined, null, 1, {}, { uri: 1 }, { uri: URI, version: 2, deed: { kind: 'fix' } }, { uri: 'file:///none', version: 1, deed: { kind: 'fixAll' } }]) assert.equal((await resolve(client, { title: '', data })).edit, undefined);
  });

  test('a fix is called by how its place will read; quotation marks within quotation marks are single ones', async () => {
    const { client } = await startMemoryServer(OPTIONS);
    client.open(URI, '关于学习的通知\n各单位：\n各单位要周密布署。\n各单位要树立“四个自信”。\n');
    const first = async (line: number) => (await ask(client, { start: { line, character: 0 }, end: { line, character: 12 } }))[0]?.title;
    assert.deepEqual([await first(2), await first(3)], ['改为“部署”', '改为“坚定‘四个自信’”']);
    const message = (await pull(client)).find(({ code }) => code === 'wording/formulation')?.message;
    assert.ok(typeof message === 'string' && message.startsWith('“树立‘四个自信’”应为“坚定‘四个自信’”：'), JSON.stringify(message));
  });

  test('nothing where nothing is wrong; edits at once for a client that doesn’t resolve; nothing for one that knows only commands', async () => {
    const { client } = await startMemoryServer({ ...OPTIONS, capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } } });
    client.open(URI, TEXT);
    assert.deepEqual(await ask(client, { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }), []);
    const actions = await ask(client);
    assert.deepEqual(actions.map(({ edit }) => edit?.changes?.[URI]?.length), [1, 2, 3]);
    assert.equal(applied(URI, TEXT, actions[0].edit), TEXT.replace('，，', '，'));
    const { client: old } = await startMemoryServer();
    old.open(URI, TEXT);
    assert.deepEqual(await ask(old), []);
    assert.equal(old.initializeResult?.capabilities.codeActionProvider, undefined);
  });

  test('source.fixAll.gongwen, only where it is asked for: safe fixes until none is left', async () => {
    const { client } = await startMemoryServer(OPTIONS);
    client.open(URI, TEXT);
    assert.ok((await ask(client)).every(({ kind }) => kind === 'quickfix'));
    for (const only of ['source', 'source.fixAll', 'source.fixAll.gongwen']) {
      const [action, ...others] = await ask(client, AT, { only: [only] });
      assert.deepEqual([action.kind, others], ['source.fixAll.gongwen', []]);
      assert.equal(applied(URI, TEXT, (await resolve(client, action)).edit), TEXT.replace('，，', '，').replace('。。', '。'));
    }
    assert.deepEqual(await ask(client, AT, { only: ['source.organizeImports'] }), []);
  });

  test('fixing all twice changes nothing more, whatever the text', async () => {
    const { client } = await startMemoryServer(OPTIONS);
    client.open(URI, '');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('，', '。', '、', '；', '会议强调', '一、', '\n', '“', '”', '2024年', '的', ' '), { maxLength: 40 }), async pieces => {
        const text = pieces.join('');
        client.change(URI, { text });
        const [action] = await ask(client, AT, { only: ['source.fixAll.gongwen'] });
        if (!action) return;
        const fixed = applied(URI, text, (await resolve(client, action)).edit);
        assert.notEqual(fixed, text);
        client.change(URI, { text: fixed });
        assert.deepEqual(await ask(client, AT, { only: ['source.fixAll.gongwen'] }), [], fixed);
      }),
      { numRuns: 60 },
    );
  });
});

suite('what is ignored', () => {
  test('goes into .gongwen/ignore.yaml without a word of the text, holds through edits, and can be undone', async () => {
    const files = new MemoryFiles();
    const { client } = await startMemoryServer(OPTIONS, { files });
    client.open(URI, TEXT);
    const action = (await ask(client)).find(({ title }) => title.startsWith('此处忽略'))!;
    const { edit, command } = await resolve(client, action);
    assert.deepEqual(edit!.documentChanges![0], { kind: 'create', uri: IGNORE, options: { ignoreIfExists: true } });
    assert.deepEqual(command?.arguments, [IGNORE]);
    const content = applied(IGNORE, '', edit);
    assert.deepEqual(readIgnoreFile(content).entries.map(({ file, rule, text }) => [file, rule, typeof text]), [['通知.gongwen', 'punctuation/stacked-marks', 'string']]);
    assert.ok(!content.includes('会议') && !content.includes('落实'));
    assert.equal((await pull(client)).length, 3);
    client.open(IGNORE, content, 'yaml');
    await client.until(() => client.receivedOf('workspace/diagnostic/refresh').length > 0);
    assert.deepEqual((await pull(client)).map(({ range }) => range.start), [{ line: 2, character: 11 }, { line: 3, character: 8 }]);
    client.insert(URI, 0, 0, '某某文件\n');
    client.insert(URI, 3, 11, '确保成效');
    assert.equal((await pull(client)).length, 2);
    client.insert(URI, 3, 3, '再次');
    assert.equal((await pull(client)).length, 3);
    client.change(URI, { text: TEXT });
    const [fixAll] = await ask(client, AT, { only: ['source.fixAll'] });
    assert.equal(applied(URI, TEXT, (await resolve(client, fixAll)).edit), TEXT.replace('。。', '。'));
    client.change(IGNORE, { text: '' });
    await client.until(() => client.receivedOf('workspace/diagnostic/refresh').length > 1);
    assert.equal((await pull(client)).length, 3);
  });

  test('a rule for a document; an existing file is changed in place; it applies in Restricted Mode too', async () => {
    const before = 'ignore:\n  - { file: 别的.txt, rule: kind/x } # 备注\n';
    const files = new MemoryFiles({ 'file:///w/.gongwen/ignore.yaml': before });
    const { client } = await startMemoryServer({ ...OPTIONS, initializationOptions: { workspaceTrusted: false } }, { files });
    client.open(URI, TEXT);
    const action = (await ask(client)).find(({ title }) => title.startsWith('本文忽略'))!;
    const { edit, command } = await resolve(client, action);
    assert.equal(command, undefined);
    assert.equal(edit!.documentChanges!.length, 1);
    const after = applied(IGNORE, before, edit);
    assert.equal(after, `${before}  - { file: 通知.gongwen, rule: punctuation/stacked-marks }\n`);
    files.texts.set(IGNORE, after);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: IGNORE, type: 2 }] });
    await client.until(() => client.receivedOf('workspace/diagnostic/refresh').length > 0);
    assert.deepEqual(await pull(client), []);
  });

  test('bad entries are shown at their place; without a folder nothing is offered', async () => {
    const files = new MemoryFiles({ 'file:///w/.gongwen/ignore.yaml': 'ignore:\n  - { file: a.txt, rule: 点号 }\n' });
    const { client } = await startMemoryServer(OPTIONS, { files });
    const problems = () => (client.receivedOf('textDocument/publishDiagnostics') as { uri: string; diagnostics: Diagnostic[] }[]).filter(({ uri }) => uri === IGNORE);
    await client.until(() => problems().length === 1);
    assert.deepEqual(problems()[0].diagnostics[0].range, { start: { line: 1, character: 25 }, end: { line: 1, character: 27 } });
    const { client: other } = await startMemoryServer({ ...OPTIONS, workspaceFolders: [] });
    other.open(URI, TEXT);
    assert.ok((await ask(other)).every(({ title }) => !title.includes('忽略')));
  });
});
