// The client's side of the terms: commands, links, the view and its search, entries as documents.
import * as vscode from 'vscode';
import { documentSymbols, ok, same, show, waitFor } from './support';

const OPENING = '关于试验的通知\n\n各科室：\n\n';
const TERM = '四个意识';
const KEY = 'term:si-ge-yishi';
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
  const positionOf = (text: string) => document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = (uri: vscode.Uri, position: vscode.Position) => vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  const definitionsAt = async (position: vscode.Position) => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, position);
    return found.map(target => (target instanceof vscode.Location ? target : new vscode.Location(target.targetUri, target.targetRange)));
  };
  const definitions = (text: string) => definitionsAt(positionOf(text));
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
    for (const [name, query] of [['initials', 'sgys'], ['syllables', 'sigeyish'], ['characters', '四个意']] as const) {
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

  test('an entry is opened as text that nobody can edit, once for each key, and again after a restart', async () => {
    await write('entry.gongwen', TERM);
    await run('gongwen.openEntry', KEY);
    const entry = writing().document;
    same([entry.uri.scheme, entry.languageId, entry.isDirty], ['gongwen-term', 'gongwen-entry', false]);
    ok(entry.getText().includes('看齐意识') && entry.getText().includes('2016年1月29日'), entry.getText());
    const before = entry.getText();
    await run('type', { text: 'x' });
    same(entry.getText(), before, 'the entry was edited');
    const [definition] = await definitions(TERM);
    same(definition?.uri.toString(), entry.uri.toString(), 'Go to Definition leads elsewhere');
    same([(await hovers(entry.uri, new vscode.Position(0, 1))).length, (await documentSymbols(entry.uri)).length], [0, 0], 'the entry is analysed');
    await run('workbench.action.closeActiveEditor');
    await run('gongwen.restartServer');
    await run('gongwen.openEntry', 'term:si-ge-zixin');
    ok(writing().document.getText().includes('文化自信'), 'no entry after the restart');
    await run('workbench.action.closeActiveEditor');
  });

  test('a hover explains, and links only to commands of ours', async () => {
    await write('hover.gongwen', `增强“${TERM}”。`);
    const [first] = await waitFor('a hover', () => hovers(document.uri, positionOf(TERM)), answer => answer.length > 0);
    const contents = first?.contents.map(content => content as vscode.MarkdownString) ?? [];
    const text = contents.map(({ value }) => value).join('\n');
    ok(['政治意识', '大局意识', '核心意识', '看齐意识'].every(item => text.includes(item)), text);
    const linked = [...text.matchAll(/\(command:([\w.]+)/g)].map(match => match[1] ?? '');
    ok(linked.includes('gongwen.insertText'), `links: ${linked.join(' ')}`);
    const enabled = contents.flatMap(({ isTrusted }) => (typeof isTrusted === 'object' ? isTrusted.enabledCommands : []));
    same(linked.filter(command => !enabled.includes(command)), [], 'links that don’t run');
    const registered = await vscode.commands.getCommands(true);
    same(linked.filter(command => !registered.includes(command)), [], 'links to nothing');
  });

  test('completion offers a term for pinyin and for its first characters, and says what it replaces', async () => {
    for (const typed of ['sgys', '四个意']) {
      await write(`completion-${String(typed.length)}.gongwen`, `增强${typed}`);
      const end = positionOf(typed).translate(0, typed.length - 1);
      const offer = await waitFor(`completion for ${typed}`, async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, end, undefined, 5);
        return items.find(({ label }) => (typeof label === 'string' ? label : label.label) === `“${TERM}”`);
      }, item => item !== undefined);
      ok(offer, 'no offer');
      const range = offer.range instanceof vscode.Range ? offer.range : offer.range?.replacing;
      same([document.getText(range), offer.insertText, (offer.commitCharacters ?? []).includes('，')], [typed, `“${TERM}”`, typed === 'sgys']);
    }
  });

  test('an abbreviation is explained and defined in the document itself', async () => {
    await write('abbreviation.gongwen', '根据《试验工作管理办法》（以下简称《办法》），现将有关事项通知如下。\n各科室要落实《办法》。');
    const use = document.positionAt(document.getText().lastIndexOf('办法'));
    const [definition] = await waitFor('a definition', () => definitionsAt(use), answer => answer.length > 0);
    same(definition?.uri.toString(), document.uri.toString());
    ok(definition && definition.range.start.line < use.line, 'the definition is the use');
    const [hover] = await hovers(document.uri, use);
    const text = hover?.contents.map(content => (content as vscode.MarkdownString).value).join('\n') ?? '';
    ok(text.includes('试验工作管理办法'), text);
  });

  test('every use in the workspace is found, in files that nobody has opened too', async () => {
    const closed = vscode.Uri.joinPath(folder, 'closed.gongwen');
    await vscode.workspace.fs.writeFile(closed, new TextEncoder().encode(`${OPENING}坚持“${TERM}”，再说“${TERM}”。`));
    await write('uses.gongwen', `增强“${TERM}”。`);
    const uses = await waitFor('the uses', () => vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, positionOf(TERM)), found => found.filter(({ uri }) => uri.toString() === closed.toString()).length === 2, 60_000);
    ok(uses.some(({ uri }) => uri.toString() === document.uri.toString()), 'not the use in the document itself');
    // Whether a peek is open no API tells; that it opens without complaint is what can be seen from here.
    await run('gongwen.findUses', KEY);
    await run('closeReferenceSearch');
  });

  test('uses are highlighted, and an abbreviation is renamed everywhere in its document', async () => {
    await write('rename.gongwen', '根据《试验工作管理办法》（以下简称《办法》），现将有关事项通知如下。\n各科室要落实《办法》。');
    const use = document.positionAt(document.getText().lastIndexOf('办法'));
    const highlights = await waitFor('highlights', () => vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>('vscode.executeDocumentHighlights', document.uri, use), found => found?.length === 2);
    same(highlights?.map(({ range }) => document.getText(range)), ['《办法》', '《办法》']);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, use, '《管理办法》');
    ok(await vscode.workspace.applyEdit(edit), 'edit refused');
    same(body(), '根据《试验工作管理办法》（以下简称《管理办法》），现将有关事项通知如下。\n各科室要落实《管理办法》。');
  });

  test('terms are coloured by meaning', async () => {
    await write('tokens.gongwen', `增强“${TERM}”。`);
    await waitFor('semantic tokens', () => vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri), tokens => (tokens?.data.length ?? 0) > 0);
  });

  test('the view of terms can be shown', async () => {
    await write('view.gongwen', '');
    await run('gongwen.showTerms');
    await run('workbench.view.explorer');
  });
});
