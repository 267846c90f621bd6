// The view 提纲 and the commands about the outline: the view is seen by what its selection, which follows the cursor, gives its commands.
import * as vscode from 'vscode';
import { ok, same, show, waitFor } from './support';

const SCHEME = 'gongwen-parallel';
const HEAD = '在全县信访工作会议上的讲话\n\n';
const BODY = '同志们：\n今天的会议很重要，下面我讲三个问题。\n一、看清形势\n今年以来，全县信访总量有所下降，但是重复信访仍然较多。\n（一）总量下降。全年受理的件数比去年少了两成。\n（二）重访仍多。有的老问题拖了几年，一直没有解决。\n二、抓住重点\n要集中力量化解积案，领导包案，限时办结。\n三、进一步压实责任\n谁的孩子谁抱走，谁引发的问题谁解决，不能推来推去。\n';
const BLOCK = '【提纲】\n一、看清形势\n（一）总量下降\n（二）重访仍多\n二、抓住重点\n三、进一步压实责任\n\n';
const SECTION = BODY.slice(BODY.indexOf('二、'), BODY.indexOf('三、进'));

const run = <T>(command: string, ...values: unknown[]) => vscode.commands.executeCommand<T>(command, ...values);

suite('the outline in the editor', () => {
  let folder: vscode.Uri;
  let document: vscode.TextDocument;

  const open = async (name: string, text: string) => {
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    document = await show(uri);
    // The client answers when its commands are there.
    await waitFor('the client', () => vscode.commands.getCommands(true), commands => commands.includes('gongwen.copyOutline'), 30_000);
  };
  const becomes = (wanted: string) => waitFor('the text', () => document.getText(), text => text === wanted);
  const putCursor = async (text: string) => {
    // Behind it no event of an earlier edit or undo is under way that would have the cursor elsewhere.
    await run('cursorTop');
    const at = document.positionAt(document.getText().indexOf(text));
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'no editor');
    editor.selection = new vscode.Selection(at, at);
  };
  const clipboard = () => vscode.env.clipboard.readText();
  /** Until the view has the section at the cursor selected. */
  const selects = (text: string) =>
    waitFor(
      `the section in the view: ${text}`,
      async () => {
        await run('gongwen.outlineCopySection');
        return clipboard();
      },
      copied => copied.startsWith(text),
      20_000,
    );

  suiteSetup(async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0];
    ok(workspace, 'no workspace folder');
    folder = vscode.Uri.joinPath(workspace.uri, 'outline');
    await vscode.workspace.fs.createDirectory(folder);
  });
  teardown(async () => {
    await run('workbench.action.files.revert');
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(tab => !tab.isDirty));
  });
  suiteTeardown(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  test('the 【提纲】 is written before the salutation, updated, and taken out again, each as one step', async () => {
    await open('block.gongwen', HEAD + BODY);
    await run('gongwen.writeAnnouncedOutline');
    await becomes(HEAD + BLOCK + BODY);
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().lastIndexOf('抓住重点');
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 4)), '突出重点');
    ok(await vscode.workspace.applyEdit(edit), 'edit refused');
    await run('gongwen.writeAnnouncedOutline');
    const updated = (HEAD + BLOCK + BODY).replaceAll('抓住重点', '突出重点');
    await becomes(updated);
    await run('gongwen.removeAnnouncedOutline');
    await becomes(HEAD + BODY.replace('抓住重点', '突出重点'));
    await run('undo');
    await becomes(updated);
  });

  test('an outline becomes a draft with official numbers', async () => {
    const outline = `${HEAD}同志们：\n- 看清形势\n  - 总量下降\n- 抓住重点\n`;
    await open('draft.gongwen', outline);
    await run('gongwen.draftFromOutline');
    await becomes(`${HEAD}同志们：\n　　一、看清形势\n　　（一）总量下降\n　　\n　　二、抓住重点\n　　\n`);
    await run('undo');
    await becomes(outline);
  });

  test('the outline is copied as text, as it is asked for', async () => {
    await open('copy.gongwen', HEAD + BODY);
    await run('gongwen.copyOutline', { numbers: true });
    same(await clipboard(), '一、看清形势\n　　（一）总量下降\n　　（二）重访仍多\n二、抓住重点\n三、进一步压实责任');
    await run('gongwen.copyOutline', { numbers: false, depth: 1, counts: true });
    ok(/^看清形势（\d+字）\n抓住重点（\d+字）\n进一步压实责任（\d+字）$/.test(await clipboard()), await clipboard());
  });

  test('sibling headings are shown in a peek, the odd one marked, and lead to their places', async () => {
    await open('parallel.gongwen', HEAD + BODY);
    await putCursor('集中力量');
    await run('gongwen.showParallelHeadings');
    const peek = await waitFor('the peek', () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === SCHEME), Boolean);
    ok(peek, 'no peek');
    same(peek.languageId, 'gongwen-entry');
    const rows = peek.getText().split('\n').slice(2, 5);
    same(rows.map(row => [row.startsWith('◆'), /[一二三]、.*/.exec(row)?.[0].replace(/\s+/g, '')]), [[false, '一、看清形势'], [false, '二、抓住重点'], [true, '三、进一步压实责任']]);
    const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', peek.uri);
    same(links.map(({ range, target }) => [peek.getText(range).replace(/\s+/g, ''), target?.path === document.uri.path, target?.fragment]), [['一、看清形势', true, 'L5,1'], ['二、抓住重点', true, 'L9,1'], ['三、进一步压实责任', true, 'L11,1']]);
    await run('closeReferenceSearch');
  });

  test('the view follows the cursor without taking the focus, and its commands act on the section selected in it', async () => {
    await open('view.gongwen', HEAD + BODY);
    await run('gongwen.outline.focus');
    await run('workbench.action.focusActiveEditorGroup');
    await putCursor('集中力量');
    same(await selects('二、抓住重点'), SECTION.trimEnd());
    await run('gongwen.outlineSelectSection');
    const editor = vscode.window.activeTextEditor;
    ok(editor?.document === document, 'another document');
    same(document.getText(editor.selection), SECTION.trimEnd());
    await putCursor('全年受理');
    await selects('（一）总量下降');
    await run('gongwen.outlineLevel1');
    await selects('一、看清形势');
    await run('gongwen.outlineLevel2');
    await selects('（一）总量下降');
    await run('gongwen.outlineLevel3');
    await run('gongwen.outlineAllLevels');
    await selects('（一）总量下降');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), '请大家入座。\n');
    ok(await vscode.workspace.applyEdit(edit), 'edit refused');
    await putCursor('谁的孩子');
    await selects('三、进一步压实责任');
  });

  test('sections move, change their level and are renumbered from the view, each as one step', async () => {
    await open('move.gongwen', HEAD + BODY);
    await run('gongwen.outline.focus');
    await run('workbench.action.focusActiveEditorGroup');
    const step = async (section: string, command: string, isDone: (text: string) => boolean) => {
      await putCursor(section);
      await selects(section);
      await run(command);
      await waitFor(command, () => document.getText(), isDone);
      await run('undo');
      await becomes(HEAD + BODY);
    };
    await step('二、抓住重点', 'gongwen.outlineMoveUp', text => text.includes('一、抓住重点') && text.indexOf('抓住重点') < text.indexOf('二、看清形势'));
    await step('二、抓住重点', 'gongwen.outlineMoveDown', text => text.includes('三、抓住重点') && text.includes('二、进一步压实责任'));
    await step('（二）重访仍多', 'gongwen.outlinePromote', text => text.includes('二、重访仍多') && text.includes('三、抓住重点'));
    await step('二、抓住重点', 'gongwen.outlineDemote', text => text.includes('（三）抓住重点') && text.includes('二、进一步压实责任'));
    const wrong = HEAD + BODY.replace('（二）', '（四）');
    await open('renumber.gongwen', wrong);
    await putCursor('一、看清形势');
    await selects('一、看清形势');
    await run('gongwen.outlineRenumber');
    await becomes(HEAD + BODY);
  });
});
