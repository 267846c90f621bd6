import * as vscode from 'vscode';
import { SECTION_COMMAND } from '../../../../protocol/src/index';
import { isChecked } from '../checks/problems';
import type { Ask } from '../terms/entryList';
import { chooseDocumentKind, followRenames, type KindChoices } from './chooseKind';
import { askStatistics, CountStatus } from './countStatus';
import { countLines, countRows } from './countTexts';

/** What a lens may ask for, of the section that it stands above. */
const SECTION_ACTIONS: ReadonlySet<unknown> = new Set(['moveSectionUp', 'moveSectionDown', 'promoteSection', 'demoteSection']);

/** How long the text in front is and what it is: in the status bar, in a list, above the headings. */
export interface Status extends vscode.Disposable {
  /** The server has begun anew, or takes the document for something else. */
  changed(): void;
}

export function registerStatus(ask: Ask, choices: KindChoices, log: vscode.LogOutputChannel): Status {
  const status = new CountStatus(ask, log);
  const commands: Record<string, (...values: unknown[]) => unknown> = {
    'gongwen.showStatistics': (how?: unknown) => showStatistics(ask, log, how),
    'gongwen.chooseDocumentKind': async (kind?: unknown) => {
      const chosen = await chooseDocumentKind(ask, choices, log, kind);
      status.update();
      return chosen;
    },
    [SECTION_COMMAND]: actOnSection,
  };
  const registered = [followRenames(ask, choices, log), ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run))];
  return { changed: () => status.update(), dispose: () => void vscode.Disposable.from(status, ...registered).dispose() };
}

/**
 * Lists the counts; the one that is chosen goes to the clipboard.
 * @param how `copy`: all of them go there without asking
 * @returns what was copied
 */
async function showStatistics(ask: Ask, log: vscode.LogOutputChannel, how: unknown): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isChecked(editor.document)) return undefined;
  try {
    const answer = await askStatistics(ask, editor);
    if (!answer) return undefined;
    const { whole, selection } = answer;
    const group = (label: string, counts: typeof whole) => [{ label, kind: vscode.QuickPickItemKind.Separator }, ...countRows(counts).map(([name, value]) => ({ label: value, description: name, value }))];
    const all = { label: vscode.l10n.t('Copy all'), value: countLines(answer).join('\n') };
    const items: (vscode.QuickPickItem & { readonly value?: string })[] = [...(selection ? group(vscode.l10n.t('Selection'), selection) : []), ...group(vscode.l10n.t('Document'), whole), { label: '', kind: vscode.QuickPickItemKind.Separator }, all];
    const chosen = how === 'copy' ? all : await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Length of the Document'), placeHolder: vscode.l10n.t('Choose one to copy it'), matchOnDescription: true });
    if (chosen?.value !== undefined) await vscode.env.clipboard.writeText(chosen.value);
    return chosen?.value;
  } catch (cause) {
    log.error('Nothing was counted', cause instanceof Error ? cause : String(cause));
    void vscode.window.showErrorMessage(vscode.l10n.t('The document could not be counted. The log says why.'));
    return undefined;
  }
}

/** Puts the cursor into the section and runs what acts on the section at the cursor. */
async function actOnSection(action: unknown, uri: unknown, place: unknown): Promise<void> {
  const { line, character } = (place ?? {}) as { readonly line?: unknown; readonly character?: unknown };
  if (!SECTION_ACTIONS.has(action) || typeof uri !== 'string' || typeof line !== 'number' || typeof character !== 'number') return;
  const wanted = vscode.Uri.parse(uri).toString();
  const editor = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find(shown => shown?.document.uri.toString() === wanted);
  if (!editor) return;
  const shown = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  const at = shown.document.validatePosition(new vscode.Position(line, character));
  shown.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand(`gongwen.${String(action)}`);
}
