import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { moveDownEdits, moveToEdits, moveUpEdits, typedNumberEdits, type MoveEdits, type MovePlace } from '../../../core/src/index';
import type { DocumentElement } from '../../../core/src/index';
import { numberingOf } from '../../../core/src/model/numberingFaults';
import { anyText } from '../../support/randomTexts';
import { markedText } from '../../support/markedText';
import { termContext } from '../../support/termFixture';

type Result = MoveEdits | string;

function applied(text: string, result: Result): string {
  if (typeof result === 'string') return result;
  const document = TextDocument.create('untitled:1', 'gongwen', 1, text);
  const after = TextDocument.applyEdits(document, result.edits);
  const offset = TextDocument.create('untitled:1', 'gongwen', 1, after).offsetAt(result.position);
  return `${after.slice(0, offset)}<|>${after.slice(offset)}`;
}

/** The text after a move of the section at the cursor, with the cursor. */
function moved(marked: string, how: typeof moveUpEdits): string {
  const { text, cursor } = markedText(marked);
  const context = termContext(text);
  return applied(text, how(context, context.document.positionAt(cursor!)));
}

/** The same to the section whose heading holds these words. */
function movedTo(marked: string, place: MovePlace, target: string): string {
  const { text, cursor } = markedText(marked);
  const context = termContext(text);
  const { document } = context;
  return applied(text, moveToEdits(context, document.positionAt(cursor!), document.positionAt(text.indexOf(target)), place));
}


const TWO = '关于检查的通知\n各科室：\n一、主要任务\n（一）摸清底数。逐户核查。\n（二）建立台账。明确时限。\n\n二、工作要求\n（一）加强领导。亲自抓。\n（二）严肃纪律。严肃处理。\n（三）落实经费。专款专用。\n\n市局\n2026年3月5日\n';
const RUN_ON = '一、主要任务\n（一）摸清底数。逐户核查。\n（二）建立台账。明确时限。\n二、工作要求\n（三）加强领导。亲自抓。\n（四）严肃纪律。严肃处理。\n三、工作保障\n（五）落实经费。专款专用。\n（六）加强督查。定期通报。\n';

