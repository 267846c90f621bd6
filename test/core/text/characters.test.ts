import assert from 'node:assert/strict';
import { Class, classAt, isIdeograph, skipSpace, skipSpaceBack } from '../../../core/src/text/characters';

suite('classes of code units', () => {
  const TABLE: readonly (readonly [what: string, characters: string, found: Class])[] = [
    ['ideographs', '中国公文关關', Class.Ideograph],
    ['Chinese digits', '一二三四五六七八九十百〇零两兩', Class.ChineseDigit],
    ['digits, half and full width', '0189０１８９', Class.Digit],
    ['letters, half and full width', 'AaZzＡａＺｚ', Class.Letter],
    ['spaces and what shows nothing: ASCII, tab, no-break, ideographic, zero-width, BOM, NUL', ' \t\u00a0\u3000\u200b\ufeff\0', Class.Space],
    ['line ends', '\n\r', Class.LineEnd],
    ['ends of sentences', '。！？!?…', Class.SentenceEnd],
    ['colons', '：:', Class.Colon],
    ['semicolons', '；;', Class.Semicolon],
    ['commas', '，,', Class.Comma],
    ['enumeration comma', '、', Class.EnumerationComma],
    ['dots', '.．', Class.Dot],
    ['brackets', '（(', Class.OpenParenthesis],
    ['closing brackets', '）)', Class.CloseParenthesis],
    ['quotes', '“‘《〈【〔', Class.OpenQuote],
    ['closing quotes', '”’》〉】〕', Class.CloseQuote],
    ['enclosed numbers', '①⑳⑴⒈㈠㈩', Class.EnclosedNumber],
    ['what means nothing to structure', '+=*#\ufffd', Class.Other],
  ];
  for (const [what, characters, expected] of TABLE) {
    test(what, () => {
      for (let index = 0; index < characters.length; index++) assert.equal(classAt(characters, index), expected, `U+${characters.charCodeAt(index).toString(16)}`);
    });
  }

  test('nothing stands before the beginning or beyond the end', () => {
    assert.equal(classAt('一', 1), Class.Other);
    assert.equal(classAt('', 0), Class.Other);
    assert.equal(classAt('一', -1), Class.Other);
  });

  test('both halves of a rare ideograph are ideographs', () => {
    const rare = '𠮷';
    assert.ok(isIdeograph(rare, 0) && isIdeograph(rare, 1));
  });

  test('spaces and line ends are skipped within bounds', () => {
    const text = '  \r\n\u3000文\u3000 ';
    assert.equal(skipSpace(text, 0, text.length), 5);
    assert.equal(skipSpace(text, 0, 3), 3);
    assert.equal(skipSpaceBack(text, 0, text.length), 6);
    assert.equal(skipSpaceBack(text, 7, text.length), 7);
  });
});
