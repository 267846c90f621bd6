import type { DocumentElement, DocumentModel } from './documentModel';
import { isSameForm, levelFormOf, LevelForms, spaceEnd, type LevelForm } from './levelForms';
import { numberingOf } from './numberingFaults';
import { goesOn, isNumbered, keyOf, type Numbered, type NumberedGroup, type NumberedSeries } from './numberingMode';
import { numberText, numeralLike } from './numberText';
import type { NumeralChange } from './renumbering';

/** Why a section stays where it is. */
export type ShiftRefusal =
  /** No numbered heading or item there. */
  | 'noSection'
  /** It is at the top already. */
  | 'topLevel'
  /** No section before it that it could become a part of. */
  | 'noSectionAbove'
  /** The level that it or its parts would take has no form (below ①; 一是; 1.1). */
  | 'noForm';

/** A numbered element where it will stand: order, parent and form may be others than before. */
interface Placed {
  readonly element: Numbered;
  readonly ancestors: readonly DocumentElement[];
  readonly form: LevelForm | undefined;
  readonly isMoved: boolean;
}

/**
 * Makes a section and everything below it one level higher or lower. No text changes its place: what follows a
 * promoted section under its old parent comes to stand below it.
 * @param path the elements at a place, outermost first
 */
export function shiftSection(model: DocumentModel, path: readonly DocumentElement[], by: -1 | 1): NumeralChange[] | ShiftRefusal {
  const { text } = model;
  const sections = path.filter(({ depth }) => depth > 0);
  const section = sections.findLast(isNumbered);
  if (section === undefined) return 'noSection';
  const above = sections.slice(0, sections.indexOf(section));
  const part = path.findLast(({ kind }) => kind === 'attachment' || kind === 'embeddedDocument');
  const top = part?.children ?? model.elements;
  const parent = above.at(-1);
  const siblings = (parent?.children ?? top).filter(({ depth }) => depth > 0);
  const position = siblings.indexOf(section);
  const before = siblings[position - 1];
  if (by < 0 && (parent === undefined || !isNumbered(parent))) return 'topLevel';
  if (by > 0 && (before === undefined || !isNumbered(before))) return 'noSectionAbove';

  const forms = new LevelForms(text, top);
  const placed: Placed[] = [];
  let refused = false;
  const place = (level: readonly DocumentElement[], ancestors: readonly DocumentElement[]): void => {
    for (const element of level) {
      if (element.depth === 0) continue;
      if (element === section) {
        placeSection();
        if (by < 0) {
          // The siblings behind it are below it now.
          place(level.slice(level.indexOf(section) + 1), [...ancestors.slice(0, -1), section]);
          return;
        }
        continue;
      }
      if (isNumbered(element)) placed.push({ element, ancestors, form: undefined, isMoved: false });
      place(element.children, [...ancestors, element]);
    }
  };
  const placeSection = (): void => {
    const own = levelFormOf(text, section);
    const beside = by < 0 ? levelFormOf(text, parent as Numbered) : childForm(text, before as Numbered) ?? (own && forms.below(own));
    const ancestors = by < 0 ? above.slice(0, -1) : [...above, before!];
    if (own === undefined || beside === undefined) refused = true;
    else placed.push({ element: section, ancestors, form: beside, isMoved: true });
    placeBelow(section, [...ancestors, section]);
  };
  const placeBelow = (element: DocumentElement, ancestors: readonly DocumentElement[]): void => {
    for (const child of element.children) {
      if (child.depth === 0) continue;
      if (isNumbered(child)) {
        const own = levelFormOf(text, child);
        const raised = isNumbered(element) ? levelFormOf(text, element) : own;
        const form = own && (by < 0 ? raised : forms.below(own));
        if (form === undefined) refused = true;
        else placed.push({ element: child, ancestors, form, isMoved: true });
      }
      placeBelow(child, [...ancestors, child]);
    }
  };
  place(top, []);
  if (refused) return 'noForm';
  return markerChanges(model, placed, section, new Set<DocumentElement | undefined>([parent, by < 0 ? above.at(-2) : before, section]));
}

/** How the numbers directly below an element are written. */
function childForm(text: string, { children }: DocumentElement): LevelForm | undefined {
  const child = children.findLast(isNumbered);
  return child && levelFormOf(text, child);
}

