import * as vscode from 'vscode';
import { OUTLINE_TEXT_METHOD, type OutlineTextAnswer, type OutlineTextParams } from '../../../../protocol/src/index';
import type { Ask } from '../terms/entryList';

type Options = Omit<OutlineTextParams, 'textDocument'>;

const MESSAGE_TIME = 3000;

/**
 * Puts the headings on the clipboard as plain text.
 * @param given how; anything but such an object: the user is asked
 */
export async function copyOutline(ask: Ask, log: vscode.LogOutputChannel, { uri }: vscode.TextDocument, given: unknown): Promise<void> {
  const options = typeof given === 'object' && given !== null ? (given as Options) : await askHow();
  if (!options) return;
  try {
    const answer = await ask<OutlineTextAnswer | null>(OUTLINE_TEXT_METHOD, { ...options, textDocument: { uri: uri.toString() } } satisfies OutlineTextParams);
    if (!answer || answer.text === '') {
      void vscode.window.showInformationMessage(vscode.l10n.t('This document has no headings.'));
      return;
    }
    await vscode.env.clipboard.writeText(answer.text);
    vscode.window.setStatusBarMessage(vscode.l10n.t('{0} lines copied', answer.text.split('\n').length), MESSAGE_TIME);
  } catch (cause) {
    log.warn(`The outline could not be copied: ${String(cause)}`);
    void vscode.window.showWarningMessage(vscode.l10n.t('The outline could not be copied.'));
  }
}

async function askHow(): Promise<Options | undefined> {
  const title = vscode.l10n.t('Copy Outline');
  const levels: (vscode.QuickPickItem & { readonly depth?: number })[] = [
    { label: vscode.l10n.t('All levels') },
    { label: vscode.l10n.t('First level only'), depth: 1 },
    { label: vscode.l10n.t('Down to the second level'), depth: 2 },
    { label: vscode.l10n.t('Down to the third level'), depth: 3 },
  ];
  const level = await vscode.window.showQuickPick(levels, { title, placeHolder: vscode.l10n.t('Down to which level?') });
  if (!level) return undefined;
  const numbers: vscode.QuickPickItem = { label: vscode.l10n.t('With numbers'), picked: true };
  const counts: vscode.QuickPickItem = { label: vscode.l10n.t('With the length of each section') };
  const chosen = await vscode.window.showQuickPick([numbers, counts], { title, canPickMany: true, placeHolder: vscode.l10n.t('What goes with the headings?') });
  return chosen && { numbers: chosen.includes(numbers), counts: chosen.includes(counts), ...(level.depth === undefined ? {} : { depth: level.depth }) };
}
