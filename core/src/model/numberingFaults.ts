import type { DocumentModel, NumberingForm } from './documentModel';
import { goesOn, seriesOf, type Numbered, type NumberedGroup, type NumberedSeries } from './numberingMode';
import { numberText, numeralLike } from './numberText';

/** A place where a document breaks its own count. */
export interface NumberingFault {
  /** `form`: the missing number is there, written as one of a lower level. */
  readonly kind: 'gap' | 'duplicate' | 'order' | 'form';
  /** The one whose number is wrong, or before which one is missing. */
  readonly member: Numbered;
  /** What it would be, counting on from the one before it. */
  readonly expected: number;
  /** The one that it disagrees with. */
  readonly other: Numbered | undefined;
  /** From where on the count is to be mended: this one, or the one that it changed places with. */
  readonly from: Numbered;
  readonly series: NumberedSeries;
  readonly group: NumberedGroup;
  /** Of the sibling behind it, as written. */
  readonly next: number | undefined;
}

/** Numbers that leap further than this are something else: a list of clauses, a misread figure. */
const LONGEST_LEAP = 9;

export interface DocumentNumbering {
  readonly series: readonly NumberedSeries[];
  readonly faults: readonly NumberingFault[];
}

const known = new WeakMap<DocumentModel, DocumentNumbering>();

/** How a document is numbered, and where it breaks its own count; worked out once for a model. */
export function numberingOf(model: DocumentModel): DocumentNumbering {
  let numbering = known.get(model);
  if (numbering === undefined) {
    const series = seriesOf(model);
    numbering = { series, faults: findFaults(model.text, series) };
    known.set(model, numbering);
  }
  return numbering;
}

function findFaults(text: string, all: readonly NumberedSeries[]): NumberingFault[] {
  const faults: NumberingFault[] = [];
  for (const series of all) {
    let before: NumberedGroup | undefined;
    for (const group of series.groups) {
      checkGroup(text, series, group, before, faults);
      before = group;
    }
  }
  return faults.sort((first, second) => first.member.span.start - second.member.span.start);
}

function checkGroup(text: string, series: NumberedSeries, group: NumberedGroup, before: NumberedGroup | undefined, faults: NumberingFault[]): void {
  const { members } = group;
  const value = (index: number): number | undefined => members[index]?.numbering.value;
  const add = (kind: NumberingFault['kind'], index: number, expected: number, other: Numbered | undefined, from = members[index]!): void => {
    faults.push({ kind, member: members[index]!, expected, other, from, series, group, next: value(index + 1) });
  };
  let expected = firstFault(text, series, group, before, add);
  for (let index = 1; index < members.length; index++) {
    const found = value(index)!;
    const previous = members[index - 1]!;
    if (found === expected) {
      expected++;
      continue;
    }
    const next = value(index + 1);
    if (next === expected + 1) {
      // Only this one is wrong: the count goes on behind it.
      const twin = found === previous.numbering.value ? previous : found === next ? members[index + 1] : undefined;
      add(twin ? 'duplicate' : 'order', index, expected, twin);
      expected++;
    } else if (found === expected + 1 && next === expected && (value(index + 2) ?? expected + 2) === expected + 2) {
      // Two changed places.
      add('order', index + 1, expected + 1, members[index], members[index]);
      index++;
      expected += 2;
    } else if (found > expected) {
      if (found - expected > LONGEST_LEAP) {
        expected = found + 1;
        continue;
      }
      const disguised = found === expected + 1 ? onlyChildOf(previous, expected) : undefined;
      if (disguised) faults.push({ kind: 'form', member: disguised, expected, other: previous, from: disguised, series, group, next: undefined });
      else if (!standsBetween(text, previous, members[index]!, expected, found)) add('gap', index, expected, previous);
      expected = found + 1;
    } else {
      const twin = found === previous.numbering.value ? previous : undefined;
      // Back in a list that another one interrupted, or another list whose beginning stands within a paragraph.
      // An article names the one before it as often as not.
      const isCited = twin !== undefined && (twin.numbering.form === 'article' || twin.numbering.form === 'chapter');
      const isAnother = resumesEarlier(series, group, found) || (found > 1 && !isCited && standsBetween(text, previous, members[index]!, found - 1, found));
      if (!isAnother) add(twin ? 'duplicate' : 'order', index, expected, twin ?? previous);
      expected = found + 1;
    }
  }
}

