import type { CancellationToken, Position, ResponseError, TextEdit } from 'vscode-languageserver';
import { demoteEdits, promoteEdits, renumberEdits, type FeatureContext } from '../../../../core/src/index';
import { RESTRUCTURE_METHOD, type RestructureParams, type RestructureResult } from '../../../../protocol/src/index';
import { runSafe } from '../runSafe';
import { featureContext, type Server } from '../server';

/** `gongwen/restructure`: the edits that count numbers anew, or make a section one level higher or lower. */
export function handleRestructure(server: Server, params: RestructureParams, token: CancellationToken): Promise<RestructureResult | null | ResponseError<void>> {
  const { uri, change, position } = read(params);
  return runSafe<RestructureResult | null>(server, { method: RESTRUCTURE_METHOD, uri, token }, async () => {
    const context = await featureContext(server, uri, token);
    if (!context) return null;
    const { version } = context.document;
    const edits = editsOf(context, change, position);
    if (typeof edits === 'string') return { version, edits: [], message: server.messages.shiftRefused(edits) };
    return { version, edits, ...(edits.length === 0 ? { message: server.messages.numbersAreRight() } : {}) };
  }, null);
}

function editsOf(context: FeatureContext, change: unknown, position: Position | undefined): TextEdit[] | Exclude<ReturnType<typeof promoteEdits>, TextEdit[]> {
  switch (change) {
    case 'renumberDocument':
      return renumberEdits(context);
    case 'renumberSection':
      return position ? renumberEdits(context, position) : 'noSection';
    case 'promote':
      return position ? promoteEdits(context, position) : 'noSection';
    case 'demote':
      return position ? demoteEdits(context, position) : 'noSection';
    default:
      return [];
  }
}

/** What arrives is the client's word. */
function read(params: RestructureParams): { readonly uri: string; readonly change: unknown; readonly position: Position | undefined } {
  const { textDocument, change, position } = (params ?? {}) as { readonly textDocument?: { readonly uri?: unknown }; readonly change?: unknown; readonly position?: { readonly line?: unknown; readonly character?: unknown } };
  const { line, character } = position ?? {};
  return {
    uri: typeof textDocument?.uri === 'string' ? textDocument.uri : '',
    change,
    position: Number.isInteger(line) && Number.isInteger(character) ? { line: line as number, character: character as number } : undefined,
  };
}
