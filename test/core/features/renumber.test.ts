import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { demoteEdits, promoteEdits, renumberEdits } from '../../../core/src/index';
import { markedText } from '../../support/markedText';
import { termContext } from '../../support/termFixture';

function renumbered(marked: string): string {
  const { text, cursor } = markedText(marked);
  const context = termContext(text);
  return TextDocument.applyEdits(context.document, renumberEdits(context, cursor === undefined ? undefined : context.document.positionAt(cursor)));
}

function shifted(marked: string, how: typeof promoteEdits): string {
  const { text, cursor } = markedText(marked);
  return shiftedAt(text, cursor!, how);
}

function shiftedAt(text: string, offset: number, how: typeof promoteEdits): string {
  const context = termContext(text);
  const edits = how(context, context.document.positionAt(offset));
  return Array.isArray(edits) ? TextDocument.applyEdits(context.document, edits) : edits;
}

const withoutNumerals = (text: string): string => text.replace(/[一二三四五六七八九十百\d①-⑳]/g, '');

const RESTART = '一、主要任务\n（一）摸清底数。逐户核查。\n（二）建立台账。明确时限。\n二、工作要求\n（一）加强领导。亲自抓。\n（二）严肃纪律。严肃处理。\n';
const RUN_ON = '一、主要任务\n（一）摸清底数。逐户核查。\n（二）建立台账。明确时限。\n二、工作要求\n（三）加强领导。亲自抓。\n（四）严肃纪律。严肃处理。\n三、工作保障\n（五）落实经费。专款专用。\n（六）加强督查。定期通报。\n';

suite('renumbering', () => {
  test('right numbers stay', () => {
    assert.equal(renumbered(RESTART), RESTART);
    assert.equal(renumbered(RUN_ON), RUN_ON);
  });

  test('the document: each series goes on as it counts', () => {
    assert.equal(renumbered(RESTART.replace('二、工', '三、工').replace('（二）建', '（四）建')), RESTART);
    assert.equal(renumbered(RUN_ON.replace('（四）', '（五）').replace('（五）落', '（六）落').replace('（六）加', '（七）加')), RUN_ON);
  });

  test('a section alone, and its siblings where nothing stands below it', () => {
    const text = RESTART.replace('（二）建', '（四）建').replace('（二）严', '（四）严');
    assert.equal(renumbered(text.replace('主要', '主<|>要')), RESTART.replace('（二）严', '（四）严'));
    assert.equal(renumbered(text.replace('严肃处', '严<|>肃处')), RESTART.replace('（二）建', '（四）建'));
  });

  test('every notation keeps its own figures', () => {
    assert.equal(renumbered('第一章　总则\n第一条　为规范管理，制定本办法。\n第三条　本办法适用于各单位。\n第三章　附则\n第五条　本办法自发布之日起施行。\n'), '第一章　总则\n第一条　为规范管理，制定本办法。\n第二条　本办法适用于各单位。\n第二章　附则\n第三条　本办法自发布之日起施行。\n');
    assert.equal(renumbered('一、材料清单\n①申请表；\n③身份证明；\n④其他材料。\n二、办理时限\n十个工作日。\n'), '一、材料清单\n①申请表；\n②身份证明；\n③其他材料。\n二、办理时限\n十个工作日。\n');
  });

  test('changes numerals only, and nothing a second time', () => {
    const heading = fc.constantFrom('加强领导', '摸清底数', '建立台账', '严肃纪律', '落实经费');
    const numeral = fc.constantFrom('一', '二', '三', '四', '五', '七', '十一');
    const line = fc.oneof(
      fc.tuple(numeral, heading).map(([number, name]) => `${number}、${name}\n各单位要认真抓好落实。`),
      fc.tuple(numeral, heading).map(([number, name]) => `（${number}）${name}。各单位要认真抓好落实。`),
      fc.tuple(fc.integer({ min: 1, max: 12 }), heading).map(([number, name]) => `${number}.${name}。各单位要认真抓好落实。`),
      fc.constant('各单位要提高认识，抓好第一、二产业。'),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), lines => {
        const text = `关于开展检查的通知\n各单位：\n现通知如下。\n${lines.join('\n')}\n`;
        const once = renumbered(text);
        assert.equal(withoutNumerals(once), withoutNumerals(text));
        assert.equal(renumbered(once), once);
      }),
      { numRuns: 200 },
    );
  });
});

