import assert from 'node:assert/strict';
import { completion, definition, documentSymbols, foldingRanges, hover, parseDocument, semanticTokens, updateDocument, type DocumentModel } from '../../core/src/index';
import { allElements } from '../support/checkOutline';
import { hugeTexts, workReport } from '../support/hugeTexts';
import { assertSymbolContract, featureContext } from '../support/symbolContract';
import { termContext } from '../support/termFixture';

const outlined = (model: DocumentModel) => allElements(model.elements).filter(element => element.depth > 0);

/** Everything that the server asks the core for, on a text and after an edit in its middle. */
function use(text: string): DocumentModel {
  const model = parseDocument(text);
  const context = featureContext(model, { outlinePoints: true, outlineParagraphs: true });
  documentSymbols(context);
  foldingRanges(context);
  const middle = text.length >> 1;
  const terms = termContext(text);
  semanticTokens(terms, 0, text.length);
  for (const offset of [0, middle, text.length]) {
    const position = terms.document.positionAt(offset);
    hover(terms, position);
    completion(terms, position);
    definition(terms, position, (name, key) => name + key);
  }
  const edited = `${text.slice(0, middle)}\n一、要求\n${text.slice(middle)}`;
  assert.equal(updateDocument(model, edited).lines.length, parseDocument(edited).lines.length);
  return model;
}

suite('bad input', () => {
  const NO_HEADINGS: Record<string, string> = {
    'empty': '',
    'a NUL': '\0',
    'a BOM': '\ufeff',
    'only line ends': '\r\n\r\r\n\n',
    'only spaces of all kinds': ' \t\u00a0\u3000\u200b\ufeff\u2003',
    'only punctuation': '，。、；：？！（）《》“”‘’【】〔〕—…·',
    'only full stops': '。。。。。。。。',
    'only opening brackets': '（（（（《《《《““““',
    'only replacement characters': '\ufffd'.repeat(500),
    'only lone surrogates': '\ud800\udc00\udfff\ud840\udbff'.repeat(100),
    'only control characters': Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join(''),
    'only emoji': '😀👍🏻👨‍👩‍👧'.repeat(50),
    'only digits': '1234567890'.repeat(100),
    'only Latin': 'The quick brown fox jumps over the lazy dog. '.repeat(20),
  };
  for (const [name, text] of Object.entries(NO_HEADINGS)) {
    test(`no heading in a text of this kind: ${name}`, () => {
      const model = use(text);
      assert.deepEqual(outlined(model), []);
      assertSymbolContract(model, { outlinePoints: true, outlineParagraphs: true });
    });
  }

  const REPORT = workReport(1500);
  const DAMAGED: Record<string, string> = {
    'NUL between all characters': Array.from(REPORT).join('\0'),
    'U+FFFD between all characters': Array.from(REPORT).join('\ufffd'),
    'lone surrogates between all characters': Array.from(REPORT).join('\ud800'),
    'zero-width spaces between all characters': Array.from(REPORT).join('\u200b'),
    'a line end behind each character': Array.from(REPORT).join('\n'),
    'a lone CR behind each character': Array.from(REPORT).join('\r'),
    'every second character gone': Array.from(REPORT).filter((_, index) => index % 2 === 0).join(''),
    'all ideographs are U+FFFD': REPORT.replace(/\p{Script=Han}/gu, '\ufffd'),
    'backwards': Array.from(REPORT).reverse().join(''),
  };
  for (const [name, text] of Object.entries(DAMAGED)) {
    test(`a report damaged this way gives an outline that editors take: ${name}`, () => assertSymbolContract(use(text), { outlinePoints: true, outlineParagraphs: true }));
  }

  test('a NUL, a lone surrogate, U+FFFD in the body harm no heading', () => {
    for (const odd of ['\0', '\ud800', '\udc00', '\ufffd']) {
      const text = `关于加强管理的通知\n各科室：\n一、总体要求\n各科室要${odd}高度重视，抓好落实。\n二、工作安排\n本月底之前${odd}完成。\n`;
      assert.deepEqual(outlined(use(text)).map(({ nameSpan }) => text.slice(nameSpan.start, nameSpan.end)), ['一、总体要求', '二、工作安排']);
    }
  });

  test('100,000 headings are all there', () => {
    const text = Array.from({ length: 100_000 }, (_, index) => `${String((index % 999) + 1)}.抓好第${String(index)}项工作\n`).join('');
    const model = parseDocument(text);
    assert.equal(outlined(model).length, 100_000);
    assert.ok(documentSymbols(featureContext(model)).length >= 100_000);
  });

  test('more lines of one kind than a call takes arguments', () => {
    for (const line of ['同志们：', '1.']) parseDocument(`${line}\n`.repeat(130_000));
    for (const line of ['附件1', '2024年5月6日', '抓好落实', '上一篇：没有了', '一是', '（一）']) use(`${line}\n`.repeat(5000));
  });

  test('all levels, over and over', () => {
    const LEVELS = ['第一部分 要求', '第一章 要求', '第一节 要求', '第一条 要求', '一、要求', '甲、要求', '（一）要求', '第一，要求', '1.要求', '1.1 要求', '1.1.1 要求', '1.1.1.1 要求', '（1）要求', '1）要求', '①要求', '一是要求', '其一，要求', '首先，要求', '其次，要求'];
    assertSymbolContract(use(`${LEVELS.join('\n')}\n`.repeat(50)));
    assertSymbolContract(use(`${LEVELS.toReversed().join('\n')}\n`.repeat(50)));
  });

  test('many series of run-in headings do not nest without end', () => {
    const model = use(hugeTexts['run-in series in many groups'](20_000));
    assert.ok(Math.max(...outlined(model).map(element => element.depth)) < 20);
  });

  test('10 MB on one line', () => {
    const model = parseDocument(workReport(3_500_000, ''));
    assert.ok(documentSymbols(featureContext(model)).length > 0);
    assert.equal(model.lines.length, 1);
  });
});
