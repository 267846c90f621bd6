import fc from 'fast-check';
import assert from 'node:assert/strict';
import { DocumentMentions, parseDocument, updateDocument } from '../../../core/src/index';
import { applyEdit, edit, piece } from '../../support/randomTexts';
import { fixtureBase } from '../../support/termFixture';

/** What names something, whole and in halves; and what brings an abbreviation into being or ends it. */
const NAMING = fc.constantFrom(
  '四个意识', '四个', '意识', '“四个自信”', '政治意识、大局意识、核心意识、看齐意识', '两个维护', '增强“四个', '意识”', '四個(gè)意識',
  '《某市供水管理办法》', '《某市', '管理办法》', '《办法》', '党的二十大', '二十届三中全会', '第二十', '十四五规划', '全国两会',
  '某市供水管理中心（以下简称“供水中心”）', '（以下简称“', '”）', '以下简称', '供水中心', '供水', '中心', '（以下简称《办法》）', '（以下统称有关单位）', '有关单位',
);
const namingPiece = fc.oneof({ weight: 2, arbitrary: NAMING }, { weight: 1, arbitrary: fc.constantFrom('，', '。', '\n', '\r\n') }, { weight: 1, arbitrary: piece });
const text = fc.array(namingPiece, { maxLength: 60 }).map(parts => parts.join(''));
const change = fc.tuple(edit, fc.array(namingPiece, { maxLength: 3 })).map(([place, pieces]) => ({ ...place, pieces }));

suite('mentions of an edited document', () => {
  test('are those of a fresh one, whatever was edited and however many had been asked for', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(change, fc.nat(3)), { minLength: 1, maxLength: 8 }), (start, edits) => {
        let model = parseDocument(start);
        let mentions = new DocumentMentions(model, fixtureBase);
        mentions.all();
        for (const [step, asked] of edits) {
          model = updateDocument(model, applyEdit(model.text, step));
          mentions = new DocumentMentions(model, fixtureBase, mentions);
          const fresh = new DocumentMentions(parseDocument(model.text), fixtureBase);
          // Sometimes nothing, a place or a part before the next edit: the rest must still be found later.
          if (asked === 0) continue;
          const middle = model.text.length >> 1;
          if (asked === 1) assert.deepEqual(mentions.at(middle), fresh.at(middle));
          else if (asked === 2) assert.deepEqual(mentions.within(0, middle), fresh.within(0, middle));
          else assert.deepEqual(mentions.all(), fresh.all());
        }
        assert.deepEqual(mentions.all(), new DocumentMentions(parseDocument(model.text), fixtureBase).all());
      }),
      { numRuns: 400 },
    );
  });
});
