import type { Position, TextEdit } from 'vscode-languageserver-types';
import { depthOf, indentAt, lineBreakOf, lineStartOf, newBlock, updatedBlock } from '../model/announcedOutlineText';
import type { DocumentElement, DocumentModel } from '../model/documentModel';
import { elementsAt } from '../model/elementsAt';
import type { Numbered } from '../model/numberingMode';
import { listableHeadings, outlineBlocksOf, type OutlineBlock } from '../model/outlineBlocks';
import { updateDocument } from '../model/parse';
import { PositionMap } from '../text/positions';
import { skipSpaceBack, spacesEnd } from '../text/characters';
import type { SourceSpan } from '../text/span';
import type { FeatureContext } from './context';

/** Why no outline is written or removed. */
export type OutlineRefusal =
  /** No numbered heading that it could list. */
  | 'noHeadings'
  /** There is none to remove. */
  | 'noOutline'
  /** It would not be read back as what it is. */
  | 'unreadable';

const LABEL = '【提纲】';
/** Levels of a new outline; fewer where the deeper ones can't be listed. */
const NEW_DEPTHS = [2, 1] as const;
const MOST_PASSES = 4;

interface Change extends SourceSpan {
  readonly newText: string;
}

/**
 * The edits that make the 【提纲】 of a text list the headings of the body: the one that is there keeps its form, its
 * levels and the lines that are right; without one it is written before the salutation.
 * @param position of several documents in one text, where it is wanted; absent: the first
 * @returns no edits where the outline is right already
 */
export function writeOutlineEdits({ model }: FeatureContext, position?: Position): TextEdit[] | OutlineRefusal {
  const offset = offsetOf(model, position);
  const block = blockAt(model, offset);
  const change = block ? update(model, block) : generate(model, offset);
  if (typeof change === 'string') return change;
  return editsOf(model, change);
}

/** The edit that takes the 【提纲】 out of a text, with its lines and nothing else. */
export function removeOutlineEdits({ model }: FeatureContext, position?: Position): TextEdit[] | OutlineRefusal {
  const block = blockAt(model, offsetOf(model, position));
  return block ? editsOf(model, { ...wholeLines(model.text, block), newText: '' }) : 'noOutline';
}

function offsetOf({ lines }: DocumentModel, position: Position | undefined): number {
  let offset = 0;
  for (const { length, breakLength } of lines.slice(0, Math.max(0, position?.line ?? 0))) offset += length + breakLength;
  return offset + Math.max(0, position?.character ?? 0);
}

/** The outline of the document that an offset is in: the last that begins before it, else the first. */
function blockAt(model: DocumentModel, offset: number): OutlineBlock | undefined {
  const blocks = outlineBlocksOf(model);
  return blocks.findLast(({ start }) => start <= offset) ?? blocks[0];
}

/** Repeats until what is written is what the body then asks for: the lines of an outline tell the reader where a run-in heading ends. */
function update(model: DocumentModel, block: OutlineBlock): Change | OutlineRefusal {
  let headings = wantedBy(model, block);
  if (headings.length === 0) return 'noHeadings';
  let text = model.text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const newText = updatedBlock(text, block, headings);
    const next = withChange(model, { start: block.start, end: block.end, newText });
    const read = outlineBlocksOf(next).find(({ start }) => start === block.start);
    if (read?.end !== block.start + newText.length) return 'unreadable';
    headings = wantedBy(next, read);
    text = next.text;
    if (updatedBlock(text, read, headings) === newText) return { start: block.start, end: block.end, newText };
  }
  return 'unreadable';
}

function wantedBy(model: DocumentModel, block: OutlineBlock, most?: number): Numbered[] {
  const headings = listableHeadings(model, block.end, block.bodyEnd);
  const depth = most ?? (block.lines.length === 0 ? depthBelow(headings, NEW_DEPTHS[0]) : depthOf(model.text, block, headings));
  return headings.filter(heading => heading.depth <= depth);
}

/** The level down to which `levels` of the headings go. */
function depthBelow(headings: readonly Numbered[], levels: number): number {
  return headings.reduce((least, { depth }) => Math.min(least, depth), Infinity) + levels - 1;
}

function generate(model: DocumentModel, offset: number): Change | OutlineRefusal {
  const part = elementsAt(model, offset).find(({ kind }) => kind === 'attachment' || kind === 'embeddedDocument');
  const inPart = part ? listableHeadings(model, part.span.start, part.span.end) : [];
  const headings = inPart.length > 0 ? inPart : listableHeadings(model, 0, model.text.length);
  if (headings.length === 0) return 'noHeadings';
  // Headings of a part only: then the outline belongs to it.
  const owner = model.elements.find(({ span, kind }) => (kind === 'attachment' || kind === 'embeddedDocument') && span.start <= headings[0]!.span.start && span.end >= headings[0]!.span.end);
  const at = placeOf(model, owner, headings[0]!);
  for (const levels of NEW_DEPTHS) {
    const depth = depthBelow(headings, levels);
    const change = generated(model, at, headings.filter(heading => heading.depth <= depth), depth);
    if (change) return change;
  }
  return 'unreadable';
}

