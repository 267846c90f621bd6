import assert from 'node:assert/strict';
import { arabicNumeral, chineseNumeral, enclosedNumeral } from '../../../core/src/text/numerals';

const chinese = (text: string): number | undefined => chineseNumeral(text, 0, text.length);

suite('Chinese numerals', () => {
  const VALUES: readonly (readonly [text: string, value: number])[] = [
    ['一', 1], ['二', 2], ['两', 2], ['兩', 2], ['九', 9], ['十', 10], ['十一', 11], ['十九', 19], ['二十', 20], ['二十一', 21], ['三十', 30],
    ['九十九', 99], ['一百', 100], ['一百零一', 101], ['一百〇八', 108], ['一百一十', 110], ['一百一十五', 115], ['一百二十三', 123], ['九百九十九', 999],
  ];
  for (const [text, value] of VALUES) test(`${text} is ${String(value)}`, () => assert.equal(chinese(text), value));

  // A year, a row of digits, a slip: nobody numbers a section so.
  const NONE = ['', '二〇二四', '二〇', '一二', '一二三四五六七八九十', '十十', '百', '百一', '十百', '零', '〇', '〇一', '零一', '二二十', '一百二百'];
  for (const text of NONE) test(`${text || 'nothing'} is no section number`, () => assert.equal(chinese(text), undefined));

  test('only the given part is read', () => {
    assert.equal(chineseNumeral('第二十三条', 1, 4), 23);
    assert.equal(chineseNumeral('第二十三条', 1, 3), 20);
    assert.equal(chineseNumeral('一、', 0, 2), undefined);
  });

  test('every number up to 999 that is written the usual way has its value', () => {
    for (let value = 1; value < 1000; value++) assert.equal(chinese(written(value)), value, written(value));
  });
});

/** As one writes it in section numbers: 十一, 二十, 一百零三, 一百一十. */
function written(value: number): string {
  const digits = '零一二三四五六七八九';
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = hundreds > 0 ? `${digits[hundreds]}百` : '';
  if (tens > 0) text += (tens === 1 && hundreds === 0 ? '' : digits[tens]) + '十';
  else if (hundreds > 0 && ones > 0) text += '零';
  return text + (ones > 0 ? digits[ones] : '');
}

suite('Arabic numerals', () => {
  for (const [text, value] of [['1', 1], ['09', 9], ['123', 123], ['１２', 12], ['1２', 12], ['0', 0]] as const) {
    test(`${text} is ${String(value)}`, () => assert.equal(arabicNumeral(text, 0, text.length), value));
  }
});

suite('enclosed numerals', () => {
  const ROWS: readonly (readonly [row: string, first: number])[] = [['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', 1], ['⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', 1], ['⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', 1], ['㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', 1]];
  for (const [row, first] of ROWS) {
    test(row, () => Array.from(row).forEach((character, index) => assert.equal(enclosedNumeral(character.charCodeAt(0)), first + index)));
  }
  for (const other of ['1', '一', '⒜', 'Ⓐ', '〇', '㈱', '⓪']) test(`${other} is none`, () => assert.equal(enclosedNumeral(other.charCodeAt(0)), 0));
});
