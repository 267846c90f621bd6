import assert from 'node:assert/strict';
import { DocumentHighlightKind, type Range } from 'vscode-languageserver-types';
import { mentionAt, mentionHighlights, mentionRanges } from '../../../core/src/index';
import { markedText } from '../../support/markedText';
import { termContext } from '../../support/termFixture';

/** What is named at `<|>` is named exactly at the places marked. */
function assertReferences(marked: string, withDeclaration = true): void {
  const { text, cursor, ranges } = markedText(marked);
  const context = termContext(text);
  const mention = mentionAt(context, context.document.positionAt(cursor ?? 0));
  const found = mention ? mentionRanges(context, mention.key, withDeclaration) : [];
  const offsets = ({ start, end }: Range) => ({ start: context.document.offsetAt(start), end: context.document.offsetAt(end) });
  assert.deepEqual(found.map(offsets), ranges);
}

suite('references in a document', () => {
  test('of a term: in every form', () => {
    assertReferences('增强“[|四个<|>意识|]”。\n增强[|“四个”意识|]和四个自信。\n[|政治意识、大局意识、核心意识、看齐意识|]要强。\n');
    assertReferences('[|四個意識<|>|]\r\n[|四 个 意识|]\r\n');
  });

  test('of a title, known or not', () => {
    assertReferences('按照[|《某市供水<|>办法》|]，《某市供水细则》，[|《某市供水办法》|]。');
  });

  test('of a meeting: in every form', () => {
    assertReferences('贯彻[|党的二<|>十大|]精神，[|中国共产党第二十次全国代表大会|]，党的十九大。');
  });

  test('of an abbreviation: its definition is the declaration', () => {
    const text = '某市供水管理中心（以下简称“[|供水中心|]”）负责。\n由[|供水<|>中心|]承担，[|供水中心|]报告。\n';
    assertReferences(text);
    assertReferences(text.replace('“[|供水中心|]”', '“供水中心”'), false);
  });

  test('an abbreviation with 《》, which holds a known term', () => {
    assertReferences('印发《增强四个意识实施办法》（以下简称[|《办法》|]）。按照[|《<|>办法》|]执行，办法要细。');
  });

  test('of nothing', () => {
    assertReferences('没有<|>什么可找的。');
    assertReferences('<|>');
  });
});

suite('document highlights', () => {
  test('the definition writes, the uses read, anything else is text', () => {
    const kinds = (marked: string) => {
      const { text, cursor } = markedText(marked);
      const context = termContext(text);
      return mentionHighlights(context, mentionAt(context, context.document.positionAt(cursor!))!.key).map(({ kind }) => kind);
    };
    assert.deepEqual(kinds('某市供水管理中心（以下简称“供水中心”）负责，由供水<|>中心承担。'), [DocumentHighlightKind.Write, DocumentHighlightKind.Read]);
    assert.deepEqual(kinds('增强四个<|>意识，四个意识。'), [DocumentHighlightKind.Text, DocumentHighlightKind.Text]);
  });
});
