import assert from 'node:assert/strict';
import { CancellationTokenSource, FileChangeType, type Connection, type Location, type Position, type SymbolInformation } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultSettings } from '../../core/src/index';
import { readClientProfile } from '../../server/src/common/clientProfile';
import { OpenDocuments } from '../../server/src/common/documents';
import { createLogger } from '../../server/src/common/logging';
import { messagesFor } from '../../server/src/common/messages';
import type { SettingsStore } from '../../server/src/common/settingsStore';
import { TermStore } from '../../server/src/common/termStore';
import { KeyTable, usesIn } from '../../server/src/common/workspace/indexedFile';
import { WorkspaceFiles } from '../../server/src/common/workspace/workspaceFiles';
import { WorkspaceIndex } from '../../server/src/common/workspace/workspaceIndex';
import type { ClientOptions, LanguageClient } from '../support/languageClient';
import { markedText } from '../support/markedText';
import { MemoryFiles } from '../support/memoryFiles';
import { startMemoryServer } from '../support/memoryServer';
import { builtInJson } from '../support/termFixture';
import { NOTICE } from '../support/sampleText';

const FOLDER = 'file:///work';
const OPEN = `${FOLDER}/open.gongwen`;
const withTerm = (sentence: string): string => NOTICE.replace('以产权登记为准。', sentence);
const TERM = withTerm('增强[|“四个意识”|]，做好清查。').replace('[|“', '“[|').replace('”|]', '|]”');

interface Session {
  readonly client: LanguageClient;
  readonly files: MemoryFiles;
}

