import assert from 'node:assert/strict';
import { definition } from '../../../core/src/index';
import { markedText } from '../../support/markedText';
import { termContext } from '../../support/termFixture';

/** Where the definition of what stands at `<|>` leads: an address, or the marked range of the document itself. */
function targetAt(marked: string, opensEntries = true): string[] {
  const { text, cursor } = markedText(marked);
  const context = termContext(text);
  return definition(context, context.document.positionAt(cursor!), opensEntries ? (name, key) => `${name}?${key}` : undefined).map(link =>
    link.targetUri === context.document.uri ? context.document.getText(link.targetRange) + `@${context.document.offsetAt(link.targetRange.start)}` : link.targetUri,
  );
}

suite('definition', () => {
  test('of a term and of a title: the entry', () => {
    assert.deepEqual(targetAt('增强“四个<|>意识”'), ['四个意识?term:si-ge-yishi']);
    assert.deepEqual(targetAt('《公文处<|>理条例》'), ['党政机关公文处理工作条例?title:gongwen-tiaoli']);
  });

  test('of an abbreviation: where the document defines it', () => {
    assert.deepEqual(targetAt('某市管理中心（以下简称“中心”）。请中<|>心办理。'), ['中心@12']);
  });

  test('of a bare 《条例》: the full title in the document', () => {
    assert.deepEqual(targetAt('学习《某某条例》。按《条<|>例》办。'), ['《某某条例》@2']);
  });

  test('none for a client that opens no entries, for meetings, for plain text', () => {
    assert.deepEqual(targetAt('四个<|>意识', false), []);
    assert.deepEqual(targetAt('党的二<|>十大'), []);
    assert.deepEqual(targetAt('今天<|>开会'), []);
  });
});
