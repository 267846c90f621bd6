import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parallelHeadings, parseDocument } from '../../../core/src/index';
import { markedText } from '../../support/markedText';
import { anyText } from '../../support/randomTexts';
import { featureContext } from '../../support/symbolContract';

const seen = (marked: string): ReturnType<typeof parallelHeadings> => {
  const { text, cursor = 0 } = markedText(marked);
  const context = featureContext(parseDocument(text));
  return parallelHeadings(context, context.document.positionAt(cursor));
};
const rows = (marked: string): unknown[] => seen(marked)?.rows.map(({ name, count, pattern, isOdd }) => [name, count, pattern, isOdd]) ?? [];
const speech = (...names: string[]): string => `同志们：\n下面我讲几点意见。\n${names.map((name, index) => `${'一二三四五六'[index]}、${name}\n这项工作十分重要，各级各部门要认真抓好落实。\n`).join('')}`;

suite('headings that stand beside each other', () => {
  test('count, parts, and the odd one', () => {
    assert.deepEqual(rows(speech('提高认识，统一思想', '突出重点，狠抓落实', '切实加强组织领导', '完善机制，形成合力')), [
      ['提高认识，统一思想', 8, '4+4', false],
      ['突出重点，狠抓落实', 8, '4+4', false],
      ['切实加强组织领导', 8, '8', true],
      ['完善机制，形成合力', 8, '4+4', false],
    ]);
  });

  test('在…中… divides a part; quotation marks count for nothing', () => {
    const found = seen(speech('在深化武装中淬炼忠诚', '在服务大局中彰显担当', '在守住“底线”中锤炼作风', '着力抓好队伍建设'));
    assert.deepEqual(found?.rows.map(({ pattern, frame, isOdd }) => [pattern, frame, isOdd]), [['6+4', '在…中…', false], ['6+4', '在…中…', false], ['6+4', '在…中…', false], ['8', '', true]]);
    assert.equal(found?.usual, '6+4');
  });

  test('上下功夫 is no end of a frame; words at the ends of parts are told', () => {
    const found = seen(speech('在“学”上下功夫，把底子打牢', '在“干”上见真章，把事情办实', '在“守”上不松劲，把作风立正'));
    assert.deepEqual(found?.rows.map(({ pattern, frame, isOdd }) => [pattern, frame, isOdd]), Array(3).fill(['6+5', '在…把…', false]));
  });

  test('where no pattern is that of most none is odd', () => {
    assert.deepEqual(rows(speech('提高认识', '突出工作重点', '切实加强组织领导')).map(row => (row as unknown[])[3]), [false, false, false]);
  });

  test('those under the same heading as the cursor', () => {
    const text = '一、看清形势\n形势总体向好。\n（一）总量下降。全年受理的件数比去年少了两成。\n（二）重访<|>仍多。有的老问题拖了几年，一直没有解决。\n二、抓住重点\n要集中力量化解积案。\n';
    const found = seen(text);
    assert.deepEqual([found?.parent, found?.level, found?.current, found?.rows.map(({ number, name }) => number + name)], ['一、看清形势', 2, 1, ['（一）总量下降', '（二）重访仍多']]);
    assert.deepEqual(found?.rows[1]?.range, { start: { line: 3, character: 0 }, end: { line: 3, character: 7 } });
  });

  test('nothing where there is no heading; an answer for any text', () => {
    assert.equal(seen('请抓好落实。'), undefined);
    fc.assert(fc.property(anyText, fc.nat(), (text, at) => {
      const context = featureContext(parseDocument(text));
      for (const row of parallelHeadings(context, context.document.positionAt(at % (text.length + 1)))?.rows ?? []) assert.ok(row.count >= 0);
    }), { numRuns: 200 });
  });
});
