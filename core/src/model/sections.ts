import type { DocumentElement, DocumentModel } from './documentModel';
import { elementsAt } from './elementsAt';

/** A heading or item, and what stands around it. */
export interface Section {
  readonly element: DocumentElement;
  /** Headings and items above it, outermost first. */
  readonly ancestors: readonly DocumentElement[];
  readonly siblings: readonly DocumentElement[];
  /** The top headings and items of its document. */
  readonly top: readonly DocumentElement[];
}

/** Headings and items among elements. */
export function sectionsIn(level: readonly DocumentElement[]): DocumentElement[] {
  return level.filter(({ depth }) => depth > 0);
}

/** The innermost heading or item at an offset. */
export function sectionAt(model: DocumentModel, offset: number): Section | undefined {
  const path = elementsAt(model, offset);
  const ancestors = sectionsIn(path);
  const element = ancestors.pop();
  if (element === undefined) return undefined;
  const part = path.findLast(({ depth, children }) => depth === 0 && children.length > 0);
  const top = documentAround(part?.children ?? model.elements, ancestors[0] ?? element);
  const parent = ancestors.at(-1);
  return { element, ancestors, siblings: parent ? sectionsIn(parent.children) : top, top };
}

/** The top headings and items that are of one document with one of them: another document ends them. */
function documentAround(level: readonly DocumentElement[], one: DocumentElement): DocumentElement[] {
  const at = level.indexOf(one);
  const isOther = ({ depth, children }: DocumentElement): boolean => depth === 0 && children.length > 0;
  const from = level.slice(0, at).findLastIndex(isOther) + 1;
  const to = level.findIndex((element, index) => index > at && isOther(element));
  return sectionsIn(level.slice(from, to < 0 ? undefined : to));
}
