// The shipped package inside a real editor. What is tested here is the joint between editor and server; the reading of texts
// has its own tests in plain Node.
import * as vscode from 'vscode';
import { allSymbols, current, documentSymbols, foldingRanges, ok, same, show, waitFor } from './support';
import { serverTraces } from './serverTraces';

declare const FAIL_ON_PURPOSE: boolean;

const EXTENSION_ID = 'gongwen-writing.gongwen';
const FORBIDDEN_COMMANDS = ['gongwen.exportDocx', 'gongwen.exportDocxQuick', 'gongwen.toggleDecorations', 'gongwen.installBundledFonts'];
const ORDINARY = ['普通文本.txt', '买菜清单.txt', 'notes.txt'];
/** A legacy encoding opens as garbage; that the editor says so is a stop of the walk. */
const OTHER_ENCODING = 'GB18030';

interface Manifest {
  contributes: { commands?: { command: string }[] };
}

suite('gongwen in the editor', () => {
  let extension: vscode.Extension<unknown>;
  let folder: vscode.Uri;
  let examples: vscode.Uri[];
  const fileName = (uri: vscode.Uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1);

  suiteSetup(async () => {
    const found = vscode.extensions.getExtension(EXTENSION_ID);
    ok(found, `${EXTENSION_ID} is not installed in this host`);
    extension = found;
    const workspace = vscode.workspace.workspaceFolders?.[0];
    ok(workspace, 'no workspace folder');
    folder = workspace.uri;
    const entries = await vscode.workspace.fs.readDirectory(folder);
    examples = entries.map(([name]) => name).filter(name => name.endsWith('.txt') && !ORDINARY.includes(name) && !name.includes(OTHER_ENCODING)).map(name => vscode.Uri.joinPath(folder, name));
    ok(examples.length > 0, 'the workspace has no sample documents');
  });

  // First of all, while nothing has given the server a reason to start.
  test('an ordinary .txt stays plain text, and neither client nor server is loaded for it', async () => {
    for (const name of ORDINARY) {
      const uri = vscode.Uri.joinPath(folder, name);
      await show(uri);
      await waitFor('the extension looks at plain text', () => extension.isActive, active => active);
      // Questions that go through the whole editor and come back after everything that opening has set off.
      same(await documentSymbols(uri), [], `${name} has symbols`);
      await vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', uri);
      same(current(uri)?.languageId, 'plaintext', name);
    }
    same(await serverTraces(extension), [], 'a client or server was loaded');
  });

  test('every sample .txt becomes a gongwen document with no configuration', async () => {
    const notYet = () => examples.filter(uri => current(uri)?.languageId !== 'gongwen');
    for (const uri of examples) await show(uri);
    try {
      await waitFor('all samples', () => notYet().map(fileName), left => left.length === 0);
    } finally {
      // The tests that follow look at these too, and say what they find.
      for (const uri of notYet()) await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), 'gongwen');
    }
    for (const name of ORDINARY) same(current(vscode.Uri.joinPath(folder, name))?.languageId, 'plaintext', name);
  });

  test('every sample document has an outline', async () => {
    for (const uri of examples) {
      const symbols = await waitFor(`outline of ${fileName(uri)}`, () => documentSymbols(uri), answer => answer.length > 0);
      console.log(`suite|   ${fileName(uri)}: ${String([...allSymbols(symbols)].length)} symbols`);
    }
    ok((await serverTraces(extension)).length > 0, 'symbols came, but no trace of a server was found: the test for its absence proves nothing');
  });

  test('symbols keep what the editor insists on: no empty name, selection inside range, children inside parents', async () => {
    for (const uri of examples) {
      const document = await vscode.workspace.openTextDocument(uri);
      for (const { symbol, parents } of allSymbols(await documentSymbols(uri))) {
        const where = `${fileName(uri)}: “${symbol.name}”`;
        ok(symbol.name.trim() !== '', `${where}: empty name`);
        ok(symbol.range.contains(symbol.selectionRange), `${where}: selection outside range`);
        ok(document.validateRange(symbol.range).isEqual(symbol.range), `${where}: range outside the document`);
        const parent = parents.at(-1);
        if (parent) ok(parent.range.contains(symbol.range), `${where}: outside its parent “${parent.name}”`);
      }
    }
  });

  test('a heading is named exactly by the text it selects', async () => {
    let headings = 0;
    for (const uri of examples) {
      const document = await vscode.workspace.openTextDocument(uri);
      for (const { symbol } of allSymbols(await documentSymbols(uri))) {
        if (symbol.kind !== vscode.SymbolKind.String) continue;
        headings += 1;
        same(symbol.name, document.getText(symbol.selectionRange), fileName(uri));
      }
    }
    ok(headings > 0, 'no heading in any sample document');
  });

  test('folding ranges span lines of the document', async () => {
    let count = 0;
    for (const uri of examples) {
      const document = await vscode.workspace.openTextDocument(uri);
      for (const range of await foldingRanges(uri)) {
        count += 1;
        ok(range.start < range.end && range.end < document.lineCount, `${fileName(uri)}: ${String(range.start)}–${String(range.end)} of ${String(document.lineCount)} lines`);
      }
    }
    ok(count > 0, 'nothing folds in any sample document');
  });

  test('an edit is in the outline', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'gongwen', content: '关于试验的通知\n\n各科室：\n\n一、第一项工作\n请认真落实。\n' });
    await vscode.window.showTextDocument(document);
    const names = async () => [...allSymbols(await documentSymbols(document.uri))].map(({ symbol }) => symbol.name);
    await waitFor('first outline', names, answer => answer.includes('一、第一项工作'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount - 1, 0), '二、第二项工作\n请抓紧办理。\n');
    ok(await vscode.workspace.applyEdit(edit), 'edit refused');
    await waitFor('outline after the edit', names, answer => answer.includes('二、第二项工作'));
    await vscode.commands.executeCommand('undo');
    await waitFor('outline after undo', names, answer => !answer.includes('二、第二项工作'));
  });

  test('.gongwen and .gw are gongwen documents', async () => {
    for (const name of ['新建.gongwen', '新建.gw']) {
      const uri = vscode.Uri.joinPath(folder, name);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('关于试验的通知\n'));
      same((await show(uri)).languageId, 'gongwen', name);
    }
  });

  test('every contributed command exists, and none belongs to another extension', async () => {
    const contributed = ((extension.packageJSON as Manifest).contributes.commands ?? []).map(({ command }) => command);
    ok(contributed.length > 0, 'the package contributes no command');
    const registered = await vscode.commands.getCommands(true);
    same(contributed.filter(command => !registered.includes(command)), [], 'contributed but not registered');
    same(registered.filter(command => FORBIDDEN_COMMANDS.includes(command)), [], 'owned by markdown-gongwen');
  });

  test('gongwen.detectPlainText: never leaves official .txt files alone', async () => {
    const configuration = vscode.workspace.getConfiguration('gongwen');
    const [first] = examples;
    ok(first, 'no sample document');
    await configuration.update('detectPlainText', 'never', vscode.ConfigurationTarget.Global);
    try {
      const copy = vscode.Uri.joinPath(folder, '不识别.txt');
      await vscode.workspace.fs.copy(first, copy, { overwrite: true });
      await show(copy);
      await documentSymbols(copy);
      same(current(copy)?.languageId, 'plaintext');
    } finally {
      await configuration.update('detectPlainText', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  if (FAIL_ON_PURPOSE) {
    test('deliberate failure (FAIL=1)', () => {
      same(1, 2);
    });
  }
});
