import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { numbersBehindBreak, parseSettings, typedNumberEdits, type NumberKey } from '../../../core/src/index';
import { numberingOf } from '../../../core/src/model/numberingFaults';
import { markedText } from '../../support/markedText';
import { termContext } from '../../support/termFixture';

/** The text after a key at the cursor, with the cursor; `plain` where the key is the editor's, or why nothing happens. */
function typed(marked: string, key: NumberKey = 'enter', continueNumbers = 'all'): string {
  const { text, cursor } = markedText(marked);
  const context = { ...termContext(text), settings: parseSettings({ editing: { continueNumbers } }) };
  const result = typedNumberEdits(context, context.document.positionAt(cursor!), key);
  if (typeof result !== 'object') return result ?? 'plain';
  const after = TextDocument.applyEdits(context.document, result.edits);
  const offset = TextDocument.create('untitled:1', 'gongwen', 1, after).offsetAt(result.position);
  return `${after.slice(0, offset)}<|>${after.slice(offset)}`;
}

const HEAD = '关于检查的通知\n各科室：\n';

suite('Enter continues the numbers', () => {
  test('behind a heading without text, an item, a point; those behind it count on', () => {
    assert.equal(typed(`${HEAD}一、主要任务\n（一）摸清底数\n（二）加强领导<|>\n（三）严肃纪律\n二、工作要求\n`), `${HEAD}一、主要任务\n（一）摸清底数\n（二）加强领导\n（三）<|>\n（四）严肃纪律\n二、工作要求\n`);
    assert.equal(typed(`${HEAD}一、主要任务<|>`), `${HEAD}一、主要任务\n二、<|>`);
    assert.equal(typed(`${HEAD}一、材料清单\n1.申请表；\n2.身份证明；<|>\n3.其他材料。\n`), `${HEAD}一、材料清单\n1.申请表；\n2.身份证明；\n3.<|>\n4.其他材料。\n`);
    assert.equal(typed('一、主要任务\n　　一是要查清底数。\n　　二是要逐项整改。<|>\n'), '一、主要任务\n　　一是要查清底数。\n　　二是要逐项整改。\n　　三是<|>\n');
    assert.equal(typed('第一章　总则\n第一条　为规范管理，制定本办法。<|>\n第二条　本办法适用于各单位。\n第二章　附则\n第三条　本办法自发布之日起施行。\n'), '第一章　总则\n第一条　为规范管理，制定本办法。\n第二条　<|>\n第三条　本办法适用于各单位。\n第二章　附则\n第四条　本办法自发布之日起施行。\n');
    assert.equal(typed('1. 办理方式\n1.1 窗口办理<|>\n1.2 网上办理\n2. 办理时限\n'), '1. 办理方式\n1.1 窗口办理\n1.2 <|>\n1.3 网上办理\n2. 办理时限\n');
  });

  test('the indent, CRLF and trailing spaces are kept', () => {
    assert.equal(typed('　　一、主要任务\r\n　　（一）摸清底数<|> \r\n　　（二）严肃纪律\r\n'), '　　一、主要任务\r\n　　（一）摸清底数 \r\n　　（二）<|>\r\n　　（三）严肃纪律\r\n');
  });

  test('a blank line between the sections is kept between the new one and the one before it', () => {
    assert.equal(
      typed(`${HEAD}\n　　一、主要任务\n\n　　（一）摸清底数；\n\n　　（二）建立台账。<|>\n\n　　二、工作要求\n\n　　加强领导。\n`),
      `${HEAD}\n　　一、主要任务\n\n　　（一）摸清底数；\n\n　　（二）建立台账。\n\n　　（三）<|>\n\n　　二、工作要求\n\n　　加强领导。\n`,
    );
    assert.equal(typed('一、主要任务\r\n\r\n二、工作要求<|>\r\n'), '一、主要任务\r\n\r\n二、工作要求\r\n\r\n三、<|>\r\n');
    assert.equal(typed('一、主要任务\n\n二、工作<|>要求'), '一、主要任务\n\n二、工作\n\n三、<|>要求');
    // A blank line before the first of all, or only behind the last, says nothing of those between.
    assert.equal(typed(`${HEAD}\n一、主要任务<|>\n`), `${HEAD}\n一、主要任务\n二、<|>\n`);
    assert.equal(typed(`${HEAD}\n1.申请表；\n2.身份证明。<|>\n\n以上材料请于月底前报送县局。\n`), `${HEAD}\n1.申请表；\n2.身份证明。\n3.<|>\n\n以上材料请于月底前报送县局。\n`);
  });

  test('in a text that counts on throughout the next sections follow', () => {
    assert.equal(
      typed('一、主要任务\n（一）摸清底数\n（二）建立台账<|>\n二、工作要求\n（三）加强领导\n（四）严肃纪律\n三、工作保障\n（五）落实经费\n（六）加强督查\n'),
      '一、主要任务\n（一）摸清底数\n（二）建立台账\n（三）<|>\n二、工作要求\n（四）加强领导\n（五）严肃纪律\n三、工作保障\n（六）落实经费\n（七）加强督查\n',
    );
  });

  test('a heading that has its text below it is followed by text', () => {
    assert.equal(typed(`${HEAD}一、主要任务<|>\n逐户核查。\n二、工作要求\n加强领导。\n`), 'plain');
    assert.equal(typed(`${HEAD}一、主要任务<|>\n（一）摸清底数\n（二）加强领导\n`), 'plain');
  });

  test('behind a run-in heading it is as with its siblings', () => {
    assert.equal(typed(`${HEAD}（一）摸清底数。逐户核查，建立清单。<|>\n`), 'plain');
    assert.equal(typed(`${HEAD}（一）摸清底数。逐户核查，建立清单。\n（二）加强领导。亲自抓，负总责。<|>\n`), `${HEAD}（一）摸清底数。逐户核查，建立清单。\n（二）加强领导。亲自抓，负总责。\n（三）<|>\n`);
    assert.equal(typed(`${HEAD}（一）摸清底数。逐户核查，建立清单。\n核查结果按月上报，不得漏报。\n（二）加强领导。亲自抓，负总责。<|>\n`), 'plain');
    assert.equal(typed(`${HEAD}1.申请表；\n2.身份证明。<|>\n以上材料请于月底前报送县局。\n`), `${HEAD}1.申请表；\n2.身份证明。\n3.<|>\n以上材料请于月底前报送县局。\n`);
  });

  test('in the middle: what is behind the cursor is the next one', () => {
    assert.equal(typed(`${HEAD}一、主要任务\n（一）摸清底数<|>建立台账\n（二）严肃纪律\n`), `${HEAD}一、主要任务\n（一）摸清底数\n（二）<|>建立台账\n（三）严肃纪律\n`);
    assert.equal(typed(`${HEAD}1.申请表；<|>身份证明；\n2.其他材料。\n`), `${HEAD}1.申请表；\n2.<|>身份证明；\n3.其他材料。\n`);
    assert.equal(typed(`${HEAD}一、<|>主要任务\n二、工作要求\n`), `${HEAD}一、\n二、<|>主要任务\n三、工作要求\n`);
    assert.equal(typed(`${HEAD}（一）摸清底数。逐户<|>核查。\n（二）加强领导。亲自抓。\n`), 'plain');
    assert.equal(typed(`${HEAD}<|>一、主要任务\n二、工作要求\n`), 'plain');
    assert.equal(typed(`${HEAD}一<|>、主要任务\n二、工作要求\n`), 'plain');
    assert.equal(typed('第一条　为规范管理，制定本办法。<|>本办法由县局解释。\n第二条　本办法适用于各单位。\n'), 'plain');
  });

  test('a number without anything behind it goes, and those behind it count as before', () => {
    assert.equal(typed(`${HEAD}一、主要任务\n　　（一）摸清底数\n　　（二）<|>\n　　（三）严肃纪律\n`), `${HEAD}一、主要任务\n　　（一）摸清底数\n　　<|>\n　　（二）严肃纪律\n`);
    assert.equal(typed(`${HEAD}一、主要任务\n二、<|>`), `${HEAD}一、主要任务\n<|>`);
    assert.equal(typed('1. 办理方式\n1.1 窗口办理\n1.2 <|>\n1.3 网上办理\n2. 办理时限\n'), '1. 办理方式\n1.1 窗口办理\n<|>\n1.2 网上办理\n2. 办理时限\n');
  });

  test('elsewhere the key is the editor’s', () => {
    assert.equal(typed(`${HEAD}请各科室认真落实。<|>\n`), 'plain');
    assert.equal(typed('<|>'), 'plain');
    assert.equal(typed('首先，要摸清底数。<|>\n其次，要加强领导。\n'), 'plain');
    assert.equal(typed('# 主要任务<|>\n'), 'plain');
    assert.equal(typed('同志们：今天讲三点意见。一、提高认识。大家要重视。二、狠抓落实。要压实责任。三、加强督查。要定期通报。<|>'), 'plain');
  });

  test('as the setting says', () => {
    assert.equal(typed(`${HEAD}一、主要任务\n逐户核查。\n二、工作要求<|>\n`, 'enter', 'items'), 'plain');
    assert.equal(typed(`${HEAD}一、主要任务\n二、工作要求<|>\n`, 'enter', 'items'), `${HEAD}一、主要任务\n二、工作要求\n三、<|>\n`);
    assert.equal(typed(`${HEAD}1.申请表；<|>\n`, 'enter', 'items'), `${HEAD}1.申请表；\n2.<|>\n`);
    assert.equal(typed(`${HEAD}1.申请表；<|>\n`, 'enter', 'off'), 'plain');
  });

  test('twice gives back the text with an empty line, and right numbers stay right', () => {
    const shape = fc.array(fc.array(fc.nat(3), { minLength: 0, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(shape, fc.nat(), fc.boolean(), fc.boolean(), (parts, pick, isIndented, runsOn) => {
        const lines: string[] = ['关于开展检查的通知', '各单位：', '现通知如下。'];
        const numeral = (value: number): string => (value <= 10 ? '一二三四五六七八九十'[value - 1] : `十${'一二三四五六七八九'[value - 11]}`);
        let second = 0;
        parts.forEach((seconds, first) => {
          lines.push(`${numeral(first + 1)}、第${first}部工作`);
          if (!runsOn) second = 0;
          for (const items of seconds) {
            lines.push(`（${numeral(++second)}）加强领导`);
            for (let item = 1; item <= items; item++) lines.push(`${item}.各科室要抓好落实；`);
          }
        });
        const indent = isIndented ? '　　' : '';
        const text = `${lines.map(line => indent + line).join('\n')}\n`;
        const line = 3 + (pick % (lines.length - 3));
        const offset = lines.slice(0, line + 1).reduce((sum, one) => sum + indent.length + one.length + 1, 0) - 1;
        const once = typed(`${text.slice(0, offset)}<|>${text.slice(offset)}`);
        if (once === 'plain') return;
        const filled = once.replace('<|>', '严肃纪律；');
        if (numberingOf(termContext(text).model).faults.length === 0) assert.equal(numberingOf(termContext(filled).model).faults.length, 0, filled);
        assert.equal(typed(once), `${text.slice(0, offset)}\n${indent}<|>${text.slice(offset)}`);
      }),
      { numRuns: 200 },
    );
  });
});

suite('Tab changes the level of a number', () => {
  test('of a number alone, in front of it and right behind it', () => {
    assert.equal(typed(`${HEAD}一、主要任务\n（一）摸清底数\n（二）<|>\n（三）严肃纪律\n`, 'tab'), `${HEAD}一、主要任务\n（一）摸清底数\n1.<|>\n（二）严肃纪律\n`);
    assert.equal(typed(`${HEAD}一、主要任务\n（一）摸清底数\n（二）<|>`, 'shiftTab'), `${HEAD}一、主要任务\n（一）摸清底数\n二、<|>`);
    assert.equal(typed(`${HEAD}一、主要任务\n<|>二、摸清底数\n三、工作要求\n`, 'tab'), `${HEAD}一、主要任务\n<|>（一）摸清底数\n二、工作要求\n`);
    assert.equal(typed(`${HEAD}一、主要任务\n（一）摸清底数\n1.逐户核查。\n（二）<|>建立台账\n（三）严肃纪律\n二、工作要求\n`, 'shiftTab'), `${HEAD}一、主要任务\n（一）摸清底数\n1.逐户核查。\n二、<|>建立台账\n（一）严肃纪律\n三、工作要求\n`);
  });

  test('where it can’t, and where the key is the editor’s', () => {
    assert.equal(typed(`${HEAD}一、<|>主要任务\n`, 'tab'), 'noSectionAbove');
    assert.equal(typed(`${HEAD}一、<|>主要任务\n`, 'shiftTab'), 'topLevel');
    assert.equal(typed(`${HEAD}一、主要任务<|>\n`, 'tab'), 'plain');
    assert.equal(typed(`${HEAD}<|>请落实。\n`, 'tab'), 'plain');
  });
});

suite('a line break that has been typed already', () => {
  const behind = (marked: string, continueNumbers = 'all'): string => {
    const { text, cursor } = markedText(marked);
    const context = { ...termContext(text), settings: parseSettings({ editing: { continueNumbers } }) };
    return TextDocument.applyEdits(context.document, numbersBehindBreak(context, context.document.positionAt(cursor!)));
  };

  test('the number is put behind it, or the one above is taken away', () => {
    assert.equal(behind(`${HEAD}一、主要任务\n　　（一）摸清底数\n　　<|>\n　　（二）严肃纪律\n`), `${HEAD}一、主要任务\n　　（一）摸清底数\n　　（二）\n　　（三）严肃纪律\n`);
    assert.equal(behind('一、主要任务\r\n　　（一）摸清底数\r\n<|>'), '一、主要任务\r\n　　（一）摸清底数\r\n　　（二）');
    assert.equal(behind(`${HEAD}一、主要任务\n　　（一）摸清底数\n　　（二）\n　　<|>\n　　（三）严肃纪律\n`), `${HEAD}一、主要任务\n　　（一）摸清底数\n　　\n　　（二）严肃纪律\n`);
    assert.equal(behind(`${HEAD}请落实。\n<|>`), `${HEAD}请落实。\n`);
    assert.equal(behind(`${HEAD}1.申请表；\n<|>`, 'off'), `${HEAD}1.申请表；\n`);
    assert.equal(behind('一、主要任务\n\n二、工作要求\n<|>\n\n三、工作保障\n'), '一、主要任务\n\n二、工作要求\n\n三、\n\n四、工作保障\n');
    assert.equal(behind('<|>'), '');
  });
});
