// Counts and kinds in a real editor: what the status bar says, what is listed and copied, hints and lenses of sections.
import * as vscode from 'vscode';
import { countText, kindText } from '../../client/src/common/status/countTexts';
import { ok, same, show, waitFor } from './support';

const TEXT = '关于防火的通知\n各村：\n一、加强宣传\n每天早晚各播一次。\n二、加强巡查\n护林员每天上山。\n特此报告。\n';
const WHOLE = new vscode.Range(0, 0, 7, 0);

const run = <T>(command: string, ...values: unknown[]) => vscode.commands.executeCommand<T>(command, ...values);
const settings = () => vscode.workspace.getConfiguration('gongwen');
const counts = { words: 1234, characters: 0, charactersWithSpaces: 0, ideographs: 0, paragraphs: 0, pages: 0, minutes: 0, readingTime: '' };

suite('counts and kinds in the editor', () => {
  let folder: vscode.Uri;
  let uri: vscode.Uri;

  const mismatches = () => vscode.languages.getDiagnostics(uri).filter(({ code }) => typeof code === 'object' && code.value === 'kind/kind-mismatch').length;
  const hints = async () => (await run<vscode.InlayHint[] | undefined>('vscode.executeInlayHintProvider', uri, WHOLE)) ?? [];
  const lenses = async () => (await run<vscode.CodeLens[] | undefined>('vscode.executeCodeLensProvider', uri)) ?? [];

  suiteSetup(async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0];
    ok(workspace, 'no workspace folder');
    folder = vscode.Uri.joinPath(workspace.uri, 'counts');
    await vscode.workspace.fs.createDirectory(folder);
  });
  setup(async () => {
    uri = vscode.Uri.joinPath(folder, 'counted.gongwen');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
    await show(uri);
    await waitFor('hints', hints, found => found.length === 2, 30_000);
  });
  teardown(async () => {
    await run('workbench.action.files.revert');
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(tab => !tab.isDirty));
  });
  suiteTeardown(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  test('what the status bar says', () => {
    ok(countText({ whole: counts }).startsWith('1234'), countText({ whole: counts }));
    ok(/^1234.*56/.test(countText({ whole: counts, selection: { ...counts, words: 56 } })), 'the selection is not in it');
    same([kindText({ kind: '通知' }), kindText({ kind: '通知', chosenKind: '讲话' })], ['通知', '$(pinned) 讲话']);
  });

  test('gongwen.showStatistics: all of it, with what is selected', async () => {
    const all = await run<string>('gongwen.showStatistics', 'copy');
    ok(/\b44\b/.test(all) && !/\b15\b/.test(all), all);
    same(await vscode.env.clipboard.readText(), all);
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'no editor');
    editor.selection = new vscode.Selection(2, 0, 4, 0);
    ok(/\b15\b/.test(await run<string>('gongwen.showStatistics', 'copy')), 'the selection is not in it');
  });

  test('gongwen.chooseDocumentKind: the rules go by what was chosen, until the title counts again', async () => {
    await waitFor('a mismatch by the title', mismatches, found => found === 1, 30_000);
    same(await run('gongwen.chooseDocumentKind', '报告'), '报告');
    await waitFor('no mismatch', mismatches, found => found === 0, 30_000);
    await run('gongwen.restartServer');
    await waitFor('hints of the new server', hints, found => found.length === 2, 30_000);
    same(mismatches(), 0, 'the choice was forgotten');
    same(await run('gongwen.chooseDocumentKind', null), '通知');
    await waitFor('the mismatch again', mismatches, found => found === 1, 30_000);
  });

  test('a chosen kind goes along with a file that is renamed', async () => {
    await waitFor('a mismatch by the title', mismatches, found => found === 1, 30_000);
    same(await run('gongwen.chooseDocumentKind', '报告'), '报告');
    const renamed = vscode.Uri.joinPath(folder, 'renamed.gongwen');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed, { overwrite: true });
    ok(await vscode.workspace.applyEdit(edit), 'the file was not renamed');
    uri = renamed;
    await show(uri);
    await waitFor('hints of the renamed document', hints, found => found.length === 2, 30_000);
    await waitFor('no mismatch under its new name', mismatches, found => found === 0, 30_000);
    same(await run('gongwen.chooseDocumentKind', null), '通知');
    await waitFor('the mismatch again', mismatches, found => found === 1, 30_000);
  });

  test('hints stand behind the headings, and go with the setting', async () => {
    same((await hints()).map(({ position }) => [position.line, position.character]), [[2, 6], [4, 6]]);
    try {
      await settings().update('inlayHints.sections', false, vscode.ConfigurationTarget.Global);
      await waitFor('no hints', hints, found => found.length === 0);
    } finally {
      await settings().update('inlayHints.sections', undefined, vscode.ConfigurationTarget.Global);
    }
    await waitFor('hints again', hints, found => found.length === 2);
  });

  test('lenses stand above the headings where they are wanted, and what they offer acts on their section', async () => {
    same(await lenses(), []);
    try {
      await settings().update('codeLens.sections', true, vscode.ConfigurationTarget.Global);
      const found = await waitFor('lenses', lenses, all => all.length > 0);
      same([...new Set(found.map(({ range }) => range.start.line))], [2, 4]);
      const demote = found.flatMap(({ command }) => (command?.arguments?.[0] === 'demoteSection' ? [command] : []))[0];
      ok(demote, 'no lens to demote');
      await run(demote.command, ...((demote.arguments ?? []) as unknown[]));
      await waitFor('a level lower', () => vscode.window.activeTextEditor?.document.getText() ?? '', text => text.includes('（一）加强巡查'));
      await run('undo');
      same(vscode.window.activeTextEditor?.document.getText(), TEXT);
    } finally {
      await settings().update('codeLens.sections', undefined, vscode.ConfigurationTarget.Global);
    }
    await waitFor('no lenses', lenses, all => all.length === 0);
  });
});
