import {
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  PositionEncodingKind,
  TextDocumentContentRequest,
  TextDocumentSyncKind,
  type CancellationToken,
  type Connection,
  type Disposable,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../../core/src/index';
import { EDIT_TERM_FILE_METHOD, ENTRY_SCHEME, SETTINGS_SECTION, type EditTermFileParams } from '../../../protocol/src/index';
import { readClientProfile } from './clientProfile';
import { OpenDocuments } from './documents';
import { handleCompletion, handleCompletionResolve } from './handlers/completion';
import { handleDefinition } from './handlers/definition';
import { handleDocumentSymbol } from './handlers/documentSymbol';
import { handleEntryContent } from './handlers/entryContent';
import { handleEditTermFile } from './handlers/editTermFile';
import { handleFoldingRange } from './handlers/foldingRange';
import { handleHover } from './handlers/hover';
import { handleSemanticTokens, handleSemanticTokensDelta, handleSemanticTokensRange } from './handlers/semanticTokens';
import { createLogger } from './logging';
import { messagesFor } from './messages';
import { MentionCache } from './mentionCache';
import { ModelCache } from './modelCache';
import { Notices } from './notices';
import type { Runtime } from './runtime';
import type { Server } from './server';
import { SettingsStore } from './settingsStore';
import { TermStore } from './termStore';
import { TokenBuilders } from './tokenBuilders';
import { UnitTermFiles } from './unitTerms';

/** Serves one client over `connection` until it goes away. Returns at once; everything else is messages. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const logger = createLogger(connection.console);
  const documents = new OpenDocuments(logger);
  documents.listen(connection);

  connection.onInitialize(params => {
    const server = createServer(connection, runtime, logger, documents, params);
    connection.onDidChangeConfiguration(change => {
      server.settings.changed(change.settings);
      unitTerms.update();
      refreshFeatures();
    });
    connection.onDocumentSymbol((request, token) => handleDocumentSymbol(server, request, token));
    connection.onFoldingRanges((request, token) => handleFoldingRange(server, request, token));
    connection.onHover((request, token) => handleHover(server, request, token));
    connection.onCompletion((request, token) => handleCompletion(server, request, token));
    connection.onCompletionResolve((item, token) => handleCompletionResolve(server, item, token));
    connection.onDefinition((request, token) => handleDefinition(server, request, token));
    connection.languages.semanticTokens.on((request, token) => handleSemanticTokens(server, request, token));
    connection.languages.semanticTokens.onDelta((request, token) => handleSemanticTokensDelta(server, request, token));
    connection.languages.semanticTokens.onRange((request, token) => handleSemanticTokensRange(server, request, token));
    connection.onRequest(TextDocumentContentRequest.type, (request, token) => handleEntryContent(server, request, token));
    connection.onRequest(EDIT_TERM_FILE_METHOD, (request: EditTermFileParams, token: CancellationToken) => handleEditTermFile(server, request, token));
    const unitTerms = new UnitTermFiles(server, params);
    connection.onDidChangeWatchedFiles(({ changes }) => unitTerms.filesChanged(changes));
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => unitTerms.foldersChanged(event));
    const refreshFeatures = featureRefresher(server, params);
    connection.onInitialized(() => {
      if (server.client.answersConfiguration && server.client.registersConfigurationChanges) {
        register(server, () => connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION }));
      }
      unitTerms.start();
      refreshFeatures();
    });
    return initializeResult(runtime, registersFeatures(server, params));
  });
  connection.listen();
}

function createServer(connection: Connection, runtime: Runtime, logger: Server['logger'], documents: OpenDocuments, params: InitializeParams): Server {
  const client = readClientProfile(params);
  const terms = new TermStore();
  const server: Server = {
    connection,
    runtime,
    logger,
    client,
    messages: messagesFor(client.locale),
    documents,
    settings: new SettingsStore(connection, client, logger),
    models: new ModelCache(),
    terms,
    mentions: new MentionCache(terms),
    tokens: new TokenBuilders(),
    notices: new Notices(connection, client),
  };
  documents.addListener({
    // Asked for ahead of the first request, which then needn't wait for a round trip.
    opened: document => void server.settings.get(document.uri),
    closed: uri => {
      server.models.delete(uri);
      server.mentions.delete(uri);
      server.tokens.delete(uri);
      server.settings.forget(uri);
      server.notices.forget(uri);
    },
  });
  return server;
}

function initializeResult(runtime: Runtime, dynamic: boolean): InitializeResult {
  return {
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['《', '“', '"'], resolveProvider: true },
      definitionProvider: true,
      semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] }, range: true, full: { delta: true } },
      workspace: { textDocumentContent: { schemes: [ENTRY_SCHEME] }, workspaceFolders: { supported: true, changeNotifications: true } },
      ...(dynamic ? {} : { documentSymbolProvider: true, foldingRangeProvider: true }),
    },
    serverInfo: { name: 'gongwen-language-server', version: runtime.version },
  };
}

/** LSP has no “ask for the outline again”; but an editor asks again when the feature is registered anew. */
function registersFeatures(server: Server, params: InitializeParams): boolean {
  const { textDocument } = params.capabilities;
  return server.client.isOurs && textDocument?.documentSymbol?.dynamicRegistration === true && textDocument.foldingRange?.dynamicRegistration === true;
}

function featureRefresher(server: Server, params: InitializeParams): () => void {
  if (!registersFeatures(server, params)) return () => undefined;
  const { client } = server.connection;
  let registered: Promise<Disposable[]> = Promise.resolve([]);
  return () => {
    register(server, () => {
      registered = registered.then(async previous => {
        for (const registration of previous) registration.dispose();
        return Promise.all([
          client.register(DocumentSymbolRequest.type, { documentSelector: null }),
          client.register(FoldingRangeRequest.type, { documentSelector: null }),
        ]);
      });
      return registered;
    });
  };
}

function register(server: Server, send: () => Promise<unknown>): void {
  send().catch((cause: unknown) => server.logger.error('Registration refused by the client', cause));
}
