import type { Position, TextEdit } from 'vscode-languageserver-types';
import { updateDocument } from '../model/parse';
import type { ShiftRefusal } from '../model/shiftSection';
import { typedBreak, typedLevel, type TypedChange } from '../model/typedNumbers';
import { Class, classAt } from '../text/characters';
import { editedText, type Change } from '../text/edited';
import { PositionMap, positionAt } from '../text/positions';
import type { FeatureContext } from './context';

/** What a key comes to: ascending edits that are apart, and where the cursor comes to be in the text after them. */
export interface TypedEdits {
  readonly edits: TextEdit[];
  readonly position: Position;
}

export type NumberKey = 'enter' | 'tab' | 'shiftTab';

/**
 * What a key does to the numbers, instead of what it does elsewhere.
 * @returns undefined where the key is the editor's, a refusal where a level cannot change
 */
export function typedNumberEdits({ document, model, settings }: FeatureContext, position: Position, key: NumberKey): TypedEdits | ShiftRefusal | undefined {
  const offset = document.offsetAt(position);
  const typed = key === 'enter' ? typedBreak(model, offset, settings.continueNumbers) : typedLevel(model, offset, key === 'tab' ? 1 : -1);
  if (typeof typed !== 'object') return typed;
  return { edits: textEdits(model.lines, typed.changes), position: positionAt(editedText(model.text, typed.changes), typed.offset) };
}

/**
 * The same for an editor that tells of a line break after it has been typed, with the indent that it has given the new line.
 * @param position in the new line, behind its indent
 */
export function numbersBehindBreak({ document, model, settings }: FeatureContext, position: Position): TextEdit[] {
  const { text } = model;
  const offset = document.offsetAt(position);
  let start = offset;
  while (start > 0 && classAt(text, start - 1) === Class.Space) start--;
  if (settings.continueNumbers === 'off' || start === 0 || text[start - 1] !== '\n') return [];
  start -= text[start - 2] === '\r' ? 2 : 1;
  const typed = text.slice(start, offset);
  const before = updateDocument(model, text.slice(0, start) + text.slice(offset), { markdown: model.markdown });
  const found: TypedChange | undefined = typedBreak(before, start, settings.continueNumbers);
  if (found === undefined) return [];
  let isGone = false;
  const changes = found.changes.map((change): Change => {
    if (change.start > start) return { ...change, start: change.start + typed.length, end: change.end + typed.length };
    if (change.end < start) return change;
    // Where the break is: what is there of it stays.
    isGone = true;
    if (change.start === start && change.newText.startsWith(typed)) return { start: offset, end: change.end + typed.length, newText: change.newText.slice(typed.length) };
    return { start: change.start, end: Math.max(change.end, start) + typed.length, newText: change.newText };
  });
  return isGone ? textEdits(model.lines, changes) : [];
}

function textEdits(lines: FeatureContext['model']['lines'], changes: readonly Change[]): TextEdit[] {
  const positions = new PositionMap(lines);
  return changes.map(({ start, end, newText }) => ({ range: positions.range(start, end), newText }));
}
