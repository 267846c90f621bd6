import assert from 'node:assert/strict';
import { CancellationTokenSource, type Diagnostic, type DocumentDiagnosticReport } from 'vscode-languageserver';
import { CHECK_WORKSPACE_METHOD, type CheckWorkspaceResult } from '../../protocol/src/index';
import { MemoryFiles } from '../support/memoryFiles';
import { startMemoryServer } from '../support/memoryServer';
import type { ClientOptions, LanguageClient } from '../support/languageClient';

const FOLDER = 'file:///w';
const URI = 'file:///w/a.gongwen';
const RULES = 'file:///w/.gongwen/rules.yaml';
const OPTIONS: ClientOptions = { capabilities: { workspace: { configuration: true, diagnostics: { refreshSupport: true } }, window: { workDoneProgress: true }, textDocument: { diagnostic: {} } }, settings: {}, workspaceFolders: [FOLDER] };
const FILE = 'rules:\n  - id: 称谓\n    words: [甲单位]\n    message: 用全称。\n    replacement: 甲市乙单位\n';

const pull = async (client: LanguageClient, uri = URI): Promise<Diagnostic[]> => {
  const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
  return report.kind === 'full' ? report.items : [];
};
const published = (client: LanguageClient, uri: string) => (client.receivedOf('textDocument/publishDiagnostics') as { uri: string; diagnostics: Diagnostic[] }[]).filter(sent => sent.uri === uri).map(({ diagnostics }) => diagnostics);
const refreshes = (client: LanguageClient) => client.receivedOf('workspace/diagnostic/refresh').length;

suite('a unit’s own rules in the server', () => {
  test('run from the start, lead to their line, and follow the file', async () => {
    const files = new MemoryFiles({ [RULES]: FILE });
    const { client } = await startMemoryServer(OPTIONS, { files });
    client.open(URI, '请甲单位办理。\n');
    const [found, ...others] = await pull(client);
    assert.deepEqual([found.code, found.message, found.severity, found.codeDescription?.href, others], ['unit/称谓', '用全称。', 2, `${RULES}#L2`, []]);
    files.texts.set(RULES, FILE.replace('甲单位', '办理'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: RULES, type: 2 }] });
    await client.until(() => refreshes(client) === 1);
    assert.deepEqual((await pull(client))[0].range.start, { line: 0, character: 4 });
    client.settings = { check: { severity: { 'unit/称谓': 'off' } } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => refreshes(client) === 2);
    assert.deepEqual(await pull(client), []);
    files.texts.delete(RULES);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/.gongwen', type: 3 }] });
    await client.until(() => refreshes(client) === 3);
  });

  test('bad lines are shown while they are typed, and the sound rules run', async () => {
    const { client } = await startMemoryServer(OPTIONS, { files: new MemoryFiles({ [RULES]: FILE }) });
    client.open(URI, '请甲单位办理。\n');
    client.open(RULES, `${FILE}  - id: b\n    pattern: (甲\n    message: 说明。\n`, 'yaml');
    await client.until(() => published(client, RULES).at(-1)?.length === 1);
    const [problem] = published(client, RULES).at(-1)!;
    assert.deepEqual([problem.range, problem.severity], [{ start: { line: 6, character: 13 }, end: { line: 6, character: 15 } }, 1]);
    assert.match(JSON.stringify(problem.message), /右括号/);
    assert.equal((await pull(client)).length, 1);
    client.change(RULES, { text: FILE });
    await client.until(() => published(client, RULES).at(-1)?.length === 0);
  });

  test('do not run in Restricted Mode, and do once the workspace is trusted', async () => {
    const { client } = await startMemoryServer({ ...OPTIONS, initializationOptions: { workspaceTrusted: false } }, { files: new MemoryFiles({ [RULES]: FILE }) });
    client.open(URI, '请甲单位办理。\n');
    assert.deepEqual(await pull(client), []);
    await client.until(() => published(client, RULES).length === 1);
    assert.match(JSON.stringify(published(client, RULES)[0][0].message), /受限模式/);
    client.notify('gongwen/workspaceTrusted');
    await client.until(() => refreshes(client) === 1);
    assert.equal((await pull(client))[0].code, 'unit/称谓');
    await client.until(() => published(client, RULES).at(-1)?.length === 0);
  });
});

