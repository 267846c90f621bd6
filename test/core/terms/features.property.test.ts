import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver-types';
import { completion, definition, hover, semanticTokens } from '../../../core/src/index';
import { anyText, piece } from '../../support/randomTexts';
import { termContext } from '../../support/termFixture';

/** Names, halves of names, and what stands around them. */
const TERM_FRAGMENTS = [
  '四个意识', '四个意', '四個意識', '四个', '两个维护', '两新', '三农', '第三农', '四个全面战略布局', '政治意识、大局意识、核心意识、看齐意识', '政治意识、大局', '四(gè)', '(yì)',
  '《党政机关公文处理工作条例》', '《条例》', '（以下简称《条例》）', '（以下简称“中心”）', '以下简称', '《', '》', '“', '”', '党的二十大', '十九届六中全会', '二十届', '“十四五”', '规划', 'lgwh', 'liangge',
  '2023年3月5日', '某某办公室\n2018年3月5日\n', '3.5亿元', '12%',
] as const;

const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TERM_FRAGMENTS) }, { weight: 1, arbitrary: piece }), { maxLength: 30 }).map(parts => parts.join('')) },
  { weight: 1, arbitrary: anyText },
);

suite('features that know terms, on any text', () => {
  test('never throw, and keep what they promise to clients', () => {
    fc.assert(
      fc.property(text, fc.nat(), (content, seed) => {
        const context = termContext(content, { presentation: { markdown: true, commands: { openEntry: 'a', insertText: 'b', copyText: 'c' } } });
        const { document } = context;
        const position = document.positionAt(seed % (content.length + 1));
        const offset = document.offsetAt(position);

        const found = hover(context, position);
        if (found?.range) assert.ok(document.offsetAt(found.range.start) <= offset && offset <= document.offsetAt(found.range.end), 'a hover covers its position');

        const { items } = completion(context, position);
        for (const item of items) {
          const { range } = item.textEdit as TextEdit;
          assert.equal(range.start.line, position.line, 'an edit stays in the line of the cursor');
          assert.equal(document.offsetAt(range.end), offset, 'an edit ends at the cursor');
          assert.ok(item.filterText?.toLowerCase().startsWith(document.getText(range).toLowerCase()), 'the client finds what was typed');
        }

        for (const link of definition(context, position, (name, key) => `${name}?${key}`)) {
          const { start, end } = link.targetRange;
          if (link.targetUri === document.uri) assert.ok(document.offsetAt(end) > document.offsetAt(start), 'a definition shows something');
        }

        let last = 0;
        for (const token of semanticTokens(context, 0, content.length)) {
          assert.ok(token.start >= last && token.end > token.start && token.end <= content.length, 'tokens ascend, apart');
          assert.doesNotMatch(content.slice(token.start, token.end), /[\r\n]/, 'a token is in one line');
          last = token.end;
        }
      }),
      { numRuns: 3000 },
    );
  });
});
