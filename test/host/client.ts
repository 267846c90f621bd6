// What the editor's side does with plain texts, encodings and settings, in a real editor.
import * as vscode from 'vscode';
import { allSymbols, current, documentSymbols, ok, same, show, waitFor } from './support';

const NOTICE = '关于做好档案整理工作的通知\n\n各科室：\n\n一、高度重视\n各科室要认真落实工作责任。\n\n二、按时完成\n请于月底前报送清单。\n\n特此通知。\n';
const STORY = '雨停的时候，她推开窗，看见巷口站着一个人。“你怎么来了？”她问。他没有回答，只是笑了笑。\n';
// 关于做好会议工作的通知 / 各单位：/ 请认真贯彻落实。/ 特此通知。 in GB18030.
const NOTICE_IN_GB = 'b9d8d3dad7f6bac3bbe1d2e9b9a4d7f7b5c4cda8d6aa0ab8f7b5a5cebba3ba0ac7ebc8cfd5e6b9e1b3b9c2e4cab5a1a30accd8b4cbcda8d6aaa1a30a';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16));
const names = async (uri: vscode.Uri) => [...allSymbols(await documentSymbols(uri))].map(({ symbol }) => symbol.name);
const language = (uri: vscode.Uri) => current(uri)?.languageId;
const becomes = (uri: vscode.Uri, wanted: string) => waitFor(`language of ${uri.path}`, () => language(uri), id => id === wanted);
const settings = () => vscode.workspace.getConfiguration('gongwen');

/** Closes what can be closed without a question to the user. */
async function closeEditors(): Promise<void> {
  await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(tab => !tab.isDirty));
}

/** What the extension host has heard of so far, it has also reacted to once this comes back. */
async function roundTrip(uri: vscode.Uri): Promise<void> {
  await documentSymbols(uri);
  await vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', uri);
}

