import { clauses } from './clauses';
import type { Finding } from './documentFindings';
import type { Bilingual, Fix, RuleMeta } from './rule';

const CITED: Readonly<Record<string, string>> = clauses;

type Language = keyof Bilingual;

/** What a finding says: what is wrong, why, what to do; the clause it rests on comes last. */
export function findingMessage({ active, message, arguments: values, clause: own }: Finding, language: Language): string {
  const { meta } = active.rule;
  const text = fillIn(meta, message, language, values);
  const clause = own ?? meta.clauses[0];
  const cited = clause === undefined ? undefined : CITED[clause];
  if (cited === undefined) return text;
  return language === 'zh' ? `${text}〔${cited}〕` : `${text} [${cited}]`;
}

/** What is said of a related place. */
export function relatedMessage({ active }: Finding, { message, arguments: values }: NonNullable<Finding['related']>[number], language: Language): string {
  return fillIn(active.rule.meta, message, language, values);
}

/** Longer places are not repeated in a menu. */
const LONGEST_SHOWN = 20;

/**
 * What a menu calls a fix: it shows the whole of a short place as it will read, not only the characters that change.
 * @param text of the document
 */
export function fixTitle({ title, changes }: Fix, language: Language, { start, end }: Pick<Finding, 'start' | 'end'>, text: string): string {
  if (title) return title[language];
  const shown = end - start <= LONGEST_SHOWN && changes.every(change => change.start >= start && change.end <= end) ? changed(text, start, end, changes) : changes.length === 1 ? (changes[0]?.newText ?? '') : '';
  if (shown !== '') return language === 'zh' ? `改为“${nested(shown)}”` : `Change to “${nested(shown)}”`;
  if (changes.every(({ newText }) => newText === '')) return language === 'zh' ? '删去' : 'Delete';
  return language === 'zh' ? '改正' : 'Correct';
}

function changed(text: string, start: number, end: number, changes: Fix['changes']): string {
  let result = '';
  let at = start;
  for (const change of [...changes].sort((first, second) => first.start - second.start)) {
    result += text.slice(at, change.start) + change.newText;
    at = change.end;
  }
  return result + text.slice(at, end);
}

/** Quotation marks within quotation marks are single ones. */
function nested(text: string): string {
  return text.replace(/“([^“”‘’]*)”/g, '‘$1’');
}

function fillIn(meta: RuleMeta, key: string, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  const template = meta.messages[key]?.[language] ?? '';
  return template.replace(/(“?)\{(\w+)\}(”?)/g, (_, open: string, name: string, close: string) => {
    const value = String(values[name] ?? '');
    return open + (open !== '' && close !== '' ? nested(value) : value) + close;
  });
}
