import * as vscode from 'vscode';
import { RESTRUCTURE_METHOD, type MoveTarget, type PlainPosition, type RestructureParams, type RestructureResult } from '../../../../protocol/src/index';
import { followAnswer } from '../plainEdits';
import type { Ask } from '../terms/entryList';
import { isChecked } from './problems';

/**
 * Renumbers, makes the section at the cursor one level higher or lower, or moves it, as one step that undo takes back.
 * @param target where it goes, for `move`
 */
export async function restructure(ask: Ask, log: vscode.LogOutputChannel, change: RestructureParams['change'], target?: MoveTarget): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isChecked(editor.document)) return;
  const { document, selection: { active: { line, character } } } = editor;
  try {
    const result = await ask<RestructureResult | null>(RESTRUCTURE_METHOD, { textDocument: { uri: document.uri.toString() }, change, position: { line, character }, ...(target ? { target } : {}) } satisfies RestructureParams);
    if (result && (await followAnswer(document, result)) && result.position) follow(editor, result.position);
  } catch (cause) {
    log.error('The numbers could not be changed', cause instanceof Error ? cause : String(cause));
    void vscode.window.showErrorMessage(vscode.l10n.t('The numbers could not be changed. The log says why.'));
  }
}

/** The cursor goes with what was moved. */
function follow(editor: vscode.TextEditor, { line, character }: PlainPosition): void {
  const position = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
