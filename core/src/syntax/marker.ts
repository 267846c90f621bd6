import { Class, classAt, isIdeograph, spacesEnd } from '../text/characters';
import { arabicNumeral, chineseNumeral, enclosedNumeral } from '../text/numerals';

/** How a heading or item is numbered (序次语). */
export type NumberingForm =
  | 'part' /* 第一编 第一部分 第一阶段 */
  | 'chapter' /* 第一章 */
  | 'section' /* 第一节 */
  | 'article' /* 第一条 */
  | 'chinese' /* 一、 */
  | 'stem' /* 甲、乙、 */
  | 'chineseInParentheses' /* （一） */
  | 'arabic' /* 1. 1、 */
  | 'arabicInParentheses' /* （1） 1） */
  | 'circled' /* ① */
  | 'decimal' /* 1.1 */
  | 'ordinal' /* 第一、 第一， */
  | 'counted' /* 一是 一要 */
  | 'each' /* 其一 */
  | 'sequence' /* 首先 其次 再次 最后 */
  | 'hash'; /* Markdown # */

/** A number that opens a heading or item, as it stands in the text; it says nothing of where it stands. */
export interface Marker {
  readonly form: NumberingForm;
  readonly value: number;
  /** Distinguishes ways of writing one form that may stand for different levels: `1.` `1、` `1）` `（1）` `1.1`. */
  readonly style: string;
  /** Code units of the number with the punctuation that belongs to it. */
  readonly length: number;
  /** Could be ordinary prose as well: only its neighbours can tell (`第三条规定…`, `1 总则`). */
  readonly doubtful: boolean;
}

const LEVEL_WORDS: Readonly<Record<string, NumberingForm>> = {
  编: 'part',
  編: 'part',
  篇: 'part',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
};

/** Words that turn 第N… into a counted division of a plan or speech: 第一部分、第二阶段、第一步、第三方面. */
const DIVISION_WORDS = [
  '部分',
  '阶段',
  '階段',
  '板块',
  '方面',
  '个方面',
  '个问题',
  '環節',
  '环节',
  '步',
  '点',
  '點',
  '讲',
  '講',
  '課',
  '课',
] as const;

/** Ideographs that numbers in words open with. */
const OPENERS = new Set('第其首再最甲乙丙丁戊己庚辛壬癸'.split('').map(character => character.charCodeAt(0)));

/** Whether a number may begin with this code unit, an ideograph: a cheap look before {@link readMarker}. */
export function mayOpenNumber(code: number): boolean {
  return OPENERS.has(code);
}

/** What a numeral counts when it is no section number: 二、三产业, 一、二号窗口, 三、四季度. */
const COUNTED_NOUNS = '号號季产產年月日个個名类類级級期线線等楼樓层層班组組条條次届屆者级' as const;

/**
 * Reads a number at `start`, where a paragraph (or what may be one) begins.
 * @returns undefined where no number stands; it reads up to `end`
 */
export function readMarker(text: string, start: number, end: number): Marker | undefined {
  if (start >= end) return undefined;
  switch (classAt(text, start)) {
    case Class.ChineseDigit:
      return readChinese(text, start, end);
    case Class.Digit:
      return readArabic(text, start, end);
    case Class.OpenParenthesis:
      return readParenthesised(text, start, end);
    case Class.OpenQuote:
      return readParenthesised(text, start, end);
    case Class.EnclosedNumber:
      return readEnclosed(text, start, end);
    case Class.Ideograph:
      switch (text[start]) {
        case '第':
          return readOrdinal(text, start, end);
        case '其':
          return readEach(text, start, end) ?? readSequence(text, start, end);
        case '首':
        case '再':
        case '最':
          return readSequence(text, start, end);
        default:
          return readStem(text, start, end);
      }
    default:
      return undefined;
  }
}

const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';

/** 天干: 甲、乙、 (GB/T 15834—2011, B.3.2). */
function readStem(text: string, start: number, end: number): Marker | undefined {
  if (start + 1 >= end || classAt(text, start + 1) !== Class.EnumerationComma) return undefined;
  const value = HEAVENLY_STEMS.indexOf(text[start]!) + 1;
  if (value === 0) return undefined;
  // 甲、乙两地 joins two names.
  if (HEAVENLY_STEMS.includes(text[start + 2] ?? '，')) return undefined;
  return { form: 'stem', value, style: '甲、', length: 2, doubtful: true };
}

function chineseDigitsEnd(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && classAt(text, index) === Class.ChineseDigit) index++;
  return index;
}

function digitsEnd(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && classAt(text, index) === Class.Digit) index++;
  return index;
}

