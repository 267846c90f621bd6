import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { outlineListing, outlineText, parseDocument, type OutlineListing, type OutlineNode, type Settings } from '../../../core/src/index';
import { decodeExample } from '../../support/goldenOutline';
import { anyText } from '../../support/randomTexts';
import { featureContext } from '../../support/symbolContract';

const TEXT = '【提纲】一、要求。二、时间。\n一、要求\n各科室抓紧办理。\n（一）先查。各科室先查清。\n（二）后改。各科室再改好。\n二、时间\n本月底。\n';

const listed = (text: string, settings: Partial<Settings> = {}): OutlineListing => outlineListing(featureContext(parseDocument(text), settings));

function flat(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap(node => [node, ...flat(node.children)]);
}

suite('the listing of an outline', () => {
  test('numbers, names, levels and kinds', () => {
    assert.deepEqual(
      flat(listed(TEXT).nodes).map(({ kind, number, name, level, isInPart }) => [kind, number, name, level, isInPart]),
      [['heading', '一、', '要求', 1, false], ['runIn', '（一）', '先查', 2, false], ['runIn', '（二）', '后改', 2, false], ['heading', '二、', '时间', 1, false]],
    );
  });

  test('字数, the share of the body, and the time at the speed of the settings', () => {
    const { nodes, wordCount, seconds } = listed(TEXT, { readingSpeed: 60 });
    assert.deepEqual([wordCount, seconds], [46, 46], 'the outline in the text is not counted');
    assert.deepEqual(nodes.map(node => [node.wordCount, node.share.toFixed(2), node.seconds]), [[38, '0.83', 38], [8, '0.17', 8]]);
  });

  test('a number that stands apart from its name is given with the space', () => {
    const { nodes } = listed('某某规则\n第一章　总则\n第一条　为了加强管理，制定本规则。\n第二条　本规则适用于各科室。\n第二章　管理\n第三条　各科室应当抓好落实。\n');
    assert.deepEqual(nodes.map(({ number, name }) => number + name), ['第一章 总则', '第二章 管理']);
  });

  test('an embedded document is a part with its own levels', () => {
    const text = readFileSync(join('examples', '印发通知（含附件）.txt'), 'utf8');
    const part = listed(text).nodes.find(({ kind }) => kind === 'part');
    assert.equal(part?.level, 0);
    assert.ok(part.children.length > 0 && part.children.every(({ isInPart, level }) => isInPart && level === 1));
  });

  test('no more than the settings allow', () => {
    const many = Array.from({ length: 150 }, (_, index) => `${index + 1}.请第${index + 1}科室抓好落实。\n`).join('');
    const { nodes, isTruncated } = listed(many, { outlineMaxSymbols: 100 });
    assert.deepEqual([flat(nodes).length, isTruncated], [100, true]);
  });

  test('as plain text: with or without numbers, to a level, with 字数', () => {
    const context = featureContext(parseDocument(TEXT));
    assert.equal(outlineText(context, { numbers: true, depth: 9, counts: false }), '一、要求\n　　（一）先查\n　　（二）后改\n二、时间');
    assert.equal(outlineText(context, { numbers: false, depth: 1, counts: true }), '要求（38字）\n时间（8字）');
  });

  test('whatever the text: what stands below lies inside, in order, and shares are shares', () => {
    const check = (nodes: readonly OutlineNode[]): void => {
      for (const { range, selectionRange, share, wordCount, seconds, children } of nodes) {
        const at = ({ line, character }: { line: number; character: number }): number => line * 1e6 + character;
        assert.ok(at(range.start) <= at(selectionRange.start) && at(selectionRange.end) <= at(range.end));
        assert.ok(share >= 0 && share <= 1 && wordCount >= 0 && seconds >= 0);
        for (const child of children) assert.ok(at(child.range.start) >= at(range.start) && at(child.range.end) <= at(range.end));
        check(children);
      }
    };
    fc.assert(fc.property(anyText, text => check(listed(text).nodes)), { numRuns: 200 });
    for (const file of readdirSync('examples').filter(name => name.endsWith('.txt'))) check(listed(decodeExample(file, readFileSync(join('examples', file)))).nodes);
  });
});
