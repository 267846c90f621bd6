// Moving sections and typing at numbers in a real editor, each as one step that undo takes back.
import * as vscode from 'vscode';
import { ok, same, show, waitFor } from './support';

const HEAD = '关于试验的通知\n\n各科室：\n\n';
const SECTIONS = '一、总体要求\n认真落实。\n二、主要任务\n抓好落实。\n（一）调查\n请各科室查清。\n（二）整改\n请各科室改好。\n';
const LIST = '一、主要任务\n　　（一）调查\n　　（二）整改\n　　（三）总结\n';

const run = <T>(command: string, ...values: unknown[]) => vscode.commands.executeCommand<T>(command, ...values);

suite('editing the structure', () => {
  let folder: vscode.Uri;
  let document: vscode.TextDocument;

  const open = async (name: string, body: string) => {
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(HEAD + body));
    document = await show(uri);
    await waitFor('the outline', () => run<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri), found => (found?.length ?? 0) > 0, 30_000);
  };
  const body = () => document.getText().slice(HEAD.length);
  const becomes = (wanted: string) => waitFor('the text', body, text => text === wanted);
  const editor = () => {
    const active = vscode.window.activeTextEditor;
    ok(active?.document === document, 'another document is in front');
    return active;
  };
  const putCursor = (text: string, offset = 0) => {
    const at = document.positionAt(document.getText().indexOf(text) + offset);
    editor().selection = new vscode.Selection(at, at);
  };
  const cursorBefore = (text: string) => waitFor('the cursor', () => document.getText().slice(document.offsetAt(editor().selection.active)), rest => rest.startsWith(text));

  suiteSetup(() => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(root, 'no folder is open');
    folder = vscode.Uri.joinPath(root, 'editing');
  });

  suiteTeardown(async () => {
    await run('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  test('a section moves up and down, the cursor goes with it', async () => {
    await open('move.gongwen', SECTIONS);
    putCursor('整改');
    await run('gongwen.moveSectionUp');
    const moved = SECTIONS.replace('（一）调查\n请各科室查清。\n（二）整改\n请各科室改好。', '（一）整改\n请各科室改好。\n（二）调查\n请各科室查清。');
    await becomes(moved);
    await cursorBefore('整改');
    await run('gongwen.moveSectionDown');
    await becomes(SECTIONS);
    await cursorBefore('整改');
    await run('undo');
    await becomes(moved);
    await run('undo');
    await becomes(SECTIONS);
    putCursor('主要任务');
    await run('gongwen.moveSectionUp');
    await becomes('一、主要任务\n抓好落实。\n（一）调查\n请各科室查清。\n（二）整改\n请各科室改好。\n二、总体要求\n认真落实。\n');
    await run('undo');
    await becomes(SECTIONS);
  });

  test('a section moves to a place that is chosen from the outline', async () => {
    await open('moveTo.gongwen', SECTIONS);
    putCursor('整改');
    const before = (await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri)).find(({ name }) => name.startsWith('一、'));
    ok(before, 'no such heading');
    await run('gongwen.moveSectionTo', { position: before.selectionRange.start, place: 'inside' });
    await becomes('一、总体要求\n认真落实。\n（一）整改\n请各科室改好。\n二、主要任务\n抓好落实。\n（一）调查\n请各科室查清。\n');
    await cursorBefore('整改');
    await run('undo');
    await becomes(SECTIONS);
    putCursor('整改');
    let isOver = false;
    const asking = run('gongwen.moveSectionTo').then(() => (isOver = true));
    // The first of the places, then the first of the ways: before it. A list that isn't there yet takes no key.
    await waitFor('both lists', () => run('workbench.action.acceptSelectedQuickOpenItem').then(() => isOver), over => over, 30_000);
    await asking;
    await becomes('一、整改\n请各科室改好。\n二、总体要求\n认真落实。\n三、主要任务\n抓好落实。\n（一）调查\n请各科室查清。\n');
    await run('undo');
    await becomes(SECTIONS);
  });

  test('Enter continues the numbers, ends their list, and is plain elsewhere', async () => {
    await open('enter.gongwen', LIST);
    putCursor('整改', 2);
    await run('gongwen.enter');
    await becomes('一、主要任务\n　　（一）调查\n　　（二）整改\n　　（三）\n　　（四）总结\n');
    await cursorBefore('\n　　（四）');
    await run('type', { text: '督查' });
    await becomes('一、主要任务\n　　（一）调查\n　　（二）整改\n　　（三）督查\n　　（四）总结\n');
    await run('gongwen.enter');
    await becomes('一、主要任务\n　　（一）调查\n　　（二）整改\n　　（三）督查\n　　（四）\n　　（五）总结\n');
    await run('gongwen.enter');
    await becomes('一、主要任务\n　　（一）调查\n　　（二）整改\n　　（三）督查\n　　\n　　（四）总结\n');
    await run('undo');
    await becomes('一、主要任务\n　　（一）调查\n　　（二）整改\n　　（三）督查\n　　（四）\n　　（五）总结\n');
    await run('undo');
    await becomes('一、主要任务\n　　（一）调查\n　　（二）整改\n　　（三）督查\n　　（四）总结\n');
    putCursor('主要任务', 4);
    await run('gongwen.enter');
    await becomes('一、主要任务\n\n　　（一）调查\n　　（二）整改\n　　（三）督查\n　　（四）总结\n');
  });

  test('keys pressed one upon the other come out in their order', async () => {
    await open('fast.gongwen', LIST);
    putCursor('总结', 2);
    await Promise.all([run('gongwen.enter'), run('gongwen.enter')]);
    await becomes(`${LIST.slice(0, -1)}\n　　\n`);
    await run('undo');
    await run('undo');
    await becomes(LIST);
    putCursor('总结', 2);
    const pressed = run('gongwen.enter');
    await run('type', { text: '讲评' });
    await pressed;
    // Whichever was there first: nothing is lost, and what was typed behind Enter is not in front of it.
    await waitFor('the text', body, text => text === `${LIST.slice(0, -1)}\n　　（四）讲评\n` || text === `${LIST.slice(0, -1)}\n　　讲评\n`);
  });

  test('Tab and Shift+Tab change the level of a number, and are plain elsewhere', async () => {
    await open('tab.gongwen', LIST);
    putCursor('整改');
    await run('gongwen.numberDown');
    await becomes('一、主要任务\n　　（一）调查\n　　1.整改\n　　（二）总结\n');
    await cursorBefore('整改');
    await run('gongwen.numberUp');
    await becomes(LIST);
    await run('undo');
    await run('undo');
    await becomes(LIST);
    putCursor('主要任务');
    await run('gongwen.numberDown');
    same(body(), LIST, 'a level that there isn’t');
    putCursor('各科室', 2);
    await run('gongwen.numberDown');
    await waitFor('a tabulator', () => document.getText(), text => !text.startsWith(HEAD));
    await run('undo');
    await becomes(LIST);
  });

  test('Enter is plain where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('gongwen');
    await settings.update('editing.continueNumbers', 'off', vscode.ConfigurationTarget.Workspace);
    try {
      await open('off.gongwen', LIST);
      putCursor('整改', 2);
      await run('gongwen.enter');
      await becomes(LIST.replace('整改\n', '整改\n　　\n'));
    } finally {
      await settings.update('editing.continueNumbers', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
