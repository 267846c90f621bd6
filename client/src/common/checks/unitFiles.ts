import * as vscode from 'vscode';
import { IGNORE_FILE, NEW_UNIT_FILE_METHOD, RULES_FILE, type NewUnitFileParams } from '../../../../protocol/src/index';
import { exists } from '../fileExists';
import { unitFolderOf } from '../unitTerms';
import type { SendRequest } from './workspaceChecking';

const FILES = { rules: RULES_FILE, ignore: IGNORE_FILE } as const;

/** Opens the unit's rules or its list of exceptions; where there is none yet, one that says what may stand in it. */
export async function openUnitFile(file: NewUnitFileParams['file'], send: SendRequest, log: vscode.LogOutputChannel): Promise<void> {
  const folder = await unitFolderOf(vscode.window.activeTextEditor?.document.uri, vscode.l10n.t('The unit’s rules and exceptions are kept in .gongwen of a folder, and no folder is open. Open the folder that holds the documents, then try again.'));
  if (!folder) return;
  const uri = vscode.Uri.joinPath(folder.uri, FILES[file]);
  try {
    if (!(await exists(uri))) {
      const text = await send<string>(NEW_UNIT_FILE_METHOD, { file } satisfies NewUnitFileParams);
      if (!text) return;
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
      await vscode.workspace.fs.writeFile(uri, await vscode.workspace.encode(text, { uri }));
    }
    // As by a click: what an extension opens itself, the editor keeps alive for minutes after it is closed, and even deleted.
    await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  } catch (cause) {
    log.error(`${FILES[file]} could not be opened`, cause instanceof Error ? cause : String(cause));
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be read or written. The log says why.', uri.path));
  }
}
