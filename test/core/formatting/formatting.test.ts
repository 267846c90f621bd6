import assert from 'node:assert/strict';
import { formatting } from '../../../core/src/index';
import { applied, formatContext, formatted, typed } from '../../support/formatted';

const FULL = '会议听取了情况汇报，研究了下一步工作；会议认为，各单位（部门）态度端正，措施有力，成效明显，群众满意；会议强调，要再接再厉，善作善成。';

/** Each text with what formatting makes of it; without a second one it stays as it is. */
const CASES: Readonly<Record<string, readonly (readonly [string, string?])[]>> = {
  'full-width marks': [
    ['各单位:请认真学习,抓好落实;落实情况(书面)于月底前报送!', '各单位：请认真学习，抓好落实；落实情况（书面）于月底前报送！'],
    ['会议强调"一网通办"改革,必须抓实.各部门要配合.\n请各部门落实,落实,再落实.', '会议强调“一网通办”改革，必须抓实。各部门要配合。\n请各部门落实，落实，再落实。'],
    [`${FULL}\n增长5%,高于全省;GDP,税收都有增长。`, `${FULL}\n增长5%，高于全省；GDP，税收都有增长。`],
    [`${FULL}\n会议定于10:30开始，比例为3:1，经费1,200元，增长3.5%，网址为http://www.example.org/a?b=1，口号为Better City, Better Life。`],
    [`${FULL}\n任重道远...我们要--也必须--奋力前行。。。`, `${FULL}\n任重道远……我们要——也必须——奋力前行……`],
    [`${FULL}\n约翰.史密斯先生来访，电话010-12345678。`],
    ['第一章 总则........1\n第二章 职责……………5'],
    ['项目 | 数值\n----- | -----\n氨氮 | --'],
  ],
  'what a converter has broken is left as it is': [[`${FULL}\n这是主攻方向?！兑庖姟访确了要求，乱码???不动。`]],
  'numbers of headings': [
    ['关于工作的意见\n一，总体要求\n（一）、指导思想\n正文在这里。\n(二)基本原则\n正文在这里。\n二，主要任务\n正文在这里。', '关于工作的意见\n一、总体要求\n（一）指导思想\n正文在这里。\n（二）基本原则\n正文在这里。\n二、主要任务\n正文在这里。'],
    ['一、工作目标\n1、加强领导\n正文在这里。\n2、落实责任\n正文在这里。', '一、工作目标\n1.加强领导\n正文在这里。\n2.落实责任\n正文在这里。'],
    ['第一、要提高认识。各单位要学习。\n第二、要抓好落实。各单位要落实。', '第一，要提高认识。各单位要学习。\n第二，要抓好落实。各单位要落实。'],
    ['一、目标\n1、5G网络建设\n正文在这里。\n2、4K频道建设\n正文在这里。'],
    ['第一、二产业协调发展，一、二、三号窗口办理业务，3、4月份完成，（四）、（五）项所列人员参加。'],
    ['关于工作的意见\n（一）、......\n（二）、……', '关于工作的意见\n（一）……\n（二）……'],
    ['1．加强领导\n正文在这里。\n2．落实责任\n正文在这里。'],
  ],
  digits: [['全年完成投资１５亿元，增长３．５％，产量１，２３４万吨，自２０２４年１月１日起施行。', '全年完成投资15亿元，增长3.5%，产量1,234万吨，自2024年1月1日起施行。'], ['型号为ＡＢ３。']],
  spaces: [
    ['各单位要认真学习贯彻会议精神，进一步提高 政治站位，结合工作实际抓好贯彻落实 ，确保取得实效。  ', '各单位要认真学习贯彻会议精神，进一步提高政治站位，结合工作实际抓好贯彻落实，确保取得实效。'],
    ['政 府 工 作 报 告\n第三条　本办法所称绿道，是指串联公园、景区，供市民步行、骑行的廊道和设施。\n附　　则'],
    ['出席：张　三　李　四　王小五　赵　六　钱　七　孙　八　周小九　吴　十　郑十一'],
    ['关于开会的通知\n各科室：\n请准时参加会议。\n　　　　　　　　　　某某办公室\n　　　　　　　　　　2024年3月5日'],
    ['会议认为，GDP 增长 5% 左右，主要指标稳中有进，群众满意度有所提升，成绩来之不易。'],
    ['　　\n某县办公室\n \t\n', '\n某县办公室\n\n'],
  ],
};

