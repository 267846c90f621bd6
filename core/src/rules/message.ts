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

/** What a menu calls a fix. */
export function fixTitle({ title, changes }: Fix, language: Language): string {
  if (title) return title[language];
  const [change] = changes;
  const text = change?.newText ?? '';
  if (changes.length === 1 && change && text !== '') return language === 'zh' ? `改为“${text}”` : `Change to “${text}”`;
  if (changes.every(({ newText }) => newText === '')) return language === 'zh' ? '删去' : 'Delete';
  return language === 'zh' ? '改正' : 'Correct';
}

function fillIn(meta: RuleMeta, key: string, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  const template = meta.messages[key]?.[language] ?? '';
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
