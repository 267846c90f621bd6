import * as vscode from 'vscode';
import { CHECK_WORKSPACE_METHOD, type CheckWorkspaceResult } from '../../../protocol/src/index';
import { isTermFile, openDocument } from './documentKinds';

type SendRequest = <T>(method: string, params: object) => Promise<T | undefined>;

/** Checks all documents of the workspace and says how many findings there are; the server shows how far it is. */
export async function checkWorkspace(send: SendRequest, log: vscode.LogOutputChannel): Promise<void> {
  try {
    const result = await send<CheckWorkspaceResult | null>(CHECK_WORKSPACE_METHOD, {});
    if (!result) return;
    const show = vscode.l10n.t('Show Problems');
    const answer = await vscode.window.showInformationMessage(result.message, ...(result.filesWithFindings > 0 ? [show] : []));
    if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
  } catch (cause) {
    log.error('The workspace could not be checked', cause instanceof Error ? cause : String(cause));
  }
}

/** Saves a file of the unit's that a code action has changed in the background. */
export async function saveUnitFile(uri: unknown): Promise<void> {
  if (typeof uri !== 'string') return;
  const document = openDocument(vscode.Uri.parse(uri));
  if (document && isTermFile(document)) await document.save();
}
