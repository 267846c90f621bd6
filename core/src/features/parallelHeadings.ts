import type { Position, Range } from 'vscode-languageserver-types';
import type { DocumentElement } from '../model/documentModel';
import { elementsAt } from '../model/elementsAt';
import { joinLines, shortened, shownName } from '../model/headings';
import { siblingsOf } from '../model/siblings';
import { PositionMap } from '../text/positions';
import type { FeatureContext } from './context';

/** One of the headings that stand beside each other. */
export interface ParallelHeading {
  readonly number: string;
  readonly name: string;
  /** Of the name, marks and spaces not counted. */
  readonly count: number;
  /** Lengths of its parts, as pauses and the frame 在…中 divide it: `4+4`. */
  readonly pattern: string;
  /** The words at the ends of its parts that most of the others have too: `在…中…`; empty where there are none. */
  readonly frame: string;
  /** Most of the others have another pattern, or a frame that this one hasn't. */
  readonly isOdd: boolean;
  /** Where it stands. */
  readonly range: Range;
}

export interface ParallelHeadings {
  readonly rows: readonly ParallelHeading[];
  /** Number and name of the heading that they stand under; empty at the top. */
  readonly parent: string;
  readonly level: number;
  /** Which row the position is in; −1: none. */
  readonly current: number;
  /** What most of them have; empty where no pattern is that of most. */
  readonly usual: string;
}

const PAUSES = /[，,、；;：:。！!？?—…·\s]+/;
const NO_WORDS = /[^\p{L}\p{N}]+/gu;
/** 在…中…: the frame's end is a pause, too; 在…上下功夫 has none. */
const FRAMED = /^((?:在|从|于).{2,16}?(?:[中里间]|上(?!下)|(?<!上)下))(?!中)(.{2,})$/;
const LONGEST_END = 4;
/** Two headings have words in common by chance. */
const FEWEST_FRAMED = 3;

/** The headings beside the one at a position (at the top where it is in none), with what shows whether they are built alike. */
export function parallelHeadings({ document, model }: FeatureContext, position: Position): ParallelHeadings | undefined {
  const offset = document.offsetAt(position);
  const own = elementsAt(model, offset).findLast(({ depth }) => depth > 0);
  const all = siblingsOf(model);
  const siblings = own ? all.find(({ members }) => members.includes(own)) : all[0];
  if (siblings === undefined) return undefined;
  const headings = siblings.members.filter(({ kind }) => kind !== 'item');
  const members = headings.length > 0 ? headings : siblings.members;
  const names = members.map(member => nameOf(model.text, member));
  const parts = names.map(partsOf);
  const patterns = parts.map(part => part.map(lengthOf).join('+'));
  const usual = usualOf(patterns) ?? '';
  const frames = framesOf(parts, patterns, usual);
  const usualFrame = usualOf(frames, FEWEST_FRAMED) ?? '';
  const positions = new PositionMap(model.lines);
  const { parent } = siblings;
  return {
    rows: members.map((member, index) => ({
      number: numberOf(model.text, member),
      name: names[index]!,
      count: lengthOf(names[index]!),
      pattern: patterns[index]!,
      frame: frames[index]!,
      isOdd: (usual !== '' && patterns[index] !== usual) || (usualFrame !== '' && frames[index] !== usualFrame),
      range: positions.range(member.nameSpan.start, member.nameSpan.end),
    })),
    parent: parent ? numberOf(model.text, parent) + nameOf(model.text, parent) : '',
    level: members[0]!.depth,
    current: own ? members.indexOf(own) : -1,
    usual,
  };
}

function numberOf(text: string, { numbering }: DocumentElement): string {
  return numbering ? text.slice(numbering.span.start, numbering.span.end).trim() : '';
}

function nameOf(text: string, { kind, nameSpan, numbering }: DocumentElement): string {
  const start = numbering?.span.end ?? nameSpan.start;
  return (kind === 'item' ? shortened(text, start, nameSpan.end) : joinLines(shownName(text, { start, end: nameSpan.end }))).trim();
}

function lengthOf(words: string): number {
  return Array.from(words.replace(NO_WORDS, '')).length;
}

/** What a name is made of, without marks. */
function partsOf(name: string): string[] {
  return name
    .split(PAUSES)
    .map(part => part.replace(NO_WORDS, ''))
    .filter(part => part !== '')
    .flatMap(part => FRAMED.exec(part)?.slice(1) ?? [part]);
}

/** What more than half have, and no fewer than `fewest`; undefined where nothing is. */
function usualOf(values: readonly string[], fewest = 2): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].find(([, count]) => count >= fewest && count * 2 > values.length)?.[0];
}

/** For each name the words at both ends of its parts that it shares with more than half of all. */
function framesOf(parts: readonly (readonly string[])[], patterns: readonly string[], usual: string): string[] {
  const most = parts.length / 2;
  // Names of another number of parts have no ends to compare.
  const width = usual === '' ? usualOf(parts.map(({ length }) => String(length))) : String(usual.split('+').length);
  if (parts.length < 2 || width === undefined) return patterns.map(() => '');
  return parts.map(own => {
    let isFramed = false;
    const shown = own.map((part, index) => {
      const others = parts.filter(({ length }) => String(length) === width).map(other => other[index] ?? '');
      const lead = sharedEnd(part, others, most, false);
      const trail = sharedEnd(part.slice(lead.length), others.map(other => other.slice(lead.length)), most, true);
      isFramed ||= lead !== '' || trail !== '';
      return `${lead}${lead.length + trail.length < part.length ? '…' : ''}${trail}`;
    });
    return isFramed ? shown.join('').replace(/…+/g, '…') : '';
  });
}

/** The longest end of a part that more than `most` of the others have. */
function sharedEnd(part: string, others: readonly string[], most: number, isTrailing: boolean): string {
  for (let length = Math.min(LONGEST_END, part.length); length > 0; length--) {
    const end = isTrailing ? part.slice(-length) : part.slice(0, length);
    if (others.filter(other => (isTrailing ? other.endsWith(end) : other.startsWith(end))).length > most) return end;
  }
  return '';
}
