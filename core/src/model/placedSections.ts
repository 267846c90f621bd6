import type { DocumentElement, DocumentModel } from './documentModel';
import { isSameForm, levelFormOf, spaceEnd, type LevelForm } from './levelForms';
import { numberingOf } from './numberingFaults';
import { goesOn, isCounted, isNumbered, keyOf, type Numbered, type NumberedGroup, type NumberedSeries } from './numberingMode';
import { numberText, numeralLike } from './numberText';
import type { NumeralChange } from './renumbering';

/** A numbered element where it will stand: order, parent and form may be others than before. */
export interface Placed {
  readonly element: Numbered;
  /** The headings and items above it there, outermost first. */
  readonly ancestors: readonly DocumentElement[];
  /** How its number will be written; absent: as it is. */
  readonly form?: LevelForm | undefined;
  /** It comes from elsewhere, or everything above it does. */
  readonly isCarried?: boolean;
  /** Its new neighbours, for what comes from elsewhere or is new: it joins the list of one, which is counted anew. */
  readonly joins?: readonly DocumentElement[];
}

/**
 * What numbers placed elements have when what is touched is counted anew, each series in the mode that it had.
 * @param placed the numbered elements of one document, as they will follow each other
 * @param touched parents whose children are counted anew, and lists; with them whatever counts on from there
 * @param from elements before this offset of the text keep their numbers
 */
export function placedNumbers(model: DocumentModel, placed: readonly Placed[], touched: ReadonlySet<DocumentElement | NumberedGroup | undefined>, from: number): Map<DocumentElement, number> {
  const values = new Map<DocumentElement, number>();
  const { all, places, starts, touchedKeys } = regrouped(model, placed);
  const isPlacedAnew = (member: Numbered): boolean => {
    const { form, joins } = places.get(member)!;
    return form !== undefined || joins !== undefined;
  };
  for (const list of touched) if (list && 'members' in list) touchedKeys.add(keyOf(model.text, list.members[0]!.numbering));
  for (const series of all) {
    let before: OpenGroup | undefined;
    let last = 0;
    for (const group of series.groups) {
      const isOn = before !== undefined && goesOn(series, before, group);
      const isTouched =
        touched.has(group.ancestors.at(-1)) ||
        (group.origin !== undefined && touched.has(group.origin)) ||
        group.members.some(isPlacedAnew) ||
        (series.scope !== Infinity && touchedKeys.has(series.key));
      let next = isOn ? last + 1 : (starts.get(group) ?? 1);
      for (const member of group.members) {
        const isCountedAnew: boolean = isTouched && member.span.start >= from;
        last = isCountedAnew ? next : member.numbering.value;
        values.set(member, last);
        next = last + 1;
      }
      before = group;
    }
  }
  return values;
}

