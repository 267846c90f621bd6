// The client's side of the terms: commands, links, the view and its search, entries as documents.
import * as vscode from 'vscode';
import { ok, same, show, waitFor } from './support';

const OPENING = '关于试验的通知\n\n各科室：\n\n';
const TERM = '两个维护';
const KEY = 'term:liang-ge-weihu';
const LISTED = { kind: 'entry', entry: { key: KEY, name: TERM, insertText: `“${TERM}”` } };

const run = (command: string, ...values: unknown[]) => vscode.commands.executeCommand(command, ...values);
const writing = () => {
  const editor = vscode.window.activeTextEditor;
  ok(editor, 'no editor is active');
  return editor;
};

suite('terms in the editor', () => {
  let folder: vscode.Uri;
  let document: vscode.TextDocument;

  /** A new document with the cursor at its end. */
  const write = async (name: string, content: string) => {
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(OPENING + content));
    document = await show(uri);
    const end = document.positionAt(document.getText().length);
    writing().selection = new vscode.Selection(end, end);
  };
  const body = () => document.getText().slice(OPENING.length);
  const select = (text: string) => {
    const start = document.getText().indexOf(text);
    writing().selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + text.length));
  };
  const becomes = (wanted: string) => waitFor('the text', body, text => text === wanted);

  suiteSetup(async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0];
    ok(workspace, 'no workspace folder');
    folder = vscode.Uri.joinPath(workspace.uri, 'terms');
    await vscode.workspace.fs.createDirectory(folder);
  });
  teardown(() => run('workbench.action.revertAndCloseActiveEditor'));

  test('a link’s text is inserted at the cursor, in place of a selection, and undone in one step', async () => {
    await write('insert.gongwen', '做到某某。');
    select('某某');
    await run('gongwen.insertText', `“${TERM}”`);
    same(body(), `做到“${TERM}”。`);
    ok(writing().selection.isEmpty, 'what was inserted is selected');
    await run('undo');
    await becomes('做到某某。');
  });

  test('a text is inserted at every cursor', async () => {
    await write('cursors.gongwen', '一\n二');
    const line = document.lineCount - 1;
    writing().selections = [line - 1, line].map(at => new vscode.Selection(at, 1, at, 1));
    await run('gongwen.insertText', '是');
    same(body(), '一是\n二是');
  });

  test('an entry goes into the document that was written last, though something else is in front', async () => {
    await write('last.gongwen', '做到');
    const other = await vscode.workspace.openTextDocument({ language: 'json', content: '{}' });
    await vscode.window.showTextDocument(other, { preview: false });
    await run('gongwen.insertEntry', LISTED);
    same([body(), other.getText()], [`做到“${TERM}”`, '{}']);
    same(writing().document.uri.toString(), document.uri.toString(), 'the document is not in front');
  });

  test('what is no argument of a link command does nothing', async () => {
    await write('odd.gongwen', '原文');
    for (const command of ['gongwen.insertText', 'gongwen.copyText', 'gongwen.openEntry']) {
      for (const value of [undefined, '', 1, ['a'], { toString: () => 'a' }, 'a\0', 'a'.repeat(100_000)]) {
        let refused = false;
        await Promise.resolve(run(command, value)).catch(() => (refused = true));
        ok(refused, `${command} took ${JSON.stringify(value)?.slice(0, 40) ?? 'nothing'}`);
      }
    }
    same(body(), '原文');
  });

  test('a text and an entry are copied', async () => {
    await write('copy.gongwen', '');
    await run('gongwen.copyText', '原样');
    same(await vscode.env.clipboard.readText(), '原样');
    await run('gongwen.copyEntry', LISTED);
    same(await vscode.env.clipboard.readText(), `“${TERM}”`);
  });

  test('the search takes up what is selected, finds by pinyin, and Enter puts the term there', async () => {
    for (const [name, query] of [['initials', 'lgwh'], ['syllables', 'lianggeweih'], ['characters', '两个维']] as const) {
      await write(`${name}.gongwen`, `做到${query}。`);
      select(query);
      await run('gongwen.searchTerms');
      await waitFor(`the text after a search for ${query}`, async () => {
        // As by Enter; until the list is there it goes nowhere.
        await run('workbench.action.acceptSelectedQuickOpenItem');
        return body();
      }, text => text === `做到“${TERM}”。`);
      await run('workbench.action.revertAndCloseActiveEditor');
    }
    await write('end.gongwen', '');
  });

  test('the view of terms can be shown', async () => {
    await write('view.gongwen', '');
    await run('gongwen.showTerms');
    await run('workbench.view.explorer');
  });
});
