import * as vscode from 'vscode';
import { PARALLEL_HEADINGS_METHOD, PARALLEL_SCHEME, type ParallelHeadingsAnswer, type ParallelHeadingsParams } from '../../../../protocol/src/index';
import type { Ask } from '../terms/entryList';
import { plain } from '../plainEdits';

interface Shown {
  readonly of: vscode.Uri;
  readonly answer: ParallelHeadingsAnswer;
}

/** Headings beside each other in a peek, as read-only text in columns; its lines lead to the headings. */
export class ParallelView implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable {
  readonly #ask: Ask;
  readonly #log: vscode.LogOutputChannel;
  readonly #shown = new Map<string, Shown>();
  readonly #subscriptions: vscode.Disposable[];
  #count = 0;

  constructor(ask: Ask, log: vscode.LogOutputChannel) {
    this.#ask = ask;
    this.#log = log;
    this.#subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(PARALLEL_SCHEME, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: PARALLEL_SCHEME }, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri.toString())),
    ];
  }

  async show({ document, selection }: vscode.TextEditor): Promise<void> {
    let answer: ParallelHeadingsAnswer | null;
    try {
      answer = await this.#ask<ParallelHeadingsAnswer | null>(PARALLEL_HEADINGS_METHOD, { textDocument: { uri: document.uri.toString() }, position: plain(selection.active) } satisfies ParallelHeadingsParams);
    } catch (cause) {
      this.#log.warn(`The headings could not be compared: ${String(cause)}`);
      void vscode.window.showWarningMessage(vscode.l10n.t('The headings could not be compared.'));
      return;
    }
    if (!answer) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This document has no headings to compare.'));
      return;
    }
    const uri = vscode.Uri.from({ scheme: PARALLEL_SCHEME, path: `/${vscode.l10n.t('Parallel Headings')}.对照`, query: String(++this.#count) });
    this.#shown.set(uri.toString(), { of: document.uri, answer });
    const line = answer.firstLine + Math.max(0, answer.current);
    const row = new vscode.Location(uri, new vscode.Range(line, 0, line, 0));
    await vscode.commands.executeCommand('editor.action.peekLocations', document.uri, selection.active, [row], 'peek');
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.#shown.get(uri.toString())?.answer.text;
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const shown = this.#shown.get(document.uri.toString());
    if (!shown) return [];
    const { of, answer: { rows, firstLine } } = shown;
    return rows.map(({ number, name, range: { start } }, index) => {
      const { text } = document.lineAt(firstLine + index);
      const nameStart = Math.max(0, text.indexOf(name));
      const from = Math.max(0, text.lastIndexOf(number, nameStart));
      const link = new vscode.DocumentLink(new vscode.Range(firstLine + index, from, firstLine + index, nameStart + name.length), of.with({ fragment: `L${String(start.line + 1)},${String(start.character + 1)}` }));
      link.tooltip = vscode.l10n.t('Go to Section');
      return link;
    });
  }

  dispose(): void {
    this.#shown.clear();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
