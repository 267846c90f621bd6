import { Class, classAt } from '../text/characters';
import { editedText, type Change } from '../text/edited';
import type { SourceSpan } from '../text/span';
import type { DocumentElement, DocumentModel } from './documentModel';
import { isSameForm, levelFormOf, LevelForms, type LevelForm } from './levelForms';
import { isNumbered, keyOf, opensParagraph } from './numberingMode';
import { updateDocument } from './parse';
import { placedChanges, placedNumbers, type Placed } from './placedSections';
import { sectionAt, sectionsIn, type Section } from './sections';
import { areWholeLines, gapBefore, gapBehind, lineBreakOf, linesOf } from './sectionGaps';

/** Why a section is not moved. */
export type MoveRefusal =
  /** No heading or item there. */
  | 'nothingToMove'
  /** Nothing stands beside it. */
  | 'onlyOne'
  | 'firstAlready'
  | 'lastAlready'
  /** No heading or item at the target. */
  | 'noTarget'
  | 'intoItself'
  /** It is where it shall go. */
  | 'inPlace'
  /** The target is in another document: the text, an attachment, a document within it. */
  | 'otherDocument'
  /** The level that it or its parts would take has no form of number. */
  | 'noFormThere'
  /** On one line with other text; after the move the headings could no longer be told. */
  | 'glued';

/** Beside a heading or item, before or behind it with all that it holds; or as the last part of it. */
export type MovePlace = 'before' | 'after' | 'inside';

export interface SectionMove {
  /** Ascending, apart and not even touching. */
  readonly changes: readonly Change[];
  /** Where an offset of the section has come to be in the text after the changes. */
  readonly offset: number;
}

/** Where a section goes: below a parent (none: at the top), between two siblings. */
interface Destination {
  readonly ancestors: readonly DocumentElement[];
  readonly before: DocumentElement | undefined;
  readonly behind: DocumentElement | undefined;
}

/**
 * Moves the section at an offset (the innermost heading or item there, numbered or not) one place up or down among
 * its siblings, with everything below it.
 */
export function moveAmongSiblings(model: DocumentModel, offset: number, by: -1 | 1): SectionMove | MoveRefusal {
  const section = sectionAt(model, offset);
  if (section === undefined) return 'nothingToMove';
  const { siblings, ancestors, element } = section;
  if (siblings.length < 2) return 'onlyOne';
  const index = siblings.indexOf(element);
  if (by < 0) return index === 0 ? 'firstAlready' : move(model, section, { ancestors, before: siblings[index - 2], behind: siblings[index - 1] }, offset);
  return index === siblings.length - 1 ? 'lastAlready' : move(model, section, { ancestors, before: siblings[index + 1], behind: siblings[index + 2] }, offset);
}

/**
 * Moves the section at an offset to a place told by another one of the same document. The text of its lines stays as
 * it is but for the numbers; what is counted together with it is counted anew, each series in its own mode.
 * @param target an offset in the other section; its innermost heading or item counts
 */
export function moveSection(model: DocumentModel, offset: number, target: number, place: MovePlace): SectionMove | MoveRefusal {
  const section = sectionAt(model, offset);
  if (section === undefined) return 'nothingToMove';
  const other = sectionAt(model, target);
  if (other === undefined) return 'noTarget';
  const { element } = section;
  if (other.element === element || other.ancestors.includes(element)) return 'intoItself';
  if (other.top[0] !== section.top[0]) return 'otherDocument';
  const index = other.siblings.indexOf(other.element);
  const last = sectionsIn(other.element.children).at(-1);
  const destination: Destination =
    place === 'inside'
      ? { ancestors: [...other.ancestors, other.element], before: last, behind: undefined }
      : place === 'before'
        ? { ancestors: other.ancestors, before: other.siblings[index - 1], behind: other.element }
        : { ancestors: other.ancestors, before: other.element, behind: other.siblings[index + 1] };
  if (destination.before === element || destination.behind === element) return 'inPlace';
  return move(model, section, destination, offset);
}

