import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument, selectionStatistics, statistics } from '../../../core/src/index';
import { hugeTexts } from '../../support/hugeTexts';
import { anyText } from '../../support/randomTexts';
import { featureContext } from '../../support/symbolContract';

const NOTICE = '关于防火的通知\n\n各村：\n　　请于3月5日前\n报送GDP数据，\n共2份。\n';
const of = (text: string, readingSpeed = 220) => statistics(featureContext(parseDocument(text), { readingSpeed }));
const range = (line: number, character: number, endLine: number, endCharacter: number) => ({ start: { line, character }, end: { line: endLine, character: endCharacter } });
const selected = (text: string, ...ranges: ReturnType<typeof range>[]) => selectionStatistics(featureContext(parseDocument(text)), ranges);

suite('statistics', () => {
  test('of a document: paragraphs as it has them, whatever its line ends', () => {
    assert.deepEqual(of(NOTICE, 30), { words: 27, characters: 29, charactersWithSpaces: 31, ideographs: 20, paragraphs: 5, pages: 1, minutes: 0.9 });
    for (const end of ['\r\n', '\r']) assert.deepEqual(of(NOTICE.replaceAll('\n', end), 30), of(NOTICE, 30));
    const wrapped = hugeTexts['work report, hard wraps'](3000);
    assert.ok(of(wrapped).paragraphs < wrapped.split('\n').length / 2);
    assert.deepEqual(of(' \n\n'), { words: 0, characters: 0, charactersWithSpaces: 1, ideographs: 0, paragraphs: 0, pages: 0, minutes: 0 });
  });

  test('pages: 22 lines of 28 characters, paragraphs indented by two', () => {
    const paragraph = (characters: number) => `${'文'.repeat(characters - 1)}。\n`;
    assert.equal(of(paragraph(26).repeat(22)).pages, 1);
    assert.equal(of(paragraph(26).repeat(23)).pages, 2);
    assert.equal(of(paragraph(27).repeat(12)).pages, 2);
    assert.equal(of(paragraph(26 + 28).repeat(11)).pages, 1);
  });

  test('of what is selected: several ranges, each place once', () => {
    const { words, characters, paragraphs, ideographs } = selected(NOTICE, range(3, 0, 4, 2), range(0, 2, 0, 4), range(0, 3, 0, 5), range(2, 0, 2, 0));
    assert.deepEqual({ words, characters, ideographs, paragraphs }, { words: 12, characters: 12, ideographs: 10, paragraphs: 3 });
    assert.equal(selected(NOTICE, range(1, 0, 2, 0)).paragraphs, 0);
    assert.equal(selected(NOTICE, range(0, 0, 0, 2), range(0, 4, 0, 6)).paragraphs, 1);
    assert.equal(selected(NOTICE, range(4, 0, 0, 0)).words, selected(NOTICE, range(0, 0, 4, 0)).words);
  });

  test('all selected is all, whatever the text', () => {
    fc.assert(fc.property(anyText, text => assert.deepEqual(selected(text, range(0, 0, 1e9, 0)), of(text))), { numRuns: 300 });
  });
});
