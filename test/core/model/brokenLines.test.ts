import assert from 'node:assert/strict';
import { lostBreaks, wrappedBreaks } from '../../../core/src/model/brokenLines';
import { parseDocument } from '../../../core/src/model/parse';

suite('model: broken lines', () => {
  test('line ends inside a paragraph go with the spaces around them', () => {
    const text = '抓好各项\r\n　　工作落实，use Visual \n Studio编写';
    const joined = wrappedBreaks(text).reduceRight((result, { start, end, replacement }) => result.slice(0, start) + replacement + result.slice(end), text);
    assert.equal(joined, '抓好各项工作落实，use Visual Studio编写');
  });

  test('paragraphs within a line', () => {
    const model = parseDocument('在全市大会上的讲话 同志们： 现在开会。讲三点意见：一、提高认识 要深入学习，认真领会。二、狠抓落实 要明确责任，加强督查。三、加强领导 要健全机制，严明纪律。');
    const pieces = lostBreaks(model).map(({ end }) => model.text.slice(end, end + 4));
    assert.ok(pieces.includes('一、提高') && pieces.includes('二、狠抓') && pieces.includes('三、加强'), pieces.join(' '));
  });

  test('none in a text of whole lines, in a list within a sentence, in references', () => {
    for (const text of ['一、提高认识\n要深入学习。\n二、狠抓落实\n要明确责任。', '一是加强领导，二是明确责任。', '某市条例\n第一条 符合本条例第六条或者第七条规定的，应当办理。\n第二条 从其规定。', '某政发〔2024〕5号　　　　签发人：某某\n关于防汛工作的报告\n市政府：\n现报告如下。']) {
      assert.deepEqual(lostBreaks(parseDocument(text)), [], text);
    }
  });
});
