import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver';
import { uriKey } from '../../server/src/common/workspace/uris';
import { decodeText, localFiles } from '../../server/src/node/localFiles';
import { NOTICE } from '../support/sampleText';
import { startServerProcess } from '../support/serverProcess';

/** 四个意识 in GB 2312. */
const TERM_GBK = Buffer.from([0xcb, 0xc4, 0xb8, 0xf6, 0xd2, 0xe2, 0xca, 0xb6]);
const TERM = '四个意识';
const never = { isCancellationRequested: false };
const MEGABYTE = 1024 * 1024;

suite('files of this machine', () => {
  let folder: string;
  let uri: string;
  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const namesIn = (uris: readonly string[]): string[] => uris.map(found => fileURLToPath(found).slice(folder.length + 1).replaceAll('\\', '/'));

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-files-'));
    uri = pathToFileURL(folder).href;
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test('found by extension, folder by folder; what programs keep is passed over', async () => {
    for (const name of ['b.txt', '通知 (1)!.gongwen', 'c.GW', 'd.md', 'e.docx', '.hidden.txt', 'node_modules/f.txt', '.git/g.txt', '子/深/h.txt', '子/i.txt']) write(name, '');
    const found = await localFiles.find(uri, 100, never);
    assert.deepEqual(namesIn(found), ['b.txt', 'c.GW', '通知 (1)!.gongwen', '子/i.txt', '子/深/h.txt']);
    assert.ok(found.includes(`${uri}/%E9%80%9A%E7%9F%A5%20%281%29%21.gongwen`), 'escaped as VS Code escapes');
    assert.equal((await localFiles.find(uri, 2, never)).length, 2);
    assert.deepEqual(await localFiles.find(uri, 100, { isCancellationRequested: true }), []);
    assert.deepEqual(await localFiles.find(`${uri}/none`, 100, never), []);
    assert.deepEqual(await localFiles.find('file://%%%', 100, never), []);
  });

  test('links are not followed', async function () {
    write('a.txt', '');
    try {
      symlinkSync(folder, join(folder, 'circle'));
      symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    } catch {
      console.log('      left out: this system can’t make symbolic links');
      this.skip();
    }
    assert.deepEqual(namesIn(await localFiles.find(uri, 100, never)), ['a.txt']);
  });

  test('read as what they are: UTF-8, GB18030, UTF-16', () => {
    assert.equal(decodeText(Buffer.from(`\ufeff${TERM}`)), TERM);
    assert.equal(decodeText(TERM_GBK), TERM);
    assert.equal(decodeText(Buffer.from(`\ufeff${TERM}`, 'utf16le')), TERM);
    assert.equal(decodeText(Buffer.from(`\ufeff${TERM}`, 'utf16le').swap16()), TERM);
    assert.equal(decodeText(Buffer.alloc(0)), '');
  });

  test('what can’t be read gives nothing', async () => {
    write('a.txt', TERM);
    write('folder.txt/b.txt', TERM);
    assert.equal(await localFiles.read(`${uri}/a.txt`, 12), TERM);
    for (const [name, limit] of [['a.txt', 11], ['folder.txt', MEGABYTE], ['none.txt', MEGABYTE]] as const) assert.equal(await localFiles.read(`${uri}/${name}`, limit), undefined, name);
    assert.equal(await localFiles.read('untitled:a', MEGABYTE), undefined);
  });

  test('one file has one key, however its URI is written', () => {
    assert.equal(uriKey('file:///c%3A/%E9%80%9A%E7%9F%A5%281%29.txt'), uriKey('file:///C:/通知(1).txt'));
    assert.equal(uriKey('file:///100%.txt'), 'file:///100%.txt');
  });

  test('the shipped server finds a term in UTF-8 and in GBK files', async () => {
    const [before, behind] = NOTICE.split('以产权登记为准。');
    write('utf8.txt', `${before}增强${TERM}。${behind}`);
    write('gbk.gongwen', Buffer.concat([TERM_GBK, Buffer.from('\r\n'), TERM_GBK]));
    write('other.txt', 'shopping list: 四个意识');
    const { client, ended } = await startServerProcess({ workspaceFolders: [uri] });
    const found = await client.connection.sendRequest<Location[]>('gongwen/findUses', { key: 'term:si-ge-yishi' });
    assert.deepEqual(namesIn(found.map(location => location.uri)), ['gbk.gongwen', 'gbk.gongwen', 'utf8.txt']);
    assert.deepEqual(found[1].range, { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } });
    client.notify('exit');
    await ended;
  });
});
