import type { CancellationToken, DocumentHighlight, DocumentHighlightParams, ResponseError } from 'vscode-languageserver';
import { mentionAt, mentionHighlights } from '../../../../core/src/index';
import { runSafe } from '../runSafe';
import { termContext, type Server } from '../server';

/** `textDocument/documentHighlight`: what the document names as the cursor's place does. */
export function handleDocumentHighlight(
  server: Server,
  { textDocument: { uri }, position }: DocumentHighlightParams,
  token: CancellationToken,
): Promise<DocumentHighlight[] | ResponseError<void>> {
  return runSafe<DocumentHighlight[]>(server, { method: 'documentHighlight', uri, token }, async () => {
    const context = await termContext(server, uri, token);
    const mention = context && mentionAt(context, position);
    return mention ? mentionHighlights(context, mention.key) : [];
  }, []);
}
