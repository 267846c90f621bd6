import * as vscode from 'vscode';
import type { MoveTarget } from '../../../../protocol/src/index';
import { isChecked } from '../checks/problems';

/** A heading or item of the outline, with how deep it stands. */
interface Place extends vscode.QuickPickItem {
  readonly position: vscode.Position;
}

/**
 * Asks where the section at the cursor shall go: first beside or into which other one, shown as the outline, then how.
 * @returns undefined where there is nothing to move or the user thought better of it
 */
export async function askForTarget(): Promise<MoveTarget | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isChecked(editor.document)) return undefined;
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', editor.document.uri);
  const { moved, places } = placesFor(symbols ?? [], editor.selection.active);
  if (!moved || places.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no section at the cursor, or none that it could be moved to.'));
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(places, { title: vscode.l10n.t('Move “{0}”', moved), placeHolder: vscode.l10n.t('Beside which section, or into which one?'), matchOnDescription: true });
  if (!chosen) return undefined;
  const ways: (vscode.QuickPickItem & { readonly place: MoveTarget['place'] })[] = [
    { place: 'before', label: vscode.l10n.t('Before it'), iconPath: new vscode.ThemeIcon('arrow-up') },
    { place: 'after', label: vscode.l10n.t('Behind it and all that it holds'), iconPath: new vscode.ThemeIcon('arrow-down') },
    { place: 'inside', label: vscode.l10n.t('Into it, as its last part'), iconPath: new vscode.ThemeIcon('arrow-right') },
  ];
  const way = await vscode.window.showQuickPick(ways, { title: vscode.l10n.t('Move “{0}”', moved), placeHolder: chosen.label.trim() });
  return way && { position: { line: chosen.position.line, character: chosen.position.character }, place: way.place };
}

/** The name of the innermost section at the cursor, and all headings and items that are no part of it. */
function placesFor(symbols: readonly vscode.DocumentSymbol[], cursor: vscode.Position): { readonly moved: string | undefined; readonly places: readonly Place[] } {
  const isSection = ({ kind }: vscode.DocumentSymbol): boolean => kind === vscode.SymbolKind.String || kind === vscode.SymbolKind.EnumMember;
  let own: vscode.DocumentSymbol | undefined;
  const seek = (level: readonly vscode.DocumentSymbol[]): void => {
    for (const symbol of level) {
      if (!symbol.range.contains(cursor)) continue;
      if (isSection(symbol)) own = symbol;
      seek(symbol.children);
    }
  };
  seek(symbols);
  const places: Place[] = [];
  const list = (level: readonly vscode.DocumentSymbol[], depth: number): void => {
    for (const symbol of level) {
      if (symbol === own) continue;
      const isListed = isSection(symbol);
      if (isListed) places.push({ label: '\u3000'.repeat(depth) + symbol.name, description: symbol.detail, position: symbol.selectionRange.start });
      list(symbol.children, isListed ? depth + 1 : depth);
    }
  };
  list(symbols, 0);
  return { moved: own?.name, places };
}
