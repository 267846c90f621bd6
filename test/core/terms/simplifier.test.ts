import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ConverterFactory } from 'opencc-js/core';
// @ts-expect-error as above
import characters from 'opencc-js/dict/TSCharacters';
// @ts-expect-error as above
import phrases from 'opencc-js/dict/TSPhrases';
import { simplifier } from '../../support/cleaned';

const convert = (ConverterFactory as (...dictionaries: unknown[][]) => (text: string) => string)([phrases, characters]);

function simplified(text: string, keepsShared = false): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of simplifier.changes(text, keepsShared)) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

suite('Traditional to simplified', () => {
  test('as OpenCC does it, phrase by phrase and character by character', () => {
    const every = `${String(phrases)}|${String(characters)}`.split('|').map(line => line.split(' ')[0]);
    for (const written of every) assert.equal(simplified(written), convert(written), written);
    for (let from = 0; from < every.length; from += 50) {
      const line = every.slice(from, from + 50).join('');
      assert.equal(simplified(line), convert(line));
    }
    const prose = readFileSync('examples/繁体注音.txt', 'utf8');
    assert.equal(simplified(prose), convert(prose));
  });

  test('what a simplified text may hold stays in one', () => {
    assert.equal(simplified('乾坤湾瞭望塔，李昇、王龑认真落實責任', true), '乾坤湾瞭望塔，李昇、王龑认真落实责任');
    assert.equal(simplified('乾燥的藉口', true), '乾燥的藉口');
    assert.equal(simplified('乾燥的藉口'), '干燥的借口');
  });
});
