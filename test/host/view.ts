// How a draft is shown: the editor's own lines and colours.
import * as vscode from 'vscode';
import { ok, same, waitFor } from './support';

/** As long as several lines, and nothing in it that the editor would rather not begin or end a line with. */
const PARAGRAPH = '认真贯彻落实会议精神扎实做好当前各项重点工作'.repeat(8);

suite('how a draft is shown', () => {
  test('as many characters a line as the page has, and back', async () => {
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'gongwen', content: PARAGRAPH }));
    const setting = () => vscode.workspace.getConfiguration('editor', { languageId: 'gongwen' }).get<string>('wordWrap');
    const firstLine = async () => {
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await vscode.commands.executeCommand('cursorMove', { to: 'wrappedLineEnd' });
      return editor.selection.active.character;
    };
    await waitFor('the command', () => vscode.commands.getCommands(true), commands => commands.includes('gongwen.toggleLineLength'));
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    same(setting(), 'on');
    const across = await waitFor('a line across the window', firstLine, count => count > 0);
    await vscode.commands.executeCommand('gongwen.toggleLineLength');
    try {
      same(setting(), 'bounded');
      // The last character of a line is where the cursor stands before it.
      const length = await waitFor('a line of the page', firstLine, count => count !== across);
      ok(length === 27 || length === 28, `${String(length)} characters; ${String(across)} across the window`);
    } finally {
      await vscode.commands.executeCommand('gongwen.toggleLineLength');
    }
    same(setting(), 'on');
    await waitFor('a line across the window again', firstLine, count => count === across);
  });
});
