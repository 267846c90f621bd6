import type { DocumentElement, DocumentModel } from './documentModel';

/** Headings and items under one parent, in document order. */
export interface Siblings {
  readonly parent: DocumentElement | undefined;
  /** Headings and items only; never empty. */
  readonly members: readonly DocumentElement[];
}

const known = new WeakMap<DocumentModel, readonly Siblings[]>();

/** All sets of siblings of a document, a parent's before those of its children; worked out once for a model. */
export function siblingsOf(model: DocumentModel): readonly Siblings[] {
  let all = known.get(model);
  if (all === undefined) {
    const found: Siblings[] = [];
    collect(model.elements, undefined, found);
    known.set(model, (all = found));
  }
  return all;
}

function collect(level: readonly DocumentElement[], parent: DocumentElement | undefined, found: Siblings[]): void {
  let members: DocumentElement[] = [];
  for (const element of level) {
    if (element.depth > 0) members.push(element);
    else if (element.children.length > 0 && members.length > 0) {
      // What follows another document is no sibling of what stands before it.
      found.push({ parent, members });
      members = [];
    }
  }
  if (members.length > 0) found.push({ parent, members });
  for (const element of level) if (element.children.length > 0) collect(element.children, element.depth > 0 ? element : undefined, found);
}
