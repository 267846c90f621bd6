import { STATUTORY_KINDS, type TemplateSummary } from '../../../../protocol/src/index';

export type TemplateGroup = 'unit' | 'statutory' | 'daily';

/** A row of the first step: a kind of document with its forms, or one template. */
export interface TemplateRow {
  readonly group: TemplateGroup;
  readonly name: string;
  /** In the listing's order; never empty. */
  readonly templates: readonly TemplateSummary[];
}

const GROUPS: readonly TemplateGroup[] = ['unit', 'statutory', 'daily'];

/** All kinds, the unit's own templates one by one before them; each group in the order of the listing, 法定文种 in that of the regulation. */
export function templateRows(templates: readonly TemplateSummary[]): TemplateRow[] {
  const rows = new Map<string, { group: TemplateGroup; name: string; templates: TemplateSummary[] }>();
  for (const template of templates) {
    const group = groupOf(template);
    const key = group === 'unit' ? template.id : template.kind;
    const row = rows.get(key);
    if (row) row.templates.push(template);
    else rows.set(key, { group, name: group === 'unit' ? template.name : template.kind, templates: [template] });
  }
  const rank = ({ group, name }: TemplateRow): number => GROUPS.indexOf(group) * 100 + (group === 'statutory' ? STATUTORY_KINDS.findIndex(kind => kind === name) : 0);
  return [...rows.values()].sort((first, second) => rank(first) - rank(second));
}

/**
 * What a query finds, the best first: kinds and templates by name, further words and initials; then by variant and
 * description. A template that is the only one of its kind is found once. An empty query finds all rows in their order.
 */
export function findTemplates(templates: readonly TemplateSummary[], query: string): TemplateRow[] {
  const wanted = bare(query);
  const rows = templateRows(templates);
  if (wanted === '') return rows;
  const found: { row: TemplateRow; rank: number }[] = [];
  for (const row of rows) {
    if (row.templates.length > 1) {
      const rank = placeOf(bare(row.name), wanted);
      if (rank < Infinity) found.push({ row, rank });
    }
    for (const template of row.templates) {
      const rank = rankOf(template, wanted);
      if (rank < Infinity) found.push({ row: { group: row.group, name: template.name, templates: [template] }, rank: rank + 0.5 });
    }
  }
  return found.sort((first, second) => first.rank - second.rank).map(({ row }) => row);
}

/** @param idOrName as a keybinding has it */
export function findTemplate(templates: readonly TemplateSummary[], idOrName: string): TemplateSummary | undefined {
  const named = templates.filter(({ name }) => name === idOrName);
  // A unit names its own as it likes: it means its own.
  return templates.find(({ id }) => id === idOrName) ?? named.find(({ source }) => source === 'unit') ?? named[0];
}

function groupOf({ source, kind }: TemplateSummary): TemplateGroup {
  return source === 'unit' ? 'unit' : STATUTORY_KINDS.some(statutory => statutory === kind) ? 'statutory' : 'daily';
}

function rankOf({ name, kind, variant = '', typed = [], description = '' }: TemplateSummary, wanted: string): number {
  const byName = Math.min(...[name, kind + variant, variant + kind, ...typed].map(text => placeOf(bare(text), wanted)));
  return byName < Infinity ? byName : bare(description).includes(wanted) ? 4 : Infinity;
}

/** 0: all of it, 1: its beginning, 2: inside it. */
function placeOf(name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  return at < 0 ? Infinity : at > 0 ? 2 : name.length === wanted.length ? 0 : 1;
}

function bare(text: string): string {
  return text.replace(/[\s“”"《》（）()·—-]/g, '').toLowerCase();
}
