import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fillTemplate, makeTemplate, parseDocument, readTemplate, type MadeTemplate } from '../../../core/src/index';
import { anyText } from '../../support/randomTexts';

const made = (text: string, options?: Parameters<typeof makeTemplate>[1]) => makeTemplate(parseDocument(text), options);
const bodyOf = ({ text }: MadeTemplate) => text.slice(readTemplate(text).bodyStart);

/** The template with the values that the document had, which has to be a sound one. */
function filled({ text, fields }: MadeTemplate, kept: ReadonlySet<string> = new Set()): string {
  const reading = readTemplate(text);
  assert.deepEqual(reading.problems.filter(({ severity }) => severity === 'error'), []);
  assert.deepEqual(reading.fields.map(({ name }) => name), fields.map(({ name }) => name).filter(name => !kept.has(name)));
  return fillTemplate(reading, Object.fromEntries(fields.map(({ name, value }) => [name, value])));
}

const NOTICE = `青禾县人民政府办公室关于印发《青禾县档案整理工作方案》的通知
青政办发〔2026〕28号

各乡镇人民政府，县政府各部门：

　　《青禾县档案整理工作方案》已经县政府同意，现印发给你们。请于2026年4月30日前报送清单，安排经费12.5万元，完成率达到95%，涉及1320名干部。

　　（联系人：罗青山，联系电话：0571-88880000，邮箱：da@example.com）

　　　　　　　　　　　　青禾县人民政府办公室
　　　　　　　　　　　　2026年3月5日
`;

suite('a document becomes a template', () => {
  test('a notice: what differs is a field, what is fixed stays', () => {
    const template = made(NOTICE);
    assert.equal(template.name, '印发通知');
    assert.equal(template.text, `---
name: 印发通知
kind: 通知
---
{{单位}}关于印发《{{文件名:××××方案}}》的通知
{{机关代字}}〔{{年份}}〕{{序号:××}}号

{{主送机关:××××}}：

　　《{{文件名}}》已经县政府同意，现印发给你们。请于{{时间:××××年××月××日}}前报送清单，安排经费{{金额:××}}万元，完成率达到{{百分比:××}}%，涉及{{数量:××}}名干部。

　　（联系人：{{联系人:×××}}，联系电话：{{电话:××××××××}}，邮箱：{{邮箱:××××}}）

　　　　　　　　　　　　{{单位}}
　　　　　　　　　　　　{{日期}}
`);
    assert.deepEqual(template.fields.filter(({ count }) => count > 1), [
      { name: '单位', value: '青禾县人民政府办公室', count: 2 },
      { name: '文件名', value: '青禾县档案整理工作方案', count: 2 },
    ]);
  });

  test('what the user keeps stays as text; its name is his', () => {
    const { text } = made(NOTICE, { name: '印发 "方案"', keep: new Set(['百分比', '单位']) });
    assert.ok(text.startsWith('---\nname: "印发 \\"方案\\""\n'));
    assert.ok(text.includes('完成率达到95%') && text.includes('　青禾县人民政府办公室\n') && text.includes('{{文件名:'));
  });

  test('titles tell what they are about', () => {
    const title = (text: string) => bodyOf(made(`${text}\n\n各科室：\n\n请认真落实。\n`)).split('\n', 1)[0];
    assert.equal(title('关于召开全县安全生产工作会议的通知'), '关于召开{{会议名称:××××会议}}的通知');
    assert.equal(title('关于做好汛期值班工作的通知'), '关于{{事由:××××}}的通知');
    assert.equal(title('青禾县财政局关于解决办公用房资金的请示'), '{{单位}}关于{{事由:××××}}的请示');
    assert.equal(title('关于罗青山同志任职的通知'), '关于{{姓名:×××}}同志任职的通知');
    assert.equal(title('青禾县水务局2026年工作要点'), '{{单位}}{{年份}}年工作要点');
    assert.equal(title('青禾县人民政府办公室转发县水务局关于加强饮水安全意见的通知'), '{{单位}}转发{{来文单位:××××}}关于{{事由:××××}}的通知');
    assert.equal(title('在全县经济工作会议上的讲话'), '在{{会议名称:××××会议}}上的讲话');
  });

  test('the subject is a field wherever it recurs, a longer name of another unit is not', () => {
    const template = made('青禾县人民政府关于整治非法采砂的通告\n\n为整治非法采砂，青禾县人民政府决定开展行动。由青禾县人民政府办公室负责解释。\n\n青禾县人民政府\n2026年3月5日\n');
    assert.equal(bodyOf(template), '{{单位}}关于{{事由:××××}}的通告\n\n为{{事由}}，{{单位}}决定开展行动。由青禾县人民政府办公室负责解释。\n\n{{单位}}\n{{日期}}\n');
  });

  test('names of cited documents, ordinals and numbers of headings are no specifics', () => {
    const body = '一、总体要求\n（一）落实《青禾县水利规划（2021—2025年）》，抓好第3批项目。\n1.强化领导。落实“四个意识”。\n';
    assert.ok(bodyOf(made(`关于做好工作的通知\n\n各科室：\n\n${body}`)).endsWith(body));
  });

  test('a title over two lines keeps its break; the subject on one line is another field', () => {
    const template = made('松岭乡人民政府关于解决云脚村公路\n改造资金的请示\n\n县人民政府：\n\n　　现就解决云脚村公路改造资金有关情况请示如下。\n\n松岭乡人民政府\n2024年8月5日\n');
    assert.ok(bodyOf(template).startsWith('{{单位}}关于{{事由:××××}}的请示\n'), template.text);
    assert.ok(template.text.includes('现就{{事由2:××××}}有关情况'));
    assert.equal(filled(template), '松岭乡人民政府关于解决云脚村公路\n改造资金的请示\n\n县人民政府：\n\n　　现就解决云脚村公路改造资金有关情况请示如下。\n\n松岭乡人民政府\n2024年8月5日\n');
  });

  for (const name of readdirSync('examples').filter(file => !file.includes('GB18030'))) {
    test(`${name} comes back exactly`, () => {
      for (const text of [readFileSync(join('examples', name), 'utf8'), readFileSync(join('examples', name), 'utf8').replaceAll('\n', '\r\n')]) assert.equal(filled(made(text)), text);
    });
  }

  test('any text comes back exactly, whichever fields are kept', () => {
    const braces = fc.constantFrom('', '{', '{{', '{{单位}}', '}', '{{{', '5万元', '}}');
    fc.assert(
      fc.property(anyText, anyText, braces, braces, fc.array(fc.constantFrom('单位', '金额', '时间', '数量', '日期')), (first, second, before, after, keep) => {
        const text = first + before + '12万元' + after + second;
        const everything = made(text);
        assert.equal(filled(everything), text);
        assert.equal(filled(made(text, { keep: new Set(keep) }), new Set(keep)), text);
        for (const { value, count } of everything.fields) assert.ok(count > 0 && value.trim() !== '');
      }),
      { numRuns: 300 },
    );
  });
});
