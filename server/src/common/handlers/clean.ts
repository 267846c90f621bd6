import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import { CLEAN_METHOD, CLEAN_TEXT_METHOD, type CleanAnswer, type CleanParams, type CleanTextAnswer, type CleanTextParams } from '../../../../protocol/src/index';
import { cleanDocument, cleanText, readSteps } from '../cleaning/cleaning';
import { runSafe } from '../runSafe';
import { featureContext, type Server } from '../server';
import { isLargerThan, looksBinary } from '../textChecks';

/** `gongwen/clean`: what cleaning makes of a document. */
export function handleClean(server: Server, { textDocument, steps }: CleanParams, token: CancellationToken): Promise<CleanAnswer | null | ResponseError<void>> {
  const uri = String(textDocument?.uri);
  return runSafe<CleanAnswer | null>(server, { method: CLEAN_METHOD, uri, token }, async () => {
    const context = await featureContext(server, uri, token);
    if (!context) return null;
    const chosen = readSteps(steps);
    return cleanDocument(server, context, chosen, chosen === undefined);
  }, null);
}

/** `gongwen/cleanText`: the same for a text that is being pasted. What is no text comes back as it is. */
export function handleCleanText(server: Server, { text, uri, steps }: CleanTextParams, token: CancellationToken): Promise<CleanTextAnswer | ResponseError<void>> {
  const asItIs: CleanTextAnswer = { text: typeof text === 'string' ? text : '', steps: [], message: '' };
  return runSafe<CleanTextAnswer>(server, { method: CLEAN_TEXT_METHOD, uri: '-', token }, async () => {
    const settings = await (typeof uri === 'string' ? server.settings.get(uri) : server.settings.window());
    if (asItIs.text === '' || isLargerThan(asItIs.text, settings.maxFileSize) || looksBinary(asItIs.text)) return asItIs;
    return cleanText(server, asItIs.text, settings, readSteps(steps));
  }, asItIs);
}
