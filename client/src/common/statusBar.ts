import * as vscode from 'vscode';
import type { PlainTexts } from './plainTexts';

/** Shows beside the language that the text in front is treated as 公文 though it is a .txt, and changes that by a click. */
export function showTreatment(plainTexts: PlainTexts): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('gongwen.treatment', vscode.StatusBarAlignment.Right, 100.09);
  item.name = vscode.l10n.t('Official document recognition');

  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    const reason = document && plainTexts.reason(document);
    if (reason) {
      item.text = reason === 'detected' ? vscode.l10n.t('Official Document (recognised)') : vscode.l10n.t('Official Document');
      item.tooltip = {
        detected: vscode.l10n.t('This text reads as an official document and is treated as one. Click to treat it as plain text; the choice is remembered for this file.'),
        always: vscode.l10n.t('All .txt files are treated as official documents (gongwen.detectPlainText). Click to treat this one as plain text; the choice is remembered for this file.'),
        chosen: vscode.l10n.t('This text is treated as an official document because you chose so. Click to treat it as plain text; the choice is remembered for this file.'),
      }[reason];
      item.command = 'gongwen.revertToPlainText';
      item.show();
    } else if (document && plainTexts.isKeptPlain(document)) {
      item.text = vscode.l10n.t('Not an Official Document');
      item.tooltip = vscode.l10n.t('This text is left as plain text because you chose so. Click to treat it as an official document; the choice is remembered for this file.');
      item.command = 'gongwen.treatAsGongwen';
      item.show();
    } else {
      item.hide();
    }
  };

  update();
  return vscode.Disposable.from(item, plainTexts.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update), vscode.workspace.onDidOpenTextDocument(update));
}
