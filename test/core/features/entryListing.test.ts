import assert from 'node:assert/strict';
import { listEntries, TermBase, type EntryData, type TermData, type TermFileData } from '../../../core/src/index';

const data = (files: TermFileData[], documents: TermData['documents'] = []): TermData => ({
  files,
  documents,
  meetings: { asOf: '2026-01-01', congresses: [], discipline: [], npc: [], cppcc: [], fiveYearPlans: [] },
  wording: { confusables: [], formulations: [], orders: [], heard: [] },
  traditional: '',
  traditionalPhrases: '',
  readings: 'liang两 ge个 wei维 hu护 fa法 zhi治 guo国',
  namedReadings: {},
});
const file = (field: string, ...entries: EntryData[]): TermFileData => ({ field, entries });
const listed = (...values: ConstructorParameters<typeof TermBase>) => listEntries(new TermBase(...values));

suite('the list of entries', () => {
  test('fields stand in their order, unknown ones behind the known, cited documents last', () => {
    const statute = { id: 'gwfl', group: '法律', title: '国法', issuer: '全国人民代表大会', status: 'inForce' as const, evidence: [] };
    const entries = listed(data([file('工作方法', { term: '甲法' }), file('其他', { term: '乙法' }), file('政治建设', { term: '丙法' })], [statute]));
    assert.deepEqual(entries.map(({ field, key }) => [field, key]), [['政治建设', 'term:unit:丙法'], ['工作方法', 'term:unit:甲法'], ['其他', 'term:unit:乙法'], ['法律', 'title:gwfl']]);
    assert.deepEqual(entries[3], { key: 'title:gwfl', name: '《国法》', field: '法律', summary: '全国人民代表大会', reading: 'gf guofa', aliases: [], insertText: '《国法》', isUnits: false });
  });

  test('the unit’s own fields stand first and are marked', () => {
    const entries = listed(data([file('政治建设', { id: 'liang-ge-weihu', term: '两个维护' })]), [{ uri: 'file:///terms.yaml', file: file('本院用语', { term: '法治护' }) }]);
    assert.deepEqual(entries.map(({ name, isUnits }) => [name, isUnits]), [['法治护', true], ['两个维护', false]]);
  });

  test('a name and its aliases are read, in initials and in full', () => {
    const [entry] = listed(data([file('政治建设', { id: 'liang-ge-weihu', term: '两个维护', aliases: ['维护'] })]));
    assert.equal(entry?.reading, 'lgwh lianggeweihu wh weihu');
  });

  test('the summary is the present items, else the meaning, cut at sixty characters', () => {
    const summary = (entry: EntryData) => listed(data([file('法治', entry)]))[0]?.summary;
    assert.equal(summary({ term: '甲法', items: ['一项', '两项'], meaning: '两件事。' }), '一项、两项');
    assert.equal(summary({ term: '甲法', versions: [{ to: '2020', items: ['旧'] }, { from: '2020', items: ['新', '好'] }] }), '新、好');
    assert.equal(summary({ term: '甲法', meaning: '两件事。' }), '两件事。');
    assert.equal(summary({ term: '甲法', senses: [{ label: '全国', items: ['一'] }, { label: '地方', items: ['二'] }] }), '全国；地方');
    assert.equal(summary({ term: '甲法', items: ['长'.repeat(70), '短'] }), `${'长'.repeat(59)}…`);
  });

  test('quotation marks are put where the collocations have them', () => {
    const inserted = (entry: EntryData) => listed(data([file('法治', entry)]))[0]?.insertText;
    assert.equal(inserted({ term: '两个维护', collocations: ['做到“两个维护”'] }), '“两个维护”');
    assert.equal(inserted({ term: '依法治国', collocations: ['全面依法治国'] }), '依法治国');
  });
});
