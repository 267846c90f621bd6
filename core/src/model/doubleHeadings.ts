import { readParagraphFacts } from '../syntax/paragraphFacts';
import { Class, classAt, skipSpace } from '../text/characters';
import { countWords } from '../text/wordCount';
import { Block } from './blocks';

/**
 * Two headings on one line, a sentence each: 五年来，……迈上新台阶。经济实力显著提升。 — the first of the lower level
 * stands behind the one above it, while its siblings have lines of their own. Such lines are divided where the text
 * has several of them and several headings that are short sentences on their own lines.
 */
export function divideDoubleHeadings(text: string, blocks: Block[]): Block[] {
  let singles = 0;
  const doubles = new Set<number>();
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.marker !== undefined || block.headMark !== Class.SentenceEnd || !block.startsLine || !block.endsLine) continue;
    if (block.headEnd + 1 === block.end) {
      if (block.end - block.start <= 24) singles++;
    } else if (isDouble(text, block)) {
      doubles.add(index);
    }
  }
  if (singles < 3 || doubles.size < 2) return blocks;
  return blocks.flatMap((block, index) => (doubles.has(index) ? divide(text, block) : [block]));
}

function isDouble(text: string, block: Block): boolean {
  const first = block.headEnd - block.start;
  const second = block.end - block.headEnd - 2;
  if (first < 10 || first > 60 || second < 4 || second > 18 || block.lastClass !== Class.SentenceEnd) return false;
  for (let index = block.headEnd + 1; index < block.end - 1; index++) {
    const found = classAt(text, index);
    if (found === Class.SentenceEnd || found === Class.Colon || found === Class.Semicolon) return false;
  }
  return true;
}

function divide(text: string, block: Block): Block[] {
  const firstEnd = block.headEnd + 1;
  const second = skipSpace(text, firstEnd, block.end);
  const firstWords = countWords(text, block.start, firstEnd);
  const { start, end, firstLine, lastLine } = block;
  return [
    new Block(start, firstEnd, firstLine, lastLine, true, false, true, block.blankBefore, readParagraphFacts(text, start, firstEnd), firstWords),
    new Block(second, end, lastLine, lastLine, false, true, true, false, readParagraphFacts(text, second, end), block.wordCount - firstWords),
  ];
}
