import * as vscode from 'vscode';
import { MAKE_TEMPLATE_METHOD, TEMPLATE_FOLDER, type MadeTemplateAnswer, type MakeTemplateParams } from '../../../../protocol/src/index';
import { isGongwen } from '../documentKinds';
import type { Ask } from '../terms/entryList';
import { nameProblem } from './names';
import { nameRemark } from './nameRemark';
import { mayWrite, writeWhole } from './placing';
import { askInTurn, inputStep, type Step } from './steps';

interface FieldItem extends vscode.QuickPickItem {
  readonly name: string;
}

const LONGEST_VALUE = 60;

/** @param argument `{name, keep}`: the name of the template, and the names of the fields that stay as text; both given, nothing is asked */
export async function saveAsTemplate(ask: Ask, argument: unknown): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isGongwen(document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the official document that a template is to be made of first.'));
    return;
  }
  const textDocument = { uri: document.uri.toString() };
  const make = (more: Omit<MakeTemplateParams, 'textDocument'> = {}): Promise<MadeTemplateAnswer | null> => ask(MAKE_TEMPLATE_METHOD, { textDocument, ...more } satisfies MakeTemplateParams);
  const made = await make();
  if (!made) {
    void vscode.window.showWarningMessage(vscode.l10n.t('No template can be made of this document: it is empty, or too long for one.'));
    return;
  }
  const given = read(argument);
  const chosen = { name: given.name ?? made.name, keep: new Set(given.keep) };
  const steps: readonly Step[] = [...(given.name === undefined ? [askName(chosen)] : []), ...(given.keep === undefined && made.fields.length > 0 ? [askFields(made, chosen)] : [])];
  if (!(await askInTurn(vscode.l10n.t('Save as Template'), () => steps))) return;
  if (nameProblem(`${chosen.name}.txt`)) throw new Error('The name of the template can’t be used');
  const template = await make({ name: chosen.name, keep: [...chosen.keep] });
  if (template) await keep(document.uri, chosen.name, template.text);
}

interface Choices {
  name: string;
  keep: Set<string>;
}

function askName(chosen: Choices): Step {
  return async place => {
    const answer = await inputStep(place, { value: chosen.name, prompt: vscode.l10n.t('Name of the template, as the list of templates shows it'), remark: typed => nameRemark(`${typed.trim()}.txt`, typed) });
    if (typeof answer !== 'object') return answer;
    chosen.name = answer.value.trim();
    return 'next';
  };
}

function askFields({ fields }: MadeTemplateAnswer, chosen: Choices): Step {
  return ({ title, step, total }) => {
    const pick = vscode.window.createQuickPick<FieldItem>();
    pick.title = title;
    pick.step = step;
    pick.totalSteps = total;
    pick.placeholder = vscode.l10n.t('What is to be filled in anew each time; what isn’t checked stays as it is');
    pick.canSelectMany = true;
    pick.ignoreFocusOut = true;
    pick.matchOnDescription = true;
    pick.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
    pick.items = fields.map(({ name, value, count }) => ({ name, label: name, description: shortened(value), ...(count > 1 ? { detail: vscode.l10n.t('{0} places', count) } : {}) }));
    pick.selectedItems = pick.items.filter(({ name }) => !chosen.keep.has(name));
    return new Promise(resolve => {
      let outcome: 'next' | 'back' | 'cancel' = 'cancel';
      pick.onDidAccept(() => {
        const fieldsLeft = new Set(pick.selectedItems.map(({ name }) => name));
        chosen.keep = new Set(fields.map(({ name }) => name).filter(name => !fieldsLeft.has(name)));
        outcome = 'next';
        pick.hide();
      });
      pick.onDidTriggerButton(() => {
        outcome = 'back';
        pick.hide();
      });
      pick.onDidHide(() => {
        pick.dispose();
        resolve(outcome);
      });
      pick.show();
    });
  };
}

/** Writes the template where the unit's are; without a folder the user decides. */
async function keep(source: vscode.Uri, name: string, text: string): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    const [openFolder, untitled] = [vscode.l10n.t('Open Folder'), vscode.l10n.t('Open It Unsaved')];
    const answer = await vscode.window.showWarningMessage(vscode.l10n.t('Templates are kept in .gongwen/templates of a folder, and no folder is open.'), openFolder, untitled);
    if (answer === openFolder) await vscode.commands.executeCommand('vscode.openFolder');
    if (answer === untitled) await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: text }), { preview: false });
    return;
  }
  const folder = vscode.workspace.getWorkspaceFolder(source) ?? (folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick());
  if (!folder) return;
  const uri = vscode.Uri.joinPath(folder.uri, TEMPLATE_FOLDER, `${name}.txt`);
  const permission = await mayWrite(uri);
  if (!permission) return;
  await writeWhole(uri, text, permission.overwrite);
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
}

function read(argument: unknown): { readonly name: string | undefined; readonly keep: readonly string[] | undefined } {
  const { name, keep: kept } = (typeof argument === 'object' && argument !== null ? argument : {}) as { readonly name?: unknown; readonly keep?: unknown };
  return { name: typeof name === 'string' ? name.trim() : undefined, keep: Array.isArray(kept) ? kept.filter((item): item is string => typeof item === 'string') : undefined };
}

function shortened(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, '');
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE)}…` : line;
}
