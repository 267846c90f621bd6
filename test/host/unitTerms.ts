// The unit's own terms in a real editor: the two commands, and what the server then knows.
import * as vscode from 'vscode';
import { current, ok, same, show, waitFor } from './support';

suite('the unit’s terms in the editor', () => {
  let file: vscode.Uri;
  let document: vscode.Uri;
  const saved = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const select = (text: string) => {
    const { document: shown } = vscode.window.activeTextEditor ?? {};
    ok(shown, 'no editor');
    const at = shown.getText().indexOf(text);
    ok(at >= 0, `no ${text} in the document`);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(shown.positionAt(at), shown.positionAt(at + text.length));
  };
  const hover = async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document, new vscode.Position(0, 1));
    return JSON.stringify(hovers.flatMap(({ contents }) => contents.map(content => (typeof content === 'string' ? content : content.value))));
  };
  const remove = async () => {
    try {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(file, '..'), { recursive: true });
    } catch {
      // Not there yet.
    }
  };

  suiteSetup(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    ok(folder, 'no workspace folder');
    file = vscode.Uri.joinPath(folder.uri, '.gongwen', 'terms.yaml');
    document = vscode.Uri.joinPath(folder.uri, '单位词库.gongwen');
    await remove();
    await vscode.workspace.fs.writeFile(document, new TextEncoder().encode('“三个一批”做法。\n现将有关\n情况报告如下。\n'));
    await show(document);
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(tab => !tab.isDirty));
    await remove();
    await vscode.workspace.fs.delete(document);
  });

  test('a selection becomes a term, once, and is explained from then on', async () => {
    select('“三个一批”');
    await vscode.commands.executeCommand('gongwen.addToUnitTerms');
    const text = await saved();
    ok(/^# .+\nfield: 本单位\nentries:\n {2}- term: 三个一批\n$/.test(text), `the new file is ${text}`);
    await waitFor('hover', hover, answer => answer.includes('本单位'));
    await vscode.commands.executeCommand('gongwen.addToUnitTerms');
    same(await saved(), text);
  });

  test('a selection over two lines becomes a phrase', async () => {
    await show(document);
    select('现将有关\n情况报告如下。');
    await vscode.commands.executeCommand('gongwen.collectPhrase');
    ok((await saved()).endsWith('phrases:\n  - 现将有关情况报告如下。\n'), `the file is ${await saved()}`);
  });

  test('an open file with unsaved changes is changed in the editor; problems follow the typing', async () => {
    await show(file);
    const yaml = current(file);
    ok(yaml, 'the file is not open');
    // A host without the editor's own YAML support leaves the file to its user's settings.
    if (yaml.languageId !== 'yaml') await vscode.languages.setTextDocumentLanguage(yaml, 'yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, new vscode.Position(0, 0), '别名: 1\n');
    ok(await vscode.workspace.applyEdit(edit), 'edit refused');
    const problems = () => vscode.languages.getDiagnostics(file).filter(({ source }) => source === 'gongwen');
    const [problem] = await waitFor('the problem', problems, found => found.length === 1);
    same([problem?.range.start.line, problem?.range.end.character], [0, 2]);
    const before = await saved();
    await show(document);
    select('做法');
    await vscode.commands.executeCommand('gongwen.addToUnitTerms');
    ok(current(file)?.isDirty && current(file)?.getText().includes('- term: 做法\n'), 'not in the editor');
    same(await saved(), before);
    await show(file);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await waitFor('no problem', problems, found => found.length === 0);
  });

  test('a broken file is shown where it is broken, and left alone', async () => {
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(tab => !tab.isDirty));
    const broken = 'field: 本单位\nentries: 三个一批\n';
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(broken));
    await waitFor('the file as the editor has it', () => current(file)?.getText() ?? broken, text => text === broken);
    await show(document);
    select('做法');
    await vscode.commands.executeCommand('gongwen.addToUnitTerms');
    same(await saved(), broken);
    const editor = vscode.window.activeTextEditor;
    same([editor?.document.uri.path, editor?.selection.start.line, editor?.selection.start.character], [file.path, 1, 9]);
  });
});