suite('plain texts in the editor', () => {
  let folder: vscode.Uri;
  const write = async (name: string, content: string | Uint8Array) => {
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return uri;
  };
  const set = (key: string, value: unknown) => settings().update(key, value, vscode.ConfigurationTarget.Global);

  suiteSetup(async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0];
    ok(workspace, 'no workspace folder');
    folder = vscode.Uri.joinPath(workspace.uri, 'client');
    await vscode.workspace.fs.createDirectory(folder);
  });
  setup(closeEditors);
  suiteTeardown(closeEditors);

  test('a document that is opened in the background keeps its language until it is shown', async () => {
    const uri = await write('background.txt', NOTICE);
    await vscode.workspace.openTextDocument(uri);
    await roundTrip(uri);
    same(language(uri), 'plaintext');
    await show(uri);
    await becomes(uri, 'gongwen');
  });

  test('a document in a comparison keeps its language until the comparison is closed', async () => {
    const left = await write('left.txt', NOTICE);
    const right = await write('right.txt', `${NOTICE}附件：清单\n`);
    await vscode.commands.executeCommand('vscode.diff', left, right, 'comparison', { preview: false });
    await waitFor('both sides', () => [left, right].map(language), ids => ids.every(id => id !== undefined));
    await show(left);
    await roundTrip(left);
    same([left, right].map(language), ['plaintext', 'plaintext']);
    const comparison = vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(tab => tab.input instanceof vscode.TabInputTextDiff);
    await vscode.window.tabGroups.close(comparison);
    await becomes(left, 'gongwen');
  });

  test('the command makes a recognised text plain again, and back', async () => {
    const uri = await write('revert.txt', NOTICE);
    await show(uri);
    await becomes(uri, 'gongwen');
    await vscode.commands.executeCommand('gongwen.revertToPlainText');
    await becomes(uri, 'plaintext');
    // Looking away and back, or at something else, brings no second recognition.
    await show(await write('other.txt', STORY));
    await show(uri);
    await roundTrip(uri);
    same(language(uri), 'plaintext');
    await vscode.commands.executeCommand('gongwen.treatAsGongwen');
    await becomes(uri, 'gongwen');
  });

  test('a language that the user picks is his choice: nothing changes it back', async () => {
    const uri = await write('picked.txt', NOTICE);
    const document = await show(uri);
    await becomes(uri, 'gongwen');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await show(await write('other.txt', STORY));
    await show(uri);
    await set('outline.points', true);
    await set('outline.points', undefined);
    await roundTrip(uri);
    same(language(uri), 'plaintext');
    const story = await write('story.txt', STORY);
    await vscode.languages.setTextDocumentLanguage(await show(story), 'gongwen');
    await show(uri);
    await show(story);
    await roundTrip(story);
    same(language(story), 'gongwen');
  });

  test('a text pasted into an empty one is recognised; a story is not', async () => {
    for (const [content, wanted] of [[NOTICE, 'gongwen'], [STORY.repeat(5), 'plaintext']] as const) {
      const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
      const editor = await vscode.window.showTextDocument(document);
      await roundTrip(document.uri);
      same(document.languageId, 'plaintext');
      ok(await editor.edit(edit => edit.insert(new vscode.Position(0, 0), content)), 'edit refused');
      if (wanted === 'gongwen') await becomes(document.uri, wanted);
      await roundTrip(document.uri);
      same(language(document.uri), wanted);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  test('gongwen.detectPlainText is followed at once: always, never, auto', async () => {
    const [notice, story] = [await write('setting.txt', NOTICE), await write('setting-story.txt', STORY)];
    await show(notice);
    await show(story);
    await becomes(notice, 'gongwen');
    try {
      await set('detectPlainText', 'always');
      await becomes(story, 'gongwen');
      await set('detectPlainText', 'never');
      await becomes(story, 'plaintext');
      await becomes(notice, 'plaintext');
    } finally {
      await set('detectPlainText', undefined);
    }
    await becomes(notice, 'gongwen');
    await roundTrip(story);
    same(language(story), 'plaintext');
  });

  test('gongwen.markdown.enabled is followed at once', async function () {
    // Writing a setting waits for the editor's own Markdown extension to start, which takes its time on a busy machine.
    this.timeout(150_000);
    const uri = await write('plan.md', `# 工作方案\n\n${NOTICE}`);
    await show(uri);
    const ours = async () => (await names(uri)).includes('一、高度重视');
    same(await ours(), false);
    try {
      await set('markdown.enabled', true);
      await waitFor('outline of Markdown', ours, answer => answer);
    } finally {
      await set('markdown.enabled', undefined);
    }
    await waitFor('no outline of Markdown', ours, answer => !answer);
  });

  test('the server can be restarted', async () => {
    const uri = await write('restart.gongwen', NOTICE);
    await show(uri);
    await waitFor('outline', () => names(uri), answer => answer.includes('一、高度重视'));
    await vscode.commands.executeCommand('gongwen.restartServer');
    await waitFor('outline after the restart', () => names(uri), answer => answer.includes('一、高度重视'));
  });

  test('a GB18030 file that was opened as UTF-8 is offered in its own encoding, then recognised', async () => {
    const uri = await write('gb.txt', bytes(NOTICE_IN_GB.repeat(3)));
    const document = await show(uri);
    same([document.encoding, document.languageId], ['utf8', 'plaintext']);
    // The offer is the newest notification; its action is taken as by a click.
    await waitFor('the document in its encoding', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return current(uri)?.encoding;
    }, encoding => encoding === 'gb18030');
    await becomes(uri, 'gongwen');
    ok(current(uri)?.getText().startsWith('关于做好会议工作的通知'), 'the text is not what was written');
    same(current(uri)?.isDirty, false);
  });

  test('a choice is remembered when the file is opened again', async () => {
    const uri = await write('remembered.txt', NOTICE);
    // Opened as by a click: a document that an extension opens is kept by the editor for minutes after its editors are closed.
    const open = () => vscode.commands.executeCommand('vscode.open', uri);
    await open();
    await becomes(uri, 'gongwen');
    await vscode.commands.executeCommand('gongwen.revertToPlainText');
    await becomes(uri, 'plaintext');
    await closeEditors();
    await waitFor('the document is closed', () => language(uri), id => id === undefined);
    await open();
    await waitFor('the document is open', () => language(uri), id => id !== undefined);
    await roundTrip(uri);
    same(language(uri), 'plaintext');
  });
});
