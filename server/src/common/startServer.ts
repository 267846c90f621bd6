import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  PositionEncodingKind,
  TextDocumentContentRequest,
  TextDocumentSyncKind,
  WatchKind,
  type CancellationToken,
  type Connection,
  type Disposable,
  type FileSystemWatcher,
  type InitializeParams,
  type InitializeResult,
  type WorkDoneProgressParams,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { GbkTable, TOKEN_MODIFIERS, TOKEN_TYPES, TYPED_TRIGGERS } from '../../../core/src/index';
import { CHECK_WORKSPACE_METHOD, CLEAN_ACTION_KIND, CLEAN_METHOD, CLEAN_TEXT_METHOD, EDIT_TERM_FILE_METHOD, ENTRY_SCHEME, FIND_USES_METHOD, LIST_ENTRIES_METHOD, NEW_UNIT_FILE_METHOD, RESTRUCTURE_METHOD, RULE_PAGES_METHOD, RULE_SCHEME, SETTINGS_SECTION, TEMPLATE_DATA_METHOD, TERM_DATA_METHOD, WORKSPACE_TRUSTED_METHOD, type CleanParams, type CleanTextParams, type EditTermFileParams, type FindUsesParams, type NewUnitFileParams, type RestructureParams } from '../../../protocol/src/index';
import { Checks } from './checking/checks';
import { FIX_ALL_KIND } from './checking/codeActions';
import { ChosenKinds } from './counts/chosenKinds';
import { countCapabilities, registerCounts } from './counts/counts';
import { readClientProfile, type ClientProfile } from './clientProfile';
import { OpenDocuments } from './documents';
import { handleCheckWorkspace } from './handlers/checkWorkspace';
import { handleClean, handleCleanText } from './handlers/clean';
import { handleCodeAction, handleCodeActionResolve } from './handlers/codeAction';
import { handleCompletion, handleCompletionResolve } from './handlers/completion';
import { handleDefinition } from './handlers/definition';
import { handleDiagnostic } from './handlers/diagnostic';
import { handleDocumentHighlight } from './handlers/documentHighlight';
import { handleDocumentSymbol } from './handlers/documentSymbol';
import { handleEntryContent } from './handlers/entryContent';
import { handleFindUses } from './handlers/findUses';
import { handleEditTermFile } from './handlers/editTermFile';
import { handleFoldingRange } from './handlers/foldingRange';
import { handleFormatting, handleOnTypeFormatting, handleRangeFormatting } from './handlers/formatting';
import { handleHover } from './handlers/hover';
import { handleListEntries } from './handlers/listEntries';
import { registerMakeTemplate } from './handlers/makeTemplate';
import { handlePrepareRename } from './handlers/prepareRename';
import { handleReferences } from './handlers/references';
import { handleRename } from './handlers/rename';
import { handleRestructure } from './handlers/restructure';
import { handleSemanticTokens, handleSemanticTokensDelta, handleSemanticTokensRange } from './handlers/semanticTokens';
import { registerTyping } from './handlers/type';
import { handleNewUnitFile } from './handlers/unitFile';
import { handleWorkspaceSymbol } from './handlers/workspaceSymbol';
import { createLogger } from './logging';
import { messagesFor } from './messages';
import { MentionCache } from './mentionCache';
import { ModelCache } from './modelCache';
import { Notices } from './notices';
import { registerOutline } from './outline/outline';
import { RulePages } from './rulePages';
import { RESTRUCTURE_KINDS } from './restructureActions';
import type { Runtime } from './runtime';
import { termContext, type Server } from './server';
import { SettingsStore } from './settingsStore';
import { registerTemplates } from './templates/registerTemplates';
import { TemplateStore } from './templates/templateStore';
import { TermStore } from './termStore';
import { TokenBuilders } from './tokenBuilders';
import { KeyTable } from './workspace/indexedFile';
import { LiveFiles } from './workspace/liveFiles';
import { EXTENSIONS } from './workspace/uris';
import { WorkspaceFiles } from './workspace/workspaceFiles';
import { WorkspaceIndex } from './workspace/workspaceIndex';
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
      checks.lookAgain();
      unitTerms.update();
      refreshFeatures();
      counts.refresh();
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
    connection.onReferences((request, token, progress) => handleReferences(server, request, token, progress));
    connection.onDocumentHighlight((request, token) => handleDocumentHighlight(server, request, token));
    connection.onPrepareRename((request, token) => handlePrepareRename(server, request, token));
    connection.onRenameRequest((request, token) => handleRename(server, request, token));
    connection.onWorkspaceSymbol((request, token, progress) => handleWorkspaceSymbol(server, request, token, progress));
    connection.onRequest(FIND_USES_METHOD, (request: FindUsesParams & WorkDoneProgressParams, token: CancellationToken) => handleFindUses(server, request, token, connection.window.attachWorkDoneProgress(request.workDoneToken)));
    connection.onRequest(EDIT_TERM_FILE_METHOD, (request: EditTermFileParams, token: CancellationToken) => handleEditTermFile(server, request, token));
    connection.onRequest(RESTRUCTURE_METHOD, (request: RestructureParams, token: CancellationToken) => handleRestructure(server, request, token));
    registerTyping(server, connection);
    connection.onRequest(NEW_UNIT_FILE_METHOD, (request: NewUnitFileParams, token: CancellationToken) => handleNewUnitFile(server, request, token));
    connection.languages.diagnostics.on((request, token) => handleDiagnostic(server, checks, request, token));
    connection.onRequest(CLEAN_METHOD, (request: CleanParams, token: CancellationToken) => handleClean(server, request, token));
    connection.onRequest(CLEAN_TEXT_METHOD, (request: CleanTextParams, token: CancellationToken) => handleCleanText(server, request, token));
    connection.onDocumentFormatting((request, token) => handleFormatting(server, request, token));
    connection.onDocumentRangeFormatting((request, token) => handleRangeFormatting(server, request, token));
    connection.onDocumentOnTypeFormatting((request, token) => handleOnTypeFormatting(server, request, token));
    connection.onCodeAction((request, token) => handleCodeAction(server, checks, request, token));
    connection.onCodeActionResolve((action, token) => handleCodeActionResolve(server, checks, action, token));
    // Without parameters the token comes alone, with `null` for them it comes second.
    connection.onRequest(CHECK_WORKSPACE_METHOD, (...values: unknown[]) => handleCheckWorkspace(server, checks, values.at(-1) as CancellationToken, connection.window.attachWorkDoneProgress((values.at(-2) as WorkDoneProgressParams | null | undefined)?.workDoneToken)));
    connection.onNotification(WORKSPACE_TRUSTED_METHOD, () => checks.unit.trust());
    registerOutline(server, connection);
    const checks = new Checks(server, workspaceFolders(params));
    const unitTerms = new UnitTermFiles(server, workspaceFolders(params));
    const counts = registerCounts(server, params, () => checks.lookAgain());
    const unitTemplates = registerTemplates(server, connection, workspaceFolders(params));
    connection.onDidChangeWatchedFiles(({ changes }) => {
      server.index.filesChanged(changes);
      unitTerms.filesChanged(changes);
      unitTemplates.filesChanged(changes);
      checks.unit.filesChanged(changes);
      checks.workspace.filesChanged(changes);
    });
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
      server.index.foldersChanged(event.added, event.removed);
      unitTerms.foldersChanged(event);
      unitTemplates.foldersChanged(event);
      checks.unit.foldersChanged(event);
    });
    // Without parameters the token comes alone, with `null` for them it comes second.
    connection.onRequest(LIST_ENTRIES_METHOD, (...values: unknown[]) => handleListEntries(server, values.at(-1) as CancellationToken));
    registerMakeTemplate(server, connection);
    const refreshFeatures = featureRefresher(server, params);
    connection.onInitialized(() => {
      if (server.client.answersConfiguration && server.client.registersConfigurationChanges) {
        register(server, () => connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION }));
      }
      if (server.client.registersWatchedFiles) register(server, () => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watchers() }));
      unitTerms.start();
      unitTemplates.start();
      checks.start();
      refreshFeatures();
    });
    return initializeResult(runtime, server.client, registersFeatures(server, params));
  });
  connection.listen();
}

