import assert from 'node:assert/strict';
import { rules, type Rule } from '../../../core/src/index';
import { catalogue } from '../../../core/src/rules/catalogue';
import { ALL, findingsIn } from '../../support/checkRule';
import { markedText } from '../../support/markedText';

/** Its empty brackets count only beside something else that is masked. */
const CHOOSY: ReadonlySet<string> = new Set(['residue/placeholder']);

/** The same rules, shown every paragraph. */
const ungated = rules.map((rule): Rule => {
  const { triggers, cues, ...rest } = rule;
  return (triggers === undefined && cues === undefined) || CHOOSY.has(rule.meta.id) ? rule : rest;
});

const PIECES = catalogue.flatMap(({ page }) => [...page.bad, ...page.good]).map(({ text }) => markedText(text).text);

suite('rules: what a paragraph must hold before a rule looks at it', () => {
  const shown = (text: string, all: readonly Rule[]) => findingsIn(text, ALL, all).map(({ active, start, end, message }) => `${active.rule.meta.id} ${message} ${start}–${end}`);

  test('leaves nothing out that the rule would find', () => {
    for (const text of PIECES) assert.deepEqual(shown(text, rules), shown(text, ungated), text);
  }).timeout(60_000);

  test('nor where lines are wrapped or digits are full-width', () => {
    for (const text of PIECES) {
      const wrapped = text.replace(/([^\n]{7})(?=[^\n])/g, '$1\n');
      assert.deepEqual(shown(wrapped, rules), shown(wrapped, ungated), wrapped);
      const full = text.replace(/[0-9A-Za-z%]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
      assert.deepEqual(shown(full, rules), shown(full, ungated), full);
    }
  }).timeout(60_000);

  test('takes cues of one or two characters', () => {
    for (const { meta, cues } of rules) for (const cue of cues ?? []) assert.ok(cue.length === 1 || cue.length === 2, `${meta.id}: ${cue}`);
  });
});
