import type { CancellationToken, DocumentFormattingParams, DocumentOnTypeFormattingParams, DocumentRangeFormattingParams, ResponseError, TextEdit } from 'vscode-languageserver';
import { formatting, formattingOnType } from '../../../../core/src/index';
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

/** `textDocument/onTypeFormatting`. */
export function handleOnTypeFormatting(server: Server, { textDocument: { uri }, position, ch }: DocumentOnTypeFormattingParams, token: CancellationToken): Promise<TextEdit[] | ResponseError<void>> {
  return runSafe<TextEdit[]>(server, { method: 'onTypeFormatting', uri, token }, async () => {
    const context = await featureContext(server, uri, token);
    return context ? formattingOnType(context, position, String(ch)) : [];
  }, []);
}
