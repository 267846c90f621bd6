import { CodeLensRefreshRequest, CodeLensRequest, InlayHintRefreshRequest, InlayHintRequest, type CancellationToken, type CodeLens, type CodeLensParams, type InitializeParams, type InlayHint, type InlayHintParams, type Range, type ResponseError, type ServerCapabilities } from 'vscode-languageserver';
import { codeLenses, DAILY_KINDS, documentKind, inlayHints, isDocumentKind, minutesText, recognisedKind, selectionStatistics, STATUTORY_KINDS, statistics, type Statistics } from '../../../../core/src/index';
import { DOCUMENT_KIND_METHOD, SECTION_COMMAND, STATISTICS_METHOD, type DocumentKindAnswer, type DocumentKindParams, type InitializationOptions, type StatisticsAnswer, type StatisticsParams } from '../../../../protocol/src/index';
import { runSafe } from '../runSafe';
import { featureContext, type Server } from '../server';
import { statisticsMessage } from './messages';

export const countCapabilities = { codeLensProvider: { resolveProvider: false }, inlayHintProvider: true } satisfies ServerCapabilities;

/** More ranges than an editor has cursors. */
const MOST_RANGES = 10_000;

/**
 * Answers what has to do with counts and kinds of documents.
 * @param kindChanged what is said of open documents may be so no more
 * @returns what to call when settings have changed
 */
export function registerCounts(server: Server, { capabilities, initializationOptions }: InitializeParams, kindChanged: () => void): { refresh(): void } {
  const { connection, client: { presentation: { language } } } = server;
  const sectionCommand = (initializationOptions as InitializationOptions | null | undefined)?.runsSectionCommand === true ? SECTION_COMMAND : undefined;
  const refresh = () => {
    if (capabilities.workspace?.codeLens?.refreshSupport === true) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    if (capabilities.workspace?.inlayHint?.refreshSupport === true) connection.sendRequest(InlayHintRefreshRequest.type).catch(() => undefined);
  };

  connection.onRequest(CodeLensRequest.type, ({ textDocument: { uri } }: CodeLensParams, token) =>
    runSafe<CodeLens[]>(server, { method: 'textDocument/codeLens', uri, token }, async () => {
      const context = await featureContext(server, uri, token);
      return context ? codeLenses(context, { language, sectionCommand }) : [];
    }, []));
  connection.onRequest(InlayHintRequest.type, ({ textDocument: { uri }, range }: InlayHintParams, token) =>
    runSafe<InlayHint[]>(server, { method: 'textDocument/inlayHint', uri, token }, async () => {
      const context = await featureContext(server, uri, token);
      return context && isRange(range) ? inlayHints(context, range, language) : [];
    }, []));
  connection.onRequest(STATISTICS_METHOD, (params: StatisticsParams, token: CancellationToken) => handleStatistics(server, params, token));
  connection.onRequest(DOCUMENT_KIND_METHOD, (params: DocumentKindParams, token: CancellationToken) => handleDocumentKind(server, params, token, kindChanged));
  return { refresh };
}

/** `gongwen/statistics` */
function handleStatistics(server: Server, params: StatisticsParams, token: CancellationToken): Promise<StatisticsAnswer | null | ResponseError<void>> {
  const { ranges } = (params as Partial<StatisticsParams> | null) ?? {};
  const uri = uriOf(params);
  return runSafe<StatisticsAnswer | null>(server, { method: STATISTICS_METHOD, uri, token }, async () => {
    const context = await featureContext(server, uri, token);
    if (!context) return null;
    const { model, document: { version } } = context;
    const selected = Array.isArray(ranges) ? ranges.slice(0, MOST_RANGES).filter(isRange).filter(({ start, end }) => start.line !== end.line || start.character !== end.character) : [];
    const whole = statistics(context);
    const selection = selected.length === 0 ? undefined : selectionStatistics(context, selected);
    const { chosenKind } = model;
    const timed = (counted: Statistics) => ({ ...counted, readingTime: minutesText(counted.minutes, server.client.presentation.language) });
    return {
      version,
      kind: documentKind(model) ?? null,
      ...(chosenKind && { chosenKind }),
      whole: timed(whole),
      ...(selection && { selection: timed(selection) }),
      message: statisticsMessage(selection ?? whole, selection !== undefined, server.client.presentation.language),
    };
  }, null);
}

/** `gongwen/documentKind` */
function handleDocumentKind(server: Server, params: DocumentKindParams, token: CancellationToken, changed: () => void): Promise<DocumentKindAnswer | ResponseError<void>> {
  const uri = uriOf(params);
  const nothing: DocumentKindAnswer = { kind: null, recognised: null, chosen: null, statutory: STATUTORY_KINDS, daily: DAILY_KINDS };
  return runSafe<DocumentKindAnswer>(server, { method: DOCUMENT_KIND_METHOD, uri, token }, async () => {
    const kind = (params as Partial<DocumentKindParams> | null)?.kind;
    const wanted = isDocumentKind(kind) ? kind : undefined;
    if (uri !== '' && (kind === null || wanted !== undefined) && server.kinds.get(uri) !== wanted) {
      server.kinds.set(uri, wanted);
      changed();
    }
    const context = await featureContext(server, uri, token);
    const chosen = server.kinds.get(uri) ?? null;
    return context ? { ...nothing, kind: documentKind(context.model) ?? null, recognised: recognisedKind(context.model) ?? null, chosen } : { ...nothing, kind: chosen, chosen };
  }, nothing);
}

/** What arrives is the client's word. */
function uriOf(params: { readonly textDocument?: { readonly uri?: unknown } } | null | undefined): string {
  const uri = params?.textDocument?.uri;
  return typeof uri === 'string' ? uri : '';
}

function isRange(range: unknown): range is Range {
  const { start, end } = (range ?? {}) as { readonly start?: unknown; readonly end?: unknown };
  return isPlace(start) && isPlace(end);
}

function isPlace(place: unknown): boolean {
  const { line, character } = (place ?? {}) as { readonly line?: unknown; readonly character?: unknown };
  return Number.isInteger(line) && Number.isInteger(character);
}
