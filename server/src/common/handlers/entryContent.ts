import type { CancellationToken, ResponseError, TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { entryDocument } from '../../../../core/src/index';
import { entryKey } from '../entryDocuments';
import { runSafe } from '../runSafe';
import type { Server } from '../server';

/** `workspace/textDocumentContent`: an entry with its evidence, as plain text. */
export function handleEntryContent(server: Server, { uri }: TextDocumentContentParams, token: CancellationToken): Promise<TextDocumentContentResult | ResponseError<void>> {
  return runSafe<TextDocumentContentResult>(server, { method: 'workspace/textDocumentContent', uri, token }, async () => {
    await server.terms.ready();
    const { termsLinkAddresses } = await server.settings.get(uri);
    const presentation = { ...server.client.presentation, markdown: false, commands: undefined };
    const text = entryDocument(entryKey(uri) ?? '', { base: server.terms.base, presentation, documentDate: undefined }, termsLinkAddresses);
    return { text: text ?? server.messages.noSuchEntry() };
  }, { text: '' });
}
