import type { Position, TextEdit } from 'vscode-languageserver-types';
import { moveAmongSiblings, moveSection, type MovePlace, type MoveRefusal, type SectionMove } from '../model/moveSection';
import { editedText } from '../text/edited';
import { PositionMap, positionAt } from '../text/positions';
import type { FeatureContext } from './context';

export type { MovePlace, MoveRefusal } from '../model/moveSection';

/** A section moved: the edits, ascending and apart, and where the cursor comes to be in the text after them. */
export interface MoveEdits {
  readonly edits: TextEdit[];
  readonly position: Position;
}

/** Moves the heading or item at a position, with everything below it, before the sibling above it. */
export function moveUpEdits(context: FeatureContext, position: Position): MoveEdits | MoveRefusal {
  return moveEdits(context, moveAmongSiblings(context.model, context.document.offsetAt(position), -1));
}

/** Moves the heading or item at a position, with everything below it, behind the sibling below it. */
export function moveDownEdits(context: FeatureContext, position: Position): MoveEdits | MoveRefusal {
  return moveEdits(context, moveAmongSiblings(context.model, context.document.offsetAt(position), 1));
}

/** Moves the heading or item at a position, with everything below it, before, behind or into the one at `target`. */
export function moveToEdits(context: FeatureContext, position: Position, target: Position, place: MovePlace): MoveEdits | MoveRefusal {
  const { document, model } = context;
  return moveEdits(context, moveSection(model, document.offsetAt(position), document.offsetAt(target), place));
}

function moveEdits({ model }: FeatureContext, move: SectionMove | MoveRefusal): MoveEdits | MoveRefusal {
  if (typeof move === 'string') return move;
  const positions = new PositionMap(model.lines);
  return {
    edits: move.changes.map(({ start, end, newText }) => ({ range: positions.range(start, end), newText })),
    position: positionAt(editedText(model.text, move.changes), move.offset),
  };
}
