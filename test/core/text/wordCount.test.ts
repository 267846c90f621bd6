import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../core/src/index';
import { columnsOf, count, countWords } from '../../../core/src/text/wordCount';
import { anyText } from '../../support/randomTexts';

suite('字数', () => {
  const CASES: readonly (readonly [text: string, words: number])[] = [
    ['抓好落实。', 5],
    ['“四个意识”', 6],
    ['——加强领导……', 8],
    ['投资3.2亿元', 5],
    ['增长50%，', 4],
    ['按照GB/T 9704—2012执行', 8],
    ['https://a.cn/b?c=1', 1],
    ['2024-05-01 09:30', 2],
    ['２０２４年', 5],
    ['（一）ＡＢ', 5],
    ['①加强', 3],
    ['你好,世界', 5],
    ['a\u3000b', 2],
    ['a\nb', 2],
    ['résumé', 1],
    ['𬭎锌', 2],
    ['　　\u200b\r\n', 0],
    ['', 0],
  ];
  for (const [text, words] of CASES) test(JSON.stringify(text), () => assert.equal(countWords(text, 0, text.length), words));

  test('characters with and without spaces, ideographs', () => {
    const text = '　　全市 GDP 增长3%。\r\n';
    assert.deepEqual(count(text, 0, text.length), { words: 7, characters: 10, charactersWithSpaces: 14, ideographs: 4 });
    assert.deepEqual(count('😀𬭎\u200b', 0, 5), { words: 2, characters: 2, charactersWithSpaces: 2, ideographs: 1 });
  });

  test('columns: two for a Chinese character, none for the spaces at line ends', () => {
    assert.equal(columnsOf('　　加强\n　　Ab 1 ', 0, 12), 8);
    assert.equal(columnsOf('𬭎', 0, 2), 2);
  });

  test('the model counts the same way, whatever the text', () => {
    fc.assert(fc.property(anyText, text => assert.equal(parseDocument(text).wordsBefore.at(-1), countWords(text, 0, text.length))), { numRuns: 500 });
  });
});
