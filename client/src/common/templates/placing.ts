import * as vscode from 'vscode';
import { LANGUAGE_ID, type FilledTemplate } from '../../../../protocol/src/index';
import { exists } from '../fileExists';

/** Opens the document with what is left to fill in as tab stops; nothing is on disk before the user saves it. */
export async function openUntitled({ snippet }: FilledTemplate, viewColumn: vscode.ViewColumn): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID });
  const editor = await vscode.window.showTextDocument(document, { preview: false, viewColumn });
  await insert(editor, snippet, new vscode.Position(0, 0));
}

/** Writes the document as a file, opens it, and makes what is left to fill in tab stops. */
export async function openAsFile(uri: vscode.Uri, { text, snippet }: FilledTemplate, { overwrite, viewColumn }: { readonly overwrite: boolean; readonly viewColumn: vscode.ViewColumn }): Promise<void> {
  await writeWhole(uri, text, overwrite);
  let document = await vscode.workspace.openTextDocument(uri);
  // It is what it is: nobody has to recognise it by its text.
  if (document.languageId !== LANGUAGE_ID) document = await vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID);
  const editor = await vscode.window.showTextDocument(document, { preview: false, viewColumn });
  await insert(editor, snippet, new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end));
  await document.save();
}

/** Puts a snippet in place of a range as one step that undo takes back. */
export async function insert(editor: vscode.TextEditor, snippet: string, place: vscode.Position | vscode.Range): Promise<void> {
  if (!(await editor.insertSnippet(new vscode.SnippetString(snippet), place, { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true }))) throw new Error('The edit was refused');
}

/** Writes a file whole or not at all, and none that came to be meanwhile is lost. */
export async function writeWhole(uri: vscode.Uri, text: string, overwrite: boolean): Promise<void> {
  const lineEnd = vscode.workspace.getConfiguration('files', { uri, languageId: LANGUAGE_ID }).get<unknown>('eol');
  const content = await vscode.workspace.encode(lineEnd === '\r\n' ? text.replace(/\r?\n/g, '\r\n') : text, { uri });
  const folder = vscode.Uri.joinPath(uri, '..');
  await vscode.workspace.fs.createDirectory(folder);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const unfinished = vscode.Uri.joinPath(folder, `.${name}.${Date.now().toString(36)}.tmp`);
  try {
    await vscode.workspace.fs.writeFile(unfinished, content);
    await vscode.workspace.fs.rename(unfinished, uri, { overwrite });
  } catch (cause) {
    await Promise.resolve(vscode.workspace.fs.delete(unfinished)).catch(() => undefined);
    throw cause;
  }
}

/** Whether a file may be written there: there is none, or the user says that it may be replaced. */
export async function mayWrite(uri: vscode.Uri): Promise<{ readonly overwrite: boolean } | undefined> {
  if (!(await exists(uri))) return { overwrite: false };
  const replace = vscode.l10n.t('Replace');
  const answer = await vscode.window.showWarningMessage(vscode.l10n.t('{0} exists already. Replace it?', uri.path.slice(uri.path.lastIndexOf('/') + 1)), { modal: true, detail: vscode.l10n.t('What is in it now will be lost.') }, replace);
  return answer === replace ? { overwrite: true } : undefined;
}
