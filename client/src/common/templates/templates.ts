import * as vscode from 'vscode';
import { FILL_TEMPLATE_METHOD, LIST_TEMPLATES_METHOD, TEMPLATE_FOLDER, type FilledTemplate, type FillTemplateParams, type TemplateListing, type TemplateSummary } from '../../../../protocol/src/index';
import { exists } from '../fileExists';
import type { Ask } from '../terms/entryList';
import { unitFolderOf } from '../unitTerms';
import { readAnswers } from './answers';
import { dayOf, isoDate } from './dates';
import { NewDocumentWizard } from './newDocument';
import { insert, mayWrite, openAsFile, openUntitled } from './placing';
import { TemplatePreview } from './preview';
import { saveAsTemplate } from './saveAsTemplate';
import { askInTurn, type Step } from './steps';
import { detailOf, openUnitTemplate, pickRow, pickVariant } from './templatePick';
import { findTemplate, type TemplateRow } from './templateSearch';

/** The commands about templates, by what they do. */
export interface TemplateCommands {
  newDocument(argument?: unknown): Promise<void>;
  insertTemplate(argument?: unknown): Promise<void>;
  saveAsTemplate(argument?: unknown): Promise<void>;
  openTemplates(): Promise<void>;
}

interface UnitItem extends vscode.QuickPickItem {
  readonly template?: TemplateSummary;
}

/** New documents from templates, and templates from documents. */
export class Templates implements TemplateCommands {
  readonly #ask: Ask;
  readonly #log: vscode.LogOutputChannel;

  constructor(ask: Ask, log: vscode.LogOutputChannel) {
    this.#ask = ask;
    this.#log = log;
  }

  newDocument(argument?: unknown): Promise<void> {
    return this.#safely(async () => {
      const viewColumn = vscode.window.tabGroups.activeTabGroup.viewColumn;
      const chosen = await new NewDocumentWizard(this.#ask, this.#list(), readAnswers(argument)).run();
      if (!chosen) return;
      const { filled, target, unit } = chosen;
      if (target === 'untitled') {
        await openUntitled(filled, viewColumn);
      } else {
        const permission = await mayWrite(target);
        if (!permission) return;
        await openAsFile(target, filled, { ...permission, viewColumn });
      }
      void offerToKeepUnit(unit?.trim() ?? '', this.#log);
    });
  }

  /** @param argument `{template}`: its id or name */
  insertTemplate(argument?: unknown): Promise<void> {
    return this.#safely(async () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor) return;
      const { template: wanted } = readAnswers(argument);
      const template = wanted === undefined ? await this.#pick() : findTemplate(await this.#list(), wanted);
      if (!template) {
        if (wanted !== undefined) void vscode.window.showWarningMessage(vscode.l10n.t('There is no template “{0}”.', wanted));
        return;
      }
      const filled = await this.#fill(template);
      if (filled) await insert(await vscode.window.showTextDocument(editor.document, editor.viewColumn), filled.snippet, editor.selection);
    });
  }

  saveAsTemplate(argument?: unknown): Promise<void> {
    return this.#safely(() => saveAsTemplate(this.#ask, argument));
  }

  openTemplates(): Promise<void> {
    return this.#safely(async () => {
      const folder = await unitFolderOf(vscode.window.activeTextEditor?.document.uri, vscode.l10n.t('Templates are kept in .gongwen/templates of a folder, and no folder is open.'));
      if (!folder) return;
      const uri = vscode.Uri.joinPath(folder.uri, TEMPLATE_FOLDER);
      const own = (await this.#list()).filter(({ source }) => source === 'unit');
      if (own.length === 0 && !(await exists(uri))) {
        const make = vscode.l10n.t('Save as Template');
        void vscode.window.showInformationMessage(vscode.l10n.t('The unit has no template yet. Save a document as one, or put a .txt into .gongwen/templates.'), make).then(answer => {
          if (answer === make) void vscode.commands.executeCommand('gongwen.saveAsTemplate');
        });
        return;
      }
      const items: readonly UnitItem[] = [...own.map((template): UnitItem => ({ label: template.name, description: template.kind, detail: detailOf(template), template })), { label: `$(folder) ${vscode.l10n.t('Show the Folder in the Explorer')}` }];
      const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('The Unit’s Templates'), placeHolder: vscode.l10n.t('Template to edit'), matchOnDescription: true });
      if (chosen?.template) await openUnitTemplate(chosen.template);
      else if (chosen) await vscode.commands.executeCommand('revealInExplorer', uri);
    });
  }

  async #list(): Promise<readonly TemplateSummary[]> {
    return (await this.#ask<TemplateListing | null>(LIST_TEMPLATES_METHOD))?.templates ?? [];
  }

  /** Kind and form, as in the wizard. */
  async #pick(): Promise<TemplateSummary | undefined> {
    const ready = this.#list();
    const preview = new TemplatePreview();
    const show = async (template: TemplateSummary | undefined): Promise<void> => {
      latest = template;
      const filled = template && (await this.#fill(template).catch(() => undefined));
      if (filled && latest === template) preview.show(filled.text);
    };
    let latest: TemplateSummary | undefined;
    let row: TemplateRow | undefined;
    let template: TemplateSummary | undefined;
    const askRow: Step = async place => {
      const answer = await pickRow(place, { ready, before: row, onActive: active => void show(active) });
      if (typeof answer !== 'object') return answer;
      row = answer.value;
      template = row.templates[0];
      return 'next';
    };
    const askVariant: Step = async place => {
      const answer = await pickVariant(place, row!, template, active => void show(active));
      if (typeof answer !== 'object') return answer;
      template = answer.value;
      return 'next';
    };
    try {
      const isDone = await askInTurn(vscode.l10n.t('Insert Template'), () => [askRow, ...(row && row.templates.length > 1 ? [askVariant] : [])]);
      return isDone ? template : undefined;
    } finally {
      latest = undefined;
      await preview.close();
      preview.dispose();
    }
  }

  async #fill({ id }: TemplateSummary): Promise<FilledTemplate | null> {
    return this.#ask<FilledTemplate | null>(FILL_TEMPLATE_METHOD, { id, values: {}, today: isoDate(dayOf(new Date())) } satisfies FillTemplateParams);
  }

  async #safely(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (cause) {
      // The message of the error may name a file, never what is in it.
      this.#log.error('Templates', cause instanceof Error ? cause : String(cause));
      void vscode.window.showErrorMessage(vscode.l10n.t('That did not work; nothing was changed. The log says why.'));
    }
  }
}

/** A unit's name that was typed once is offered to be the one that is proposed from then on. */
async function offerToKeepUnit(unit: string, log: vscode.LogOutputChannel): Promise<void> {
  const settings = vscode.workspace.getConfiguration('gongwen');
  if (unit === '' || settings.get<unknown>('unit.name') === unit) return;
  const keep = vscode.l10n.t('Keep');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('Keep “{0}” as the name of the unit (gongwen.unit.name)? New documents will have it.', unit), keep)) !== keep) return;
  try {
    await settings.update('unit.name', unit, vscode.ConfigurationTarget.Global);
  } catch (cause) {
    log.error('The unit’s name could not be kept', cause instanceof Error ? cause : String(cause));
    void vscode.window.showErrorMessage(vscode.l10n.t('The setting could not be written. The log says why.'));
  }
}
