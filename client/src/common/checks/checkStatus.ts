import * as vscode from 'vscode';
import { isChecked, problemsOf, profileName, profileOf } from './problems';

/** Shows by which profile the text in front is checked and how many problems it has; a click changes the profile. */
export function showCheckStatus(): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('gongwen.checks', vscode.StatusBarAlignment.Right, 100.08);
  item.name = vscode.l10n.t('Checks of official documents');
  item.command = 'gongwen.chooseProfile';

  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isChecked(document)) {
      item.hide();
      return;
    }
    const profile = profileOf(document);
    if (profile === undefined) {
      item.text = vscode.l10n.t('Not checked');
      item.tooltip = vscode.l10n.t('Checks are turned off (gongwen.check.enabled). Click to check by one of the profiles.');
    } else {
      const all = problemsOf(document.uri);
      // The Problems view leaves hints out: what is counted is what is listed there.
      const hints = all.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Hint).length;
      const problems = all.length - hints;
      item.text = problems === 0 ? `$(checklist) ${profileName(profile)}` : `$(checklist) ${profileName(profile)} ${String(problems)}`;
      const counted = problems === 0 ? vscode.l10n.t('no problems') : vscode.l10n.t('{0} problems', problems);
      const hinted = hints === 0 ? '' : vscode.l10n.t(', {0} hints (dots in the text)', hints);
      item.tooltip = vscode.l10n.t('Checked by the profile “{0}”: {1}{2}. Click to choose another profile.', profileName(profile), counted, hinted);
    }
    item.show();
  };

  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some(uri => uri.toString() === shown)) update();
    }),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('gongwen')) update();
    }),
  );
}
