import type { CancellationToken, Hover, HoverParams, ResponseError } from 'vscode-languageserver';
import { hover } from '../../../../core/src/index';
import { runSafe } from '../runSafe';
import { termContext, type Server } from '../server';

/** `textDocument/hover`: what stands under the pointer. */
export function handleHover(server: Server, { textDocument: { uri }, position }: HoverParams, token: CancellationToken): Promise<Hover | null | ResponseError<void>> {
  return runSafe<Hover | null>(server, { method: 'hover', uri, token }, async () => {
    const context = await termContext(server, uri, token);
    return (context && hover(context, position)) ?? null;
  }, null);
}
