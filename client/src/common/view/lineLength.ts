import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../../protocol/src/index';
import { columnsFor } from './columns';

/** What 28 characters a line take; each is set and taken back in the user's own `[gongwen]` defaults. */
const valuesFor = (characters: number, fontFamily: string): Readonly<Record<string, unknown>> => ({
  // Not `wordWrapColumn`: a window that is narrower still shows whole lines.
  wordWrap: 'bounded',
  wordWrapColumn: columnsFor(characters, fontFamily),
});

/** Shows drafts with as many characters a line as the page will have, or across the window again. */
async function toggleLineLength(): Promise<void> {
  const editor = vscode.workspace.getConfiguration('editor', { languageId: LANGUAGE_ID });
  const values = valuesFor(vscode.workspace.getConfiguration('gongwen').get('view.charactersPerLine', 28), editor.get('fontFamily', ''));
  const isOn = editor.get('wordWrap') === values['wordWrap'];
  for (const [name, value] of Object.entries(values)) await editor.update(name, isOn ? undefined : value, vscode.ConfigurationTarget.Global, true);
}

/** Registers the commands that change how a draft is shown and nothing of it. */
export function registerView(): vscode.Disposable {
  return vscode.commands.registerCommand('gongwen.toggleLineLength', toggleLineLength);
}
