import { LSPErrorCodes, ResponseError, type CancellationToken, type RenameParams, type WorkspaceEdit } from 'vscode-languageserver';
import { renameEdits, type RenameRefusal } from '../../../../core/src/index';
import { runSafe } from '../runSafe';
import { termContext, type Server } from '../server';

/** `textDocument/rename`: another name for an abbreviation, in its document. */
export function handleRename(server: Server, { textDocument: { uri }, position, newName }: RenameParams, token: CancellationToken): Promise<WorkspaceEdit | null | ResponseError<void>> {
  return runSafe<WorkspaceEdit | null | ResponseError<void>>(server, { method: 'rename', uri, token }, async () => {
    const context = await termContext(server, uri, token);
    const edits = context && renameEdits(context, position, newName);
    if (!edits) return null;
    if (typeof edits === 'string') return refused(server, edits);
    return server.client.versionedEdits ? { documentChanges: [{ textDocument: { uri, version: context.document.version }, edits }] } : { changes: { [uri]: edits } };
  }, null);
}

/** An editor shows the message where the new name is typed. */
export function refused(server: Server, refusal: RenameRefusal): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, server.messages.renameRefused(refusal));
}
