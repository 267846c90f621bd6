import * as vscode from 'vscode';
import { DOCUMENT_KIND_METHOD, type DocumentKindAnswer, type DocumentKindParams } from '../../../../protocol/src/index';
import { isChecked } from '../checks/problems';
import { FileChoices, type ChoiceStore } from '../fileChoices';
import type { Ask } from '../terms/entryList';

/** What the user says that a file is, by file; whether there is such a kind, the server knows. */
export class KindChoices extends FileChoices<string> {
  constructor(store: ChoiceStore) {
    super(store, 'gongwen.documentKinds', (value): value is string => typeof value === 'string');
  }
}

interface KindItem extends vscode.QuickPickItem {
  /** Null: by the title. */
  readonly choice?: string | null;
}

/**
 * Lets the user say what the document in front is, or leave it to its title.
 * @param given a kind chosen already, or null for the title's, by whoever calls the command
 * @returns what the document is taken for then; undefined where nothing was chosen
 */
export async function chooseDocumentKind(ask: Ask, choices: KindChoices, log: vscode.LogOutputChannel, given?: unknown): Promise<string | null | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isChecked(document)) return undefined;
  const uri = document.uri.toString();
  const tell = (params: Omit<DocumentKindParams, 'textDocument'>) => ask<DocumentKindAnswer>(DOCUMENT_KIND_METHOD, { textDocument: { uri }, ...params } satisfies DocumentKindParams);
  try {
    const known = await tell({});
    const kind = given === null || [...known.statutory, ...known.daily].some(name => name === given) ? (given as string | null) : await pick(known);
    if (kind === undefined) return undefined;
    await choices.set(uri, kind ?? undefined);
    return (await tell({ kind })).kind;
  } catch (cause) {
    log.error('The kind of document could not be set', cause instanceof Error ? cause : String(cause));
    void vscode.window.showErrorMessage(vscode.l10n.t('The kind of document could not be set. The log says why.'));
    return undefined;
  }
}

/** Keeps what was said of files that are renamed, and tells the server their new names. */
export function followRenames(ask: Ask, choices: KindChoices, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(async ({ files }) => {
    try {
      for (const { oldUri, newUri } of files) {
        for (const [uri, kind] of await choices.moved(oldUri.toString(), newUri.toString())) await ask(DOCUMENT_KIND_METHOD, { textDocument: { uri }, kind } satisfies DocumentKindParams);
      }
    } catch (cause) {
      log.error('The kind of a renamed document could not be kept', cause instanceof Error ? cause : String(cause));
    }
  });
}

async function pick({ chosen, recognised, statutory, daily }: DocumentKindAnswer): Promise<string | null | undefined> {
  const current = (choice: string | null) => (choice === chosen ? { description: vscode.l10n.t('current') } : {});
  const group = (label: string, kinds: readonly string[]): KindItem[] => [{ label, kind: vscode.QuickPickItemKind.Separator }, ...kinds.map(kind => ({ label: kind, choice: kind, ...current(kind) }))];
  const automatic = {
    label: vscode.l10n.t('By the title'),
    detail: recognised === null ? vscode.l10n.t('The title names no kind') : vscode.l10n.t('The title says “{0}”', recognised),
    choice: null,
    ...current(null),
  };
  const items: KindItem[] = [automatic, ...group(vscode.l10n.t('Statutory kinds'), statutory), ...group(vscode.l10n.t('Papers of daily work'), daily)];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Kind of Document'), placeHolder: vscode.l10n.t('What this document is; remembered for the file') });
  return picked?.choice;
}
