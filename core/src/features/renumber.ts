import type { Position, TextEdit } from 'vscode-languageserver-types';
import type { DocumentElement } from '../model/documentModel';
import { elementsAt } from '../model/elementsAt';
import { numberingOf } from '../model/numberingFaults';
import { countedThrough, numeralChanges } from '../model/renumbering';
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
  const { series } = numberingOf(model);
  const section = position && sectionAt(elementsAt(model, document.offsetAt(position)));
  if (position && section === undefined) return [];
  const values = new Map<DocumentElement, number>();
  for (const one of series) {
    const isWithin = ({ span }: DocumentElement): boolean => section === undefined || (span.start > section.start && span.end <= section.end);
    for (const [member, value] of countedThrough(one, isWithin)) values.set(member, value);
  }
  const positions = new PositionMap(model.lines);
  return numeralChanges(model.text, series, values).map(({ start, end, newText }) => ({ range: positions.range(start, end), newText }));
}

/** The innermost heading on the path that has numbers below it. */
function sectionAt(path: readonly DocumentElement[]): { readonly start: number; readonly end: number } | undefined {
  return path.findLast(({ depth, children }) => depth > 0 && children.some(({ numbering }) => numbering !== undefined))?.span;
}
