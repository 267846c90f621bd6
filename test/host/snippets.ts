// Templates in a real editor's completion: the built-in ones come from the editor's own snippets, once; the unit's and the next section from the server.
import * as vscode from 'vscode';
import { current, ok, same, show, waitFor } from './support';

const TEMPLATE = '---\nname: 试验用通知\nkind: 通知\n---\n关于{{事由:××××}}的通知\n\n{{日期}}\n';
const DRAFT = '青山市人民政府关于发展养老服务的实施意见\n\n各县：\n\n　　提出如下意见。\n\n　　一、总体要求\n\n　　坚持公益。\n\n　　二、';

suite('templates in the editor’s completion', () => {
  let folder: vscode.Uri;
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const labelsAt = async (uri: vscode.Uri, position: vscode.Position) => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, position);
    return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };
  const end = (document: vscode.TextDocument) => document.positionAt(document.getText().length);

  suiteSetup(() => {
    const found = vscode.workspace.workspaceFolders?.[0];
    ok(found, 'no workspace folder');
    folder = found.uri;
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['补全.gongwen', '.gongwen/templates']) await Promise.resolve(vscode.workspace.fs.delete(at(name), { recursive: true })).catch(() => undefined);
  });

  test('a skeleton by its name, once; expanded with today’s date', async () => {
    await write(at('补全.gongwen'), '印发通知');
    const document = await show(at('补全.gongwen'));
    await waitFor('the snippet', () => labelsAt(document.uri, end(document)), labels => labels.filter(label => label === '印发通知').length === 1);
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'no editor');
    editor.selection = new vscode.Selection(0, 0, 0, 4);
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'gongwen', name: '印发通知' });
    const now = new Date();
    const today = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
    await waitFor('the expanded skeleton', () => current(document.uri)?.getText() ?? '', text => text.includes(`\n${today}`) && /^[^\n]*关于印发《.*通知\n/.test(text) && !text.includes('$'));
  });

  test('a unit’s template as soon as its file is there', async () => {
    await write(at('补全.gongwen'), '试验');
    const document = await show(at('补全.gongwen'));
    await write(at('.gongwen/templates/试验.txt'), TEMPLATE);
    await waitFor('the unit’s template', () => labelsAt(document.uri, end(document)), labels => labels.filter(label => label === '试验用通知').length === 1);
  });

  test('the next section behind a number', async () => {
    await write(at('补全.gongwen'), DRAFT);
    const document = await show(at('补全.gongwen'));
    const labels = await waitFor('the next section', () => labelsAt(document.uri, end(document)), found => found.includes('保障措施'));
    same(labels.includes('总体要求'), false, 'what is there already isn’t proposed');
  });
});
