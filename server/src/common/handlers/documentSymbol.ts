import type { CancellationToken, DocumentSymbol, DocumentSymbolParams, ResponseError, SymbolInformation } from 'vscode-languageserver';
import { documentSymbols } from '../../../../core/src/index';
import { runSafe } from '../runSafe';
import { featureContext, type Server } from '../server';
import { countSymbols, firstSymbols, flatten } from '../symbols';

/** `textDocument/documentSymbol`: the outline. */
export function handleDocumentSymbol(
  server: Server,
  { textDocument: { uri } }: DocumentSymbolParams,
  token: CancellationToken,
): Promise<DocumentSymbol[] | SymbolInformation[] | ResponseError<void>> {
  return runSafe<DocumentSymbol[] | SymbolInformation[]>(server, { method: 'documentSymbol', uri, token }, async () => {
    const context = await featureContext(server, uri, token);
    if (!context) return [];
    const symbols = documentSymbols(context);
    if (!server.client.hierarchicalSymbols) return flatten(symbols, uri);
    return server.client.isOurs ? limited(server, uri, symbols, context.settings.outlineMaxSymbols) : symbols;
  }, []);
}

function limited(server: Server, uri: string, symbols: DocumentSymbol[], limit: number): DocumentSymbol[] {
  const total = countSymbols(symbols);
  if (total <= limit) return symbols;
  server.notices.give({ uri, kind: 'outlineTruncated', message: server.messages.outlineTruncated(limit, total), setting: 'gongwen.outline.maxSymbols' });
  return firstSymbols(symbols, limit);
}
