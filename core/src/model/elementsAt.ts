import type { DocumentElement, DocumentModel } from './documentModel';

/** The elements that hold `offset`, from the outermost to the innermost; ends count as inside. */
export function elementsAt({ elements }: DocumentModel, offset: number): DocumentElement[] {
  const path: DocumentElement[] = [];
  let level = elements;
  for (;;) {
    // Of two that touch at the offset the one that begins there.
    const next = level.findLast(({ span }) => span.start <= offset && offset <= span.end);
    if (next === undefined) return path;
    path.push(next);
    level = next.children;
  }
}
