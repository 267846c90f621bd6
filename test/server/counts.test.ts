import assert from 'node:assert/strict';
import type { ResponseError} from 'vscode-languageserver';
import { CancellationTokenSource, LSPErrorCodes, type CodeLens, type Diagnostic, type InlayHint } from 'vscode-languageserver';
import { DOCUMENT_KIND_METHOD, SECTION_COMMAND, STATISTICS_METHOD, type DocumentKindAnswer, type StatisticsAnswer } from '../../protocol/src/index';
import type { LanguageClient } from '../support/languageClient';
import { startMemoryServer } from '../support/memoryServer';

const URI = 'file:///a%20b.gongwen';
const TEXT = '关于防火的通知\n各村：\n一、加强宣传\n每天早晚各播一次。\n二、加强巡查\n护林员每天上山。\n';
const ALL = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const textDocument = { uri: URI };

const open = async (...options: Parameters<typeof startMemoryServer>) => {
  const { client } = await startMemoryServer(...options);
  client.open(URI, TEXT);
  return client;
};
const count = (client: LanguageClient, params: object = { textDocument }) => client.connection.sendRequest<StatisticsAnswer | null>(STATISTICS_METHOD, params);
const kind = (client: LanguageClient, params: object) => client.connection.sendRequest<DocumentKindAnswer>(DOCUMENT_KIND_METHOD, params);
const hints = (client: LanguageClient, range: unknown = ALL) => client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
const lenses = (client: LanguageClient) => client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });

suite('counts over the protocol', () => {
  test('of the document, of what is selected, in the user’s language', async () => {
    const client = await open({ settings: { readingSpeed: 100 } });
    const answer = await count(client);
    assert.deepEqual(answer, {
      version: 1,
      kind: '通知',
      whole: { words: 39, characters: 39, charactersWithSpaces: 39, ideographs: 34, paragraphs: 6, pages: 1, minutes: 0.39, readingTime: '约23秒' },
      message: '全文 39 字，6 段，约 1 页，朗读约23秒。',
    });
    const selection = await count(client, { textDocument, ranges: [{ start: { line: 2, character: 0 }, end: { line: 3, character: 2 } }, { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }] });
    assert.deepEqual([selection?.selection?.words, selection?.selection?.paragraphs, selection?.message], [8, 2, '选中 8 字，2 段，约 1 页，朗读约5秒。']);
    const english = await open({ locale: 'en' });
    assert.match((await count(english))?.message ?? '', /^Document: 39 characters, 6 paragraphs, about 1 pages, about 11 s to read aloud\.$/);
  });

  test('follow the text', async () => {
    const client = await open();
    await count(client);
    client.insert(URI, 1, 0, '各乡');
    const answer = await count(client);
    assert.deepEqual([answer?.version, answer?.whole.words], [2, 41]);
  });

  test('what is cancelled, closed, or makes no sense', async () => {
    const client = await open();
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest(STATISTICS_METHOD, { textDocument }, source.token);
    source.cancel();
    await assert.rejects(cancelled, (cause: ResponseError<void>) => cause.code === LSPErrorCodes.RequestCancelled);
    for (const params of [{}, { textDocument: null }, { textDocument: { uri: 5 } }, { textDocument: { uri: 'file:///none' } }]) assert.equal(await count(client, params), null);
    for (const ranges of ['a', [null, 3, {}, { start: { line: 'x' } }], [{ start: { line: 0.5, character: 0 }, end: { line: 1, character: 0 } }]]) assert.equal((await count(client, { textDocument, ranges }))?.selection, undefined);
    assert.equal((await count(client, { textDocument, ranges: [{ start: { line: -4, character: -9 }, end: { line: 1e9, character: 1e9 } }] }))?.selection?.words, 39);
    for (const range of [null, {}, { start: 1, end: 2 }]) assert.deepEqual(await hints(client, range), []);
    client.close(URI);
    assert.equal(await count(client), null);
    assert.deepEqual(await hints(client), []);
    assert.deepEqual(await lenses(client), []);
  });

  test('hints and lenses by the settings; actions for a client that has the command', async () => {
    const client = await open({ settings: { codeLens: { sections: true } }, capabilities: { workspace: { configuration: true, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } } } });
    assert.deepEqual((await hints(client)).map(({ label }) => label), ['15字 · 约4秒', '14字 · 约4秒']);
    assert.deepEqual((await lenses(client)).map(({ command }) => command), [
      { title: '15字 · 约4秒 · 占38%', command: '' },
      { title: '14字 · 约4秒 · 占36%', command: '' },
    ]);
    client.settings = { inlayHints: { sections: false } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await hints(client), []);
    assert.deepEqual(await lenses(client), []);
    assert.deepEqual(client.received.map(({ method }) => method).filter(method => method.includes('refresh')).sort(), ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh']);
    const ours = await open({ settings: { codeLens: { sections: true } }, initializationOptions: { runsSectionCommand: true } });
    const commands = (await lenses(ours)).flatMap(({ command }) => (command?.command === SECTION_COMMAND ? [command] : []));
    assert.deepEqual(commands.map(({ title }) => title), ['下移', '上移', '降级']);
    assert.deepEqual(commands[1].arguments, ['moveSectionUp', URI, { line: 4, character: 0 }]);
  });
});