suite('moving a section', () => {
  test('up and down among its siblings, blank lines where they were', () => {
    assert.equal(
      moved(TWO.replace('二、工作', '二、工<|>作'), moveUpEdits),
      '关于检查的通知\n各科室：\n一、工<|>作要求\n（一）加强领导。亲自抓。\n（二）严肃纪律。严肃处理。\n（三）落实经费。专款专用。\n\n二、主要任务\n（一）摸清底数。逐户核查。\n（二）建立台账。明确时限。\n\n市局\n2026年3月5日\n',
    );
    assert.equal(moved(TWO.replace('（二）严', '（<|>二）严'), moveDownEdits), TWO.replace('（二）严肃纪律。严肃处理。\n（三）落实经费。专款专用。', '（二）落实经费。专款专用。\n（<|>三）严肃纪律。严肃处理。'));
  });

  test('an indent, trailing spaces, CRLF and a missing line end at the end stay', () => {
    assert.equal(moved('　　一、摸清底数　\r\n　　逐户核查。 \r\n\r\n　　二、建立台<|>账\r\n　　明确时限。', moveUpEdits), '　　一、建立台<|>账\r\n　　明确时限。\r\n\r\n　　二、摸清底数　\r\n　　逐户核查。 ');
    assert.equal(moved('　　一、摸清<|>底数　\r\n　　逐户核查。 \r\n\r\n　　二、建立台账\r\n　　明确时限。', moveDownEdits), '　　一、建立台账\r\n　　明确时限。\r\n\r\n　　二、摸清<|>底数　\r\n　　逐户核查。 ');
  });

  test('items, and headings without number', () => {
    assert.equal(moved('一、材料清单\n1.申请表；\n2.身份<|>证明；\n3.其他材料。\n二、办理时限\n十日。\n', moveUpEdits), '一、材料清单\n1.身份<|>证明；\n2.申请表；\n3.其他材料。\n二、办理时限\n十日。\n');
    const parts = ['把责任划到段，让每一米溪岸都有人管\n\n全镇把溪岸划成118段，每段定一个人，由村干部担任段长。', '把垃圾变成分，让每一户人家都愿意管\n\n镇里设立积分屋，农户分类投放垃圾都能积分，积分可以兑换物品。', '把产业引进来，让每一分投入都有回头账\n\n镇里引进民宿项目，每年从经营收入中提取5%作为管护基金。'];
    const text = (...order: number[]): string => `溪边的做法\n\n某镇因溪得名，近年来把河湖管护作为治理的切入口。\n\n${order.map(part => parts[part]).join('\n\n')}\n`;
    assert.equal(moved(text(0, 1, 2).replace('垃圾变', '<|>垃圾变'), moveUpEdits), text(1, 0, 2).replace('垃圾变', '<|>垃圾变'));
    assert.equal(moved(text(0, 1, 2).replace('责任划', '<|>责任划'), moveDownEdits), text(1, 0, 2).replace('责任划', '<|>责任划'));
  });

  test('in a text that counts on throughout the others follow', () => {
    assert.equal(moved(RUN_ON.replace('三、工', '三、<|>工'), moveUpEdits), '一、主要任务\n（一）摸清底数。逐户核查。\n（二）建立台账。明确时限。\n二、<|>工作保障\n（三）落实经费。专款专用。\n（四）加强督查。定期通报。\n三、工作要求\n（五）加强领导。亲自抓。\n（六）严肃纪律。严肃处理。\n');
    assert.equal(movedTo(RUN_ON.replace('落实', '<|>落实'), 'before', '摸清'), '一、主要任务\n（一）<|>落实经费。专款专用。\n（二）摸清底数。逐户核查。\n（三）建立台账。明确时限。\n二、工作要求\n（四）加强领导。亲自抓。\n（五）严肃纪律。严肃处理。\n三、工作保障\n（六）加强督查。定期通报。\n');
  });

  test('into another parent, beside another section, at another depth', () => {
    assert.equal(movedTo(TWO.replace('加强', '加<|>强'), 'after', '摸清'), '关于检查的通知\n各科室：\n一、主要任务\n（一）摸清底数。逐户核查。\n（二）加<|>强领导。亲自抓。\n（三）建立台账。明确时限。\n\n二、工作要求\n（一）严肃纪律。严肃处理。\n（二）落实经费。专款专用。\n\n市局\n2026年3月5日\n');
    assert.equal(movedTo(TWO.replace('落实', '<|>落实'), 'inside', '一、主要'), '关于检查的通知\n各科室：\n一、主要任务\n（一）摸清底数。逐户核查。\n（二）建立台账。明确时限。\n（三）<|>落实经费。专款专用。\n\n二、工作要求\n（一）加强领导。亲自抓。\n（二）严肃纪律。严肃处理。\n\n市局\n2026年3月5日\n');
    assert.equal(movedTo(TWO.replace('建立', '<|>建立'), 'after', '一、主要'), '关于检查的通知\n各科室：\n一、主要任务\n（一）摸清底数。逐户核查。\n\n二、<|>建立台账。明确时限。\n\n三、工作要求\n（一）加强领导。亲自抓。\n（二）严肃纪律。严肃处理。\n（三）落实经费。专款专用。\n\n市局\n2026年3月5日\n');
    assert.equal(movedTo(TWO.replace('主要', '<|>主要'), 'inside', '加强'), '关于检查的通知\n各科室：\n一、工作要求\n（一）加强领导。亲自抓。\n1.<|>主要任务\n（1）摸清底数。逐户核查。\n（2）建立台账。明确时限。\n（二）严肃纪律。严肃处理。\n（三）落实经费。专款专用。\n\n市局\n2026年3月5日\n');
  });

  test('decimal numbers follow the heading above them', () => {
    assert.equal(moved('1. 办理方式\n1.1 窗口办理\n到窗口。\n1.2 网上办理\n到网站。\n2. 办理<|>时限\n2.1 受理\n三日。\n2.2 办结\n十日。\n', moveUpEdits), '1. 办理<|>时限\n1.1 受理\n三日。\n1.2 办结\n十日。\n2. 办理方式\n2.1 窗口办理\n到窗口。\n2.2 网上办理\n到网站。\n');
  });

  test('a speech on one line', () => {
    const glued = '同志们：今天开会，讲三点意见。一、提高认识。大家要高度重视。要统一思想。二、狠抓落实。各单位要压实责任。要逐项落实。三、加强督查。办公室要定期通报。要严肃问责。';
    assert.equal(moved(glued.replace('狠抓', '狠<|>抓'), moveUpEdits), '同志们：今天开会，讲三点意见。一、狠<|>抓落实。各单位要压实责任。要逐项落实。二、提高认识。大家要高度重视。要统一思想。三、加强督查。办公室要定期通报。要严肃问责。');
  });

  test('within an attachment', () => {
    const text = '关于印发办法的通知\n各科室：\n一、认真学习\n组织学习。\n二、抓好落实\n逐项落实。\n\n附件：工作方案\n\n市局\n2026年3月5日\n\n附件\n\n工作方案\n\n一、总体要求\n认真落实。\n二、主要任务\n抓好落实。\n三、工作要求\n加强领导。\n';
    assert.equal(moved(text.replace('二、主', '二、<|>主'), moveUpEdits), text.replace('一、总体要求\n认真落实。\n二、主要任务\n抓好落实。', '一、<|>主要任务\n抓好落实。\n二、总体要求\n认真落实。'));
    assert.equal(movedTo(text.replace('二、主', '二、<|>主'), 'after', '一、认真'), 'otherDocument');
    assert.equal(moved(text.replace('三、工', '三、<|>工'), moveDownEdits), 'lastAlready');
  });

  test('where it can’t', () => {
    assert.equal(moved(TWO.replace('主要', '<|>主要'), moveUpEdits), 'firstAlready');
    assert.equal(moved(TWO.replace('工作要', '<|>工作要'), moveDownEdits), 'lastAlready');
    assert.equal(moved(TWO.replace('各科', '<|>各科'), moveDownEdits), 'nothingToMove');
    assert.equal(moved('一、主要任务\n（一）摸清<|>底数。\n逐户核查。\n二、工作要求\n加强领导。\n', moveUpEdits), 'onlyOne');
    assert.equal(movedTo(TWO.replace('主要', '<|>主要'), 'inside', '摸清'), 'intoItself');
    assert.equal(movedTo(TWO.replace('主要', '<|>主要'), 'before', '二、工'), 'inPlace');
    assert.equal(movedTo(TWO.replace('建立', '<|>建立'), 'inside', '一、主'), 'inPlace');
    assert.equal(movedTo(TWO.replace('主要', '<|>主要'), 'inside', '各科室'), 'noTarget');
    assert.equal(movedTo('1. 办理方式\n1.1 窗口<|>办理\n到窗口。\n1.2 网上办理\n到网站。\n2. 办理时限\n十日。\n', 'after', '2. 办'), 'noFormThere');
  });
});

