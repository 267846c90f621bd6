import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, encode } from '../../cli/src/encodings';

const bytes = (...values: number[]) => Buffer.from(values);

suite('command line: encodings', () => {
  test('UTF-8 with and without its mark', () => {
    assert.deepEqual(decode(Buffer.from('通知', 'utf8')), { text: '通知', encoding: { name: 'utf-8', hasMark: false } });
    assert.deepEqual(decode(Buffer.from('\ufeff通知', 'utf8')), { text: '通知', encoding: { name: 'utf-8', hasMark: true } });
  });

  test('GBK and GB18030', () => {
    assert.deepEqual(decode(bytes(0xcd, 0xa8, 0xd6, 0xaa)), { text: '通知', encoding: { name: 'gb18030', hasMark: false } });
    assert.deepEqual(encode('通知', { name: 'gb18030', hasMark: false }), bytes(0xcd, 0xa8, 0xd6, 0xaa));
    // Four bytes: a rare ideograph beyond the BMP and the first code of the linear range.
    assert.deepEqual(encode('\u{20000}', { name: 'gb18030', hasMark: false }), bytes(0x95, 0x32, 0x82, 0x36));
    assert.deepEqual(encode('\u0080', { name: 'gb18030', hasMark: false }), bytes(0x81, 0x30, 0x81, 0x30));
  });

  test('UTF-16 behind its mark', () => {
    const text = '关于…的通知';
    for (const name of ['utf-16le', 'utf-16be'] as const) assert.equal(decode(encode(text, { name, hasMark: true })!)?.text, text);
  });

  test('what is neither is refused', () => {
    assert.equal(decode(bytes(0xff, 0x00, 0x81)), undefined);
  });

  test('every text that can be encoded comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'gb18030'), (given, name) => {
        const text = given.replace(/^\ufeff+/, '');
        const encoded = encode(text, { name, hasMark: name.startsWith('utf-16') });
        if (encoded === undefined) return;
        assert.equal(new TextDecoder(name).decode(encoded), text);
      }),
    );
  });
});
