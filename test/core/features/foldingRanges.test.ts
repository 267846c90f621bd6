import assert from 'node:assert/strict';
import { foldingRanges, parseDocument } from '../../../core/src/index';
import { featureContext } from '../../support/symbolContract';

/** Each fold as the first and last line it holds. */
const folds = (text: string): string[] => {
  const lines = text.split(/\r\n|\r|\n/);
  return foldingRanges(featureContext(parseDocument(text))).map(({ startLine, endLine }) => `${lines[startLine].trim()} … ${lines[endLine].trim()}`);
};

const NOTICE = `关于做好防火工作的通知

各村：
一、加强宣传
（一）广播
每天早晚各播一次。
（二）标语
路口都要张贴。
二、加强巡查
巡山护林员每天上山。

镇政府
2024年2月8日
`;

suite('folding', () => {
  test('sections fold, each to its last line that shows', () => {
    assert.deepEqual(folds(NOTICE), ['一、加强宣传 … 路口都要张贴。', '（一）广播 … 每天早晚各播一次。', '（二）标语 … 路口都要张贴。', '二、加强巡查 … 巡山护林员每天上山。']);
  });

  test('with any line ends', () => {
    const expected = foldingRanges(featureContext(parseDocument(NOTICE)));
    for (const lineEnd of ['\r\n', '\r']) assert.deepEqual(foldingRanges(featureContext(parseDocument(NOTICE.replaceAll('\n', lineEnd)))), expected);
  });

  test('an attachment folds as a whole, its sections inside', () => {
    const found = folds(`${NOTICE}\n附件\n\n护林员巡山规则\n\n一、巡山时间\n每天两次。\n二、巡山路线\n按照图纸。\n`);
    assert.ok(found.includes('附件 … 按照图纸。'));
    assert.ok(found.includes('一、巡山时间 … 每天两次。'));
  });

  test('an announced outline folds', () => {
    const found = folds('在大会上的发言\n【提纲】\n一、学习\n二、工作\n\n同志们：\n我谈两点。\n一、学习\n学习要勤。\n二、工作\n工作要实。\n');
    assert.equal(found[0], '【提纲】 … 二、工作');
  });

  test('a text of one line has nothing to fold', () => {
    assert.deepEqual(folds(NOTICE.replaceAll('\n', ' ')), []);
    assert.deepEqual(folds(''), []);
  });

  test('a section on one line has nothing to fold', () => {
    assert.deepEqual(folds('通知\n各村：\n一、宣传。每天早晚各播一次，路口都要张贴标语。\n二、巡查。巡山护林员每天上山，发现火情立即报告。\n'), []);
  });
});
