import assert from 'node:assert/strict';
import { findChineseEncoding } from '../../client/src/common/chineseEncodings';

// 关于做好会议工作的通知 / 各单位：/ 请认真贯彻落实。/ 特此通知。 in GB18030, four times over.
const NOTICE_IN_GB = 'b9d8d3dad7f6bac3bbe1d2e9b9a4d7f7b5c4cda8d6aa0ab8f7b5a5cebba3ba0ac7ebc8cfd5e6b9e1b3b9c2e4cab5a1a30accd8b4cbcda8d6aaa1a30a'.repeat(4);
const gb = Uint8Array.from(Buffer.from(NOTICE_IN_GB, 'hex'));
const text = new TextDecoder('gb18030').decode(gb);
const utf16le = Uint8Array.from(Buffer.from(text, 'utf16le'));
const utf16be = Uint8Array.from(Buffer.from(text, 'utf16le').swap16());

suite('finding the encoding of a Chinese document', () => {
  test('GB18030 opened as UTF-8', () => assert.equal(findChineseEncoding(gb, 'utf8', false)?.id, 'gb18030'));
  test('UTF-8 opened as GBK', () => assert.equal(findChineseEncoding(new TextEncoder().encode(text), 'gbk', false)?.id, 'utf8'));
  test('UTF-16 without a mark, both orders', () => {
    assert.equal(findChineseEncoding(utf16le, 'utf8', false)?.id, 'utf16le');
    assert.equal(findChineseEncoding(utf16be, 'utf8', false)?.id, 'utf16be');
  });
  test('the encoding that is shown already is not proposed', () => assert.equal(findChineseEncoding(gb, 'gb18030', false), undefined));
  test('a large file is judged by its beginning, cut between characters', () => {
    const large = Uint8Array.from(Buffer.from(NOTICE_IN_GB.repeat(25_000), 'hex'));
    assert.ok(large.length > 5_000_000);
    assert.equal(findChineseEncoding(large, 'utf8', false)?.id, 'gb18030');
  });
  test('other bytes have none: empty, binary, an English text, a Chinese text that is no 公文', () => {
    const novel = Uint8Array.from(Buffer.from('cbfdcdc6bfaab4b0a3acbfb4bcfbcfefbfdad5bed2bbb8f6c8cba1a3'.repeat(10), 'hex'));
    for (const bytes of [new Uint8Array(), Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) & 255), new TextEncoder().encode('Minutes of the meeting. '.repeat(100)), novel]) {
      assert.equal(findChineseEncoding(bytes, 'windows1252', false), undefined);
    }
    assert.equal(findChineseEncoding(novel, 'utf8', true)?.id, 'gb18030');
  });
});
