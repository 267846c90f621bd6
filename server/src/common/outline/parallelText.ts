import type { ParallelHeadings } from '../../../../core/src/index';
import type { OutlineMessages } from '../outlineMessages';

const ODD_MARK = '◆';
const GAP = '\u3000';

/** The headings in columns that line up where every Chinese character is as wide as another; the figures first, so that the names stay below each other where lines are wrapped. */
export function parallelText({ rows, parent, level, usual }: ParallelHeadings, messages: OutlineMessages): { readonly text: string; readonly firstLine: number } {
  const head = [messages.parallelTitle(rows.length, level, parent), ''];
  const columns = rows.map(({ number, name, count, pattern, frame, isOdd }) => [isOdd ? ODD_MARK : GAP, wide(messages.characters(count)), wide(pattern), number, name, frame]);
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(0, ...columns.map(row => widthOf(row[column] ?? ''))));
  const lines = columns.map(row => row.map((cell, column) => (column < widths.length ? padded(cell, widths[column]) : cell)).join(GAP).trimEnd());
  const isAnyOdd = rows.some(({ isOdd }) => isOdd);
  const foot = [...(usual === '' ? [] : [messages.usual(wide(usual))]), ...(isAnyOdd ? [messages.oddMark(ODD_MARK)] : [])];
  return { text: [...head, ...lines, ...(foot.length > 0 ? ['', ...foot] : [])].join('\n'), firstLine: head.length };
}

/** Digits as wide as a Chinese character: half-width ones are half as wide in few fonts. */
function wide(text: string): string {
  return text.replace(/[\d+]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** In halves of a Chinese character. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! < 0x2000 ? 1 : 2;
  return width;
}

function padded(text: string, width: number): string {
  const lacking = width + (width % 2) - widthOf(text);
  return text + ' '.repeat(lacking % 2) + GAP.repeat(lacking >> 1);
}
