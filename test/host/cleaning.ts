// Formatting and cleaning in a real editor: what the commands of an editor reach, and 清洗 from the choice of steps to one undo step.
import * as vscode from 'vscode';
import { current, ok, same, show, waitFor } from './support';

const PASTED = '网站首页  新闻中心\n关于供水的通知\n各乡镇:\n要落實責任,抓好落实。\n责任编辑：某某\n';
const CLEAN = '关于供水的通知\n各乡镇：\n要落实责任，抓好落实。\n';

suite('formatting and cleaning in the editor', () => {
  let uri: vscode.Uri;
  const text = () => current(uri)?.getText();
  const previews = () => vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === 'gongwen-clean');

  suiteSetup(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    ok(folder, 'no workspace folder');
    uri = vscode.Uri.joinPath(folder.uri, '清洗.gongwen');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(PASTED));
    await show(uri);
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(tab => !tab.isDirty));
    await vscode.workspace.fs.delete(uri);
  });

  test('the document is formatted', async () => {
    const edits = await waitFor('edits', () => vscode.commands.executeCommand<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', uri, {}), found => (found?.length ?? 0) > 0);
    same(edits?.map(({ newText }) => newText), ['：', '，']);
  });

  test('cleaning is a source action', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, new vscode.Range(0, 0, 0, 0), 'source.clean.gongwen');
    same(actions.map(({ kind }) => kind?.value), ['source.clean.gongwen']);
  });

  test('the steps are chosen, the result is shown beside the document, and taken as one edit', async () => {
    const cleaning = vscode.commands.executeCommand('gongwen.clean');
    const preview = await waitFor('preview', async () => {
      // Accepts the steps that are chosen from the start, once they are shown.
      if (previews().length === 0) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return previews()[0];
    }, tab => tab !== undefined);
    const { modified } = preview.input as vscode.TabInputTextDiff;
    same((await vscode.workspace.openTextDocument(modified)).getText(), CLEAN);
    same(text(), PASTED, 'nothing is changed before it is applied');
    await waitFor('the cleaned text', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return text();
    }, now => now === CLEAN);
    await cleaning;
    same(previews().length, 0, 'the preview is closed');
    await show(uri);
    await vscode.commands.executeCommand('undo');
    same(text(), PASTED, 'one undo step');
  });
});