function move(model: DocumentModel, section: Section, destination: Destination, offset: number): SectionMove | MoveRefusal {
  const { text } = model;
  const { element, ancestors } = section;
  const besideIt = [...section.siblings, ...sectionsIn(destination.ancestors.at(-1)?.children ?? section.top)];
  // Behind a heading without a mark at its end (工作步骤（一）部署) nobody could tell how far that one goes.
  if (besideIt.some(one => isNumbered(one) && !opensParagraph(text, one.numbering.span.start))) return 'glued';
  const placement = placeAll(text, section, destination);
  if (placement === undefined) return 'noFormThere';
  const { lines, cut, at, inserted } = textMove(text, section, destination);
  const touched = new Set<DocumentElement | undefined>([ancestors.at(-1), destination.ancestors.at(-1)]);
  const values = placedNumbers(model, placement.placed, touched, Math.min(element.span.start, at));
  const numerals = placedChanges(model, placement.placed, values);

  const isWithin = ({ start }: Change): boolean => start >= lines.start && start < lines.end;
  const own = numerals.filter(isWithin);
  const changed = editedText(text.slice(lines.start, lines.end), own.map(({ start, end, newText }) => ({ start: start - lines.start, end: end - lines.start, newText })));
  const insertion: Change = { start: at, end: at, newText: inserted.before + changed + inserted.behind };
  const changes = joined([...numerals.filter(change => !isWithin(change)), { ...cut, newText: '' }, insertion]);
  if (isGlued(text, lines, at) && !isReadAs(model, changes, placement.order)) return 'glued';

  let shift = at + inserted.before.length;
  for (const { start, end, newText } of [...numerals.filter(change => !isWithin(change)), { ...cut, newText: '' }]) if (end <= at) shift += newText.length - (end - start);
  return { changes, offset: shift + offsetAfter(own, Math.min(Math.max(offset, lines.start), lines.end)) - lines.start };
}

/** Where an offset of the section is when its own numbers have changed; within one it goes behind it. */
function offsetAfter(own: readonly Change[], offset: number): number {
  let shift = 0;
  for (const { start, end, newText } of own) {
    if (end <= offset) shift += newText.length - (end - start);
    else if (start < offset) return start + shift + newText.length;
  }
  return offset + shift;
}

/** In order, an insertion before what it touches, touching ones as one. */
function joined(changes: readonly Change[]): Change[] {
  const all: Change[] = [];
  for (const change of [...changes].sort((first, second) => first.start - second.start || first.end - second.end)) {
    const last = all.at(-1);
    if (last?.end === change.start) all[all.length - 1] = { start: last.start, end: change.end, newText: last.newText + change.newText };
    else all.push(change);
  }
  return all;
}

interface TextMove {
  /** What is moved. */
  readonly lines: SourceSpan;
  /** What is taken away where it stands: the same with what separates it from its neighbour. */
  readonly cut: SourceSpan;
  /** Where it goes. */
  readonly at: number;
  /** What separates it there. */
  readonly inserted: { readonly before: string; readonly behind: string };
}

/**
 * What separates sections stays where it is: blank lines before each chapter stay before each chapter, and a text
 * without line end at its end has none afterwards.
 */
function textMove(text: string, { element, ancestors, siblings, top }: Section, { ancestors: above, before, behind }: Destination): TextMove {
  const lines = linesOf(text, element.span);
  const own = { before: gapBefore(text, lines), behind: gapBehind(text, lines) };
  const parent = above.at(-1);
  // Behind its last part, or behind all its text where it has none.
  const at = before ? linesOf(text, before.span).end : behind ? linesOf(text, behind.span).start : linesOf(text, parent!.span).end;
  const isUp = at <= lines.start;
  if (parent === ancestors.at(-1)) {
    const gap = isUp ? own.before : own.behind;
    const newText = text.slice(gap.start, gap.end);
    const start = behind && isUp ? linesOf(text, behind.span).start : at;
    return isUp
      ? { lines, cut: { start: gap.start, end: lines.end }, at: start, inserted: { before: '', behind: newText } }
      : { lines, cut: { start: lines.start, end: gap.end }, at, inserted: { before: newText, behind: '' } };
  }
  const isFirst = siblings[0] === element && siblings.length > 1;
  const cut = (isFirst || own.before.start === 0) && own.behind.end < text.length ? { start: lines.start, end: own.behind.end } : { start: own.before.start, end: lines.end };
  const gapOf = (sibling: DocumentElement): string => {
    const gap = gapBefore(text, linesOf(text, sibling.span));
    return text.slice(gap.start, gap.end);
  };
  const neighbour = behind && (before ? behind : (sectionsIn(parent?.children ?? top)[1] ?? behind));
  if (before) return { lines, cut, at, inserted: { before: separated(text, gapOf(neighbour ?? before), lines, at), behind: '' } };
  if (neighbour) return { lines, cut, at, inserted: { before: '', behind: separated(text, gapOf(neighbour), lines, at) } };
  const gap = text.slice(own.before.start, own.before.end) || text.slice(own.behind.start, own.behind.end);
  return { lines, cut, at, inserted: { before: separated(text, gap, lines, at), behind: '' } };
}

/** What stands on lines of its own needs a line end where it goes, unless it goes into a line. */
function separated(text: string, gap: string, lines: SourceSpan, at: number): string {
  return isGlued(text, lines, at) || /[\r\n]/.test(gap) ? gap : lineBreakOf(text);
}

