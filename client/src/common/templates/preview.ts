import * as vscode from 'vscode';
import { TEMPLATE_SCHEME } from '../../../../protocol/src/index';

/** Empty lines above the title, which would else be under the box that asks for it. */
const TOP_MARGIN = '\n'.repeat(5);

/** Of all previews ever shown: the editor may still have the text of one that was closed. */
let count = 0;

/** A read-only document that shows how the new one is going to read, beside whatever the user has before him. */
export class TemplatePreview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  // The editor looks for it once, when the provider is registered.
  readonly onDidChange = this.#changed.event;
  readonly #subscription = vscode.workspace.registerTextDocumentContentProvider(TEMPLATE_SCHEME, this);
  #uri: vscode.Uri | undefined;
  #text = '';
  #opening: Promise<unknown> = Promise.resolve();

  show(text: string): void {
    this.#text = TOP_MARGIN + text;
    if (this.#uri) {
      this.#changed.fire(this.#uri);
      return;
    }
    // Its ending gives it the language of what is only read: nobody checks it. The number keeps a closed one from coming back.
    const uri = (this.#uri = vscode.Uri.from({ scheme: TEMPLATE_SCHEME, path: `/${vscode.l10n.t('New Document (preview)')}.模板`, query: String(++count) }));
    const viewColumn = vscode.window.tabGroups.activeTabGroup.tabs.length > 0 ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    this.#opening = Promise.resolve(vscode.workspace.openTextDocument(uri)).then(document => vscode.window.showTextDocument(document, { preview: true, preserveFocus: true, viewColumn })).catch(() => undefined);
  }

  /** Leaves nothing of it behind. */
  async close(): Promise<void> {
    await this.#opening;
    const wanted = this.#uri?.toString();
    this.#uri = undefined;
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: shown }) => shown).filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === wanted);
    if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
  }

  provideTextDocumentContent(): string {
    return this.#text;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
