import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../core/src/index';
import { markedText } from '../../support/markedText';
import { baseWith, termContext, type ContextOptions } from '../../support/termFixture';

const COMMANDS = { openEntry: 'open', insertText: 'insert', copyText: 'copy' };

/** The hover at `<|>`, and that it covers exactly the marked range. */
function hoverAt(marked: string, options: ContextOptions = {}): string | undefined {
  const { text, cursor, ranges } = markedText(marked);
  const context = termContext(text, options);
  const found = hover(context, context.document.positionAt(cursor ?? 0));
  if (!found) return undefined;
  const [range] = ranges;
  if (range && found.range) assert.deepEqual({ start: context.document.offsetAt(found.range.start), end: context.document.offsetAt(found.range.end) }, range);
  return (found.contents as MarkupContent).value;
}

/** The hover at the beginning of `text`. */
const hoverOn = (text: string, options: ContextOptions = {}): string => hoverAt(`<|>${text}`, options) ?? '';

suite('hover', () => {
  test('a term: field, items in order, meaning, when and where it was raised', () => {
    assert.equal(
      hoverAt('增强“[|四个<|>意识|]”。'),
      '四个意识（政治建设）\n\n1. 政治意识\n2. 大局意识\n3. 核心意识\n4. 看齐意识\n\n对党员的四方面要求。\n\n提出：2016年1月29日，中央政治局会议\n\n用法：增强“四个意识”\n\n相关：四个自信',
    );
  });

  test('items written out lead back to their term', () => {
    assert.match(hoverAt('[|道路自信、理论<|>自信、制度自信、文化自信|]') ?? '', /^所列各项即“四个自信”/);
  });

  test('links insert, copy and open where the client runs commands', () => {
    const text = hoverOn('四个意识', { presentation: { markdown: true, commands: COMMANDS } });
    const argument = encodeURIComponent(JSON.stringify(['增强“四个意识”']));
    assert.ok(text.includes(`[插入](command:insert?${argument})`), text);
    assert.ok(text.includes(`[复制](command:copy?${argument})`), text);
    assert.ok(text.includes(`command:open?${encodeURIComponent(JSON.stringify(['term:si-ge-zixin']))}`), text);
  });

  test('Markdown of a unit’s file is text, not a link or a picture', () => {
    const base = baseWith({ uri: 'file:///terms.yaml', file: { field: '[点](command:x)', entries: [{ term: '某事', meaning: '![图](http://example.org/a.png) <b>粗</b> `码`' }] } });
    const text = hoverOn('某事', { base, presentation: { markdown: true } });
    assert.doesNotMatch(text, /(?<!\\)\]\(|(?<!\\)</);
    assert.match(text, /单位词库/);
  });

  test('every sense is listed, none is picked', () => {
    const text = hoverOn('双创');
    assert.match(text, /有 2 个义项/);
    assert.match(text, /创业创新[^]*大众创业[^]*城市创建（某市地方用语）/);
  });

  test('the version of the document’s date, beside the present one', () => {
    const dated = hoverOn('四个全面。\n\n某某办公室\n2018年3月5日\n');
    assert.match(dated, /自2014年12月起，至2020年10月，本文日期时\n\n1\. 全面建成小康社会/);
    assert.match(dated, /现行，十九届五中全会\n\n1\. 全面建设社会主义现代化国家/);
    assert.doesNotMatch(hoverOn('四个全面。\n\n某某办公室\n2023年3月5日\n'), /小康/);
  });

  test('status is judged by the document’s date', () => {
    assert.match(hoverOn('又好又快发展。\n\n某某办公室\n2008年3月5日\n'), /自2017年10月起不再这样用；本文日期在此之前/);
    const undated = hoverOn('又好又快发展。');
    assert.match(undated, /自2017年10月起现行文件不再这样用/);
    assert.match(undated, /现作：高质量发展/);
    assert.match(undated, /另说：另有2007年之说/);
    assert.match(hoverOn('四个意识。\n\n某某办公室\n2015年3月5日\n'), /本文日期（2015年3月5日）早于提出的时间（2016年1月29日）/);
  });

  test('a longer term names the terms inside it', () => {
    assert.match(hoverOn('四个全面战略布局'), /其中：四个全面/);
  });

  test('a title, in force and repealed by the document’s date', () => {
    assert.match(hoverAt('根据[|《公文<|>处理条例》|]') ?? '', /《党政机关公文处理工作条例》（党内法规）\n\n简称：公文处理条例\n制定机关：中共中央办公厅、国务院办公厅\n文号：中办发〔2012〕14号\n施行：2012年7月1日\n状况：现行有效/);
    assert.match(hoverOn('《国家行政机关公文处理办法》'), /状况：2012年7月1日废止[^]*由其取代：《党政机关公文处理工作条例》/);
    assert.match(hoverOn('《国家行政机关公文处理办法》。\n\n某某办公室\n2010年3月5日\n'), /本文日期时尚有效/);
    // Its present text is younger than the document, the regulation itself is not.
    assert.doesNotMatch(hoverOn('《修订过的办法》。\n\n某某办公室\n2010年3月5日\n'), /尚未施行/);
    assert.match(hoverOn('《修订过的办法》。\n\n某某办公室\n1999年3月5日\n'), /现行文本施行：2021年[^]*本文日期时尚未施行/);
    assert.equal(hoverAt('《无名<|>办法》'), undefined);
  });

  test('meetings: dates, what they adopted, what is impossible or not yet held', () => {
    assert.match(hoverOn('党的二十大'), /^中国共产党第二十次全国代表大会（会议）\n\n会期：2022年10月16日至22日\n地点：北京$/);
    assert.match(hoverOn('十九届六中全会'), /会期：2022年8月1日至4日\n通过文件：《第6号决定》/);
    assert.match(hoverOn('十九届八中全会'), /没有这样的届次：该届只有 7 次/);
    assert.match(hoverOn('二十届五中全会'), /数据截至2026年11月22日，尚无此次会议/);
    assert.match(hoverOn('党的二十一大'), /尚无此次会议/);
    // Which plenum of the eighteenth was the last, the table doesn't tell.
    assert.match(hoverOn('十八届七中全会'), /数据中没有它的日期/);
    assert.match(hoverOn('党的十七大'), /数据中没有它的日期/);
    assert.match(hoverOn('“十四五”规划'), /国民经济和社会发展第十四个五年规划（规划）\n\n起止：2021—2025年/);
    assert.match(hoverOn('2023年全国两会'), /- 全国政协十四届一次会议：2023年3月4日至11日\n- 十四届全国人大一次会议/);
    assert.match(hoverOn('十二届市委二次全会'), /地方会议/);
  });

  test('an abbreviation shows what this document means by it, and the known title behind it', () => {
    const text = hoverAt('《党政机关公文处理工作条例》（以下简称《条例》）印发。\n\n学习[|《条<|>例》|]。') ?? '';
    assert.match(text, /^《条例》（本文简称）\n\n指：《党政机关公文处理工作条例》（定义在第 1 行）/);
    assert.match(text, /中办发〔2012〕14号/);
  });

  test('a bare 《条例》 is the one title of the document that ends so, and nothing where there are two', () => {
    const text = hoverAt('学习《党政机关公文处理工作条例》。\n\n按[|《条<|>例》|]办。') ?? '';
    assert.match(text, /^本文中这样结尾的题名只有：《党政机关公文处理工作条例》（首见于第 1 行）\n\n《党政机关公文处理工作条例》（党内法规）/);
    assert.equal(hoverAt('《甲条例（试行）》。按《条<|>例》办。'), '本文中这样结尾的题名只有：《甲条例（试行）》（首见于第 1 行）');
    assert.equal(hoverAt('《甲条例》《乙条例》。按《条<|>例》办。'), undefined);
    assert.equal(hoverAt('按《条<|>例》办。'), undefined);
  });

  test('a heading tells how long its section is', () => {
    const text = `关于某事的通知\n\n各单位：\n\n一、提高<|>认识\n${'各单位要认真落实工作责任。'.repeat(20)}\n二、抓好落实\n请按时报送。\n`;
    assert.match(hoverAt(text) ?? '', /本部分 \d+ 字，读约 1分\d+秒（每分钟 220 字）/);
    assert.match(hoverAt(text, { settings: { readingSpeed: 1000 } }) ?? '', /读约 \d+秒/);
  });

  test('in English where the editor is', () => {
    const text = hoverOn('四个意识', { presentation: { language: 'en' } });
    assert.match(text, /First raised: 2016年1月29日/);
  });

  test('nothing on plain text and in an empty document', () => {
    assert.equal(hoverAt('今天<|>开会。'), undefined);
    assert.equal(hoverAt('<|>'), undefined);
  });
});
