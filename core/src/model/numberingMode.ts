import { Class, classAt } from '../text/characters';
import type { DocumentElement, DocumentModel, Numbering } from './documentModel';

/** An element with a number. */
export interface Numbered extends DocumentElement {
  readonly numbering: Numbering;
}

export function isNumbered(element: DocumentElement): element is Numbered {
  return element.numbering !== undefined;
}

/** Numbered siblings that count one series: under one parent, one form, in document order. */
export interface NumberedGroup {
  readonly members: readonly Numbered[];
  /** The headings and items above it, outermost first; empty at the top of a document. */
  readonly ancestors: readonly DocumentElement[];
}

/**
 * All groups of one form in one document (the text itself, an attachment, a document within it), and how they count:
 * each anew, or one on from the other (国发、国办 number （一） through the whole text), or on within a chapter only.
 */
export interface NumberedSeries {
  readonly key: string;
  readonly groups: readonly NumberedGroup[];
  /**
   * The count goes on from group to group as long as this many of the outermost ancestors are the same:
   * 0 through the whole document, 1 through a chapter …, `Infinity` anew in every group.
   */
  readonly scope: number;
  /** The groups agree on it. With a single group there is nothing to infer. */
  readonly isCertain: boolean;
}

const NO_ANCESTORS: readonly DocumentElement[] = [];

interface OpenGroup {
  readonly members: Numbered[];
  readonly ancestors: readonly DocumentElement[];
}

/** How a document is numbered: its series by part and form, groups in document order. */
export function seriesOf({ text, elements }: DocumentModel): NumberedSeries[] {
  const all: NumberedSeries[] = [];
  let open = new Map<string, OpenGroup[]>();
  const close = (): void => {
    for (const [key, groups] of open) all.push({ key, groups, ...inferScope(groups) });
    open = new Map();
  };
  const visit = (level: readonly DocumentElement[], ancestors: readonly DocumentElement[]): void => {
    let current: Map<string, OpenGroup> | undefined;
    for (let position = 0; position < level.length; position++) {
      const element = level[position]!;
      if (element.depth === 0) {
        if (element.children.length > 0) {
          // Another document: it has a count of its own, and so has what follows it.
          close();
          current = undefined;
          visit(element.children, NO_ANCESTORS);
          close();
        }
        continue;
      }
      if (isCounted(text, element)) {
        const key = keyOf(text, element.numbering);
        let group = current?.get(key);
        // 1 again where no other heading stands between: another list of the same section.
        if (group === undefined || (element.numbering.value === 1 && !isSlip(group, element, level[position + 1]))) {
          group = { members: [], ancestors };
          (current ??= new Map()).set(key, group);
          const groups = open.get(key);
          if (groups) groups.push(group);
          else open.set(key, [group]);
        }
        group.members.push(element);
      }
      if (element.children.length > 0) visit(element.children, [...ancestors, element]);
    }
  };
  visit(elements, NO_ANCESTORS);
  close();
  return all;
}

/** A 1 among the others that only this one number can be wrong about: 一 二 一 四. */
function isSlip({ members }: OpenGroup, element: Numbered, follower: DocumentElement | undefined): boolean {
  const before = members.at(-1)!.numbering.value;
  const next = follower?.numbering;
  return next?.form === element.numbering.form && next.value === before + 2;
}

/** On a line of its own, or where a line break was lost behind a sentence: not in the middle of one. */
export function opensParagraph(text: string, start: number): boolean {
  const before = start > 0 ? classAt(text, start - 1) : Class.LineEnd;
  return before === Class.LineEnd || before === Class.Space || before === Class.Other || before === Class.SentenceEnd || before === Class.Semicolon || before === Class.Colon;
}

/** 首先、最后 and Markdown's # count nothing; 第十条之一 stands beside the count. */
export function isCounted(text: string, element: DocumentElement): element is Numbered {
  if (!isNumbered(element)) return false;
  const { form, span } = element.numbering;
  if (form === 'sequence' || form === 'hash' || !opensParagraph(text, span.start)) return false;
  return form !== 'article' || !text.slice(span.start, span.end).includes('之');
}

/** What members of one series share. */
export function keyOf(text: string, { form, span }: Numbering): string {
  switch (form) {
    case 'arabicInParentheses':
      return '(（⑴'.includes(text[span.start]!) || text.charCodeAt(span.start) >= 0x2474 ? form : 'half parenthesis';
    case 'decimal':
      return text.slice(span.start, span.end).replace(/[^.．]/g, '').length > 1 ? 'decimal 1.1.1' : form;
    case 'part':
      return text.slice(span.start, span.end).replace(/[第\s一二三四五六七八九十百零〇\d，,、：:]/g, '');
    default:
      return form;
  }
}

/** How many of the outermost ancestors two groups share. */
export function sharedAncestors(one: NumberedGroup, other: NumberedGroup): number {
  let shared = 0;
  while (shared < one.ancestors.length && one.ancestors[shared] === other.ancestors[shared]) shared++;
  return shared;
}

/** Two lists of one section: the second begins anew, whatever the text's mode. */
function isSameParent(one: NumberedGroup, other: NumberedGroup): boolean {
  return one.ancestors.at(-1) === other.ancestors.at(-1);
}

/** What share of the boundaries between groups must agree, and how many, for one that doesn't to be a mistake. */
const AGREEMENT = 0.75;
const FEWEST_AGREEING = 2;

function inferScope(groups: readonly NumberedGroup[]): { scope: number; isCertain: boolean } {
  const boundaries: { readonly shared: number; readonly isOn: boolean; readonly isAnew: boolean; readonly isHigher: boolean }[] = [];
  let deepest = 0;
  for (let index = 1; index < groups.length; index++) {
    const [before, group] = [groups[index - 1]!, groups[index]!];
    if (isSameParent(before, group)) continue;
    const shared = sharedAncestors(before, group);
    deepest = Math.max(deepest, shared);
    const first = group.members[0]!.numbering.value;
    const last = before.members.at(-1)!.numbering.value;
    boundaries.push({ shared, isOn: first === last + 1, isAnew: first === 1, isHigher: first > last });
  }
  let best = { scope: Infinity, agreeing: boundaries.filter(({ isAnew }) => isAnew).length };
  for (let scope = deepest; scope >= 0; scope--) {
    const agreeing = boundaries.filter(({ shared, isOn, isAnew }) => (shared >= scope ? isOn : isAnew)).length;
    if (agreeing > best.agreeing) best = { scope, agreeing };
  }
  // Nothing fits, but the numbers go up all the same; and articles always count on.
  const goesUp = boundaries.length > 0 && (boundaries.every(({ isHigher }) => isHigher) || groups[0]!.members[0]!.numbering.form === 'article');
  if (best.agreeing === 0 && goesUp) return { scope: 0, isCertain: false };
  return { scope: best.scope, isCertain: best.agreeing >= FEWEST_AGREEING && best.agreeing >= boundaries.length * AGREEMENT };
}

/** Whether a group's first number goes on from the group before it. */
export function goesOn(series: NumberedSeries, before: NumberedGroup, group: NumberedGroup): boolean {
  return !isSameParent(before, group) && sharedAncestors(before, group) >= series.scope;
}
