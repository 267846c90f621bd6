import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIND_FILES_METHOD, PATTERN_LIBRARY_METHOD, READ_FILE_METHOD, RULE_PAGES_METHOD, TEMPLATE_DATA_METHOD, TERM_DATA_METHOD, type FindFilesParams, type ReadFileParams, type ReadFileResult } from '../../../protocol/src/index';
import { openDocument } from './documentKinds';

/** In every host, but in no type library that both share. */
declare class TextDecoder {
  constructor(encoding: string);
  decode(bytes: Uint8Array): string;
}

const MOST_FILES = 20_000;

/** Finds and reads for the server what it cannot reach itself: it has no file system in the web, and nowhere the editor's encodings. */
export function serveFiles(client: BaseLanguageClient, extensionUri: vscode.Uri, log: vscode.LogOutputChannel): void {
  const ownFile = async (encoding: string, ...path: string[]) => new TextDecoder(encoding).decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', ...path)));
  client.onRequest(TERM_DATA_METHOD, () => ownFile('gbk', 'data', 'terms.json'));
  client.onRequest(TEMPLATE_DATA_METHOD, async () => `[${(await Promise.all([ownFile('gbk', 'data', 'templates.json'), ownFile('utf-8', '..', 'snippets', 'gongwen.json')])).join(',')}]`);
  client.onRequest(RULE_PAGES_METHOD, () => ownFile('gbk', 'data', 'rules.json'));
  client.onRequest(PATTERN_LIBRARY_METHOD, () => ownFile('utf-8', 'server', 're2js.js'));
  client.onRequest(FIND_FILES_METHOD, (params: FindFilesParams, token: vscode.CancellationToken) => findFiles(params, token));
  client.onRequest(READ_FILE_METHOD, (params: ReadFileParams) => readFile(params, log));
}

async function findFiles({ include, limit }: FindFilesParams, token: vscode.CancellationToken): Promise<string[]> {
  const found = new Set<string>();
  const most = Math.min(limit, MOST_FILES);
  for (const glob of include) {
    if (found.size >= most || token.isCancellationRequested) break;
    // No exclusion given means the user's own, `files.exclude`.
    for (const uri of await vscode.workspace.findFiles(glob, undefined, most - found.size, token)) found.add(uri.toString());
  }
  return [...found];
}

/** Reads only what the user has opened the editor on, whoever asks. */
async function readFile({ uri: name, maxBytes }: ReadFileParams, log: vscode.LogOutputChannel): Promise<ReadFileResult | null> {
  const uri = vscode.Uri.parse(name, true);
  if (!isServed(uri)) {
    log.warn(`Not read for the server, since it lies outside of the workspace: ${name}`);
    return null;
  }
  const open = openDocument(uri);
  if (open) {
    const text = open.getText();
    return text.length <= maxBytes ? { text } : null;
  }
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > maxBytes) return null;
    return { text: await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri }) };
  } catch (cause) {
    // Gone, not allowed, or no text: `decode` refuses what is binary.
    log.debug(`${name}: not read: ${String(cause)}`);
    return null;
  }
}

function isServed(uri: vscode.Uri): boolean {
  // A path that climbs would count as lying in the folder that it leaves.
  if (uri.path.split('/').includes('..')) return false;
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
