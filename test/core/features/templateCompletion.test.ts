import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-types';
import { readBody, templateCompletion, type OfferedTemplate } from '../../../core/src/index';
import { markedText } from '../../support/markedText';
import { termContext } from '../../support/termFixture';

const OFFERED: readonly OfferedTemplate[] = [
  { name: '为了开头', detail: '开头', typed: ['为了开头', 'wlkt'], kinds: ['通知'], body: readBody('　　为{{目的:××××}}，现通知如下。') },
  { name: '落款', detail: '落款', typed: ['落款', 'lk'], body: readBody('{{单位:××局}}\n{{日期}}') },
];

function offered(marked: string, snippets = true) {
  const { text, cursor } = markedText(marked);
  const context = termContext(text);
  const items = templateCompletion(context, context.document.positionAt(cursor!), OFFERED, { 日期: '2026年3月5日' }, snippets);
  const accepted = () => {
    const { range, newText } = items[0].textEdit as TextEdit;
    return text.slice(0, context.document.offsetAt(range.start)) + newText + text.slice(context.document.offsetAt(range.end));
  };
  return { labels: items.map(({ label }) => label), items, accepted };
}

suite('templates at the beginning of a line', () => {
  test('by name and by initials; they bring their own indent', () => {
    const { accepted, items } = offered('关于放假的通知\n\n　　为了<|>\n');
    assert.equal(accepted(), '关于放假的通知\n\n　　为${1:××××}，现通知如下。$0\n');
    assert.equal(items[0].filterText, '　　为了开头');
    assert.equal(items[0].insertTextFormat, 2);
    assert.deepEqual(offered('关于放假的通知\n\nLK<|>').labels, ['落款']);
    assert.equal(offered('关于放假的通知\n\nlk<|>').accepted(), '关于放假的通知\n\n${1:××局}\n2026年3月5日$0');
  });

  test('plain text where tab stops aren’t understood', () => {
    const { accepted, items } = offered('关于放假的通知\n\n落款<|>\n', false);
    assert.equal(accepted(), '关于放假的通知\n\n××局\n2026年3月5日\n');
    assert.equal(items[0].insertTextFormat, 1);
  });

  test('nothing within a line, of another kind, or for one character', () => {
    assert.deepEqual(offered('请查看落款<|>').labels, []);
    assert.deepEqual(offered('落款<|>请查看').labels, []);
    assert.deepEqual(offered('落<|>').labels, []);
    assert.deepEqual(offered('关于放假的请示\n\n为了<|>').labels, []);
    assert.deepEqual(offered('为了<|>').labels, ['为了开头']);
  });
});