/**
 * The changes of markers that go with new places: other forms for what moved, other values for it, for what follows
 * it in its old and its new parent, and for groups that count on from there.
 * @param touched parents whose children are counted anew from the section on
 */
function markerChanges(model: DocumentModel, placed: readonly Placed[], section: DocumentElement, touched: ReadonlySet<DocumentElement | undefined>): NumeralChange[] {
  const { text } = model;
  const changes: NumeralChange[] = [];
  const { series: all, places, touchedKeys } = regrouped(model, placed);
  for (const series of all) {
    let before: NumberedGroup | undefined;
    let last = 0;
    for (const group of series.groups) {
      const isOn = before !== undefined && goesOn(series, before, group);
      const isTouched = touched.has(group.ancestors.at(-1)) || group.members.some(member => places.get(member)!.isMoved) || (isOn && touchedKeys.has(series.key));
      let next = isOn ? last + 1 : 1;
      for (const member of group.members) {
        const { form } = places.get(member)!;
        const isCounted: boolean = isTouched && member.span.start >= section.span.start;
        const value: number = isCounted ? next : member.numbering.value;
        const change = changeOf(text, member, form, value);
        if (change) changes.push(change);
        last = value;
        next = value + 1;
      }
      before = group;
    }
  }
  return changes.sort((first, second) => first.start - second.start);
}

function changeOf(text: string, member: Numbered, form: LevelForm | undefined, value: number): NumeralChange | undefined {
  const { span } = member.numbering;
  const own = levelFormOf(text, member);
  if (form && own && !isSameForm(own, form)) {
    const numeral = numeralLike({ notation: form.notation, numeral: form.sample }, value);
    return numeral === undefined ? undefined : { start: span.start, end: spaceEnd(text, span.end), newText: form.before + numeral + form.after + form.space };
  }
  if (value === member.numbering.value) return undefined;
  const parts = numberText(text, member.numbering);
  const numeral = parts && numeralLike(parts, value);
  return parts && numeral !== undefined ? { ...parts.numeralSpan, newText: numeral } : undefined;
}

interface Regrouped {
  readonly series: readonly NumberedSeries[];
  readonly places: ReadonlyMap<Numbered, Placed>;
  /** Series that lost or gained a member. */
  readonly touchedKeys: ReadonlySet<string>;
}

interface OpenGroup {
  readonly members: Numbered[];
  readonly ancestors: readonly DocumentElement[];
}

/** The series as they will be, each counting as its form counted before. */
function regrouped(model: DocumentModel, placed: readonly Placed[]): Regrouped {
  const scopes = new Map<string, number>();
  const known = new Set<DocumentElement>(placed.map(({ element }) => element));
  for (const { key, groups, scope } of numberingOf(model).series) if (known.has(groups[0]!.members[0]!)) scopes.set(key, scope);
  const byKey = new Map<string, OpenGroup[]>();
  const open = new Map<string, Map<DocumentElement | undefined, OpenGroup>>();
  const places = new Map<Numbered, Placed>();
  const touchedKeys = new Set<string>();
  for (const place of placed) {
    const { element, ancestors, form } = place;
    places.set(element, place);
    const own = keyOf(model.text, element.numbering);
    const key = form ? formKey(form) : own;
    if (form) touchedKeys.add(own).add(key);
    const groups = byKey.get(key) ?? [];
    byKey.set(key, groups);
    const byParent = open.get(key) ?? new Map<DocumentElement | undefined, OpenGroup>();
    open.set(key, byParent);
    const parent = ancestors.at(-1);
    let group = byParent.get(parent);
    // Another list of the same section begins with one again.
    const isNewList = element.numbering.value === 1 && !place.isMoved && group?.members.some(member => places.get(member)!.isMoved) === false;
    if (group === undefined || isNewList) {
      group = { members: [], ancestors };
      byParent.set(parent, group);
      groups.push(group);
    }
    group.members.push(element);
  }
  const series = [...byKey].map(([key, groups]) => ({ key, groups, scope: scopes.get(key) ?? Infinity, isCertain: true }));
  return { series, places, touchedKeys };
}

/** The key that a number written in this form has. */
function formKey({ form, before, sample, after }: LevelForm): string {
  const number = before + sample + after;
  return keyOf(number, { form, value: 1, span: { start: 0, end: number.length } });
}
