import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionList, Diagnostic, TextEdit } from 'vscode-languageserver';
import { FILL_TEMPLATE_METHOD, LIST_TEMPLATES_METHOD, TEMPLATES_CHANGED_METHOD, type FilledTemplate, type TemplateListing } from '../../protocol/src/index';
import { localFiles } from '../../server/src/node/localFiles';
import type { LanguageClient } from '../support/languageClient';
import { startMemoryServer } from '../support/memoryServer';

const CAPABILITIES = { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } }, textDocument: { completion: { completionItem: { snippetSupport: true } } } };
const UNIT = { unit: { name: '青山市教育局', documentMark: '青教发' } };
const TEMPLATE = '---\nname: 本局放假通知\nkind: 通知\n---\n{{单位:××局}}关于{{节日:××节}}放假的通知\n\n各科室：\n\n　　{{节日}}放假。\n\n{{单位}}\n{{日期}}\n';
const URI = 'file:///draft.gongwen';

suite('templates over the protocol', () => {
  let folder: string;
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen 模板-'));
    mkdirSync(join(folder, '.gongwen', 'templates', '人事'), { recursive: true });
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, text = TEMPLATE) => writeFileSync(join(folder, '.gongwen', 'templates', name), text);
  const start = async (initializationOptions = {}, capabilities: Record<string, unknown> = CAPABILITIES) => (await startMemoryServer({ settings: UNIT, capabilities, initializationOptions: { showsNotices: true, ...initializationOptions }, workspaceFolders: [pathToFileURL(folder).href] }, { files: localFiles })).client;
  const list = async (client: LanguageClient) => (await client.connection.sendRequest<TemplateListing>(LIST_TEMPLATES_METHOD)).templates;
  const fill = (client: LanguageClient, params: unknown) => client.connection.sendRequest<FilledTemplate | null>(FILL_TEMPLATE_METHOD, params);
  const completions = async (client: LanguageClient, text: string) => {
    client.open(URI, text);
    const lines = text.split('\n');
    const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri: URI }, position: { line: lines.length - 1, character: lines.at(-1)!.length } });
    client.close(URI);
    return items;
  };
  const watched = (client: LanguageClient, uri: string) => client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  const diagnostics = (client: LanguageClient, uri: string) => (client.receivedOf('textDocument/publishDiagnostics') as { uri: string; diagnostics: Diagnostic[] }[]).filter(sent => sent.uri === uri).at(-1)?.diagnostics;

  test('the built-in ones are listed with their fields; unit and date come from settings and clock', async () => {
    const client = await start();
    const templates = await list(client);
    assert.ok(templates.length >= 40);
    assert.equal(new Set(templates.map(({ id }) => id)).size, templates.length);
    const issued = templates.find(({ id }) => id === 'builtin:tongzhi-yinfa')!;
    assert.equal(issued.kind, '通知');
    assert.equal(issued.source, 'builtIn');
    assert.equal(issued.fields.find(({ name }) => name === '单位')?.default, '青山市教育局');
    assert.equal(issued.fields.find(({ name }) => name === '日期')?.default, '2026年3月5日');
    assert.ok(issued.fields[0].inTitle && !issued.fields.at(-1)!.inTitle);
  });

  test('is filled: what is given, else settings, clock and defaults; the file’s name stays in its folder', async () => {
    write('放假.txt');
    const client = await start();
    const id = `unit:${uriOf('.gongwen/templates/放假.txt')}`;
    const filled = (await fill(client, { id, values: { 节日: '国庆/\n../中秋', 单位: '' } }))!;
    assert.match(filled.text, /^青山市教育局关于国庆\/\.\.\/中秋放假的通知\n[^]*\n青山市教育局\n2026年3月5日\n$/);
    assert.equal(filled.title, '青山市教育局关于国庆/../中秋放假的通知');
    assert.equal(filled.fileName, '青山市教育局关于国庆..中秋放假的通知.txt');
    const other = (await fill(client, { id, values: {}, today: '2027-01-09' }))!;
    assert.match(other.text, /2027年1月9日/);
    assert.match(other.snippet, /关于\$\{1:××节\}放假的通知[^]*　　\$\{1\}放假。[^]*2027年1月9日\n\$0$/);
  });

  test('what makes no sense gets no answer, or the defaults', async () => {
    const client = await start();
    for (const params of [{}, { id: 'builtin:../../x', values: {} }, { id: 1 }, { id: 'unit:file:///etc/passwd', values: {} }]) assert.equal(await fill(client, params), null);
    const odd = await fill(client, { id: 'builtin:tongzhi-yinfa', values: { 单位: 1, __proto__: '甲', 文件名: ['乙'] }, today: 5 });
    assert.match(odd!.text, /^青山市教育局关于印发/);
  });

  test('a unit’s own: at any depth, followed on disk and while being typed, never through a link', async () => {
    write('放假.txt');
    write('人事/任免.txt', TEMPLATE.replace('本局放假通知', '本局任免通知'));
    const elsewhere = mkdtempSync(join(tmpdir(), 'gongwen elsewhere-'));
    writeFileSync(join(elsewhere, '外面.txt'), TEMPLATE.replace('本局放假通知', '外面的'));
    symlinkSync(elsewhere, join(folder, '.gongwen', 'templates', '链接'));
    symlinkSync(join(elsewhere, '外面.txt'), join(folder, '.gongwen', 'templates', '链接.txt'));
    const client = await start();
    const names = async () => (await list(client)).filter(({ source }) => source === 'unit').map(({ name }) => name);
    assert.deepEqual(await names(), ['本局任免通知', '本局放假通知']);
    write('放假.txt', TEMPLATE.replace('本局放假通知', '改了名的通知'));
    watched(client, uriOf('.gongwen/templates/放假.txt'));
    await client.until(() => client.receivedOf(TEMPLATES_CHANGED_METHOD).length === 2);
    assert.deepEqual(await names(), ['本局任免通知', '改了名的通知']);
    client.open(uriOf('.gongwen/templates/放假.txt'), TEMPLATE.replace('本局放假通知', '还没有保存的通知'));
    assert.deepEqual(await names(), ['本局任免通知', '还没有保存的通知']);
    rmSync(join(folder, '.gongwen', 'templates', '人事'), { recursive: true });
    watched(client, uriOf('.gongwen/templates/人事'));
    assert.deepEqual(await names(), ['还没有保存的通知']);
    rmSync(elsewhere, { recursive: true });
  });

  test('a folder of templates that is a link is not read', async () => {
    rmSync(join(folder, '.gongwen', 'templates'), { recursive: true });
    const elsewhere = mkdtempSync(join(tmpdir(), 'gongwen elsewhere-'));
    writeFileSync(join(elsewhere, '外面.txt'), TEMPLATE);
    symlinkSync(elsewhere, join(folder, '.gongwen', 'templates'));
    const client = await start();
    assert.deepEqual((await list(client)).filter(({ source }) => source === 'unit'), []);
    rmSync(elsewhere, { recursive: true });
  });

  test('what is wrong is shown at its place and told in the list; the file is checked as no document', async () => {
    write('坏.txt', '---\nkind: 布告\n---\n关于{{事由的通知\n');
    write('好.txt');
    const client = await start();
    const uri = uriOf('.gongwen/templates/坏.txt');
    await client.until(() => (diagnostics(client, uri)?.length ?? 0) === 2);
    assert.deepEqual(diagnostics(client, uri)!.map(({ range: { start }, severity }) => [start.line, start.character, severity]), [[1, 6, 1], [3, 2, 2]]);
    const bad = (await list(client)).find(({ name }) => name === '坏')!;
    assert.match(bad.problem!, /没有“布告”这个文种/);
    assert.equal(bad.kind, '通知');
    client.open(uri, '---\nname: 坏\nkind: 通知\n---\n关于放假的通知\n\n一、甲\n\n一、乙\n');
    await client.until(() => diagnostics(client, uri)?.length === 0);
    assert.deepEqual(await client.symbols(uri), []);
  });

  test('completion: built-in ones for editors that have none, the unit’s always', async () => {
    write('放假.txt');
    const labels = async (client: LanguageClient, text: string) => (await completions(client, text)).map(({ label }) => label);
    const foreign = await start();
    await list(foreign);
    assert.ok((await labels(foreign, '印发')).includes('印发通知'));
    assert.ok((await labels(foreign, '本局')).includes('本局放假通知'));
    assert.ok((await labels(foreign, 'bjfj')).includes('本局放假通知'));
    const ours = await start({ hasSnippets: true });
    await list(ours);
    assert.ok(!(await labels(ours, '印发')).includes('印发通知'));
    const [item] = (await completions(ours, '本局')).filter(({ label }) => label === '本局放假通知');
    assert.equal(item.insertTextFormat, 2);
    assert.match((item.textEdit as TextEdit).newText, /^青山市教育局关于\$\{1:××节\}放假的通知/);
    const plain = await start({}, { workspace: { configuration: true } });
    await list(plain);
    const [text] = (await completions(plain, '本局')).filter(({ label }) => label === '本局放假通知');
    assert.match((text.textEdit as TextEdit).newText, /^青山市教育局关于××节放假的通知[^]*2026年3月5日\n$/);
  });

  test('the next section of this kind of document', async () => {
    const client = await start();
    const items = await completions(client, '青山市人民政府关于发展养老服务的实施意见\n\n各县：\n\n　　提出如下意见。\n\n　　一、总体要求\n\n　　坚持公益。\n\n　　二、');
    assert.ok(items.length > 0 && items.map(({ label }) => label).includes('保障措施'));
  });
});
