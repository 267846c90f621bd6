import * as vscode from 'vscode';
import { CHECK_FILES, LANGUAGE_ID, TERM_FILE_LANGUAGE, TERM_FILES } from '../../../protocol/src/index';

/** The files that a unit writes: terms (单位词库), rules, exceptions. */
export const TERM_FILE_SELECTOR = [TERM_FILES, CHECK_FILES].map(pattern => ({ language: TERM_FILE_LANGUAGE, pattern: `**/${pattern}` }));

export const PLAIN_TEXT = 'plaintext';

/** Places that hold text which is nobody's document: other versions, the editor's own settings and output. */
const FOREIGN_SCHEMES = new Set(['git', 'gitfs', 'output', 'vscode-userdata', 'vscode-settings', 'vscode-notebook-cell', 'search-editor', 'vscode', 'comment', 'debug', 'walkThrough', 'vscode-scm', 'vscode-terminal', 'extension-output']);

/** Whether a document at this place is a plain text of the user's own: a .txt that can be saved, or one not saved yet. */
export function isUsersPlainText(uri: vscode.Uri): boolean {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if (uri.scheme === 'untitled') return /^[^.]*$|\.txt$/i.test(name);
  return /\.txt$/i.test(name) && !FOREIGN_SCHEMES.has(uri.scheme) && vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/**
 * Whether the user has the document before him as an ordinary text. One that shows in a comparison is left as it is, since a
 * change of language would reach it there too; one that another extension opened in the background is none of our business.
 */
export function isShownAsText(uri: vscode.Uri): boolean {
  const wanted = uri.toString();
  let shown = false;
  for (const group of vscode.window.tabGroups.all) {
    for (const { input } of group.tabs) {
      if (input instanceof vscode.TabInputTextDiff && (input.original.toString() === wanted || input.modified.toString() === wanted)) return false;
      if (input instanceof vscode.TabInputText && input.uri.toString() === wanted) shown = true;
    }
  }
  return shown;
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === wanted);
}

export function isGongwen(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE_ID;
}

/** Whether it is one of the files that a unit writes. */
export function isTermFile(document: vscode.TextDocument): boolean {
  return vscode.languages.match(TERM_FILE_SELECTOR, document) > 0;
}

/** `gongwen.detectPlainText` for this document; a value that is none of the three counts as the default. */
export function detectionSetting(uri: vscode.Uri): 'auto' | 'always' | 'never' {
  const value = vscode.workspace.getConfiguration('gongwen', uri).get<unknown>('detectPlainText');
  return value === 'always' || value === 'never' ? value : 'auto';
}

export function markdownEnabled(uri?: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('gongwen', uri).get<unknown>('markdown.enabled') === true;
}
