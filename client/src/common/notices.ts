import * as vscode from 'vscode';
import { LANGUAGE_ID, type NoticeParams } from '../../../protocol/src/index';
import { openDocument } from './documentKinds';

/** Shows what the server has to say about a document: once as a message, and while it applies beside the language. */
export class Notices implements vscode.Disposable {
  readonly #byUri = new Map<string, NoticeParams>();
  readonly #subscriptions: vscode.Disposable[];
  #item: vscode.LanguageStatusItem | undefined;

  constructor() {
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#byUri.delete(uri.toString())) this.#update();
      }),
      vscode.workspace.onDidChangeConfiguration(event => {
        // With another limit the server judges anew, and speaks again where it still applies.
        for (const [uri, { setting }] of this.#byUri) if (setting !== undefined && event.affectsConfiguration(setting)) this.#byUri.delete(uri);
        this.#update();
      }),
    ];
  }

  async show(notice: NoticeParams): Promise<void> {
    const uri = vscode.Uri.parse(notice.uri);
    if (!openDocument(uri)) return;
    this.#byUri.set(uri.toString(), notice);
    this.#update();
    const openSettings = vscode.l10n.t('Open Settings');
    const show = notice.kind === 'outlineTruncated' ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
    const answer = await show(notice.message, ...(notice.setting === undefined ? [] : [openSettings]));
    if (answer === openSettings) await vscode.commands.executeCommand('workbench.action.openSettings', `@id:${String(notice.setting)}`);
  }

  dispose(): void {
    this.#item?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #update(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const notice = uri === undefined ? undefined : this.#byUri.get(uri);
    if (!notice) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= vscode.languages.createLanguageStatusItem('gongwen.notice', [{ language: LANGUAGE_ID }, { language: 'markdown' }]);
    this.#item.name = vscode.l10n.t('Gongwen notice');
    this.#item.text = notice.message;
    this.#item.severity = vscode.LanguageStatusSeverity.Warning;
    this.#item.command = notice.setting === undefined ? undefined : { title: vscode.l10n.t('Open Settings'), command: 'workbench.action.openSettings', arguments: [`@id:${notice.setting}`] };
  }
}
