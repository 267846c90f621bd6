import { invisibleCharacters } from '../syntax/invisible';
import { htmlTags, markdownRemnants, type MarkupRemnant } from '../syntax/markup';
import { findMojibake } from '../syntax/mojibake';
import { injectedReadings } from '../syntax/readings';
import type { Change } from '../text/edited';
import { undoGbk, undoShift } from './gbk';
import type { CleanStep } from './step';

/** A rare character may be given its reading on purpose; more than this were injected. */
const FEW_READINGS = 3;

/** Whether a converter put readings into the text. */
export function hasInjectedReadings(text: string): boolean {
  return injectedReadings(text).filter(({ toned }) => toned).length > FEW_READINGS;
}

export const readings: CleanStep = ({ text }) => {
  const found = injectedReadings(text);
  const toned = found.filter(reading => reading.toned);
  // Without a tone it may be an abbreviation, unless the text is full of readings.
  return (toned.length > FEW_READINGS ? found : toned).map(({ start, end }) => ({ start, end, newText: '' }));
};

export const mojibake: CleanStep = ({ text, gbk }) => {
  const changes: Change[] = [];
  let done = 0;
  for (const { start, end, kind, original } of findMojibake(text)) {
    if (start < done) continue;
    let change: Change | undefined;
    if (original !== undefined) change = { start, end, newText: original };
    else if (gbk && kind === 'question') {
      const undone = undoShift(text, start, gbk);
      if (undone) change = { start, end: undone.end, newText: undone.original };
    } else if (gbk && kind === 'gbk') {
      const undone = undoGbk(text.slice(start, end), gbk);
      if (undone !== undefined) change = { start, end, newText: undone };
    }
    if (!change) continue;
    changes.push(change);
    done = change.end;
  }
  return changes;
};

const DRAWN: ReadonlySet<MarkupRemnant['kind']> = new Set<MarkupRemnant['kind']>(['rule', 'table']);
const BLOCK_END = /^<(?:\/(?:p|div|h[1-6]|li|tr|ul|ol|table|section|article|blockquote|center|dd|dt)\s*>|br\b)/i;

export const markup: CleanStep = ({ text, model, lineEnd }) => {
  if (model.markdown) return [];
  const tags = htmlTags(text);
  const changes = tags.map(({ start, end }, index): Change => {
    // The end of a block was a line end, unless the text has one there.
    const isLast = tags[index + 1]?.start !== end || !BLOCK_END.test(text.slice(end, end + 12));
    const endsBlock = BLOCK_END.test(text.slice(start, end)) && isLast && !/^\s*(?:[\r\n]|$)/.test(text.slice(end, end + 40));
    return { start, end, newText: endsBlock ? lineEnd : '' };
  });
  const remnants = model.paragraphs.flatMap(({ start, end }) => markdownRemnants(text.slice(start, end)).map(remnant => ({ ...remnant, start: start + remnant.start, end: start + remnant.end })));
  // A line of dashes, or bars between words, is Markdown only among other marks of it.
  if (remnants.every(({ kind }) => DRAWN.has(kind))) return changes;
  for (const { start, end, plain } of remnants) changes.push({ start, end, newText: /^[-:\s]+$/.test(plain) ? '' : plain });
  return apart(changes);
};

export const invisible: CleanStep = ({ text, lineEnd }) =>
  invisibleCharacters(text).flatMap(({ start, end, kind, replacement }) => (replacement === undefined ? [] : [{ start, end, newText: kind === 'lineSeparator' ? lineEnd : replacement }]));

export const simplified: CleanStep = ({ text, simplifier }) => {
  if (!simplifier) return [];
  const shares = simplifier.shares(text);
  return shares.traditional === 0 ? [] : simplifier.changes(text, shares.traditional < shares.simplified);
};

/** Ascending, and of two that meet only the first. */
export function apart(changes: Change[]): Change[] {
  let end = -1;
  return changes
    .sort((one, other) => one.start - other.start || one.end - other.end)
    .filter(change => {
      if (change.start < end) return false;
      end = change.end;
      return true;
    });
}
