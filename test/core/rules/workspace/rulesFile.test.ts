import assert from 'node:assert/strict';
import * as re2js from 're2js';
import { findingMessage, newIgnoreFile, newRulesFile, patternEngine, readIgnoreFile, readRulesFile } from '../../../../core/src/index';
import { ADVERSARIAL } from '../../../support/adversarialTexts';
import { findingsIn } from '../../../support/checkRule';
import { markedText } from '../../../support/markedText';

const ALL = { profile: 'draft', severities: {}, options: {} } as const;

suite('a unit’s own rules', () => {
  const engine = patternEngine(re2js);

  /** What the rules find, in the form `id text → fix`. */
  const found = (file: string, text: string) => {
    const { rules, problems } = readRulesFile(file, engine);
    assert.deepEqual(problems, []);
    return findingsIn(text, ALL, rules).map(({ start, end, active, fixes }) => `${active.rule.meta.id} ${text.slice(start, end)}${fixes?.map(({ kind, changes }) => ` →${kind === 'safe' ? '' : '?'} ${changes[0].newText}`).join('') ?? ''}`);
  };

  test('words and patterns, with replacement, severity and message', () => {
    const file = 'rules:\n  - id: 全称\n    words: [发改委, 市府]\n    message: 用全称{name}。\n    replacement: 市发改委\n    severity: information\n  - id: amounts\n    pattern: (\\d+)万元整\n    message: 不写“整”。\n    replacement: $1万元\n';
    assert.deepEqual(found(file, '请发改委、市发改委拨付30万元整。'), ['unit/全称 发改委 →? 市发改委', 'unit/amounts 30万元整 →? 30万元']);
    const [first] = findingsIn('请发改委办理。', ALL, readRulesFile(file, engine).rules);
    assert.deepEqual([findingMessage(first, 'zh'), first.severity], ['用全称{name}。', 'information']);
    assert.deepEqual(found('rules:\n  - { id: a, words: [布署], message: 写作部署。, replacement: 部署 }\n', '周密布署。'), ['unit/a 布署 → 部署']);
  });

  test('new files hold nothing yet, and their examples work', () => {
    for (const file of [newRulesFile, '']) assert.deepEqual([readRulesFile(file, engine).rules, readRulesFile(file, engine).problems], [[], []]);
    assert.deepEqual(readIgnoreFile(newIgnoreFile), { entries: [], problems: [] });
    const examples = newRulesFile.replace(/^# (rules:|people:| .*)$/gm, '$1');
    assert.deepEqual(found(examples, '县府办拨付30万元整，局长甲大三出席。'), ['unit/单位全称 县府办 →? 县政府办公室', 'unit/金额不写整 30万元整 →? 30万元', 'unit/people-spelling 甲大三 → 甲大山']);
  });

  test('only where the unit wants them', () => {
    const text = '关于开展检查的通知\n\n各单位：\n现就开展检查通知如下。\n';
    assert.deepEqual(found('rules:\n  - { id: a, words: [开展], message: 换个词。, where: { titleOnly: true } }\n', text).length, 1);
    assert.deepEqual(found('rules:\n  - { id: a, words: [开展], message: 换个词。, where: { kinds: [body] } }\n', text).length, 1);
    assert.deepEqual(found('rules:\n  - { id: a, words: [开展], message: 换个词。 }\n', text).length, 2);
  });

  test('people: spelling, posts and order', () => {
    const file = 'people:\n  - { name: 甲大山, posts: [党组书记, 局长], wrongForms: [甲大三] }\n  - { name: 乙小河, posts: [副局长] }\n  - { name: 丙一舟 }\n';
    assert.deepEqual(found(file, '局长甲大山、副局长乙小河和丙一舟出席。原局长乙小河发言。党组书记、局长甲大山同志讲话。'), []);
    assert.deepEqual(found(file, '局长甲大三讲话。'), ['unit/people-spelling 甲大三 → 甲大山']);
    assert.deepEqual(found(file, '副局长甲大山讲话，乙小河局长主持。'), ['unit/people-post 副局长 →? 党组书记 →? 局长', 'unit/people-post 局长 →? 副局长']);
    assert.deepEqual(found(file, '出席的有乙小河、甲大山。乙小河讲话。甲大山主持。'), ['unit/people-order 甲大山']);
  });

  test('what is wrong stands at its line and leaves the rest in force', () => {
    const { text: file, ranges } = markedText(
      'rules:\n  - { id: a, pattern: [|"(甲"|], message: 说明。 }\n  - { id: [|b|], message: 说明。 }\n  - { id: c, words: [甲], message: 说明。 }\n  - { id: [|c|], words: [乙], message: 说明。 }\n  - { id: d, pattern: [|(?<=甲)乙|], message: 说明。 }\n  - { id: e, pattern: [|甲*|], message: 说明。 }\n  - { id: f, words: [乙], message: 说明。, [|级别|]: error }\n  - { id: g, words: [乙], message: 说明。, severity: [|严重|] }\n  - { id: h, pattern: [|"((甲{100}){10}){10}"|], message: 说明。 }\n  - { id: i, pattern: "[|(.)\\\\1|]", message: 说明。 }\npeople:\n  - { name: 甲大山 }\n  - { name: [|甲大山|] }\n',
    );
    const { rules, problems } = readRulesFile(file, engine);
    assert.deepEqual(rules.map(({ meta }) => meta.id), ['unit/c']);
    const shown = (span: { readonly start: number; readonly end: number }) => file.slice(span.start, span.end).replaceAll('"', '');
    assert.deepEqual(problems.map(({ span }) => shown(span)), ranges.map(shown));
    for (const { zh, en } of problems) assert.ok(zh.length > 8 && en.length > 8 && !zh.includes('undefined'));
  });

  test('any text is read', () => {
    for (const text of ['', '#\n', 'rules:\n', 'rules: 1\n', 'people: [1, {}]\n', '- a', '"', 'rules: [*a]', `rules: ${'['.repeat(500)}`, 'rules:\n  - id: a\nrules:\n']) assert.deepEqual(readRulesFile(text, engine).rules, [], text);
  });

  test('patterns made to be slow aren’t, on 100 KB made for them', function () {
    this.timeout(60_000);
    const patterns = ['(a*)*b', '(a|a)*c', 'a[^b]*c|a', '(.*)(.*)(.*)x', '.*.*=.*', '(一|二|三){1,100}x', '[一-龥]{1,200}。x', '(甲|乙)[^丙]{0,300}丁', '\\p{Han}+市\\p{Han}+县', '.'];
    const { rules, problems } = readRulesFile(JSON.stringify({ rules: patterns.map((pattern, index) => ({ id: `p${index}`, pattern, message: '说明。' })) }), engine);
    assert.deepEqual([rules.length, problems], [patterns.length, []]);
    const texts = [...Object.values(ADVERSARIAL).slice(0, 12), 'a'.repeat(100_000), '一'.repeat(34_000), '甲'.repeat(34_000), '市'.repeat(34_000)];
    for (const [index, rule] of rules.entries()) {
      for (const text of texts) {
        const start = performance.now();
        findingsIn(text, ALL, [rule]);
        const took = performance.now() - start;
        assert.ok(took < 2000, `${patterns[index]}: ${took.toFixed(0)} ms on ${text.slice(0, 10)}…`);
      }
    }
  });
});
