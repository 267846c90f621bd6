import * as vscode from 'vscode';
import { looksWronglyDecoded } from '../../../core/src/detection/index';
import { encodingName, findChineseEncoding, type ChineseEncoding } from './chineseEncodings';
import { isGongwen, openDocument } from './documentKinds';
import { sampleDocument } from './sampleDocument';

/** A larger file is not read a second time only to look at its encoding. */
const LARGEST = 20 * 1024 * 1024;

/** Says so when a Chinese document was opened in the wrong encoding, and opens it in the right one when asked to. */
export class EncodingCheck {
  readonly #log: vscode.LogOutputChannel;
  readonly #reopened: (document: vscode.TextDocument) => void;
  /** Files about which the user was told already. */
  readonly #told = new Set<string>();

  /** @param reopened called with the document after its text was read anew */
  constructor(log: vscode.LogOutputChannel, reopened: (document: vscode.TextDocument) => void) {
    this.#log = log;
    this.#reopened = reopened;
  }

  /** Looks whether the text bears the marks of a wrong encoding; speaks once for each file, and never of unsaved changes. */
  consider(document: vscode.TextDocument, samples: readonly string[]): void {
    if (document.isDirty || this.#told.has(document.uri.toString()) || !looksWronglyDecoded(samples)) return;
    void this.#tell(document);
  }

  /** The same at the user's request: always with an answer. */
  async check(document: vscode.TextDocument): Promise<void> {
    const found = looksWronglyDecoded(sampleDocument(document)) ? await this.#find(document) : undefined;
    if (found) await this.#offer(document, found);
    else void vscode.window.showInformationMessage(vscode.l10n.t('No sign that this text was opened in a wrong encoding (now: {0}).', encodingName(document.encoding)));
  }

  async #tell(document: vscode.TextDocument): Promise<void> {
    const uri = document.uri.toString();
    this.#told.add(uri);
    const found = await this.#find(document);
    // Meanwhile it may have been closed, edited, or opened in the right encoding by someone else.
    if (found && openDocument(document.uri) === document && !document.isDirty && document.encoding !== found.id) await this.#offer(document, found);
  }

  async #find(document: vscode.TextDocument): Promise<ChineseEncoding | undefined> {
    try {
      const { size } = await vscode.workspace.fs.stat(document.uri);
      if (size > LARGEST) return undefined;
      const bytes = await vscode.workspace.fs.readFile(document.uri);
      return findChineseEncoding(bytes, document.encoding, isGongwen(document));
    } catch (cause) {
      this.#log.debug(`${document.uri.toString()}: encoding not checked: ${String(cause)}`);
      return undefined;
    }
  }

  async #offer(document: vscode.TextDocument, encoding: ChineseEncoding): Promise<void> {
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    const reopen = vscode.l10n.t('Reopen as {0}', encoding.name);
    this.#log.info(`${document.uri.toString()}: opened as ${document.encoding}, reads as ${encoding.id}`);
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('“{0}” is garbled because it was opened as {1}; its encoding is {2}.', name, encodingName(document.encoding), encoding.name),
      reopen,
    );
    if (answer === reopen) await this.#reopen(document, encoding);
  }

  async #reopen(document: vscode.TextDocument, encoding: ChineseEncoding): Promise<void> {
    if (openDocument(document.uri)?.isDirty) {
      void vscode.window.showWarningMessage(vscode.l10n.t('This document has unsaved changes. Save or revert it first, then run “Check Text Encoding”.'));
      return;
    }
    try {
      const reopened = await vscode.workspace.openTextDocument(document.uri, { encoding: encoding.id });
      await vscode.window.showTextDocument(reopened, { preview: false });
      this.#reopened(reopened);
    } catch (cause) {
      this.#log.warn(`${document.uri.toString()}: could not be reopened as ${encoding.id}: ${String(cause)}`);
      await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
    }
  }
}
