import * as vscode from 'vscode';
import { FILL_TEMPLATE_METHOD, type FilledTemplate, type FillTemplateParams, type TemplateFieldSummary, type TemplateSummary } from '../../../../protocol/src/index';
import type { Ask } from '../terms/entryList';
import { askedFields, DATE_FIELD, UNIT_FIELD, valuesToFill, type DocumentAnswers, type FileTarget } from './answers';
import { dayOf, inWords, isoDate, readDate } from './dates';
import { nameProblem, withEnding } from './names';
import { nameRemark } from './nameRemark';
import { exists } from '../fileExists';
import { TemplatePreview } from './preview';
import { askInTurn, inputStep, pickStep, type Answer, type Step } from './steps';
import { pickRow, pickVariant } from './templatePick';
import { findTemplate, type TemplateRow } from './templateSearch';

/** All that the wizard has been told. */
export interface NewDocument {
  readonly filled: FilledTemplate;
  readonly target: 'untitled' | vscode.Uri;
  /** As it was typed; undefined where it wasn't asked for. */
  readonly unit: string | undefined;
}

interface TargetItem extends vscode.QuickPickItem {
  readonly target: 'untitled' | vscode.Uri;
}

/** “新建公文”: asks what the document is to be, step by step and back, and shows meanwhile how it reads. */
export class NewDocumentWizard {
  readonly #ask: Ask;
  readonly #templates: Promise<readonly TemplateSummary[]>;
  readonly #given: DocumentAnswers;
  readonly #preview: TemplatePreview | undefined;
  readonly #today = dayOf(new Date());
  readonly #unitSetting: string;
  #row: TemplateRow | undefined;
  #template: TemplateSummary | undefined;
  readonly #values: Record<string, string> = {};
  #target: 'untitled' | vscode.Uri | undefined;
  #fileName: string | undefined;
  #fills = 0;

  /** @param given what needn't be asked */
  constructor(ask: Ask, templates: Promise<readonly TemplateSummary[]>, given: DocumentAnswers) {
    this.#ask = ask;
    this.#templates = templates;
    this.#given = given;
    const unit = vscode.workspace.getConfiguration('gongwen', vscode.window.activeTextEditor?.document).get<unknown>('unit.name');
    this.#unitSetting = typeof unit === 'string' ? unit.trim() : '';
    this.#preview = this.#isAnswered ? undefined : new TemplatePreview();
  }

