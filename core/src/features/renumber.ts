import type { Position, TextEdit } from 'vscode-languageserver-types';
import type { DocumentElement, DocumentModel } from '../model/documentModel';
import { elementsAt } from '../model/elementsAt';
import { numberingOf } from '../model/numberingFaults';
import { updateDocument } from '../model/parse';
import { countedThrough, numeralChanges, type NumeralChange } from '../model/renumbering';
import { editedText } from '../text/edited';
import { PositionMap } from '../text/positions';
import type { FeatureContext } from './context';

/**
 * The edits that make numbers count on without gaps, each series in its own mode (anew under each heading, or on
 * through the document) and each number as it is written. Everything but the numerals stays as it is.
 * @param position renumber what stands below the heading there, or its siblings where nothing stands below it;
 * undefined: the whole document
 * @returns ascending edits, none where all numbers are right
 */
export function renumberEdits({ document, model }: FeatureContext, position?: Position): TextEdit[] {
  const offset = position && document.offsetAt(position);
  let changes: NumeralChange[] = [];
  let current = model;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const more = changesIn(current, offset === undefined ? undefined : moved(changes, offset));
    if (more.length === 0) break;
    changes = composed(changes, more);
    // Right numbers may show that a level was misread by the wrong ones.
    current = updateDocument(current, editedText(model.text, changes));
  }
  const positions = new PositionMap(model.lines);
  return changes
    .filter(({ start, end, newText }) => model.text.slice(start, end) !== newText)
    .map(({ start, end, newText }) => ({ range: positions.range(start, end), newText }));
}

const MOST_PASSES = 4;

function changesIn(model: DocumentModel, offset: number | undefined): NumeralChange[] {
  const { series } = numberingOf(model);
  const section = offset === undefined ? undefined : sectionAt(elementsAt(model, offset));
  if (offset !== undefined && section === undefined) return [];
  const values = new Map<DocumentElement, number>();
  for (const one of series) {
    const isWithin = ({ span }: DocumentElement): boolean => section === undefined || (span.start > section.start && span.end <= section.end);
    for (const [member, value] of countedThrough(one, isWithin)) values.set(member, value);
  }
  return numeralChanges(model.text, series, values);
}

/** The innermost heading on the path that has numbers below it. */
function sectionAt(path: readonly DocumentElement[]): { readonly start: number; readonly end: number } | undefined {
  return path.findLast(({ depth, children }) => depth > 0 && children.some(({ numbering }) => numbering !== undefined))?.span;
}

/** Where an offset of the text is behind the changes. */
function moved(changes: readonly NumeralChange[], offset: number): number {
  let shift = 0;
  for (const { start, end, newText } of changes) if (end <= offset) shift += newText.length - (end - start);
  return offset + shift;
}

/** One set of changes for two in a row: both change whole numerals, so that they touch the same one or none. */
function composed(first: readonly NumeralChange[], second: readonly NumeralChange[]): NumeralChange[] {
  const all: NumeralChange[] = [];
  let shift = 0;
  let next = 0;
  for (const change of second) {
    while (next < first.length && first[next]!.start + shift < change.start) {
      const earlier = first[next++]!;
      all.push(earlier);
      shift += earlier.newText.length - (earlier.end - earlier.start);
    }
    const same = first[next];
    if (same !== undefined && same.start + shift === change.start) {
      all.push({ ...same, newText: change.newText });
      shift += same.newText.length - (same.end - same.start);
      next++;
    } else {
      all.push({ start: change.start - shift, end: change.end - shift, newText: change.newText });
    }
  }
  return [...all, ...first.slice(next)];
}
