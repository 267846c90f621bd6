import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-types';
import { parseDocument, sectionCompletion, sectionsOf } from '../../../core/src/index';
import { markedText } from '../../support/markedText';
import { termContext } from '../../support/termFixture';

const USUAL = [
  '××市关于××××的实施意见\n\n各县：\n\n　　为了××××，提出如下意见。\n\n　　一、总体要求\n\n　　（一）指导思想。以××为指导。\n\n　　（二）基本原则。坚持××××。\n\n　　（三）主要目标。到××年，实现××。\n\n　　二、重点任务\n\n　　（一）××任务。做好××。\n\n　　三、保障措施\n\n　　（一）加强组织领导。建立机制。\n\n　　（二）落实资金保障。安排资金。\n\n　　（三）强化督促检查。开展督查。\n\n××市人民政府\n2026年3月5日',
  '××市关于××××的意见\n\n各县：\n\n　　一、重要意义\n\n　　做好这项工作很重要。\n\n　　二、总体要求\n\n　　坚持××。\n\n　　三、组织实施\n\n　　各县要抓好落实。',
].map(text => sectionsOf(parseDocument(text)));

/** What is proposed at `<|>`, and the text with the first of it taken. */
function proposed(marked: string, usual = USUAL) {
  const { text, cursor } = markedText(marked);
  const context = termContext(text);
  const items = sectionCompletion(context, context.document.positionAt(cursor!), usual);
  const accept = (label: string) => {
    const { range, newText } = items.find(item => item.label === label)!.textEdit as TextEdit;
    return text.slice(0, context.document.offsetAt(range.start)) + newText + text.slice(context.document.offsetAt(range.end));
  };
  return { labels: items.map(({ label }) => label), accept };
}

const HEAD = '青山市关于发展养老服务的实施意见\n\n各县：\n\n　　为了发展养老服务，提出如下意见。\n\n';

suite('the next section', () => {
  test('follows the last heading that is alike; what stands there already isn’t proposed', () => {
    const { labels, accept } = proposed(`${HEAD}　　一、工作总体要求\n\n　　坚持公益为主。\n\n　　二、<|>\n\n青山市人民政府\n2026年3月5日\n`);
    assert.deepEqual(labels, ['重点任务', '组织实施', '保障措施', '重要意义']);
    assert.match(accept('重点任务'), /\n　　二、重点任务\n\n青山市/);
    assert.deepEqual(proposed(`${HEAD}　　一、总体要求\n\n　　坚持公益。\n\n　　二、<|>\n\n　　三、保障措施\n\n　　加强领导。\n`).labels, ['重点任务', '组织实施', '重要意义']);
  });

  test('below a heading, what usually stands below it', () => {
    assert.deepEqual(proposed(`${HEAD}　　一、总体要求\n\n　　（一）<|>\n`).labels, ['指导思想', '基本原则', '主要目标']);
    assert.deepEqual(proposed(`${HEAD}　　一、总体要求\n\n　　（一）指导思想。坚持公益。\n\n　　（二）<|>\n`).labels, ['基本原则', '主要目标']);
    assert.deepEqual(proposed(`${HEAD}　　一、总体要求\n\n　　坚持公益。\n\n　　二、保障措施\n\n　　（一）加强组织领导。建立机制。\n\n　　（二）<|>\n`).labels, ['落实资金保障', '强化督促检查']);
    assert.deepEqual(proposed(`${HEAD}　　一、无关的标题\n\n　　（一）<|>\n`).labels, []);
  });

  test('of the beginning that is typed already, the rest', () => {
    const { labels, accept } = proposed(`${HEAD}　　一、总体要求\n\n　　坚持公益。\n\n　　二、保障<|>`);
    assert.deepEqual(labels, ['保障措施']);
    assert.ok(accept('保障措施').endsWith('\n　　二、保障措施'));
  });

  test('on an empty line behind a section, with the number that counts on', () => {
    const { labels, accept } = proposed(`${HEAD}　　一、总体要求\n\n　　（一）指导思想。坚持公益。\n\n　　<|>\n`);
    assert.deepEqual(labels, ['（二）基本原则', '（二）主要目标', '二、重点任务', '二、组织实施', '二、保障措施', '二、重要意义']);
    assert.ok(accept('二、重点任务').endsWith('\n　　二、重点任务\n'));
    assert.deepEqual(proposed(`${HEAD}　　一、总体要求\n\n<|>\n`).labels, []);
  });

  test('nothing in prose, behind words, or where the form is unknown', () => {
    assert.deepEqual(proposed(`${HEAD}　　一、总体要求\n\n　　坚持公益、<|>\n`).labels, []);
    assert.deepEqual(proposed(`${HEAD}　　一、<|>总体要求\n`).labels, []);
    assert.deepEqual(proposed(`${HEAD}　　一、<|>\n`, []).labels, []);
    assert.deepEqual(proposed('<|>').labels, []);
  });
});