const numerals = /[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|（\d+）|\d+\.|[①-⑳]|第[一二三四五六七八九十]+[章条]|[一二三四五六七八九十]+是/g;
const bag = (text: string): string => text.replace(numerals, '').split('').sort().join('');

/** The names of all headings and items, each with its depth, without numbers. */
function outlineOf(text: string): string[] {
  const { model } = termContext(text);
  const names: string[] = [];
  const visit = (level: readonly DocumentElement[]): void => {
    for (const { depth, nameSpan, numbering, children } of level) {
      if (depth > 0) names.push(`${depth} ${text.slice(numbering?.span.end ?? nameSpan.start, nameSpan.end).trim()}`);
      visit(children);
    }
  };
  visit(model.elements);
  return names;
}

/** The same with one subtree, found by its name, taken out and put before or behind a sibling's. */
function swapped(outline: readonly string[], name: string, by: -1 | 1): string[] {
  const at = outline.findIndex(entry => entry.endsWith(name));
  const depth = Number.parseInt(outline[at], 10);
  const endOf = (from: number): number => {
    const next = outline.findIndex((entry, index) => index > from && Number.parseInt(entry, 10) <= depth);
    return next < 0 ? outline.length : next;
  };
  const end = endOf(at);
  if (by > 0) return [...outline.slice(0, at), ...outline.slice(end, endOf(end)), ...outline.slice(at, end), ...outline.slice(endOf(end))];
  const before = outline.findLastIndex((entry, index) => index < at && Number.parseInt(entry, 10) === depth);
  return [...outline.slice(0, before), ...outline.slice(at, end), ...outline.slice(before, at), ...outline.slice(end)];
}

const without = (marked: string): string => marked.replace('<|>', '');
const faultsOf = (text: string): number => numberingOf(termContext(text).model).faults.length;

/** A right text of three levels, each heading with a name of its own, written in many ways. */
function writtenText(parts: readonly (readonly number[])[], look: { readonly indent: boolean; readonly blank: boolean; readonly crlf: boolean; readonly endless: boolean; readonly runsOn: boolean }): { readonly text: string; readonly names: string[] } {
  const names: string[] = [];
  const chinese = '一二三四五六七八九十';
  const numeral = (value: number): string => (value <= 10 ? chinese[value - 1] : value < 20 ? `十${chinese[value - 11]}` : String(value));
  let count = 0;
  const name = (): string => {
    names.push(`名${++count}题`);
    return names.at(-1)!;
  };
  const lines: string[] = ['关于开展检查的通知', '各单位：', '现通知如下。'];
  let seconds = 0;
  parts.forEach((seconds_, first) => {
    if (look.blank) lines.push('');
    lines.push(`${numeral(first + 1)}、${name()}`);
    if (!look.runsOn) seconds = 0;
    for (const thirds of seconds_) {
      lines.push(`（${numeral(++seconds)}）${name()}`, '各单位要认真抓好落实，务求实效。');
      for (let third = 1; third <= thirds; third++) lines.push(`${third}.${name()}。各科室要分头负责。`);
    }
  });
  const body = lines.map(line => (look.indent && line !== '' ? `　　${line}` : line)).join('\n') + (look.endless ? '' : '\n');
  return { text: look.crlf ? body.replaceAll('\n', '\r\n') : body, names };
}

const looks = fc.record({ indent: fc.boolean(), blank: fc.boolean(), crlf: fc.boolean(), endless: fc.boolean(), runsOn: fc.boolean() });
const shapes = fc.array(fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 5 });

