import type { CancellationToken, CompletionItem, CompletionList, CompletionParams, ResponseError } from 'vscode-languageserver';
import { completion, resolveCompletion } from '../../../../core/src/index';
import { runSafe } from '../runSafe';
import { termContext, type Server } from '../server';
import { templateCompletions } from '../templates/templateCompletions';

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/** `textDocument/completion`: terms, titles, abbreviations, phrases, templates, the next section. */
export function handleCompletion(server: Server, { textDocument: { uri }, position }: CompletionParams, token: CancellationToken): Promise<CompletionList | ResponseError<void>> {
  return runSafe<CompletionList>(server, { method: 'completion', uri, token }, async () => {
    const context = await termContext(server, uri, token);
    if (!context) return NOTHING;
    const ofTemplates = await templateCompletions(server, context, position);
    const { isIncomplete, items } = completion(context, position, server.index.usage());
    return { isIncomplete, items: [...items, ...ofTemplates] };
  }, NOTHING);
}

/** `completionItem/resolve`: the explanation of one item. */
export function handleCompletionResolve(server: Server, item: CompletionItem, token: CancellationToken): Promise<CompletionItem | ResponseError<void>> {
  return runSafe(server, { method: 'completionItem/resolve', uri: '', token }, async () => {
    await server.terms.ready();
    return resolveCompletion(item, server.terms.base, server.client.presentation);
  }, item);
}
