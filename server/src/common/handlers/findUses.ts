import type { CancellationToken, Location, ResponseError, WorkDoneProgressReporter } from 'vscode-languageserver';
import { FIND_USES_METHOD, type FindUsesParams } from '../../../../protocol/src/index';
import { runSafe } from '../runSafe';
import type { Server } from '../server';
import { findUses } from '../workspace/search';

/** `gongwen/findUses`: where the workspace names what a mention key stands for. */
export function handleFindUses(server: Server, { key }: FindUsesParams, token: CancellationToken, progress: WorkDoneProgressReporter): Promise<Location[] | ResponseError<void>> {
  return runSafe<Location[]>(server, { method: FIND_USES_METHOD, uri: '-', token }, () => findUses(server, key, token, progress), []);
}
