import * as vscode from 'vscode';
import { isChecked, problemsOf } from './problems';

const FIX_ALL_KIND = vscode.CodeActionKind.SourceFixAll.append('gongwen');

/** Mends all that can be mended without a choice, as one step that undo takes back. */
export async function fixAllProblems(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isChecked(document)) return;
  const whole = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, FIX_ALL_KIND.value, 1);
  const done = action?.edit !== undefined && (await vscode.workspace.applyEdit(action.edit));
  const message = done ? vscode.l10n.t('All that can be mended by itself is mended. Undo takes it back.') : vscode.l10n.t('There is nothing in this document that can be mended by itself.');
  vscode.window.setStatusBarMessage(message, 5000);
  if (!done) void vscode.window.showInformationMessage(message);
}

/** Opens the page of the rule behind the problem at the cursor; of several, the user chooses one; of none, from all of the document. */
export async function openRulePage(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const all = editor && isChecked(editor.document) ? problemsOf(editor.document.uri) : [];
  const here = all.filter(({ range }) => editor?.selection.intersection(range) !== undefined);
  const rules = [...new Map((here.length > 0 ? here : all).flatMap(problem => pageOf(problem) ?? []).map(rule => [rule.target.toString(), rule])).values()];
  if (rules.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no problem in this document that a rule explains.'));
    return;
  }
  const chosen = here.length > 0 && rules.length === 1 ? rules[0] : await vscode.window.showQuickPick(rules, { title: vscode.l10n.t('Open Rule Page'), matchOnDetail: true });
  if (chosen) await vscode.commands.executeCommand('vscode.open', chosen.target);
}

function pageOf({ code, message }: vscode.Diagnostic): (vscode.QuickPickItem & { readonly target: vscode.Uri })[] | undefined {
  return typeof code === 'object' ? [{ label: nameOf(code.target) ?? String(code.value), description: String(code.value), detail: message, target: code.target }] : undefined;
}

/** The rule's title is the name of its page. */
function nameOf({ path, scheme }: vscode.Uri): string | undefined {
  return scheme === 'gongwen-rule' ? path.slice(1).replace(/\.[^.]*$/, '') : undefined;
}
