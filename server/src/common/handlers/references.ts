import type { CancellationToken, Location, ReferenceParams, ResponseError, WorkDoneProgressReporter } from 'vscode-languageserver';
import { mentionAt, mentionRanges } from '../../../../core/src/index';
import { runSafe } from '../runSafe';
import { termContext, type Server } from '../server';
import { findUses } from '../workspace/search';

/** `textDocument/references`: of a term, title or meeting the uses in the workspace, of an abbreviation those in its document. */
export function handleReferences(
  server: Server,
  { textDocument: { uri }, position, context: options }: ReferenceParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<Location[] | ResponseError<void>> {
  return runSafe<Location[]>(server, { method: 'references', uri, token }, async () => {
    const context = await termContext(server, uri, token);
    const mention = context && mentionAt(context, position);
    if (!mention) return [];
    const own = mentionRanges(context, mention.key, options?.includeDeclaration !== false).map(range => ({ uri, range }));
    if (mention.referent.kind === 'abbreviation') return own;
    const uses = await findUses(server, mention.key, token, progress);
    return [...own, ...uses.filter(use => use.uri !== uri)];
  }, []);
}
