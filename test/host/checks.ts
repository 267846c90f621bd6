// Problems in a real editor: how they are shown, mended and passed over, by which profile, and what the unit adds to them.
import * as vscode from 'vscode';
import { current, ok, same, show, waitFor } from './support';

const OPENING = '关于试验的通知\n\n各科室：\n\n';
const SOURCE = '公文';
const RULE_PAGE = 'gongwen-rule';

const run = <T>(command: string, ...values: unknown[]) => vscode.commands.executeCommand<T>(command, ...values);
const problems = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
const codeOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? String(code.value) : String(code));
const codes = (uri: vscode.Uri) => problems(uri).map(codeOf);
const shows = (uri: vscode.Uri, ...wanted: string[]) => waitFor(`problems of ${uri.path}`, () => codes(uri), found => JSON.stringify(found) === JSON.stringify(wanted), 30_000);
const firstRange = (uri: vscode.Uri) => problems(uri)[0]?.range ?? new vscode.Range(0, 0, 0, 0);
const settings = () => vscode.workspace.getConfiguration('gongwen');

suite('problems in the editor', () => {
  let root: vscode.Uri;
  let folder: vscode.Uri;
  let document: vscode.TextDocument;

  const bytes = (text: string) => new TextEncoder().encode(text);
  const write = async (name: string, body: string) => {
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, bytes(OPENING + body));
    return uri;
  };
  const open = async (name: string, body: string) => {
    document = await show(await write(name, body));
    return document.uri;
  };
  const body = () => document.getText().slice(OPENING.length);
  const becomes = (wanted: string) => waitFor('the text', body, text => text === wanted);
  const putCursor = (text: string) => {
    const at = document.positionAt(document.getText().indexOf(text));
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'no editor');
    editor.selection = new vscode.Selection(at, at);
  };
  const quickFixes = (range: vscode.Range) => run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, 'quickfix', 20);
  const isThere = async (uri: vscode.Uri) => vscode.workspace.fs.stat(uri).then(() => true, () => false);

  suiteSetup(async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0];
    ok(workspace, 'no workspace folder');
    root = workspace.uri;
    folder = vscode.Uri.joinPath(root, 'checks');
    await vscode.workspace.fs.createDirectory(folder);
  });
  teardown(async () => {
    await run('workbench.action.files.revert');
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(tab => !tab.isDirty));
  });
  suiteTeardown(async () => {
    for (const uri of [folder, vscode.Uri.joinPath(root, '.gongwen')]) if (await isThere(uri)) await vscode.workspace.fs.delete(uri, { recursive: true });
  });

  test('a text that nobody has saved has its problems, each with its rule and the page of it', async () => {
    document = await vscode.workspace.openTextDocument({ language: 'gongwen', content: `${OPENING}会议强调，，要抓好落实。\n` });
    await vscode.window.showTextDocument(document);
    await shows(document.uri, 'punctuation/stacked-marks');
    const [problem] = problems(document.uri);
    ok(problem, 'no problem');
    same([document.getText(problem.range), problem.severity], ['，，', vscode.DiagnosticSeverity.Warning]);
    ok(typeof problem.code === 'object' && problem.code.target.scheme === RULE_PAGE, 'no link to a page');
    await run('workbench.action.revertAndCloseActiveEditor');
  });

  test('its quick fix mends it; one undo brings it back', async () => {
    const uri = await open('fix.gongwen', '会议强调，，要抓好落实。\n');
    await shows(uri, 'punctuation/stacked-marks');
    const fix = await waitFor('the preferred fix', async () => (await quickFixes(firstRange(uri))).find(({ isPreferred }) => isPreferred), found => found?.edit !== undefined);
    ok(fix?.edit, 'no edit');
    ok(await vscode.workspace.applyEdit(fix.edit), 'edit refused');
    await becomes('会议强调，要抓好落实。\n');
    await shows(uri);
    await run('undo');
    await becomes('会议强调，，要抓好落实。\n');
    await shows(uri, 'punctuation/stacked-marks');
  });

  test('the command mends all that needs no choice, as one step', async () => {
    const mistakes = '会议强调，，要抓好落实。。\n各单位要周密布署，。\n';
    const uri = await open('fix-all.gongwen', mistakes);
    await waitFor('problems', () => codes(uri), found => found.length === 4);
    await run('gongwen.fixAll');
    await becomes('会议强调，要抓好落实。\n各单位要周密部署，。\n');
    await shows(uri, 'punctuation/stacked-marks');
    await run('undo');
    await becomes(mistakes);
  });

  test('source.fixAll.gongwen runs on saving', async () => {
    const key = 'editor.codeActionsOnSave';
    const configuration = vscode.workspace.getConfiguration();
    await configuration.update(key, { 'source.fixAll.gongwen': 'explicit' }, vscode.ConfigurationTarget.Global);
    try {
      const uri = await open('on-save.gongwen', '会议强调，，要抓好落实。\n');
      await shows(uri, 'punctuation/stacked-marks');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, document.positionAt(document.getText().length), '请认真办理。。\n');
      ok(await vscode.workspace.applyEdit(edit), 'edit refused');
      ok(await document.save(), 'not saved');
      same(body(), '会议强调，要抓好落实。\n请认真办理。\n');
      same(document.isDirty, false);
    } finally {
      await configuration.update(key, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('a place that is to be passed over is kept in .gongwen/ignore.yaml, and its problem is gone', async () => {
    const file = vscode.Uri.joinPath(root, '.gongwen', 'ignore.yaml');
    const uri = await open('ignore.gongwen', '会议强调，，要抓好落实。\n');
    await shows(uri, 'punctuation/stacked-marks');
    const action = await waitFor('the action', async () => (await quickFixes(firstRange(uri))).find(({ title }) => /^(此处忽略|Ignore .* here)/.test(title)), found => found?.edit !== undefined);
    ok(action?.edit && action.command, 'no edit, or the file is not saved');
    ok(await vscode.workspace.applyEdit(action.edit), 'edit refused');
    await run(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
    await shows(uri);
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    ok(saved.includes('file: checks/ignore.gongwen, rule: punctuation/stacked-marks, text: ') && !saved.includes('会议强调'), saved);
    await run('gongwen.openIgnoreFile');
    same(vscode.window.activeTextEditor?.document.uri.path, file.path);
    await run('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(file);
    await shows(uri, 'punctuation/stacked-marks');
  });

  test('another profile finds other problems', async () => {
    const uri = await open('profile.gongwen', '会议强调，，要抓好落实。\n某某局要抓紧办理。\n');
    await shows(uri, 'punctuation/stacked-marks');
    try {
      await run('gongwen.chooseProfile', 'review');
      same(settings().inspect('check.profile')?.globalValue, 'review');
      await shows(uri, 'punctuation/stacked-marks', 'residue/placeholder');
      await run('gongwen.chooseProfile', 'draft');
      await shows(uri, 'punctuation/stacked-marks');
    } finally {
      await settings().update('check.profile', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('the check of the workspace finds problems in files that nobody has opened', async () => {
    const closed = await write('closed.gongwen', '会议强调，，要抓好落实。\n');
    same(codes(closed), []);
    await run('gongwen.checkWorkspace');
    await shows(closed, 'punctuation/stacked-marks');
    await vscode.workspace.fs.delete(closed);
    await shows(closed);
  });

  test('the page of a rule opens as text that nobody can edit', async () => {
    const uri = await open('page.gongwen', '会议强调，，要抓好落实。\n');
    await shows(uri, 'punctuation/stacked-marks');
    const code = problems(uri)[0]?.code;
    ok(typeof code === 'object', 'no link');
    const isPage = (editor: vscode.TextEditor | undefined) => editor?.document.uri.toString() === code.target.toString() && editor.document.getText().includes('punctuation/stacked-marks');
    await run('vscode.open', code.target);
    await waitFor('the page', () => isPage(vscode.window.activeTextEditor), Boolean);
    same(vscode.window.activeTextEditor?.document.languageId, 'gongwen-entry');
    await run('workbench.action.closeActiveEditor');
    await show(uri);
    putCursor('，，');
    await run('gongwen.openRulePage');
    await waitFor('the page by the command', () => isPage(vscode.window.activeTextEditor), Boolean);
  });

  test('the unit’s rules apply once saved, patterns too, and are gone with their file', async () => {
    const file = vscode.Uri.joinPath(root, '.gongwen', 'rules.yaml');
    const uri = await open('unit.gongwen', '请县府办拨付30万元整。\n');
    await run('gongwen.openRulesFile');
    const rules = vscode.window.activeTextEditor?.document;
    ok(rules?.uri.path === file.path && rules.getText().includes('# rules:'), 'no explained new file');
    same(rules.isDirty, false);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, new vscode.Position(rules.lineCount, 0), 'rules:\n  - { id: 全称, words: [县府办], message: 单位名称写全称。, replacement: 县政府办公室 }\n  - { id: 金额, pattern: "\\\\d+万元整", message: 金额后面不写“整”。 }\n');
    ok(await vscode.workspace.applyEdit(edit), 'edit refused');
    ok(await rules.save(), 'not saved');
    await shows(uri, 'unit/全称', 'unit/金额');
    const code = problems(uri)[0]?.code;
    same(typeof code === 'object' && code.target.path, file.path, 'the link leads elsewhere than to the unit’s file');
    await run('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(file);
    await shows(uri);
  });

  test('numbers count on, and a section moves up, each as one step', async () => {
    const wrong = '一、总体要求\n认真落实。\n三、主要任务\n抓好落实。\n（一）调查\n请各科室查清。\n（三）整改\n请各科室改好。\n';
    await open('numbers.gongwen', wrong);
    await run('gongwen.renumberDocument');
    const right = wrong.replace('三、', '二、').replace('（三）', '（二）');
    await becomes(right);
    await run('undo');
    await becomes(wrong);
    putCursor('主要任务');
    await run('gongwen.renumberSection');
    await becomes(wrong.replace('（三）', '（二）'));
    await run('undo');
    await run('gongwen.renumberDocument');
    putCursor('整改');
    await run('gongwen.promoteSection');
    await becomes(right.replace('（二）整改', '三、整改'));
    putCursor('整改');
    await run('gongwen.demoteSection');
    await becomes(right);
    same(current(document.uri)?.getText().startsWith(OPENING), true);
  });

  test('no key of ours is one that the editor has already', async () => {
    const manifest = vscode.extensions.getExtension('gongwen-writing.gongwen')?.packageJSON as { contributes: { keybindings: { command: string; key: string }[] } } | undefined;
    const keybindings = manifest?.contributes.keybindings ?? [];
    ok(keybindings.length > 0, 'the package contributes no key');
    const first = (key: string) => key.replace(/ .*/, '').split('+').sort().join('+');
    // These are the editor's wherever the cursor is at no number.
    const atNumbers = ['enter', 'tab', 'shift+tab'];
    const ours = new Set(keybindings.filter(({ key }) => !atNumbers.includes(key)).map(({ key }) => first(key)));
    const defaults = (await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'))).getText();
    const known = [...defaults.matchAll(/"key": "([^"]+)",\s+"command": "([^"]+)"/g)].map(([, key = '', command = '']) => ({ key, command }));
    ok(known.length > 300, `only ${String(known.length)} keys are known`);
    same(known.filter(({ key, command }) => ours.has(first(key)) && !command.startsWith('gongwen.')), []);
  });
});
