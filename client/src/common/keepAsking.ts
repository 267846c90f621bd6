import * as vscode from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';

/** Begins no word that anybody types. */
const NOTHING_TYPED = '\u0000';

/**
 * The editor forgets that an empty list depends on more typing, and while the snippets keep its list of suggestions open
 * it asks nobody anew: terms would be missing as soon as a snippet shares their first letter. An item that nothing
 * typed matches is never shown, and keeps it asking.
 */
export const keepAsking: NonNullable<CompletionMiddleware['provideCompletionItem']> = async (document, position, context, token, next) => {
  const list = await next(document, position, context, token);
  if (!(list instanceof vscode.CompletionList) || list.items.length > 0 || position.character === 0) return list;
  // Of the kind of terms: those of plain text are words to the editor, which are turned off.
  const item = new vscode.CompletionItem(NOTHING_TYPED, vscode.CompletionItemKind.Constant);
  item.filterText = NOTHING_TYPED;
  item.insertText = '';
  item.range = new vscode.Range(position.translate(0, -1), position);
  return new vscode.CompletionList([item], true);
};
