import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { draftEdits, parseDocument } from '../../../core/src/index';
import { markedText } from '../../support/markedText';
import { anyText } from '../../support/randomTexts';
import { featureContext } from '../../support/symbolContract';

/** The text after the command, on what `[|…|]` marks or on all. */
function drafted(marked: string): string {
  const { text, ranges: [range] } = markedText(marked);
  const context = featureContext(parseDocument(text));
  const edits = draftEdits(context, range && { start: context.document.positionAt(range.start), end: context.document.positionAt(range.end) });
  return typeof edits === 'string' ? edits : TextDocument.applyEdits(context.document, edits);
}

const DRAFT = `在全县信访工作会议上的讲话

同志们：
　　一、看清形势
　　（一）总量下降
　　
　　（二）重访仍多
　　
　　二、抓住重点
　　1.化解积案
　　
`.replace('1.', '（一）');

suite('a draft from an outline', () => {
  test('numbered lines', () => {
    assert.equal(drafted('在全县信访工作会议上的讲话\n\n同志们：\n1. 看清形势\n1.1 总量下降\n1.2 重访仍多\n2. 抓住重点\n2.1 化解积案\n'), DRAFT);
    assert.equal(drafted('在全县信访工作会议上的讲话\n\n同志们：\n一、看清形势；\n（一）总量下降；\n（二）重访仍多；\n二、抓住重点。\n（一）化解积案\n'), DRAFT);
  });

  test('indented bullets, and indented lines without any', () => {
    assert.equal(drafted('在全县信访工作会议上的讲话\n\n同志们：\n- 看清形势\n  - 总量下降\n  - 重访仍多\n- 抓住重点\n  - 化解积案\n'), DRAFT);
    assert.equal(drafted('看清形势\n\t总量下降\n\t重访仍多\n抓住重点\n\t化解积案\n'), DRAFT.slice(DRAFT.indexOf('　')));
  });

  test('numbers below numbers of the same form go by their indents, carelessly indented ones by counting', () => {
    assert.equal(drafted('1. 看清形势\n   1. 总量下降\n   2. 重访仍多\n 2. 抓住重点\n'), '　　一、看清形势\n　　（一）总量下降\n　　\n　　（二）重访仍多\n　　\n　　二、抓住重点\n　　\n');
  });

  test('a 【提纲】 before the title: title and salutation come first', () => {
    assert.equal(drafted('【提纲】一、看清形势。（一）总量下降。（二）重访仍多。二、抓住重点。（一）化解积案。\n在全县信访工作会议上的讲话\n同志们：\n'), DRAFT.replace('\n\n', '\n'));
  });

  test('four levels have the official numbers', () => {
    assert.equal(drafted('- 甲级\n  - 乙级\n    - 丙级\n      - 丁级\n').replace(/[\s]+/g, ' ').trim(), '一、甲级 （一）乙级 1.丙级 （1）丁级');
  });

  test('of a text only the selected lines', () => {
    assert.equal(drafted('关于试验的通知\r\n各科室：\r\n  请抓好落实，认真办理。\r\n[|- 看清形势\r\n- 抓住重点\r\n|]　　特此通知。'), '关于试验的通知\r\n各科室：\r\n  请抓好落实，认真办理。\r\n　　一、看清形势\r\n　　\r\n　　二、抓住重点\r\n　　\r\n　　特此通知。');
  });

  test('a text with a body is left alone', () => {
    assert.equal(drafted('一、看清形势\n今年以来，总量有所下降。但是重访仍然较多。\n二、抓住重点\n'), 'notAnOutline');
    assert.equal(drafted('同志们：\n'), 'notAnOutline');
  });

  test('a second time nothing changes', () => {
    assert.equal(drafted(DRAFT), DRAFT);
  });

  test('any text is answered', () => {
    fc.assert(fc.property(anyText, text => void drafted(text)), { numRuns: 300 });
  });
});
