import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMarker, type NumberingForm } from '../../../core/src/syntax/marker';
import { anyText } from '../../support/randomTexts';

const read = (text: string) => readMarker(text, 0, text.length);

/** Of each text: its form, its value, the number as written with the punctuation that belongs to it. */
const NUMBERS: readonly (readonly [text: string, form: NumberingForm, value: number, number: string])[] = [
  // 一、 and its slips
  ['一、总体要求', 'chinese', 1, '一、'],
  ['十二、附则', 'chinese', 12, '十二、'],
  ['二十一、其他事项', 'chinese', 21, '二十一、'],
  ['一百零三、其他事项', 'chinese', 103, '一百零三、'],
  ['一，提高认识', 'chinese', 1, '一，'],
  ['二,提高认识', 'chinese', 2, '二,'],
  ['三.提高认识', 'chinese', 3, '三.'],
  ['三．提高认识', 'chinese', 3, '三．'],
  ['一 、提高认识', 'chinese', 1, '一 、'],
  ['一、2024年工作回顾', 'chinese', 1, '一、'],
  ['一、一年来的工作', 'chinese', 1, '一、'],
  ['一、三大任务', 'chinese', 1, '一、'],
  ['二、“十四五”时期的目标', 'chinese', 2, '二、'],
  // 甲、
  ['甲、现状', 'stem', 1, '甲、'],
  ['乙、问题', 'stem', 2, '乙、'],
  // （一）
  ['（一）加强领导', 'chineseInParentheses', 1, '（一）'],
  ['(一)加强领导', 'chineseInParentheses', 1, '(一)'],
  ['（一)加强领导', 'chineseInParentheses', 1, '（一)'],
  ['（十六）加强领导', 'chineseInParentheses', 16, '（十六）'],
  ['（一）、加强领导', 'chineseInParentheses', 1, '（一）、'],
  ['（ 二 ）加强领导', 'chineseInParentheses', 2, '（ 二 ）'],
  ['㈠加强领导', 'chineseInParentheses', 1, '㈠'],
  ['㈢、加强领导', 'chineseInParentheses', 3, '㈢、'],
  ['一）加强领导', 'chineseInParentheses', 1, '一）'],
  ['【一】加强领导', 'chineseInParentheses', 1, '【一】'],
  // 1.
  ['1.总体目标', 'arabic', 1, '1.'],
  ['1. 总体目标', 'arabic', 1, '1.'],
  ['1．总体目标', 'arabic', 1, '1．'],
  ['１．总体目标', 'arabic', 1, '１．'],
  ['1、总体目标', 'arabic', 1, '1、'],
  ['12、总体目标', 'arabic', 12, '12、'],
  ['1，总体目标', 'arabic', 1, '1，'],
  ['⒈总体目标', 'arabic', 1, '⒈'],
  ['130.请北京分公司办理', 'arabic', 130, '130.'],
  // A year behind the number is no fraction.
  ['1.2024年工作回顾', 'arabic', 1, '1.'],
  ['2.2025—2027年重点任务', 'arabic', 2, '2.'],
  ['1、2024年工作回顾', 'arabic', 1, '1、'],
  ['3、“五个一”工程', 'arabic', 3, '3、'],
  // （1） 1） ①
  ['（1）现场核查', 'arabicInParentheses', 1, '（1）'],
  ['(1)现场核查', 'arabicInParentheses', 1, '(1)'],
  ['（１）现场核查', 'arabicInParentheses', 1, '（１）'],
  ['1）现场核查', 'arabicInParentheses', 1, '1）'],
  ['1)现场核查', 'arabicInParentheses', 1, '1)'],
  ['⑴现场核查', 'arabicInParentheses', 1, '⑴'],
  ['①现场核查', 'circled', 1, '①'],
  ['⑩、现场核查', 'circled', 10, '⑩、'],
  // 1.1
  ['1.1 适用范围', 'decimal', 1, '1.1'],
  ['3.2.1 职责', 'decimal', 1, '3.2.1'],
  ['2.10 附则', 'decimal', 10, '2.10'],
  ['1.1.1.1 说明', 'decimal', 1, '1.1.1.1'],
  // 第…
  ['第一章 总则', 'chapter', 1, '第一章'],
  ['第一章　总　则', 'chapter', 1, '第一章'],
  ['第 一 章 总则', 'chapter', 1, '第 一 章'],
  ['第二章', 'chapter', 2, '第二章'],
  ['第一节 一般规定', 'section', 1, '第一节'],
  ['第一節 一般規定', 'section', 1, '第一節'],
  ['第三条 本办法所称档案', 'article', 3, '第三条'],
  ['第三条　本办法所称档案', 'article', 3, '第三条'],
  ['第三条', 'article', 3, '第三条'],
  ['第三條 本辦法', 'article', 3, '第三條'],
  ['第十二条之一 补充规定', 'article', 12, '第十二条之一'],
  ['第12条 补充规定', 'article', 12, '第12条'],
  ['第三条：责任分工', 'article', 3, '第三条：'],
  ['第一编 总则', 'part', 1, '第一编'],
  ['第一部分 工作回顾', 'part', 1, '第一部分'],
  ['第二部分：工作安排', 'part', 2, '第二部分：'],
  ['第一阶段（3月至5月）', 'part', 1, '第一阶段'],
  // By words
  ['第一，提高认识', 'ordinal', 1, '第一，'],
  ['第一、提高认识', 'ordinal', 1, '第一、'],
  ['第二,提高认识', 'ordinal', 2, '第二,'],
  ['第三：提高认识', 'ordinal', 3, '第三：'],
  ['其一，认识不足', 'each', 1, '其一，'],
  ['其二、认识不足', 'each', 2, '其二、'],
  ['首先，我代表县委', 'sequence', 1, '首先，'],
  ['其次，要抓好落实', 'sequence', 2, '其次，'],
  ['一是提高认识', 'counted', 1, '一是'],
  ['二要抓好落实', 'counted', 2, '二要'],
  ['十一是办好实事', 'counted', 11, '十一是'],
];

