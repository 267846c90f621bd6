import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { scanLines } from '../../../core/src/syntax/scan';
import { PositionMap } from '../../../core/src/text/positions';
import { anyText } from '../../support/randomTexts';

const documentOf = (text: string): TextDocument => TextDocument.create('file:///any.gongwen', 'gongwen', 1, text);

/** The protocol knows no place between CR and LF; there the library answers with the end of the line. */
const nameable = (text: string, offset: number): boolean => !(text[offset - 1] === '\r' && text[offset] === '\n');

suite('positions', () => {
  const TEXTS: Record<string, string> = {
    'empty': '', 'one line': '一、总体要求', 'LF': 'a\nb\n\nc\n', 'CR LF': 'a\r\nb\r\n\r\nc\r\n', 'lone CR': 'a\rb\r\rc\r', 'mixed': 'a\r\nb\rc\nd\n\re\r\r\nf', 'surrogates': '𠮷\n😀文\ud800\n', 'line separators are no line ends': 'a\u2028b\u2029c\u0085d',
  };
  for (const [name, text] of Object.entries(TEXTS)) {
    test(`as TextDocument has them: ${name}`, () => {
      const positions = new PositionMap(scanLines(text));
      const document = documentOf(text);
      for (let offset = 0; offset <= text.length; offset++) if (nameable(text, offset)) assert.deepEqual(positions.position(offset), document.positionAt(offset));
    });
  }

  test('in any order, in any text', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(), { maxLength: 40 }), (text, places) => {
        const positions = new PositionMap(scanLines(text));
        const document = documentOf(text);
        for (const place of places) {
          const offset = place % (text.length + 1);
          if (nameable(text, offset)) assert.deepEqual(positions.position(offset), document.positionAt(offset));
        }
      }),
    );
  });

  test('a range is two positions', () => {
    assert.deepEqual(new PositionMap(scanLines('a\nbc')).range(0, 4), { start: { line: 0, character: 0 }, end: { line: 1, character: 2 } });
  });
});
