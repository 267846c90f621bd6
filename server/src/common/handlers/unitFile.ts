import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import { newIgnoreFile, newRulesFile } from '../../../../core/src/index';
import { NEW_UNIT_FILE_METHOD, type NewUnitFileParams } from '../../../../protocol/src/index';
import { runSafe } from '../runSafe';
import type { Server } from '../server';

/** `gongwen/newUnitFile`: what a file of the unit’s holds before anything is written into it. The client writes it. */
export function handleNewUnitFile(server: Server, params: NewUnitFileParams, token: CancellationToken): Promise<string | ResponseError<void>> {
  return runSafe<string>(server, { method: NEW_UNIT_FILE_METHOD, uri: '', token }, () => Promise.resolve(params?.file === 'ignore' ? newIgnoreFile : newRulesFile), '');
}
