import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readTermFile, type TermFileReading } from '../../../core/src/index';
import { markedText } from '../../support/markedText';

const GOOD = `# 本单位的用语
field: 本单位
entries:
  - term: 三个一批   # 常用
    aliases: [三批]
    meaning: 分三类推进的做法。
  - term: 五项机制
    items:
      - 会商
      - 督办
    firstRaised:
      date: '2021-03'
      occasion: 全市工作会议
  - { term: 一网通管, match: quoted }
  - term: "七个抓手"
    meaning: >-
      七个方面的
      着力点。
hide:
  - 两个维护
phrases:
  - 现将有关情况报告如下。
`;

const terms = ({ file }: TermFileReading): string[] => (file.entries ?? []).map(entry => entry.term);

/** Checks that the problems are exactly at the marked places, and what they say; and which terms are left. */
function check(marked: string, messages: readonly (RegExp | readonly [RegExp, string])[], left?: readonly string[]): void {
  const { text, ranges } = markedText(marked);
  const reading = readTermFile(text);
  assert.deepEqual(reading.problems.map(({ span, zh }) => `${text.slice(span.start, span.end)} → ${zh}`).map(said => said.split(' → ')[0]), ranges.map(({ start, end }) => text.slice(start, end)), JSON.stringify(reading.problems, null, 1));
  assert.deepEqual(reading.problems.map(problem => problem.span), ranges);
  for (const [index, expected] of messages.entries()) {
    const [pattern, severity] = expected instanceof RegExp ? [expected, 'error'] : expected;
    assert.match(reading.problems[index].zh, pattern);
    assert.ok(reading.problems[index].en.length > 10);
    assert.equal(reading.problems[index].severity, severity);
  }
  if (left) assert.deepEqual(terms(reading), left);
}

