import assert from 'node:assert/strict';
import { invisibleCharacters } from '../../../core/src/syntax/invisible';
import { htmlTags, markdownRemnants } from '../../../core/src/syntax/markup';
import { findMojibake } from '../../../core/src/syntax/mojibake';
import { clippedNames, placeholders } from '../../../core/src/syntax/placeholders';
import { injectedReadings } from '../../../core/src/syntax/readings';
import { isResidueLine } from '../../../core/src/syntax/residue';
import { revisionRemnants } from '../../../core/src/syntax/revisionRemnants';
import type { SourceSpan } from '../../../core/src/text/span';
import { markedText } from '../../support/markedText';

/** The marks are what the detector finds. */
function finds(detector: (text: string) => readonly SourceSpan[], marked: string): void {
  const { text, ranges } = markedText(marked);
  const show = (spans: readonly SourceSpan[]) => spans.map(({ start, end }) => `${start}–${end} ${text.slice(start, end)}`);
  assert.deepEqual(show(detector(text)), show(ranges), text);
}

const latin = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));

suite('remnants of a paste', () => {
  test('mojibake that can be undone', () => {
    for (const [text, original] of [
      ['&ldquo;', '“'], ['&#12304;', '【'], ['&#x3002;', '。'], ['â€œ', '“'], ['â€¦', '…'], [latin('会议'), '会议'], ['Â·', '·'],
    ] as const) {
      const [found, ...more] = findMojibake(`甲${text}乙`);
      assert.equal(found?.original, original, text);
      assert.deepEqual([found.start, found.end, more.length], [1, 1 + text.length, 0]);
    }
  });

  test('mojibake that is lost', () => {
    finds(findMojibake, '甲[|\ufffd\ufffd|]乙[|锟斤拷|]丙[|???|]丁');
    finds(findMojibake, '会议[|ÖÐ¹ú¹²²ú|]。');
    finds(findMojibake, '发展的主攻方向[|?!|]兑庖');
  });

  test('no mojibake', () => {
    for (const text of ['R&D经费', '沙家浜', '涓涓细流，润物无声', 'José·García', '长×”宽', '行吗？？？', 'a&b;c', '浜浜有礼']) finds(findMojibake, text);
  });

  test('readings behind single characters', () => {
    finds(text => injectedReadings(text), '关[|(guān)|]于学[|（xué）|]习的[|(de)|]意见');
    finds(text => injectedReadings(text), '25千克(kg)、应用(app)、选项（b）、(guān)');
    assert.deepEqual(injectedReadings('关(guān)的(de)').map(({ toned }) => toned), [true, false]);
  });

  test('invisible characters by kind', () => {
    finds(invisibleCharacters, '甲[|\u200b\ufeff|]乙[|\u00a0|]丙[|\u0007|]丁[|\u2028|]戊[|\ue000|]己\t\u3000 庚\r\n');
    assert.deepEqual(invisibleCharacters('\u200b\u00a0\u2028\ue000').map(({ replacement }) => replacement), ['', ' ', '\n', undefined]);
    finds(invisibleCharacters, '👨\u200d👩');
  });

  test('tags and Markdown', () => {
    finds(htmlTags, '[|<p class="a">|]甲[|<br/>|]乙[|</P>|]a<b，c>d <5%');
    finds(markdownRemnants, '[|**加强领导。**|]各地要抓落实，见[|[附件](/a.doc)|]。');
    finds(markdownRemnants, '在**市**县，建设新**，造福**人民');
    finds(markdownRemnants, '[|### |]标题');
    finds(markdownRemnants, '#1机组和3#楼');
  });

  test('placeholders and masks', () => {
    for (const marked of ['[|XX|]市', '[|20XX|]年', '[|××|]局', '新[|**|]人', '优化[|_|]机制', '[|○○|]县', '[|□□□|]', '在[|某某|]县', '[|某某|]市', '[|【填写单位】|]', '（[|【】|]）', '[|TODO|]']) finds(placeholders, marked);
    for (const text of ['X光', 'XX染色体', '二○○八年', '3×5米', '面积×单价×系数', '□是 □否', '1+1+X', '〔　〕内为累计数', '某公司', '李某某', '_总书记', '**重点工作：**抓好落实']) finds(placeholders, text);
    finds(clippedNames, '学习[|_总书记|]、[|××同志|]、以[|**新时代中国特色社会主义|]思想');
    finds(clippedNames, '请×××同志讲话');
    finds(placeholders, '请[|×××|]同志讲话');
  });

  test('comments and cuts', () => {
    finds(revisionRemnants, '甲[|[批注1]|]乙[|（此处省略）|]丙[|【待核实】|]');
    finds(revisionRemnants, '领导批注：同意。（修订）（以下简称“中心”）[1]');
  });

  test('lines of a web page, with readings in them', () => {
    for (const line of ['来源：某网', '（来源：某报）', '(責任編輯：某某)', '版權(quán)所有 某某社', '京ICP備12345678號', '当前位置：首页', '第 3 页 共 9 页']) assert.ok(isResidueLine(line, 0, line.length), line);
    for (const line of ['来源于基层', '作者认为应当加强', '编辑部各科室', '第三页起为名单']) assert.ok(!isResidueLine(line, 0, line.length), line);
  });
});