/** The changes of the characters of numbers that go with new places, in the order of the text as it is. */
export function placedChanges(model: DocumentModel, placed: readonly Placed[], values: ReadonlyMap<DocumentElement, number>): NumeralChange[] {
  const { text } = model;
  const changes: NumeralChange[] = [];
  const origins = originsOf(model);
  for (const { element, ancestors, form } of placed) {
    const value = values.get(element);
    if (value === undefined) continue;
    if (element.numbering.form === 'decimal') changes.push(...prefixChanges(text, element, origins.get(element)?.ancestors ?? [], ancestors, values));
    const change = changeOf(text, element, form, value);
    if (change) changes.push(change);
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

/** 2.1 below 2., which becomes 3.: the figures before the last are those of the headings above. */
function prefixChanges(text: string, { numbering: { span } }: Numbered, old: readonly DocumentElement[], above: readonly DocumentElement[], values: ReadonlyMap<DocumentElement, number>): NumeralChange[] {
  const figures = [...text.slice(span.start, span.end).matchAll(/\d+/g)];
  const changes: NumeralChange[] = [];
  for (let index = figures.length - 2, back = 1; index >= 0; index--, back++) {
    const figure = figures[index]!;
    const now = above.at(-back);
    if (now?.numbering === undefined || old.at(-back)?.numbering?.value !== Number(figure[0])) break;
    const newText = String(values.get(now) ?? now.numbering.value);
    const start = span.start + figure.index;
    if (newText !== figure[0]) changes.push({ start, end: start + figure[0].length, newText });
  }
  return changes;
}

interface Regrouped {
  readonly all: readonly (NumberedSeries & { readonly groups: readonly OpenGroup[] })[];
  readonly places: ReadonlyMap<DocumentElement, Placed>;
  /** What groups begin with that don't begin with one. */
  readonly starts: ReadonlyMap<NumberedGroup, number>;
  /** Series that lost, gained or reordered members. */
  readonly touchedKeys: Set<string>;
}

interface OpenGroup extends NumberedGroup {
  readonly members: Numbered[];
  /** The list that it is, of those that the text has now. */
  origin: NumberedGroup | undefined;
}

/** The series as they will be, each counting as its form counted before. */
function regrouped(model: DocumentModel, placed: readonly Placed[]): Regrouped {
  const scopes = new Map<string, number>();
  const known = new Set<DocumentElement>(placed.map(({ element }) => element));
  for (const { key, groups, scope } of numberingOf(model).series) if (known.has(groups[0]!.members[0]!)) scopes.set(key, scope);
  const origins = originsOf(model);
  const byKey = new Map<string, OpenGroup[]>();
  const open = new Map<string, Map<DocumentElement | undefined, OpenGroup[]>>();
  const places = new Map<DocumentElement, Placed>();
  const touchedKeys = new Set<string>();
  for (const place of placed) {
    const { element, ancestors, form, isCarried, joins } = place;
    if (form === undefined && !isCounted(model.text, element)) continue;
    places.set(element, place);
    const own = keyOf(model.text, element.numbering);
    const key = form ? formKey(form) : own;
    if (form ?? isCarried) touchedKeys.add(own).add(key);
    const byParent = open.get(key) ?? new Map<DocumentElement | undefined, OpenGroup[]>();
    open.set(key, byParent);
    const parent = ancestors.at(-1);
    const lists = byParent.get(parent) ?? [];
    byParent.set(parent, lists);
    // Another list of the same section stays another one.
    const present = form ? undefined : origins.get(element);
    const neighbour = joins?.find(one => isNumbered(one) && keyOf(model.text, one.numbering) === key);
    const origin = (neighbour && origins.get(neighbour)) ?? (joins && present?.ancestors.at(-1) !== parent ? undefined : present);
    let group = lists.findLast(list => list.origin === origin) ?? (origin === undefined || lists.at(-1)?.origin === undefined ? lists.at(-1) : undefined);
    if (group === undefined) {
      group = { members: [], ancestors, origin };
      lists.push(group);
      const groups = byKey.get(key);
      if (groups) groups.push(group);
      else byKey.set(key, [group]);
    }
    group.origin ??= origin;
    group.members.push(element);
  }
  const all = [...byKey].map(([key, groups]) => ({ key, groups, scope: scopes.get(key) ?? Infinity, isCertain: true }));
  return { all, places, starts: startsOf(model, scopes, byKey), touchedKeys };
}

/** An excerpt may begin with 三、: where nothing is wrong with that, it does so afterwards, too. */
function startsOf(model: DocumentModel, scopes: ReadonlyMap<string, number>, byKey: ReadonlyMap<string, readonly OpenGroup[]>): Map<NumberedGroup, number> {
  const { series, faults } = numberingOf(model);
  const wrong = new Set<DocumentElement>(faults.map(({ member }) => member));
  const starts = new Map<NumberedGroup, number>();
  const firsts = new Map<string, NumberedGroup>();
  for (const one of series) {
    one.groups.forEach((group, index) => {
      const first = group.members[0]!;
      const before = one.groups[index - 1];
      if (first.numbering.value !== 1 && !wrong.has(first) && !(before && goesOn(one, before, group))) starts.set(group, first.numbering.value);
    });
    const [first] = one.groups;
    if (byKey.get(one.key)?.some(({ origin }) => origin === first)) firsts.set(one.key, first!);
  }
  const found = new Map<NumberedGroup, number>();
  if (starts.size === 0) return found;
  for (const [key, groups] of byKey) {
    const countsOn = (scopes.get(key) ?? Infinity) !== Infinity;
    groups.forEach((group, index) => {
      // Where groups count on from each other, whichever comes first begins as the first one did.
      const origin = countsOn && index === 0 ? firsts.get(key) : group.origin;
      const start = origin && starts.get(origin);
      if (start !== undefined) found.set(group, start);
    });
  }
  return found;
}

const known = new WeakMap<DocumentModel, ReadonlyMap<DocumentElement, NumberedGroup>>();

/** The list of each counted element, as the text has it now. */
export function originsOf(model: DocumentModel): ReadonlyMap<DocumentElement, NumberedGroup> {
  let origins = known.get(model);
  if (origins === undefined) {
    const found = new Map<DocumentElement, NumberedGroup>();
    for (const { groups } of numberingOf(model).series) for (const group of groups) for (const member of group.members) found.set(member, group);
    known.set(model, (origins = found));
  }
  return origins;
}

/** The key that a number written in this form has. */
function formKey({ form, before, sample, after }: LevelForm): string {
  const number = before + sample + after;
  return keyOf(number, { form, value: 1, span: { start: 0, end: number.length } });
}
