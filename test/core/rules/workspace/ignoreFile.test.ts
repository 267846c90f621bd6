import assert from 'node:assert/strict';
import { parseDocument, placeOf, readIgnoreFile, withIgnored } from '../../../../core/src/index';

const ENTRY = { file: '讲话/年会.txt', rule: 'punctuation/stacked-marks', text: '0123456789abcd' };

suite('the list of exceptions', () => {
  test('is read; what is wrong is pointed at and the rest counts', () => {
    const text = 'ignore:\n  - { file: a.txt, rule: punctuation/stacked-marks, text: "0123456789abcd" }\n  - { file: a.txt, rule: nonsense }\n  - { file: a.txt, rule: kind/x, txt: "0123456789abcd" }\n  - { file: 甲.txt, rule: unit/规则 }\n';
    const { entries, problems } = readIgnoreFile(text);
    assert.deepEqual(entries, [{ file: 'a.txt', rule: 'punctuation/stacked-marks', text: '0123456789abcd' }, { file: '甲.txt', rule: 'unit/规则' }]);
    assert.deepEqual(problems.map(({ span }) => text.slice(span.start, span.end)), ['nonsense', 'txt']);
    assert.match(problems[1].zh, /text/);
  });

  test('nothing, comments and disorder are no failures', () => {
    for (const text of ['', '# 空的\n', 'ignore:\n', 'ignore: []\n', 'ignore: 1\n', '- a\n', '"', 'ignore: [\n', '*a', 'ignore:\n  -\n']) assert.deepEqual(readIgnoreFile(text).entries, [], text);
  });

  for (const [name, before] of Object.entries({
    'a new file': '',
    'an empty list': '# 说明\nignore: []\n',
    'a list yet to be written': 'ignore:\n',
    'a list in lines': 'ignore:\n  - file: b.txt # 备注\n    rule: kind/x\n',
    'a list without indent and without end': 'ignore:\n- { file: b.txt, rule: kind/x }',
    'a list in brackets': 'ignore: [{ file: b.txt, rule: kind/x }]\n',
    'Windows line ends': 'ignore:\r\n  - { file: b.txt, rule: kind/x }\r\n',
  })) {
    test(`an entry is added to ${name}, and everything else stays`, () => {
      const after = withIgnored(before, ENTRY);
      assert.ok(after !== undefined);
      const was = readIgnoreFile(before).entries;
      const { entries, problems } = readIgnoreFile(after);
      assert.deepEqual([entries, problems], [[...was, ENTRY], []]);
      for (const comment of before.match(/#.*/g) ?? []) assert.ok(after.includes(comment));
      assert.equal(withIgnored(after, ENTRY), after);
      assert.equal(/[^\r]\n/.test(after), !before.includes('\r'));
    });
  }

  test('a file whose syntax is broken is left alone, and odd names survive', () => {
    assert.equal(withIgnored('ignore: [\n', ENTRY), undefined);
    for (const file of ['a b.txt', '1.txt', 'null', '- x: "y".txt', "it's.txt", '#1.txt', '。.txt']) assert.equal(readIgnoreFile(withIgnored('', { ...ENTRY, file })!).entries[0].file, file);
    for (const text of ['12345678901234', '1e345678901234']) assert.equal(readIgnoreFile(withIgnored('', { ...ENTRY, text })!).entries[0].text, text);
  });
});

suite('the fingerprint of a place', () => {
  const TEXT = '一、总体要求\n　　会议强调，，要抓好落实，确保按期完成年度任务。\n　　会后各单位，，要认真传达。\n';
  const print = (text: string, nth = 0) => {
    let start = text.indexOf('，，');
    while (nth-- > 0) start = text.indexOf('，，', start + 1);
    return placeOf(parseDocument(text), { start, end: start + 2 });
  };

  test('outlives edits elsewhere, further away in the paragraph, and of marks and spaces beside it', () => {
    for (const changed of [`题目\n${TEXT}另起一段。`, TEXT.replace('年度任务', '全年任务'), TEXT.replace('　　会议', '会议'), TEXT.replace('会议强调', '“会议”强调'), TEXT.replaceAll('\n', '\r\n'), TEXT.replace('要抓好', '要 抓好')]) assert.equal(print(changed), print(TEXT), changed);
  });

  test('is another for other text, other neighbours, and another place', () => {
    assert.notEqual(print(TEXT, 1), print(TEXT));
    assert.notEqual(print(TEXT.replace('会议强调', '会议要求')), print(TEXT));
    assert.notEqual(print(TEXT.replace('，，', '，。')), print(TEXT));
    assert.match(print(TEXT), /^[0-9a-z]{14}$/);
  });
});
