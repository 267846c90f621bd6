import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatChanges, wording } from '../../../core/src/formatting/format';
import { formatting, parseDocument } from '../../../core/src/index';
import { ADVERSARIAL } from '../../support/adversarialTexts';
import { applied, formatContext } from '../../support/formatted';
import { workReport } from '../../support/hugeTexts';
import { anyText, piece } from '../../support/randomTexts';

const MARKS = [',', ':', ';', '(', ')', '"', '!', '?', '...', '。。。', '--', '　', '  ', '１', '２，３００', '．', '％', '张 三', '（四）、（五）', '\n\n\n'] as const;

const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...MARKS) }, { weight: 3, arbitrary: piece }), { maxLength: 40 }).map(parts => parts.join('')) },
  { weight: 1, arbitrary: anyText },
);
const format = fc.record({
  punctuation: fc.boolean(),
  numbers: fc.boolean(),
  spaces: fc.constantFrom('keep', 'chinese', 'all'),
  indent: fc.constantFrom('keep', 'fullwidth', 'none'),
  blankLines: fc.constantFrom('keep', 'collapse'),
});

suite('formatting, on any text', () => {
  test('changes nothing but marks, spaces and the forms of numbers; doing it twice changes nothing more', () => {
    fc.assert(
      fc.property(text, format, (content, options) => {
        const context = formatContext(content, options);
        const result = applied(context, formatting(context));
        assert.equal(wording(result), wording(content));
        assert.deepEqual(formatChanges(parseDocument(result), options), []);
      }),
      { numRuns: 4000 },
    );
  });

  test('changes nothing in a correct text', () => {
    const report = workReport(60_000);
    for (const lineEnd of ['\n', '\r\n']) assert.deepEqual(formatting(formatContext(report.replaceAll('\n', lineEnd))), []);
  });

  test('takes time in proportion to the length', () => {
    const slow: string[] = [];
    for (const [name, content] of Object.entries({ ...ADVERSARIAL, half: '请落实,(再落实)"好":'.repeat(8000), 'one line': workReport(350_000).replaceAll('\n', ' ') })) {
      const start = performance.now();
      formatting(formatContext(content, { indent: 'fullwidth', blankLines: 'collapse', spaces: 'all' }));
      const milliseconds = performance.now() - start;
      if (milliseconds > 3000) slow.push(`${name}: ${milliseconds.toFixed(0)} ms`);
    }
    assert.deepEqual(slow, []);
  });
});
