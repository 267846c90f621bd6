import type { DocumentModel } from './documentModel';

/** How many code units at the beginning and at the end two versions of a document have in common; they don't overlap. */
export interface SharedEnds {
  readonly prefix: number;
  readonly suffix: number;
}

const BLOCK = 4096;

/**
 * By whole lines that no edit touched, which costs a comparison of references each, then by code units within the
 * first and last line that differ: a speech on one line shares its text too.
 */
export function sharedEnds(before: DocumentModel, after: DocumentModel): SharedEnds {
  // Mentions and findings ask for the same two versions one after the other; neither is kept alive by that.
  if (last?.before.deref() !== before || last.after.deref() !== after) last = { before: new WeakRef(before), after: new WeakRef(after), ends: compareEnds(before, after) };
  return last.ends;
}

let last: { readonly before: WeakRef<DocumentModel>; readonly after: WeakRef<DocumentModel>; readonly ends: SharedEnds } | undefined;

function compareEnds(before: DocumentModel, after: DocumentModel): SharedEnds {
  const shorter = Math.min(before.lines.length, after.lines.length);
  let prefix = 0;
  let lines = 0;
  while (lines < shorter && before.lines[lines] === after.lines[lines]) {
    prefix += after.lines[lines]!.length + after.lines[lines]!.breakLength;
    lines++;
  }
  let suffix = 0;
  for (let count = 1; count <= shorter - lines; count++) {
    const line = after.lines[after.lines.length - count];
    if (line !== before.lines[before.lines.length - count]) break;
    suffix += line!.length + line!.breakLength;
  }
  const [was, is] = [before.text, after.text];
  const limit = Math.min(was.length, is.length);
  // Whole blocks are compared by the engine, which is many times faster than code unit by code unit.
  while (prefix + BLOCK <= limit && was.slice(prefix, prefix + BLOCK) === is.slice(prefix, prefix + BLOCK)) prefix += BLOCK;
  while (prefix < limit && was.charCodeAt(prefix) === is.charCodeAt(prefix)) prefix++;
  while (suffix + BLOCK <= limit - prefix && was.slice(was.length - suffix - BLOCK, was.length - suffix) === is.slice(is.length - suffix - BLOCK, is.length - suffix)) suffix += BLOCK;
  while (suffix < limit - prefix && was.charCodeAt(was.length - 1 - suffix) === is.charCodeAt(is.length - 1 - suffix)) suffix++;
  return { prefix, suffix };
}

/**
 * For each paragraph of `after` that lies within the shared text, its counterpart in `before`.
 * @param visit the index in `before` and in `after` of paragraphs with the same text
 */
export function forSharedParagraphs(before: DocumentModel, after: DocumentModel, visit: (was: number, is: number) => void): void {
  const { prefix, suffix } = sharedEnds(before, after);
  const shift = after.text.length - before.text.length;
  let first = 0;
  while (first < after.paragraphs.length) {
    const [was, is] = [before.paragraphs[first], after.paragraphs[first]!];
    if (was?.start !== is.start || was.end !== is.end || is.end > prefix) break;
    visit(first, first);
    first++;
  }
  for (let last = after.paragraphs.length - 1, wasLast = before.paragraphs.length - 1; last >= first && wasLast >= first; last--) {
    const is = after.paragraphs[last]!;
    // Where a paragraph was divided or joined behind the change the two run out of step.
    while (wasLast >= first && before.paragraphs[wasLast]!.start + shift > is.start) wasLast--;
    const was = before.paragraphs[wasLast];
    if (after.text.length - is.start > suffix) break;
    if (was !== undefined && was.start + shift === is.start && was.end + shift === is.end) visit(wasLast, last);
  }
}
