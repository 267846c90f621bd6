import type { DocumentModel } from '../model/documentModel';
import { chineseNumeral } from '../text/numerals';
import type { PartialDate } from './termData';

const DATE = /([12]\d{3}|[一二][〇零○ＯO0一二三四五六七八九]{3})\s*年\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月)?\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日)?/;
const NUMBER_YEAR = /[〔\[［（(]([12]\d{3})[〕\]］）)]\s*\d+\s*号/;

/**
 * The date by which the wording of a document is to be judged: 成文日期, else the date below the title, else the year
 * of its 发文字号.
 */
export function documentDate({ text, paragraphs, roles }: DocumentModel): PartialDate | undefined {
  for (const [role, pattern] of [
    ['issueDate', DATE],
    ['titleNote', DATE],
    ['documentNumber', NUMBER_YEAR],
  ] as const) {
    for (const [index, paragraph] of paragraphs.entries()) {
      if (roles[index] !== role) continue;
      const match = pattern.exec(text.slice(paragraph.start, paragraph.end));
      const date = match && partialDate(match[1]!, match[2], match[3]);
      if (date) return date;
    }
  }
  return undefined;
}

function partialDate(year: string, month: string | undefined, day: string | undefined): PartialDate | undefined {
  const [y, m, d] = [digits(year), month === undefined ? 0 : amount(month), day === undefined ? 0 : amount(day)];
  if (!(m <= 12 && d <= 31)) return y;
  const two = (number: number) => String(number).padStart(2, '0');
  return m === 0 ? y : d === 0 ? `${y}-${two(m)}` : `${y}-${two(m)}-${two(d)}`;
}

function digits(year: string): string {
  return [...year].map(character => {
    const value = '〇一二三四五六七八九'.indexOf(character);
    return value >= 0 ? String(value) : /\d/.test(character) ? character : '0';
  }).join('');
}

function amount(numeral: string): number {
  return /^\d/.test(numeral) ? Number(numeral) : (chineseNumeral(numeral, 0, numeral.length) ?? 0);
}
