import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { completion, resolveCompletion, type Usage } from '../../../core/src/index';
import { markedText } from '../../support/markedText';
import { baseWith, fixtureBase, termContext, type ContextOptions } from '../../support/termFixture';

interface Offered {
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  /** The text with the item of that label accepted. */
  readonly accept: (label: string) => string;
}

/** What is offered at `<|>`. */
function offered(marked: string, options: ContextOptions & { usage?: Usage } = {}): Offered {
  const { text, cursor } = markedText(marked);
  const context = termContext(text, options);
  const { items, isIncomplete } = completion(context, context.document.positionAt(cursor!), options.usage);
  assert.ok(isIncomplete, 'the list depends on more typing');
  for (const item of items) {
    const { range } = item.textEdit as TextEdit;
    const typed = context.document.getText(range);
    assert.equal(context.document.offsetAt(range.end), cursor, 'an edit ends at the cursor');
    assert.equal(range.start.line, range.end.line, 'an edit stays in its line');
    assert.ok(item.filterText!.toLowerCase().startsWith(typed.toLowerCase()), `the client keeps ${item.label}: ${item.filterText} begins with ${typed}`);
  }
  assert.deepEqual(items.map(item => item.sortText), items.map(item => item.sortText).sort(), 'in the order of their sort texts');
  return {
    items,
    labels: items.map(item => item.label),
    accept: label => {
      const { range, newText } = items.find(item => item.label === label)?.textEdit as TextEdit;
      return text.slice(0, context.document.offsetAt(range.start)) + newText + text.slice(context.document.offsetAt(range.end));
    },
  };
}

suite('completion', () => {
  test('a term by its first characters: in quotation marks where it is written so', () => {
    assert.equal(offered('要增强四个意<|>。').accept('“四个意识”'), '要增强“四个意识”。');
    assert.equal(offered('要增强“四个意<|>”。').accept('四个意识'), '要增强“四个意识”。');
    assert.equal(offered('重视sann<|>').accept('“三农”'), '重视“三农”');
    assert.equal(offered('推动高质量<|>').accept('高质量发展'), '推动高质量发展');
  });

  test('by the initials and by the whole reading, as typed without an input method', () => {
    assert.equal(offered('要lgwh<|>').accept('“两个维护”'), '要“两个维护”');
    assert.ok(offered('liangge<|>').labels.includes('“两个维护”'));
    assert.ok(offered('LGWH<|>').labels.includes('“两个维护”'));
    assert.deepEqual(offered('Windows lg<|>wh').labels.slice(0, 1), ['“两个维护”']);
  });

  test('its collocation, not written twice, and the term with its items', () => {
    const { labels, accept } = offered('要四个意<|>');
    assert.deepEqual(labels, ['“四个意识”', '增强“四个意识”', '“四个意识”（政治意识、大局意识、核心意识、看齐意识）']);
    assert.equal(accept('增强“四个意识”'), '要增强“四个意识”');
    assert.equal(offered('不断增强四个意<|>').accept('增强“四个意识”'), '不断增强“四个意识”');
  });

  test('items as they were at the document’s date', () => {
    assert.ok(offered('四个全面<|>\n\n某某办公室\n2018年3月5日\n').labels.every(label => !label.includes('现代化国家')));
  });

  test('nothing in the middle of ordinary prose', () => {
    for (const text of ['今天<|>', '工<|>', '我们经济<|>', '四<|>', '', '。<|>', 'a<|>', '2025<|>']) assert.deepEqual(offered(text.includes('<|>') ? text : `${text}<|>`).labels, [], text);
  });

  test('nothing once the name is whole, but the longer one that goes on', () => {
    assert.deepEqual(offered('推动高质量发展<|>').labels, []);
    assert.deepEqual(offered('四个全面<|>').labels, ['四个全面战略布局']);
  });

  test('what the document uses comes first, then what the workspace uses', () => {
    assert.equal(offered('四个自信，四个自信。四个<|>').labels[0], '“四个自信”');
    assert.equal(offered('四个<|>', { usage: key => (key === 'term:si-ge-zixin' ? 5 : 0) }).labels[0], '“四个自信”');
    assert.equal(offered('四个<|>').labels[0], '“四个意识”');
  });

  test('inside 《 the titles, of the base and of the document', () => {
    assert.equal(offered('根据《公文<|>').accept('《党政机关公文处理工作条例》'), '根据《党政机关公文处理工作条例》');
    assert.equal(offered('根据《dzjg<|>》').accept('《党政机关公文处理工作条例》'), '根据《党政机关公文处理工作条例》');
    assert.equal(offered('见《某某试行办法》。\n再按《某某<|>').accept('《某某试行办法》'), '见《某某试行办法》。\n再按《某某试行办法》');
    assert.ok(offered('《<|>').labels.length >= 2);
    assert.deepEqual(offered('《没有的题名<|>').labels, []);
  });

  test('the document’s own abbreviations, and names for the one that is being defined', () => {
    const text = '某市机关事务管理中心（以下简称“管理中心”）。\n';
    assert.deepEqual(offered(`${text}报管理<|>`).labels, []);
    assert.equal(offered(`${text}报管理中<|>`).accept('管理中心'), `${text}报管理中心`);
    assert.equal(offered(`${text}报glzx<|>`).accept('管理中心'), `${text}报管理中心`);
    assert.deepEqual(offered('《党政机关公文处理工作条例》（以下简称<|>').labels, ['《条例》', '《公文处理条例》']);
    assert.equal(offered('《党政机关公文处理工作条例》（以下简称《<|>》）').accept('条例'), '《党政机关公文处理工作条例》（以下简称《条例》）');
  });

  test('the unit’s phrases', () => {
    const base = baseWith({ uri: 'file:///terms.yaml', file: { field: '本单位', phrases: ['请予支持为盼。'] } });
    assert.equal(offered('请予支<|>', { base }).accept('请予支持为盼。'), '请予支持为盼。');
    assert.ok(offered('qyzc<|>', { base }).labels.includes('请予支持为盼。'));
  });

  test('a mark commits a typed reading, never Chinese characters that may be meant as they are', () => {
    for (const item of offered('lgwh<|>').items) assert.ok(item.commitCharacters?.includes('，'));
    for (const item of offered('四个意<|>').items) assert.equal(item.commitCharacters, undefined);
  });

  test('the explanation comes when it is asked for', () => {
    const [item] = offered('四个意<|>').items;
    assert.equal(item.documentation, undefined);
    const resolved = resolveCompletion(item, fixtureBase, { language: 'zh', markdown: false, commands: undefined });
    assert.match((resolved.documentation as { value: string }).value, /1\. 政治意识/);
    const foreign = { label: 'x', data: { any: 1 } };
    assert.equal(resolveCompletion(foreign, fixtureBase, { language: 'zh', markdown: false, commands: undefined }), foreign);
  });
});
