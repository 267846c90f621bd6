// New documents from templates and templates from documents, in a real editor.
import * as vscode from 'vscode';
import { current, ok, same, show, waitFor } from './support';

const NOTICE = '青禾县档案局关于印发《青禾县档案整理方案》的通知\n\n各科室：\n\n　　《青禾县档案整理方案》已经局务会议审议通过，现印发给你们，请于2026年4月30日前完成。\n\n青禾县档案局\n2026年3月5日\n';

suite('templates in the editor', () => {
  let folder: vscode.Uri;
  const text = () => vscode.window.activeTextEditor?.document.getText() ?? '';
  const saved = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const tabs = () => vscode.window.tabGroups.all.flatMap(group => group.tabs);
  const previews = () => tabs().filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === 'gongwen-template');
  const closeAll = async () => {
    while (vscode.window.activeTextEditor?.document.isUntitled) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.window.tabGroups.close(tabs().filter(tab => !tab.isDirty));
  };
  const remove = async (uri: vscode.Uri) => {
    try {
      await vscode.workspace.fs.delete(uri, { recursive: true });
    } catch {
      // Not there.
    }
  };
  /** Says yes to every step until the command is done. */
  const acceptAll = async (command: Thenable<unknown>) => {
    let isDone = false;
    const done = Promise.resolve(command).finally(() => (isDone = true));
    await waitFor('the last step', async () => {
      if (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    }, answer => answer, 30_000);
    await done;
  };

  suiteSetup(async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0];
    ok(workspace, 'no workspace folder');
    folder = vscode.Uri.joinPath(workspace.uri, '新建');
    await vscode.workspace.fs.createDirectory(folder);
    await remove(vscode.Uri.joinPath(folder, '..', '.gongwen', 'templates'));
  });
  setup(closeAll);
  suiteTeardown(async () => {
    await closeAll();
    await remove(folder);
    await remove(vscode.Uri.joinPath(folder, '..', '.gongwen', 'templates'));
  });

  test('a new document is untitled, with what is known filled in and the first of the rest selected', async () => {
    await vscode.commands.executeCommand('gongwen.newDocument', { template: '印发通知', values: { 文件名: '档案整理方案', 单位: '青禾县档案局', 日期: '2026年3月5日' }, target: 'untitled' });
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'no editor');
    same([editor.document.languageId, editor.document.isUntitled], ['gongwen', true]);
    ok(text().startsWith("青禾县档案局关于印发《档案整理方案》的通知\n"), text());
    ok(text().includes('\n青禾县档案局\n2026年3月5日\n'), text());
    ok(!editor.selection.isEmpty && text().indexOf(editor.document.getText(editor.selection)) > 0, 'the first field that is left isn’t selected');
    await vscode.commands.executeCommand('undo');
    same(text(), '', 'one undo step');
  });

  test('a new document as a file is written whole and saved', async () => {
    const uri = vscode.Uri.joinPath(folder, '印发.txt');
    await vscode.commands.executeCommand('gongwen.newDocument', { template: '印发通知', values: { 文件名: '档案整理方案' }, target: { folder: folder.toString(), name: '印发' } });
    const document = current(uri);
    ok(document, 'not open');
    same(document.languageId, 'gongwen');
    // What the editor does before saving takes its time while the server starts.
    await waitFor('the document is saved', () => document.isDirty, isDirty => !isDirty, 30_000);
    same(await saved(uri), document.getText());
    ok(document.getText().includes('档案整理方案'), document.getText());
    same((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name), ['印发.txt'], 'nothing else is left in the folder');
  });

  test('a name that leads out of the folder writes nothing', async () => {
    await vscode.commands.executeCommand('gongwen.newDocument', { template: '印发通知', values: {}, target: { folder: folder.toString(), name: '../外面' } });
    same((await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, '..'))).map(([name]) => name).filter(name => name.includes('外面')), []);
  });

  test('every step can be taken as it stands; the preview goes when the document comes', async () => {
    const creation = vscode.commands.executeCommand('gongwen.newDocument');
    await waitFor('the preview', previews, found => found.length === 1);
    await acceptAll(creation);
    same(previews().length, 0);
    same(vscode.window.activeTextEditor?.document.languageId, 'gongwen');
    const now = new Date();
    ok(text().includes(`${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`), text());
  });

  test('the preview follows what is pointed at', async () => {
    const creation = vscode.commands.executeCommand('gongwen.newDocument');
    await waitFor('the preview', previews, found => found.length === 1);
    // One that was closed may still be among the documents.
    const shown = () => vscode.window.visibleTextEditors.find(({ document: { uri } }) => uri.scheme === 'gongwen-template')?.document.getText() ?? '';
    const first = await waitFor('its text', shown, preview => preview !== '');
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await waitFor('another text', shown, preview => preview !== '' && preview !== first);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await creation;
  });

  test('Esc leaves nothing behind', async () => {
    const before = tabs().length;
    const creation = vscode.commands.executeCommand('gongwen.newDocument');
    await waitFor('the preview', previews, found => found.length === 1);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await creation;
    same(tabs().length, before);
  });

  test('on a folder of the Explorer the file is made there', async () => {
    const inside = vscode.Uri.joinPath(folder, '里面');
    await vscode.workspace.fs.createDirectory(inside);
    await acceptAll(vscode.commands.executeCommand('gongwen.newDocument', inside));
    const [[name = ''] = []] = await vscode.workspace.fs.readDirectory(inside);
    ok(name.endsWith('.txt'), `the folder has ${name}`);
    ok(current(vscode.Uri.joinPath(inside, name)), 'not open');
  });

  test('a skeleton is put at the cursor of an empty document', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'gongwen', content: '' }));
    await vscode.commands.executeCommand('gongwen.insertTemplate', { template: '印发通知' });
    ok(text().includes('现印发给你们'), text());
    await vscode.commands.executeCommand('undo');
    same(text(), '', 'one undo step');
  });

  test('a document becomes a template of the unit’s, and the template a document', async () => {
    const source = vscode.Uri.joinPath(folder, '通知.gongwen');
    await vscode.workspace.fs.writeFile(source, new TextEncoder().encode(NOTICE));
    await show(source);
    await vscode.commands.executeCommand('gongwen.saveAsTemplate', { name: '本局印发', keep: ['单位'] });
    const file = vscode.Uri.joinPath(folder, '..', '.gongwen', 'templates', '本局印发.txt');
    ok((await saved(file)).startsWith('---\nname: 本局印发\nkind: 通知\n---\n青禾县档案局关于印发《{{文件名:××××方案}}》的通知\n'), await saved(file));
    await waitFor('the template is open', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/本局印发.txt'), open => open === true);
    await waitFor('a document of it', async () => {
      await vscode.commands.executeCommand('gongwen.newDocument', { template: '本局印发', values: { 文件名: '值班安排', 日期: '2026年5月1日' }, target: 'untitled' });
      return text();
    }, now => now.startsWith('青禾县档案局关于印发《值班安排》的通知\n'));
    same(text().replaceAll('值班安排', '青禾县档案整理方案').replace('2026年5月1日', '2026年3月5日').length, NOTICE.replace('2026年4月30日', '××××年××月××日').replace('各科室', '××××').length);
  });

  test('the unit’s templates are listed to be edited', async () => {
    await show(vscode.Uri.joinPath(folder, '通知.gongwen'));
    await acceptAll(vscode.commands.executeCommand('gongwen.openTemplates'));
    await waitFor('the template is open', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/本局印发.txt'), open => open === true);
  });
});