suite('reading a unit’s term file', () => {
  test('a good file is read whole', () => {
    const { file, problems, references } = readTermFile(GOOD);
    assert.deepEqual(problems, []);
    assert.deepEqual(terms({ file, problems, references }), ['三个一批', '五项机制', '一网通管', '七个抓手']);
    assert.equal(file.field, '本单位');
    assert.deepEqual(file.hide, ['两个维护']);
    assert.deepEqual(file.phrases, ['现将有关情况报告如下。']);
    assert.deepEqual(references.map(({ kind, name, span }) => [kind, name, GOOD.slice(span.start, span.end)]), [['hide', '两个维护', '两个维护']]);
  });

  test('a file that is yet to be written has no problem', () => {
    for (const text of ['', '\n\n', '# 本单位的用语\n', 'field: 本单位\n', 'field: 本单位\nentries:\n', 'field: 本单位\nentries:\n  # - term: \nhide:\nphrases:\n']) assert.deepEqual(readTermFile(text), { file: { field: '本单位' }, problems: [], references: [] }, text);
  });

  test('without a field the entries work all the same', () => check('[|entries:|]\n  - term: 三个一批\n', [/缺少 field（领域.+field: /], ['三个一批']));

  test('an entry with a problem is left out, the others work on', () =>
    check(
      `field: 本单位
entries:
  - term: 三个一批
  - [|meaning: 没有写用语|]
  - term: [|110|]
  - term: 五项机制
    meaning: [|短|]
    items: [|会商、督办|]
  - term: 五项机制
    [|别名|]: [五机制]
    [|colocations|]: [落实五项机制]
  - term: 五项机制
    [|来自|]: 会议
  - term: 五项机制
    match: [|quote|]
  - term: 五项机制
    match: { [|notafter|]: [x] }
  - term: 五项机制
    versions: [|[{ items: [会商] }]|]
  - term: 五项机制
    [|meaning|]:
  - term: 五项机制
    confidence: [|高|]
  - term: 五项机制
    aliases: ['五机制', [|''|]]
  - term: [|${'长'.repeat(61)}|]
  - term: 五项机制
    validTo: [|2021年|]
  - [|五项机制|]
  - term: 七个抓手
`,
      [/缺少 term（用语本身，不加引号）.+这一条不起作用/, /term.+应当是文字，请加上引号，如："110"/, /至少要 4 个字/, /items.+要分项写/, /没有“别名”这一项，应当是 aliases/, /应当是 collocations/, /没有“来自”这一项，可以写的有：id、term、/, /quoted：只有加了引号才算/, /应当是 notAfter/, /至少要有 2 项/, /meaning.+还没有内容/, /只能写 high、medium/, /aliases 的第 2 项 是空的/, /有 61 个字，最多 60 个/, /年-月-日/, /名称: 内容/],
      ['三个一批', '七个抓手'],
    ));

  test('a full-width colon is called by its name', () => {
    check('field: 本单位\nentries:\n  - [|term：三个一批|]\n  - term: 五项机制\n', [/冒号是全角/], ['五项机制']);
    check('[|field：本单位|]\nentries:\n  - term: 三个一批\n', [/冒号是全角/]);
  });

  test('what the schema cannot say: marks, dates, wrong forms, an entry twice', () =>
    check(
      `field: 本单位
entries:
  - term: [|“三个一批”|]
  - term: 三个一批
    aliases: [三批, [|《三批》|]]
  - term: 三个一批
    firstRaised: { occasion: 会议, date: [|'2021-02-30'|] }
  - term: 三个一批
    versions:
      - { from: '2021', to: [|'2020-05'|], items: [甲] }
      - { from: '2022', items: [乙] }
  - term: 三个一批
    wrongForms: [{ form: [|三个一批|] }]
  - term: [|……|]
  - term: 三个一批
  - term: [|三个一批|]
`,
      [/不带引号、书名号/, /不带引号、书名号/, /没有 2021-02-30 这一天/, /早于/, /写对的当成写错/, /没有可以查找的字/, [/第 15 行已经有了/, 'warning']],
      ['三个一批'],
    ));

  test('of hidden names and phrases only the bad ones are left out', () => {
    const text = "field: 本单位\nhide: [两个维护, 3]\nphrases:\n  - 特此报告。\n  - ''\n";
    const { file, problems } = readTermFile(text);
    assert.deepEqual(file, { field: '本单位', hide: ['两个维护'], phrases: ['特此报告。'] });
    assert.deepEqual(problems.map(({ span }) => text.slice(span.start, span.end)), ['3', "''"]);
  });

  test('a syntax error keeps what could be read', () => {
    check('field: 本单位\nentries:\n  - term: 三个一批\n  - term: 五项机制\n    meaning: "没有写完\n  - term: 七个抓手\n[|phrases: []|]\n', [/受影响的部分不起作用/], ['三个一批']);
    check('field: 本单位\nentries:\n  - term: 三个一批\n[|没有冒号的一行|]\n', [/名称: 内容|冒号/], ['三个一批']);
    check('field: 本单位\nentries:\n  - term: 三个一批\n[|---|]\nfield: 又一份\n', [/只能有一份/], ['三个一批']);
  });

  test('aliases of YAML are refused, so that none can grow without bound', () => {
    const bomb = `field: 本单位\nx: &a [1]\n${Array.from({ length: 40 }, (_, index) => `x${index}: &a${index} [*a${index - 1 || ''}, *a${index - 1 || ''}]`).join('\n')}\nentries:\n  - term: 三个一批\n  - term: *a\n`;
    const reading = readTermFile(bomb);
    assert.deepEqual(terms(reading), ['三个一批']);
    assert.ok(reading.problems.some(({ zh }) => zh.includes('引用')));
  });

  test('names of the language itself are names like any other', () => {
    check('field: 本单位\n[|__proto__|]: { entries: [] }\n[|constructor|]: 1\nentries:\n  - term: 三个一批\n  - { term: 五项机制, [|__proto__|]: { x: 1 } }\n', [/没有“__proto__”/, /没有“constructor”/, /没有“__proto__”/], ['三个一批']);
  });

  test('what is too large is refused as a whole', () => {
    for (const [text, message] of [[`field: ${'长'.repeat(700_000)}`, /超过 2 MB/], [`field: x\nentries:\n${'- a\n'.repeat(20_001)}`, /20001 条，超过 20000 条/]] as const) {
      const { file, problems } = readTermFile(text);
      assert.deepEqual(file, { field: '本单位' });
      assert.equal(problems.length, 1);
      assert.match(problems[0].zh, message);
      assert.equal(problems[0].span.start, 0);
    }
  });

  test('what is nothing but problems gives no more of them than one can read', () => {
    for (const text of ['['.repeat(5_000), '- '.repeat(5_000), '"'.repeat(5_000), '}]'.repeat(2_000), Array.from({ length: 5_000 }, (_, index) => `k${index}: *a`).join('\n'), `entries:\n${'  - x\n'.repeat(3_000)}`]) {
      const { problems } = readTermFile(text);
      assert.ok(problems.length > 0 && problems.length <= 200, String(problems.length));
    }
  });

  test('any text gives a reading whose spans lie in it', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('\n', '  ', '- ', ': ', '：', 'entries:', 'term', 'field', 'hide', '[', ']', '{', '}', '"', "'", '&a', '*a', '|', '>', '---', '\t', '!x', '%', '?', '#', '\r\n', '\ud800', '2016', '~'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const text = pieces.join('');
      const { file, problems, references } = readTermFile(text);
      assert.equal(typeof file.field, 'string');
      for (const { span } of [...problems, ...references]) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    }), { numRuns: 500 });
  });

  suite('damage', () => {
    const starts = [...GOOD.matchAll(/^ {2}- (?=term|\{)/gm)].map(match => match.index);
    const wanted = terms(readTermFile(GOOD));
    /** The entry before the damaged one may be drawn into it: a line can become the continuation of the one above. */
    const safe = (at: number) => wanted.slice(0, Math.max(0, starts.filter(start => start <= at).length - 2));

    test('any beginning of a good file keeps the entries before its end', () => {
      for (let end = 0; end <= GOOD.length; end++) {
        const read = terms(readTermFile(GOOD.slice(0, end)));
        assert.deepEqual(read.slice(0, safe(end).length), safe(end), GOOD.slice(0, end));
      }
    });

    test('whatever is put in or taken out, the entries before it stay', () => {
      fc.assert(fc.property(fc.nat({ max: GOOD.length }), fc.nat({ max: 12 }), fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('"', "'", '[', '{', '\n', '：', '*', '&', '|', '- ', '---\n', '\t')), (at, length, put) => {
        const read = terms(readTermFile(GOOD.slice(0, at) + put + GOOD.slice(at + length)));
        assert.deepEqual(read.slice(0, safe(at).length), safe(at));
      }), { numRuns: 500 });
    });
  });
});
