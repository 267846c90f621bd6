import type { CancellationToken, Connection, ResponseError } from 'vscode-languageserver';
import { typedNumberEdits, type NumberKey } from '../../../../core/src/index';
import { TYPE_METHOD, type TypeParams, type TypeResult } from '../../../../protocol/src/index';
import { restructureRefusal } from '../restructureMessages';
import { runSafe } from '../runSafe';
import { featureContext, type Server } from '../server';
import { readPosition } from './restructure';

/** What a writer's keys do to the numbers. */
export function registerTyping(server: Server, connection: Connection): void {
  connection.onRequest(TYPE_METHOD, (request: TypeParams, token: CancellationToken) => handleType(server, request, token));
}

const KEYS: readonly NumberKey[] = ['enter', 'tab', 'shiftTab'];

/** `gongwen/type`: the edits that a key makes; null where it does what it does elsewhere, or the document is another one by now. */
function handleType(server: Server, params: TypeParams | null | undefined, token: CancellationToken): Promise<TypeResult | null | ResponseError<void>> {
  const { textDocument, version, position: at, key } = (params ?? {}) as { readonly textDocument?: { readonly uri?: unknown } | null; readonly version?: unknown; readonly position?: unknown; readonly key?: unknown };
  const uri = typeof textDocument?.uri === 'string' ? textDocument.uri : '';
  const position = readPosition(at);
  const pressed = KEYS.find(known => known === key);
  return runSafe<TypeResult | null>(server, { method: TYPE_METHOD, uri, token }, async () => {
    const context = position && pressed && (await featureContext(server, uri, token));
    if (!context || (version !== undefined && context.document.version !== version)) return null;
    const found = typedNumberEdits(context, position, pressed);
    if (found === undefined) return null;
    return typeof found === 'string' ? { version: context.document.version, edits: [], position, message: restructureRefusal(found, server.client.locale) } : { version: context.document.version, ...found };
  }, null);
}
