import assert from 'node:assert/strict';
import { findEntries } from '../../client/src/common/terms/entrySearch';
import type { ListedEntry } from '../../protocol/src/index';

const entry = (name: string, reading: string, more: Partial<ListedEntry> = {}): ListedEntry => ({ key: `term:${name}`, name, field: '', summary: '', reading, aliases: [], insertText: name, isUnits: false, ...more });

const ENTRIES = [
  entry('两个确立', 'lgql lianggequeli'),
  entry('两个维护', 'lgwh lianggeweihu'),
  entry('四个意识', 'sgys sigeyishi', { summary: '政治意识、大局意识、核心意识、看齐意识' }),
  entry('三重一大', 'szyd sanzhongyida'),
  entry('《中华人民共和国民法典》', 'zhrmghgmfd zhonghuarenmingongheguominfadian mfd minfadian', { aliases: ['民法典'] }),
  entry('5G应用', '5gyy 5gyingyong'),
];
const found = (query: string) => findEntries(ENTRIES, query).map(({ name }) => name);

suite('search of terms', () => {
  test('nothing asked: everything, in its own order', () => {
    assert.deepEqual(found(''), ENTRIES.map(({ name }) => name));
    assert.deepEqual(found(' “” '), ENTRIES.map(({ name }) => name));
  });

  test('by characters, by another name, whatever marks stand around them', () => {
    assert.deepEqual(found('两个'), ['两个确立', '两个维护']);
    assert.deepEqual(found('“两个维护”'), ['两个维护']);
    assert.deepEqual(found('《民法典》'), ['《中华人民共和国民法典》']);
    assert.deepEqual(found('一大'), ['三重一大']);
  });

  test('by initials and by whole syllables, with or without spaces and capitals', () => {
    assert.deepEqual(found('lgwh'), ['两个维护']);
    assert.deepEqual(found('LGWH'), ['两个维护']);
    assert.deepEqual(found('lg'), ['两个确立', '两个维护']);
    assert.deepEqual(found('liang ge wei'), ['两个维护']);
    assert.deepEqual(found('mfd'), ['《中华人民共和国民法典》']);
    assert.deepEqual(found('5g'), ['5G应用']);
  });

  test('by an item, behind everything that is found by its name', () => {
    assert.deepEqual(found('看齐'), ['四个意识']);
    assert.deepEqual(found('意识'), ['四个意识']);
  });

  test('the whole name before a beginning, a beginning before the middle', () => {
    const entries = [entry('全面依法治国', 'qmyfzg'), entry('依法治国基本方略', 'yfzgjbfl'), entry('依法治国', 'yfzg')];
    assert.deepEqual(findEntries(entries, '依法治国').map(({ name }) => name), ['依法治国', '依法治国基本方略', '全面依法治国']);
    assert.deepEqual(findEntries(entries, 'yfzg').map(({ name }) => name), ['依法治国', '依法治国基本方略', '全面依法治国']);
  });

  test('nothing is found where there is nothing', () => {
    assert.deepEqual(found('xyzzy'), []);
    assert.deepEqual(found('不存在'), []);
  });
});
