import * as vscode from 'vscode';
import type { TemplateSummary } from '../../../../protocol/src/index';
import { pickStep, type Answer, type StepPlace } from './steps';
import { findTemplates, type TemplateGroup, type TemplateRow } from './templateSearch';

interface RowItem extends vscode.QuickPickItem {
  readonly row: TemplateRow;
}

interface VariantItem extends vscode.QuickPickItem {
  readonly template: TemplateSummary;
}

export interface PickedRow {
  readonly ready: Promise<readonly TemplateSummary[]>;
  /** Chosen before. */
  readonly before: TemplateRow | undefined;
  readonly onActive: (template: TemplateSummary | undefined) => void;
}

/** Lets the user choose a kind of document, or a template by its name or initials. */
export async function pickRow(place: StepPlace, { ready, before, onActive }: PickedRow): Promise<Answer<TemplateRow>> {
  let templates: readonly TemplateSummary[] = [];
  const answer = await pickStep<RowItem>(
    { title: place.title, step: place.step },
    {
      placeholder: vscode.l10n.t('Kind of document: type its name or its initials (tz, yftz)'),
      ready: ready.then(found => (templates = found)),
      items: query => rowItems(findTemplates(templates, query), query === ''),
      isChoice: (item): item is RowItem => 'row' in item,
      activeFirst: ({ row }) => row.name === before?.name && row.group === before.group,
      onActive: item => onActive(item?.row.templates[0]),
      onButton: ({ row }) => void openUnitTemplate(row.templates[0]),
    },
  );
  return typeof answer === 'object' ? { value: answer.value.row } : answer;
}

function rowItems(rows: readonly TemplateRow[], isGrouped: boolean): readonly (RowItem | vscode.QuickPickItem)[] {
  const names: Record<TemplateGroup, string> = { unit: vscode.l10n.t('The Unit’s Templates'), statutory: vscode.l10n.t('Statutory Documents'), daily: vscode.l10n.t('Papers of Daily Work') };
  return rows.flatMap((row, index) => {
    const separator = isGrouped && row.group !== rows[index - 1]?.group ? [{ label: names[row.group], kind: vscode.QuickPickItemKind.Separator }] : [];
    return [...separator, rowItem(row)];
  });
}

function rowItem(row: TemplateRow): RowItem {
  const [first] = row.templates;
  const isOne = row.templates.length === 1;
  const variants = row.templates.map(({ variant, name }) => variant ?? name).join(vscode.l10n.t(', '));
  const [description, detail] = isOne ? [first?.source === 'unit' ? first.kind : row.name === first?.name ? '' : (first?.name ?? ''), detailOf(first)] : [vscode.l10n.t('{0} forms', row.templates.length), variants];
  return { label: row.name, description, ...(detail === '' ? {} : { detail }), alwaysShow: true, ...(first?.source === 'unit' ? { buttons: [editButton()] } : {}), row };
}

/** Lets the user choose among the forms of one kind. */
export async function pickVariant(place: StepPlace, row: TemplateRow, before: TemplateSummary | undefined, onActive: (template: TemplateSummary | undefined) => void): Promise<Answer<TemplateSummary>> {
  const items = row.templates.map((template): VariantItem => ({ label: template.variant ?? template.name, description: template.variant === undefined || template.name === template.variant ? '' : template.name, detail: detailOf(template), template }));
  const answer = await pickStep<VariantItem>(place, {
    placeholder: vscode.l10n.t('{0}: which form', row.name),
    items: () => items,
    isChoice: (item): item is VariantItem => 'template' in item,
    activeFirst: ({ template }) => template.id === before?.id,
    onActive: item => onActive(item?.template),
  });
  return typeof answer === 'object' ? { value: answer.value.template } : answer;
}

/** When to use it and where its form comes from; a file of the unit's that is not sound says so. */
export function detailOf(template: TemplateSummary | undefined): string {
  if (template?.problem !== undefined) return `$(warning) ${template.problem}`;
  return [template?.description, template?.basis].filter(text => text !== undefined && text !== '').join(' · ');
}

function editButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('edit'), tooltip: vscode.l10n.t('Edit Template') };
}

const UNIT_ID = 'unit:';

/** Opens the file of a unit's template. */
export async function openUnitTemplate(template: TemplateSummary | undefined): Promise<void> {
  if (!template?.id.startsWith(UNIT_ID)) return;
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(template.id.slice(UNIT_ID.length), true), { preview: false });
}
