import { Class, classAt } from './characters';

/**
 * 字数, defined once for all that counts it, as Word and WPS count a Chinese text: every Chinese character and every
 * Chinese (full-width) mark, letter and digit is one; what is neither Chinese nor space is one for each run of it, digits
 * and half-width marks included (`GB/T`, `9704—2012` as three, `3.5%`, `https://a.cn` as one each). Spaces, line ends and
 * what doesn't show count nothing, and part runs.
 *
 * Word's 字数 is 中文字符和朝鲜语单词 (one for each character, marks among them) plus 非中文单词 (one for each run between
 * spaces or Chinese characters); its 字符数 counts code points, line ends never. Word tells quotation marks, dashes and …
 * by their font; in a Chinese text they are Chinese. A character beyond the basic plane (𬭎) is one. Notes, text boxes and
 * numbers that an office suite writes by itself don't exist in a plain text.
 */

/** Whether the code unit belongs to a run that counts one: ASCII that shows, letters of other alphabets. */
export function isWestern(code: number): boolean {
  return code < 0x80 ? code > 0x20 && code !== 0x7f : code >= 0xc0 && code < 0x590 && code !== 0xd7 && code !== 0xf7;
}

/** Whether the code unit at `index` is the second half of a character. */
export function isSecondHalf(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
}

/** What is counted in a stretch of text. */
export interface Counts {
  /** 字数. */
  readonly words: number;
  /** 字符数（不计空格）. */
  readonly characters: number;
  /** 字符数（计空格）: with spaces, tabs and full-width spaces; without line ends. */
  readonly charactersWithSpaces: number;
  /** 汉字: ideographs alone. */
  readonly ideographs: number;
}

/** 字数 of `text[start, end)`. */
export function countWords(text: string, start: number, end: number): number {
  return count(text, start, end).words;
}

/** Counts `text[start, end)` in one pass. */
export function count(text: string, start: number, end: number): Counts {
  let words = 0;
  let characters = 0;
  let spaces = 0;
  let ideographs = 0;
  let inRun = false;
  for (let index = start; index < end; index++) {
    const found = classAt(text, index);
    if (found === Class.Ideograph || found === Class.ChineseDigit) {
      inRun = false;
      const code = text.charCodeAt(index);
      if ((code & 0xf800) === 0xd800) {
        if (index > start && isSecondHalf(text, index)) continue;
        // Emoji are characters, but no Chinese ones: those have the planes 2 and 3, whose first halves are these.
        if (code >= 0xd840 && code < 0xd8c0) ideographs++;
      } else {
        ideographs++;
      }
      words++;
      characters++;
    } else if (found === Class.LineEnd) {
      inRun = false;
    } else if (found === Class.Space) {
      inRun = false;
      if (isWideOrBlank(text.charCodeAt(index))) spaces++;
    } else {
      const western = isWestern(text.charCodeAt(index));
      if (!(western && inRun)) words++;
      inRun = western;
      characters++;
    }
  }
  return { words, characters, charactersWithSpaces: characters + spaces, ideographs };
}

/** A space that takes room, unlike a zero-width one. */
function isWideOrBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x1680;
}

/** Columns of what shows in `text[start, end)`, a Chinese character taking two; line ends and the spaces around them take none. */
export function columnsOf(text: string, start: number, end: number): number {
  let columns = 0;
  // Of spaces that count if something follows them on their line.
  let pending = -Infinity;
  for (let index = start; index < end; index++) {
    const found = classAt(text, index);
    const code = text.charCodeAt(index);
    if (found === Class.LineEnd) {
      pending = -Infinity;
    } else if (found === Class.Space) {
      if (isWideOrBlank(code)) pending += code === 0x3000 ? 2 : 1;
    } else {
      columns += Math.max(0, pending) + ((code & 0xf800) === 0xd800 || code < 0x1100 ? 1 : 2);
      pending = 0;
    }
  }
  return columns;
}