async function session(texts: Record<string, string | undefined>, options: ClientOptions = {}): Promise<Session> {
  const files = new MemoryFiles(Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${FOLDER}/${name}`, text === undefined ? undefined : markedText(text).text])));
  const { client } = await startMemoryServer({ workspaceFolders: [FOLDER], ...options }, { files });
  return { client, files };
}

/** Where a marked text's ranges are, as locations. */
function locations(uri: string, marked: string): Location[] {
  const { text, ranges } = markedText(marked);
  const document = TextDocument.create(uri, 'gongwen', 1, text);
  return ranges.map(({ start, end }) => ({ uri, range: { start: document.positionAt(start), end: document.positionAt(end) } }));
}

function open(client: LanguageClient, uri: string, marked: string): Position {
  const { text, cursor } = markedText(marked);
  client.open(uri, markedText(marked).text);
  return TextDocument.create(uri, 'gongwen', 1, text).positionAt(cursor ?? 0);
}

const references = (client: LanguageClient, uri: string, position: Position, includeDeclaration = true): Promise<Location[]> =>
  client.connection.sendRequest('textDocument/references', { textDocument: { uri }, position, context: { includeDeclaration } });
const uses = (client: LanguageClient, key = 'term:si-ge-yishi'): Promise<Location[]> => client.connection.sendRequest('gongwen/findUses', { key });
const symbols = (client: LanguageClient, query: string): Promise<SymbolInformation[]> => client.connection.sendRequest('workspace/symbol', { query });
const filesOf = (found: readonly Location[]): string[] => found.map(({ uri }) => uri.slice(FOLDER.length + 1));
const changed = (client: LanguageClient, type: FileChangeType, ...names: string[]): void =>
  client.notify('workspace/didChangeWatchedFiles', { changes: names.map(name => ({ uri: `${FOLDER}/${name}`, type })) });

suite('references', () => {
  test('of a term: in this document, then in the others', async () => {
    const here = NOTICE.replace('以产权登记为准。', '增强“[|四个<|>意识|]”。').replace('以租赁合同为准。', '增强[|政治意识、大局意识、核心意识、看齐意识|]。');
    const there = TERM.replace('[|', '').replace('|]', '').replace('四个意识', '[|四个意识|]');
    const { client } = await session({ 'a/there.txt': there, 'other.txt': NOTICE });
    const position = open(client, OPEN, here);
    assert.deepEqual(await references(client, OPEN, position), [...locations(OPEN, here.replace('<|>', '')), ...locations(`${FOLDER}/a/there.txt`, there)]);
  });

  test('of a title and of a meeting', async () => {
    const { client } = await session({ 'b.gw': withTerm('按照《某市房产管理办法》和党的二十大要求。') });
    for (const text of ['按照《某市<|>房产管理办法》办理。', '贯彻党的<|>二十大要求。', '贯彻中国共产党第二十次全国<|>代表大会要求。']) {
      client.close(OPEN);
      assert.deepEqual(filesOf(await references(client, OPEN, open(client, OPEN, withTerm(text)))), ['open.gongwen', 'b.gw']);
    }
  });

  test('of an abbreviation: in its own document alone, its definition as the declaration', async () => {
    const text = withTerm('市机关事务服务中心（以下简称“[|中心|]”）登记，[|<|>中心|]存档，报[|中心|]。');
    const { client, files } = await session({ 'b.gw': withTerm('区政务中心（以下简称“中心”）登记，中心存档。') });
    const position = open(client, OPEN, text);
    const all = locations(OPEN, text.replace('<|>', ''));
    assert.deepEqual(await references(client, OPEN, position), all);
    assert.deepEqual(await references(client, OPEN, position, false), all.slice(1));
    assert.deepEqual(files.reads, [], 'nothing is read for what concerns one document');
  });

  test('of nothing: none', async () => {
    const { client } = await session({ 'b.gw': TERM });
    assert.deepEqual(await references(client, OPEN, open(client, OPEN, NOTICE)), []);
    assert.deepEqual(await uses(client, 'term:unheard-of'), []);
  });
});

suite('the workspace index', () => {
  test('nothing is read before somebody asks; then only what may be a document', async () => {
    const { client, files } = await session({ 'a.txt': TERM, 'node_modules/b.txt': TERM, '.git/c.txt': TERM, 'd.md': TERM, 'e.gongwen': '四个意识', 'f.txt': '四个意识' });
    client.open(OPEN, NOTICE);
    await client.symbols(OPEN);
    assert.equal(files.finds, 0);
    assert.deepEqual(filesOf(await uses(client)), ['a.txt', 'e.gongwen']);
    assert.deepEqual(files.reads.map(uri => uri.slice(FOLDER.length + 1)).sort(), ['a.txt', 'e.gongwen', 'f.txt']);
    await uses(client);
    assert.equal(files.reads.length, 3, 'and once');
  });

  test('an open document answers for itself, whatever the disk holds; closed, the disk does', async () => {
    const { client } = await session({ 'open.gongwen': withTerm('增强“四个意识”，又增强“四个意识”。') });
    assert.equal((await uses(client)).length, 2);
    client.open(OPEN, NOTICE);
    assert.equal((await uses(client)).length, 0);
    client.insert(OPEN, 5, 0, '四个意识');
    assert.deepEqual((await uses(client)).map(({ range }) => range.start), [{ line: 5, character: 0 }]);
    client.close(OPEN);
    assert.equal((await uses(client)).length, 2);
  });

  test('an open document is known by its file, however the editor writes the URI', async () => {
    const { client } = await session({ '%E9%80%9A%E7%9F%A5(1).gongwen': TERM });
    client.open(`${FOLDER}/通知%281%29.gongwen`, withTerm('增强“四个意识”。'));
    assert.deepEqual(filesOf(await uses(client)), ['通知%281%29.gongwen']);
  });

  test('follows the files: changed, created, deleted, a folder that came or went', async () => {
    const { client, files } = await session({ 'a.txt': TERM, 'sub/b.txt': TERM });
    assert.deepEqual(filesOf(await uses(client)), ['a.txt', 'sub/b.txt']);
    files.texts.set(`${FOLDER}/a.txt`, NOTICE);
    files.texts.set(`${FOLDER}/c.txt`, markedText(TERM).text);
    changed(client, FileChangeType.Changed, 'a.txt');
    changed(client, FileChangeType.Created, 'c.txt');
    assert.deepEqual(filesOf(await uses(client)), ['sub/b.txt', 'c.txt']);
    files.texts.delete(`${FOLDER}/sub/b.txt`);
    files.texts.set(`${FOLDER}/1.通知/b.txt`, markedText(TERM).text);
    changed(client, FileChangeType.Deleted, 'sub');
    changed(client, FileChangeType.Created, '1.通知');
    assert.deepEqual(filesOf(await uses(client)), ['c.txt', '1.通知/b.txt']);
    changed(client, FileChangeType.Deleted, 'c.txt');
    changed(client, FileChangeType.Created, 'node_modules/x.txt', 'x.png', 'x.md');
    assert.deepEqual(filesOf(await uses(client)), ['1.通知/b.txt']);
    assert.equal(files.finds, 2);
  });

  test('asks the client to watch where it can', async () => {
    const { client } = await session({}, { capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
    await client.until(() => JSON.stringify(client.receivedOf('client/registerCapability')).includes('**/*.{txt,gongwen,gw}'));
  });

  test('a folder that is removed takes its files along, one that is added brings its own', async () => {
    const { client, files } = await session({ 'a.txt': TERM }, { workspaceFolders: [FOLDER, 'file:///second'], capabilities: { workspace: { workspaceFolders: true } } });
    files.texts.set('file:///second/b.txt', markedText(TERM).text);
    files.texts.set('file:///third/c.txt', markedText(TERM).text);
    const change = (added: string[], removed: string[]): void => {
      const folder = (uri: string) => ({ uri, name: uri });
      client.notify('workspace/didChangeWorkspaceFolders', { event: { added: added.map(folder), removed: removed.map(folder) } });
    };
    assert.equal((await uses(client)).length, 2);
    change([], ['file:///second']);
    assert.deepEqual((await uses(client)).map(({ uri }) => uri), [`${FOLDER}/a.txt`]);
    change(['file:///third'], []);
    assert.deepEqual((await uses(client)).map(({ uri }) => uri), [`${FOLDER}/a.txt`, 'file:///third/c.txt']);
    assert.equal(files.reads.filter(uri => uri.endsWith('/a.txt')).length, 1, 'what was there already is not read again');
  });

  test('a cancelled request is answered so, and the next one goes on from there', async () => {
    const { client, files } = await session(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${String(index + 10)}.txt`, TERM])));
    const source = new CancellationTokenSource();
    let release = (): void => undefined;
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    files.beforeRead = uri => {
      if (!uri.endsWith('/50.txt')) return undefined;
      source.cancel();
      return held;
    };
    await assert.rejects(client.connection.sendRequest('workspace/symbol', { query: '清查' }, source.token), { code: -32800 });
    const readBefore = new Set(files.reads);
    assert.ok(readBefore.size < 60, 'it stopped on the way');
    files.beforeRead = () => undefined;
    release();
    assert.equal((await uses(client)).length, 60);
    const again = files.reads.filter((uri, index) => files.reads.indexOf(uri) !== index);
    assert.ok(again.length <= 17, `only what had been read ahead is read again: ${String(again.length)}`);
  });

  test('two requests share one build, and one’s cancellation is not the other’s', async () => {
    const { client, files } = await session(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${String(index)}.txt`, TERM])));
    const source = new CancellationTokenSource();
    files.beforeRead = () => source.cancel();
    const first = assert.rejects(client.connection.sendRequest('workspace/symbol', { query: '清查' }, source.token), { code: -32800 });
    assert.equal((await uses(client)).length, 40);
    await first;
    assert.equal(files.finds, 1);
  });

  test('shows its progress: the request’s own, else one of the server', async () => {
    const texts = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`${String(index)}.txt`, TERM]));
    const kinds = (client: LanguageClient, token?: string): string[] =>
      (client.receivedOf('$/progress') as { token: string; value: { kind: string } }[]).filter(progress => token === undefined || progress.token === token).map(({ value }) => value.kind);
    const own = await session(texts);
    await own.client.connection.sendRequest('workspace/symbol', { query: '清查', workDoneToken: 'mine' });
    assert.deepEqual([kinds(own.client, 'mine')[0], kinds(own.client, 'mine').at(-1)], ['begin', 'end']);
    const created = await session(texts, { capabilities: { window: { workDoneProgress: true } } });
    await symbols(created.client, '清查');
    await created.client.until(() => kinds(created.client).at(-1) === 'end');
    assert.equal(created.client.receivedOf('window/workDoneProgress/create').length, 1);
    assert.equal(kinds(created.client)[0], 'begin');
  });

  test('what can’t be read, is binary or too large is left out and logged without a word of it', async () => {
    const secret = '绝密内容';
    const large = `${withTerm('增强“四个意识”。')}${secret.repeat(100_000)}`;
    const { client } = await session({ 'a.gw': undefined, 'b.gw': `${secret}\0\0\0`, 'c.gw': large, 'd.gw': TERM }, { settings: { maxFileSize: 1 } });
    assert.deepEqual(filesOf(await uses(client)), ['d.gw']);
    const log = JSON.stringify(client.receivedOf('window/logMessage'));
    for (const name of ['a.gw', 'b.gw', 'c.gw']) assert.ok(log.includes(`${FOLDER}/${name}`), name);
    assert.ok(!log.includes(secret));
  });

  test('off: open documents only, and no file is looked for', async () => {
    const { client, files } = await session({ 'a.txt': TERM }, { settings: { index: { maxFiles: 0 } } });
    client.open(OPEN, withTerm('增强“四个意识”。'));
    assert.deepEqual(filesOf(await uses(client)), ['open.gongwen']);
    assert.deepEqual([files.finds, files.reads, client.receivedOf('window/showMessage')], [0, [], []]);
    client.settings = { index: { maxFiles: 5 } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(filesOf(await uses(client)), ['open.gongwen', 'a.txt']);
  });

  test('too many files: the first ones, and one notice', async () => {
    const { client } = await session(Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`${String(index)}.txt`, TERM])), { settings: { index: { maxFiles: 5 } } });
    assert.equal((await uses(client)).length, 5);
    changed(client, FileChangeType.Created, '9.txt');
    assert.equal((await uses(client)).length, 5);
    const said = client.receivedOf('window/showMessage') as { message: string }[];
    assert.equal(said.length, 1);
    assert.match(said[0].message, /超过 5 个.*gongwen\.index\.maxFiles/);
  });

  test('plain text as the user wants it: every .txt, or none', async () => {
    const texts = { 'a.txt': '四个意识', 'b.txt': TERM, 'c.gw': '四个意识' };
    const all = await session(texts, { settings: { detectPlainText: 'always' } });
    assert.deepEqual(filesOf(await uses(all.client)), ['a.txt', 'b.txt', 'c.gw']);
    const none = await session(texts, { settings: { detectPlainText: 'never' } });
    assert.deepEqual(filesOf(await uses(none.client)), ['c.gw']);
    assert.deepEqual(filesOf(none.files.reads.map(uri => ({ uri }) as Location)), ['c.gw']);
  });

  test('files that the server can’t reach come from the client, where it offers that', async () => {
    const text = markedText(TERM).text;
    for (const servesFiles of [true, false]) {
      const { client } = await startMemoryServer({ workspaceFolders: ['vscode-vfs://host/work'], initializationOptions: { servesFiles } });
      // The unit's own term files are asked for besides.
      const asked = () => (client.receivedOf('gongwen/findFiles') as { include: string[] }[]).filter(({ include }) => include.includes('**/*.txt'));
      client.answers['gongwen/findFiles'] = ({ include }: { include: string[] }) => {
        if (!include.includes('**/*.txt')) return [];
        assert.deepEqual(include, ['**/*.txt', '**/*.gongwen', '**/*.gw']);
        return ['vscode-vfs://host/work/a.txt', 'vscode-vfs://host/work/.x/b.txt', 'vscode-vfs://host/elsewhere/c.txt', 7, 'vscode-vfs://host/work/d.gw'];
      };
      client.answers['gongwen/readFile'] = ({ uri }: { uri: string }) => (uri.endsWith('a.txt') ? { text } : null);
      assert.deepEqual((await uses(client)).map(({ uri }) => uri), servesFiles ? ['vscode-vfs://host/work/a.txt'] : []);
      assert.equal(asked().length, servesFiles ? 1 : 0);
    }
  });
});

suite('the index itself', () => {
  const never = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };

  function index(texts: Record<string, string>) {
    const files = new MemoryFiles(Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${FOLDER}/${name}`, markedText(text).text])));
    const said: string[] = [];
    const logger = createLogger({ warn: message => said.push(message), error: message => said.push(message) });
    const connection = { window: { createWorkDoneProgress: () => Promise.reject(new Error('nothing is to be shown')) } } as unknown as Connection;
    const settings = { get: () => Promise.resolve(defaultSettings) } as unknown as SettingsStore;
    const terms = new TermStore(() => Promise.resolve(builtInJson), logger);
    const parts = {
      connection, logger, settings, terms,
      runtime: { version: 'test', yieldToMessages: () => new Promise<void>(resolve => setImmediate(resolve)), now: () => performance.now(), today: () => '2026-03-05' },
      messages: messagesFor('zh'),
      documents: new OpenDocuments(logger),
      files: new WorkspaceFiles(connection, readClientProfile({ capabilities: {}, processId: null, rootUri: null }), logger, files),
      keys: new KeyTable(),
    };
    const made = new WorkspaceIndex(parts, [{ uri: FOLDER, name: '' }]);
    const uses = (key: string): string[] => [...made.closedFiles()].flatMap(file => usesIn(file, parts.keys.find(key) ?? -1).map(() => file.uri.slice(FOLDER.length + 1)));
    return { made, files, terms, said, uses };
  }

  test('counts uses for ranking, reading in the background, and shows nothing of it', async () => {
    const { made, files, said } = index(Object.fromEntries(Array.from({ length: 80 }, (_, number) => [`${String(number)}.txt`, TERM])));
    const counted = async (count: number): Promise<void> => {
      while (made.usage()('term:si-ge-yishi') !== count) await new Promise(resolve => setImmediate(resolve));
    };
    assert.equal(made.usage()('term:si-ge-yishi'), 0, 'nobody waits');
    await counted(80);
    assert.equal(made.usage()('term:si-ge-zixin'), 0);
    assert.equal(files.reads.length, 80);
    made.filesChanged([{ uri: `${FOLDER}/1.txt`, type: FileChangeType.Deleted }]);
    await counted(79);
    files.texts.set(`${FOLDER}/2.txt`, NOTICE);
    made.filesChanged([{ uri: `${FOLDER}/2.txt`, type: FileChangeType.Changed }]);
    await counted(78);
    assert.deepEqual(said, []);
  });

  test('with another term base every file is read again', async () => {
    const { made, files, terms, uses } = index({ 'a.txt': TERM, 'b.txt': withTerm('抓好清查三步法。') });
    await made.update(never, undefined);
    assert.deepEqual([uses('term:si-ge-yishi'), uses('term:unit:清查三步法')], [['a.txt'], []]);
    terms.setUnits([{ uri: 'file:///unit.yaml', file: { field: '本单位', entries: [{ term: '清查三步法', meaning: '本单位的办法。' }] } }]);
    await made.update(never, undefined);
    assert.deepEqual([uses('term:si-ge-yishi'), uses('term:unit:清查三步法')], [['a.txt'], ['b.txt']]);
    assert.equal(files.reads.length, 4);
  });
});