function readChinese(text: string, start: number, end: number): Marker | undefined {
  const numeralEnd = chineseDigitsEnd(text, start, Math.min(end, start + 8));
  const value = chineseNumeral(text, start, numeralEnd);
  if (value === undefined) return undefined;
  const afterSpace = spacesEnd(text, numeralEnd, Math.min(end, numeralEnd + 3));
  const separator = afterSpace < end ? classAt(text, afterSpace) : Class.Other;
  switch (separator) {
    case Class.EnumerationComma:
      if (continuesCount(text, afterSpace + 1, end, value)) return undefined;
      return { form: 'chinese', value, style: '一、', length: afterSpace + 1 - start, doubtful: false };
    case Class.Comma:
    case Class.Dot:
      // A number in prose may be followed by these too (第一，二…): the series decides.
      return { form: 'chinese', value, style: '一、', length: afterSpace + 1 - start, doubtful: separator === Class.Comma };
    case Class.Colon:
      return { form: 'chinese', value, style: '一、', length: afterSpace + 1 - start, doubtful: true };
    case Class.CloseParenthesis:
      if (afterSpace !== numeralEnd) return undefined;
      return { form: 'chineseInParentheses', value, style: '一）', length: afterSpace + 1 - start, doubtful: false };
    default:
      break;
  }
  if (afterSpace === numeralEnd && numeralEnd < end && (text[numeralEnd] === '是' || text[numeralEnd] === '要') && value <= 20) {
    return { form: 'counted', value, style: `一${text[numeralEnd]}`, length: numeralEnd + 1 - start, doubtful: false };
  }
  if (afterSpace > numeralEnd && afterSpace < end && isIdeograph(text, afterSpace)) {
    return { form: 'chinese', value, style: '一 ', length: numeralEnd - start, doubtful: true };
  }
  return undefined;
}

/** Whether the 、 behind a numeral joins it to the next number of one count: 一、二、三号窗口; 三、四季度; 七、八个. */
function continuesCount(text: string, start: number, end: number, value: number): boolean {
  const numeralEnd = chineseDigitsEnd(text, start, Math.min(end, start + 6));
  if (numeralEnd === start) return false;
  const next = chineseNumeral(text, start, numeralEnd);
  if (next === undefined || next !== value + 1 || numeralEnd >= end) return false;
  return classAt(text, numeralEnd) === Class.EnumerationComma || COUNTED_NOUNS.includes(text[numeralEnd]!);
}

function readArabic(text: string, start: number, end: number): Marker | undefined {
  const numeralEnd = digitsEnd(text, start, Math.min(end, start + 5));
  if (numeralEnd - start > 3) return undefined;
  const value = arabicNumeral(text, start, numeralEnd);
  if (value === 0) return undefined;
  const afterSpace = spacesEnd(text, numeralEnd, Math.min(end, numeralEnd + 3));
  if (afterSpace >= end) return undefined;
  switch (classAt(text, afterSpace)) {
    case Class.Dot: {
      const behind = afterSpace + 1;
      if (behind < end && classAt(text, behind) === Class.Digit) {
        // 1.2024年工作回顾 is section 1; 3.2亿元 is an amount; 1.1 总则 is a decimal number.
        const secondEnd = digitsEnd(text, behind, end);
        const isYear =
          secondEnd - behind === 4 && (text[secondEnd] === '年' || text[secondEnd] === '—' || text[secondEnd] === '-' || text[secondEnd] === '–');
        if (isYear) return { form: 'arabic', value, style: '1.', length: behind - start, doubtful: false };
        return readDecimal(text, start, end, value, behind);
      }
      return { form: 'arabic', value, style: '1.', length: behind - start, doubtful: false };
    }
    case Class.EnumerationComma: {
      const behind = afterSpace + 1;
      if (behind < end && classAt(text, behind) === Class.Digit) {
        const secondEnd = digitsEnd(text, behind, end);
        // 3、4月, 1、2号楼: a count; 1、2024年…: a section that opens with a year.
        if (secondEnd - behind < 4) return undefined;
      }
      return { form: 'arabic', value, style: '1、', length: behind - start, doubtful: false };
    }
    case Class.Comma:
      if (afterSpace + 1 < end && classAt(text, afterSpace + 1) === Class.Digit) return undefined;
      return { form: 'arabic', value, style: '1、', length: afterSpace + 1 - start, doubtful: true };
    case Class.CloseParenthesis:
      return { form: 'arabicInParentheses', value, style: '1）', length: afterSpace + 1 - start, doubtful: false };
    case Class.Ideograph:
      if (afterSpace === numeralEnd) return undefined;
      return { form: 'arabic', value, style: '1 ', length: numeralEnd - start, doubtful: true };
    default:
      return undefined;
  }
}

