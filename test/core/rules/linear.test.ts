import assert from 'node:assert/strict';
import { rules } from '../../../core/src/index';
import { findingsOf } from '../../support/checkRule';
import { ADVERSARIAL, SIZE } from '../../support/adversarialTexts';

/** Far above what a linear rule takes on a slow machine, far below what a quadratic one takes. */
const LIMIT_MS = 2500;

suite('rules: no text is too much', () => {
  for (const rule of rules) {
    test(`${rule.meta.id} on adversarial texts of ${SIZE / 1000} KB`, () => {
      for (const [name, text] of Object.entries(ADVERSARIAL)) {
        const start = performance.now();
        findingsOf(rule, text);
        const spent = performance.now() - start;
        assert.ok(spent < LIMIT_MS, `${name}: ${spent.toFixed(0)} ms`);
      }
    }).timeout(120_000);
  }
});
