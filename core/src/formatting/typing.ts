import type { DocumentModel } from '../model/documentModel';
import { halfWidthMarks } from '../rules/shared/halfWidth';
import { Class, classAt } from '../text/characters';
import type { Change } from '../text/edited';
import { roundOfChanges } from './format';
import type { FormatOptions } from './options';

/** What an editor tells of as soon as it is typed. */
export const TYPED_TRIGGERS = [',', ':', ';', '?', '!', ')', '\n'] as const;

/** A line longer than this is not looked through on a key. */
const LONGEST_LINE = 20_000;

/**
 * What is certain about what has just been typed: a half-width mark behind Chinese, or the paragraph that a line break has ended.
 * @param offset behind what was typed
 */
export function typedChanges(model: DocumentModel, offset: number, typed: string, options: FormatOptions): Change[] {
  if (model.markdown) return [];
  return typed === '\n' ? finishedParagraph(model, offset, options) : options.punctuation ? typedMark(model.text, offset, typed) : [];
}

function typedMark(text: string, offset: number, typed: string): Change[] {
  const at = offset - 1;
  if (text[at] !== typed) return [];
  const start = lineStart(text, at);
  let end = text.indexOf('\n', at);
  if (end < 0) end = text.length;
  if (end - start > LONGEST_LINE) return [];
  const mark = halfWidthMarks({ text: text.slice(start, end) }).find(found => start + found.at === at || (typed === ')' && start + found.until === offset));
  if (!mark?.certain) return [];
  // Nothing but the mark itself and its partner: what is on the other side may not be finished.
  return mark.changes
    .map(change => ({ start: start + change.start, end: start + change.end, newText: change.newText }))
    .filter(change => change.end <= offset);
}

function finishedParagraph(model: DocumentModel, offset: number, options: FormatOptions): Change[] {
  const { text } = model;
  let end = lineStart(text, offset) - 1;
  if (end < 0) return [];
  if (text[end - 1] === '\r') end--;
  const start = lineStart(text, end);
  if (end - start > LONGEST_LINE || classAt(text, start) === Class.LineEnd) return [];
  const calm: FormatOptions = { ...options, blankLines: 'keep' };
  return roundOfChanges(model, calm, { start, end }).filter(change => change.start >= start && change.end <= end);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
