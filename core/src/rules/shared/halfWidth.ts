import { Class, classAt } from '../../text/characters';
import type { TextChange } from '../rule';
import { pairsOf, type Pair, type ParagraphText } from './pairs';
import { matchesOf } from './matches';

export interface HalfMark {
  /** The mark itself, or the pair with what it holds. */
  readonly at: number;
  readonly until: number;
  readonly mark: string;
  readonly right: string;
  /** One, or two of a pair; they may take spaces beside the mark along. */
  readonly changes: readonly TextChange[];
  /** The first numeral of a number in brackets that opens the paragraph. */
  readonly number?: string | undefined;
  /** False for a dot that may stand for · as well. */
  readonly certain: boolean;
}

const MARK = /[,;:!?."'＂]/g;
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '.': '。', '(': '（', ')': '）' };
const WIDE = /[\u2014\u2018-\u201d\u2026\u3001-\u3011\u3014\u3015\uff01-\uff0c\uff1a-\uff1f\uff3b\uff3d]/;
const NUMBER = /^([一二三四五六七八九十\d])[一二三四五六七八九十\d]{0,2}$/;
const ASKS = /[吗呢何谁哪几么怎否]/;

/** The half-width marks in Chinese text, each with what it should be; ascending. English, numbers, times and addresses keep theirs. */
export function halfWidthMarks(paragraph: ParagraphText): HalfMark[] {
  const { text } = paragraph;
  const found: HalfMark[] = [];
  const straight: number[] = [];
  for (const match of matchesOf(MARK, text)) {
    const mark = match[0];
    const at = match.index;
    if (mark === '"' || mark === '＂') {
      if (classAt(text, at - 1) !== Class.Digit || mark === '＂') straight.push(at);
    } else if (mark === '.') {
      const certain = fullStop(text, at);
      if (certain !== undefined) found.push({ at, until: at + 1, mark, right: '。', changes: [{ start: at, end: at + 1, newText: '。' }], certain });
    } else if (mark !== "'" && isChineseMark(text, at, mark)) {
      found.push({ at, until: at + 1, mark, right: FULL[mark]!, changes: [{ ...withSpaces(text, at), newText: FULL[mark]! }], certain: true });
    }
  }
  const { pairs } = pairsOf(paragraph);
  if (straight.length > 0) found.push(...straightQuotes(text, straight, pairs));
  for (const pair of pairs) if (pair.family === 'bracket' && isChineseBracket(text, pair)) found.push({ ...pairOf(text, pair, '（', '）'), number: text.slice(0, pair.open).trim() === '' ? NUMBER.exec(text.slice(pair.open + 1, pair.close))?.[1] : undefined });
  return found.sort((first, second) => first.at - second.at);
}

/** Both marks of a pair, of which one may be right already. */
function pairOf(text: string, { open, close }: { readonly open: number; readonly close: number }, left: string, right: string): HalfMark {
  const changes = [
    { start: open, end: open + 1, newText: left },
    { start: close, end: close + 1, newText: right },
  ].filter(({ start, newText }) => text[start] !== newText);
  return { at: open, until: close + 1, mark: `${text[open]!}${text[close]!}`, right: `${left}${right}`, changes, certain: true };
}

function isChinese(text: string, index: number): boolean {
  const found = classAt(text, index);
  return found === Class.Ideograph || found === Class.ChineseDigit || WIDE.test(text[index] ?? '');
}

function isChineseMark(text: string, at: number, mark: string): boolean {
  let before = at - 1;
  while (text[before] === ' ') before--;
  let behind = at + 1;
  while (text[behind] === ' ') behind++;
  const chineseBefore = isChinese(text, before);
  if (mark === '?' || mark === '!') {
    if (!chineseBefore || classAt(text, at + 1) === Class.Letter || text[at - 1] === '?' || text[at + 1] === '?') return false;
    // A lone ? within a sentence that asks nothing is what is left of a character.
    return mark === '!' || ((behind >= text.length || !isIdeographAt(text, behind) || ASKS.test(text.slice(Math.max(0, at - 20), at))) && before >= 0);
  }
  if (chineseBefore) return mark !== ':' || text[at + 1] !== '/';
  if (before < 0 || classAt(text, before) === Class.LineEnd) return false;
  return isIdeographAt(text, behind) && /[A-Za-z0-9%)\]"]/.test(text[before]!);
}

function isIdeographAt(text: string, index: number): boolean {
  const found = classAt(text, index);
  return found === Class.Ideograph || found === Class.ChineseDigit;
}

/** A mark takes the spaces of its half-width habit along. */
function withSpaces(text: string, at: number): { start: number; end: number } {
  let start = at;
  while (text[start - 1] === ' ') start--;
  if (start !== at && (start === 0 || text[start - 1] === '\n')) start = at;
  let end = at + 1;
  while (text[end] === ' ') end++;
  return { start, end };
}

/** Whether the dot at `at` ends a sentence for certain; undefined: it ends none. */
function fullStop(text: string, at: number): boolean | undefined {
  if (!isChinese(text, at - 1) || text[at - 1] === '。' || text[at + 1] === '.') return undefined;
  const behind = classAt(text, at + 1);
  // 一. 第一. 附件一. open a paragraph.
  if (at <= 6 || text.lastIndexOf('\n', at) > at - 6) return undefined;
  if (at + 1 === text.length || behind === Class.LineEnd) return true;
  if (behind === Class.Space) return isIdeographAt(text, at + 2) ? true : undefined;
  return behind === Class.Ideograph || behind === Class.ChineseDigit ? false : undefined;
}

const LONGEST_QUOTED = 300;

function straightQuotes(text: string, marks: readonly number[], pairs: readonly Pair[]): HalfMark[] {
  const found: HalfMark[] = [];
  // With one missing, which of the others open can't be told.
  if (marks.length % 2 !== 0) return found;
  const curly = pairs.filter(pair => pair.family === 'quote' && !pair.outer).sort((first, second) => first.open - second.open);
  let next = 0;
  for (let index = 0; index < marks.length; index += 2) {
    const [open, close] = [marks[index]!, marks[index + 1]!];
    if (close - open > LONGEST_QUOTED || !/[\u4e00-\u9fff]/.test(text.slice(Math.max(0, open - 1), close + 2))) continue;
    while (next < curly.length && curly[next]!.close < open) next++;
    const inner = next < curly.length && curly[next]!.open < open && close < curly[next]!.close;
found.push(pairOf(text, { open, close }, inner ? '‘' : '“', inner ? '’' : '”'));
  }
  return found;
}

function isChineseBracket(text: string, { open, close }: Pair): boolean {
  const [left, right] = [text[open]!, text[close]!];
  if (left !== '(' && right !== ')') return false;
  if (left === '（' || right === '）') return true;
  return isChinese(text, open - 1) || /[\u4e00-\u9fff]/.test(text.slice(open + 1, Math.min(close, open + 60))) || (open === 0 && isIdeographAt(text, close + 1));
}