function readDecimal(text: string, start: number, end: number, first: number, secondStart: number): Marker | undefined {
  let parts = 1;
  let value = first;
  let index = secondStart;
  for (;;) {
    const partEnd = digitsEnd(text, index, end);
    if (partEnd === index || partEnd - index > 2) return undefined;
    value = arabicNumeral(text, index, partEnd);
    parts++;
    index = partEnd;
    if (index + 1 < end && classAt(text, index) === Class.Dot && classAt(text, index + 1) === Class.Digit && parts < 5) index++;
    else break;
  }
  // A closing dot belongs to no standard form but is common: 1.1.
  if (index < end && classAt(text, index) === Class.Dot) index++;
  if (index >= end) return undefined;
  const follows = classAt(text, index);
  if (follows === Class.EnumerationComma) index++;
  else if (follows !== Class.Space && follows !== Class.Ideograph && follows !== Class.OpenQuote) return undefined;
  const doubtful = follows === Class.Ideograph && parts === 2;
  return { form: 'decimal', value, style: '1.1'.padEnd(parts * 2 - 1, '.1'), length: index - start, doubtful };
}

function readParenthesised(text: string, start: number, end: number): Marker | undefined {
  const opening = text[start];
  if (opening !== '（' && opening !== '(' && opening !== '【') return undefined;
  const inner = spacesEnd(text, start + 1, Math.min(end, start + 4));
  if (inner >= end) return undefined;
  const found = classAt(text, inner);
  let numeralEnd: number;
  let value: number | undefined;
  if (found === Class.ChineseDigit) {
    numeralEnd = chineseDigitsEnd(text, inner, Math.min(end, inner + 8));
    value = chineseNumeral(text, inner, numeralEnd);
  } else if (found === Class.Digit) {
    numeralEnd = digitsEnd(text, inner, Math.min(end, inner + 4));
    value = numeralEnd - inner <= 3 ? arabicNumeral(text, inner, numeralEnd) : undefined;
  } else {
    return undefined;
  }
  if (!value) return undefined;
  const closing = spacesEnd(text, numeralEnd, Math.min(end, numeralEnd + 3));
  if (closing >= end) return undefined;
  const closingClass = classAt(text, closing);
  if (closingClass !== Class.CloseParenthesis && closingClass !== Class.CloseQuote) return undefined;
  const bracketed = opening !== '（' && opening !== '(';
  let behind = closing + 1;
  // （一）、 is a frequent slip; the mark belongs to the number.
  if (behind < end && (classAt(text, behind) === Class.EnumerationComma || classAt(text, behind) === Class.Dot)) behind++;
  const chinese = found === Class.ChineseDigit;
  return {
    form: chinese ? 'chineseInParentheses' : 'arabicInParentheses',
    value,
    style: chinese ? '（一）' : '（1）',
    length: behind - start,
    doubtful: bracketed,
  };
}

function readEnclosed(text: string, start: number, end: number): Marker {
  const code = text.charCodeAt(start);
  const value = enclosedNumeral(code);
  let behind = start + 1;
  if (behind < end && (classAt(text, behind) === Class.EnumerationComma || classAt(text, behind) === Class.Dot)) behind++;
  if (code >= 0x3220) return { form: 'chineseInParentheses', value, style: '（一）', length: behind - start, doubtful: false };
  if (code >= 0x2488) return { form: 'arabic', value, style: '1.', length: behind - start, doubtful: false };
  if (code >= 0x2474) return { form: 'arabicInParentheses', value, style: '（1）', length: behind - start, doubtful: false };
  return { form: 'circled', value, style: '①', length: behind - start, doubtful: false };
}

