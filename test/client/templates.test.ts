import assert from 'node:assert/strict';
import fc from 'fast-check';
import { askedFields, readAnswers, valuesToFill } from '../../client/src/common/templates/answers';
import { isoDate, readDate } from '../../client/src/common/templates/dates';
import { nameProblem, withEnding } from '../../client/src/common/templates/names';
import { findTemplate, findTemplates, templateRows } from '../../client/src/common/templates/templateSearch';
import type { TemplateFieldSummary, TemplateSummary } from '../../protocol/src/index';

const TODAY = { year: 2026, month: 3, day: 5 };
const template = (name: string, kind: string, more: Partial<TemplateSummary> = {}): TemplateSummary => ({ id: `builtin:${name}`, name, kind, source: 'builtIn', isSkeleton: true, fields: [], ...more });
const field = (name: string, inTitle = false): TemplateFieldSummary => ({ name, default: '××', inTitle });

const TEMPLATES = [
  template('工作总结', '总结', { typed: ['gzzj'], description: '回顾一年的工作' }),
  template('印发通知', '通知', { variant: '印发', typed: ['yftz', '通知印发', 'tzyf'] }),
  template('会议通知', '通知', { variant: '会议', typed: ['hytz'] }),
  template('请示', '请示', { typed: ['qs'] }),
  template('决定', '决定', { typed: ['jd'] }),
  template('请示', '请示', { id: 'unit:file:///a.txt', source: 'unit', typed: ['qs'] }),
];

suite('dates as people type them', () => {
  test('every usual form, without leading zeros', () => {
    for (const typed of ['2026年3月5日', '2026-03-05', '2026/3/5', '2026.3.5', '20260305', '3月5日', '3月5号', '3-5', '3.5', '二〇二六年三月五日', '二○二六年三月五日', ' 2026 年 3 月 5 日 ', '２０２６－３－５', '26-3-5', '今天', '今日']) assert.equal(readDate(typed, TODAY), '2026年3月5日', typed);
    assert.equal(readDate('明天', TODAY), '2026年3月6日');
    assert.equal(readDate('十二月二十五日', TODAY), '2026年12月25日');
    assert.equal(readDate('2026-12-31', TODAY), '2026年12月31日');
    assert.equal(readDate('后天', { year: 2026, month: 12, day: 30 }), '2027年1月1日');
  });

  test('what is no day of the calendar is not understood', () => {
    for (const typed of ['', '2026年', '2026-13-1', '2026-2-30', '2月29日', '下周', '三五', '99999999', '十月十十日']) assert.equal(readDate(typed, TODAY), undefined, typed);
    assert.equal(readDate('2024-2-29', TODAY), '2024年2月29日');
  });

  test('what is understood is understood the same again', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(2000, 0, 1), max: new Date(2099, 11, 31), noInvalidDate: true }), date => {
        const day = { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
        const read = readDate(isoDate(day), TODAY);
        assert.equal(read, `${day.year}年${day.month}月${day.day}日`);
        assert.equal(readDate(read, TODAY), read);
      }),
    );
  });
});

suite('names of files', () => {
  test('none leads out of its folder, and none is one that a system refuses', () => {
    const problems: Record<string, ReturnType<typeof nameProblem>> = { '': 'empty', '  ': 'empty', 'a/b': 'separator', 'a\\b': 'separator', '..': 'dots', '../甲': 'separator', '甲..乙': 'dots', '.甲': 'dots', '甲.': 'dots', '甲 ': 'dots', CON: 'reserved', 'con.txt': 'reserved', 'LPT1.txt': 'reserved', '甲:乙': 'characters', '甲\u0000': 'characters', '甲\u202e乙': 'characters', '甲\ud800': 'characters', '甲?': 'characters' };
    for (const [name, problem] of Object.entries(problems)) assert.equal(nameProblem(name), problem, JSON.stringify(name));
    for (const name of ['关于印发《方案》的通知.txt', 'console.txt', '甲 乙', '2026年3月5日']) assert.equal(nameProblem(name), undefined, name);
    assert.equal(nameProblem('甲'.repeat(81)), 'long');
  });

  test('the ending is that of a plain text unless it is one of ours', () => {
    assert.deepEqual(['甲', '甲.txt', '甲.gongwen', '甲.GW', '3.5'].map(withEnding), ['甲.txt', '甲.txt', '甲.gongwen', '甲.GW', '3.5.txt']);
  });
});

