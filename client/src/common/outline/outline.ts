import * as vscode from 'vscode';
import { CLEAN_SCHEME, ENTRY_SCHEME, PARALLEL_SCHEME, RULE_SCHEME, type RestructureParams } from '../../../../protocol/src/index';
import { isChecked } from '../checks/problems';
import { rangeOf } from '../plainEdits';
import type { Ask } from '../terms/entryList';
import { copyOutline } from './copyOutline';
import { OutlineEdits } from './outlineEdits';
import { OutlineSource } from './outlineSource';
import { OutlineTree } from './outlineTree';
import { ParallelView } from './parallelView';
import { SectionDrag } from './sectionDrag';
import { minutes, sectionAt, type Section } from './sections';

const VIEW = 'gongwen.outline';
const OWN_SCHEMES = new Set([CLEAN_SCHEME, ENTRY_SCHEME, PARALLEL_SCHEME, RULE_SCHEME]);
const MESSAGE_TIME = 3000;
const MOST_TRIES = 5;

/** The view 提纲, and what the user does with the outline of the document in front. */
export class Outline implements vscode.Disposable {
  readonly #source: OutlineSource;
  readonly #tree: OutlineTree;
  readonly #edits: OutlineEdits;
  readonly #view: vscode.TreeView<Section>;
  readonly #subscriptions: vscode.Disposable[];
  /** The section that the view shows the cursor in. */
  #revealed: string | undefined;
  #isFollowing = false;
  #following = Promise.resolve();

  constructor(ask: Ask, log: vscode.LogOutputChannel) {
    this.#source = new OutlineSource(ask, log);
    this.#tree = new OutlineTree(this.#source);
    this.#edits = new OutlineEdits(ask, log);
    const parallel = new ParallelView(ask, log);
    this.#view = vscode.window.createTreeView(VIEW, { treeDataProvider: this.#tree, showCollapseAll: true, dragAndDropController: new SectionDrag(this.#source, this.#edits) });
    const inFront = (act: (editor: vscode.TextEditor, argument: unknown) => unknown) => async (argument: unknown) => {
      const editor = vscode.window.activeTextEditor;
      if (editor && isChecked(editor.document)) await act(editor, argument);
    };
    const restructure = (change: RestructureParams['change']) => (given: unknown) => this.#withSection(given, ({ node }, document) => this.#edits.restructure(document, change, node.selectionRange.start));
    const commands: Record<string, (argument: unknown) => unknown> = {
      'gongwen.writeAnnouncedOutline': inFront(editor => this.#edits.change(editor, 'write')),
      'gongwen.removeAnnouncedOutline': inFront(editor => this.#edits.change(editor, 'remove')),
      'gongwen.draftFromOutline': inFront(editor => this.#edits.change(editor, 'draft')),
      'gongwen.copyOutline': inFront((editor, options) => copyOutline(ask, log, editor.document, options)),
      'gongwen.showParallelHeadings': inFront(editor => parallel.show(editor)),
      'gongwen.outlineLevel1': () => this.#showLevels(1),
      'gongwen.outlineLevel2': () => this.#showLevels(2),
      'gongwen.outlineLevel3': () => this.#showLevels(3),
      'gongwen.outlineAllLevels': () => this.#showLevels(Infinity),
      'gongwen.outlineMoveUp': restructure('moveUp'),
      'gongwen.outlineMoveDown': restructure('moveDown'),
      'gongwen.outlinePromote': restructure('promote'),
      'gongwen.outlineDemote': restructure('demote'),
      'gongwen.outlineRenumber': restructure('renumberSection'),
      'gongwen.outlineCopySection': given => this.#withSection(given, copySection),
      'gongwen.outlineSelectSection': given => this.#withSection(given, selectSection),
    };
    this.#subscriptions = [
      this.#view,
      this.#tree,
      this.#source,
      parallel,
      ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
      this.#source.onDidChange(() => this.#describe()),
      this.#view.onDidChangeVisibility(({ visible }) => {
        this.#source.see(visible);
        this.#revealed = undefined;
        void this.#followCursor();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#followEditor()),
      vscode.window.onDidChangeTextEditorSelection(() => void this.#followCursor()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#source.document && contentChanges.length > 0) this.#source.changed();
      }),
      vscode.workspace.onDidOpenTextDocument(() => this.#followEditor()),
      vscode.workspace.onDidCloseTextDocument(() => this.#followEditor()),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('gongwen')) this.#source.changed();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = this.#source.document?.uri.toString();
        if (!uris.some(uri => uri.toString() === shown)) return;
        this.#tree.refresh();
        this.#describe();
      }),
    ];
    this.#followEditor();
    this.#source.see(this.#view.visible);
  }

  /** The server is another one. */
  changed(): void {
    this.#source.changed();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The document in front; where a page of ours is in front of it, the one behind, as long as it is open. */
  #followEditor(): void {
    const document = vscode.window.activeTextEditor?.document;
    const before = this.#source.document;
    if (document && isChecked(document)) this.#source.follow(document);
    else if (before?.isClosed || (before && !isChecked(before)) || (document && !OWN_SCHEMES.has(document.uri.scheme))) this.#source.follow(undefined);
  }

  #describe(): void {
    const { answer } = this.#source;
    const depth = this.#tree.depth;
    const levels = depth === Infinity ? [] : [levelsName(depth)];
    this.#view.description = answer && answer.nodes.length > 0 ? [vscode.l10n.t('{0} chars · {1} min', answer.wordCount, minutes(answer.seconds)), ...levels].join(' · ') : '';
    this.#view.message = answer?.isTruncated ? vscode.l10n.t('There are more sections; the first ones are shown (gongwen.outline.maxSymbols).') : '';
    const { problemCount } = this.#tree;
    this.#view.badge = problemCount === 0 ? undefined : { value: problemCount, tooltip: vscode.l10n.t('{0} problems', problemCount) };
    void this.#followCursor();
  }

