import * as vscode from 'vscode';
import { TextDocumentContentRequest, type Location, type TextDocumentContentResult } from 'vscode-languageclient';
import { entryUri, FIND_USES_METHOD, LINK_COMMANDS, type FindUsesParams, type ListedEntry } from '../../../../protocol/src/index';
import { EntryList, type Ask } from './entryList';
import { searchTerms } from './termSearch';
import { TermTree, type EntryNode, type TermNode } from './termTree';
import { WritingPlace } from './writingPlace';

const LONGEST_KEY = 300;
const LONGEST_TEXT = 5000;
const MESSAGE_TIME = 3000;

/** Everything that the user does with terms beside reading what the editor shows of them: view, search, commands, links. */
export class Terms implements vscode.Disposable {
  readonly #ask: Ask;
  readonly #log: vscode.LogOutputChannel;
  readonly #list: EntryList;
  readonly #place = new WritingPlace();
  readonly #view: vscode.TreeView<TermNode>;
  readonly #subscriptions: vscode.Disposable[];

  constructor(ask: Ask, log: vscode.LogOutputChannel) {
    this.#ask = ask;
    this.#log = log;
    this.#list = new EntryList(ask, log);
    this.#view = vscode.window.createTreeView('gongwen.terms', { treeDataProvider: new TermTree(this.#list, entry => this.#contentOf(entry)), showCollapseAll: true });
    const commands: Record<string, (argument: unknown) => unknown> = {
      'gongwen.searchTerms': () =>
        searchTerms(this.#list, {
          insert: entry => this.#place.insert(entry.insertText),
          open: entry => this.#open(entry),
          findUses: entry => this.#findUses(entry.key),
        }),
      'gongwen.insertEntry': node => this.#withEntry(node, ({ entry }) => this.#place.insert(entry.insertText)),
      'gongwen.copyEntry': node => this.#withEntry(node, ({ entry }) => copy(entry.insertText)),
      // Behind links in Markdown: whatever they are given is taken only where it has the form that the protocol names.
      [LINK_COMMANDS.openEntry]: key => this.#openEntry(checked(key, LONGEST_KEY)),
      [LINK_COMMANDS.insertText]: text => this.#place.insert(checked(text, LONGEST_TEXT)),
      [LINK_COMMANDS.copyText]: text => copy(checked(text, LONGEST_TEXT)),
      [LINK_COMMANDS.findUses]: target => (typeof target === 'string' ? this.#findUses(checked(target, LONGEST_KEY)) : this.#withEntry(target, ({ entry }) => this.#findUses(entry.key))),
    };
    this.#subscriptions = [this.#view, this.#list, this.#place, ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run))];
  }

  /** The entries may be others now. */
  changed(): void {
    this.#list.changed();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** @param node what a menu hands over; by the keyboard a command comes without, and the view's selection counts */
  async #withEntry(node: unknown, act: (node: EntryNode) => unknown): Promise<void> {
    const chosen = isEntryNode(node) ? node : this.#view.selection.find(isEntryNode);
    if (chosen) await act(chosen);
  }

  async #openEntry(key: string): Promise<void> {
    const entry = await this.#list.find(key);
    if (entry) await this.#open(entry);
    else void vscode.window.showInformationMessage(vscode.l10n.t('There is no entry for this any more.'));
  }

  /**
   * As text in a tab that the next one replaces, where Go to Definition would open it: the way back is the editor's own, the
   * same words stand in a peek, a screen reader reads them, and nothing has to be loaded to show them.
   */
  async #open({ name, key }: ListedEntry): Promise<void> {
    try {
      await vscode.window.showTextDocument(vscode.Uri.parse(entryUri(name, key)), { preview: true });
    } catch (cause) {
      this.#log.warn(`${key}: not opened: ${String(cause)}`);
      void vscode.window.showWarningMessage(vscode.l10n.t('The entry could not be opened.'));
    }
  }

  async #findUses(key: string): Promise<void> {
    let found: Location[];
    try {
      const params: FindUsesParams = { key };
      found = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Finding uses') }, () => this.#ask<Location[]>(FIND_USES_METHOD, params));
    } catch (cause) {
      this.#log.warn(`Uses could not be looked up: ${String(cause)}`);
      void vscode.window.showWarningMessage(vscode.l10n.t('Uses could not be looked up.'));
      return;
    }
    const locations = found.map(({ uri, range: { start, end } }) => new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(start.line, start.character, end.line, end.character)));
    const [first] = locations;
    if (!first) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No document in this workspace uses it.'));
      return;
    }
    // They are shown where the user is writing: going through them changes nothing there.
    const editor = this.#place.editor;
    const [uri, position] = editor ? [editor.document.uri, editor.selection.active] : [first.uri, first.range.start];
    await vscode.commands.executeCommand('editor.action.showReferences', uri, position, locations);
  }

  async #contentOf({ name, key }: ListedEntry): Promise<string | undefined> {
    try {
      return (await this.#ask<TextDocumentContentResult>(TextDocumentContentRequest.method, { uri: entryUri(name, key) })).text;
    } catch {
      return undefined;
    }
  }
}

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', text.length > 20 ? `${text.slice(0, 20)}…` : text), MESSAGE_TIME);
}

function isEntryNode(node: unknown): node is EntryNode {
  return typeof node === 'object' && node !== null && (node as Partial<TermNode>).kind === 'entry';
}

/** @throws where it is no text that one of our links would hold */
function checked(argument: unknown, longest: number): string {
  if (typeof argument !== 'string' || argument === '' || argument.length > longest || /[\u0000-\u0009\u000b-\u001f]/.test(argument)) throw new Error('Not an argument of this command');
  return argument;
}
