import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import type { Message } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { messagesFor } from '../../server/src/common/messages';
import { ModelCache } from '../../server/src/common/modelCache';
import { ByteStreamReader, ByteStreamWriter } from '../../server/src/node/streamTransport';
import { markedText } from '../support/markedText';
import { NOTICE } from '../support/sampleText';

suite('the model cache', () => {
  const document = (uri: string): TextDocument => TextDocument.create(uri, 'gongwen', 1, NOTICE);

  test('gives one model per version', () => {
    const cache = new ModelCache();
    const text = document('file:///a');
    const first = cache.get(text);
    assert.equal(cache.get(text), first);
    TextDocument.update(text, [{ text: `${NOTICE}三、附则\n` }], 2);
    const second = cache.get(text);
    assert.notEqual(second, first);
    assert.equal(second.text, text.getText());
  });

  test('keeps the ones used last, and forgets on request', () => {
    const cache = new ModelCache(() => undefined, 2);
    const [a, b, c] = ['file:///a', 'file:///b', 'file:///c'].map(document);
    const modelOfA = cache.get(a);
    const modelOfB = cache.get(b);
    cache.get(a);
    cache.get(c);
    assert.equal(cache.size, 2);
    assert.equal(cache.get(a), modelOfA);
    assert.notEqual(cache.get(b), modelOfB);
    cache.delete('file:///a');
    assert.equal(cache.size, 1);
  });

  test('a document whose language changed to Markdown is read anew', () => {
    const cache = new ModelCache();
    const first = cache.get(document('file:///a'));
    assert.notEqual(cache.get(TextDocument.create('file:///a', 'markdown', 1, NOTICE)), first);
  });
});

suite('messages over byte streams', () => {
  const collect = (): { input: PassThrough; messages: unknown[]; errors: Error[]; closed: () => boolean } => {
    const input = new PassThrough();
    const reader = new ByteStreamReader(input);
    const messages: unknown[] = [];
    const errors: Error[] = [];
    let closed = false;
    reader.onError(error => errors.push(error));
    reader.onClose(() => {
      closed = true;
    });
    reader.listen(message => messages.push(message));
    return { input, messages, errors, closed: () => closed };
  };
  const framed = (body: string): Buffer => Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  const delivered = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

  test('arrive whole, however the bytes are cut', async () => {
    const bodies = ['{"jsonrpc":"2.0","text":"公文😀"}', '{"a":1}', '{"long":"' + '写'.repeat(50_000) + '"}'];
    const bytes = Buffer.concat(bodies.map(framed));
    for (const size of [1, 2, 3, 7, 19, 4096, bytes.length]) {
      if (size === 1 && bytes.length > 200_000) continue;
      const { input, messages, errors } = collect();
      for (let start = 0; start < bytes.length; start += size) input.write(bytes.subarray(start, start + size));
      await delivered();
      assert.deepEqual(messages, bodies.map(body => JSON.parse(body) as unknown));
      assert.deepEqual(errors, []);
    }
  });

  test('headers: any order, any case, further ones', async () => {
    const { input, messages } = collect();
    input.write('Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:  7 \r\n\r\n{"a":1}');
    await delivered();
    assert.deepEqual(messages, [{ a: 1 }]);
  });

  for (const nonsense of ['GET / HTTP/1.1\r\n\r\n', 'Content-Length: many\r\n\r\n{}', 'Content-Length: -5\r\n\r\n{}', 'x'.repeat(10_000)]) {
    test(`a stream that is no LSP ends the session: ${JSON.stringify(nonsense.slice(0, 24))}`, async () => {
      const { input, messages, errors, closed } = collect();
      input.write(nonsense);
      await delivered();
      assert.deepEqual(messages, []);
      assert.equal(errors.length, 1);
      assert.ok(closed());
    });
  }

  test('go out with the length in bytes', async () => {
    const output = new PassThrough();
    await new ByteStreamWriter(output).write({ jsonrpc: '2.0', text: '公文\ud800' } as Message);
    assert.equal(String(output.read()), 'Content-Length: 39\r\n\r\n{"jsonrpc":"2.0","text":"公文\\ud800"}');
  });
});

suite('words for people', () => {
  test('follow the client’s language; none means Chinese', () => {
    assert.match(messagesFor(undefined).fileTooLarge(20), /^文件超过 20 MB/);
    assert.match(messagesFor('').binaryFile(), /空字符/);
    assert.match(messagesFor('zh-cn').outlineTruncated(1, 2), /大纲共 2 项/);
    assert.match(messagesFor('zh-TW').binaryFile(), /空字符/);
    assert.match(messagesFor('en').fileTooLarge(20), /larger than 20 MB/);
    assert.match(messagesFor('de').binaryFile(), /NUL/);
  });
});

suite('marked text', () => {
  test('cursor and nested ranges', () => {
    assert.deepEqual(markedText('一、[|总体[|要求|]|]<|>\n正文'), { text: '一、总体要求\n正文', cursor: 6, ranges: [{ start: 2, end: 6 }, { start: 4, end: 6 }] });
    assert.deepEqual(markedText('正文'), { text: '正文', cursor: undefined, ranges: [] });
    for (const wrong of ['[|', '|]', '<|><|>']) assert.throws(() => markedText(wrong));
  });
});
