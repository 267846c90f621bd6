import * as vscode from 'vscode';
import { CLEAN_SCHEME } from '../../../../protocol/src/index';

/** Read-only documents that show what cleaning makes of a text, and what it removes; kept as long as one is open. */
export class CleanedTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #subscriptions: vscode.Disposable[];
  #count = 0;

  constructor() {
    this.#subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(CLEAN_SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
    ];
  }

  /** @param name what its tab shows */
  add(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: CLEAN_SCHEME, path: `/${name.replaceAll('/', '／')}.txt`, query: String(++this.#count) });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.#texts.get(uri.toString());
  }

  dispose(): void {
    this.#texts.clear();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
