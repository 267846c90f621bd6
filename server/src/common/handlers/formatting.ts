import type { CancellationToken, DocumentFormattingParams, DocumentOnTypeFormattingParams, DocumentRangeFormattingParams, Range, ResponseError, TextEdit } from 'vscode-languageserver';
import { formatting, formattingOnType, numbersBehindBreak, type FeatureContext } from '../../../../core/src/index';
import { runSafe } from '../runSafe';
import { featureContext, type Server } from '../server';

/** `textDocument/formatting`. Tab size and the like say nothing of an official document: its own settings count. */
export function handleFormatting(server: Server, { textDocument: { uri } }: DocumentFormattingParams, token: CancellationToken): Promise<TextEdit[] | ResponseError<void>> {
  return runSafe<TextEdit[]>(server, { method: 'formatting', uri, token }, async () => {
    const context = await featureContext(server, uri, token);
    return context ? formatting(context) : [];
  }, []);
}

/** `textDocument/rangeFormatting`: as the whole document, within the range. */
export function handleRangeFormatting(server: Server, { textDocument: { uri }, range }: DocumentRangeFormattingParams, token: CancellationToken): Promise<TextEdit[] | ResponseError<void>> {
  return runSafe<TextEdit[]>(server, { method: 'rangeFormatting', uri, token }, async () => {
    const context = await featureContext(server, uri, token);
    return context ? formatting(context, range) : [];
  }, []);
}

/** `textDocument/onTypeFormatting`. Our own client continues numbers by `gongwen/type`, which can put the cursor behind them. */
export function handleOnTypeFormatting(server: Server, { textDocument: { uri }, position, ch }: DocumentOnTypeFormattingParams, token: CancellationToken): Promise<TextEdit[] | ResponseError<void>> {
  return runSafe<TextEdit[]>(server, { method: 'onTypeFormatting', uri, token }, async () => {
    const context = await featureContext(server, uri, token);
    if (!context) return [];
    const numbers = ch === '\n' && !server.client.isOurs ? numbersBehindBreak(context, position) : [];
    const format = formattingOnType(context, position, String(ch));
    return numbers.length === 0 ? format : [...format.filter(({ range }) => !numbers.some(number => touches(context.document, range, number.range))), ...numbers];
  }, []);
}

function touches(document: FeatureContext['document'], one: Range, other: Range): boolean {
  return document.offsetAt(one.start) <= document.offsetAt(other.end) && document.offsetAt(other.start) <= document.offsetAt(one.end);
}