suite('search of templates', () => {
  const found = (query: string) => findTemplates(TEMPLATES, query).map(({ group, name }) => `${group} ${name}`);

  test('all kinds in their groups: the unit’s own, the statutory in the order of the regulation, then the others', () => {
    assert.deepEqual(templateRows(TEMPLATES).map(({ group, name, templates }) => `${group} ${name} ${templates.length}`), ['unit 请示 1', 'statutory 决定 1', 'statutory 通知 2', 'statutory 请示 1', 'daily 总结 1']);
    assert.deepEqual(found(''), templateRows(TEMPLATES).map(({ group, name }) => `${group} ${name}`));
  });

  test('by name, initials, variant and description', () => {
    assert.deepEqual(found('通知'), ['statutory 通知', 'statutory 印发通知', 'statutory 会议通知']);
    assert.deepEqual(found('yftz'), ['statutory 印发通知']);
    assert.deepEqual(found('HY'), ['statutory 会议通知']);
    assert.deepEqual(found('tz'), ['statutory 印发通知', 'statutory 会议通知']);
    assert.deepEqual(found('qs'), ['unit 请示', 'statutory 请示']);
    assert.deepEqual(found('通知会议'), ['statutory 会议通知']);
    assert.deepEqual(found('一年'), ['daily 工作总结']);
    assert.deepEqual(found('没有'), []);
  });

  test('a keybinding names a template by id or name; of one name the unit’s own is meant', () => {
    assert.equal(findTemplate(TEMPLATES, '请示')?.source, 'unit');
    assert.equal(findTemplate(TEMPLATES, 'builtin:请示')?.source, 'builtIn');
    assert.equal(findTemplate(TEMPLATES, '会议通知')?.variant, '会议');
    assert.equal(findTemplate(TEMPLATES, '没有'), undefined);
  });
});

suite('what the wizard asks', () => {
  test('the title’s fields, 主送机关, 单位, 日期; the others are left as tab stops', () => {
    const fields = [field('单位', true), field('事由', true), field('文件名', true), field('年份', true), field('主送机关'), field('会议'), field('日期')];
    assert.deepEqual(askedFields(template('甲', '通知', { fields })).map(({ name }) => name), ['事由', '文件名', '主送机关', '单位', '日期']);
    assert.deepEqual(askedFields(template('甲', '通知')), []);
  });

  test('what was left empty stays a placeholder, whatever settings and clock would say', () => {
    assert.deepEqual(valuesToFill({ 事由: ' 做好\n工作 ', 文件名: ' ', 单位: '' }, false), { 事由: '做好工作' });
    assert.deepEqual(valuesToFill({ 单位: '', 日期: '' }, true), { 单位: '××××', 日期: '××××年×月×日' });
  });

  test('answers given beforehand are taken as far as they are sound', () => {
    assert.deepEqual(readAnswers(undefined), {});
    assert.deepEqual(readAnswers({ template: '印发通知', values: { 事由: '甲', 数: 1 }, target: 'untitled' }), { template: '印发通知', values: { 事由: '甲' }, target: 'untitled' });
    assert.deepEqual(readAnswers({ template: 1, values: null, target: { folder: 2, name: '甲.txt' } }), { target: { name: '甲.txt' } });
    assert.deepEqual(readAnswers({ scheme: 'file', path: '/a', toString: () => 'file:///a' }), { target: { folder: 'file:///a' } });
  });
});
