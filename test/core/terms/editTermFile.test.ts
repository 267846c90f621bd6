import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { editTermFile, readTermFile, type TermFileAddition } from '../../../core/src/index';

function changed(text: string, addition: TermFileAddition): string {
  const edit = editTermFile(text, addition);
  assert.equal(edit.kind, 'changed', JSON.stringify(edit));
  return edit.kind === 'changed' ? edit.text : '';
}

const FULL = `# 开头的话
field: 本单位   # 领域

entries:
    # 第一条
    - term: '三个一批'   # 常用
      aliases: [ 三批,三个批 ]

    - term: 五项机制
      meaning: |
        写成
        两行。
    # 末尾的话

# 常用语
phrases:
- "特此报告。"
`;

suite('adding to a unit’s term file', () => {
  test('a file that does not exist yet begins with a few words on itself', () => {
    const text = changed('', { term: '三个一批' });
    assert.match(text, /^# .+。\nfield: 本单位\nentries:\n {2}- term: 三个一批\n$/);
    assert.deepEqual(readTermFile(text), { file: { field: '本单位', entries: [{ term: '三个一批' }] }, problems: [], references: [] });
    assert.match(changed(text, { phrase: '特此报告。' }), /entries:\n {2}- term: 三个一批\nphrases:\n {2}- 特此报告。\n$/);
  });

  test('only a line is put in: comments, order and style stay', () => {
    assert.equal(changed(FULL, { term: '七个抓手' }), FULL.replace('两行。\n', '两行。\n    - term: 七个抓手\n'));
    assert.equal(changed(FULL, { phrase: '以上报告，请审阅。' }), `${FULL}- 以上报告，请审阅。\n`);
    const windows = FULL.replaceAll('\n', '\r\n');
    assert.equal(changed(windows, { term: '七个抓手' }), windows.replace('两行。\r\n', '两行。\r\n    - term: 七个抓手\r\n'));
  });

  for (const [what, before, after] of [
    ['a list yet to be begun', 'field: 本单位\nentries:   # 用语\nphrases: [特此报告。]\n', 'field: 本单位\nentries:   # 用语\n  - term: 七个抓手\nphrases: [特此报告。]\n'],
    ['an empty list in brackets', 'entries: []\nfield: 本单位', 'entries:\n  - term: 七个抓手\nfield: 本单位'],
    ['no list', 'field: 本单位', 'field: 本单位\nentries:\n  - term: 七个抓手\n'],
    ['no line break at the end', 'entries:\n- term: 三个一批', 'entries:\n- term: 三个一批\n- term: 七个抓手\n'],
    ['a list in brackets', '# 话\nfield: 本单位\nentries: [ { term: 三个一批 } ] # 话\n', '# 话\nfield: 本单位\nentries: [ { term: 三个一批 }, { term: 七个抓手 } ] # 话\n'],
    ['all in brackets', '{ field: 本单位 }\n', '{ field: 本单位, entries: [ { term: 七个抓手 } ] }\n'],
    ['nothing but comments', '# 话\n', '# 话\nentries:\n  - term: 七个抓手\n'],
  ] as const) {
    test(what, () => assert.equal(changed(before, { term: '七个抓手' }), after));
  }

  test('marks around a term are the document’s; a phrase over two lines is one', () => {
    assert.match(changed('', { term: ' “七个抓手”\n' }), /- term: 七个抓手\n/);
    assert.match(changed('', { term: '《管理办法》' }), /- term: 管理办法\n/);
    assert.match(changed('', { phrase: '现将有关\r\n　　情况报告如下。' }), /- 现将有关情况报告如下。\n/);
    assert.match(changed('', { phrase: '# 注意: 写法' }), /- "# 注意: 写法"\n/);
  });

  test('what is there already is said to be, with its place', () => {
    for (const [addition, place] of [[{ term: '三个一批' }, 'term: \'三个一批\''], [{ term: '“三个批”' }, 'term: \'三个一批\''], [{ phrase: '特此报告。' }, '"特此报告。"']] as const) {
      const edit = editTermFile(FULL, addition);
      assert.equal(edit.kind, 'present');
      if (edit.kind === 'present') assert.ok(FULL.slice(edit.span.start, edit.span.end).startsWith(place));
    }
  });

  test('a broken file is never changed: the problem is given', () => {
    for (const [text, place] of [['field: "本单位\nentries: []\n', 'entries: []'], ['只是一句话', '只是一句话'], ['field: 本单位\nentries: 三个一批\n', '三个一批'], ['field: x\nfield: y\n', 'field'], ['a: &a x\nb: *a\n', '*a']] as const) {
      const edit = editTermFile(text, { term: '七个抓手' });
      assert.equal(edit.kind, 'broken', text);
      if (edit.kind === 'broken') assert.equal(text.slice(edit.problem.span.start, edit.problem.span.end), place);
    }
  });

  test('what can be no term is refused', () => {
    for (const term of ['', '甲', '“”', '……', '学习“四个意识”情况', '长'.repeat(61)]) assert.equal(editTermFile('', { term }).kind, 'unsuitable', term);
    for (const phrase of ['', ' \n', '长'.repeat(501)]) assert.equal(editTermFile('', { phrase }).kind, 'unsuitable', phrase);
  });

  test('any selection, added to any sound file, is in it then, and adding it again changes nothing', () => {
    const files = fc.constantFrom('', FULL, FULL.replaceAll('\n', '\r\n'), 'field: x\nentries: [{term: 甲乙}]\n', 'phrases:\n  - x # y\n\n\n', '---\nfield: x\n', 'field: x\nentries:\n- term: 甲乙\n  meaning: >\n    一句话\n    两句话\n\n');
    fc.assert(fc.property(files, fc.oneof(fc.string({ unit: 'binary' }), fc.string()), fc.boolean(), (text, selected, isTerm) => {
      const addition = isTerm ? { term: selected } : { phrase: selected };
      const edit = editTermFile(text, addition);
      if (edit.kind !== 'changed') return;
      const [before, after] = [readTermFile(text).file, readTermFile(edit.text).file];
      assert.equal(after.entries?.length ?? 0, (before.entries?.length ?? 0) + (isTerm ? 1 : 0));
      if (!isTerm) assert.equal(after.phrases?.at(-1), edit.added);
      for (const comment of text.match(/#.*/g) ?? []) assert.ok(edit.text.includes(comment));
      assert.equal(editTermFile(edit.text, addition).kind, 'present');
    }), { numRuns: 300 });
  });
});
