import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { formatChanges } from '../formatting/format';
import { typedChanges } from '../formatting/typing';
import { PositionMap } from '../text/positions';
import type { Change } from '../text/edited';
import type { FeatureContext } from './context';

/** The edits that format the document, or those of them that lie within a part of it. */
export function formatting(context: FeatureContext, range?: Range): TextEdit[] {
  const { document, model, settings } = context;
  const changes = formatChanges(model, settings.format);
  if (!range) return textEdits(context, changes);
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return textEdits(context, changes.filter(change => change.start >= start && change.end <= end));
}

/** The edits that what was just typed before `position` calls for. */
export function formattingOnType(context: FeatureContext, position: Position, typed: string): TextEdit[] {
  const { document, model, settings } = context;
  return settings.formatOnType ? textEdits(context, typedChanges(model, document.offsetAt(position), typed, settings.format)) : [];
}

function textEdits({ model }: FeatureContext, changes: readonly Change[]): TextEdit[] {
  if (changes.length === 0) return [];
  const positions = new PositionMap(model.lines);
  return changes.map(({ start, end, newText }) => ({ range: positions.range(start, end), newText }));
}
