import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Server } from './server';

/**
 * Runs one request's work so that nothing it does can hurt the server: yields once, so that a cancellation or
 * a newer change that has already arrived counts; catches and logs whatever is thrown, without document text.
 * @param fallback the answer when the work fails
 * @returns the work's answer, or RequestCancelled
 */
export async function runSafe<T>(
  server: Server,
  request: { readonly method: string; readonly uri: string; readonly token: CancellationToken },
  work: () => Promise<T>,
  fallback: T,
): Promise<T | ResponseError<never>> {
  const { method, uri, token } = request;
  await server.runtime.yieldToMessages();
  if (token.isCancellationRequested) return cancelled();
  const start = server.runtime.now();
  try {
    const answer = await work();
    if (token.isCancellationRequested) return cancelled();
    server.connection.tracer.log(`${method} ${uri} version ${server.documents.get(uri)?.version ?? '-'}: ${(server.runtime.now() - start).toFixed(1)} ms`);
    return answer;
  } catch (cause) {
    server.logger.error(`${method} failed for ${uri} version ${server.documents.get(uri)?.version ?? '-'}`, cause);
    return fallback;
  }
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Request cancelled');
}
