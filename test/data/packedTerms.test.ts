import assert from 'node:assert/strict';
import fc from 'fast-check';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readTermData, type TermData } from '../../core/src/index';
import { builtInJson } from '../support/termFixture';

/** The build's own module: it has no declarations outside the tools. */
const compiled = async () => (await import(pathToFileURL(join('tools', 'data', 'compile.mjs')).href)) as { compileTermData: () => TermData; packTermData: (data: TermData) => string };

const coded = async () => (await import(pathToFileURL(join('tools', 'data', 'gbkJson.mjs')).href)) as { encodeJson: (json: string) => Uint8Array };

suite('the terms as they are packed', () => {
  test('every text survives GBK', async () => {
    const { encodeJson } = await coded();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'中〇“—·…①㎡　€‖㐀𠮷a\u0001\\"') }), (any, chinese) => {
        const value = { any, chinese };
        assert.deepEqual(JSON.parse(new TextDecoder('gbk').decode(encodeJson(JSON.stringify(value)))), value);
      }),
    );
  });

  test('what is read is what was packed', async () => {
    const { compileTermData } = await compiled();
    assert.deepEqual(readTermData(builtInJson), compileTermData());
  }).timeout(30_000);
  test('a place is written once', async () => {
    const { packTermData } = await compiled();
    const evidence = [{ title: '某文', read: '2026-11-22' }];
    const data: TermData = { ...readTermData(builtInJson), files: [{ field: '试验', entries: [{ term: '甲', evidence }, { term: '乙', senses: [{ evidence }] }] }], documents: [] };
    const packed = packTermData(data);
    assert.equal(packed.split('某文').length - 1, 1);
    assert.deepEqual(readTermData(packed), data);
  });
});
