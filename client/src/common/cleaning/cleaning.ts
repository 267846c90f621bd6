import * as vscode from 'vscode';
import { CLEAN_METHOD, type CleanAnswer, type CleanParams, type CleanStepReport } from '../../../../protocol/src/index';
import { applyEdits } from '../plainEdits';
import type { Ask } from '../terms/entryList';
import { CleanedTexts } from './cleanedTexts';
import { registerCleanPaste } from './cleanPaste';

/** How much of what a step removes the list of steps shows. */
const LONGEST_DETAIL = 120;

interface StepItem extends vscode.QuickPickItem {
  readonly id: string;
}

/** 清洗: the user chooses the steps, sees what they would do, and takes it as one edit. */
export class Cleaning implements vscode.Disposable {
  readonly #ask: Ask;
  readonly #log: vscode.LogOutputChannel;
  readonly #texts = new CleanedTexts();
  readonly #subscriptions: vscode.Disposable[];

  constructor(ask: Ask, log: vscode.LogOutputChannel) {
    this.#ask = ask;
    this.#log = log;
    this.#subscriptions = [this.#texts, vscode.commands.registerCommand('gongwen.clean', () => this.#clean()), registerCleanPaste(ask, log)];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #clean(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    try {
      const offer = await this.#request({ textDocument: { uri: document.uri.toString() } });
      if (!offer || offer.offered.length === 0) {
        void vscode.window.showInformationMessage(offer ? offer.message : vscode.l10n.t('This document cannot be cleaned.'));
        return;
      }
      const chosen = await vscode.window.showQuickPick<StepItem>(
        offer.offered.map(step => ({ id: step.id, label: step.title, description: vscode.l10n.t('{0} places', step.count), detail: detailOf(step), picked: step.isSafe })),
        { canPickMany: true, title: vscode.l10n.t('Clean Document'), placeHolder: vscode.l10n.t('Choose the steps; what each removes is shown below it. A preview follows.'), matchOnDetail: true },
      );
      if (!chosen || chosen.length === 0) return;
      const answer = await this.#request({ textDocument: { uri: document.uri.toString() }, steps: chosen.map(({ id }) => id) });
      if (answer && answer.edits.length > 0) await this.#preview(document, answer);
    } catch (cause) {
      this.#log.error('The document could not be cleaned', cause instanceof Error ? cause : String(cause));
      void vscode.window.showErrorMessage(vscode.l10n.t('The document could not be cleaned. The log says why.'));
    }
  }

  #request(params: CleanParams): Promise<CleanAnswer | null> {
    return this.#ask<CleanAnswer | null>(CLEAN_METHOD, params);
  }

  async #preview(document: vscode.TextDocument, answer: CleanAnswer): Promise<void> {
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    const cleaned = this.#texts.add(vscode.l10n.t('{0} (cleaned)', name), answer.text);
    await vscode.commands.executeCommand('vscode.diff', document.uri, cleaned, vscode.l10n.t('{0}: before and after cleaning', name), { preview: true });
    const [apply, show] = [vscode.l10n.t('Apply'), vscode.l10n.t('Show What Is Removed')];
    let choice = await vscode.window.showInformationMessage(answer.message, apply, show);
    if (choice === show) {
      await this.#showReport(name, answer);
      choice = await vscode.window.showInformationMessage(answer.message, apply);
    }
    await closeTab(cleaned);
    if (choice !== apply) return;
    if (document.version !== answer.version || document.isClosed) {
      void vscode.window.showWarningMessage(vscode.l10n.t('The document has changed meanwhile. Clean it again.'));
      return;
    }
    await applyEdits(document, answer.edits);
  }

  async #showReport(name: string, { report }: CleanAnswer): Promise<void> {
    const uri = this.#texts.add(vscode.l10n.t('{0} (removed)', name), report);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true, viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  }
}

/** What a step removes or restores, as far as one line shows it. */
function detailOf({ removed }: CleanStepReport): string {
  const shown: string[] = [];
  let length = 0;
  for (const { text, becomes } of removed) {
    const line = (becomes === '' ? text : `${text} → ${becomes}`).replace(/\s+/g, ' ');
    if (length + line.length > LONGEST_DETAIL) return [...shown, shown.length === 0 ? `${line.slice(0, LONGEST_DETAIL)}…` : '…'].join(' · ');
    shown.push(line);
    length += line.length;
  }
  return shown.join(' · ');
}

async function closeTab(modified: vscode.Uri): Promise<void> {
  const wanted = modified.toString();
  const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: shown }) => shown).filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === wanted);
  await vscode.window.tabGroups.close(tabs);
}
