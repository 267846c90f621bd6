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
