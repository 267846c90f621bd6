const DIGITS = '零一二三四五六七八九';

/** 一 … 九 as 1 … 9. */
export function digitValue(character: string): number {
  return DIGITS.indexOf(character);
}

/** 3、4 as it stands in an approximate number: 三四, 两三. */
export function digitPair(first: number, second: number): string {
  return `${first === 2 ? '两' : DIGITS[first]!}${DIGITS[second]!}`;
}

/** The larger by one, or 三五: what an approximate number is made of. */
export function isNeighbouring(first: number, second: number): boolean {
  return second === first + 1 || (first === 3 && second === 5);
}

/** 1 … 99 as one says them: 十, 十五, 二十三. */
export function digitsInWords(value: number): string {
  if (value < 10) return DIGITS[value]!;
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? '' : DIGITS[tens]!}十${ones === 0 ? '' : DIGITS[ones]!}`;
}
