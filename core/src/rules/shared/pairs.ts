import { Class, classAt } from '../../text/characters';

/** Marks that come in pairs, by family: within one, an inner pair changes form. */
export type Family = 'quote' | 'title' | 'bracket';

export interface Pair {
  readonly family: Family;
  /** Offset of the opening and of the closing mark. */
  readonly open: number;
  readonly close: number;
  /** The pair of the same family that holds it; undefined for an outermost one. */
  readonly outer: Pair | undefined;
}

export interface LoneMark {
  readonly family: Family;
  readonly offset: number;
  readonly opens: boolean;
}

export interface PairedMarks {
  /** By their closing marks. */
  readonly pairs: readonly Pair[];
  /** Marks without a partner in this paragraph, in order. */
  readonly lone: readonly LoneMark[];
}

const OPENERS = '“‘《〈（(〔【［[';
const CLOSERS = '”’》〉）)〕】］]';
/** Form and one, negative for a closing mark. */
const MARKS = new Int8Array(0x10000);
for (let form = 0; form < OPENERS.length; form++) {
  MARKS[OPENERS.charCodeAt(form)] = form + 1;
  MARKS[CLOSERS.charCodeAt(form)] = -form - 1;
}

function familyOf(form: number): Family {
  return form < 2 ? 'quote' : form < 4 ? 'title' : 'bracket';
}

/** （ and ) make a pair, however odd it looks: width is another matter. */
function alike(first: number, second: number): boolean {
  return first === second || (first >= 4 && second >= 4 && (first < 6) === (second < 6) && first !== 6 && second !== 6 && first !== 7 && second !== 7);
}

/** A paragraph as far as its marks go. */
export interface ParagraphText {
  readonly text: string;
}

/** Rules ask for one paragraph after the other: only the last is kept. */
let last: { readonly text: string; readonly marks: PairedMarks } | undefined;

/** The pairs of a paragraph, found once however many rules ask. */
export function pairsOf({ text }: ParagraphText): PairedMarks {
  if (last?.text !== text) last = { text, marks: findPairs(text) };
  return last.marks;
}

interface Open {
  readonly form: number;
  readonly offset: number;
  /** Pairs closed inside it, to be told their outer one. */
  inner: MutablePair[] | undefined;
}

interface MutablePair extends Pair {
  outer: Pair | undefined;
}

const RESUMED = '。；';

/** Deeper than anyone writes: what an unclosed row of opening marks may cost is bounded. */
const DEEPEST = 12;

export function findPairs(text: string): PairedMarks {
  const pairs: MutablePair[] = [];
  const lone: LoneMark[] = [];
  const stacks: Record<Family, Open[]> = { quote: [], title: [], bracket: [] };
  const drop = (open: Open): void => {
    lone.push({ family: familyOf(open.form), offset: open.offset, opens: true });
  };
  for (let offset = 0; offset < text.length; offset++) {
    const mark = MARKS[text.charCodeAt(offset)]!;
    if (mark === 0 || (text[offset] === '’' && isApostrophe(text, offset))) continue;
    const form = Math.abs(mark) - 1;
    if (mark > 0) {
      const stack = stacks[familyOf(form)];
      if (stack.length === DEEPEST) drop(stack.shift()!);
      // A quotation of several paragraphs that lost their line breaks: each opens anew.
      if (form === 0 && stack.at(-1)?.form === form && RESUMED.includes(text[offset - 1]!) && text[stack.at(-1)!.offset - 1] === '：') stack.pop();
      stack.push({ form, offset, inner: undefined });
      continue;
    }
    const family = familyOf(form);
    const stack = stacks[family];
    let at = stack.length - 1;
    while (at >= 0 && !alike(stack[at]!.form, form)) at--;
    if (at < 0) {
      if (family !== 'bracket' || !endsNumber(text, offset)) lone.push({ family, offset, opens: false });
      continue;
    }
    const open = stack[at]!;
    for (let other = at + 1; other < stack.length; other++) drop(stack[other]!);
    stack.length = at;
    const pair: MutablePair = { family, open: open.offset, close: offset, outer: undefined };
    if (open.inner) for (const inner of open.inner) inner.outer ??= pair;
    pairs.push(pair);
    const around = stack.at(-1);
    if (around) (around.inner ??= []).push(pair);
  }
  for (const stack of Object.values(stacks)) for (const open of stack) drop(open);
  return { pairs, lone: lone.length > 1 ? lone.sort((first, second) => first.offset - second.offset) : lone };
}

/** ’ in don’t, the 1990’s, ’98. */
function isApostrophe(text: string, offset: number): boolean {
  const behind = classAt(text, offset + 1);
  if (behind === Class.Digit) return true;
  return classAt(text, offset - 1) === Class.Letter && (behind === Class.Letter || behind === Class.Space);
}

/** 1) a) 一） at the start of a paragraph or behind a mark: the bracket belongs to the number. */
function endsNumber(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && offset - start < 4 && isNumberPart(classAt(text, start - 1))) start--;
  if (start === offset) return false;
  const before = classAt(text, start - 1);
  return start === 0 || !(before === Class.Ideograph || isNumberPart(before));
}

function isNumberPart(found: Class): boolean {
  return found === Class.Digit || found === Class.ChineseDigit || found === Class.Letter || found === Class.EnclosedNumber;
}
