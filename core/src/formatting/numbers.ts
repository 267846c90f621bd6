import type { DocumentElement, DocumentModel, Numbering } from '../model/documentModel';
import { Class, classAt } from '../text/characters';
import type { Change } from '../text/edited';
import { halfWidthNumber } from './marks';

const CHINESE = '[〇零一二三四五六七八九十百两兩]+';
const SPACE = '[ \\u00a0\\u3000]*';
const CHINESE_COMMA = new RegExp(`^(${CHINESE})${SPACE}[、，,.．]$`);
const IN_PARENTHESES = new RegExp(`^[（(]${SPACE}(${CHINESE}|[\\d０-９]+)${SPACE}[）)]${SPACE}[、.．]?$`);
const ARABIC = new RegExp(`^([\\d０-９]+)${SPACE}([、，,.．])$`);
const IN_WORDS = new RegExp(`^(第${SPACE}(?:${CHINESE}|[\\d０-９]+)|其[一二三四五六七八九十]|首先|其次|再次|最后)${SPACE}[、,.．]$`);

/**
 * The marks behind the numbers of headings and items: 一、（一）1.（1）第一，其一， (GB/T 15834—2011, B.3).
 * Nothing but numbers that the model takes for such is touched.
 */
export function numberChanges({ text, elements }: DocumentModel): Change[] {
  const numbered: { readonly numbering: Numbering; readonly depth: number }[] = [];
  const visit = (level: readonly DocumentElement[]): void => {
    for (const { numbering, depth, children } of level) {
      if (numbering) numbered.push({ numbering, depth });
      visit(children);
    }
  };
  visit(elements);
  const isMixed = writesLevelsApart(text, numbered);
  const changes: Change[] = [];
  for (const { numbering: { form, span: { start, end } } } of numbered) {
    const written = text.slice(start, end);
    const newText = standardForm(written, form, classAt(text, end), isMixed);
    if (newText !== undefined && newText !== written) changes.push({ start, end, newText });
  }
  return changes;
}

function standardForm(written: string, form: Numbering['form'], behind: Class, isMixed: boolean): string | undefined {
  switch (form) {
    case 'chinese': {
      const match = CHINESE_COMMA.exec(written);
      return match ? `${match[1]!}、` : undefined;
    }
    case 'chineseInParentheses':
    case 'arabicInParentheses': {
      const match = IN_PARENTHESES.exec(written);
      // （四）、（五）项 names two of them; of a row of dots none belongs to the number.
      return match && behind !== Class.OpenParenthesis && behind !== Class.Dot && behind !== Class.EnumerationComma ? `（${halfWidthNumber(match[1]!)}）` : undefined;
    }
    case 'arabic': {
      const match = ARABIC.exec(written);
      if (!match) return undefined;
      const number = halfWidthNumber(match[1]!);
      // 1．is a dot as good as any other; 1、5G would become a decimal.
      if (match[2] === '.' || match[2] === '．') return number + match[2];
      return isMixed || behind === Class.Digit || behind === Class.Dot ? undefined : `${number}.`;
    }
    case 'ordinal':
    case 'each':
    case 'sequence': {
      const match = IN_WORDS.exec(written);
      return match ? `${halfWidthNumber(match[1]!)}，` : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether “1、” and “1.” tell levels apart: writing both alike would mix them. */
function writesLevelsApart(text: string, numbered: readonly { readonly numbering: Numbering; readonly depth: number }[]): boolean {
  const commas = new Set<number>();
  const dots = new Set<number>();
  for (const { numbering: { form, span }, depth } of numbered) {
    if (form !== 'arabic') continue;
    (classAt(text, span.end - 1) === Class.Dot ? dots : commas).add(depth);
  }
  return commas.size > 1 || [...commas].some(depth => dots.size > 0 && !(dots.size === 1 && dots.has(depth)));
}