/** （一） 2. （三）: the number below the first that only the second sibling can have. */
function onlyChildOf(element: Numbered, value: number): Numbered | undefined {
  const numbered = element.children.filter(({ numbering }) => numbering !== undefined);
  const [child] = numbered;
  return numbered.length === 1 && value > 1 && child?.numbering?.value === value ? (child as Numbered) : undefined;
}

/** How many lists back an interrupted one is looked for. */
const LISTS_BACK = 20;

/** A list quoted in the middle of another one counts for itself; then the other goes on. */
function resumesEarlier({ groups }: NumberedSeries, group: NumberedGroup, value: number): boolean {
  for (let back = 1, index = groups.lastIndexOf(group) - 1; index >= 0 && back <= LISTS_BACK; index--, back++) {
    const { members, ancestors } = groups[index]!;
    if (ancestors.at(-1) !== group.ancestors.at(-1)) return false;
    if (members.at(-1)!.numbering.value === value - 1) return true;
  }
  return false;
}

/** Judges a group's first number. @returns what its second must be */
function firstFault(
  text: string,
  series: NumberedSeries,
  group: NumberedGroup,
  before: NumberedGroup | undefined,
  add: (kind: NumberingFault['kind'], index: number, expected: number, other: Numbered | undefined) => void,
): number {
  const first = group.members[0]!;
  const { value } = first.numbering;
  const last = before?.members.at(-1);
  if (before === undefined || last === undefined) return value + 1;
  // 一、 一、 二、: a list of one, and another under the same heading, with nothing between that ends a document.
  const isTwin = value === last.numbering.value && group.members[1]?.numbering.value === value + 1;
  if (isTwin && value === 1 && before.members.length === 1 && before.ancestors.at(-1) === group.ancestors.at(-1) && !(series.isCertain && goesOn(series, before, group)) && !DOCUMENT_END.test(text.slice(last.span.start, first.span.start))) {
    add('duplicate', 0, 2, last);
    return 2;
  }
  if (!series.isCertain) return value + 1;
  const expected = goesOn(series, before, group) ? last.numbering.value + 1 : 1;
  // Articles count on through the chapters.
  if (isTwin && expected === value + 1) {
    add('duplicate', 0, expected, last);
    return expected;
  }
  if (value === expected || value - expected > LONGEST_LEAP) return value + 1;
  const second = group.members[1]?.numbering.value;
  // A group that counts in its own way throughout is rather another list.
  if (second === expected + 1) add(value === last.numbering.value ? 'duplicate' : 'order', 0, expected, last);
  else if (value > expected && !standsBetween(text, expected === 1 ? (group.ancestors.at(-1) ?? last) : last, first, expected, value))
    add('gap', 0, expected, expected === 1 ? undefined : last);
  return second === expected + 1 ? expected + 1 : value + 1;
}

/** Whether one of the numbers `missing` … `found - 1` is there after all, in the middle of a line or with another mark. */
function standsBetween(text: string, from: { readonly span: { readonly start: number } }, to: Numbered, missing: number, found: number): boolean {
  const sample = numberText(text, to.numbering);
  if (sample === undefined) return true;
  const between = text.slice(from.span.start, to.numbering.span.start);
  const behind = MARK_BEHIND[to.numbering.form] ?? (sample.after.trim() === '' ? ANY_MARK : new RegExp(`^\\s*[${sample.after.trim()}]`));
  for (let value = missing; value < found; value++) {
    const numeral = numeralLike(sample, value);
    if (numeral === undefined) return true;
    for (let at = between.indexOf(numeral, 1); at >= 0; at = between.indexOf(numeral, at + 1)) {
      if (behind.test(between.slice(at + numeral.length, at + numeral.length + 3)) && !NUMERAL_BEFORE.test(between.charAt(at - 1))) return true;
    }
  }
  return false;
}

const DOCUMENT_END = /[\n\r][ \t\u3000]*(?:附\s*件|附录|[\d〇○一二三四五六七八九]{4}年)/;
const ANY_MARK = /^/;
const MARK_BEHIND: Readonly<Partial<Record<NumberingForm, RegExp>>> = {
  chinese: /^\s*[、.．，,：:]/,
  arabic: /^\s*[、.．，,：:]/,
  chineseInParentheses: /^\s*[）)】]/,
  arabicInParentheses: /^\s*[）)】]/,
  ordinal: /^\s*[、，,.．：:是]/,
  counted: /^[是要]/,
  chapter: /^\s*章/,
  section: /^\s*[节節]/,
  article: /^\s*[条條]/,
};
const NUMERAL_BEFORE = /[一二三四五六七八九十百\d]/;