function isGlued(text: string, lines: SourceSpan, at: number): boolean {
  const isLineEdge = at === 0 || at === text.length || classAt(text, at) === Class.LineEnd || classAt(text, at - 1) === Class.LineEnd;
  return !isLineEdge || !areWholeLines(text, lines);
}

/** Whether a text without its line ends still reads as it should. */
function isReadAs(model: DocumentModel, changes: readonly Change[], order: readonly DocumentElement[]): boolean {
  const after = updateDocument(model, editedText(model.text, changes), { markdown: model.markdown });
  const names = (text: string, all: readonly DocumentElement[]): string[] => all.map(({ nameSpan, numbering }) => text.slice(Math.max(nameSpan.start, numbering?.span.end ?? 0), nameSpan.end).trim());
  const found: DocumentElement[] = [];
  const visit = (level: readonly DocumentElement[]): void => {
    for (const element of level) {
      if (element.depth > 0) found.push(element);
      visit(element.children);
    }
  };
  visit(after.elements);
  const sought = names(model.text, order);
  const text = `\n${names(after.text, found).join('\n')}\n`;
  return text.includes(`\n${sought.join('\n')}\n`);
}

interface Placement {
  /** The numbered elements of the document in their new order. */
  readonly placed: readonly Placed[];
  /** All of its headings and items. */
  readonly order: readonly DocumentElement[];
}

/** @returns undefined where the section or a part of it would have no form of number */
function placeAll(text: string, { element: section, ancestors: old, top }: Section, destination: Destination): Placement | undefined {
  const forms = new LevelForms(text, top);
  const { before, behind, ancestors: above } = destination;
  const target = formThere(text, section, old.length, destination, forms);
  if (target === 'none') return undefined;
  const isOtherDepth = above.length !== old.length;
  const placed: Placed[] = [];
  const order: DocumentElement[] = [];
  let isRefused = false;

  const placeSection = (): void => {
    order.push(section);
    if (isNumbered(section)) placed.push({ element: section, ancestors: above, form: target, isCarried: true, joins: present(before, behind) });
    placeParts(section, target, [...above, section]);
  };
  const placeParts = (parent: DocumentElement, form: LevelForm | undefined, ancestors: readonly DocumentElement[]): void => {
    for (const child of sectionsIn(parent.children)) {
      order.push(child);
      const own = isNumbered(child) ? levelFormOf(text, child) : undefined;
      let newForm: LevelForm | undefined;
      if (form && isNumbered(child) && !FREE.has(child.numbering.form) && (isOtherDepth || (own && isSameForm(own, form)))) {
        newForm = own && forms.below(form);
        isRefused ||= newForm === undefined;
      }
      if (isNumbered(child)) placed.push({ element: child, ancestors, form: newForm, isCarried: true });
      placeParts(child, newForm ?? (form && own), [...ancestors, child]);
    }
  };
  const place = (level: readonly DocumentElement[], ancestors: readonly DocumentElement[]): void => {
    const isThere = ancestors.at(-1) === above.at(-1);
    for (const element of level) {
      if (isThere && element === behind) placeSection();
      if (element === section) continue;
      order.push(element);
      if (isNumbered(element)) placed.push({ element, ancestors });
      place(sectionsIn(element.children), [...ancestors, element]);
    }
    if (isThere && behind === undefined) placeSection();
  };
  place(top, []);
  return isRefused ? undefined : { placed, order };
}

function present(...elements: readonly (DocumentElement | undefined)[]): DocumentElement[] {
  return elements.filter(element => element !== undefined);
}

/** Numbers that fit below any heading: 首先, 一是, 第一，其一. */
const FREE: ReadonlySet<string> = new Set(['sequence', 'counted', 'ordinal', 'each']);

/** How a section's number will be written; undefined: as it is; `none`: there is no way to write it. */
function formThere(text: string, section: DocumentElement, depth: number, { ancestors, before, behind }: Destination, forms: LevelForms): LevelForm | undefined | 'none' {
  const parent = ancestors.at(-1);
  const neighbours = present(before, behind);
  const numbered = neighbours.find(isNumbered);
  if (!isNumbered(section)) return numbered === undefined && ancestors.length === depth ? undefined : 'none';
  const own = levelFormOf(text, section);
  if (numbered) {
    const there = levelFormOf(text, numbered);
    if (there === undefined || own === undefined) return keyOf(text, numbered.numbering) === keyOf(text, section.numbering) ? undefined : 'none';
    return isSameForm(own, there) ? undefined : there;
  }
  if (ancestors.length === depth) return undefined;
  const above = parent && isNumbered(parent) && neighbours.length === 0 ? levelFormOf(text, parent) : undefined;
  const there = above && forms.below(above);
  return own === undefined || there === undefined ? 'none' : there;
}
