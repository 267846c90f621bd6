import * as vscode from 'vscode';
import type { PlainEdit, PlainPosition } from '../../../protocol/src/index';

export function plain({ line, character }: PlainPosition): PlainPosition {
  return { line, character };
}

export function rangeOf({ start, end }: PlainEdit['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Changes a document as the server says, as one step that undo takes back. @throws where the editor refuses */
export async function applyEdits({ uri }: vscode.TextDocument, edits: readonly PlainEdit[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, edits.map(({ range, newText }) => vscode.TextEdit.replace(rangeOf(range), newText)));
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit was refused');
}

/** What the server answers where it was asked to change a document. */
export interface EditsAnswer {
  /** Of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly PlainEdit[];
  /** Why nothing is to be changed, in the user's language. */
  readonly message?: string;
}

/**
 * Does what the server answered, or shows why it is not to be done.
 * @returns whether the document was changed: not where it was typed in meanwhile, for the places are others then
 * @throws where the editor refuses
 */
export async function followAnswer(document: vscode.TextDocument, { version, edits, message }: EditsAnswer): Promise<boolean> {
  if (message !== undefined) {
    void vscode.window.showInformationMessage(message);
    return false;
  }
  if (document.version !== version || document.isClosed) return false;
  await applyEdits(document, edits);
  return true;
}
