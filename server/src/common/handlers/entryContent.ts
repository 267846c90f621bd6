import type { CancellationToken, ResponseError, TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { entryDocument } from '../../../../core/src/index';
import { RULE_SCHEME } from '../../../../protocol/src/index';
import { entryKey } from '../entryDocuments';
import { runSafe } from '../runSafe';
import type { Server } from '../server';

/** `workspace/textDocumentContent`: an entry with its evidence, or the page of a rule, as plain text. */
export function handleEntryContent(server: Server, { uri }: TextDocumentContentParams, token: CancellationToken): Promise<TextDocumentContentResult | ResponseError<void>> {
  return runSafe<TextDocumentContentResult>(server, { method: 'workspace/textDocumentContent', uri, token }, async () => {
    if (uri.startsWith(`${RULE_SCHEME}:`)) return { text: (await server.rulePages.page(uri, server.client.presentation.language)) ?? server.messages.noSuchRule() };
    await server.terms.ready();
    const { termsLinkAddresses } = await server.settings.get(uri);
    const presentation = { ...server.client.presentation, markdown: false, commands: undefined };
    const text = entryDocument(entryKey(uri) ?? '', { base: server.terms.base, presentation, documentDate: undefined }, termsLinkAddresses);
    return { text: text ?? server.messages.noSuchEntry() };
  }, { text: '' });
}
