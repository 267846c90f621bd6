import assert from 'node:assert/strict';
import { rules } from '../../../core/src/index';
import { catalogue } from '../../../core/src/rules/catalogue';
import { applyFixes, checkExample, findingsIn, findingsOf } from '../../support/checkRule';
import { markedText } from '../../support/markedText';

suite('rules: their own examples', () => {
  for (const { rule, page } of catalogue) {
    test(rule.meta.id, () => {
      assert.ok(page.bad.length > 0 && page.good.length > 0, 'a wrong and a right example at least');
      for (const example of [...page.bad, ...page.good]) checkExample(rule, example);
    });
  }

  test('ids are unique and name the category', () => {
    const ids = rules.map(rule => rule.meta.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^(structure|wording|punctuation|numbers|kind|residue)\/[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});

suite('rules: their fixes', () => {
  for (const { rule, page } of catalogue) {
    test(`${rule.meta.id}: a fix ends its finding and makes no new one`, () => {
      for (const example of page.bad) {
        const { text } = markedText(example.text);
        const before = findingsIn(text);
        for (const finding of findingsOf(rule, text, example.options)) {
          for (const fix of finding.fixes ?? []) {
            const after = applyFixes(text, [fix]);
            assert.notEqual(after, text, `${rule.meta.id}: a fix that changes nothing`);
            assert.ok(findingsOf(rule, after, example.options).length < findingsOf(rule, text, example.options).length, `${rule.meta.id} still there: ${after}`);
            const counts = new Map<string, number>();
            for (const { active } of findingsIn(after)) counts.set(active.rule.meta.id, (counts.get(active.rule.meta.id) ?? 0) + 1);
            for (const [id, count] of counts) assert.ok(count <= before.filter(({ active }) => active.rule.meta.id === id).length, `${rule.meta.id}'s fix makes ${id}: ${after}`);
          }
        }
      }
    });
  }
});
