import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { findAbbreviations, type Abbreviation } from '../terms/abbreviations';
import { fold } from '../terms/folding';
import { PositionMap } from '../text/positions';
import type { TermContext } from './context';

/** Why there is no renaming; the server says it in the user's language. */
export type RenameRefusal =
  /** A term, title or meeting: its wording is fixed, and not this document's to change. */
  | 'fixedWording'
  | 'empty'
  | 'lineBreak'
  | 'tooLong'
  /** The old name stands for a title in 《》, the new one has none. */
  | 'withoutTitleMarks'
  /** Another abbreviation of the document has this name. */
  | 'taken'
  /** The definition could not be read as one with this name in it: quotation marks, brackets, too many characters. */
  | 'unreadable';

export interface RenameTarget {
  readonly range: Range;
  readonly placeholder: string;
}

export const LONGEST_ABBREVIATION = 40;

/** What can be renamed at a position: an abbreviation (简称) that this document defines, and nothing else. */
export function renameTarget(context: TermContext, position: Position): RenameTarget | RenameRefusal | undefined {
  const [mention] = context.mentions.at(context.document.offsetAt(position));
  if (!mention) return undefined;
  if (mention.referent.kind !== 'abbreviation') return 'fixedWording';
  return { range: new PositionMap(context.model.lines).range(mention.start, mention.end), placeholder: mention.referent.abbreviation.name };
}

/** The edits that give the abbreviation at a position another name, wherever it is used and where it is defined. */
export function renameEdits(context: TermContext, position: Position, newText: string): TextEdit[] | RenameRefusal | undefined {
  const { mentions, model } = context;
  const [mention] = mentions.at(context.document.offsetAt(position));
  if (!mention) return undefined;
  if (mention.referent.kind !== 'abbreviation') return 'fixedWording';
  const newName = newText.trim();
  const refusal = refusalOf(context, mention.referent.abbreviation, newName);
  if (refusal) return refusal;
  const positions = new PositionMap(model.lines);
  return mentions
    .all()
    .filter(({ key }) => key === mention.key)
    .map(({ start, end }) => ({ range: positions.range(start, end), newText: newName }));
}

function refusalOf({ mentions, model }: TermContext, abbreviation: Abbreviation, newName: string): RenameRefusal | undefined {
  if (newName === '') return 'empty';
  if (/[\r\n\u0085\u2028\u2029]/.test(newName)) return 'lineBreak';
  if (newName.length > LONGEST_ABBREVIATION) return 'tooLong';
  if (abbreviation.name.startsWith('《') && !/^《[^《》]+》$/.test(newName)) return 'withoutTitleMarks';
  const folded = (name: string): string => fold(mentions.base.folding, name);
  if (mentions.abbreviations.some(({ name }) => name !== abbreviation.name && folded(name) === folded(newName))) return 'taken';
  const { definitionSpan, nameSpan } = abbreviation;
  const definition = model.text.slice(definitionSpan.start, nameSpan.start) + newName + model.text.slice(nameSpan.end, definitionSpan.end);
  return findAbbreviations(definition).some(({ name }) => name === newName) ? undefined : 'unreadable';
}