  /**
   * Shows in the view where the cursor is, and leaves the focus where it is. The editor drops a wish to reveal what it is
   * about to draw anew, and doesn't say so: whether it was heard shows in the selection.
   */
  #followCursor(): Promise<void> {
    if (!this.#isFollowing) this.#following = this.#revealWhileBehind();
    return this.#following;
  }

  async #revealWhileBehind(): Promise<void> {
    this.#isFollowing = true;
    let tries = 0;
    for (let section = this.#atCursor(); section && section.id !== this.#revealed && tries < MOST_TRIES; section = this.#atCursor()) {
      await this.#view.reveal(section, { select: true, focus: false }).then(undefined, () => undefined);
      if (this.#view.selection[0]?.id === section.id) this.#revealed = section.id;
      else tries++;
    }
    this.#isFollowing = false;
  }

  /** Undefined where nothing is shown, or not yet what the document is now. */
  #atCursor(): Section | undefined {
    const { document, sections, isCurrent } = this.#source;
    const { activeTextEditor: active, visibleTextEditors } = vscode.window;
    // A peek in the document counts as the active editor.
    const editor = active?.document === document ? active : visibleTextEditors.find(shown => shown.document === document);
    if (!this.#view.visible || !editor || !isCurrent) return undefined;
    return sectionAt(sections, editor.selection.active, this.#tree.depth);
  }

  #showLevels(depth: number): void {
    this.#tree.depth = depth;
    this.#revealed = undefined;
    this.#describe();
  }

  /** @param given what a menu hands over; by the keyboard a command comes without, and the view's selection counts */
  async #withSection(given: unknown, act: (section: Section, document: vscode.TextDocument) => unknown): Promise<void> {
    // While the editor draws the view anew nothing is selected in it: the section at the cursor will be.
    if (!isSection(given) && this.#view.selection.length === 0) {
      this.#revealed = undefined;
      await this.#followCursor();
    }
    const chosen = isSection(given) ? given : this.#view.selection[0];
    // Its places as they are now: the text may have changed since it was drawn.
    const section = chosen && (await this.#source.find(chosen.id));
    const { document } = this.#source;
    if (section && document) await act(section, document);
  }
}

function levelsName(depth: number): string {
  return depth === 1 ? vscode.l10n.t('First level only') : depth === 2 ? vscode.l10n.t('Down to the second level') : vscode.l10n.t('Down to the third level');
}

async function copySection({ node }: Section, document: vscode.TextDocument): Promise<void> {
  await vscode.env.clipboard.writeText(document.getText(rangeOf(node.range)));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', node.number + node.name), MESSAGE_TIME);
}

async function selectSection({ node }: Section, document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document, { selection: rangeOf(node.range) });
}

function isSection(value: unknown): value is Section {
  const { id, node } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Section>;
  return typeof id === 'string' && typeof node === 'object';
}
