import assert from 'node:assert/strict';
import fc from 'fast-check';
import { activeRules, DocumentFindings, DocumentMentions, parseDocument, rules, updateDocument } from '../../../core/src/index';
import { catalogue } from '../../../core/src/rules/catalogue';
import { ALL, builtInBase, strictLogger } from '../../support/checkRule';
import { workReport } from '../../support/hugeTexts';
import { markedText } from '../../support/markedText';

const environment = { active: activeRules(rules, ALL), logger: strictLogger };
const PIECES = catalogue.flatMap(({ page }) => [...page.bad, ...page.good]).map(({ text }) => markedText(text).text);
const SNIPPETS = ['，', '。', '\n', '一、', '（二）', '“', '》', '2024年', '的的', '部署', ' ', '𠮷', '附件：'];

const plain = (findings: DocumentFindings) => findings.findings.map(({ active, severity, ...rest }) => ({ id: active.rule.meta.id, severity, ...rest }));

suite('rules: incremental equals fresh', () => {
  test('after any series of edits', () => {
    const edit = fc.record({ at: fc.nat(), remove: fc.nat(12), insert: fc.constantFrom(...SNIPPETS, ...PIECES) });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), fc.array(edit, { minLength: 1, maxLength: 5 }), (pieces, edits) => {
        let text = pieces.join('\n');
        let model = parseDocument(text);
        let mentions = new DocumentMentions(model, builtInBase);
        let findings = new DocumentFindings(model, mentions, environment);
        findings.advance();
        for (const { at, remove, insert } of edits) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + insert + text.slice(start + remove);
          model = updateDocument(model, text);
          mentions = new DocumentMentions(model, builtInBase, mentions);
          findings = new DocumentFindings(model, mentions, environment, findings);
          while (!findings.advance(50));
          const fresh = parseDocument(text);
          assert.deepEqual(plain(findings), plain(new DocumentFindings(fresh, new DocumentMentions(fresh, builtInBase), environment)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('in a text of 10 MB', () => {
    let text = workReport(3_400_000);
    let model = parseDocument(text);
    let mentions = new DocumentMentions(model, builtInBase);
    let findings = new DocumentFindings(model, mentions, environment);
    findings.advance();
    const edits = fc.sample(fc.record({ at: fc.nat(text.length), remove: fc.nat(12), insert: fc.constantFrom(...SNIPPETS, ...PIECES) }), 4);
    for (const { at, remove, insert } of edits) {
      text = text.slice(0, at) + insert + text.slice(at + remove);
      model = updateDocument(model, text);
      mentions = new DocumentMentions(model, builtInBase, mentions);
      findings = new DocumentFindings(model, mentions, environment, findings);
      findings.advance();
    }
    const fresh = parseDocument(text);
    const expected = new DocumentFindings(fresh, new DocumentMentions(fresh, builtInBase), environment);
    // As text: a difference among so many would be looked for much too long.
    const shown = (all: DocumentFindings) => plain(all).map(finding => JSON.stringify(finding));
    const [found, wanted] = [shown(findings), shown(expected)];
    assert.equal(found.findIndex((finding, index) => finding !== wanted[index]), -1, JSON.stringify(edits));
    assert.equal(found.length, wanted.length);
  }).timeout(120_000);
});
