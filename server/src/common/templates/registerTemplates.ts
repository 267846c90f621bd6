import type { CancellationToken, Connection, ResponseError, WorkspaceFolder } from 'vscode-languageserver';
import { fileNameOf, filledTitle, fillTemplate, lspSnippet, standardValues, type FieldValues, type Settings } from '../../../../core/src/index';
import { FILL_TEMPLATE_METHOD, LIST_TEMPLATES_METHOD, type FilledTemplate, type FillTemplateParams, type TemplateListing, type TemplateSummary } from '../../../../protocol/src/index';
import { runSafe } from '../runSafe';
import type { Server } from '../server';
import type { StoredTemplate } from './templateStore';
import { UnitTemplates } from './unitTemplates';

/** Of one value, in characters: a name, a matter; no text. */
const LONGEST_VALUE = 10_000;

/** What settings and clock say of a template's fields. */
export function valuesFor(server: Server, { unitName, documentMark }: Settings, today = server.runtime.today()): FieldValues {
  return standardValues({ unit: unitName, documentMark, today });
}

/** What is typed for a template: a unit’s own have initials by the readings of the terms, which must be there. */
export function typedFor({ terms }: Server, { source, typed }: StoredTemplate): readonly string[] {
  const { readings } = terms.base;
  return source === 'builtIn' ? typed : [...typed, ...typed.map(word => readings.syllables(word).map(syllable => syllable[0]).join(''))];
}

/** The requests about templates, and the unit's own files. */
export function registerTemplates(server: Server, connection: Connection, folders: readonly WorkspaceFolder[]): UnitTemplates {
  const unit = new UnitTemplates(server, folders);
  // Without parameters the token comes alone, with `null` for them it comes second.
  connection.onRequest(LIST_TEMPLATES_METHOD, (...values: unknown[]) => listTemplates(server, unit, values.at(-1) as CancellationToken));
  connection.onRequest(FILL_TEMPLATE_METHOD, (params: FillTemplateParams, token: CancellationToken) => fill(server, unit, params, token));
  return unit;
}

function listTemplates(server: Server, unit: UnitTemplates, token: CancellationToken): Promise<TemplateListing | ResponseError<never>> {
  return runSafe<TemplateListing>(server, { method: LIST_TEMPLATES_METHOD, uri: '', token }, async () => {
    await Promise.all([unit.ready(), server.terms.ready()]);
    const standard = valuesFor(server, await server.settings.window());
    return { templates: [...server.templates.unit, ...(await server.templates.skeletons())].map(template => summary(server, template, standard)) };
  }, { templates: [] });
}

function summary(server: Server, template: StoredTemplate, standard: FieldValues): TemplateSummary {
  const { id, source, head, kind, body, problem } = template;
  const { name, variant, description, basis } = head;
  const inTitle = server.templates.titleFields(body);
  return {
    id,
    name,
    kind,
    ...(variant === undefined ? {} : { variant }),
    ...(description === undefined ? {} : { description }),
    ...(basis === undefined ? {} : { basis }),
    source,
    typed: typedFor(server, template),
    isSkeleton: true,
    fields: body.fields.map(field => ({ ...field, default: standard[field.name] ?? field.default, inTitle: inTitle.has(field.name) })),
    ...(problem === undefined ? {} : { problem: problem[server.client.presentation.language] }),
  };
}

function fill(server: Server, unit: UnitTemplates, params: FillTemplateParams | null, token: CancellationToken): Promise<FilledTemplate | null | ResponseError<never>> {
  return runSafe<FilledTemplate | null>(server, { method: FILL_TEMPLATE_METHOD, uri: '', token }, async () => {
    await unit.ready();
    const template = [...server.templates.unit, ...(await server.templates.skeletons())].find(({ id }) => id === params?.id);
    if (!template) return null;
    const today: unknown = params?.today;
    const values = { ...valuesFor(server, await server.settings.window(), typeof today === 'string' ? today : undefined), ...givenValues(params?.values) };
    const text = fillTemplate(template.body, values);
    const title = filledTitle(text) ?? template.head.name;
    return { text, snippet: lspSnippet(template.body, values), title, fileName: fileNameOf(title) };
  }, null);
}

/** Texts on one line each; what is empty counts as not given. */
function givenValues(values: unknown): FieldValues {
  if (typeof values !== 'object' || values === null) return {};
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
    const line = typeof value === 'string' ? value.slice(0, LONGEST_VALUE).replace(/\s*[\r\n]+\s*/g, '').trim() : '';
    return line === '' ? [] : [[name, line]];
  }));
}
