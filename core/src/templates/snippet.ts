import { valueOf, type FieldValues } from './fill';
import { DATE_FIELD_NAME, YEAR_FIELD_NAME, type TemplateBody, type TemplateField } from './template';

/** What an editor that knows the variables of TextMate snippets puts there: 3月5日, without leading zeros. */
export const CLOCK: FieldValues = {
  [DATE_FIELD_NAME]: '$CURRENT_YEAR年${CURRENT_MONTH/^0//}月${CURRENT_DATE/^0//}日',
  [YEAR_FIELD_NAME]: '$CURRENT_YEAR',
};

/**
 * The template in LSP snippet syntax: a tab stop for each field that isn't given, in the order of their first appearance,
 * its default selected; where the name stands again it mirrors. Expanded with its defaults it is what `fillTemplate` gives.
 */
export function lspSnippet(body: TemplateBody, values: FieldValues = {}): string {
  return snippet(body, values, {});
}

/** The same for a snippet file of an editor: today's date from the editor's own clock. */
export function textMateSnippet(body: TemplateBody): string {
  return snippet(body, {}, CLOCK);
}

function snippet({ parts, fields }: TemplateBody, values: FieldValues, clock: FieldValues): string {
  const byName = new Map(fields.map(field => [field.name, field]));
  const stops = new Map<string, number>();
  const written = parts.map(part => {
    if (typeof part === 'string') return escapeText(part);
    const given = valueOf(values, part.field);
    if (given !== undefined) return escapeText(given);
    const known = stops.get(part.field);
    if (known !== undefined) return `\${${known}}`;
    const stop = stops.size + 1;
    stops.set(part.field, stop);
    const variable = valueOf(clock, part.field);
    return variable === undefined ? tabStop(stop, byName.get(part.field)!) : `\${${stop}:${variable}}`;
  });
  return `${written.join('')}$0`;
}

function tabStop(stop: number, { default: text, choices }: TemplateField): string {
  // An empty choice would end the list.
  return choices?.every(choice => choice !== '') ? `\${${stop}|${choices.map(escapeChoice).join(',')}|}` : `\${${stop}:${escapeText(text)}}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
