/** A day of the calendar as the user's clock has it. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const YEAR = String.raw`([12]\d{3}|[一二][〇零○一二三四五六七八九]{3}|\d{2})`;
const MONTH = String.raw`(\d{1,2}|[一二三四五六七八九十]{1,3})`;
const FORMS: readonly RegExp[] = [
  // 2026年3月5日, 二〇二六年三月五日, 2026-03-05, 2026/3/5, 2026.3.5.
  new RegExp(`^(?:${YEAR}[年/.-])?${MONTH}[月/.-]${MONTH}[日号]?$`),
  /^(\d{4})(\d{2})(\d{2})$/,
];
const DAYS_FROM_NOW: Readonly<Record<string, number>> = { 今天: 0, 今日: 0, 昨天: -1, 明天: 1, 后天: 2, today: 0, yesterday: -1, tomorrow: 1 };
const DIGITS = '〇一二三四五六七八九';

/**
 * Understands a date as people type it.
 * @param today gives the year where none is typed
 * @returns 2026年3月5日, without leading zeros; undefined where it is no day of the calendar
 */
export function readDate(typed: string, today: Day): string | undefined {
  const text = typed.normalize('NFKC').replace(/\s+/g, '');
  const away = DAYS_FROM_NOW[text.toLowerCase()];
  if (away !== undefined) return inWords(dayOf(new Date(today.year, today.month - 1, today.day + away)));
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const [, year, month = '', day = ''] = match;
    const date = { year: year === undefined ? today.year : yearOf(year), month: amount(month), day: amount(day) };
    return isDay(date) ? inWords(date) : undefined;
  }
  return undefined;
}

export function dayOf(date: Date): Day {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** `YYYY-MM-DD`. */
export function isoDate({ year, month, day }: Day): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

export function inWords({ year, month, day }: Day): string {
  return `${year}年${month}月${day}日`;
}

function isDay({ year, month, day }: Day): boolean {
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day;
}

function yearOf(year: string): number {
  const digits = [...year.replace(/[零○]/g, '〇')].map(digit => (DIGITS.includes(digit) ? DIGITS.indexOf(digit) : digit)).join('');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** 5, 05, 五, 十五, 二十五. */
function amount(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  if (!/^(?:[一二三]?十)?[一二三四五六七八九]?$/.test(numeral)) return Number.NaN;
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['0', numeral];
  const digit = (text: string | undefined, none: number): number => (text === undefined || text === '' ? none : text === '0' ? 0 : DIGITS.indexOf(text));
  return digit(tens, 1) * 10 + digit(ones, 0);
}
