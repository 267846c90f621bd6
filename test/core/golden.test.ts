import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { detectOfficialWriting, sampleText } from '../../core/src/detection/index';
import { documentSymbols, parseDocument } from '../../core/src/index';
import { allElements, assertOutline } from '../support/checkOutline';
import { decodeExample, readGoldenOutline, renderSymbols } from '../support/goldenOutline';
import { assertSymbolContract, featureContext } from '../support/symbolContract';

/**
 * Each document of the sample workspace against its true outline (`<name>.outline`, written by hand: it says how it
 * should be) and against the whole symbol tree as it was last approved (`<name>.symbols`, written by
 * `UPDATE_GOLDEN=1 npm run test:unit`: read its diff before you commit it).
 */
const GOLDEN = join('test', 'golden');
const examples = readdirSync('examples').filter(name => /\.(?:txt|gongwen|gw)$/.test(name));
/** Documents whose true outline the reader doesn't reach yet: they run, and must fail. */
const KNOWN_GAPS: readonly string[] = [];
const update = Boolean(process.env['UPDATE_GOLDEN']);

suite('golden documents', () => {
  for (const file of examples) {
    const { name } = parse(file);
    const text = decodeExample(file, readFileSync(join('examples', file)));
    const model = parseDocument(text);

    if (!detectOfficialWriting(sampleText(text)).official) {
      test(`${name}: no official writing, so nothing reads its structure`, () => {
        const { marks } = readGoldenOutline(readFileSync(join(GOLDEN, `${name}.outline`), 'utf8'), text);
        assert.deepEqual(marks, []);
      });
      continue;
    }

    const gap = KNOWN_GAPS.includes(name);
    test(gap ? `known gap, still open: ${name}: the true outline` : `${name}: the true outline`, () => {
      const path = join(GOLDEN, `${name}.outline`);
      assert.ok(existsSync(path), `${path} is missing: write down the true outline of ${file}`);
      const { marks, debatable } = readGoldenOutline(readFileSync(path, 'utf8'), text);
      const judged = { ...model, elements: allElements(model.elements).filter(element => !debatable.has(element.nameSpan.start)).map(element => ({ ...element, children: [] })) };
      const check = (): void => assertOutline(judged, marks, { onlyFirst: ['T', 'A'] });
      if (gap) assert.throws(check, assert.AssertionError, 'This document is read rightly now: take it out of the known gaps.');
      else check();
      assertSymbolContract(model);
    });

    test(`${name}: the approved symbols`, () => {
      const path = join(GOLDEN, `${name}.symbols`);
      const symbols = renderSymbols(documentSymbols(featureContext(model)));
      if (update) {
        const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
        if (before !== symbols) {
          writeFileSync(path, symbols);
          console.log(`      ${before === undefined ? 'written' : 'changed'}: ${path}`);
        }
        return;
      }
      assert.ok(existsSync(path), `${path} is missing: UPDATE_GOLDEN=1 npm run test:unit writes it`);
      assert.equal(symbols, readFileSync(path, 'utf8'), 'the outline is not the approved one; if it is better, UPDATE_GOLDEN=1 npm run test:unit');
    });
  }

  test('no golden file without its document', () => {
    const names = new Set(examples.map(file => parse(file).name));
    assert.deepEqual(readdirSync(GOLDEN).filter(file => !names.has(parse(file).name)), []);
  });
});