  get #isAnswered(): boolean {
    const { template, values, target } = this.#given;
    return template !== undefined && values !== undefined && (target === 'untitled' || target?.name !== undefined);
  }

  /** @returns undefined where the user has thought better of it: then nothing is left of it */
  async run(): Promise<NewDocument | undefined> {
    try {
      const { template, values, target } = this.#given;
      if (template !== undefined) {
        this.#template = findTemplate(await this.#templates, template);
        if (!this.#template) {
          void vscode.window.showWarningMessage(vscode.l10n.t('There is no template “{0}”.', template));
          return undefined;
        }
      }
      Object.assign(this.#values, values);
      this.#target = target === 'untitled' ? target : target && folderOf(target);
      if (target !== 'untitled') this.#fileName = target?.name;
      if (!(await askInTurn(vscode.l10n.t('New Official Document'), () => this.#steps())) || !this.#template) return undefined;
      const filled = await this.#fill(this.#template);
      if (!filled) throw new Error('The template is gone');
      const name = withEnding(this.#fileName ?? filled.fileName);
      if (this.#target instanceof vscode.Uri && nameProblem(name)) throw new Error('The name of the file can’t be used');
      return { filled, target: this.#target instanceof vscode.Uri ? vscode.Uri.joinPath(this.#target, name) : 'untitled', unit: values ? undefined : this.#values[UNIT_FIELD] };
    } finally {
      // What is still being filled in is shown to nobody.
      this.#fills++;
      await this.#preview?.close();
      this.#preview?.dispose();
    }
  }

  #steps(): readonly Step[] {
    const { template, values, target } = this.#given;
    return [
      ...(template === undefined ? [this.#askRow] : []),
      ...(template === undefined && this.#row && this.#row.templates.length > 1 ? [this.#askVariant] : []),
      ...(values === undefined && this.#template ? askedFields(this.#template).map(field => this.#askField(field)) : []),
      ...(target === undefined ? [this.#askTarget] : []),
      ...(this.#target instanceof vscode.Uri && (target === undefined || (target !== 'untitled' && target.name === undefined)) ? [this.#askFileName] : []),
    ];
  }

  readonly #askRow: Step = async place => {
    const answer = await pickRow(place, { ready: this.#templates, before: this.#row, onActive: template => void this.#show(template) });
    if (typeof answer !== 'object') return answer;
    this.#row = answer.value;
    this.#choose(answer.value.templates.find(({ id }) => id === this.#template?.id) ?? answer.value.templates[0]);
    return 'next';
  };

  readonly #askVariant: Step = async place => {
    const answer = await pickVariant(place, this.#row!, this.#template, template => void this.#show(template));
    if (typeof answer !== 'object') return answer;
    this.#choose(answer.value);
    return 'next';
  };

  #choose(template: TemplateSummary | undefined): void {
    this.#template = template;
    void this.#show(template);
  }

  #askField(field: TemplateFieldSummary): Step {
    return async place => {
      const answer = await (field.name === DATE_FIELD ? this.#askDate(place) : this.#askText(place, field));
      if (typeof answer !== 'object') return answer;
      this.#values[field.name] = answer.value;
      void this.#show(this.#template);
      return 'next';
    };
  }

  #askText(place: Parameters<Step>[0], field: TemplateFieldSummary): Promise<Answer<string>> {
    const { name, choices } = field;
    return inputStep(place, {
      value: this.#values[name] ?? (name === UNIT_FIELD ? this.#unitSetting : ''),
      placeholder: choices ? choices.join(vscode.l10n.t(', ')) : field.default,
      prompt: vscode.l10n.t('{0}; may be left empty for now', name),
      onChange: async value => {
        const filled = await this.#show(this.#template, { [name]: value });
        return filled && vscode.l10n.t('{0}; may be left empty for now. Title: {1}', name, filled.title);
      },
    });
  }

  async #askDate(place: Parameters<Step>[0]): Promise<Answer<string>> {
    const read = (typed: string): string => readDate(typed, this.#today) ?? typed.trim();
    const answer = await inputStep(place, {
      value: this.#values[DATE_FIELD] ?? inWords(this.#today),
      prompt: vscode.l10n.t('Date of the document: 2026-3-5, 3.5, 20260305 and 明天 are understood; may be left empty'),
      remark: typed => dateRemark(typed, readDate(typed, this.#today)),
      onChange: async typed => void (await this.#show(this.#template, { [DATE_FIELD]: read(typed) })),
    });
    return typeof answer === 'object' ? { value: read(answer.value) } : answer;
  }

  readonly #askTarget: Step = async place => {
    const filled = await this.#show(this.#template);
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false);
    const items: readonly TargetItem[] = [
      { label: `$(new-file) ${vscode.l10n.t('Untitled document')}`, detail: vscode.l10n.t('Nothing is written before you save it.'), target: 'untitled' },
      ...folders.map(({ uri, name }): TargetItem => ({ label: `$(save) ${vscode.l10n.t('File in {0}', name)}`, detail: filled?.fileName ?? '', target: uri })),
    ];
    const answer = await pickStep<TargetItem>(place, {
      placeholder: vscode.l10n.t('Where to create it; it reads as the preview shows'),
      items: () => items,
      isChoice: (item): item is TargetItem => 'target' in item,
      activeFirst: ({ target }) => String(target) === String(this.#target ?? 'untitled'),
    });
    if (typeof answer !== 'object') return answer;
    this.#target = answer.value.target;
    return 'next';
  };

  readonly #askFileName: Step = async place => {
    const folder = this.#target as vscode.Uri;
    const proposed = (await this.#show(this.#template))?.fileName ?? '';
    const answer = await inputStep(place, {
      value: this.#fileName ?? proposed,
      prompt: vscode.l10n.t('Name of the file in {0}', folder.path.slice(folder.path.lastIndexOf('/') + 1)),
      remark: async typed => nameRemark(withEnding(typed.trim()), typed) ?? ((await exists(vscode.Uri.joinPath(folder, withEnding(typed.trim()))).catch(() => false)) ? { message: vscode.l10n.t('There is such a file; you will be asked before it is replaced.'), severity: vscode.InputBoxValidationSeverity.Warning } : undefined),
    });
    if (typeof answer !== 'object') return answer;
    this.#fileName = answer.value.trim();
    return 'next';
  };

  /** Shows a template as it reads with what is known. */
  async #show(template: TemplateSummary | undefined, more: Readonly<Record<string, string>> = {}): Promise<FilledTemplate | undefined> {
    if (!template || !this.#preview) return undefined;
    const fill = ++this.#fills;
    const filled = await this.#fill(template, more).catch(() => undefined);
    // Another one was asked for meanwhile, or the wizard is over.
    if (filled && fill === this.#fills) this.#preview.show(filled.text);
    return filled;
  }

  async #fill(template: TemplateSummary, more: Readonly<Record<string, string>> = {}): Promise<FilledTemplate | undefined> {
    const params: FillTemplateParams = { id: template.id, values: valuesToFill({ ...this.#values, ...more }, this.#unitSetting !== ''), today: isoDate(this.#today) };
    return (await this.#ask<FilledTemplate | null>(FILL_TEMPLATE_METHOD, params)) ?? undefined;
  }
}

function folderOf({ folder }: FileTarget): vscode.Uri | undefined {
  return folder === undefined ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.parse(folder, true);
}

function dateRemark(typed: string, read: string | undefined): vscode.InputBoxValidationMessage | undefined {
  if (typed.trim() === '' || read === typed.trim()) return undefined;
  return read === undefined
    ? { message: vscode.l10n.t('This is no day of the calendar; it will be put there as it is.'), severity: vscode.InputBoxValidationSeverity.Warning }
    : { message: vscode.l10n.t('Will be written {0}', read), severity: vscode.InputBoxValidationSeverity.Info };
}
