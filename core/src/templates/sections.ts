import type { DocumentElement, DocumentModel } from '../model/documentModel';
import { joinLines } from '../model/headings';

/** A numbered section by its words: without the number, with what stands below it. */
export interface Section {
  readonly name: string;
  /** Where it begins. */
  readonly start: number;
  readonly element: DocumentElement;
  readonly children: readonly Section[];
}

const LONGEST_NAME = 60;

/** The numbered headings of a document, and the items that stand as such. */
export function sectionsOf({ text, elements }: Pick<DocumentModel, 'text' | 'elements'>): Section[] {
  const collect = (level: readonly DocumentElement[]): Section[] => level.flatMap(element => {
    const { kind, numbering, nameSpan, span } = element;
    if (kind === 'attachment' || kind === 'embeddedDocument') return [];
    const children = collect(element.children);
    if (numbering === undefined) return children;
    const name = joinLines(text.slice(numbering.span.end, Math.min(nameSpan.end, numbering.span.end + LONGEST_NAME))).trim();
    return [{ name, start: span.start, element, children }];
  });
  return collect(elements);
}

/** Whether two sections are about the same matter: one name holds the other, or half of their pairs of characters are shared. */
export function isAlike(one: string, other: string): boolean {
  const [first, second] = [told(one), told(other)];
  if (first.length < 2 || second.length < 2) return first === second && first !== '';
  if (first.includes(second) || second.includes(first)) return true;
  const pairs = (text: string) => Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
  const left = pairs(second);
  let shared = 0;
  for (const pair of pairs(first)) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return 2 * shared >= (first.length + second.length - 2) / 2;
}

/** Whether a name says anything without what is still to be filled in. */
export function tellsSomething(name: string): boolean {
  return told(name).length >= (/[×X]/.test(name) ? 4 : 2);
}

function told(name: string): string {
  return name.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '');
}

/**
 * What usually comes next in a list of sections: behind the last one that is alike, then what comes before.
 * @param usual lists of names, each of one form of the document
 * @param before the names that stand there already, in order
 * @param there all names at this level, those below the place included: they are not proposed
 */
export function nextSections(usual: readonly (readonly string[])[], before: readonly string[], there: readonly string[]): string[] {
  const later: string[] = [];
  const next: string[] = [];
  for (const names of usual) {
    let at = -1;
    for (let index = before.length - 1; index >= 0 && at < 0; index--) at = names.findLastIndex(name => isAlike(name, before[index]!));
    // Nothing alike: as many as stand there are passed over.
    const from = at >= 0 ? at + 1 : Math.min(before.length, names.length);
    next.push(...names.slice(from, from + 1));
    later.push(...names.slice(from + 1), ...names.slice(0, from));
  }
  const found: string[] = [];
  for (const name of [...next, ...later]) if (tellsSomething(name) && ![...there, ...found].some(known => isAlike(known, name))) found.push(name);
  return found;
}
