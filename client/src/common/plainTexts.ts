import * as vscode from 'vscode';
import { detectOfficialWriting } from '../../../core/src/detection/index';
import { LANGUAGE_ID } from '../../../protocol/src/index';
import { detectionSetting, isGongwen, isShownAsText, isUsersPlainText, openDocument, PLAIN_TEXT } from './documentKinds';
import type { EncodingCheck } from './encodingCheck';
import type { LanguageChoices } from './languageChoices';
import { sampleDocument } from './sampleDocument';

/** Why a plain text is treated as 公文: it reads as one, the setting says so for all, or the user decided. */
export type Reason = 'detected' | 'always' | 'chosen';

/** A paste of at least so many characters into an all but empty text is looked at like a newly opened one. */
const PASTE = 60;

/**
 * Gives plain texts that read as official writing the language `gongwen`, and keeps to what the user decided for a file.
 * It changes nothing but the language, and only of texts that are open in an editor.
 */
export class PlainTexts implements vscode.Disposable {
  readonly #choices: LanguageChoices;
  readonly #encoding: EncodingCheck;
  readonly #log: vscode.LogOutputChannel;
  readonly #subscriptions: vscode.Disposable[];
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #reasons = new Map<string, Reason>();
  /** Documents that were read once and not taken for official writing; read again only when something says so. */
  readonly #judged = new WeakSet<vscode.TextDocument>();
  /** Languages that we are setting ourselves, by URI: such a change is no decision of the user's. */
  readonly #own = new Map<string, string>();
  #closing: { document: vscode.TextDocument; language: string } | undefined;

  /** Something about a document that `reason` or the choices say has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(choices: LanguageChoices, encoding: EncodingCheck, log: vscode.LogOutputChannel) {
    this.#choices = choices;
    this.#encoding = encoding;
    this.#log = log;
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument(document => this.#opened(document)),
      vscode.workspace.onDidCloseTextDocument(document => this.#closed(document)),
      vscode.workspace.onDidChangeTextDocument(event => this.#edited(event)),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('gongwen.detectPlainText')) this.#settingChanged();
      }),
      vscode.workspace.onDidRenameFiles(async ({ files }) => {
        for (const { oldUri, newUri } of files) await choices.moved(oldUri.toString(), newUri.toString());
      }),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#lookAtAll()),
      vscode.window.onDidChangeActiveTextEditor(editor => {
        if (editor) this.#lookAt(editor.document);
      }),
      this.#changed,
    ];
    this.#lookAtAll();
  }

  /** Why this document is treated as 公文; undefined for one that is not, or that is one by its file name. */
  reason(document: vscode.TextDocument): Reason | undefined {
    return isGongwen(document) ? this.#reasons.get(document.uri.toString()) : undefined;
  }

  /** Whether the user decided that this plain text stays one. */
  isKeptPlain(document: vscode.TextDocument): boolean {
    return document.languageId === PLAIN_TEXT && isUsersPlainText(document.uri) && this.#choices.get(document.uri.toString()) === 'plaintext';
  }

  /** The user's decision: treat this document as 公文, from now on. */
  async treatAsGongwen(document: vscode.TextDocument): Promise<void> {
    await this.#choices.set(document.uri.toString(), 'gongwen');
    await this.#treat(document, 'chosen');
    this.#changed.fire();
  }

  /** The user's decision: leave this document plain text, from now on. */
  async revertToPlainText(document: vscode.TextDocument): Promise<void> {
    await this.#choices.set(document.uri.toString(), 'plaintext');
    await this.#revert(document);
    this.#changed.fire();
  }

  /** Reads the document again, for instance after its encoding was changed. */
  lookAgain(document: vscode.TextDocument): void {
    this.#judged.delete(document);
    this.#lookAt(document);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #opened(document: vscode.TextDocument): void {
    // A change of language closes the document and opens the very same one anew, within one event.
    const before = this.#closing?.document === document ? this.#closing.language : undefined;
    this.#closing = undefined;
    if (before !== undefined && before !== document.languageId) this.#languageChanged(document, before);
    else this.#lookAt(document);
  }

