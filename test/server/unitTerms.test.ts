import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionItem, Diagnostic, Hover } from 'vscode-languageserver';
import { localFiles } from '../../server/src/node/localFiles';
import type { LanguageClient } from '../support/languageClient';
import { markedText } from '../support/markedText';
import { startMemoryServer } from '../support/memoryServer';

const DOCUMENT = 'file:///notice.gongwen';
const CAPABILITIES = { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } }, textDocument: { hover: { contentFormat: ['markdown'] } } };

suite('the unit’s own terms', () => {
  let folder: string;
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  const termFile = () => uriOf('.gongwen/terms.yaml');

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen 词库-'));
    mkdirSync(join(folder, '.gongwen'));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const write = (text: string, name = '.gongwen/terms.yaml') => writeFileSync(join(folder, name), text);
  const start = async (settings: unknown = {}) => {
    const { client } = await startMemoryServer({ settings, capabilities: CAPABILITIES, workspaceFolders: [pathToFileURL(folder).href] }, { files: localFiles });
    return client;
  };
  const watched = (client: LanguageClient, uri = termFile()) => client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  const diagnostics = (client: LanguageClient, uri = termFile()) => (client.receivedOf('textDocument/publishDiagnostics') as { uri: string; diagnostics: Diagnostic[] }[]).filter(sent => sent.uri === uri).at(-1)?.diagnostics;

  /** The text of the hover over the first character, asked for until it is as wanted. */
  async function hovers(client: LanguageClient, text: string, wanted: (content: string) => boolean): Promise<void> {
    client.open(DOCUMENT, text);
    for (;;) {
      const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri: DOCUMENT }, position: { line: 0, character: 0 } });
      if (wanted(JSON.stringify(hover))) break;
      await new Promise(resolve => setImmediate(resolve));
    }
    client.close(DOCUMENT);
  }
  const says = (meaning: string) => (content: string) => content.includes(meaning);
  const saysNothing = (content: string) => content === 'null';

  test('are read at the start, and again when the file changes, comes or goes', async () => {
    write('field: 本单位\nentries:\n  - term: 三个一批\n    meaning: 分三类推进的做法。\n');
    const client = await start();
    await hovers(client, '三个一批。', says('分三类推进'));
    write('field: 本单位\nentries:\n  - term: 三个一批\n    meaning: 已经改了的说明。\n');
    watched(client);
    await hovers(client, '三个一批。', says('已经改了的说明'));
    write('field: 本单位\nentries:\n  - term: 五项机制\n    meaning: 另一个文件里的说明。\n', '.gongwen/terms-办公室.yml');
    watched(client, uriOf('.gongwen/terms-办公室.yml'));
    await hovers(client, '五项机制。', says('另一个文件里的'));
    rmSync(join(folder, '.gongwen/terms.yaml'));
    watched(client);
    await hovers(client, '三个一批。', saysNothing);
  });

  test('go before built-in entries, and hide them', async () => {
    write('field: 本单位\nhide: [四个意识]\n');
    const client = await start();
    await hovers(client, '四个意识。', saysNothing);
    write('field: 本单位\nentries:\n  - term: 四个意识\n    meaning: 本单位自己的说明。\n');
    watched(client);
    await hovers(client, '四个意识。', says('本单位自己的说明'));
    rmSync(join(folder, '.gongwen'), { recursive: true });
    watched(client, uriOf('.gongwen'));
    await hovers(client, '四个意识。', says('政治意识'));
  });

  test('problems are shown at their place, and no more when they are mended or the file is gone', async () => {
    const { text, ranges: [range] } = markedText('field: 本单位\nentries:\n  - term: 三个一批\n    [|别名|]: [三批]\n  - term: 五项机制\n    meaning: 五项机制的说明。\n');
    write(text);
    const client = await start();
    await client.until(() => diagnostics(client)?.length === 1);
    const [problem] = diagnostics(client)!;
    assert.deepEqual(problem.range, { start: { line: 3, character: 4 }, end: { line: 3, character: 6 } });
    assert.equal(text.slice(range.start, range.end), '别名');
    assert.match(JSON.stringify(problem.message), /aliases/);
    assert.equal(problem.source, 'gongwen');
    await hovers(client, '五项机制。', says('五项机制的说明'));
    write('field: "本单位\n');
    watched(client);
    await client.until(() => diagnostics(client)?.[0].range.start.line !== 3);
    await hovers(client, '五项机制。', saysNothing);
    write(text.replace('别名', 'aliases'));
    watched(client);
    await client.until(() => diagnostics(client)?.length === 0);
    await hovers(client, '三批。', says('三个一批'));
    write('field: 1\n');
    watched(client);
    await client.until(() => diagnostics(client)?.length === 1);
    rmSync(join(folder, '.gongwen/terms.yaml'));
    watched(client);
    await client.until(() => diagnostics(client)?.length === 0);
  });

  test('follow the typing in an open file, which is no official document; closed, what is saved counts', async () => {
    write('field: 本单位\n');
    const client = await start();
    client.open(termFile(), 'field: 本单位\nentries:\n  - term: 三个一批\n    meaning: 还没有保存的说明。\n', 'yaml');
    assert.deepEqual(await client.symbols(termFile()), []);
    assert.equal(await client.folds(termFile()), null);
    await hovers(client, '三个一批。', says('还没有保存'));
    client.insert(termFile(), 1, 0, 'x: 1\n');
    await client.until(() => diagnostics(client)?.length === 1);
    client.close(termFile());
    await client.until(() => diagnostics(client)?.length === 0);
    await hovers(client, '三个一批。', saysNothing);
  });

  test('names that lead nowhere are an information', async () => {
    write('field: 本单位\nhide: [四个意识, 没有的词条]\nentries:\n  - term: 三个一批\n    related: [si-ge-zixin, 五项机制, 没有的用语]\n  - term: 五项机制\n');
    const client = await start();
    await client.until(() => diagnostics(client)?.length === 2);
    assert.deepEqual(diagnostics(client)!.map(({ severity, range: { start } }) => [severity, start.line, start.character]), [[3, 1, 13], [3, 4, 33]]);
  });

  test('may lie elsewhere, where the setting says; a workspace’s own go before them', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'gongwen-'));
    try {
      writeFileSync(join(elsewhere, '词库.yaml'), 'field: 全单位\nentries:\n  - { term: 三个一批, meaning: 全单位的说明。 }\n  - { term: 五项机制, meaning: 全单位的机制。 }\n');
      write('field: 本处\nentries:\n  - { term: 三个一批, meaning: 本处自己的说明。 }\n');
      write('field: 又一个\nentries:\n  - { term: 七个抓手, meaning: 相对路径的说明。 }\n', 'more.yaml');
      const files = [join(elsewhere, '词库.yaml'), join(elsewhere, '没有.yaml'), 'more.yaml', '../x.yaml', ' '];
      const client = await start({ terms: { files } });
      await hovers(client, '三个一批。', says('本处自己的'));
      await hovers(client, '五项机制。', says('全单位的机制'));
      await hovers(client, '七个抓手。', says('相对路径的'));
      const missing = pathToFileURL(join(elsewhere, '没有.yaml')).href;
      assert.match(JSON.stringify(diagnostics(client, missing)), /读不出/);
      const watchers = JSON.stringify(client.receivedOf('client/registerCapability'));
      assert.ok(watchers.includes('**/.gongwen/terms*.{yaml,yml}') && watchers.includes(pathToFileURL(elsewhere).href));
      client.settings = {};
      client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.until(() => diagnostics(client, missing)?.length === 0);
      await hovers(client, '五项机制。', saysNothing);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  test('are asked of the client where the workspace is not on this machine', async () => {
    const files: Record<string, string> = { 'vfs://host/repo/.gongwen/terms.yaml': 'field: 远处\nentries:\n  - { term: 三个一批, meaning: 远处的说明。 }\n', 'vfs://host/repo/%E8%AF%8D%E5%BA%93.yaml': 'field: 远处\nentries:\n  - { term: 五项机制, meaning: 设置里写的。 }\n', 'vfs://host/repo/a/.gongwen/terms.yaml': 'field: 1\n' };
    const { client } = await startMemoryServer({ settings: { terms: { files: ['/repo/词库.yaml', '/etc/passwd', '~/x.yaml'] } }, capabilities: CAPABILITIES, initializationOptions: { servesFiles: true }, workspaceFolders: ['vfs://host/repo'] });
    client.answers['gongwen/findFiles'] = () => Object.keys(files);
    const asked: string[] = [];
    client.answers['gongwen/readFile'] = ({ uri }: { uri: string }) => {
      asked.push(uri);
      return uri in files ? { text: files[uri] } : null;
    };
    watched(client, 'vfs://host/repo/.gongwen/terms.yaml');
    await hovers(client, '三个一批。', says('远处的说明'));
    await hovers(client, '五项机制。', says('设置里写的'));
    assert.deepEqual([...new Set(asked)].sort(), Object.keys(files).slice(0, 2).sort());
  });

  test('folders that come bring theirs, folders that go take them away', async () => {
    write('field: 本单位\nentries:\n  - { term: 三个一批, meaning: 分三类推进。 }\n');
    const { client } = await startMemoryServer({ settings: {}, capabilities: CAPABILITIES }, { files: localFiles });
    const event = (added: string[], removed: string[]) => client.notify('workspace/didChangeWorkspaceFolders', { event: { added: added.map(uri => ({ uri, name: '' })), removed: removed.map(uri => ({ uri, name: '' })) } });
    await hovers(client, '三个一批。', saysNothing);
    event([pathToFileURL(folder).href], []);
    await hovers(client, '三个一批。', says('分三类'));
    event([], [pathToFileURL(folder).href]);
    await hovers(client, '三个一批。', saysNothing);
  });

  test('their phrases are offered, their text is in no log', async () => {
    write('field: 本单位\nphrases:\n  - 现将秘密情况报告如下。\nentries:\n  - 秘密\n');
    const client = await start();
    client.notify('$/setTrace', { value: 'verbose' });
    await client.until(() => diagnostics(client)?.length === 1);
    client.open(DOCUMENT, '现将秘密');
    const answer = await client.connection.sendRequest<{ items: CompletionItem[] } | CompletionItem[] | null>('textDocument/completion', { textDocument: { uri: DOCUMENT }, position: { line: 0, character: 4 } });
    assert.ok(JSON.stringify(answer).includes('现将秘密情况报告如下'));
    for (const method of ['window/logMessage', '$/logTrace']) assert.ok(!JSON.stringify(client.receivedOf(method)).includes('秘密'));
  });

  test('can be added to: the new text of the file, or why not', async () => {
    const { client } = await startMemoryServer({ locale: 'en' });
    const edit = (text: unknown, add: unknown) => client.connection.sendRequest<Record<string, unknown>>('gongwen/editTermFile', { text, add });
    const { kind, text, added } = await edit('', { term: '“三个一批”' });
    assert.deepEqual([kind, added], ['changed', '三个一批']);
    assert.deepEqual(await edit(text, { term: '三个一批' }), { kind: 'present', offset: String(text).indexOf('term:'), added: '三个一批' });
    assert.deepEqual(await edit('field: x\nfield: y\n', { phrase: '特此报告。' }), { kind: 'refused', message: 'field stands here twice: make them one, or delete one.', offset: 9 });
    assert.match(String((await edit('', { term: '甲' }))['message']), /2 to 60 characters/);
    for (const nonsense of [null, {}, { term: 1 }]) assert.equal((await edit('', nonsense))['kind'], 'refused');
    assert.equal((await edit(null, { term: '甲乙' }))['kind'], 'refused');
  });
});
