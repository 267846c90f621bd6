import * as vscode from 'vscode';
import { entryUri, type ListedEntry } from '../../../../protocol/src/index';
import type { EntryList } from './entryList';

const LONGEST_TOOLTIP = 250;

export interface EntryNode {
  readonly kind: 'entry';
  readonly entry: ListedEntry;
}

interface FolderNode {
  readonly kind: 'folder';
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly count: number;
  readonly children: readonly TermNode[];
}

export type TermNode = EntryNode | FolderNode;

/** The terms by field and the cited documents by group, as the view 术语 shows them. */
export class TermTree implements vscode.TreeDataProvider<TermNode> {
  readonly #list: EntryList;
  readonly #contentOf: (entry: ListedEntry) => Promise<string | undefined>;

  readonly onDidChangeTreeData: vscode.Event<void>;

  /** @param contentOf the whole entry, undefined where it can't be had */
  constructor(list: EntryList, contentOf: (entry: ListedEntry) => Promise<string | undefined>) {
    this.#list = list;
    this.#contentOf = contentOf;
    this.onDidChangeTreeData = list.onDidChange;
  }

  async getChildren(node?: TermNode): Promise<TermNode[]> {
    if (!node) return foldersOf(await this.#list.get());
    return node.kind === 'folder' ? [...node.children] : [];
  }

  getTreeItem(node: TermNode): vscode.TreeItem {
    return node.kind === 'folder' ? folderItem(node) : entryItem(node.entry);
  }

  async resolveTreeItem(item: vscode.TreeItem, node: TermNode): Promise<vscode.TreeItem> {
    if (node.kind === 'entry') item.tooltip = beginningOf((await this.#contentOf(node.entry)) ?? node.entry.summary);
    return item;
  }
}

/** The paragraphs that a glance takes in; the rest is a click away. */
function beginningOf(content: string): string {
  if (content.length <= LONGEST_TOOLTIP) return content.trimEnd();
  const end = content.lastIndexOf('\n\n', LONGEST_TOOLTIP);
  return `${content.slice(0, end > 0 ? end : LONGEST_TOOLTIP)}\n…`;
}

function folderItem({ id, label, icon, count }: FolderNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} entries', label, count) };
  return item;
}

function entryItem(entry: ListedEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(entry.name);
  item.id = entry.key;
  item.description = entry.summary;
  item.contextValue = 'entry';
  item.accessibilityInformation = { label: vscode.l10n.t('{0}: {1}', entry.name, entry.summary) };
  // The editor's own command: a click previews, a double click keeps the tab, Alt or Ctrl opens to the side, as in every list of files.
  item.command = { title: vscode.l10n.t('Open Entry'), command: 'vscode.open', arguments: [vscode.Uri.parse(entryUri(entry.name, entry.key))] };
  return item;
}

/** @param entries in the order in which they are to be shown, those of one field together */
function foldersOf(entries: readonly ListedEntry[]): TermNode[] {
  const fields: FolderNode[] = [];
  const groups: FolderNode[] = [];
  for (const run of runsOf(entries)) {
    const { key, field, isUnits } = run[0]!;
    const isCited = key.startsWith('title:');
    const folder: FolderNode = {
      kind: 'folder',
      id: folderId(run[0]!),
      label: isUnits ? vscode.l10n.t('{0} (own terms)', field) : field,
      icon: isCited ? 'law' : isUnits ? 'home' : 'book',
      count: run.length,
      children: run.map(entry => ({ kind: 'entry', entry })),
    };
    (isCited ? groups : fields).push(folder);
  }
  if (groups.length === 0) return fields;
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return [...fields, { kind: 'folder', id: 'documents', label: vscode.l10n.t('Cited Documents'), icon: 'library', count, children: groups }];
}

/** Neighbours that belong into one folder. */
function runsOf(entries: readonly ListedEntry[]): ListedEntry[][] {
  const runs: ListedEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run && folderId(run[0]!) === folderId(entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function folderId({ key, field, isUnits }: ListedEntry): string {
  return `${key.startsWith('title:') ? 'documents' : isUnits ? 'unit' : 'field'}/${field}`;
}
