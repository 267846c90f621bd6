import assert from 'node:assert/strict';
import { outermost } from '../../server/src/common/handlers/foldingRange';
import { isLargerThan, looksBinary } from '../../server/src/common/textChecks';
import { countSymbols, firstSymbols } from '../../server/src/common/symbols';
import type { ClientOptions } from '../support/languageClient';
import { startMemoryServer } from '../support/memoryServer';

const URI = 'file:///large.gongwen';
const OURS: ClientOptions = { settings: {}, initializationOptions: { showsNotices: true } };

const DIGITS = '一二三四五六七八九十';
const BODY = '承办科室按月报送进展，逾期未办结的说明原因，并列入下一轮督办。';

/** `count` headings, one in ten of the first level, each with a body. */
const manyHeadings = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const first = index % 10 === 0;
    const number = first ? `${DIGITS[(index / 10) % 10]}、` : `（${DIGITS[(index % 10) - 1]}）`;
    return `${number}第${index}项${first ? '工作安排' : '具体要求'}\n　　${BODY}\n`;
  }).join('');

suite('large and binary documents', () => {
  test('100,000 headings: all of them for another editor', async () => {
    const { client } = await startMemoryServer();
    client.open(URI, manyHeadings(100_000));
    assert.ok(countSymbols(await client.symbols(URI)) >= 100_000);
    assert.deepEqual(client.receivedOf('window/showMessage'), []);
  });

  test('100,000 headings: the first 10,000 for our client, and one notice however often it asks', async () => {
    const { client } = await startMemoryServer(OURS);
    client.open(URI, manyHeadings(100_000));
    for (let round = 0; round < 3; round++) assert.equal(countSymbols(await client.symbols(URI)), 10_000);
    assert.equal(client.notices().length, 1);
    const [notice] = client.notices();
    assert.deepEqual({ ...notice, message: '' }, { uri: URI, kind: 'outlineTruncated', message: '', setting: 'gongwen.outline.maxSymbols' });
    assert.match(notice.message, /^大纲共 \d{6,} 项，只显示前 10000 项/);
  });

  test('the limit is the user’s', async () => {
    const { client } = await startMemoryServer({ ...OURS, settings: { outline: { maxSymbols: 150 } }, locale: 'en' });
    client.open(URI, manyHeadings(300));
    assert.equal(countSymbols(await client.symbols(URI)), 150);
    assert.match(client.notices()[0].message, /the first 150 are shown/);
    client.settings = { outline: { maxSymbols: 5000 } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.ok(countSymbols(await client.symbols(URI)) >= 300);
  });

  test('a notice is given again for a document opened again', async () => {
    const { client } = await startMemoryServer({ ...OURS, settings: { outline: { maxSymbols: 100 } } });
    for (let opening = 1; opening <= 2; opening++) {
      client.open(URI, manyHeadings(200));
      await client.symbols(URI);
      assert.equal(client.notices().length, opening);
      client.close(URI);
    }
  });

  test('a file over gongwen.maxFileSize: nothing but one notice, until it is small again', async () => {
    const { client } = await startMemoryServer({ ...OURS, settings: { maxFileSize: 1 } });
    const filler = '本段文字用来占据篇幅。\n'.repeat(40_000);
    client.open(URI, `一、总体要求\n${filler}`);
    assert.deepEqual(await client.symbols(URI), []);
    assert.deepEqual(await client.folds(URI), []);
    assert.deepEqual(client.notices().map(({ kind, setting }) => [kind, setting]), [['fileTooLarge', 'gongwen.maxFileSize']]);
    client.change(URI, { text: '一、总体要求\n正文。\n二、工作安排\n正文。\n' });
    assert.ok((await client.symbols(URI)).length > 0);
  });

  test('a binary file: nothing but one notice; another editor gets it as a message', async () => {
    const { client } = await startMemoryServer();
    client.open(URI, '一、总体要求\n\0\0\0正文\0\0');
    assert.deepEqual(await client.symbols(URI), []);
    assert.deepEqual(await client.folds(URI), []);
    assert.deepEqual(client.receivedOf('window/showMessage'), [{ type: 2, message: '文件含有大量空字符（NUL），不像是文本，不作结构分析。' }]);
  });

  for (const [what, text] of [
    ['10 MB on one line', '一、总体要求。坚持稳中求进，统筹做好各项工作。'.repeat(150_000)],
    ['10 MB without a break or a stop', '统筹推进各项工作'.repeat(450_000)],
    ['2 MB of line ends', '\n'.repeat(2_000_000)],
    ['10 MB of opening brackets', '（'.repeat(3_500_000)],
    ['2 MB of numbers', '一、'.repeat(350_000)],
  ]) {
    test(`${what} is answered, also after an edit`, async () => {
      const { client } = await startMemoryServer();
      client.open(URI, text);
      assert.ok(Array.isArray(await client.symbols(URI)));
      client.insert(URI, 0, 1, '二');
      assert.ok(Array.isArray(await client.symbols(URI)));
    });
  }
});

suite('limits, by themselves', () => {
  test('the size counts as UTF-8', () => {
    for (const text of ['', 'ascii', '公文写作', 'é公', '😀𠮷', '\ud800', 'a'.repeat(100)]) {
      const bytes = Buffer.byteLength(text);
      const counted = text === '\ud800' ? 2 : bytes;
      assert.equal(isLargerThan(text, counted), false, JSON.stringify(text));
      if (counted > 0) assert.equal(isLargerThan(text, counted - 1), true, JSON.stringify(text));
    }
  });

  test('a stray NUL makes no binary, many do', () => {
    assert.equal(looksBinary(''), false);
    assert.equal(looksBinary('公文'), false);
    assert.equal(looksBinary(`${'公文'.repeat(100)}\0`), false);
    assert.equal(looksBinary('公\0文\0'), true);
    assert.equal(looksBinary(`${'公文'.repeat(10_000)}${'\0'.repeat(10_000)}`), false);
  });

  test('the first symbols keep their places in the tree', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const symbol = (name: string, ...children: ReturnType<typeof make>[]): ReturnType<typeof make> => make(name, children);
    const make = (name: string, children: object[]): { name: string; kind: 15; range: typeof range; selectionRange: typeof range; children: never[] } => ({ name, kind: 15, range, selectionRange: range, children: children as never[] });
    const tree = [symbol('一', symbol('（一）', symbol('1')), symbol('（二）')), symbol('二')];
    const names = (limit: number): string => JSON.stringify(firstSymbols(tree, limit), ['name', 'children']);
    assert.equal(names(3), '[{"name":"一","children":[{"name":"（一）","children":[{"name":"1","children":[]}]}]}]');
    assert.equal(countSymbols(firstSymbols(tree, 4)), 4);
    assert.deepEqual(firstSymbols(tree, 99), tree);
  });

  test('of too many folding ranges the finest are left out', () => {
    const ranges = [
      { startLine: 0, endLine: 9 },
      { startLine: 1, endLine: 4 },
      { startLine: 2, endLine: 3 },
      { startLine: 5, endLine: 9 },
      { startLine: 10, endLine: 20 },
    ];
    assert.deepEqual(outermost(ranges, 5), ranges);
    assert.deepEqual(outermost(ranges, 4), [ranges[0], ranges[1], ranges[3], ranges[4]]);
    assert.deepEqual(outermost(ranges, 3), [ranges[0], ranges[4]]);
    assert.deepEqual(outermost(ranges, 1), [ranges[0]]);
  });
});
