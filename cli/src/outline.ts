import type { DocumentSymbol } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultSettings, documentSymbols, neverCancelled, parseDocument } from '../../core/src/index';

/** One entry of the outline; lines count from 1. */
export interface OutlineEntry {
  readonly name: string;
  readonly line: number;
  readonly children: readonly OutlineEntry[];
}

export function outlineOf(text: string, path: string): readonly OutlineEntry[] {
  const document = TextDocument.create(path, 'gongwen', 0, text);
  const symbols = documentSymbols({ document, model: parseDocument(text, { markdown: path.endsWith('.md') }), settings: defaultSettings, token: neverCancelled });
  const entry = ({ name, selectionRange, children = [] }: DocumentSymbol): OutlineEntry => ({ name, line: selectionRange.start.line + 1, children: children.map(entry) });
  return symbols.map(entry);
}

/** Two spaces a level, the line in front. */
export function prettyOutline(path: string, entries: readonly OutlineEntry[]): string {
  const lines = (level: readonly OutlineEntry[], depth: number): string => level.map(({ name, line, children }) => `${path}:${line}: ${'  '.repeat(depth)}${name}\n${lines(children, depth + 1)}`).join('');
  return lines(entries, 0);
}
