import * as vscode from 'vscode';
import { EDIT_TERM_FILE_METHOD, type EditTermFileParams, type EditTermFileResult } from '../../../protocol/src/index';
import { openDocument } from './documentKinds';

type SendRequest = <T>(method: string, params: object) => Promise<T | undefined>;

/** Adds what is selected to `.gongwen/terms.yaml` of the document's workspace folder, and says so. */
export class UnitTermCommands {
  readonly #send: SendRequest;
  readonly #log: vscode.LogOutputChannel;

  constructor(send: SendRequest, log: vscode.LogOutputChannel) {
    this.#send = send;
    this.#log = log;
  }

  /** @param text absent: what is selected */
  addToUnitTerms(text?: unknown): Promise<void> {
    return this.#add(term => ({ term }), typeof text === 'string' ? text : undefined);
  }

  collectPhrase(): Promise<void> {
    return this.#add(phrase => ({ phrase }));
  }

  async #add(addition: (selected: string) => EditTermFileParams['add'], given?: string): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const selected = given ?? editor?.document.getText(editor.selection) ?? '';
    if (!editor || selected.trim() === '') {
      void vscode.window.showInformationMessage(vscode.l10n.t('Select the words in the document first.'));
      return;
    }
    const folder = await unitFolderOf(editor.document.uri, vscode.l10n.t('The unit’s terms are kept in .gongwen/terms.yaml of a folder, and no folder is open. Open the folder that holds the documents, then try again.'));
    if (!folder) return;
    const uri = vscode.Uri.joinPath(folder.uri, '.gongwen', 'terms.yaml');
    try {
      const text = await read(uri);
      const result = await this.#send<EditTermFileResult>(EDIT_TERM_FILE_METHOD, { text, add: addition(selected) } satisfies EditTermFileParams);
      if (result) await this.#finish(uri, text, result);
    } catch (cause) {
      // The message of the error may name the file, never what is in it.
      this.#log.error('The unit’s term file could not be changed', cause instanceof Error ? cause : String(cause));
      void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be read or written. The log says why.', uri.path));
    }
  }

  async #finish(uri: vscode.Uri, before: string, result: EditTermFileResult): Promise<void> {
    switch (result.kind) {
      case 'changed':
        await write(uri, before, result.text);
        offer(vscode.l10n.t('“{0}” is now in the unit’s terms.', shortened(result.added)), () => open(uri, result.text.length));
        return;
      case 'present':
        offer(vscode.l10n.t('“{0}” is in the unit’s terms already.', shortened(result.added)), () => open(uri, result.offset));
        return;
      case 'refused':
        // A broken file is shown where it is broken: it has to be mended before anything can be added.
        if (result.offset !== undefined && before !== '') await open(uri, result.offset);
        void vscode.window.showWarningMessage(result.message || vscode.l10n.t('Nothing was added to the unit’s terms. The log says why.'));
    }
  }
}

/** The workspace folder whose terms and rules the document's are; the user is asked, or told what to do, where that is not clear. */
export async function unitFolderOf(document: vscode.Uri | undefined, whenNone: string): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = document && vscode.workspace.getWorkspaceFolder(document);
  if (own ?? folders.length > 0) return own ?? (folders.length === 1 ? folders[0] : vscode.window.showWorkspaceFolderPick());
  const openFolder = vscode.l10n.t('Open Folder');
  void vscode.window.showWarningMessage(whenNone, openFolder).then(answer => {
    if (answer === openFolder) void vscode.commands.executeCommand('vscode.openFolder');
  });
  return undefined;
}

/** @returns the text as the editor has it; empty where there is no file */
async function read(uri: vscode.Uri): Promise<string> {
  const document = openDocument(uri);
  if (document) return document.getText();
  try {
    return await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
  } catch (cause) {
    if (cause instanceof vscode.FileSystemError && cause.code === 'FileNotFound') return '';
    throw cause;
  }
}

/** Writes the file; one with unsaved changes is changed in the editor, and left for the user to save. */
async function write(uri: vscode.Uri, before: string, text: string): Promise<void> {
  const document = openDocument(uri);
  if (!document?.isDirty) {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    await vscode.workspace.fs.writeFile(uri, await vscode.workspace.encode(text, { uri }));
    return;
  }
  if (document.getText() !== before) throw new Error('The file was changed meanwhile');
  let start = 0;
  while (start < before.length && before[start] === text[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, text.length) - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(before.length - end)), text.slice(start, text.length - end));
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit was refused');
}

async function open(uri: vscode.Uri, offset: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const position = document.positionAt(offset);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
}

function offer(message: string, show: () => Promise<void>): void {
  const action = vscode.l10n.t('Open');
  void vscode.window.showInformationMessage(message, action).then(answer => (answer === action ? show() : undefined));
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