suite('workspace symbols', () => {
  const found = async (client: LanguageClient, query: string): Promise<string[]> => (await symbols(client, query)).map(({ name, location }) => `${name} ${location.uri.slice(FOLDER.length + 1)}`);

  test('headings by a part of their words or by single characters, the closest first', async () => {
    const { client } = await session({ 'a.txt': NOTICE });
    assert.deepEqual(await found(client, '房屋'), ['（一）自有房屋 a.txt', '（二）租用房屋 a.txt']);
    assert.deepEqual(await found(client, '清范'), ['一、清查范围 a.txt']);
    assert.deepEqual(await found(client, '範圍'), ['一、清查范围 a.txt']);
    assert.deepEqual(await found(client, '没有的'), []);
    assert.equal((await symbols(client, '')).length, 4);
    const [symbol] = await symbols(client, '清查范围');
    assert.deepEqual(symbol, { name: '一、清查范围', kind: 15, location: locations(`${FOLDER}/a.txt`, NOTICE.replace('一、清查范围', '[|一、清查范围|]'))[0] });
  });

  test('terms by name, initials and full reading, at their first use in each document', async () => {
    const { client } = await session({ 'a.txt': TERM, 'b.txt': withTerm('增强“四个意识”，再增强“四个意识”。'), 'c.txt': NOTICE });
    for (const query of ['四个意识', 'sgys', 'SGYS', 'sigeyishi', 'sige yi', 'yishi', '四個意識']) {
      const names = await found(client, query);
      assert.ok(names.includes('四个意识 a.txt') && names.includes('四个意识 b.txt'), query);
      assert.equal(names.filter(name => name.startsWith('四个意识')).length, 2, query);
    }
    const term = (await symbols(client, 'sgys'))[0];
    assert.equal(term.kind, 14);
    assert.equal(term.containerName, '政治建设');
    assert.deepEqual(term.location, locations(`${FOLDER}/a.txt`, TERM)[0]);
    assert.deepEqual(await found(client, 'lgwh'), [], 'a term that nobody uses is nowhere');
  });

  test('at most 500', async () => {
    const { client } = await session(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${String(index)}.txt`, TERM])));
    assert.equal((await symbols(client, '')).length, 500);
  });
});