function readOrdinal(text: string, start: number, end: number): Marker | undefined {
  // 第 一 章: a letter-spaced chapter number.
  const numeralStart = spacesEnd(text, start + 1, Math.min(end, start + 3));
  const chinese = classAt(text, numeralStart) === Class.ChineseDigit;
  const numeralEnd = chinese
    ? chineseDigitsEnd(text, numeralStart, Math.min(end, numeralStart + 8))
    : digitsEnd(text, numeralStart, Math.min(end, numeralStart + 4));
  if (numeralEnd === numeralStart) return undefined;
  const value = chinese ? chineseNumeral(text, numeralStart, numeralEnd) : arabicNumeral(text, numeralStart, numeralEnd);
  if (!value) return undefined;
  const wordStart = spacesEnd(text, numeralEnd, Math.min(end, numeralEnd + 2));
  if (wordStart >= end) return undefined;
  const level = LEVEL_WORDS[text[wordStart]!];
  if (level !== undefined) return readDivision(text, start, end, wordStart + 1, level, value);
  for (const word of DIVISION_WORDS) {
    if (text.startsWith(word, wordStart)) {
      const behind = wordStart + word.length;
      if (behind > end) return undefined;
      const follows = behind < end ? classAt(text, behind) : Class.LineEnd;
      if (follows === Class.Ideograph || follows === Class.ChineseDigit || follows === Class.CloseQuote) return undefined;
      // 第一步，…；第二步，… tells an order of events in a sentence.
      if (follows === Class.Comma && (word === '步' || word === '阶段')) return undefined;
      const punctuated = follows === Class.Comma || follows === Class.EnumerationComma || follows === Class.Colon;
      return { form: 'part', value, style: `第一${word}`, length: (punctuated ? behind + 1 : behind) - start, doubtful: follows === Class.Comma };
    }
  }
  switch (classAt(text, wordStart)) {
    case Class.EnumerationComma: {
      // 第一、二产业; 第三、四季度: a joined count, no ordinal.
      const next = classAt(text, wordStart + 1);
      if (wordStart + 1 < end && (next === Class.ChineseDigit || next === Class.Digit || text[wordStart + 1] === '第')) return undefined;
      return { form: 'ordinal', value, style: '第一', length: wordStart + 1 - start, doubtful: false };
    }
    case Class.Comma:
    case Class.Dot:
    case Class.Colon:
      return { form: 'ordinal', value, style: '第一', length: wordStart + 1 - start, doubtful: false };
    default:
      if (text[wordStart] === '是' && wordStart === numeralEnd) {
        return { form: 'ordinal', value, style: '第一', length: wordStart + 1 - start, doubtful: true };
      }
      return undefined;
  }
}

function readDivision(text: string, start: number, end: number, wordEnd: number, form: NumberingForm, value: number): Marker | undefined {
  if (wordEnd >= end) return { form, value, style: form, length: wordEnd - start, doubtful: false };
  // 第十条之一
  if (text[wordEnd] === '之' && classAt(text, wordEnd + 1) === Class.ChineseDigit) {
    wordEnd = chineseDigitsEnd(text, wordEnd + 1, end);
    if (wordEnd >= end) return { form, value, style: form, length: wordEnd - start, doubtful: false };
  }
  const follows = classAt(text, wordEnd);
  switch (follows) {
    case Class.Space:
    case Class.LineEnd:
      return { form, value, style: form, length: wordEnd - start, doubtful: false };
    case Class.EnumerationComma:
    case Class.Colon:
      // 第三条、第五条规定… lists clauses.
      if (follows === Class.EnumerationComma && text[wordEnd + 1] === '第') return undefined;
      return { form, value, style: form, length: wordEnd + 1 - start, doubtful: false };
    case Class.OpenQuote:
    case Class.OpenParenthesis:
      return { form, value, style: form, length: wordEnd - start, doubtful: follows === Class.OpenParenthesis };
    case Class.Ideograph:
    case Class.ChineseDigit:
      if (text[wordEnd] === '的' || text[wordEnd] === '第' || text[wordEnd] === '至') return undefined;
      return { form, value, style: form, length: wordEnd - start, doubtful: true };
    default:
      return undefined;
  }
}

function readEach(text: string, start: number, end: number): Marker | undefined {
  const numeralEnd = chineseDigitsEnd(text, start + 1, Math.min(end, start + 3));
  const value = chineseNumeral(text, start + 1, numeralEnd);
  if (value === undefined || numeralEnd >= end) return undefined;
  const follows = classAt(text, numeralEnd);
  if (follows === Class.Comma || follows === Class.EnumerationComma || follows === Class.Colon) {
    return { form: 'each', value, style: '其一', length: numeralEnd + 1 - start, doubtful: false };
  }
  return undefined;
}

const SEQUENCE_WORDS: readonly (readonly [word: string, value: number])[] = [
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['再者', 3],
  ['最后', 9],
  ['最後', 9],
];

function readSequence(text: string, start: number, end: number): Marker | undefined {
  for (const [word, value] of SEQUENCE_WORDS) {
    if (start + word.length < end && text.startsWith(word, start)) {
      const follows = classAt(text, start + word.length);
      if (follows === Class.Comma || follows === Class.EnumerationComma || follows === Class.Colon) {
        return { form: 'sequence', value, style: '首先', length: start + word.length + 1 - start, doubtful: false };
      }
    }
  }
  return undefined;
}
