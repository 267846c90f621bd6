import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentSymbol, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultSettings, documentSymbols, foldingRanges, neverCancelled, parseDocument, type FeatureContext } from '../../core/src/index';
import { startMemoryServer } from '../support/memoryServer';
import { NOTICE } from '../support/sampleText';

const URI = 'file:///edited.gongwen';

/** What a heading, its number, its line ends and its body are made of: where an edit can change the structure. */
const PIECES = [
  '\n', '\r\n', '\r', '\n\n', '　　', ' ', '一、', '二、', '（一）', '（二）', '1.', '（1）', '①', '第一章 总则\n', '第一条 ', '一是', '首先，',
  '。', '，', '：', '总体要求', '\n三、保障措施\n', '\n（三）强化督导。各地要加强督导检查。\n', '各单位：\n', '附件：1.名单\n', '2024年5月6日\n',
  '现将《工作方案》印发给你们，请认真贯彻执行。\n', '😀', '\ud840', '\u2028', '\t', '注：1、', '3.2亿元', '——', '【提纲】\n',
];

const piece = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) });
const edit = fc.record({ at: fc.nat(), length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(6), fc.nat(80)), pieces: fc.array(piece, { maxLength: 3 }) });

/** The protocol's line ends are \n, \r\n and \r; counted here by hand, not by the library under test. */
function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** No client can name the place between \r and \n. */
const nameable = (text: string, offset: number): number => (text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset);

function freshContext(text: string): FeatureContext {
  return { document: TextDocument.create(URI, 'gongwen', 1, text), model: parseDocument(text), settings: defaultSettings, token: neverCancelled };
}

suite('after any sequence of edits', () => {
  test('outline and folding are those of a fresh parse', async () => {
    const { client } = await startMemoryServer();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('', NOTICE, NOTICE.replaceAll('\n', '\r\n'), NOTICE.replaceAll('\n', '')), fc.array(edit, { minLength: 1, maxLength: 12 }), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), async (start, edits, asks) => {
        let text = start;
        client.open(URI, text);
        for (const [index, { at, length, pieces }] of edits.entries()) {
          const from = nameable(text, at % (text.length + 1));
          const to = nameable(text, Math.min(from + length, text.length));
          const inserted = pieces.join('');
          client.change(URI, { range: { start: positionOf(text, from), end: positionOf(text, to) }, text: inserted });
          text = text.slice(0, from) + inserted + text.slice(to);
          // Asked after some edits only, so that a model is also brought forward over several at once.
          if (asks[index] || index === edits.length - 1) {
            assert.deepEqual(await client.symbols(URI), plain(documentSymbols(freshContext(text))));
            assert.deepEqual(await client.folds(URI), plain(foldingRanges(freshContext(text))));
          }
        }
        client.close(URI);
      }),
      { numRuns: 150 },
    );
  });
});

/** As it looks after a journey as JSON. */
const plain = <T extends DocumentSymbol[] | object[]>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
