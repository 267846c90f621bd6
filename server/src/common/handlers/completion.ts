import type { CancellationToken, CompletionItem, CompletionList, CompletionParams, ResponseError } from 'vscode-languageserver';
import { completion, resolveCompletion } from '../../../../core/src/index';
import { runSafe } from '../runSafe';
import { termContext, type Server } from '../server';

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/** `textDocument/completion`: terms, titles, abbreviations, phrases. */
export function handleCompletion(server: Server, { textDocument: { uri }, position }: CompletionParams, token: CancellationToken): Promise<CompletionList | ResponseError<void>> {
  return runSafe<CompletionList>(server, { method: 'completion', uri, token }, async () => {
    const context = await termContext(server, uri, token);
    return context ? completion(context, position, server.index.usage()) : NOTHING;
  }, NOTHING);
}

/** `completionItem/resolve`: the explanation of one item. */
export function handleCompletionResolve(server: Server, item: CompletionItem, token: CancellationToken): Promise<CompletionItem | ResponseError<void>> {
  return runSafe(server, { method: 'completionItem/resolve', uri: '', token }, async () => {
    await server.terms.ready();
    return resolveCompletion(item, server.terms.base, server.client.presentation);
  }, item);
}
