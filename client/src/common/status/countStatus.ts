import * as vscode from 'vscode';
import { STATISTICS_METHOD, type StatisticsAnswer, type StatisticsParams } from '../../../../protocol/src/index';
import { isChecked } from '../checks/problems';
import type { Ask } from '../terms/entryList';
import { countLines, countText, kindText } from './countTexts';

/** After the last key. */
const TEXT_DELAY = 150;
/** While a selection grows. */
const SELECTION_DELAY = 50;

/** In every host, but in no type library that both share. */
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** Counts what is in an editor now; null where the server doesn't analyse it. */
export function askStatistics(ask: Ask, { document, selections }: vscode.TextEditor): Promise<StatisticsAnswer | null> {
  const ranges = selections.filter(({ isEmpty }) => !isEmpty).map(({ start, end }) => ({ start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } }));
  return ask<StatisticsAnswer | null>(STATISTICS_METHOD, { textDocument: { uri: document.uri.toString() }, ...(ranges.length > 0 && { ranges }) } satisfies StatisticsParams);
}

/** Shows how long the text in front is and what kind of document. One request at a time; what it shows last is how things are. */
export class CountStatus implements vscode.Disposable {
  readonly #ask: Ask;
  readonly #log: vscode.LogOutputChannel;
  readonly #kind = vscode.window.createStatusBarItem('gongwen.kind', vscode.StatusBarAlignment.Right, 100.086);
  readonly #counts = vscode.window.createStatusBarItem('gongwen.counts', vscode.StatusBarAlignment.Right, 100.084);
  readonly #subscriptions: readonly vscode.Disposable[];
  #timer: unknown;
  #isAsking = false;
  #isStale = false;
  #isDisposed = false;

  constructor(ask: Ask, log: vscode.LogOutputChannel) {
    this.#ask = ask;
    this.#log = log;
    this.#kind.name = vscode.l10n.t('Kind of official document');
    this.#kind.command = 'gongwen.chooseDocumentKind';
    this.#counts.name = vscode.l10n.t('Length of official documents');
    this.#counts.command = 'gongwen.showStatistics';
    const inFront = (document: vscode.TextDocument) => vscode.window.activeTextEditor?.document === document;
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => inFront(textEditor.document) && this.update(SELECTION_DELAY)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => inFront(document) && this.update(TEXT_DELAY)),
      vscode.workspace.onDidOpenTextDocument(document => inFront(document) && this.update()),
      vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('gongwen') && this.update(TEXT_DELAY)),
    ];
    this.update();
  }

  /** Things may be otherwise now. */
  update(delay = 0): void {
    clearTimeout(this.#timer);
    if (!this.#editor()) this.#show(undefined);
    else this.#timer = setTimeout(() => void this.#count(), delay);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    for (const subscription of [...this.#subscriptions, this.#kind, this.#counts]) subscription.dispose();
  }

  #editor(): vscode.TextEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && isChecked(editor.document) ? editor : undefined;
  }

  async #count(): Promise<void> {
    this.#isStale = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#isStale && !this.#isDisposed) {
      this.#isStale = false;
      const editor = this.#editor();
      const answer = editor && (await askStatistics(this.#ask, editor).catch((cause: unknown) => this.#log.debug(`Nothing was counted: ${cause instanceof Error ? cause.name : typeof cause}`)));
      // Another document has come to the front: it is asked about as soon as its own event says so.
      if (editor?.document === this.#editor()?.document) this.#show(answer ?? undefined);
    }
    this.#isAsking = false;
  }

  #show(answer: StatisticsAnswer | undefined): void {
    if (this.#isDisposed) return;
    if (!answer) {
      this.#kind.hide();
      this.#counts.hide();
      return;
    }
    const lines = countLines(answer);
    this.#counts.text = countText(answer);
    this.#counts.tooltip = [...lines, '', vscode.l10n.t('Click to copy one of these.')].join('\n');
    this.#counts.accessibilityInformation = { label: lines.filter(line => line !== '').join('; '), role: 'button' };
    const { kind, chosenKind } = answer;
    this.#kind.text = kindText(answer);
    this.#kind.tooltip =
      chosenKind !== undefined
        ? vscode.l10n.t('Treated as “{0}” because you chose so; remembered for this file. Click to change it.', chosenKind)
        : kind !== null
          ? vscode.l10n.t('By its title this document is a “{0}”; several rules depend on it. Click to change it.', kind)
          : vscode.l10n.t('The title names no kind of document; several rules depend on it. Click to choose one.');
    this.#kind.accessibilityInformation = { label: vscode.l10n.t('Kind of document: {0}', chosenKind ?? kind ?? vscode.l10n.t('Kind unknown')), role: 'button' };
    this.#kind.show();
    this.#counts.show();
  }
}