  #closed(document: vscode.TextDocument): void {
    this.#closing = { document, language: document.languageId };
    void Promise.resolve().then(() => {
      this.#closing = undefined;
      if (!openDocument(document.uri)) this.#reasons.delete(document.uri.toString());
    });
  }

  #languageChanged(document: vscode.TextDocument, before: string): void {
    const uri = document.uri.toString();
    const own = this.#own.get(uri) === document.languageId;
    if (!own && isUsersPlainText(document.uri)) {
      if (isGongwen(document)) {
        this.#reasons.set(uri, 'chosen');
        void this.#choices.set(uri, 'gongwen');
      } else if (before === LANGUAGE_ID) {
        // Whatever else he chose: not 公文. The editor itself forgets that choice when the file is closed.
        this.#reasons.delete(uri);
        void this.#choices.set(uri, 'plaintext');
      }
    }
    this.#changed.fire();
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (document.languageId !== PLAIN_TEXT || !this.#judged.has(document)) return;
    const inserted = contentChanges.reduce((sum, change) => sum + change.text.length, 0);
    if (inserted < PASTE || !isUsersPlainText(document.uri)) return;
    const end = document.lineAt(document.lineCount - 1).range.end;
    if (document.offsetAt(end) <= inserted * 2) this.lookAgain(document);
  }

  #settingChanged(): void {
    for (const document of vscode.workspace.textDocuments) {
      const reason = this.reason(document);
      if (reason === 'detected' || reason === 'always') {
        const setting = detectionSetting(document.uri);
        const stays = setting === 'always' || (setting === 'auto' && detectOfficialWriting(sampleDocument(document)).official);
        if (!stays) void this.#revert(document);
        else this.#reasons.set(document.uri.toString(), setting === 'always' ? 'always' : 'detected');
      } else {
        this.lookAgain(document);
      }
    }
    this.#changed.fire();
  }

  #lookAtAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#lookAt(document);
  }

  #lookAt(document: vscode.TextDocument): void {
    if (document.isClosed || this.#judged.has(document) || this.#own.has(document.uri.toString())) return;
    if (isGongwen(document)) {
      if (!isShownAsText(document.uri)) return;
      this.#judged.add(document);
      this.#encoding.consider(document, sampleDocument(document));
      return;
    }
    if (document.languageId !== PLAIN_TEXT || !isUsersPlainText(document.uri) || !isShownAsText(document.uri)) return;

    const choice = this.#choices.get(document.uri.toString());
    if (choice === 'plaintext') return;
    if (choice === 'gongwen') {
      void this.#treat(document, 'chosen');
      return;
    }
    const setting = detectionSetting(document.uri);
    if (setting === 'never') return;
    const samples = sampleDocument(document);
    const { official, score } = detectOfficialWriting(samples);
    if (official || setting === 'always') {
      this.#log.info(`${document.uri.toString()}: ${setting === 'always' ? 'treated as gongwen by setting' : 'reads as official writing'} (score ${score.toFixed(1)})`);
      void this.#treat(document, official ? 'detected' : 'always');
      return;
    }
    this.#judged.add(document);
    this.#encoding.consider(document, samples);
  }

  async #treat(document: vscode.TextDocument, reason: Reason): Promise<void> {
    this.#reasons.set(document.uri.toString(), reason);
    await this.#setLanguage(document, LANGUAGE_ID);
  }

  async #revert(document: vscode.TextDocument): Promise<void> {
    this.#reasons.delete(document.uri.toString());
    await this.#setLanguage(document, PLAIN_TEXT);
  }

  async #setLanguage(document: vscode.TextDocument, language: string): Promise<void> {
    const uri = document.uri.toString();
    if (document.languageId === language || this.#own.has(uri)) return;
    this.#own.set(uri, language);
    try {
      await vscode.languages.setTextDocumentLanguage(document, language);
    } catch (cause) {
      // The document was closed before its language could be set.
      this.#log.debug(`${uri}: language not set: ${String(cause)}`);
    } finally {
      this.#own.delete(uri);
    }
  }
}
