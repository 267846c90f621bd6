import type { CancellationToken, DefinitionParams, Location, LocationLink, ResponseError } from 'vscode-languageserver';
import { definition } from '../../../../core/src/index';
import { entryUri } from '../../../../protocol/src/index';
import { runSafe } from '../runSafe';
import { termContext, type Server } from '../server';

/** `textDocument/definition`: the entry of a term or title as a document, the definition of an abbreviation. */
export function handleDefinition(server: Server, { textDocument: { uri }, position }: DefinitionParams, token: CancellationToken): Promise<LocationLink[] | Location[] | ResponseError<void>> {
  return runSafe<LocationLink[] | Location[]>(server, { method: 'definition', uri, token }, async () => {
    const context = await termContext(server, uri, token);
    if (!context) return [];
    const links = definition(context, position, server.client.opensEntries ? entryUri : undefined);
    return server.client.definitionLinks ? links : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
  }, []);
}
