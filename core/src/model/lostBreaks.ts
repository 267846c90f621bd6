import type { Break, Line } from '../syntax/line';
import type { NumberingForm } from '../syntax/marker';
import { Class, classAt } from '../text/characters';

/**
 * Lost paragraph breaks: a paste turned them into spaces, or dropped them. Decides which places inside lines
 * were paragraph starts.
 * @returns by line index, the accepted places in order; lines without any are absent
 */
export function acceptedBreaks(text: string, lines: readonly Line[]): ReadonlyMap<number, readonly Break[]> {
  const accepted = new Map<number, Break[]>();
  let offset = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.breaks.length > 0) {
      const cuts = cutLine(text, offset, line, index === 0 || accepted.size === 0);
      if (cuts.length > 0) accepted.set(index, cuts);
    }
    offset += line.length + line.breakLength;
  }
  return accepted;
}

/** Forms that stand inside a sentence as often as at a paragraph's start: their company decides. */
const LOWER: ReadonlySet<NumberingForm> = new Set(['arabic', 'arabicInParentheses', 'circled', 'decimal', 'counted', 'ordinal', 'each', 'sequence']);

function cutLine(text: string, lineStart: number, line: Line, mayBeTitle: boolean): Break[] {
  const breaks = line.breaks;
  const spacedParagraphs = isSpaceSeparated(line);
  const cuts: Break[] = [];
  let upperCuts = 0;
  // First the forms that prose hardly ever contains.
  const upper = new Set<Break>();
  for (const candidate of breaks) {
    const marker = candidate.marker;
    if (marker === undefined || LOWER.has(marker.form)) continue;
    if (isUpperCut(candidate, breaks)) {
      upper.add(candidate);
      upperCuts++;
    }
  }
  const runTogether = upperCuts > 0 || spacedParagraphs;
  let pieceStart = lineStart + line.contentStart;
  let pieceNumbered = false;
  let first = true;
  for (const candidate of breaks) {
    const at = lineStart + candidate.offset;
    let cut = false;
    if (upper.has(candidate)) cut = true;
    else if (candidate.marker !== undefined && isLowerCut(candidate, breaks, runTogether, spacedParagraphs)) cut = true;
    else if (candidate.spaced && spacedParagraphs) {
      if (candidate.before === Class.SentenceEnd || candidate.before === Class.Colon) cut = true;
      else if ((candidate.before === Class.CloseQuote || candidate.before === Class.CloseParenthesis) && endsSentence(text, at)) cut = true;
      else if ((pieceNumbered || (first && mayBeTitle)) && isShortPhrase(text, pieceStart, at)) cut = true;
    }
    if (cut) {
      cuts.push(candidate);
      pieceStart = at;
      pieceNumbered = candidate.marker !== undefined;
      first = false;
    }
  }
  return cuts;
}

/** A long line whose sentences are followed by spaces in several places held paragraphs once. */
function isSpaceSeparated(line: Line): boolean {
  if (line.length < 150) return false;
  let after = 0;
  for (const candidate of line.breaks) {
    if (candidate.spaced && candidate.before === Class.SentenceEnd) after++;
  }
  return after >= 2 || (after >= 1 && line.length >= 400);
}

function isUpperCut(candidate: Break, breaks: readonly Break[]): boolean {
  const marker = candidate.marker!;
  switch (candidate.before) {
    case Class.SentenceEnd:
    case Class.CloseQuote:
    case Class.CloseParenthesis:
      return !marker.doubtful || continues(candidate, breaks);
    case Class.Colon:
    case Class.Semicolon:
      return marker.form !== 'article' && (!marker.doubtful || continues(candidate, breaks)) && hasCompany(candidate, breaks);
    default:
      return hasCompany(candidate, breaks) && (candidate.spaced || continues(candidate, breaks));
  }
}

function isLowerCut(candidate: Break, breaks: readonly Break[], runTogether: boolean, spacedParagraphs: boolean): boolean {
  const marker = candidate.marker!;
  switch (marker.form) {
    case 'counted':
    case 'ordinal':
    case 'each':
    case 'sequence':
      return candidate.spaced && spacedParagraphs && candidate.before === Class.SentenceEnd;
    default:
      break;
  }
  if (!hasCompany(candidate, breaks)) return false;
  switch (candidate.before) {
    case Class.SentenceEnd:
      return true;
    case Class.Colon:
    case Class.CloseQuote:
    case Class.CloseParenthesis:
      return runTogether || candidate.spaced;
    case Class.Semicolon:
      return runTogether && candidate.spaced;
    default:
      return runTogether && candidate.spaced && !marker.doubtful;
  }
}

/** Another number of the same form stands next to this one in the count. */
function hasCompany(candidate: Break, breaks: readonly Break[]): boolean {
  const { form, value } = candidate.marker!;
  return breaks.some(other => other.marker?.form === form && Math.abs(other.marker.value - value) === 1);
}

/** The number before it in the count stands before it in the line. */
function continues(candidate: Break, breaks: readonly Break[]): boolean {
  const { form, value } = candidate.marker!;
  if (value === 1) return breaks.some(other => other.offset > candidate.offset && other.marker?.form === form && other.marker.value === 2);
  return breaks.some(other => other.offset < candidate.offset && other.marker?.form === form && other.marker.value === value - 1);
}

function endsSentence(text: string, at: number): boolean {
  let index = at - 1;
  while (index > 0 && classAt(text, index) === Class.Space) index--;
  return classAt(text, index - 1) === Class.SentenceEnd;
}

/** No sentence ends inside, and it is no longer than headings are. */
function isShortPhrase(text: string, start: number, end: number): boolean {
  if (end - start > 70) return false;
  for (let index = start; index < end; index++) {
    const found = classAt(text, index);
    if (found === Class.SentenceEnd || found === Class.Semicolon) return false;
  }
  return true;
}
