import * as vscode from 'vscode';
import { ENTRY_SCHEME } from '../../../../protocol/src/index';

/** Where the entry of a key is read: its tab shows the name, and its ending makes it Markdown. */
export function entryUri({ key, name }: { readonly key: string; readonly name: string }): vscode.Uri {
  return vscode.Uri.from({ scheme: ENTRY_SCHEME, path: `/${name.replaceAll('/', '／')}.md`, query: key });
}
