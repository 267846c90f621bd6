import type { CancellationToken, PrepareRenameParams, ResponseError } from 'vscode-languageserver';
import { renameTarget, type RenameTarget } from '../../../../core/src/index';
import { runSafe } from '../runSafe';
import { termContext, type Server } from '../server';
import { refused } from './rename';

/** `textDocument/prepareRename`: what would be renamed, or why nothing is. */
export function handlePrepareRename(server: Server, { textDocument: { uri }, position }: PrepareRenameParams, token: CancellationToken): Promise<RenameTarget | null | ResponseError<void>> {
  return runSafe<RenameTarget | null | ResponseError<void>>(server, { method: 'prepareRename', uri, token }, async () => {
    const context = await termContext(server, uri, token);
    const target = context && renameTarget(context, position);
    return typeof target === 'string' ? refused(server, target) : (target ?? null);
  }, null);
}
