import type { Range } from 'vscode-languageserver-types';
import type { DocumentElement, DocumentModel, ElementKind } from '../model/documentModel';
import { joinLines, shortened, shownName } from '../model/headings';
import { PositionMap } from '../text/positions';
import type { FeatureContext } from './context';

export type OutlineNodeKind = 'heading' | 'runIn' | 'item' | 'part';

/** One section as the view 提纲 shows it. */
export interface OutlineNode {
  readonly kind: OutlineNodeKind;
  /** As written, with its punctuation, and a space where one is behind it; empty where there is none. */
  readonly number: string;
  /** Without the number; on one line. */
  readonly name: string;
  /** 1 at the top of its document; 0: a document within the document. */
  readonly level: number;
  /** The whole section. */
  readonly range: Range;
  /** Number and name. */
  readonly selectionRange: Range;
  readonly wordCount: number;
  /** Of the whole text, from 0 to 1. */
  readonly share: number;
  /** At the speed of the settings. */
  readonly seconds: number;
  /** It stands in an attachment or another embedded document. */
  readonly isInPart: boolean;
  readonly children: readonly OutlineNode[];
}

export interface OutlineListing {
  readonly nodes: readonly OutlineNode[];
  /** Of the whole text, outlines listed in it and what a site left behind not counted. */
  readonly wordCount: number;
  readonly seconds: number;
  /** Characters a minute. */
  readonly readingSpeed: number;
  /** There are more than the setting allows; the first ones are here. */
  readonly isTruncated: boolean;
}

const KINDS: Readonly<Partial<Record<ElementKind, OutlineNodeKind>>> = {
  heading: 'heading',
  runInHeading: 'runIn',
  item: 'item',
  attachment: 'part',
  embeddedDocument: 'part',
};

/** The sections of one version with their length, their share of the whole and the time that it takes to read them out. */
export function outlineListing({ model, settings }: FeatureContext): OutlineListing {
  const { readingSpeed } = settings;
  const positions = new PositionMap(model.lines);
  const wordCount = wordsOf(model);
  const seconds = (words: number): number => Math.round((words / readingSpeed) * 60);
  let left = settings.outlineMaxSymbols;
  let isTruncated = false;
  const list = (level: readonly DocumentElement[], isInPart: boolean): OutlineNode[] => {
    const nodes: OutlineNode[] = [];
    for (const element of level) {
      const kind = KINDS[element.kind];
      if (kind === undefined) continue;
      if (left-- <= 0) {
        isTruncated = true;
        break;
      }
      const { span, nameSpan, depth } = element;
      const whole = positions.range(span.start, span.end);
      nodes.push({
        kind,
        ...nameOf(model.text, element),
        level: depth,
        range: whole,
        selectionRange: nameSpan.start === span.start && nameSpan.end === span.end ? whole : positions.range(nameSpan.start, nameSpan.end),
        wordCount: element.wordCount,
        share: wordCount === 0 ? 0 : Math.min(1, element.wordCount / wordCount),
        seconds: seconds(element.wordCount),
        isInPart,
        children: list(element.children, isInPart || kind === 'part'),
      });
    }
    return nodes;
  };
  const nodes = list(model.elements, false);
  return { nodes, wordCount, seconds: seconds(wordCount), readingSpeed, isTruncated };
}

function wordsOf({ roles, wordsBefore }: DocumentModel): number {
  let words = wordsBefore.at(-1) ?? 0;
  for (const [index, role] of roles.entries()) if (role === 'announcedOutline' || role === 'residue') words -= wordsBefore[index + 1]! - wordsBefore[index]!;
  return words;
}

function nameOf(text: string, { kind, nameSpan, numbering }: DocumentElement): { readonly number: string; readonly name: string } {
  const start = numbering?.span.end ?? nameSpan.start;
  const name = kind === 'item' ? shortened(text, start, nameSpan.end) : joinLines(shownName(text, { start, end: nameSpan.end }));
  const number = numbering ? text.slice(numbering.span.start, numbering.span.end) : '';
  const isApart = number !== '' && (/\s$/.test(number) || name !== name.trimStart());
  return { number: number.trim() + (isApart ? ' ' : ''), name: name.trim() };
}

export interface OutlineTextOptions {
  /** With the numbers as written. */
  readonly numbers: boolean;
  /** Down to this level. */
  readonly depth: number;
  /** With the 字数 of each section. */
  readonly counts: boolean;
}

/** Two characters a level, as paragraphs are indented. */
const INDENT = '\u3000\u3000';

/** The headings as lines of plain text, those below others indented; items only where there is no heading. */
export function outlineText(context: FeatureContext, { numbers, depth, counts }: OutlineTextOptions): string {
  const { nodes } = outlineListing(context);
  const hasHeadings = some(nodes, ({ kind }) => kind === 'heading' || kind === 'runIn');
  const lines: string[] = [];
  const write = (level: readonly OutlineNode[]): void => {
    for (const { kind, number, name, level: own, wordCount, children } of level) {
      if (own <= depth && (kind !== 'item' || !hasHeadings)) lines.push(`${INDENT.repeat(Math.max(0, own - 1))}${numbers ? number : ''}${name}${counts ? `（${wordCount}字）` : ''}`);
      write(children);
    }
  };
  write(nodes);
  return lines.join('\n');
}

function some(nodes: readonly OutlineNode[], test: (node: OutlineNode) => boolean): boolean {
  return nodes.some(node => test(node) || some(node.children, test));
}
