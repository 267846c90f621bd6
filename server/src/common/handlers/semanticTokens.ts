import { SemanticTokensBuilder, type CancellationToken, type ResponseError, type SemanticTokens, type SemanticTokensDelta, type SemanticTokensDeltaParams, type SemanticTokensParams, type SemanticTokensRangeParams } from 'vscode-languageserver';
import { semanticTokens, type TermContext } from '../../../../core/src/index';
import { runSafe } from '../runSafe';
import { termContext, type Server } from '../server';

const NOTHING: SemanticTokens = { data: [] };

/** `textDocument/semanticTokens/full`. */
export function handleSemanticTokens(server: Server, { textDocument: { uri } }: SemanticTokensParams, token: CancellationToken): Promise<SemanticTokens | ResponseError<void>> {
  return runSafe<SemanticTokens>(server, { method: 'semanticTokens/full', uri, token }, async () => {
    const context = await termContext(server, uri, token);
    if (!context) return NOTHING;
    const builder = server.tokens.begin(uri);
    pushTokens(builder, context, 0, context.model.text.length);
    return builder.build();
  }, NOTHING);
}

/** `textDocument/semanticTokens/full/delta`. */
export function handleSemanticTokensDelta(server: Server, { textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams, token: CancellationToken): Promise<SemanticTokens | SemanticTokensDelta | ResponseError<void>> {
  return runSafe<SemanticTokens | SemanticTokensDelta>(server, { method: 'semanticTokens/delta', uri, token }, async () => {
    const context = await termContext(server, uri, token);
    if (!context) return NOTHING;
    const builder = server.tokens.begin(uri, previousResultId);
    pushTokens(builder, context, 0, context.model.text.length);
    return builder.buildEdits();
  }, NOTHING);
}

/** `textDocument/semanticTokens/range`: what is on the screen. */
export function handleSemanticTokensRange(server: Server, { textDocument: { uri }, range }: SemanticTokensRangeParams, token: CancellationToken): Promise<SemanticTokens | ResponseError<void>> {
  return runSafe<SemanticTokens>(server, { method: 'semanticTokens/range', uri, token }, async () => {
    const context = await termContext(server, uri, token);
    if (!context) return NOTHING;
    const builder = new SemanticTokensBuilder();
    pushTokens(builder, context, context.document.offsetAt(range.start), context.document.offsetAt(range.end));
    return { data: builder.build().data };
  }, NOTHING);
}

function pushTokens(builder: SemanticTokensBuilder, context: TermContext, start: number, end: number): void {
  for (const token of semanticTokens(context, start, end)) {
    const { line, character } = context.document.positionAt(token.start);
    builder.push(line, character, token.end - token.start, token.type, token.modifiers);
  }
}
