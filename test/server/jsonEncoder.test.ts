import assert from 'node:assert/strict';
import fc from 'fast-check';
import { JsonEncoder } from '../../server/src/node/jsonEncoder';

suite('the JSON encoder', () => {
  const encoder = new JsonEncoder();
  const check = (value: unknown): void => assert.equal(encoder.encode(value, 3).toString('utf8', 3), JSON.stringify(value));

  test('gives what JSON.stringify gives, for any plain value', () => {
    fc.assert(fc.property(fc.jsonValue({ depthSize: 'medium', stringUnit: 'binary' }), check), { numRuns: 500 });
  });

  test('and for any string of UTF-16 units, lone surrogates included', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe00f }), fc.integer({ min: 0, max: 0x90 }))).map(units => String.fromCharCode(...units)), check), { numRuns: 500 });
  });

  test('numbers of every kind', () => {
    for (const value of [0, -0, 1, 9, 10, 99, 100, 12345, 2 ** 31 - 1, 2 ** 31, -1, -(2 ** 31), 1.5, 1e21, 1e-7, NaN, Infinity]) check(value);
  });

  test('members that are undefined are left out, elements become null', () => {
    check({ a: undefined, b: [undefined, 1, null], c: { d: undefined }, ['__proto__x']: 1, 'key "quoted"\n公文': 2 });
  });

  test('a message after a huge one is still right', () => {
    const huge = { text: '公文写作'.repeat(400_000) };
    check(huge);
    check({ small: true });
    const first = encoder.encode({ first: 1 }, 0);
    encoder.encode({ second: 2 }, 0);
    assert.equal(first.toString(), '{"first":1}');
  });
});
