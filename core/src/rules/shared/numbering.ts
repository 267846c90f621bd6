import type { NumberingFault } from '../../model/numberingFaults';
import { countedThrough, numeralChanges } from '../../model/renumbering';
import type { Numbered } from '../../model/numberingMode';
import { numberText, numeralLike } from '../../model/numberText';
import type { Fix, RuleDocument } from '../rule';
import { lazyFix } from './fixes';

/** The number as a message quotes it. */
export function shownNumber(text: string, { numbering }: Numbered): string {
  return text.slice(numbering.span.start, numbering.span.end).trim();
}

/** The number with another value, as a message quotes it. */
export function shownAs(text: string, { numbering }: Numbered, value: number): string {
  const parts = numberText(text, numbering);
  const numeral = parts && numeralLike(parts, value);
  return parts && numeral !== undefined ? `${parts.before}${numeral}${parts.after}`.trim() : String(value);
}

/** Beyond so many mistakes in one text the renumber command is the better remedy. */
const MOST_RENUMBERINGS = 40;

/** Renumber the series from the mistake on; change this number alone where the count goes on behind it. */
export function numberFixes({ text }: RuleDocument, fault: NumberingFault, position: number): Fix[] {
  const { member, expected, from, series, group, next } = fault;
  if (from === member && next === expected + 1) {
    const alone = numeralChanges(text, [{ ...series, groups: [{ ...group, members: [member] }] }], new Map([[member, expected]]));
    if (alone.length > 0) return [{ kind: 'ask', changes: alone, title: { zh: `改为“${shownAs(text, member, expected)}”`, en: `Change to “${shownAs(text, member, expected)}”` } }];
  }
  if (position >= MOST_RENUMBERINGS) return [];
  const values = countedThrough(series, other => other.span.start >= from.span.start, expected);
  const renumbered = () => numeralChanges(text, [series], values);
  const value = values.get(from);
  const parts = numberText(text, from.numbering);
  // That the first number changes is enough to offer it; the others are gone through when somebody takes it.
  const isSure = parts !== undefined && value !== undefined && value !== from.numbering.value && numeralLike(parts, value) !== undefined;
  return isSure || renumbered().length > 0 ? [lazyFix('ask', { zh: '从此处起重新编号', en: 'Renumber from here' }, renumbered)] : [];
}
