import * as vscode from 'vscode';
import { CHECK_FILES, CHECK_WORKSPACE_METHOD, type CheckWorkspaceResult } from '../../../../protocol/src/index';
import { openDocument } from '../documentKinds';

export type SendRequest = <T>(method: string, params: object) => Promise<T | undefined>;

/** Checks all documents of the workspace and says how many findings there are; the server shows how far it is. */
export async function checkWorkspace(send: SendRequest, log: vscode.LogOutputChannel): Promise<void> {
  try {
    const result = await send<CheckWorkspaceResult | null>(CHECK_WORKSPACE_METHOD, {});
    if (!result) return;
    const show = vscode.l10n.t('Show Problems');
    // The command is done when the check is; the answer to the message may never come.
    void vscode.window.showInformationMessage(result.message, ...(result.filesWithFindings > 0 ? [show] : [])).then(answer => {
      if (answer === show) void vscode.commands.executeCommand('workbench.actions.view.problems');
    });
  } catch (cause) {
    log.error('The workspace could not be checked', cause instanceof Error ? cause : String(cause));
    void vscode.window.showErrorMessage(vscode.l10n.t('The documents of the workspace could not be checked. The log says why.'));
  }
}

/** Saves a file of the unit's that a code action has changed in the background. */
export async function saveUnitFile(uri: unknown): Promise<void> {
  if (typeof uri !== 'string') return;
  const document = openDocument(vscode.Uri.parse(uri));
  // By its place alone: a host may know no YAML.
  if (document && vscode.languages.match({ pattern: `**/${CHECK_FILES}` }, document) > 0) await document.save();
}
