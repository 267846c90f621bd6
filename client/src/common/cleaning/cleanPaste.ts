import * as vscode from 'vscode';
import { CLEAN_TEXT_METHOD, LANGUAGE_ID, type CleanTextAnswer, type CleanTextParams } from '../../../../protocol/src/index';
import type { Ask } from '../terms/entryList';

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('gongwen', 'clean');
const PLAIN = 'text/plain';

/** A word or two bring no residue along; a book is not looked through while somebody waits for his paste. */
const SHORTEST = 12;
const LONGEST = 2_000_000;
/** Steps that say nothing of where a text comes from: for them alone no choice is offered. */
const QUIET: ReadonlySet<string> = new Set(['width', 'layout']);

/** Offers the cleaned text beside the pasted one; what is pasted stays as it is unless the user chooses otherwise. */
export function registerCleanPaste(ask: Ask, log: vscode.LogOutputChannel): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, _ranges, dataTransfer, { only, triggerKind }, token) {
      const isWanted = vscode.workspace.getConfiguration('gongwen', document.uri).get<unknown>('paste.clean') !== false;
      if (!isWanted || (only && !only.contains(KIND))) return undefined;
      const text = await dataTransfer.get(PLAIN)?.asString();
      if (text === undefined || text.length < SHORTEST || text.length > LONGEST || token.isCancellationRequested) return undefined;
      try {
        const answer = await ask<CleanTextAnswer>(CLEAN_TEXT_METHOD, { text, uri: document.uri.toString() } satisfies CleanTextParams);
        const steps = answer.steps.filter(({ id }) => !QUIET.has(id));
        if (answer.text === text || (steps.length === 0 && triggerKind === vscode.DocumentPasteTriggerKind.Automatic)) return undefined;
        const edit = new vscode.DocumentPasteEdit(answer.text, vscode.l10n.t('Paste and Clean ({0})', (steps.length > 0 ? steps : answer.steps).map(({ title }) => title).join(vscode.l10n.t(', '))), KIND);
        edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
        return [edit];
      } catch (cause) {
        log.warn(`A pasted text could not be cleaned: ${cause instanceof Error ? cause.name : 'unknown'}`);
        return undefined;
      }
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider({ language: LANGUAGE_ID }, provider, { providedPasteEditKinds: [KIND], pasteMimeTypes: [PLAIN] });
}