suite('the chosen kind over the protocol', () => {
  test('takes the place of the one that the title names, until it is taken back', async () => {
    const client = await open();
    assert.deepEqual(await kind(client, { textDocument }).then(({ kind: now, recognised, chosen }) => [now, recognised, chosen]), ['通知', '通知', null]);
    const answer = await kind(client, { textDocument, kind: '讲话' });
    assert.deepEqual([answer.kind, answer.recognised, answer.chosen], ['讲话', '通知', '讲话']);
    assert.ok(answer.statutory.length === 15 && answer.daily.includes('讲话'));
    assert.deepEqual(await count(client).then(counted => [counted?.kind, counted?.chosenKind]), ['讲话', '讲话']);
    client.insert(URI, 1, 0, '各乡');
    assert.equal((await count(client))?.kind, '讲话');
    client.close(URI);
    client.open(URI, TEXT);
    assert.equal((await count(client))?.kind, '讲话');
    assert.equal((await kind(client, { textDocument, kind: null })).kind, '通知');
    assert.equal((await count(client))?.chosenKind, undefined);
  });

  test('is what the rules go by, and diagnostics are asked for anew', async () => {
    const client = await open({ settings: {}, capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true, diagnostics: { refreshSupport: true } } } });
    const problems = async () => (await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument })).items.map(({ code }) => code);
    client.insert(URI, 6, 0, '特此通知。\n');
    assert.deepEqual((await problems()).filter(code => String(code).startsWith('kind/kind')), []);
    await kind(client, { textDocument, kind: '报告' });
    await client.until(() => client.received.some(({ method }) => method === 'workspace/diagnostic/refresh'));
    assert.deepEqual((await problems()).filter(code => String(code).startsWith('kind/kind')), ['kind/kind-mismatch']);
  });

  test('can be told at the start, whatever the spelling of the URI; what is no kind is none', async () => {
    const client = await open({ initializationOptions: { documentKinds: { 'file:///a b.gongwen': '请示', 'file:///c': '杂文' } } });
    assert.equal((await count(client))?.kind, '请示');
    client.open('file:///c', TEXT);
    assert.equal((await kind(client, { textDocument: { uri: 'file:///c' }, kind: '杂文' })).kind, '通知');
    for (const params of [{}, { textDocument: { uri: 1 }, kind: '函' }]) assert.equal((await kind(client, params)).kind, null);
    for (const documentKinds of [null, 'x', { 'file:///a b.gongwen': 5 }]) assert.equal((await count(await open({ initializationOptions: { documentKinds } as never })))?.kind, '通知');
  });
});
