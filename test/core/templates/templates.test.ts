import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bodyFromSnippet, fileNameOf, filledTitle, fillTemplate, lspSnippet, readBody, readTemplate, standardValues, textMateSnippet, titleFields } from '../../../core/src/index';
import { expandSnippet } from '../../support/expandSnippet';
import { markedText } from '../../support/markedText';

const TEMPLATE = '---\nname: 印发通知\nkind: 通知\nvariant: 印发\nprefix: [通知印发]\n---\n{{单位:××市政府}}关于印发《{{文件名}}》的通知\n\n{{主送机关:各县（市、区）：}}\n　　《{{文件名}}》已经{{会议:市政府常务会议通过|市政府同意}}。\n\n{{单位}}\n{{日期}}\n';
/** Texts in which every mark of the two syntaxes is common. */
const odd = fc.array(fc.oneof(fc.constantFrom('{{', '}}', '{', '}', '$', '\\', '|', ',', ':', '：', '｜', '$1', '${1', '甲', '文件名', '日期', '\n', '\r\n', '---', 'name: 甲', 'kind: 通知', ' ', '\u3000', '\ud83d', '😀'), fc.string({ maxLength: 4 })), { maxLength: 24 }).map(parts => parts.join(''));

/** The problems are at the marks. */
function checkProblems(marked: string, ...messages: RegExp[]): void {
  const { text, ranges } = markedText(marked);
  const { problems } = readTemplate(text);
  assert.deepEqual(problems.map(({ span }) => text.slice(span.start, span.end)), ranges.map(({ start, end }) => text.slice(start, end)));
  assert.deepEqual(problems.map(({ span }) => span.start), ranges.map(({ start }) => start));
  for (const [index, message] of messages.entries()) assert.match(problems[index].zh, message);
}

suite('a template', () => {
  test('has a head, and fields with their defaults and choices', () => {
    const { head, fields, problems } = readTemplate(TEMPLATE);
    assert.deepEqual(problems, []);
    assert.deepEqual(head, { name: '印发通知', kind: '通知', variant: '印发', prefix: ['通知印发'] });
    assert.deepEqual(fields, [
      { name: '单位', default: '××市政府' },
      { name: '文件名', default: '××××' },
      { name: '主送机关', default: '各县（市、区）：' },
      { name: '会议', default: '市政府常务会议通过', choices: ['市政府常务会议通过', '市政府同意'] },
      { name: '日期', default: '××××年×月×日' },
    ]);
  });

  test('is filled with what is given, and with defaults', () => {
    const body = readTemplate(TEMPLATE);
    const values = { ...standardValues({ unit: '青山市人民政府', documentMark: '青政', today: '2026-03-05' }), 文件名: '工作方案' };
    assert.equal(fillTemplate(body, values), '青山市人民政府关于印发《工作方案》的通知\n\n各县（市、区）：\n　　《工作方案》已经市政府常务会议通过。\n\n青山市人民政府\n2026年3月5日\n');
    assert.deepEqual([...titleFields(body)], ['单位', '文件名']);
    assert.equal(filledTitle(fillTemplate(body, values)), '青山市人民政府关于印发《工作方案》的通知');
    assert.deepEqual(standardValues({ today: '5.3.2026' }), {});
    assert.deepEqual(standardValues({ documentMark: '青政', today: '2026-11-22' }), { 机关代字: '青政', 日期: '2026年11月22日', 年份: '2026' });
  });

  test('becomes a snippet: tab stops in order, mirrors, choices', () => {
    const body = readTemplate(TEMPLATE);
    const snippet = lspSnippet(body, { 单位: '青山$市}' });
    assert.ok(snippet.startsWith('青山\\$市\\}关于印发《${1:××××}》的通知\n\n${2:各县（市、区）：}\n　　《${1}》已经${3|市政府常务会议通过,市政府同意|}。'));
    assert.ok(textMateSnippet(body).endsWith('${1}\n${5:$CURRENT_YEAR年${CURRENT_MONTH/^0//}月${CURRENT_DATE/^0//}日}\n$0'));
    assert.equal(lspSnippet(readBody('{{甲:一,二|三\\四}}')), '${1|一\\,二,三\\\\四|}$0');
    assert.equal(lspSnippet(readBody('{{甲:|有}}')), '${1:}$0');
  });

  test('takes the full-width colon and bar that a Chinese keyboard gives', () => {
    assert.deepEqual(readBody('{{ 会议：甲｜乙 }}').fields, [{ name: '会议', default: '甲', choices: ['甲', '乙 '] }]);
  });

  test('without a head, or with one that isn’t closed, is all text', () => {
    checkProblems('[|关于放假的通知|]\n\n各单位：\n', /两行“---”/);
    checkProblems('[|---|]\nname: 通知\n\n各单位：\n', /没有配对/);
    checkProblems('[|---|]\nname: 通知\n---\n各单位：\n', /kind/);
    checkProblems('[|---|]\nkind: 通知\n---\n各单位：\n', /name/);
    checkProblems('---\n[|正文|]\n---\n各单位：\n', /一行一项/);
  });

  test('tells what is wrong with its head', () => {
    assert.equal(readTemplate('\n正文').problems.length, 1);
    checkProblems('---\nname: 通知\nkind: [|布告|]\n---\n', /没有“布告”这个文种/);
    checkProblems('---\nname: 通知\nkind: 通知\n[|名称|]: 甲\n[|name|]: 乙\n---\n', /没有“名称”/, /两次/);
    checkProblems('---\nname: [|[甲]|]\nkind: 通知\nprefix: [|{ 甲: 乙 }|]\n---\n', /一行文字/, /一列词/);
    checkProblems('---\r\nname: 通知\r\n[|kind：通知|]\r\n---\r\n正文', /全角/);
  });

  test('tells what looks like a field and is none', () => {
    checkProblems('---\nname: 通知\nkind: 通知\n---\n[|{{}}|]，[|{{:默认}}|]，[|{{甲|乙}}|]，{{丙}}，[|{{|]丁\n}}，{{丙:一}}，[|{{丙:二}}|]', /没有名称/, /没有名称/, /不能用的符号/, /没有在同一行/, /已经写过/);
    assert.deepEqual(readBody('{{{甲}}}').parts, ['{', { field: '甲' }, '}']);
  });
});