suite('formatting', () => {
  for (const [name, cases] of Object.entries(CASES)) {
    test(name, () => {
      for (const [text, expected = text] of cases) assert.equal(formatted(text), expected);
    });
  }

  test('spaces beside letters and digits go only where that is wanted', () => {
    assert.equal(formatted('会议认为，GDP 增长 5% 左右，主要指标稳中有进，群众满意度有所提升。', { spaces: 'all' }), '会议认为，GDP增长5%左右，主要指标稳中有进，群众满意度有所提升。');
    assert.equal(formatted('提高 政治站位 。  ', { spaces: 'keep' }), '提高 政治站位 。  ');
  });

  const LETTER = '  关于防汛的通知\n各乡镇：\n  近期雨多，请注意防汛，做好各项准备。\n\n\n一、加强值守\n请各乡镇落实值班制度。\n　　　　　　　县防汛办\n　　　　　　　2024年6月1日\n';

  test('indents and blank lines follow the settings', () => {
    assert.equal(formatted(LETTER), LETTER);
    assert.equal(formatted(LETTER, { indent: 'fullwidth', blankLines: 'collapse' }), '  关于防汛的通知\n各乡镇：\n　　近期雨多，请注意防汛，做好各项准备。\n\n　　一、加强值守\n　　请各乡镇落实值班制度。\n　　　　　　　县防汛办\n　　　　　　　2024年6月1日\n');
    assert.equal(formatted(LETTER, { indent: 'none' }), LETTER.replace('  近期', '近期'));
    assert.equal(formatted('\r\n\r\n甲\r\n\r\n\r\n\r\n乙\r\n', { blankLines: 'collapse' }), '甲\r\n\r\n乙\r\n');
  });

  test('what is switched off stays', () => {
    assert.equal(formatted('尊敬的各位来宾：（一）、......', { punctuation: false }), '尊敬的各位来宾：（一）、......', 'of a row of dots none belongs to the number');
    assert.equal(formatted('一，总体要求\n请落实,再落实。', { punctuation: false, numbers: false }), '一，总体要求\n请落实,再落实。');
  });

  test('a range is formatted as the whole is', () => {
    const context = formatContext('请落实,再落实。\n请检查,再检查。\n请总结,再总结。');
    const edits = formatting(context, { start: { line: 1, character: 0 }, end: { line: 1, character: 8 } });
    assert.equal(applied(context, edits), '请落实,再落实。\n请检查，再检查。\n请总结,再总结。');
  });

  test('Markdown keeps its spaces at line ends', () => {
    const context = formatContext('# 标题\n\n请落实,再落实。  \n', {}, true);
    assert.equal(applied(context, formatting(context)), '# 标题\n\n请落实，再落实。  \n');
    const code = '---\n标题:甲\n---\n\n```\n打印(甲,乙)\n```\n\n见`输出(甲,乙)`与[附件](附件(一).md)。\n';
    const untouched = formatContext(code, {}, true);
    assert.equal(applied(untouched, formatting(untouched)), code);
  });
});

suite('formatting on type', () => {
  test('a half-width mark right behind Chinese', () => {
    for (const [before, after] of [
      ['各单位:<|>', '各单位：'],
      ['请落实,<|>再落实', '请落实，再落实'],
      ['好的!<|>', '好的！'],
      ['有关单位(部门)<|>要落实', '有关单位（部门）要落实'],
      ['10:<|>30', '10:30'],
      ['1,<|>000', '1,000'],
      ['f(x)<|>', 'f(x)'],
      ['Yes, sir,<|>', 'Yes, sir,'],
      ['发展,稳定,<|>改革', '发展,稳定，改革'],
    ] as const)
      assert.equal(typed(before), after);
  });

  test('a line break formats the paragraph that it ends, and no other', () => {
    assert.equal(typed('请落实,好。\n一，总体要求  \n<|>正文在这里。\n二，主要任务'), '请落实,好。\n一、总体要求\n正文在这里。\n二，主要任务');
    assert.equal(typed('一，总体要求\r\n<|>'), '一，总体要求\r\n', 'a number without another is prose');
    assert.equal(typed('\n<|>'), '\n');
  });
});