suite('checking the workspace', () => {
  const WRONG = '会议强调，，要抓好落实。\n';
  const check = (client: LanguageClient, params: object | undefined = undefined) => client.connection.sendRequest<CheckWorkspaceResult>(CHECK_WORKSPACE_METHOD, params);
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`file:///w/${index}.gongwen`, WRONG]));

  test('tells of closed files as their diagnostics, counts open ones, and keeps up with what happens to them', async () => {
    const files = new MemoryFiles({ 'file:///w/b.gongwen': WRONG, 'file:///w/c.gongwen': '抓好落实。\n', 'file:///w/d.txt': 'buy milk，， and bread\n' });
    const { client } = await startMemoryServer(OPTIONS, { files });
    client.open(URI, WRONG);
    const { message, ...result } = await check(client);
    assert.deepEqual(result, { files: 3, filesWithFindings: 2, errors: 0, warnings: 2, informations: 0, hints: 0, isComplete: true, isTruncated: false });
    assert.match(message, /^检查了 3 个文件，2 个有问题/);
    assert.deepEqual([published(client, 'file:///w/b.gongwen').map(list => list.length), published(client, URI), published(client, 'file:///w/c.gongwen')], [[1], [], []]);
    client.open('file:///w/b.gongwen', WRONG);
    await client.until(() => published(client, 'file:///w/b.gongwen').length === 2);
    client.close('file:///w/b.gongwen');
    await client.until(() => published(client, 'file:///w/b.gongwen').at(-1)?.length === 1);
    files.texts.set('file:///w/b.gongwen', '抓好落实。\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/b.gongwen', type: 2 }] });
    await client.until(() => published(client, 'file:///w/b.gongwen').at(-1)?.length === 0);
    files.texts.set('file:///w/c.gongwen', WRONG);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/c.gongwen', type: 2 }] });
    await client.until(() => published(client, 'file:///w/c.gongwen').at(-1)?.length === 1);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/c.gongwen', type: 3 }] });
    await client.until(() => published(client, 'file:///w/c.gongwen').at(-1)?.length === 0);
  });

  test('is shown as progress, which the user may end; a cancelled request ends it too', async () => {
    const files = new MemoryFiles(many(300));
    const { client } = await startMemoryServer(OPTIONS, { files });
    files.beforeRead = () => {
      if (files.reads.length !== 20) return;
      const [{ token }] = client.receivedOf('window/workDoneProgress/create') as { token: string }[];
      client.notify('window/workDoneProgress/cancel', { token });
    };
    const result = await check(client);
    assert.equal(result.isComplete, false);
    assert.ok(result.files < 300 && result.message.startsWith('检查已中止。'));
    const kinds = (client.receivedOf('$/progress') as { value: { kind: string } }[]).map(({ value }) => value.kind);
    assert.deepEqual([kinds[0], kinds.at(-1)], ['begin', 'end']);
    const source = new CancellationTokenSource();
    const read = files.reads.length;
    files.beforeRead = () => source.cancel();
    await assert.rejects(client.connection.sendRequest(CHECK_WORKSPACE_METHOD, {}, source.token), /cancelled/);
    assert.ok(files.reads.length - read < 50);
  });

  test('covers no more than gongwen.index.maxFiles, on the request’s own progress', async () => {
    const { client } = await startMemoryServer({ ...OPTIONS, settings: { index: { maxFiles: 5 } } }, { files: new MemoryFiles(many(8)) });
    const result = await check(client, { workDoneToken: 'mine' });
    assert.deepEqual([result.files, result.isTruncated, client.receivedOf('window/workDoneProgress/create')], [5, true, []]);
    assert.ok((client.receivedOf('$/progress') as { token: string }[]).every(({ token }) => token === 'mine'));
  });
});
