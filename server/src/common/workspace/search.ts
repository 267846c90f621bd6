import type { CancellationToken, Location, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Server } from '../server';
import { usesIn, type IndexedFile } from './indexedFile';

/** What a look-up across the workspace goes through: the open documents as they stand, then the other files as they were last read. */
export async function searchedFiles(server: Server, token: CancellationToken, progress: WorkDoneProgressReporter): Promise<IndexedFile[]> {
  await server.index.update(token, progress);
  const live = await server.liveFiles.all(token);
  return token.isCancellationRequested ? [] : [...live, ...server.index.closedFiles()];
}

/** Where the workspace names what `key` stands for, file by file. */
export async function findUses(server: Server, key: string, token: CancellationToken, progress: WorkDoneProgressReporter): Promise<Location[]> {
  const files = await searchedFiles(server, token, progress);
  const number = server.keys.find(key);
  if (number === undefined) return [];
  return files.flatMap(file => usesIn(file, number).map(range => ({ uri: file.uri, range })));
}