function createServer(connection: Connection, runtime: Runtime, logger: Server['logger'], documents: OpenDocuments, params: InitializeParams): Server {
  const client = readClientProfile(params);
  const terms = new TermStore(() => runtime.termData?.() ?? askForText(connection, TERM_DATA_METHOD), logger);
  const settings = new SettingsStore(connection, client, logger);
  const messages = messagesFor(client.locale);
  const keys = new KeyTable();
  const kinds = new ChosenKinds(params.initializationOptions);
  const files = new WorkspaceFiles(connection, client, logger, runtime.files);
  const server: Server = {
    connection,
    runtime,
    logger,
    client,
    messages,
    documents,
    settings,
    models: new ModelCache(uri => kinds.get(uri)),
    kinds,
    terms,
    templates: new TemplateStore(() => runtime.templateData?.() ?? askForText(connection, TEMPLATE_DATA_METHOD), logger),
    rulePages: new RulePages(() => runtime.rulePages?.() ?? askForText(connection, RULE_PAGES_METHOD), logger),
    mentions: new MentionCache(terms),
    tokens: new TokenBuilders(),
    notices: new Notices(connection, client),
    files,
    keys,
    index: new WorkspaceIndex({ connection, runtime, logger, messages, documents, settings, terms, files, keys }, workspaceFolders(params)),
    gbk: runtime.decodeGbk && new GbkTable(runtime.decodeGbk),
    liveFiles: new LiveFiles(documents, keys, (uri, token) => termContext(server, uri, token)),
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

/** A worker has no files: what came with the extension, the client reads for it. */
async function askForText(connection: Connection, method: string): Promise<string | undefined> {
  const answer: unknown = await connection.sendRequest(method);
  return typeof answer === 'string' ? answer : undefined;
}

function workspaceFolders({ workspaceFolders: folders, rootUri }: InitializeParams): WorkspaceFolder[] {
  if (Array.isArray(folders)) return folders.filter(folder => typeof folder?.uri === 'string');
  return typeof rootUri === 'string' ? [{ uri: rootUri, name: '' }] : [];
}

/** What keeps the index up to date; folders are told of only as such when they come or go. */
function watchers(): FileSystemWatcher[] {
  return [{ globPattern: `**/*.{${EXTENSIONS.join(',')}}` }, { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete }];
}

function initializeResult(runtime: Runtime, client: ClientProfile, dynamic: boolean): InitializeResult {
  return {
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['《', '“', '"', '、', '）'], resolveProvider: true },
      definitionProvider: true,
      semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] }, range: true, full: { delta: true } },
      referencesProvider: { workDoneProgress: true },
      documentHighlightProvider: true,
      ...(client.pullsDiagnostics ? { diagnosticProvider: { identifier: 'gongwen', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      ...(client.codeActionLiterals ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND, CLEAN_ACTION_KIND, ...RESTRUCTURE_KINDS], resolveProvider: client.resolvesEdits } } : {}),
      renameProvider: client.preparesRename ? { prepareProvider: true } : true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: TYPED_TRIGGERS[0], moreTriggerCharacter: TYPED_TRIGGERS.slice(1) },
      workspaceSymbolProvider: { workDoneProgress: true },
      workspace: { textDocumentContent: { schemes: [ENTRY_SCHEME, RULE_SCHEME] }, workspaceFolders: { supported: true, changeNotifications: true } },
      ...countCapabilities,
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
