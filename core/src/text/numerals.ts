/** Chinese numerals of section numbers: 一 … 九百九十九, 二十一, 廿 is not used in official numbering. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/**
 * The value of `text[start, end)`, which holds Chinese digits only.
 * @returns undefined for what is no number as one writes it: 二〇二三 (a year), 十十, 一二
 */
export function chineseNumeral(text: string, start: number, end: number): number | undefined {
  let total = 0;
  let digit = -1;
  let lastUnit = 1000;
  for (let index = start; index < end; index++) {
    const character = text[index]!;
    if (character === '十' || character === '百') {
      const unit = character === '十' ? 10 : 100;
      if (unit >= lastUnit) return undefined;
      if (digit < 0 && unit === 100) return undefined;
      total += (digit < 0 ? 1 : digit) * unit;
      lastUnit = unit;
      digit = -1;
    } else {
      const value = DIGITS[character];
      if (value === undefined || digit > 0) return undefined;
      if (value === 0 && lastUnit === 1000) return undefined;
      digit = value;
    }
  }
  if (digit > 0) total += digit;
  return total > 0 ? total : undefined;
}

/** The value of `text[start, end)`, which holds half- or full-width digits only. */
export function arabicNumeral(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    value = value * 10 + (code >= 0xff10 ? code - 0xff10 : code - 0x30);
  }
  return value;
}

/** The number inside an enclosed character (① ⑴ ⒈ ㈠), or 0. */
export function enclosedNumeral(code: number): number {
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (code >= 0x2474 && code <= 0x2487) return code - 0x2474 + 1;
  if (code >= 0x2488 && code <= 0x249b) return code - 0x2488 + 1;
  if (code >= 0x3220 && code <= 0x3229) return code - 0x3220 + 1;
  return 0;
}

const CHINESE_DIGITS = '零一二三四五六七八九';

/**
 * A section number in Chinese: 十, 二十一, 一百零三.
 * @returns undefined beyond 1…999
 */
export function writeChineseNumeral(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 999) return undefined;
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let written = hundreds > 0 ? `${CHINESE_DIGITS[hundreds]!}百` : '';
  if (tens > 0) written += `${tens === 1 && hundreds === 0 ? '' : CHINESE_DIGITS[tens]!}十`;
  else if (hundreds > 0 && ones > 0) written += '零';
  return ones > 0 ? written + CHINESE_DIGITS[ones]! : written;
}

/** Enclosed numbers by the code of their first and their last value: ① ⑴ ⒈ ㈠. */
const ENCLOSED = [
  [0x2460, 0x2473],
  [0x2474, 0x2487],
  [0x2488, 0x249b],
  [0x3220, 0x3229],
] as const;

/** The enclosed number of the kind of `code` (① ⑴ ⒈ ㈠) with another value; undefined where that kind ends before it. */
export function writeEnclosedNumeral(code: number, value: number): string | undefined {
  const kind = ENCLOSED.find(([first, last]) => code >= first && code <= last);
  if (kind === undefined || value < 1 || kind[0] + value - 1 > kind[1]) return undefined;
  return String.fromCharCode(kind[0] + value - 1);
}
