import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { renameEdits, renameTarget } from '../../../core/src/index';
import { markedText } from '../../support/markedText';
import { termContext } from '../../support/termFixture';

function renamed(marked: string, newName: string): unknown {
  const { text, cursor } = markedText(marked);
  const context = termContext(text);
  const edits = renameEdits(context, context.document.positionAt(cursor!), newName);
  return Array.isArray(edits) ? TextDocument.applyEdits(context.document, edits) : edits;
}

function target(marked: string): unknown {
  const { text, cursor } = markedText(marked);
  const context = termContext(text);
  return renameTarget(context, context.document.positionAt(cursor!));
}

const TEXT = '某市供水管理中心（以下简称“供水中心”）和某市排水处（以下简称排水处）负责。\n由供水<|>中心承担，报供水中心。\n';
const TITLE = '按照《某市供水管理办法》（以下简称《办法》）执行。《办<|>法》由本局解释。\n';

suite('renaming', () => {
  test('an abbreviation: its definition and every use', () => {
    assert.equal(renamed(TEXT, '水务中心'), TEXT.replace('<|>', '').replaceAll('供水中心', '水务中心'));
    assert.equal(renamed(TEXT, ' 水务中心 '), renamed(TEXT, '水务中心'));
    assert.equal(renamed(TITLE, '《供水办法》'), TITLE.replace('<|>', '').replaceAll('《办法》', '《供水办法》'));
    assert.equal(renamed('某市排水处（以下简称排<|>水处）负责，排水处报告。', '排水所'), '某市排水处（以下简称排水所）负责，排水所报告。');
  });

  test('the full name stays as it is, wherever it stands', () => {
    const text = '由某市供水管理中心（以下简称“中<|>心”）负责。中心报告，管理中心办公室存档。\n中国共产党某市委员会（以下简称“某市”）。\n\n某市供水管理中心\n';
    assert.equal(renamed(text, '水务中心'), text.replace('<|>', '').replace('“中心”', '“水务中心”').replace('。中心报告', '。水务中心报告'));
  });

  test('also from its definition', () => {
    assert.equal(renamed('某市供水管理中心（以下简称“供<|>水中心”）负责，供水中心报告。', '水务'), '某市供水管理中心（以下简称“水务”）负责，水务报告。');
  });

  test('what stands at the cursor is offered', () => {
    assert.deepEqual(target(TEXT), { range: { start: { line: 1, character: 1 }, end: { line: 1, character: 5 } }, placeholder: '供水中心' });
    assert.equal(target('没有<|>什么。'), undefined);
  });

  test('fixed wording is never renamed', () => {
    for (const text of ['增强四个<|>意识。', '按照《某市<|>办法》。', '党的二<|>十大。']) {
      assert.equal(target(text), 'fixedWording', text);
      assert.equal(renamed(text, '别的'), 'fixedWording', text);
    }
  });

  test('a new name that would not do', () => {
    for (const [name, refusal] of [
      ['', 'empty'],
      ['　 ', 'empty'],
      ['水务\n中心', 'lineBreak'],
      ['水\u2028务', 'lineBreak'],
      ['水'.repeat(41), 'tooLong'],
      ['排水处', 'taken'],
      ['排 水 处', 'taken'],
      ['水务”中心', 'unreadable'],
      ['水务（中心）', 'unreadable'],
    ]) assert.equal(renamed(TEXT, name), refusal, JSON.stringify(name));
    for (const name of ['办法', '《办法', '《》', '《办法》等']) assert.equal(renamed(TITLE, name), 'withoutTitleMarks', name);
    assert.equal(renamed('某市排水处（以下简称排<|>水处）负责。', '排水所 一科'), 'unreadable');
  });
});