suite('of any template', () => {
  test('no character is lost', () => {
    fc.assert(fc.property(odd, text => {
      const { parts, bodyStart, problems } = readTemplate(text);
      const pattern = parts.map(part => (typeof part === 'string' ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `\\{\\{[^{}]*${part.field.replace(/[()]/g, '\\$&')}[^{}]*\\}\\}`)).join('');
      assert.match(text.slice(bodyStart), new RegExp(`^${pattern}$`));
      for (const { span } of problems) assert.ok(span.start <= span.end && span.end <= text.length);
    }));
  });

  test('the snippet, expanded, is the text filled with the defaults', () => {
    fc.assert(fc.property(odd, fc.dictionary(fc.constantFrom('甲', '文件名', '日期'), odd), (text, values) => {
      const body = readBody(text);
      const expanded = expandSnippet(lspSnippet(body, values));
      assert.equal(expanded.text, fillTemplate(body, values));
      assert.deepEqual(expanded.stops.map(({ number, text: shown, choices }) => [number, shown, choices]), body.fields.filter(({ name }) => !Object.hasOwn(values, name)).map((field, index) => [index + 1, field.default, field.choices?.every(choice => choice !== '') ? field.choices : undefined]));
    }));
  });

  test('the snippet leads back to it, save for defaults that the clock replaces', () => {
    fc.assert(fc.property(odd, text => {
      const body = readBody(text);
      fc.pre(body.fields.every(field => field.choices?.every(choice => choice !== '') !== false && (field.name !== '日期' || field.default === '××××年×月×日')));
      assert.deepEqual(bodyFromSnippet(textMateSnippet(body), body.fields.map(({ name }) => name)), body);
    }));
  });

  test('the file’s name is safe on every system', () => {
    fc.assert(fc.property(fc.oneof(odd, fc.string({ unit: 'binary' }), fc.constantFrom('../../甲', '..\\甲', 'CON', 'aux.', '.ssh', '甲'.repeat(500), 'C:甲')), title => {
      const name = fileNameOf(title);
      assert.match(name, /^[^/\\:*?"<>|\p{Cc}\p{Cf}]+\.txt$/u);
      assert.ok(Buffer.byteLength(name) <= 220 && !name.startsWith('.'));
      assert.doesNotMatch(name, /\p{Cs}/u);
      assert.doesNotMatch(name, /^(?:con|prn|aux|nul|com\d|lpt\d)\.txt$/i);
    }));
  });
});
