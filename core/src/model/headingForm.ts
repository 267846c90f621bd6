import type { Block } from './blocks';
import { Class, classAt } from '../text/characters';
import type { ElementKind } from './documentModel';
import type { OutlineEntry } from './series';
import type { NamedEntry } from './tree';
import type { UnnumberedHeading } from './unnumbered';

export type HeadingForm = 'heading' | 'runInHeading' | 'item';

/** How sure a first look is: clearly positive a heading, clearly negative an item, near 0 what its siblings are. */
export interface HeadingGuess {
  readonly form: HeadingForm;
  readonly score: number;
  /** Offset behind the heading's text, without end punctuation. */
  readonly nameEnd: number;
}

/** Openings of sentences that tell someone to do something, or tell a story: no headings. */
const SENTENCE_OPENINGS = /^(?:请|凡|本|该|此|我|你|他|自|经|由|按|据|为了|如|若|对于|除|已|未|这|那|有的|每|同时|其中|以上|以下|上述|下列|应当|不得|不准|严禁|可以|必须|需要|从\d|截至|截止|今年|去年|目前|当前|近年来|\d)/;
const MODAL = /应当|不得|可以|必须|可根据|予以|给予|由.{2,20}负责|的，|是指|包括|了$|要求|规定/;

/**
 * Tells the three kinds of numbered paragraph apart: a heading on its own line, a run-in heading
 * (段首题: first sentence or clause, the body follows), an item without a heading of its own.
 * @param bodyBelow a paragraph that belongs to this one follows: unnumbered text or a deeper number
 */
export function guessForm(text: string, block: Block, bodyBelow: boolean): HeadingGuess {
  const marker = block.marker!;
  const textStart = skipSpaces(text, block.start + marker.length, block.end);
  const headLength = block.headEnd - textStart;
  const head = text.slice(textStart, Math.min(block.headEnd, textStart + 80));
  const single = block.headEnd + 1 >= block.end;

  if (textStart >= block.end) return { form: bodyBelow ? 'heading' : 'item', score: 5, nameEnd: block.end };

  if (block.headMark === Class.LineEnd) {
    // No sentence ends in it at all.
    const closed = block.lastClass === Class.Semicolon || block.lastClass === Class.Comma || block.lastClass === Class.EnumerationComma;
    if (closed || headLength > 80) return { form: 'item', score: -5, nameEnd: block.end };
    if (marker.form === 'article' && MODAL.test(head)) return { form: 'item', score: -3, nameEnd: block.end };
    const score = (bodyBelow ? 4 : 1) - (headLength > 45 ? 2 : 0);
    return { form: 'heading', score, nameEnd: block.end };
  }

  if (single) {
    if (block.headMark === Class.Colon) {
      const score = headLength <= 25 ? 2 : headLength <= 40 ? 0 : -2;
      return { form: score > 0 ? 'heading' : 'item', score, nameEnd: score > 0 ? block.headEnd : block.end };
    }
    if (marker.form === 'article') return { form: 'item', score: -5, nameEnd: block.end };
    const score = (bodyBelow ? 2 : -4) + (headLength <= 18 ? 1 : headLength > 40 ? -4 : headLength > 30 ? -1 : 0) - (isSentence(head) ? 2 : 0);
    return { form: score > 0 ? 'heading' : 'item', score, nameEnd: score > 0 ? block.headEnd : block.end };
  }

  let score = headLength <= 8 ? 4 : headLength <= 16 ? 3 : headLength <= 24 ? 2 : headLength <= 32 ? 1 : headLength <= 40 ? -1 : -4;
  if (isSentence(head)) score -= 3;
  if (marker.form === 'article') score -= 5;
  if (head.includes('；') || head.includes(';')) score -= 4;
  if (block.headMark === Class.Colon) {
    if (headLength > 24) score -= 2;
    if (/(?:如下|指出|强调|提出|认为|要求|规定|包括|做到|为)$/.test(head)) score -= 2;
  }
  return { form: score > 0 ? 'runInHeading' : 'item', score, nameEnd: score > 0 ? block.headEnd : block.end };
}

export function isSentence(head: string): boolean {
  return SENTENCE_OPENINGS.test(head) || MODAL.test(head);
}

function skipSpaces(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && classAt(text, index) === Class.Space) index++;
  return index;
}

/** Names every entry: numbered ones by the three-way test, unnumbered ones as they were found. */
export function decideForms(
  text: string,
  entries: readonly OutlineEntry[],
  to: number,
  roles: readonly (ElementKind | undefined)[],
  unnumbered: ReadonlyMap<number, UnnumberedHeading>,
): NamedEntry[] {
  return entries.map((entry, position) => {
    const heading = unnumbered.get(entry.index);
    if (heading !== undefined) return { ...entry, kind: heading.form, nameStart: heading.nameStart, nameEnd: heading.nameEnd };
    const next = entries[position + 1];
    const follower = entry.index + 1;
    const bodyBelow = next?.index === follower ? next.depth > entry.depth : follower < to && roles[follower] === undefined;
    const guess = guessForm(text, entry.block, bodyBelow);
    return { ...entry, kind: guess.form, nameStart: entry.block.start, nameEnd: guess.nameEnd };
  });
}
