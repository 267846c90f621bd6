import assert from 'node:assert/strict';
import { SymbolSearch } from '../../../core/src/index';
import { fixtureBase } from '../../support/termFixture';

/** The names that answer, the best first. */
const headings = (query: string, names: readonly string[]): string[] => {
  const search = new SymbolSearch(query, fixtureBase);
  return names.filter(name => search.headingScore(name) > 0).sort((first, second) => search.headingScore(second) - search.headingScore(first));
};
const terms = (query: string): string[] => new SymbolSearch(query, fixtureBase).terms().sort((first, second) => second.score - first.score).map(({ entry }) => entry.term);

suite('searching for headings', () => {
  test('whole, at the beginning, inside, scattered', () => {
    assert.deepEqual(headings('总体要求', ['一、总体要求', '总的体制要求', '总体要求', '总体要求和目标', '目标任务']), ['总体要求', '总体要求和目标', '一、总体要求', '总的体制要求']);
    assert.deepEqual(headings('要求总体', ['总体要求']), []);
  });

  test('script, width, case and spaces make no difference', () => {
    for (const query of ['總體要求', '总体 要求', ' 总体要求']) assert.deepEqual(headings(query, ['一、总体要求']), ['一、总体要求'], query);
    assert.deepEqual(headings('app', ['二、ＡＰＰ建设', '三、App 推广']).length, 2);
  });

  test('an empty query takes all', () => {
    assert.equal(headings('', ['一、总体要求', '二、任务']).length, 2);
    assert.deepEqual(terms(''), []);
  });
});

suite('searching for terms', () => {
  test('by name, initials, whole reading or its beginning', () => {
    for (const query of ['四个意识', '四个“意识”', '个意识', 'sgys', 'SGYS', 'sigeyishi', 'si ge yi shi', 'sigeyi', 'sigeyis', 'yishi']) assert.ok(terms(query).includes('四个意识'), query);
    for (const query of ['sgyx', 'igeyishi', 'sigeyishii']) assert.ok(!terms(query).includes('四个意识'), query);
  });

  test('the name itself comes first', () => {
    for (const { term } of fixtureBase.entries) assert.equal(terms(term)[0], term);
  });
});
