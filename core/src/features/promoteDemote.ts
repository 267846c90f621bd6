import type { Position, TextEdit } from 'vscode-languageserver-types';
import { elementsAt } from '../model/elementsAt';
import { shiftSection, type ShiftRefusal } from '../model/shiftSection';
import { PositionMap } from '../text/positions';
import type { FeatureContext } from './context';

export type { ShiftRefusal } from '../model/shiftSection';

/**
 * The edits that make the numbered section at a position, with everything below it, one level higher: it stands
 * beside its parent then, and what followed it under that parent stands below it. Only numbers change.
 */
export function promoteEdits(context: FeatureContext, position: Position): TextEdit[] | ShiftRefusal {
  return shiftEdits(context, position, -1);
}

/** The edits that make the numbered section at a position, with everything below it, a part of the one before it. */
export function demoteEdits(context: FeatureContext, position: Position): TextEdit[] | ShiftRefusal {
  return shiftEdits(context, position, 1);
}

function shiftEdits({ document, model }: FeatureContext, position: Position, by: -1 | 1): TextEdit[] | ShiftRefusal {
  const changes = shiftSection(model, elementsAt(model, document.offsetAt(position)), by);
  if (typeof changes === 'string') return changes;
  const positions = new PositionMap(model.lines);
  return changes.map(({ start, end, newText }) => ({ range: positions.range(start, end), newText }));
}
