import type { DocumentElement } from './documentModel';
import { goesOn, type Numbered, type NumberedSeries } from './numberingMode';
import { numberText, numeralLike } from './numberText';

/** A change of one number's characters. */
export interface NumeralChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * What members of a series count as when they are counted through in the series' own mode.
 * @param isChanged whose number may change; the others count as they are written
 * @param start the first number of the first group
 */
export function countedThrough(series: NumberedSeries, isChanged: (member: Numbered) => boolean = () => true, start = 1): Map<DocumentElement, number> {
  const values = new Map<DocumentElement, number>();
  let before: NumberedSeries['groups'][number] | undefined;
  let last = 0;
  for (const group of series.groups) {
    let next = before === undefined ? start : goesOn(series, before, group) ? last + 1 : 1;
    for (const member of group.members) {
      const changes = isChanged(member);
      last = changes ? next : member.numbering.value;
      if (changes) values.set(member, last);
      next = last + 1;
    }
    before = group;
  }
  return values;
}

/** The changes that give elements the numbers in `values`, in the order of the map; decimal numbers follow their parents. */
export function numeralChanges(text: string, series: readonly NumberedSeries[], values: ReadonlyMap<DocumentElement, number>): NumeralChange[] {
  const changes: NumeralChange[] = [];
  for (const { groups } of series) {
    for (const { members, ancestors } of groups) {
      for (const member of members) {
        const parts = numberText(text, member.numbering);
        if (parts === undefined) continue;
        const { start, end } = parts.numeralSpan;
        const value = values.get(member);
        if (member.numbering.form === 'decimal') changes.push(...prefixChanges(text, member, ancestors, values));
        if (value === undefined || value === member.numbering.value) continue;
        const newText = numeralLike(parts, value);
        if (newText !== undefined) changes.push({ start, end, newText });
      }
    }
  }
  return changes.sort((first, second) => first.start - second.start);
}

/** 2.1 below 2., which becomes 3.: the figures before the last are those of the headings above. */
function prefixChanges(text: string, member: Numbered, ancestors: readonly DocumentElement[], values: ReadonlyMap<DocumentElement, number>): NumeralChange[] {
  const figures = [...text.slice(member.numbering.span.start, member.numbering.span.end).matchAll(/\d+/g)];
  const changes: NumeralChange[] = [];
  let ancestor = ancestors.length - 1;
  for (let index = figures.length - 2; index >= 0; index--, ancestor--) {
    const above = ancestors[ancestor];
    const figure = figures[index]!;
    if (above?.numbering?.value !== Number(figure[0])) break;
    const value = values.get(above) ?? above.numbering.value;
    if (value === above.numbering.value) continue;
    const start = member.numbering.span.start + figure.index;
    changes.push({ start, end: start + figure[0].length, newText: String(value) });
  }
  return changes.reverse();
}
