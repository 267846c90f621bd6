import type { Range, TextEdit } from 'vscode-languageserver-types';
import { indentAt, lineBreakOf, lineStartOf } from '../model/announcedOutlineText';
import type { DocumentModel, ElementKind } from '../model/documentModel';
import { standardNumber } from '../model/levelForms';
import { readMarker } from '../syntax/marker';
import { Class, classAt, skipSpaceBack, spacesEnd } from '../text/characters';
import { PositionMap } from '../text/positions';
import type { FeatureContext } from './context';

/** Why no draft is made. */
export type DraftRefusal =
  /** Text stands among the lines, or they are too few. */
  'notAnOutline';

/** What stands before the body, and what stands behind it, wherever the outline stood. */
const HEAD: ReadonlySet<ElementKind | undefined> = new Set(['copyNumber', 'secrecy', 'urgency', 'issuerMark', 'documentNumber', 'signer', 'title', 'titleNote', 'mainRecipient', 'salutation']);
const FOOT: ReadonlySet<ElementKind | undefined> = new Set(['attachmentNote', 'signature', 'issueDate', 'annotation', 'imprint']);

const BULLET = /^(?:[-*+•·●○■□◆◇▪▫‣–—]+\s*|#{1,6}\s+)/;
const LABEL = /^\s*[【[（(]?\s*(?:提\s*纲|发言提纲|讲话提纲)\s*[】\])）]?\s*[:：]?/;
const LONGEST = 80;
const FEWEST = 2;
const PLACEHOLDER = '\u3000\u3000';

interface Line {
  /** What it is written behind: white space in columns. */
  readonly indent: number;
  /** Of its number or bullet; empty where it has neither. */
  readonly form: string;
  readonly value: number;
  readonly words: string;
}

/** Where lines of an open level stand. */
interface Level {
  readonly indent: number;
  readonly form: string;
  last: number;
}

/**
 * The edit that makes a draft of a text that is an outline only (numbered lines, bullets, indented lines, a 【提纲】): its
 * headings numbered as GB/T 9704—2012 has it, each on its line, and an empty paragraph below each that has none under it.
 * What stands before and behind the body is kept.
 * @param range the lines to take; absent: the whole text
 */
export function draftEdits({ document, model }: FeatureContext, range?: Range): TextEdit[] | DraftRefusal {
  const { text } = model;
  const hasRange = range !== undefined && document.offsetAt(range.start) < document.offsetAt(range.end);
  const start = hasRange ? lineStartOf(text, document.offsetAt(range.start)) : text.startsWith('\ufeff') ? 1 : 0;
  let end = hasRange ? document.offsetAt(range.end) : text.length;
  // A selection up to the beginning of a line doesn't take that line.
  if (hasRange) end = skipSpaceBack(text, start, end);
  while (end < text.length && classAt(text, end) !== Class.LineEnd) end++;
  const read = readLines(model, start, end);
  if (read === undefined || read.lines.length < FEWEST) return 'notAnOutline';
  const { head, lines, foot, gap } = read;
  const lineBreak = lineBreakOf(text);
  const body = draftOf(lines);
  const behind = /[\r\n]*$/.exec(text.slice(start, end))![0];
  const newText = [...head, ...(gap && head.length > 0 ? [''] : []), ...body, ...(foot.length > 0 ? ['', ...foot] : [])].join(lineBreak) + behind;
  if (newText === text.slice(start, end)) return [];
  return [{ range: new PositionMap(model.lines).range(start, end), newText }];
}

interface Reading {
  /** Lines as written. */
  readonly head: readonly string[];
  readonly lines: readonly Line[];
  readonly foot: readonly string[];
  /** An empty line stands between what is before the body and the body. */
  readonly gap: boolean;
}

/** Undefined where something is no line of an outline. */
function readLines(model: DocumentModel, start: number, end: number): Reading | undefined {
  const { text, paragraphs, roles } = model;
  const head: string[] = [];
  const foot: string[] = [];
  const lines: Line[] = [];
  let gap = false;
  let lastHead = -1;
  const headEnd = headEndOf(model, start, end);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.start < start || paragraph.end > end) continue;
    const role = roles[index];
    const isFoot = FOOT.has(role) && lines.length > 0;
    if ((HEAD.has(role) && index <= headEnd) || isFoot) {
      const whole = text.slice(lineStartOf(text, paragraph.start), paragraph.end);
      if (!isFoot && lastHead >= 0 && hasEmptyLine(text, paragraphs[lastHead]!.end, paragraph.start) && lastHead === index - 1) head.push('');
      (isFoot ? foot : head).push(whole);
      if (!isFoot) {
        lastHead = index;
        gap = hasEmptyLine(text, paragraph.end, paragraphs[index + 1]?.start ?? end);
      }
      continue;
    }
    let from = paragraph.start;
    const label = LABEL.exec(text.slice(from, paragraph.end));
    if (label && (role === 'announcedOutline' || label[0].length === paragraph.end - from)) from = spacesEnd(text, from + label[0].length, paragraph.end);
    if (from >= paragraph.end) continue;
    const line = readLine(text, from, paragraph.end, from === paragraph.start ? paragraph.start : -1);
    if (line === undefined) return undefined;
    lines.push(line);
  }
  return { head, lines, foot, gap };
}

