import * as vscode from 'vscode';
import { ENTRY_SCHEME } from '../../../../protocol/src/index';
import { isGongwen, isShownAsText, markdownEnabled } from '../documentKinds';

/** Where the user is writing: the editor in front, or the one that was there before he went to look something up. */
export class WritingPlace implements vscode.Disposable {
  #last: vscode.TextEditor | undefined;
  readonly #subscription: vscode.Disposable;

  constructor() {
    this.#last = vscode.window.visibleTextEditors.find(isWritten);
    this.#note(vscode.window.activeTextEditor);
    this.#subscription = vscode.window.onDidChangeActiveTextEditor(editor => this.#note(editor));
  }

  /** The editor, which may stand behind another tab by now; undefined where no document is being written. */
  get editor(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    if (active && isWritten(active)) return active;
    return this.#last && !this.#last.document.isClosed && isShownAsText(this.#last.document.uri) ? this.#last : undefined;
  }

  /**
   * Puts a text at every cursor, in place of what is selected, as one step that undo takes back; then the user goes on writing.
   * Says so where there is nothing to write in, and offers the clipboard instead.
   */
  async insert(text: string): Promise<void> {
    const place = this.editor;
    const editor = place && place !== vscode.window.activeTextEditor ? await vscode.window.showTextDocument(place.document, place.viewColumn) : place;
    const { done, selections } = editor ? await replaceSelections(editor, text) : { done: false, selections: [] };
    if (editor && done) {
      editor.selections = selections;
      // The command may come from a hover or a list, which has the keyboard.
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      return;
    }
    const copy = vscode.l10n.t('Copy');
    const reason = editor ? vscode.l10n.t('The document cannot be edited.') : vscode.l10n.t('Open the document that the term is to be put into first.');
    if ((await vscode.window.showInformationMessage(reason, copy)) === copy) await vscode.env.clipboard.writeText(text);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #note(editor: vscode.TextEditor | undefined): void {
    if (editor && isWritten(editor)) this.#last = editor;
  }
}

function isWritten({ document }: vscode.TextEditor): boolean {
  return document.uri.scheme !== ENTRY_SCHEME && (isGongwen(document) || (document.languageId === 'markdown' && markdownEnabled(document.uri)));
}

async function replaceSelections(editor: vscode.TextEditor, text: string): Promise<{ done: boolean; selections: vscode.Selection[] }> {
  const done = await editor.edit(edit => {
    for (const selection of editor.selections) edit.replace(selection, text);
  });
  // What replaced a selection is selected: the next key would delete it.
  return { done, selections: editor.selections.map(({ end }) => new vscode.Selection(end, end)) };
}
