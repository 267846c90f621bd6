import * as vscode from 'vscode';
import { OUTLINE_SCHEME } from '../../../../protocol/src/index';
import { problemsOf } from '../checks/problems';
import type { OutlineSource } from './outlineSource';
import { minutes, percent, problemsWithin, shown, type Problem, type Section } from './sections';

const MOST_MESSAGES = 5;
const ICONS = { heading: 'symbol-string', runIn: 'symbol-key', item: 'symbol-enum-member', part: 'file' } as const;
/** By severity: error, warning, information. */
const COLOURS = ['list.errorForeground', 'list.warningForeground', 'editorInfo.foreground'] as const;
const PROBLEM_ICONS = ['error', 'warning', 'info'] as const;

/** The sections as the view 提纲 shows them, each with its length and the problems found in it. */
export class OutlineTree implements vscode.TreeDataProvider<Section>, vscode.FileDecorationProvider, vscode.Disposable {
  readonly #source: OutlineSource;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #depth = Infinity;
  #problems: readonly Problem[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(source: OutlineSource) {
    this.#source = source;
    this.#subscriptions = [this.#changed, vscode.window.registerFileDecorationProvider(this), source.onDidChange(() => this.refresh())];
  }

  get depth(): number {
    return this.#depth;
  }

  /** Only levels down to this one are shown. */
  set depth(depth: number) {
    this.#depth = depth;
    this.#changed.fire();
  }

  get problemCount(): number {
    return this.#problems.length;
  }

  /** Sections or problems have changed. */
  refresh(): void {
    const { document } = this.#source;
    // Hints are dots in the text, no problems: the Problems view leaves them out, too.
    this.#problems = (document ? problemsOf(document.uri) : [])
      .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint)
      .map(({ range, severity, message }) => ({ start: range.start, severity, message }))
      .sort((one, other) => one.start.compareTo(other.start));
    this.#changed.fire();
  }

  getChildren(section?: Section): Section[] {
    return shown(section ? section.children : this.#source.sections, this.#depth);
  }

  getParent(section: Section): Section | undefined {
    return section.parent;
  }

  getTreeItem(section: Section): vscode.TreeItem {
    const { id, node } = section;
    const { kind, number, name, level, wordCount, share, seconds } = node;
    const problems = problemsWithin(this.#problems, node.range);
    const gravest = Math.min(2, ...problems.map(({ severity }) => severity));
    const hasChildren = shown(section.children, this.#depth).length > 0;
    const item = new vscode.TreeItem(number + name, hasChildren ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None);
    const length = vscode.l10n.t('{0} chars · {1} · {2} min', wordCount, percent(share), minutes(seconds));
    item.id = id;
    item.description = length;
    item.contextValue = kind === 'part' ? 'part' : 'section';
    item.iconPath = problems.length > 0 ? new vscode.ThemeIcon(PROBLEM_ICONS[gravest]!, new vscode.ThemeColor(COLOURS[gravest]!)) : new vscode.ThemeIcon(ICONS[kind]);
    // What the decoration says of it stands in its address: another count is another address.
    item.resourceUri = vscode.Uri.from({ scheme: OUTLINE_SCHEME, path: `/${id}`, query: problems.length > 0 ? `${String(gravest)},${String(problems.length)}` : '' });
    const counted = problems.length > 0 ? vscode.l10n.t('{0} problems', problems.length) : vscode.l10n.t('no problems');
    const place = kind === 'part' ? vscode.l10n.t('document within the document') : kind === 'item' ? vscode.l10n.t('item, level {0}', level) : vscode.l10n.t('heading, level {0}', level);
    item.accessibilityInformation = { label: [number + name, place, this.#lengthOf(section), counted].join(vscode.l10n.t(', ')) };
    const { document } = this.#source;
    const { line, character } = node.selectionRange.start;
    const at = new vscode.Position(line, character);
    if (document) item.command = { title: vscode.l10n.t('Go to Section'), command: 'vscode.open', arguments: [document.uri, { selection: new vscode.Range(at, at) } satisfies vscode.TextDocumentShowOptions] };
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, { node }: Section): vscode.TreeItem {
    const problems = problemsWithin(this.#problems, node.range);
    const text = new vscode.MarkdownString('', true);
    text.appendMarkdown('**').appendText(node.number + node.name).appendMarkdown('**\n\n');
    text.appendText(this.#lengthOf({ node }));
    if (node.children.length > 0) text.appendMarkdown('\n\n').appendText(vscode.l10n.t('{0} sections directly below it.', node.children.length));
    if (node.isInPart) text.appendMarkdown('\n\n').appendText(vscode.l10n.t('In a document within the document.'));
    for (const { severity, message } of problems.slice(0, MOST_MESSAGES)) text.appendMarkdown(`\n\n$(${PROBLEM_ICONS[Math.min(2, severity)]!}) `).appendText(message);
    if (problems.length > MOST_MESSAGES) text.appendMarkdown('\n\n').appendText(vscode.l10n.t('… {0} problems in all', problems.length));
    item.tooltip = text;
    return item;
  }

  #lengthOf({ node: { wordCount, share, seconds } }: Pick<Section, 'node'>): string {
    return vscode.l10n.t('{0} characters, {1} of the text; about {2} minutes at {3} a minute.', wordCount, percent(share), minutes(seconds), this.#source.answer?.readingSpeed ?? 0);
  }

  provideFileDecoration({ scheme, query }: vscode.Uri): vscode.FileDecoration | undefined {
    if (scheme !== OUTLINE_SCHEME || query === '') return undefined;
    const [severity = 2, count = 0] = query.split(',').map(Number);
    const colour = COLOURS[severity];
    return new vscode.FileDecoration(count > 9 ? '9+' : String(count), vscode.l10n.t('{0} problems', count), colour === undefined ? undefined : new vscode.ThemeColor(colour));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
