import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import { listEntries } from '../../../../core/src/index';
import { LIST_ENTRIES_METHOD, type EntryListing } from '../../../../protocol/src/index';
import { runSafe } from '../runSafe';
import type { Server } from '../server';

/** {@link LIST_ENTRIES_METHOD}: what the term browser shows. */
export function handleListEntries(server: Server, token: CancellationToken): Promise<EntryListing | ResponseError<void>> {
  return runSafe<EntryListing>(server, { method: LIST_ENTRIES_METHOD, uri: '', token }, async () => {
    await server.terms.ready();
    return { entries: listEntries(server.terms.base) };
  }, { entries: [] });
}