suite('moving sections of any right text', () => {
  test('down and up again gives back the text, the outline is as expected, and all numbers are right', () => {
    fc.assert(
      fc.property(shapes, looks, fc.nat(), (parts, look, pick) => {
        const { text, names } = writtenText(parts, look);
        const name = names[pick % names.length];
        const result = moved(text.replace(name, `<|>${name}`), moveDownEdits);
        if (!result.includes('<|>')) return;
        const down = without(result);
        assert.equal(result.slice(result.indexOf('<|>') + 3).startsWith(name), true);
        assert.equal(bag(down), bag(text));
        assert.deepEqual(outlineOf(down), swapped(outlineOf(text), name, 1));
        assert.equal(faultsOf(down), 0);
        const back = moved(result, moveUpEdits);
        assert.equal(without(back), text);
      }),
      { numRuns: 300 },
    );
  });

  test('anywhere: no characters come or go, numbers are right, edits are apart', () => {
    fc.assert(
      fc.property(shapes, looks, fc.nat(), fc.nat(), fc.constantFrom<MovePlace>('before', 'after', 'inside'), (parts, look, pick, other, place) => {
        const { text, names } = writtenText(parts, { ...look, blank: false });
        const name = names[pick % names.length];
        const result = movedTo(text.replace(name, `<|>${name}`), place, names[other % names.length]);
        if (!result.includes('<|>')) return;
        const after = without(result);
        assert.equal(bag(after), bag(text));
        assert.equal(faultsOf(after), 0);
        assert.equal(result.slice(result.indexOf('<|>') + 3).startsWith(name), true);
      }),
      { numRuns: 400 },
    );
  });

  test('any text at all: edits are ascending and apart, and what isn’t number stays', () => {
    const placeIn = fc.nat();
    fc.assert(
      fc.property(anyText, placeIn, placeIn, fc.constantFrom<MovePlace>('before', 'after', 'inside'), (text, from, to, place) => {
        const context = termContext(text);
        const { document } = context;
        const at = document.positionAt(from % (text.length + 1));
        const moves = [moveUpEdits(context, at), moveDownEdits(context, at), moveToEdits(context, at, document.positionAt(to % (text.length + 1)), place)];
        const keys = (['enter', 'tab', 'shiftTab'] as const).map(key => typedNumberEdits(context, at, key));
        for (const result of [...moves, ...keys]) {
          if (typeof result !== 'object') continue;
          result.edits.forEach((edit, index) => {
            const start = document.offsetAt(edit.range.start);
            assert.ok(start <= document.offsetAt(edit.range.end) && (index === 0 || document.offsetAt(result.edits[index - 1].range.end) <= start));
          });
          TextDocument.applyEdits(document, result.edits);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('of every example: down and up again gives back the text where numbers are right', () => {
    for (const file of readdirSync('examples').filter(name => name.endsWith('.txt') && !name.includes('GB18030'))) {
      const text = readFileSync(join('examples', file), 'utf8');
      const context = termContext(text);
      const { document, model } = context;
      const isRight = faultsOf(text) === 0;
      const visit = (level: readonly DocumentElement[]): void => {
        for (const element of level) {
          visit(element.children);
          if (element.depth === 0) continue;
          const down = moveDownEdits(context, document.positionAt(element.nameSpan.start));
          if (typeof down === 'string') continue;
          down.edits.forEach((edit, index) => assert.ok(index === 0 || document.offsetAt(down.edits[index - 1].range.end) < document.offsetAt(edit.range.start)));
          const after = without(applied(text, down));
          assert.equal(bag(after), bag(text), `${file}: ${text.slice(element.nameSpan.start, element.nameSpan.end)}`);
          // What makes a line without number a heading is its neighbours; in another order they may not.
          if (!isRight || !element.numbering) continue;
          const again = termContext(after);
          const up = moveUpEdits(again, down.position);
          // Sections on one line with others may not be told apart well enough to move them back.
          if (up === 'glued') continue;
          assert.equal(typeof up === 'string' ? up : without(applied(after, up)), text, `${file}: ${text.slice(element.nameSpan.start, element.nameSpan.end)}`);
        }
      };
      visit(model.elements);
    }
  });
});
