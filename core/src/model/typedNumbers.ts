import { readMarker } from '../syntax/marker';
import { Class, classAt } from '../text/characters';
import type { Change } from '../text/edited';
import type { SourceSpan } from '../text/span';
import type { ContinueNumbers } from './continueNumbers';
import type { DocumentElement, DocumentModel } from './documentModel';
import { spaceEnd } from './levelForms';
import { isCounted, isNumbered, type Numbered } from './numberingMode';
import { numberText, numeralLike } from './numberText';
import { originsOf, placedChanges, placedNumbers, type Placed } from './placedSections';
import { gapBefore, gapBehind, lineBreakOf } from './sectionGaps';
import { sectionAt, sectionsIn, type Section } from './sections';
import { elementsAt } from './elementsAt';
import { shiftSection, type ShiftRefusal } from './shiftSection';

/** What a key comes to. */
export interface TypedChange {
  /** Ascending and apart. */
  readonly changes: readonly Change[];
  /** Where the cursor comes to be, in the text after the changes. */
  readonly offset: number;
}

/** A line that begins with the number of a heading or item. */
interface NumberedLine {
  readonly section: Section;
  readonly element: Numbered;
  /** With its indent, without its line end. */
  readonly line: SourceSpan;
  readonly indent: string;
  /** Behind the number and the white space behind it. */
  readonly nameStart: number;
  /** Behind the last character that shows. */
  readonly contentEnd: number;
}

/**
 * A line break typed at an offset: it gives the next line the next number, or takes away a number that has nothing
 * behind it; what follows is counted anew.
 * @returns undefined where a plain line break is what is wanted
 */
export function typedBreak(model: DocumentModel, offset: number, how: ContinueNumbers): TypedChange | undefined {
  if (how === 'off') return undefined;
  const line = numberedLine(model, offset);
  if (line === undefined) return endedDecimals(model, offset);
  if (offset < line.element.numbering.span.end) return undefined;
  if (line.nameStart >= line.contentEnd) return endedList(model, line);
  const isAtEnd = offset >= line.contentEnd;
  return (isAtEnd ? continuesBehind(model, line, how) : splits(model, line, offset, how)) ? continued(model, line, isAtEnd ? line.line.end : offset) : undefined;
}

/**
 * A tabulator typed in front of or right behind a number: one level lower or higher, with all that stands below it.
 * @returns undefined where the cursor is elsewhere
 */
export function typedLevel(model: DocumentModel, offset: number, by: -1 | 1): TypedChange | ShiftRefusal | undefined {
  const line = numberedLine(model, offset);
  if (line === undefined || offset > Math.max(line.nameStart, line.nameStart >= line.contentEnd ? line.line.end : 0)) return undefined;
  const { span } = line.element.numbering;
  const changes = shiftSection(model, elementsAt(model, span.start), by);
  if (typeof changes === 'string') return changes;
  let shift = 0;
  let own = 0;
  for (const { start, end, newText } of changes) {
    if (end <= span.start) shift += newText.length - (end - start);
    else if (start < line.nameStart) own += newText.length - (end - start);
  }
  return { changes, offset: shift + (offset <= span.start ? offset : Math.max(offset, line.nameStart) + own) };
}

/** The line at an offset, without its line end. */
function lineAt(text: string, offset: number): SourceSpan {
  let start = offset;
  while (start > 0 && classAt(text, start - 1) !== Class.LineEnd) start--;
  let end = offset;
  while (end < text.length && classAt(text, end) !== Class.LineEnd) end++;
  return { start, end };
}

function numberedLine(model: DocumentModel, offset: number): NumberedLine | undefined {
  const { text } = model;
  const { start, end } = lineAt(text, offset);
  const contentStart = Math.min(spaceEnd(text, start), end);
  let contentEnd = end;
  while (contentEnd > contentStart && classAt(text, contentEnd - 1) === Class.Space) contentEnd--;
  const section = contentStart < contentEnd ? sectionAt(model, contentStart) : undefined;
  if (section?.element.span.start !== contentStart || !isNumbered(section.element) || !isCounted(text, section.element)) return undefined;
  // Several paragraphs on one line, or one that goes on below it.
  if (paragraphEnd(model, contentStart) !== contentEnd) return undefined;
  const { element } = section;
  return { section, element, line: { start, end }, indent: text.slice(start, contentStart), nameStart: spaceEnd(text, element.numbering.span.end), contentEnd };
}

function paragraphEnd({ paragraphs }: DocumentModel, start: number): number | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const paragraph = paragraphs[middle]!;
    if (paragraph.start === start) return paragraph.end;
    if (paragraph.start < start) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Whether what stands behind a complete line is rather its next sibling than its text. */