/** The new block for one depth; undefined where it wouldn't be read as an outline of these headings, or couldn't be taken out again. */
function generated(model: DocumentModel, at: number, first: readonly Numbered[], depth: number): Change | undefined {
  const { text } = model;
  const lineBreak = lineBreakOf(text);
  const indent = indentAt(text, first[0]!.span.start);
  // Set off by empty lines as what it stands before is.
  const behind = at > 0 && isBlankBefore(text, at) ? lineBreak.repeat(2) : lineBreak;
  let headings = first;
  let read = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const block = newBlock(read, headings, { label: LABEL, indent, lineBreak });
    const change = { start: at, end: at, newText: block + behind };
    const next = withChange(model, change);
    const found = outlineBlocksOf(next).find(({ start }) => start === at + indent.length);
    if (found?.end !== at + block.length) return undefined;
    const wanted = wantedBy(next, found, depth);
    if (newBlock(next.text, wanted, { label: LABEL, indent, lineBreak }) === block) {
      const out = wholeLines(next.text, found);
      const isStable = out.start === at && out.end === at + change.newText.length && updatedBlock(next.text, found, wantedBy(next, found)) === next.text.slice(found.start, found.end);
      return isStable ? change : undefined;
    }
    headings = wanted;
    read = next.text;
    if (headings.length === 0) return undefined;
  }
  return undefined;
}

/** Before the salutation where that begins a line, else before the first paragraph behind the title, else before all. */
function placeOf({ text, elements }: DocumentModel, owner: DocumentElement | undefined, heading: DocumentElement): number {
  const level = (owner?.children ?? elements).filter(({ span }) => span.start <= heading.span.start);
  const salutation = level.find(({ kind }) => kind === 'salutation' || kind === 'mainRecipient');
  const title = level.findLast(({ kind }) => kind === 'title' || kind === 'titleNote');
  const behindTitle = owner && title === undefined ? lineEndBehind(text, owner.nameSpan.end) : title && lineEndBehind(text, title.span.end);
  const place = salutation ? salutation.span.start : behindTitle === undefined ? heading.span.start : spacesEnd(text, behindTitle, text.length);
  const start = lineStartOf(text, place);
  const isLineStart = skipSpaceBack(text, start, place) === start;
  if (isLineStart && (salutation ?? title ?? owner)) return start;
  return owner ? lineStartOf(text, owner.span.start) : text.startsWith('\ufeff') ? 1 : 0;
}

/** The lines of a block that fill them; with the empty line behind it where another stands before it. Of a line that holds more, the block alone. */
function wholeLines(text: string, { start, end }: SourceSpan): SourceSpan {
  const lineStart = lineStartOf(text, start);
  let lineEnd = end;
  while (lineEnd < text.length && !isLineBreak(text, lineEnd)) lineEnd++;
  if (skipSpaceBack(text, lineStart, start) !== lineStart || spacesEnd(text, end, lineEnd) !== lineEnd) return { start, end };
  let behind = lineBreakEnd(text, lineEnd);
  if (behind === lineEnd) return { start: lineStart, end: lineEnd };
  if (lineStart > 0 && isBlankBefore(text, lineStart)) {
    let next = behind;
    while (next < text.length && !isLineBreak(text, next) && spacesEnd(text, next, next + 1) > next) next++;
    if (next < text.length && isLineBreak(text, next)) behind = lineBreakEnd(text, next);
  }
  return { start: lineStart, end: behind };
}

/** Offset behind the end of the line that holds `offset`. */
function lineEndBehind(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text, end)) end++;
  while (end < text.length && isLineBreak(text, end)) end++;
  return end;
}

function lineBreakEnd(text: string, offset: number): number {
  return text.startsWith('\r\n', offset) ? offset + 2 : isLineBreak(text, offset) ? offset + 1 : offset;
}

function isBlankBefore(text: string, lineStart: number): boolean {
  const before = text.startsWith('\r\n', lineStart - 2) ? lineStart - 2 : lineStart - 1;
  return before >= 0 && skipSpaceBack(text, lineStartOf(text, before), before) === lineStartOf(text, before);
}

function isLineBreak(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13;
}

function withChange(model: DocumentModel, { start, end, newText }: Change): DocumentModel {
  return updateDocument(model, model.text.slice(0, start) + newText + model.text.slice(end), { markdown: model.markdown });
}

/** Without what stays as it is at both ends. */
function editsOf({ text, lines }: DocumentModel, { start, end, newText }: Change): TextEdit[] {
  let from = 0;
  while (start + from < end && from < newText.length && text[start + from] === newText[from]) from++;
  let cut = 0;
  while (end - cut > start + from && newText.length - cut > from && text[end - cut - 1] === newText[newText.length - cut - 1]) cut++;
  if (start + from === end - cut && newText.length - cut === from) return [];
  // Never between the halves of a line break or of a character.
  while (from > 0 && isInside(text, start + from)) from--;
  while (cut > 0 && isInside(text, end - cut)) cut--;
  return [{ range: new PositionMap(lines).range(start + from, end - cut), newText: newText.slice(from, newText.length - cut) }];
}

function isInside(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return (code === 10 && text.charCodeAt(offset - 1) === 13) || (code >= 0xdc00 && code <= 0xdfff);
}
