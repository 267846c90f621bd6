import type { Line } from '../syntax/line';
import { Class } from '../text/characters';
import { rescanLines, scanLines } from '../syntax/scan';
import { markAnnouncedOutlines } from './announcedOutlines';
import { divideIntoBlocks, type Block } from './blocks';
import type { DocumentModel, ElementKind } from './documentModel';
import { divideDoubleHeadings } from './doubleHeadings';
import { bodyOf, divideIntoParts, isTable, type Part } from './endMatter';
import { readFrontMatter } from './frontMatter';
import { decideForms } from './headingForm';
import { markProse } from './prose';
import type { DocumentKind } from './kinds';
import { nestEntries, numberedEntries, unnumberedEntry, type OutlineEntry } from './series';
import { TreeBuilder } from './tree';
import { findUnnumbered } from './unnumbered';

export interface ParseOptions {
  /** The text is Markdown: `#` headings count too. */
  readonly markdown?: boolean;
  /** What the user says the document is. */
  readonly kind?: DocumentKind | undefined;
}

/**
 * Reads the structure of a text. Total: any string gives a model, none throws.
 * @param text the document; offsets in the model are UTF-16 offsets into it
 */
export function parseDocument(text: string, options: ParseOptions = {}): DocumentModel {
  return readStructure(text, scanLines(text), options);
}

/**
 * The model of `text`, reusing what `previous` (an earlier version of the same document) already knows.
 * Equal to `parseDocument(text, options)` in every respect; a property test holds it to that.
 * @param options as for the earlier version unless given
 */
export function updateDocument(previous: DocumentModel, text: string, options: ParseOptions = { markdown: previous.markdown, kind: previous.chosenKind }): DocumentModel {
  return readStructure(text, rescanLines(previous.text, previous.lines, text), options);
}

function readStructure(text: string, lines: readonly Line[], options: ParseOptions): DocumentModel {
  const markdown = options.markdown === true;
  const blocks = divideDoubleHeadings(text, divideIntoBlocks(text, lines, markdown));
  const roles = new Array<ElementKind | undefined>(blocks.length).fill(undefined);
  markResidue(text, blocks, roles);
  const announced = markAnnouncedOutlines(text, blocks, roles);
  const bodyStart = readFrontMatter(text, blocks, roles);
  const parts = divideIntoParts(text, blocks, bodyStart, roles);
  const wordsBefore = countWordsBefore(blocks);
  const outlined = parts.map(part => ({ part, entries: outlinePart(text, blocks, part, bodyStart, roles, announced) }));
  markProse(text, blocks, roles, outlined, bodyStart);
  const elements = new TreeBuilder(text, blocks, roles, wordsBefore).build(outlined);
  return { text, markdown, chosenKind: options.kind, lines, paragraphs: blocks, roles, wordsBefore, elements };
}

const LINK_LIST =
  /^(?:相[关關]|推[荐薦]|热门|熱門|猜你|更多|上一篇|下一篇|精[选選])|(?:相[关關](?:文章|阅读|閱讀|[链鏈]接|推[荐薦]|新[闻聞])|推[荐薦]阅读|猜你喜欢|热门文章)[:：]?$/;

/** Residue lines, and the list of other articles that a site puts below 相关文章 and the like. */
function markResidue(text: string, blocks: readonly Block[], roles: (ElementKind | undefined)[]): void {
  let inLinks = false;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.facts.isResidue) {
      roles[index] = 'residue';
      inLinks = inLinks || LINK_LIST.test(text.slice(block.start, block.end));
    } else if (inLinks && block.end - block.start <= 60 && block.headMark !== Class.SentenceEnd && block.marker?.form !== 'chinese') {
      roles[index] = 'residue';
    } else {
      inLinks = false;
    }
  }
}

/** The headings and items of one document, nested and named. */
function outlinePart(
  text: string,
  blocks: readonly Block[],
  part: Part,
  bodyStart: number,
  roles: readonly (ElementKind | undefined)[],
  announced: ReadonlyMap<number, string>,
): OutlineEntry[] {
  if (isTable(text, blocks, part)) return [];
  const from = bodyOf(part, bodyStart);
  const numbered = numberedEntries(text, blocks, from, part.to, index => roles[index] !== undefined);
  const numberedIndices = new Set(numbered.map(entry => entry.index));
  const unnumbered = findUnnumbered({ text, blocks, from, to: part.to, roles, isNumbered: index => numberedIndices.has(index) });
  const headings = new Map(unnumbered.map(heading => [heading.index, heading]));
  const entries = numbered;
  const counts = { upper: 0, 'own line': 0, 'run-in': 0 };
  for (const heading of unnumbered) entries.push(unnumberedEntry(blocks[heading.index]!, heading.index, heading.layer, ++counts[heading.layer]));
  if (unnumbered.length > 0) entries.sort((first, second) => first.index - second.index);
  nestEntries(entries);
  decideForms(text, blocks, entries, part.to, roles, headings, announced);
  return entries;
}

function countWordsBefore(blocks: readonly Block[]): number[] {
  const wordsBefore = new Array<number>(blocks.length + 1);
  let total = 0;
  for (let index = 0; index < blocks.length; index++) {
    wordsBefore[index] = total;
    total += blocks[index]!.wordCount;
  }
  wordsBefore[blocks.length] = total;
  return wordsBefore;
}
