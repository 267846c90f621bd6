import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource, type Diagnostic, type DocumentDiagnosticReport } from 'vscode-languageserver';
import { startMemoryServer } from '../support/memoryServer';
import type { LanguageClient } from '../support/languageClient';

const URI = 'file:///notice.gongwen';
const PULL = { workspace: { configuration: true, diagnostics: { refreshSupport: true }, textDocumentContent: {} }, textDocument: { diagnostic: { relatedInformation: true } } };
const WRONG = '关于加强管理的通知\n各单位：\n会议强调，，要抓好落实。\n';

const pull = (client: LanguageClient, uri = URI, previousResultId?: string) => client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) });
const items = (report: DocumentDiagnosticReport): Diagnostic[] => (report.kind === 'full' ? report.items : assert.fail('unchanged'));
const pushed = (client: LanguageClient, uri = URI) => (client.receivedOf('textDocument/publishDiagnostics') as { uri: string; version?: number; diagnostics: Diagnostic[] }[]).filter(sent => sent.uri === uri);
const paragraph = '各单位按照统一部署，认真组织开展了专项检查工作，共检查点位三百余处，发现并整改问题若干，取得了阶段性成效。';

suite('diagnostics that the client asks for', () => {
  test('say what, where, by which rule, and where its page is', async () => {
    const { client } = await startMemoryServer({ capabilities: PULL, settings: {} }, { rulePages: () => Promise.resolve(new TextDecoder('gbk').decode(readFileSync(join('out', 'data', 'rules.json')))) });
    client.open(URI, WRONG);
    const [found, ...others] = items(await pull(client));
    assert.deepEqual(others, []);
    assert.deepEqual([found.code, found.source, found.severity, found.range, found.data], ['punctuation/stacked-marks', '公文', 2, { start: { line: 2, character: 4 }, end: { line: 2, character: 6 } }, { fix: 'safe' }]);
    const { text } = await client.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri: found.codeDescription!.href });
    assert.match(text, /^点号连用\n\n规则：punctuation\/stacked-marks\n/);
    const missing = await client.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri: 'gongwen-rule:/x?__proto__' });
    assert.match(missing.text, /没有这条规则/);
  });

  test('are not sent again where nothing has changed', async () => {
    const { client } = await startMemoryServer({ capabilities: PULL, settings: {} });
    client.open(URI, WRONG);
    const first = await pull(client);
    assert.equal(items(first).length, 1);
    assert.deepEqual(await pull(client, URI, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    assert.equal((await pull(client, URI, 'of another session')).kind, 'full');
    client.insert(URI, 3, 0, '抓好落实。');
    assert.equal((await pull(client, URI, first.resultId)).kind, 'unchanged');
    client.insert(URI, 0, 0, '\n');
    const moved = await pull(client, URI, first.resultId);
    assert.equal(items(moved)[0].range.start.line, 3);
    assert.notEqual(moved.resultId, first.resultId);
  });

  test('name the other place, and stay under the editor’s limit', async () => {
    const { client } = await startMemoryServer({ capabilities: PULL, settings: {} });
    client.open(URI, `${paragraph}\n${paragraph}\n`);
    const [repeated] = items(await pull(client));
    assert.deepEqual(repeated.relatedInformation?.map(({ location }) => location), [{ uri: URI, range: { start: { line: 0, character: 0 }, end: { line: 0, character: paragraph.length } } }]);
    client.change(URI, { text: '会议强调，，要抓好落实。\n'.repeat(2000) });
    const many = items(await pull(client));
    assert.equal(many.length, 999);
    assert.deepEqual([many.at(-1)!.code, JSON.stringify(many.at(-1)).includes('1002')], ['summary/more', true]);
  });

  test('follow the settings, and the client is told to ask again', async () => {
    const { client } = await startMemoryServer({ capabilities: PULL, settings: {} });
    client.open(URI, WRONG);
    assert.equal(items(await pull(client)).length, 1);
    client.settings = { check: { severity: { 'punctuation/stacked-marks': 'off' } } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.receivedOf('workspace/diagnostic/refresh').length > 0);
    assert.equal(items(await pull(client)).length, 0);
    client.settings = { check: { severity: { 'punctuation/stacked-marks': 'hint' } } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.receivedOf('workspace/diagnostic/refresh').length > 1);
    assert.equal(items(await pull(client))[0].severity, 4);
    client.settings = { check: { enabled: false } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(items(await pull(client)), []);
  });

  test('nothing for what is not open, too large, or a unit’s file; a cancelled request ends', async () => {
    const { client } = await startMemoryServer({ capabilities: PULL, settings: {} });
    assert.deepEqual(items(await pull(client, 'file:///closed.gongwen')), []);
    client.open('file:///w/.gongwen/terms.yaml', 'field: 本单位，，\n', 'yaml');
    assert.deepEqual(items(await pull(client, 'file:///w/.gongwen/terms.yaml')), []);
    client.open(URI, '会议强调，，要抓好落实。\n'.repeat(100_000));
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }, source.token);
    setImmediate(() => source.cancel());
    await assert.rejects(answer, /cancelled/);
  });

  test('typing and the outline come between the parts of a long check', async () => {
    const { client } = await startMemoryServer({ capabilities: PULL, settings: {} });
    client.open(URI, `一、总体要求\n${'会议强调，，要抓好落实。\n'.repeat(60_000)}`);
    const order: string[] = [];
    const checked = pull(client).then(report => {
      order.push('diagnostics');
      return items(report);
    });
    const outlined = client.symbols(URI).then(symbols => order.push(symbols[0].name));
    client.change(URI, { text: '一、新的要求\n会议强调，，要抓好落实。\n' });
    await outlined;
    assert.equal((await checked).length, 1);
    assert.deepEqual(order, ['一、新的要求', 'diagnostics']);
  });

  test('a rule that fails is logged without text and left out; the others go on', async () => {
    const { rules } = await import('../../core/src/index');
    const rule = rules.find(({ meta }) => meta.id === 'residue/repeated-paragraph')!;
    const { check } = rule;
    Object.defineProperty(rule, 'check', { configurable: true, writable: true, value: () => { throw new Error(`at ${paragraph}`); } });
    try {
      const { client } = await startMemoryServer({ capabilities: PULL, settings: {} });
      client.open(URI, `${WRONG}${paragraph}\n${paragraph}\n`);
      assert.deepEqual(items(await pull(client)).map(({ code }) => code), ['punctuation/stacked-marks']);
      client.insert(URI, 0, 0, '\n');
      await pull(client);
      const logged = JSON.stringify(client.receivedOf('window/logMessage'));
      assert.equal(logged.split('residue/repeated-paragraph failed').length, 2);
      assert.ok(!logged.includes('各单位'));
    } finally {
      Object.defineProperty(rule, 'check', { configurable: true, writable: true, value: check });
    }
  });
});

suite('diagnostics for a client that doesn’t ask', () => {
  test('come by themselves, with the version, and go with the document', async () => {
    const { client } = await startMemoryServer({ settings: {} });
    assert.equal(client.initializeResult?.capabilities.diagnosticProvider, undefined);
    client.open(URI, WRONG);
    await client.until(() => pushed(client).length === 1);
    assert.deepEqual([pushed(client)[0].version, pushed(client)[0].diagnostics.map(({ code, codeDescription }) => [code, codeDescription])], [1, [['punctuation/stacked-marks', undefined]]]);
    client.insert(URI, 0, 0, '\n');
    await client.until(() => pushed(client).length === 2);
    assert.deepEqual([pushed(client)[1].version, pushed(client)[1].diagnostics[0].range.start.line], [2, 3]);
    client.settings = { check: { enabled: false } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => pushed(client).at(-1)?.diagnostics.length === 0);
    client.settings = {};
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => pushed(client).at(-1)?.diagnostics.length === 1);
    client.close(URI);
    await client.until(() => pushed(client).at(-1)?.diagnostics.length === 0);
  });
});
