import assert from 'node:assert/strict';
import fc from 'fast-check';
import { all, dropPlace, minutes, percent, problemsWithin, sectionAt, sectionsOf, shown, type Section } from '../../client/src/common/outline/sections';
import type { OutlineNode } from '../../protocol/src/index';

/** Sections from lines that are indented by their level. */
function nodes(outline: string): OutlineNode[] {
  const lines = outline.split('\n').filter(line => line.trim() !== '');
  let next = 0;
  const read = (level: number): OutlineNode[] => {
    const found: OutlineNode[] = [];
    while (next < lines.length && lines[next].search(/\S/) >= level - 1) {
      const line = next++;
      const name = lines[line].trim();
      const children = read(level + 1);
      const range = { start: { line, character: 0 }, end: { line: next - 1, character: 99 } };
      found.push({ kind: 'heading', number: '', name, level, range, selectionRange: { ...range, end: { line, character: name.length } }, wordCount: 1, share: 0.1, seconds: 6, isInPart: false, children });
    }
    return found;
  };
  return read(1);
}

let ids = 0;
const newId = () => String(++ids);
const first = (outline: string) => sectionsOf(nodes(outline), [], newId);
const named = (sections: readonly Section[], name: string): Section => {
  const found = [...all(sections)].find(({ node }) => node.name === name);
  assert.ok(found, name);
  return found;
};

const BEFORE = 'a\n b\n c\nd\n e\n';

suite('sections of the view', () => {
  const idOf = (sections: readonly Section[], name: string) => named(sections, name).id;

  test('keep their ids over edits: of the text, of the order, of a name, of a level', () => {
    const before = first(BEFORE);
    const after = (outline: string) => sectionsOf(nodes(outline), before, newId);
    const inserted = after('new\na\n b\n x\n c\nd\n e\n');
    for (const name of ['a', 'b', 'c', 'd', 'e']) assert.equal(idOf(inserted, name), idOf(before, name), name);
    const moved = after('d\n e\na\n c\n b\n');
    for (const name of ['a', 'b', 'c', 'd', 'e']) assert.equal(idOf(moved, name), idOf(before, name), name);
    assert.equal(idOf(after('a\n b2\n c\nd\n e\n'), 'b2'), idOf(before, 'b'));
    assert.equal(idOf(after('a\n b\nc\nd\n e\n'), 'c'), idOf(before, 'c'));
  });

  test('never share an id, whatever becomes of them', () => {
    const line = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b', 'c')).map(([indent, name]) => ' '.repeat(indent) + name);
    const outline = fc.array(line, { maxLength: 12 }).map(lines => nodes(lines.map((text, index) => (index === 0 ? text.trim() : text)).join('\n')));
    fc.assert(fc.property(fc.array(outline, { minLength: 2, maxLength: 4 }), versions => {
      let sections: Section[] = [];
      for (const version of versions) {
        sections = sectionsOf(version, sections, newId);
        const known = [...all(sections)].map(({ id }) => id);
        assert.equal(new Set(known).size, known.length);
      }
    }), { numRuns: 200 });
  });

  test('the one at a position is the innermost of those shown', () => {
    const sections = first(BEFORE);
    assert.equal(sectionAt(sections, { line: 2, character: 5 }, Infinity)?.node.name, 'c');
    assert.equal(sectionAt(sections, { line: 2, character: 5 }, 1)?.node.name, 'a');
    assert.equal(sectionAt(sections, { line: 9, character: 0 }, 1), undefined);
    assert.deepEqual(shown(named(sections, 'a').children, 1), []);
  });

  test('where one goes that is dropped on another', () => {
    const sections = first('a\n b\n c\nd\n e\n');
    const place = (dragged: string, target: string) => dropPlace(named(sections, dragged), named(sections, target));
    assert.deepEqual([place('b', 'c'), place('c', 'b'), place('a', 'd'), place('d', 'a')], ['after', 'before', 'after', 'before']);
    assert.deepEqual([place('b', 'd'), place('b', 'e'), place('e', 'b')], ['inside', 'after', 'before']);
    assert.deepEqual([place('a', 'a'), place('a', 'b'), place('c', 'a'), place('b', 'a')], [undefined, undefined, undefined, 'inside']);
  });

  test('problems belong to the sections that they begin in', () => {
    const problems = [0, 1, 1, 2, 4].map(line => ({ start: { line, character: 3 }, severity: 1, message: '' }));
    const sections = first(BEFORE);
    assert.deepEqual(['a', 'b', 'c', 'd', 'e'].map(name => problemsWithin(problems, named(sections, name).node.range).length), [4, 2, 1, 1, 1]);
  });

  test('figures', () => {
    assert.deepEqual([minutes(0), minutes(2), minutes(336)], ['0.0', '0.1', '5.6']);
    assert.deepEqual([percent(0), percent(0.001), percent(0.124), percent(1)], ['0%', '<1%', '12%', '100%']);
  });
});