/** Looks like a number of a section and is none. */
const FALSE_FRIENDS: readonly (readonly [text: string, why: string])[] = [
  ['第一、二产业增加值', '第一产业 and 第二产业 joined'],
  ['第一、第二产业增加值', 'the same, written out'],
  ['第三、四季度', 'two quarters'],
  ['第三条、第五条规定的情形', 'a list of clauses'],
  ['第三条的规定', 'a clause quoted'],
  ['第一条至第五条', 'a range of clauses'],
  ['第一书记', 'a post'],
  ['第一时间赶到现场', 'a phrase'],
  ['第二十次党代会', 'a meeting'],
  ['3.2亿元资金', 'an amount'],
  ['3.5万人', 'an amount'],
  ['3.14%', 'a share'],
  ['12.5公里', 'a length'],
  ['一、二、三号窗口', 'windows counted'],
  ['一、二号楼', 'buildings counted'],
  ['三、四季度', 'quarters counted'],
  ['二、三产业', 'branches counted'],
  ['3、4月', 'two months'],
  ['1、2号楼', 'two buildings'],
  ['2019年1月', 'a date'],
  ['2019年', 'a year'],
  ['2024.5.6', 'a date'],
  ['1,200万元', 'a number with its thousands set apart'],
  ['1，200万元', 'the same in full width'],
  ['10:30', 'a time'],
  ['10%以上', 'a share'],
  ['50多名干部', 'a number'],
  ['注：1、表中数据', 'a note'],
  ['(guān)系', 'pinyin'],
  ['（guān）系', 'pinyin in full width'],
  ['（以下简称本办法）', 'a bracket'],
  ['（一）', 'a number alone is a number'],
  ['（2024年修订）', 'a year in brackets'],
  ['（2024）8号', 'part of a document number'],
  ['（0）', 'nothing counts from nought'],
  ['一年来', 'a period'],
  ['一切从实际出发', 'a phrase'],
  ['三农工作', 'a term'],
  ['十四五规划', 'a term'],
  ['二〇二四年', 'a year'],
  ['一二三四', 'digits in a row'],
  ['一十十、', 'no number'],
  ['甲、乙两地', 'two places joined'],
  ['甲方', 'a party'],
  ['首先提高认识', 'an adverb in its sentence'],
  ['最后一公里', 'a phrase'],
  ['其一生', 'a phrase'],
  ['其他事项', 'a word'],
  ['', 'nothing'],
  ['第', 'a broken-off word'],
  ['第一', 'a broken-off number'],
  ['（', 'a broken-off bracket'],
  ['（一', 'a broken-off number'],
  ['1', 'a digit'],
  ['一', 'a numeral'],
];

suite('numbers of sections and items', () => {
  for (const [text, form, value, number] of NUMBERS) {
    test(`${text} → ${form} ${String(value)}`, () => {
      const marker = read(text);
      assert.equal(marker?.form, form);
      assert.equal(marker.value, value);
      assert.equal(text.slice(0, marker.length), number);
    });
  }

  for (const [text, why] of FALSE_FRIENDS) {
    if (text === '（一）') continue;
    test(`${text || 'nothing'} is none: ${why}`, () => {
      const marker = read(text);
      // A doubtful one is kept only where it continues a count; no single paragraph makes it a node.
      assert.ok(marker === undefined || marker.doubtful, JSON.stringify(marker));
    });
  }

  test('what could be prose is marked doubtful', () => {
    for (const text of ['第三条规定了职责', '1 总则', '一 总则', '1，总则', '甲、现状', '第一是认识']) assert.ok(read(text)?.doubtful, text);
    for (const text of ['一、总则', '（一）总则', '1.总则', '第一章 总则', '第三条 本办法']) assert.equal(read(text)?.doubtful, false, text);
  });

  test('a number is read from where one asks, not beyond the end', () => {
    assert.equal(readMarker('。一、总体要求', 1, 8)?.value, 1);
    assert.equal(readMarker('一、', 0, 1), undefined);
    assert.equal(readMarker('（一）', 0, 2), undefined);
    assert.equal(readMarker('第一章 总则', 0, 2), undefined);
  });

  test('any place of any text gives an answer inside the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (let start = 0; start < text.length; start++) {
          const marker = readMarker(text, start, text.length);
          if (marker === undefined) continue;
          assert.ok(marker.length > 0 && start + marker.length <= text.length);
          assert.ok(Number.isInteger(marker.value) && marker.value > 0);
        }
      }),
    );
  });

  test('what stands behind the end changes nothing', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), (text, other, place) => {
        const start = place % (text.length + 1);
        assert.deepEqual(readMarker(text + other, start, text.length), readMarker(text, start, text.length));
      }),
      { numRuns: 300 },
    );
  });
});
