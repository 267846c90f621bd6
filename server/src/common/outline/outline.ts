import type { CancellationToken, Connection, Position, Range, ResponseError } from 'vscode-languageserver';
import { draftEdits, outlineListing, outlineText, parallelHeadings, removeOutlineEdits, writeOutlineEdits, type FeatureContext } from '../../../../core/src/index';
import { OUTLINE_EDITS_METHOD, OUTLINE_METHOD, OUTLINE_TEXT_METHOD, PARALLEL_HEADINGS_METHOD, type OutlineAnswer, type OutlineEditsAnswer, type OutlineTextAnswer, type ParallelHeadingsAnswer } from '../../../../protocol/src/index';
import { outlineMessagesFor, type OutlineMessages } from '../outlineMessages';
import { runSafe } from '../runSafe';
import { featureContext, type Server } from '../server';
import { parallelText } from './parallelText';

/** What arrives is the client's word: nothing in it is taken for granted. */
type Unchecked = Readonly<Record<string, unknown>>;

/** Requests about the outline of a document: as a tree, as text, as a block in the document, and as the frame of a draft. */
export function registerOutline(server: Server, connection: Connection): void {
  const messages = outlineMessagesFor(server.client.locale);
  const answer = <T>(method: string, work: (context: FeatureContext, params: Unchecked) => T | null): void => {
    connection.onRequest(method, (raw: unknown, token: CancellationToken): Promise<T | null | ResponseError<void>> => {
      const params = record(raw);
      const { textDocument } = params;
      const { uri } = record(textDocument);
      return runSafe<T | null>(server, { method, uri: typeof uri === 'string' ? uri : '', token }, async () => {
        const context = typeof uri === 'string' ? await featureContext(server, uri, token) : undefined;
        return context ? work(context, params) : null;
      }, null);
    });
  };
  answer<OutlineAnswer>(OUTLINE_METHOD, context => ({ version: context.document.version, ...outlineListing(context) }));
  answer<OutlineEditsAnswer>(OUTLINE_EDITS_METHOD, (context, params) => editsAnswer(context, params, messages));
  answer<OutlineTextAnswer>(OUTLINE_TEXT_METHOD, (context, { numbers, depth, counts }) => ({
    version: context.document.version,
    text: outlineText(context, { numbers: numbers !== false, depth: typeof depth === 'number' && depth >= 1 ? depth : Infinity, counts: counts === true }),
  }));
  answer<ParallelHeadingsAnswer>(PARALLEL_HEADINGS_METHOD, (context, { position: at }) => {
    const position = positionOf(at);
    const found = position && parallelHeadings(context, position);
    return found ? { version: context.document.version, rows: found.rows, current: found.current, ...parallelText(found, messages) } : null;
  });
}

function editsAnswer(context: FeatureContext, params: Unchecked, messages: OutlineMessages): OutlineEditsAnswer | null {
  const { change, position: at, range } = params;
  const position = positionOf(at);
  const edits = change === 'write' ? writeOutlineEdits(context, position) : change === 'remove' ? removeOutlineEdits(context, position) : change === 'draft' ? draftEdits(context, rangeOf(range)) : undefined;
  if (edits === undefined) return null;
  const { version } = context.document;
  if (typeof edits === 'string') return { version, edits: [], message: messages.refused(edits) };
  return edits.length > 0 ? { version, edits } : { version, edits, message: change === 'draft' ? messages.draftIsRight() : messages.outlineIsRight() };
}

function record(value: unknown): Unchecked {
  return typeof value === 'object' && value !== null ? (value as Unchecked) : {};
}

function positionOf(value: unknown): Position | undefined {
  const { line, character } = record(value);
  return typeof line === 'number' && typeof character === 'number' && Number.isInteger(line) && Number.isInteger(character) ? { line: Math.max(0, line), character: Math.max(0, character) } : undefined;
}

function rangeOf(value: unknown): Range | undefined {
  const { start: from, end: to } = record(value);
  const [start, end] = [positionOf(from), positionOf(to)];
  return start && end && { start, end };
}