suite('promoting and demoting', () => {
  test('a section becomes a part of the one before it', () => {
    assert.equal(
      shifted('一、主要任务\n（一）摸清底数。逐户核查。\n二、工作<|>要求\n（一）加强领导。亲自抓。\n三、工作保障\n落实经费。\n', demoteEdits),
      '一、主要任务\n（一）摸清底数。逐户核查。\n（二）工作要求\n1.加强领导。亲自抓。\n二、工作保障\n落实经费。\n',
    );
  });

  test('a section goes up; what followed it stands below it', () => {
    assert.equal(
      shifted('一、主要任务\n（一）摸清底数。逐户核查。\n（二）建立<|>台账\n1.分级建立。\n2.逐月更新。\n（三）逐项整改。整改到位。\n二、工作要求\n加强领导。\n', promoteEdits),
      '一、主要任务\n（一）摸清底数。逐户核查。\n二、建立台账\n（一）分级建立。\n（二）逐月更新。\n（三）逐项整改。整改到位。\n三、工作要求\n加强领导。\n',
    );
  });

  test('in a text that counts on throughout the others follow', () => {
    assert.equal(
      shifted(RUN_ON.replace('建立', '建<|>立'), promoteEdits),
      '一、主要任务\n（一）摸清底数。逐户核查。\n二、建立台账。明确时限。\n三、工作要求\n（二）加强领导。亲自抓。\n（三）严肃纪律。严肃处理。\n四、工作保障\n（四）落实经费。专款专用。\n（五）加强督查。定期通报。\n',
    );
  });

  test('where it can’t', () => {
    assert.equal(shifted('一、主要<|>任务\n逐户核查。\n二、工作要求\n加强领导。\n', promoteEdits), 'topLevel');
    assert.equal(shifted('一、主要<|>任务\n逐户核查。\n二、工作要求\n加强领导。\n', demoteEdits), 'noSectionAbove');
    assert.equal(shifted('今天天<|>气很好。\n', demoteEdits), 'noSection');
    assert.equal(shifted('一、办理方式\n1.1 窗口办理\n到窗口。\n1.2 网上<|>办理\n到网站。\n二、办理时限\n十日。\n', demoteEdits), 'noForm');
  });

  test('down and up again gives back the text', () => {
    const shape = fc.array(fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(shape, fc.nat(), fc.boolean(), (parts, pick, runsOn) => {
        // Of two groups that count on one alone wouldn't show how they count.
        const { text, sections } = written(parts, runsOn && parts.length > 2);
        const offset = sections[pick % sections.length];
        const down = shiftedAt(text, offset, demoteEdits);
        if (!down.includes('\n')) return;
        assert.equal(withoutMarkers(down), withoutMarkers(text));
        assert.equal(shiftedAt(down, placeOf(down, text, offset), promoteEdits), text);
      }),
      { numRuns: 150 },
    );
  });

  test('the last part of a section, up and down again, gives back the text', () => {
    const shape = fc.array(fc.array(fc.nat(2), { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(shape, fc.nat(), (parts, pick) => {
        const { text, lasts } = written(parts, false);
        const offset = lasts[pick % lasts.length];
        const up = shiftedAt(text, offset, promoteEdits);
        assert.equal(withoutMarkers(up), withoutMarkers(text));
        assert.equal(shiftedAt(up, placeOf(up, text, offset), demoteEdits), text);
      }),
      { numRuns: 150 },
    );
  });
});

const withoutMarkers = (text: string): string => text.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|（\d+）|\d+\.)/gm, '');

/** Where the heading at `offset` stands after its and others' numbers changed: each has a name of its own. */
function placeOf(changed: string, text: string, offset: number): number {
  return changed.indexOf(/名\d+题/.exec(text.slice(offset))![0]);
}

/** A text of three levels; each heading has a name of its own. */
function written(parts: readonly (readonly number[])[], runsOn: boolean): { text: string; sections: number[]; lasts: number[] } {
  const numerals = '一二三四五六七八九十';
  const cn = (value: number): string => (value <= 10 ? numerals[value - 1] : `十${numerals[value - 11]}`);
  let text = '关于开展检查的通知\n各单位：\n现通知如下。\n';
  let name = 0;
  let second = 0;
  const sections: number[] = [];
  const lasts: number[] = [];
  for (const [index, part] of parts.entries()) {
    sections.push(text.length);
    text += `${cn(index + 1)}、名${++name}题\n各单位要抓好落实。\n`;
    if (!runsOn) second = 0;
    for (const [position, items] of part.entries()) {
      sections.push(text.length);
      if (position === part.length - 1) lasts.push(text.length);
      text += `（${cn(++second)}）名${++name}题\n各单位要抓好落实。\n`;
      for (let item = 1; item <= items + 1; item++) text += `${item}.名${++name}题\n各单位要抓好落实。\n`;
    }
  }
  return { text, sections, lasts };
}
