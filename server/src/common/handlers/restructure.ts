import type { CancellationToken, Position, ResponseError, TextEdit } from 'vscode-languageserver';
import { demoteEdits, moveDownEdits, moveToEdits, moveUpEdits, promoteEdits, renumberEdits, type FeatureContext, type MoveEdits, type MovePlace, type MoveRefusal, type ShiftRefusal } from '../../../../core/src/index';
import { RESTRUCTURE_METHOD, type RestructureParams, type RestructureResult } from '../../../../protocol/src/index';
import { restructureRefusal } from '../restructureMessages';
import { runSafe } from '../runSafe';
import { featureContext, type Server } from '../server';

/** `gongwen/restructure`: the edits that count numbers anew, make a section one level higher or lower, or move it. */
export function handleRestructure(server: Server, params: RestructureParams, token: CancellationToken): Promise<RestructureResult | null | ResponseError<void>> {
  const request = read(params);
  return runSafe<RestructureResult | null>(server, { method: RESTRUCTURE_METHOD, uri: request.uri, token }, async () => {
    const context = await featureContext(server, request.uri, token);
    if (!context) return null;
    const { version } = context.document;
    const found = restructured(context, request);
    if (typeof found === 'string') return { version, edits: [], message: restructureRefusal(found, server.client.locale) };
    if ('position' in found) return { version, edits: found.edits, position: found.position };
    return { version, edits: found, ...(found.length === 0 ? { message: server.messages.numbersAreRight() } : {}) };
  }, null);
}

interface Restructuring {
  readonly change: unknown;
  readonly position?: Position | undefined;
  readonly target?: { readonly position: Position; readonly place: MovePlace } | undefined;
}

/** The edits that a change comes to, or why there are none. */
export function restructured(context: FeatureContext, { change, position, target }: Restructuring): TextEdit[] | MoveEdits | ShiftRefusal | MoveRefusal {
  switch (change) {
    case 'renumberDocument':
      return renumberEdits(context);
    case 'renumberSection':
      return position ? renumberEdits(context, position) : 'noSection';
    case 'promote':
      return position ? promoteEdits(context, position) : 'noSection';
    case 'demote':
      return position ? demoteEdits(context, position) : 'noSection';
    case 'moveUp':
      return position ? moveUpEdits(context, position) : 'nothingToMove';
    case 'moveDown':
      return position ? moveDownEdits(context, position) : 'nothingToMove';
    case 'move':
      if (!position) return 'nothingToMove';
      return target ? moveToEdits(context, position, target.position, target.place) : 'noTarget';
    default:
      return [];
  }
}

/** What arrives is the client's word. */
function read(params: RestructureParams): Restructuring & { readonly uri: string } {
  const { textDocument, change, position, target } = (params ?? {}) as { readonly textDocument?: { readonly uri?: unknown } | null; readonly change?: unknown; readonly position?: unknown; readonly target?: unknown };
  const { position: at, place } = (target ?? {}) as { readonly position?: unknown; readonly place?: unknown };
  const targetAt = readPosition(at);
  return {
    uri: typeof textDocument?.uri === 'string' ? textDocument.uri : '',
    change,
    position: readPosition(position),
    target: targetAt && (place === 'before' || place === 'after' || place === 'inside') ? { position: targetAt, place } : undefined,
  };
}

/** A position as a client sends it, undefined where it is none. */
export function readPosition(value: unknown): Position | undefined {
  const { line, character } = (value ?? {}) as { readonly line?: unknown; readonly character?: unknown };
  return Number.isInteger(line) && Number.isInteger(character) ? { line: line as number, character: character as number } : undefined;
}
