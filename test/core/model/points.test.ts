import assert from 'node:assert/strict';
import { parseDocument } from '../../../core/src/index';
import { firstSentenceOf, pointsIn } from '../../../core/src/model/points';

const points = (text: string): string[] => pointsIn(parseDocument(text), 0, text.length).map(({ start, end }) => text.slice(start, end));

suite('points inside paragraphs', () => {
  const CASES: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    ['一是 二是 三是', '主要做法是：一是抓早，二是抓小，三是抓实。', ['一是抓早，', '二是抓小，', '三是抓实。']],
    ['一要 二要', '下一步，一要抓学习；二要抓作风。', ['一要抓学习；', '二要抓作风。']],
    ['首先 其次 最后', '我这样想。首先，要学。其次，要干。最后，要总结。', ['首先，要学。', '其次，要干。', '最后，要总结。']],
    ['其一 其二', '原因有两个：其一，认识不足；其二，投入不够。', ['其一，认识不足；', '其二，投入不够。']],
    ['第一， 第二，', '我讲两句：第一，要快；第二，要好。', ['第一，要快；', '第二，要好。']],
    ['one alone is an ordinary sentence', '问题很多，一是一，不能含糊。', []],
    ['unity and order of rank', '坚持统一领导，第一书记负总责，二是补充。', []],
    ['none in a text without points', '今天天气很好，大家心情舒畅。', []],
  ];
  for (const [what, text, expected] of CASES) test(what, () => assert.deepEqual(points(text), expected));

  test('points end with their paragraph', () => {
    assert.deepEqual(points('做法：一是早，二是小。\n另起一段。\n办法：一是快，二是好。'), ['一是早，', '二是小。', '一是快，', '二是好。']);
  });

  test('only those in the given part', () => {
    const text = '做法：一是早，二是小。\n办法：一是快，二是好。';
    const second = text.indexOf('办法');
    assert.deepEqual(pointsIn(parseDocument(text), second, text.length).map(({ start }) => start), [text.indexOf('一是快'), text.indexOf('二是好')]);
  });
});

suite('first sentences', () => {
  for (const [text, expected] of [['今天开会。明天放假。', '今天开会。'], ['今天开会！', '今天开会！'], ['今天开会', '今天开会'], ['今天\n开会。', '今天'], ['', '']] as const) {
    test(JSON.stringify(text), () => assert.equal(text.slice(0, firstSentenceOf(text, 0, text.length)), expected));
  }
});
