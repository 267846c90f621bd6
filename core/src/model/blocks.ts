import type { Break, Line } from '../syntax/line';
import type { Marker } from '../syntax/marker';
import { readParagraphFacts, type ParagraphFacts } from '../syntax/paragraphFacts';
import { skipSpaceBack, type Class } from '../text/characters';
import { acceptedBreaks } from './lostBreaks';
import { findWrap, isContinuation } from './hardWraps';

/**
 * A paragraph as the writer meant it: usually one line, several where a paste wrapped it hard,
 * part of one where a paste lost the line breaks.
 */
export class Block {
  constructor(
    /** Offset of the first code unit that shows. */
    readonly start: number,
    /** Offset behind the last one. */
    readonly end: number,
    readonly firstLine: number,
    readonly lastLine: number,
    readonly startsLine: boolean,
    readonly endsLine: boolean,
    /** Line ends, or spaces in their place, set it off on both sides. */
    readonly setOff: boolean,
    /** An empty line (or the start of the text) stands before it. */
    readonly blankBefore: boolean,
    readonly facts: ParagraphFacts,
    /** 字数. */
    readonly wordCount: number,
  ) {}

  get marker(): Marker | undefined {
    return this.facts.marker;
  }

  /** Offset of the number or heading text, behind decoration. */
  get labelStart(): number {
    return this.start + this.facts.labelOffset;
  }

  /** Offset of the mark that ends the first sentence or introduces what follows, or `end`. */
  get headEnd(): number {
    return this.start + this.facts.headLength;
  }

  get headMark(): Class {
    return this.facts.headMark;
  }

  get lastClass(): Class {
    return this.facts.lastClass;
  }
}

/** Divides a text into paragraphs. Every code unit that shows belongs to exactly one of them. */
export function divideIntoBlocks(text: string, lines: readonly Line[], markdown: boolean): Block[] {
  const wrap = findWrap(text, lines);
  const accepted = acceptedBreaks(text, lines);
  const blocks: Block[] = [];
  let blank = true;
  let offset = 0;
  // The paragraph that is open: where it starts (−1: none is), and how.
  let openStart = -1;
  let openLine = 0;
  let openBlank = false;
  let openStartsLine = false;
  let openSetOff = false;
  let end = 0;
  let endLine = 0;
  let previous: Line | undefined;
  let previousStart = 0;
  // 字数 of the open paragraph: what earlier lines gave, and where in the present line it goes on.
  let words = 0;
  let wordsFrom = 0;

  const open = (start: number, line: number, blankBefore: boolean, startsLine: boolean, setOff: boolean): void => {
    openStart = start;
    openLine = line;
    openBlank = blankBefore;
    openStartsLine = startsLine;
    openSetOff = setOff;
  };
  const close = (endsLine: boolean, setOff = true): void => {
    if (openStart < 0) return;
    const isLine = !markdown && openStartsLine && endsLine && openLine === endLine;
    const facts = isLine
      ? lines[openLine]!.factsIn(text, openStart - lines[openLine]!.contentStart)
      : readParagraphFacts(text, openStart, end, markdown);
    blocks.push(new Block(openStart, end, openLine, endLine, openStartsLine, endsLine, openSetOff && setOff, openBlank, facts, words));
    openStart = -1;
    words = 0;
  };

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.contentStart === line.contentEnd) {
      close(true);
      blank = true;
      previous = undefined;
    } else {
      const contentStart = offset + line.contentStart;
      const contentEnd = offset + line.contentEnd;
      if (openStart < 0 || previous === undefined || !isContinuation(text, previous, previousStart, line, offset, wrap)) {
        close(true);
        open(contentStart, index, blank, true, true);
      }
      blank = false;
      wordsFrom = 0;
      const cuts: readonly Break[] | undefined = accepted.get(index);
      if (cuts !== undefined) {
        for (const cut of cuts) {
          const cutOffset = offset + cut.offset;
          end = skipSpaceBack(text, openStart, cutOffset);
          endLine = index;
          words += cut.wordsBefore - wordsFrom;
          wordsFrom = cut.wordsBefore;
          close(false, cut.space > 0);
          open(cutOffset, index, false, false, cut.space > 0);
        }
      }
      end = contentEnd;
      endLine = index;
      words += line.wordCount - wordsFrom;
      previous = line;
      previousStart = offset;
    }
    offset += line.length + line.breakLength;
  }
  close(true);
  return blocks;
}