function continuesBehind(model: DocumentModel, { section, element, contentEnd }: NumberedLine, how: ContinueNumbers): boolean {
  const list = originsOf(model).get(element)?.members ?? [element];
  const others = list.filter(member => member !== element);
  const isBareList = others.length > 0 && others.every(member => isOneParagraph(model, member));
  if (element.span.end > contentEnd) {
    // It has its text already, but behind the last item of a list stands what closes the section.
    const ends = classAt(model.text, contentEnd - 1);
    const isItem = element.kind !== 'heading' || ends === Class.SentenceEnd || ends === Class.Semicolon;
    return isItem && section.siblings.at(-1) === element && sectionsIn(element.children).length === 0 && isBareList;
  }
  switch (element.kind) {
    case 'item':
      return true;
    case 'heading':
      return how === 'all' || isBareList;
    default:
      // 段首题: do the others have one paragraph each?
      return how === 'all' && isBareList;
  }
}

function isOneParagraph(model: DocumentModel, { span }: DocumentElement): boolean {
  return paragraphEnd(model, span.start) === span.end;
}

/** Whether what stands behind a place within the line is rather a heading or item of its own. */
function splits({ text }: DocumentModel, { element, contentEnd }: NumberedLine, offset: number, how: ContinueNumbers): boolean {
  const rest = spaceEnd(text, offset);
  if (readMarker(text, rest, contentEnd) !== undefined) return false;
  // 条 have paragraphs (款) without number.
  if (element.kind === 'item') return element.numbering.form !== 'article' || classAt(text, offset - 1) !== Class.SentenceEnd;
  return element.kind === 'heading' && how === 'all' && element.span.end === contentEnd;
}

/** Whether a blank line stands between it and the sections around it, and not only before the first of all. */
function isSetApart(text: string, { section: { siblings, ancestors }, line }: NumberedLine): boolean {
  if (siblings.length === 1 && ancestors.length === 0) return false;
  const hasBlankLine = ({ start, end }: SourceSpan): boolean => text.slice(start, end).split('\n').length > 2;
  const behind = gapBehind(text, line);
  return hasBlankLine(gapBefore(text, line)) && (behind.end === text.length || hasBlankLine(behind));
}

function continued(model: DocumentModel, line: NumberedLine, at: number): TypedChange | undefined {
  const { text } = model;
  const { element, section, indent } = line;
  const parts = numberText(text, element.numbering);
  if (parts === undefined) return undefined;
  // The new one stands in the place that it will have, with the number of the one before it.
  const fresh: Numbered = { ...element, span: { start: at, end: at }, children: [] };
  const placed: Placed[] = [];
  place(section.top, [], placed, (own, ancestors) => {
    placed.push({ element: own, ancestors }, { element: fresh, ancestors, isCarried: true, joins: [own] });
    place(sectionsIn(own.children), [...ancestors, fresh], placed);
  }, element);
  const values = placedNumbers(model, placed, new Set(), at);
  const value = values.get(fresh);
  const numeral = value === undefined ? undefined : numeralLike(parts, value);
  if (numeral === undefined) return undefined;
  const inserted = lineBreakOf(text).repeat(isSetApart(text, line) ? 2 : 1) + indent + parts.before + numeral + parts.after + text.slice(element.numbering.span.end, Math.min(line.nameStart, line.contentEnd));
  const followers = placedChanges(model, placed.filter(({ element: one }) => one !== fresh), values);
  return { changes: [{ start: at, end: at, newText: inserted }, ...followers], offset: at + inserted.length };
}

/** Takes a number away that has nothing behind it. */
function endedList(model: DocumentModel, { section, element, line, contentEnd }: NumberedLine): TypedChange | undefined {
  if (sectionsIn(element.children).length > 0) return undefined;
  const list = originsOf(model).get(element);
  const placed: Placed[] = [];
  place(section.top, [], placed, () => undefined, element);
  const values = placedNumbers(model, placed, new Set(list ? [list] : []), element.span.start);
  const { start } = element.numbering.span;
  return { changes: [{ start, end: Math.max(contentEnd, line.end), newText: '' }, ...placedChanges(model, placed, values)], offset: start };
}

/** A line with nothing but 1.3 is none to the model, but body of 1.2. */
function endedDecimals(model: DocumentModel, offset: number): TypedChange | undefined {
  const { text } = model;
  const line = lineAt(text, offset);
  const start = spaceEnd(text, line.start);
  const section = start < line.end && /^\d+(?:\.\d+)+\.?\s*$/.test(text.slice(start, Math.min(line.end, start + 20))) ? sectionAt(model, start) : undefined;
  const list = section && isNumbered(section.element) && section.element.numbering.form === 'decimal' ? originsOf(model).get(section.element) : undefined;
  if (section === undefined || list === undefined) return undefined;
  const placed: Placed[] = [];
  place(section.top, [], placed);
  return { changes: [{ start, end: line.end, newText: '' }, ...placedChanges(model, placed, placedNumbers(model, placed, new Set([list]), start))], offset: start };
}

/** Lists the numbered elements in order; one of them is placed by `special`. */
function place(level: readonly DocumentElement[], ancestors: readonly DocumentElement[], placed: Placed[], special?: (own: Numbered, ancestors: readonly DocumentElement[]) => void, own?: Numbered): void {
  for (const element of level) {
    if (element === own) {
      special?.(own, ancestors);
      continue;
    }
    if (isNumbered(element)) placed.push({ element, ancestors });
    place(sectionsIn(element.children), [...ancestors, element], placed, special, own);
  }
}
