import type { CancellationToken, Connection, ResponseError } from 'vscode-languageserver';
import { makeTemplate } from '../../../../core/src/index';
import { MAKE_TEMPLATE_METHOD, type MadeTemplateAnswer, type MakeTemplateParams } from '../../../../protocol/src/index';
import { runSafe } from '../runSafe';
import { featureContext, type Server } from '../server';

/** A template's reader takes no more. */
const LARGEST = 200_000;
const LONGEST_NAME = 100;

/** {@link MAKE_TEMPLATE_METHOD}: the document as a template file; writing it is the client's business. */
export function registerMakeTemplate(server: Server, connection: Connection): void {
  connection.onRequest(MAKE_TEMPLATE_METHOD, (params: MakeTemplateParams, token: CancellationToken) => handleMakeTemplate(server, params, token));
}

function handleMakeTemplate(server: Server, params: MakeTemplateParams, token: CancellationToken): Promise<MadeTemplateAnswer | null | ResponseError<void>> {
  const { uri, name, keep } = read(params);
  return runSafe<MadeTemplateAnswer | null>(server, { method: MAKE_TEMPLATE_METHOD, uri, token }, async () => {
    const text = server.documents.get(uri)?.getText() ?? '';
    if (text.length > LARGEST || text.trim() === '') return null;
    const context = await featureContext(server, uri, token);
    if (!context) return null;
    return makeTemplate(context.model, { keep, ...(name === undefined ? {} : { name }) });
  }, null);
}

/** What arrives is the client's word. */
function read(params: MakeTemplateParams): { readonly uri: string; readonly name: string | undefined; readonly keep: ReadonlySet<string> } {
  const { textDocument, name, keep } = (params ?? {}) as { readonly textDocument?: { readonly uri?: unknown }; readonly name?: unknown; readonly keep?: unknown };
  return {
    uri: typeof textDocument?.uri === 'string' ? textDocument.uri : '',
    // On one line of the head.
    name: typeof name === 'string' && name.trim() !== '' ? name.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME) : undefined,
    keep: new Set(Array.isArray(keep) ? keep.filter((item): item is string => typeof item === 'string') : []),
  };
}
