import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wording } from '../../../core/src/formatting/format';
import { CLEAN_STEPS } from '../../../core/src/index';
import { ADVERSARIAL } from '../../support/adversarialTexts';
import { cleaned, simplifier } from '../../support/cleaned';
import { hardWrapped, workReport } from '../../support/hugeTexts';
import { anyText, piece } from '../../support/randomTexts';

const DAMAGE = ['(guān)', '(zé)', '(fā)', '(lǐng)', '（dǎo）', '&nbsp;', '&lt;b&gt;', '&amp;lt;', '<p>', '</p>', '<br>', '**要点**', '## ', '[链接](https://a.b)', '责任编辑：某某', '网站首页', '\n相关文章\n', '標題', '乾坤', '瞭望', '?!兑庖姟访鞔_', 'â€œ', '锛屼腑', '\u00a0\u00a0', '\u200b', '　　', '\n\n\n', '半角,标点(部门)', '|'] as const;

const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...DAMAGE) }, { weight: 3, arbitrary: piece }), { maxLength: 40 }).map(parts => parts.join('')) },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: fc.integer({ min: 20, max: 40 }).map(width => hardWrapped(workReport(1500), width)) },
);
const steps = fc.option(fc.subarray([...CLEAN_STEPS]), { nil: undefined });

/** The words of a text in one script, whatever marks and spaces it has. */
function words(content: string): string {
  const bare = wording(content).replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g, '');
  let converted = '';
  let at = 0;
  for (const { start, end, newText } of simplifier.changes(bare, false)) {
    converted += bare.slice(at, start) + newText;
    at = end;
  }
  return converted + bare.slice(at);
}

suite('cleaning, on any text', () => {
  test('what is not in the result is listed as removed, and doing it twice changes nothing more', () => {
    fc.assert(
      fc.property(text, steps, (content, chosen) => {
        const result = cleaned(content, chosen);
        let applied = '';
        let at = 0;
        for (const { start, end, newText } of result.edits) {
          applied += content.slice(at, start) + newText;
          at = end;
        }
        assert.equal(applied + content.slice(at), result.text, 'the edits make the result');

        // Put back what is listed: then no word is missing. Marks and spaces aside; one removal may lie in another.
        const removed = result.steps.flatMap(step => step.removed).sort((one, other) => one.start - other.start || other.end - one.end);
        let expected = '';
        let from = 0;
        for (const { start, end, becomes } of removed) {
          if (start < from) continue;
          expected += content.slice(from, start) + becomes;
          from = end;
        }
        assert.equal(words(result.text), words(expected + content.slice(from)));

        assert.equal(cleaned(result.text, chosen).text, result.text);
      }),
      { numRuns: 3000 },
    );
  });

  test('takes time in proportion to the length', () => {
    const slow: string[] = [];
    for (const [name, content] of Object.entries({ ...ADVERSARIAL, readings: '机关(guān)建设'.repeat(10_000), tags: '<p>甲</p>'.repeat(12_000), 'one line': workReport(300_000).replaceAll('\n', ' '), wrapped: hardWrapped(workReport(300_000)) })) {
      const start = performance.now();
      cleaned(content);
      const milliseconds = performance.now() - start;
      if (milliseconds > 8000) slow.push(`${name}: ${milliseconds.toFixed(0)} ms`);
    }
    assert.deepEqual(slow, []);
  });
});
