import assert from 'node:assert/strict';
import type { DocumentSymbol, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { outlineOf, type LanguageClient } from '../support/languageClient';
import { startMemoryServer } from '../support/memoryServer';
import { NOTICE } from '../support/sampleText';

const URI = 'file:///text.gongwen';

/** The outline that a server gives which never saw anything but this text. */
async function freshSymbols(text: string): Promise<DocumentSymbol[]> {
  const { client } = await startMemoryServer();
  client.open('file:///fresh.gongwen', text);
  return client.symbols('file:///fresh.gongwen');
}

async function openedClient(text: string): Promise<LanguageClient> {
  const { client } = await startMemoryServer();
  client.open(URI, text);
  await client.symbols(URI);
  return client;
}

/** What VS Code insists on, or it drops the whole outline. */
function assertAcceptable(symbols: readonly DocumentSymbol[]): void {
  for (const { name, range, selectionRange, children } of symbols) {
    assert.notEqual(name.trim(), '');
    const before = (a: Range['start'], b: Range['start']): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
    assert.ok(before(range.start, selectionRange.start) && before(selectionRange.start, selectionRange.end) && before(selectionRange.end, range.end));
    assertAcceptable(children ?? []);
  }
}

suite('bad input', () => {
  const LINE = '一、第一部分的工作安排';
  const texts: [string, string][] = [
    ['an empty text', ''],
    ['line ends only', '\r\n\r\n\n\r'],
    ['a stray NUL', NOTICE.replace('自有房屋和', '自有\0房屋和')],
    ['lone surrogates', `\ud800\n${LINE}\udc00\n正文\ud83d。\n二、第二部分\udfff\n正文。\n`],
    ['lone CR line ends', NOTICE.replaceAll('\n', '\r')],
    ['mixed line ends', `${LINE}\r\n正文。\r二、第二部分的工作安排\n正文。\r\n`],
    ['a line separator inside a line', NOTICE.replace('以产权', '以\u2028产权\u2029')],
    ['replacement characters', NOTICE.replaceAll('清查', '\ufffd\ufffd')],
    ['a byte order mark', `\ufeff${NOTICE}`],
    ['emoji and rare ideographs in a heading', '一、𠮷野家😀的经营情况\n正文。\n二、第二部分\n正文。\n'],
    ['words that belong to every object', 'constructor\n__proto__\n一、toString\nhasOwnProperty\n'],
  ];
  for (const [what, text] of texts) {
    test(`answers ${what}`, async () => {
      const { client } = await startMemoryServer();
      client.open(URI, text);
      assertAcceptable(await client.symbols(URI));
      const { lineCount } = TextDocument.create(URI, 'gongwen', 1, text);
      for (const { startLine, endLine } of await client.folds(URI)) assert.ok(startLine >= 0 && startLine < endLine && endLine < lineCount);
    });
  }

  const at = (line: unknown, character: unknown): unknown => ({ line, character });
  const lineCount = NOTICE.split('\n').length;
  const edits: [string, unknown, (text: string) => string][] = [
    ['beyond the end', { range: { start: at(999, 7), end: at(1e9, 0) }, text: '末尾' }, text => `${text}末尾`],
    ['with its end beyond the end', { range: { start: at(lineCount - 2, 0), end: at(1e9, 1e9) }, text: '完' }, text => `${text.split('\n').slice(0, -2).join('\n')}\n完`],
    ['beyond a line’s end', { range: { start: at(4, 500), end: at(4, 900) }, text: '（试行）' }, text => text.replace('一、清查范围', '一、清查范围（试行）')],
    ['reversed', { range: { start: at(4, 4), end: at(4, 2) }, text: '核查' }, text => text.replace('一、清查范围', '一、核查范围')],
    ['negative', { range: { start: at(-3, -3), end: at(-1, 2) }, text: '头' }, text => `头${text}`],
    ['with a negative character', { range: { start: at(4, -3), end: at(4, 0) }, text: '注' }, text => text.replace('一、清查范围', '注一、清查范围')],
    ['in fractions', { range: { start: at(4.7, 2.9), end: at(4.2, 4.1) }, text: '核查' }, text => text.replace('一、清查范围', '一、核查范围')],
    ['with null for a number', { range: { start: at(null, 0), end: at(0, 0) }, text: '不应出现' }, text => text],
    ['with words for numbers', { range: { start: at('4', 0), end: at(0, 0) }, text: '不应出现' }, text => text],
    ['without an end', { range: { start: at(4, 0) }, text: '不应出现' }, text => text],
    ['without a text', { range: { start: at(4, 0), end: at(4, 2) } }, text => text],
    ['that is null', null, text => text],
    ['of the whole text', { text: '一、全新的内容\n正文。\n二、另一部分\n正文。\n' }, () => '一、全新的内容\n正文。\n二、另一部分\n正文。\n'],
    ['with a null range', { range: null, text: '一、全新的内容\n正文。\n' }, () => '一、全新的内容\n正文。\n'],
  ];
  for (const [what, change, result] of edits) {
    test(`survives an edit ${what}`, async () => {
      const client = await openedClient(NOTICE);
      client.change(URI, change);
      assert.deepEqual(await client.symbols(URI), await freshSymbols(result(NOTICE)));
      // And the next sensible edit still lands where it should.
      client.change(URI, { range: { start: at(0, 0), end: at(0, 0) }, text: '一、前言\n正文。\n' });
      assert.deepEqual(await client.symbols(URI), await freshSymbols(`一、前言\n正文。\n${result(NOTICE)}`));
    });
  }

  test('survives changes that are no list, a missing version, and a document that never was', async () => {
    const client = await openedClient(NOTICE);
    client.notify('textDocument/didChange', { textDocument: { uri: URI, version: 7 }, contentChanges: 'nonsense' });
    client.notify('textDocument/didChange', { textDocument: { uri: 'file:///never', version: 1 }, contentChanges: [] });
    client.notify('textDocument/didClose', { textDocument: { uri: 'file:///never' } });
    client.notify('textDocument/didOpen', {});
    client.notify('textDocument/didChange');
    client.notify('$/cancelRequest');
    client.notify('$/unheardOf', { any: 1 });
    client.notify('textDocument/didChange', { textDocument: { uri: URI, version: null }, contentChanges: [{ text: '一、改过的内容\n正文。\n' }] });
    assert.deepEqual(await client.symbols(URI), await freshSymbols('一、改过的内容\n正文。\n'));
    assert.deepEqual(await client.symbols('file:///never'), []);
    assert.deepEqual(await client.folds('file:///never'), []);
  });

  test('a version that goes backwards gives no stale outline', async () => {
    const client = await openedClient(NOTICE);
    for (const version of [5, 5, 2]) {
      const text = `一、第${version}版的内容\n正文。\n二、附则\n正文。\n`;
      client.notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges: [{ text }] });
      assert.deepEqual(await client.symbols(URI), await freshSymbols(text));
    }
  });

  test('a document closed while its outline is being asked for gives an empty one', async () => {
    const client = await openedClient(NOTICE);
    const answer = client.symbols(URI);
    client.close(URI);
    const after = client.symbols(URI);
    assert.ok(Array.isArray(await answer));
    assert.deepEqual(await after, []);
  });

  test('closed while the server waits for settings: empty, and opened again: the new text’s', async () => {
    const { client } = await startMemoryServer({ settings: {} });
    let answerSettings: (settings: unknown[]) => void = () => undefined;
    client.connection.onRequest('workspace/configuration', () => new Promise(resolve => (answerSettings = resolve)));
    client.open(URI, NOTICE);
    const answer = client.symbols(URI);
    client.close(URI);
    // The server has taken in the close when it answers this.
    await assert.rejects(client.connection.sendRequest('gongwen/unheardOf'));
    answerSettings([{}]);
    assert.deepEqual(await answer, []);
    client.connection.onRequest('workspace/configuration', () => [{}]);
    client.open(URI, '一、重新打开\n正文。\n');
    assert.deepEqual(await client.symbols(URI), await freshSymbols('一、重新打开\n正文。\n'));
  });

  test('opened twice without a close: the second text counts', async () => {
    const client = await openedClient(NOTICE);
    client.open(URI, '一、第二次打开\n正文。\n');
    assert.deepEqual(await client.symbols(URI), await freshSymbols('一、第二次打开\n正文。\n'));
  });

  test('a request taken back is answered as cancelled, and the next one with the outline', async () => {
    const client = await openedClient(NOTICE);
    await assert.rejects(client.symbolsCancelled(URI), { code: -32800 });
    assert.deepEqual(await client.symbols(URI), await freshSymbols(NOTICE));
  });

  test('a burst of edits and requests: every answer is a text’s that existed, the last one the last text’s', async () => {
    const client = await openedClient(NOTICE);
    const texts = [NOTICE];
    const answers: Promise<DocumentSymbol[]>[] = [];
    const line = 4;
    const count = 40;
    for (let index = 0; index < count; index++) {
      client.insert(URI, line, 6 + index, '一二三'[index % 3]);
      texts.push(texts.at(-1)!.replace(/(一、清查范围[一二三]*)/, `$1${'一二三'[index % 3]}`));
      if (index % 2 === 0) answers.push(client.symbols(URI));
    }
    const possible = new Set(await Promise.all(texts.map(async text => JSON.stringify(await freshSymbols(text)))));
    for (const answer of await Promise.all(answers)) assert.ok(possible.has(JSON.stringify(answer)));
    assert.deepEqual(await client.symbols(URI), await freshSymbols(texts.at(-1)!));
  });

  test('a message that is no JSON, or no object, is left out; the session goes on', async () => {
    const { client, toServer } = await startMemoryServer();
    client.open(URI, NOTICE);
    await client.symbols(URI);
    for (const body of ['{"jsonrpc":"2.0","meth', '"一、标题"', 'null', '[]', '{}', '']) toServer.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    assert.deepEqual(await client.symbols(URI), await freshSymbols(NOTICE));
  });

  test('names and positions of an outline with surrogate pairs count in UTF-16', async () => {
    const { client } = await startMemoryServer();
    client.open(URI, '一、𠮷野家😀的经营情况\n正文。\n二、第二部分\n正文。\n');
    const [first] = (await client.symbols(URI)).filter(symbol => symbol.name.startsWith('一、'));
    assert.equal(outlineOf([first])[0], '一、𠮷野家😀的经营情况');
    assert.deepEqual(first.selectionRange, { start: { line: 0, character: 0 }, end: { line: 0, character: 13 } });
  });
});