/**
 * The last paragraph that may stand before the body. Of lines that have neither numbers nor bullets the first may be read as
 * a title: they are one where an empty line or a salutation sets them off.
 */
function headEndOf({ text, paragraphs, roles }: DocumentModel, start: number, end: number): number {
  const own = [...paragraphs.keys()].filter(index => paragraphs[index]!.start >= start && paragraphs[index]!.end <= end);
  const isMarked = own.some(index => roles[index] === 'announcedOutline' || (!HEAD.has(roles[index]) && readLine(text, paragraphs[index]!.start, paragraphs[index]!.end, -1)?.form));
  if (isMarked) return paragraphs.length;
  return own.findLast(index => roles[index] === 'salutation' || roles[index] === 'mainRecipient' || (HEAD.has(roles[index]) && hasEmptyLine(text, paragraphs[index]!.end, paragraphs[index + 1]?.start ?? end))) ?? -1;
}

/** @param lineAt an offset in the line whose indent counts; negative: none */
function readLine(text: string, start: number, end: number, lineAt: number): Line | undefined {
  const bullet = BULLET.exec(text.slice(start, Math.min(end, start + 20)))?.[0] ?? '';
  const from = spacesEnd(text, start + bullet.length, end);
  const marker = readMarker(text, from, end);
  const whole = text.slice(from + (marker?.length ?? 0), end).trim();
  // What has neither number nor bullet and ends as a sentence is text.
  if (!marker && bullet === '' && /[。！？]$/.test(whole)) return undefined;
  const words = whole.replace(/[。；;，,：:]$/, '');
  // So is what goes on behind a sentence, or is long.
  if (words === '' || words.length > LONGEST || /[。！？；\r\n]/.test(words)) return undefined;
  const indent = lineAt < 0 || indentOwner(text, lineAt) !== lineAt ? 0 : columns(indentAt(text, lineAt));
  return { indent, form: marker ? marker.form + marker.style : bullet.trim(), value: marker?.value ?? 0, words };
}

/** The first character that shows of the line that holds `offset`: its indent is that one's only. */
function indentOwner(text: string, offset: number): number {
  const start = lineStartOf(text, offset);
  return spacesEnd(text, start, text.length);
}

function columns(space: string): number {
  let width = 0;
  for (const character of space) width += character === '\t' ? 4 : character === '\u3000' ? 2 : 1;
  return width;
}

function hasEmptyLine(text: string, from: number, to: number): boolean {
  return (text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0) > 1;
}

/** The lines of the draft. */
function draftOf(lines: readonly Line[]): string[] {
  const depths = depthsOf(lines);
  const counts: number[] = [];
  const draft: string[] = [];
  for (const [index, { words }] of lines.entries()) {
    const depth = depths[index]!;
    counts.length = depth;
    const value = (counts[depth - 1] = (counts[depth - 1] ?? 0) + 1);
    draft.push(`${PLACEHOLDER}${standardNumber(depth, value)}${words}`);
    if ((depths[index + 1] ?? 0) <= depth) draft.push(PLACEHOLDER);
  }
  return draft;
}

/** The level of each line, from 1, by what it is numbered with and how far it is indented. */
function depthsOf(lines: readonly Line[]): number[] {
  const open: Level[] = [];
  return lines.map(({ indent, form, value }) => {
    // A number that goes on counting tells more than an indent, which may be careless.
    const counting = value > 1 ? open.findLastIndex(level => level.form === form && level.last === value - 1) : -1;
    if (counting >= 0) {
      open.length = counting + 1;
    } else {
      while (open.length > 0 && open.at(-1)!.indent > indent) open.pop();
      const same = open.findLastIndex(level => level.indent === indent && level.form === form);
      if (same >= 0) open.length = same + 1;
      else open.push({ indent, form, last: 0 });
    }
    open.at(-1)!.last = value;
    return open.length;
  });
}
