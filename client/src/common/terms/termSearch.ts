import * as vscode from 'vscode';
import type { ListedEntry } from '../../../../protocol/src/index';
import type { EntryList } from './entryList';
import { findEntries } from './entrySearch';

interface EntryPick extends vscode.QuickPickItem {
  readonly entry: ListedEntry;
}

/** What can be done with an entry that was found. */
export interface EntryActions {
  readonly insert: (entry: ListedEntry) => unknown;
  readonly open: (entry: ListedEntry) => unknown;
  readonly findUses: (entry: ListedEntry) => unknown;
}

/** A longer selection, or one of several lines, is a passage and no name to look for. */
const LONGEST_QUERY = 40;
/** More rows than anybody reads; the list stays quick at every key. */
const MOST_ROWS = 200;

/** Lets the user find an entry by name, another name, or pinyin, and do something with it. Resolves when the list is open. */
export async function searchTerms(list: EntryList, { insert, open, findUses }: EntryActions): Promise<void> {
  const openButton: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: vscode.l10n.t('Open Entry') };
  const usesButton: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('references'), tooltip: vscode.l10n.t('Find Uses') };
  const pick = vscode.window.createQuickPick<EntryPick>();
  pick.title = vscode.l10n.t('Search Terms');
  pick.placeholder = vscode.l10n.t('Name or pinyin (lgwh); Enter inserts at the cursor');
  pick.value = selectedQuery();
  pick.busy = true;
  let entries: readonly ListedEntry[] = [];
  const show = () => {
    // The editor's own filter sees labels only, and no pinyin in them: the rows are chosen here, and it is told to leave them.
    pick.items = findEntries(entries, pick.value)
      .slice(0, MOST_ROWS)
      .map(entry => ({ label: entry.name, description: [...(entry.isUnits ? [vscode.l10n.t('own terms')] : []), entry.field].join(' · '), detail: entry.summary, alwaysShow: true, buttons: [openButton, usesButton], entry }));
  };
  const act = (action: (entry: ListedEntry) => unknown, chosen: EntryPick | undefined) => {
    if (!chosen) return;
    pick.hide();
    void action(chosen.entry);
  };
  pick.onDidChangeValue(show);
  pick.onDidAccept(() => act(insert, pick.activeItems[0]));
  pick.onDidTriggerItemButton(({ button, item }) => act(button === openButton ? open : findUses, item));
  pick.onDidHide(() => pick.dispose());
  pick.show();
  entries = await list.get();
  pick.busy = false;
  show();
}

function selectedQuery(): string {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection).trim() ?? '';
  return text.length <= LONGEST_QUERY && !/[\r\n]/.test(text) ? text : '';
}
