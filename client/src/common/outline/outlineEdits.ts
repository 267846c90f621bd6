import * as vscode from 'vscode';
import { OUTLINE_EDITS_METHOD, RESTRUCTURE_METHOD, type MoveTarget, type OutlineEditsAnswer, type OutlineEditsParams, type PlainPosition, type RestructureParams, type RestructureResult } from '../../../../protocol/src/index';
import { followAnswer, plain } from '../plainEdits';
import type { Ask } from '../terms/entryList';

/** What changes a document by its outline: each a question to the server and one step that undo takes back. */
export class OutlineEdits {
  readonly #ask: Ask;
  readonly #log: vscode.LogOutputChannel;

  constructor(ask: Ask, log: vscode.LogOutputChannel) {
    this.#ask = ask;
    this.#log = log;
  }

  /** Writes, updates or removes the 【提纲】, or makes a draft of the selected lines. */
  change({ document, selection }: vscode.TextEditor, change: OutlineEditsParams['change']): Promise<void> {
    return this.#apply<OutlineEditsAnswer>(document, OUTLINE_EDITS_METHOD, {
      textDocument: { uri: document.uri.toString() },
      change,
      position: plain(selection.active),
      range: { start: plain(selection.start), end: plain(selection.end) },
    } satisfies OutlineEditsParams);
  }

  /** @param position at the start of the section's heading */
  restructure(document: vscode.TextDocument, change: RestructureParams['change'], position: PlainPosition, target?: MoveTarget): Promise<void> {
    return this.#apply<RestructureResult>(document, RESTRUCTURE_METHOD, { textDocument: { uri: document.uri.toString() }, change, position: plain(position), ...(target ? { target } : {}) } satisfies RestructureParams);
  }

  async #apply<T extends OutlineEditsAnswer>(document: vscode.TextDocument, method: string, params: object): Promise<void> {
    try {
      const answer = await this.#ask<T | null>(method, params);
      if (answer) await followAnswer(document, answer);
    } catch (cause) {
      this.#log.error('The document could not be changed by its outline', cause instanceof Error ? cause : String(cause));
      void vscode.window.showErrorMessage(vscode.l10n.t('The document could not be changed. The log says why.'));
    }
  }
}
