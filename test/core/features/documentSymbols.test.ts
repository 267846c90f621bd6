import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols, parseDocument, type Settings } from '../../../core/src/index';
import { decodeExample } from '../../support/goldenOutline';
import { hugeTexts } from '../../support/hugeTexts';
import { anyText, longLine } from '../../support/randomTexts';
import { assertSymbolContract, featureContext } from '../../support/symbolContract';

const PLAN = `关于印发《职工之家建设方案》的通知

各基层工会：
《职工之家建设方案》已经研究同意，现印发给你们，请认真执行。

县总工会
2024年6月3日

职工之家建设方案

一、建设目标：
用两年时间，使所有规模以上企业都有职工之家。
（一）分步实施。到今年年底，完成三十家，做到有场地、有设施、有活动。
（二）全面建成。到明年年底，全部建成，做到有制度、有专人、有经费。
二、建设要求。
1.请各基层工会于本月底之前报送建设计划，内容包括场地面积、设施清单、经费来源和完成时间，逾期不报的在全县通报。
2.请各基层工会指定一名联络员。
一要抓进度，二要抓质量。工作中要做到三点：一是不搞攀比，二是不搞浪费，三是不增加企业负担。
`;

const symbolsOf = (text: string, settings: Partial<Settings> = {}): DocumentSymbol[] => documentSymbols(featureContext(parseDocument(text), settings));

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap(symbol => [symbol, ...flat(symbol.children ?? [])]);
}

const named = (text: string, name: string, settings: Partial<Settings> = {}): DocumentSymbol => {
  const found = flat(symbolsOf(text, settings)).find(symbol => symbol.name.startsWith(name));
  assert.ok(found, `${name} is in the outline`);
  return found;
};

suite('document symbols', () => {
  test('a heading is a String, named as written without its end punctuation', () => {
    const heading = named(PLAN, '一、建设目标');
    assert.equal(heading.kind, SymbolKind.String);
    assert.equal(heading.name, '一、建设目标');
    assert.deepEqual(heading.selectionRange, { start: { line: 10, character: 0 }, end: { line: 10, character: 6 } });
    assert.equal(named(PLAN, '二、').name, '二、建设要求');
  });

  test('the range of a heading is its whole section', () => {
    assert.deepEqual(named(PLAN, '一、建设目标').range, { start: { line: 10, character: 0 }, end: { line: 13, character: 33 } });
  });

  test('a run-in heading is a String whose selection range ends before its full stop', () => {
    const heading = named(PLAN, '（一）');
    assert.equal(heading.kind, SymbolKind.String);
    assert.equal(heading.name, '（一）分步实施');
    assert.equal(heading.selectionRange.end.character, 7);
  });

  test('an item is an EnumMember, shortened with …', () => {
    const item = named(PLAN, '1.');
    assert.equal(item.kind, SymbolKind.EnumMember);
    assert.match(item.name, /^1\.请各基层工会于本月底之前报送建设计划.*…$/);
    assert.ok(item.name.length <= 32);
    const short = named(PLAN, '2.');
    assert.equal(short.name.replace(/[。…]$/, ''), '2.请各基层工会指定一名联络员');
  });

  test('an embedded document is a Module that holds its own headings', () => {
    const module = symbolsOf(PLAN).find(symbol => symbol.kind === SymbolKind.Module);
    assert.equal(module?.name, '职工之家建设方案');
    assert.deepEqual(
      module.children?.filter(child => child.kind === SymbolKind.String).map(child => child.name),
      ['一、建设目标', '二、建设要求'],
    );
  });

  test('everything else has other kinds', () => {
    const others = symbolsOf(PLAN).filter(symbol => symbol.kind !== SymbolKind.Module);
    assert.ok(others.length >= 3, 'title, addressee, signature, date are there');
    for (const { kind } of others) assert.ok(kind !== SymbolKind.String && kind !== SymbolKind.EnumMember);
  });

  test('detail tells the 字数 of the section', () => {
    const section = '一、要求\n各科室抓紧办理。\n二、时间\n本月底。';
    assert.equal(named(section, '一、').detail, '12字');
  });

  test('headings nest by true depth', () => {
    assert.deepEqual(named(PLAN, '一、').children?.map(child => child.name), ['（一）分步实施', '（二）全面建成']);
  });

  test('points inside paragraphs appear only when asked for', () => {
    const points = (settings: Partial<Settings>): string[] => flat(symbolsOf(PLAN, settings)).filter(symbol => symbol.kind === SymbolKind.Variable).map(symbol => symbol.name.slice(0, 4));
    assert.deepEqual(points({}), []);
    assert.deepEqual(points({ outlinePoints: true }).slice(-3), ['一是不搞', '二是不搞', '三是不增']);
  });

  test('paragraphs are listed only when asked for and only where there are no headings', () => {
    const prose = '各位来宾：\n今天是个好日子。大家聚在一起，心里都很高兴。\n祝大家身体健康，万事如意！\n';
    const variables = (text: string, settings: Partial<Settings>): string[] => flat(symbolsOf(text, settings)).filter(symbol => symbol.kind === SymbolKind.Variable).map(symbol => symbol.name);
    assert.deepEqual(variables(prose, {}), []);
    assert.equal(variables(prose, { outlineParagraphs: true })[0], '今天是个好日子。…');
    assert.deepEqual(variables('一、要求\n各科室抓紧办理。\n二、时间\n本月底。', { outlineParagraphs: true }), []);
  });

  test('a name never ends in half a surrogate pair', () => {
    for (let length = 20; length < 40; length++) {
      const text = `1.请${'村'.repeat(length)}𠮷${'镇'.repeat(30)}于本月底之前办理。\n2.请各科室指定专人。`;
      for (const symbol of flat(symbolsOf(text))) assert.doesNotMatch(symbol.name, /\p{Surrogate}/u);
    }
  });

  test('nothing for nothing', () => {
    for (const text of ['', ' ', '\n', '\r\n\r\n', '　　', '\ufeff', '\0']) assert.deepEqual(flat(symbolsOf(text)).filter(symbol => symbol.kind === SymbolKind.String || symbol.kind === SymbolKind.EnumMember), []);
  });
});

suite('the symbol contract holds', () => {
  const EVERYTHING: Partial<Settings> = { outlinePoints: true, outlineParagraphs: true };
  const check = (text: string): void => {
    const model = parseDocument(text);
    assertSymbolContract(model);
    assertSymbolContract(model, EVERYTHING);
  };

  for (const file of readdirSync('examples').filter(name => /\.(?:txt|gongwen|gw)$/.test(name))) {
    const text = decodeExample(file, readFileSync(join('examples', file)));
    test(`for ${file}`, () => check(text));
    test(`for ${file} on one line, with lone CRs, cut in the middle`, () => {
      check(text.replace(/\s*\n\s*/g, ' '));
      check(text.replace(/\r?\n/g, ''));
      check(text.replace(/\r?\n/g, '\r'));
      check(text.slice(text.length >> 1));
      check(text.slice(0, text.length >> 1));
    });
  }

  for (const [name, make] of Object.entries(hugeTexts)) test(`for a text of this kind: ${name}`, () => check(make(3000)));

  test('for any text', () => {
    fc.assert(fc.property(anyText, check), { numRuns: 500 });
  });

  test('for any text with a line of 50 KB', () => {
    fc.assert(
      fc.property(anyText, longLine, anyText, (before, line, after) => check(`${before}\n${line}\n${after}`)),
      { numRuns: 15 },
    );
  });
});
