import { CompletionItemKind, InsertTextFormat, type CompletionItem, type Position } from 'vscode-languageserver-types';
import { numberText, numeralLike } from '../model/numberText';
import { updateDocument } from '../model/parse';
import { readMarker, type Marker } from '../syntax/marker';
import { isAlike, nextSections, sectionsOf, type Section } from '../templates/sections';
import type { FeatureContext } from './context';

const MOST_OFFERED = 8;
const LONGEST_LINE = 40;

/**
 * Behind the number of a heading: the sections that usually come next in this kind of document. On an empty line behind
 * a section, the same with the number that counts on.
 * @param usual the sections of each form of the kind
 */
export function sectionCompletion({ document, model }: FeatureContext, position: Position, usual: readonly (readonly Section[])[]): CompletionItem[] {
  const { text } = model;
  const offset = document.offsetAt(position);
  const lineStart = document.offsetAt({ line: position.line, character: 0 });
  if (usual.length === 0 || offset - lineStart > LONGEST_LINE || !/^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(offset, offset + LONGEST_LINE))) return [];
  const line = text.slice(lineStart, offset);
  const indent = /^[ \t\u3000]*/.exec(line)![0].length;
  if (indent === line.length) return countingOn({ document, model }, offset, usual);
  const marker = readMarker(text, lineStart + indent, offset);
  if (!marker || marker.doubtful) return [];
  const typed = line.slice(indent + marker.length);
  if (/[，。；：]/.test(typed)) return [];
  // The number alone may be read as anything: what it belongs to is seen without it.
  const without = updateDocument(model, text.slice(0, lineStart) + text.slice(offset));
  const place = placeOf(sectionsOf(without), lineStart, marker);
  if (!place) return [];
  return proposed(place, usual)
    .filter(name => name.startsWith(typed) && name !== typed)
    .slice(0, MOST_OFFERED)
    .map((name, order) => item(name, name, order, { start: document.positionAt(offset - typed.length), end: position }));
}

interface Place {
  /** From the outermost in. */
  readonly parents: readonly Section[];
  readonly before: readonly Section[];
  readonly after: readonly Section[];
}

/** Where a section that is being written at `start` belongs; undefined where it counts on from none. */
function placeOf(all: readonly Section[], start: number, { form, value }: Pick<Marker, 'form' | 'value'>): Place | undefined {
  const parents: Section[] = [];
  for (let level = all; ; ) {
    const before = level.filter(section => section.start < start);
    const last = before.at(-1);
    const place = { parents, before, after: level.slice(before.length) };
    if (last?.element.numbering?.form === form) return place;
    // One that counts 一 anew opens a list below the last of another form.
    if (!last) return value === 1 || parents.length === 0 ? place : undefined;
    parents.push(last);
    level = last.children;
  }
}

/** The names for a place, of the forms that have its parents. */
function proposed({ parents, before, after }: Place, usual: readonly (readonly Section[])[]): string[] {
  let lists = usual;
  for (const parent of parents) lists = lists.flatMap(list => list.filter(section => isAlike(section.name, parent.name)).map(({ children }) => children));
  const names = (sections: readonly Section[]) => sections.map(({ name }) => name);
  // An item is a sentence, and no heading that others would have.
  const usualNames = lists.map(list => list.map(({ name, element: { kind } }) => (kind === 'item' ? '' : name)));
  return nextSections(usualNames, names(before), [...names(before), ...names(after)]);
}

/** For the innermost list that an empty line is in, then for those around it. */
function countingOn({ document, model }: Pick<FeatureContext, 'document' | 'model'>, offset: number, usual: readonly (readonly Section[])[]): CompletionItem[] {
  const path: { readonly parents: readonly Section[]; readonly level: readonly Section[] }[] = [];
  const parents: Section[] = [];
  for (let level: readonly Section[] = sectionsOf(model); level.length > 0; ) {
    const last = level.filter(({ start }) => start < offset).at(-1);
    if (!last) break;
    path.unshift({ parents: [...parents], level });
    // Text that follows a heading, not the heading itself, ends a section.
    if (/^\s*$/.test(model.text.slice(last.element.nameSpan.end, offset))) return [];
    parents.push(last);
    level = last.children;
  }
  const position = document.positionAt(offset);
  const items: CompletionItem[] = [];
  for (const { parents: above, level } of path) {
    const before = level.filter(({ start }) => start < offset);
    const { numbering } = before.at(-1)!.element;
    const number = numberText(model.text, numbering!);
    const written = number && numeralLike(number, numbering!.value + 1);
    if (written === undefined) continue;
    for (const name of proposed({ parents: above, before, after: level.slice(before.length) }, usual)) {
      const text = number!.before + written + number!.after + name;
      if (items.length < MOST_OFFERED) items.push(item(text, text, items.length, { start: position, end: position }));
    }
  }
  return items;
}

function item(label: string, newText: string, order: number, range: { readonly start: Position; readonly end: Position }): CompletionItem {
  return { label, kind: CompletionItemKind.Struct, filterText: label, sortText: `!${String(order).padStart(3, '0')}`, insertTextFormat: InsertTextFormat.PlainText, textEdit: { range, newText } };
}
