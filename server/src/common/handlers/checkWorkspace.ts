import type { CancellationToken, ResponseError, WorkDoneProgressReporter } from 'vscode-languageserver';
import { CHECK_WORKSPACE_METHOD, type CheckWorkspaceResult } from '../../../../protocol/src/index';
import type { Checks } from '../checking/checks';
import { runSafe } from '../runSafe';
import type { Server } from '../server';

/** `gongwen/checkWorkspace`: all documents of the workspace, at the user's request. */
export function handleCheckWorkspace(server: Server, checks: Checks, token: CancellationToken, progress: WorkDoneProgressReporter): Promise<CheckWorkspaceResult | null | ResponseError<void>> {
  return runSafe<CheckWorkspaceResult | null>(server, { method: CHECK_WORKSPACE_METHOD, uri: '-', token }, () => checks.workspace.run(token, progress), null);
}
