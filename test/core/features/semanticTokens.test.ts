import assert from 'node:assert/strict';
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from '../../../core/src/index';
import { termContext, type ContextOptions } from '../../support/termFixture';

function tokensOf(text: string, options: ContextOptions = {}, start = 0, end = text.length): string[] {
  return semanticTokens(termContext(text, options), start, end).map(token => {
    const modifiers = TOKEN_MODIFIERS.filter((_, index) => token.modifiers & (1 << index));
    return [TOKEN_TYPES[token.type], ...modifiers, text.slice(token.start, token.end)].join(' ');
  });
}

suite('semantic tokens', () => {
  test('each kind', () => {
    assert.deepEqual(tokensOf('2023年3月5日，《公文处理条例》和《无名办法》（以下简称《办法》），四个意识，道路自信、理论自信、制度自信、文化自信，党的二十大，投资3.5亿元，增长12%，按《办法》办。'), [
      'date 2023年3月5日',
      'documentTitle 《公文处理条例》',
      'documentTitle unknown 《无名办法》',
      'abbreviation definition 《办法》',
      'term 四个意识',
      'term enumeration 道路自信、理论自信、制度自信、文化自信',
      'meeting 党的二十大',
      'quantity 3.5亿元',
      'quantity 12%',
      'abbreviation 《办法》',
    ]);
  });

  test('dates in Chinese numerals, ranges of amounts, no counting words', () => {
    assert.deepEqual(tokensOf('二〇二三年十二月三十一日，3—5公里，百分之三十，3个方面，5项工作，第3条。'), ['date 二〇二三年十二月三十一日', 'quantity 3—5公里', 'quantity 百分之三十']);
  });

  test('never across a line end, never overlapping, in order', () => {
    const line = '各级各部门要认真学习文件要求，把各项任务落到实处，切实做好工作，';
    const text = `${line}\n${line}\n${line.slice(0, -2)}四个\n意识，${line.slice(3)}\n${line}\n`;
    assert.deepEqual(tokensOf(text), ['term 四个', 'term 意识']);
  });

  test('only what the range touches', () => {
    const text = '四个意识。\n\n四个自信。\n\n三农。';
    assert.deepEqual(tokensOf(text, {}, 6, 12), ['term 四个自信']);
  });

  test('headings by their real level, numbered or not, each of one colour', () => {
    const text = '关于试验的通知\n\n各科室：\n\n一、增强四个意识\n（一）加强学习。各科室要学四个自信。\n1. 学三农\n（1）学文件\n①读书\n各科室每周要安排时间读书，并把读书的情况报告办公室。\n②看报\n各科室每天要安排时间看报，并把看报的情况报告办公室。\n（2）学讲话\n各科室每月要安排时间学讲话，并把学习的情况报告办公室。\n2. 学三新\n各科室每季要安排时间学这些，并把学习的情况报告办公室。\n（二）加强宣传。各科室要讲。\n二、抓好落实\n各科室要把任务分解到人，并把落实的情况报告办公室。\n';
    assert.deepEqual(tokensOf(text), [
      'heading level1 一、增强四个意识',
      'heading level2 （一）加强学习',
      'term 四个自信',
      'heading level3 1. 学三农',
      'heading level4 （1）学文件',
      'heading level4 ①读书',
      'heading level4 ②看报',
      'heading level4 （2）学讲话',
      'heading level3 2. 学三新',
      'heading level2 （二）加强宣传',
      'heading level1 二、抓好落实',
    ]);
    const place = text.indexOf('1. 学三农');
    assert.deepEqual(tokensOf(text, {}, place, place + 5), ['heading level3 1. 学三农']);
    assert.deepEqual(tokensOf(text, { settings: { termsHighlight: false } }).filter(token => !token.startsWith('heading')), []);
  });

  test('off by the setting', () => {
    assert.deepEqual(tokensOf('四个意识', { settings: { termsHighlight: false } }), []);
  });
});
