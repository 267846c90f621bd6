import * as vscode from 'vscode';
import { CloseAction, ErrorAction, RevealOutputChannelOn, type BaseLanguageClient, type DocumentSelector, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient';
import { ENTRIES_CHANGED_METHOD, LANGUAGE_ID, LINK_COMMANDS, NOTICE_METHOD, WORKSPACE_TRUSTED_METHOD, type InitializationOptions, type NoticeParams } from '../../../protocol/src/index';
import { registerChecks } from './checks/checks';
import { registerEditing } from './editing/editing';
import { Cleaning } from './cleaning/cleaning';
import type { RunningClient } from './clientModule';
import { contentFreeTrace } from './contentFreeTrace';
import { markdownEnabled, TERM_FILE_SELECTOR } from './documentKinds';
import { keepAsking } from './keepAsking';
import { Notices } from './notices';
import { Outline } from './outline/outline';
import { serveFiles } from './servedFiles';
import { Templates } from './templates/templates';
import { KindChoices } from './status/chooseKind';
import { registerStatus } from './status/status';
import { Terms } from './terms/terms';
import { registerView } from './view/lineLength';

/** Also the section in which the client library looks for its own settings. */
export const CLIENT_ID = 'gongwen';
export const CLIENT_NAME = 'Gongwen';

/** A server that ends more often than this within the time below is left alone. */
const MOST_RESTARTS = 4;
const RESTART_WINDOW = 3 * 60 * 1000;
/** How long a server may take to end when asked to. */
const STOP_TIMEOUT = 2000;

/** In every host, but in no type library that both share. */
declare function setTimeout(callback: () => void, milliseconds: number): unknown;

/** Which documents the server is told about. */
function documentSelector(): DocumentSelector {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const markdown = markdownEnabled() || folders.some(folder => markdownEnabled(folder.uri));
  return [{ language: LANGUAGE_ID }, ...TERM_FILE_SELECTOR, ...(markdown ? [{ language: 'markdown' }] : [])];
}

/** Starts a server that has crashed anew, but not for ever. */
function errorHandler(): ErrorHandler {
  let ends: number[] = [];
  return {
    error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
    closed: () => {
      ends = [...ends, Date.now()].filter(time => time > Date.now() - RESTART_WINDOW);
      if (ends.length <= MOST_RESTARTS) return { action: CloseAction.Restart, handled: true };
      const restart = vscode.l10n.t('Restart');
      void vscode.window.showErrorMessage(vscode.l10n.t('The Gongwen language server has stopped {0} times within three minutes and is not started again. Outline and folding are missing.', ends.length), restart).then(answer => {
        if (answer === restart) void vscode.commands.executeCommand('gongwen.restartServer');
      });
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/**
 * @param documentKinds what the user says that his documents are
 * @param isEnding whether the client that gets these options is being ended
 */
function clientOptions(log: vscode.LogOutputChannel, documentKinds: () => Readonly<Record<string, string>>, isEnding: () => boolean): LanguageClientOptions {
  // A server that is started anew after a crash is told what is so then.
  const initializationOptions = (): InitializationOptions => ({ showsNotices: true, runsCommandLinks: true, servesFiles: true, runsFixCommands: true, runsSectionCommand: true, hasSnippets: true, documentKinds: documentKinds(), workspaceTrusted: vscode.workspace.isTrusted });
  return {
    documentSelector: documentSelector(),
    initializationOptions,
    outputChannel: log,
    traceOutputChannel: contentFreeTrace(log),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Of the server's Markdown only these links run; any other command in it is dead text.
    markdown: { isTrusted: { enabledCommands: Object.values(LINK_COMMANDS) } },
    errorHandler: errorHandler(),
    initializationFailedHandler: cause => {
      log.error('The server could not be initialised', cause instanceof Error ? cause : String(cause));
      return false;
    },
    middleware: {
      provideCompletionItem: keepAsking,
      // The server has no business opening anything.
      window: { showDocument: () => Promise.resolve({ success: false }) },
      workspace: {
        // A setting may be what ends this client. Whoever else hears of the change goes first, and an ended client is told nothing.
        didChangeConfiguration: async (sections, next) => {
          await new Promise<void>(resolve => setTimeout(resolve, 0));
          if (!isEnding()) await next(sections);
        },
      },
    },
  };
}

/**
 * Starts a language client and keeps it: one at a time, begun and ended in order.
 * @param construct makes the client of the platform, not yet started
 */
export function runClient({ extensionUri, globalState }: vscode.ExtensionContext, log: vscode.LogOutputChannel, construct: (options: LanguageClientOptions) => Promise<BaseLanguageClient>): RunningClient {
  const notices = new Notices();
  let client: BaseLanguageClient | undefined;
  const request = async <T>(method: string, params?: object): Promise<T> => {
    await queue;
    if (!client) throw new Error('No server is running');
    return client.sendRequest<T>(method, params);
  };
  const terms = new Terms(request, log);
  const templates = new Templates(request, log);
  const outline = new Outline(request, log);
  const kinds = new KindChoices(globalState);
  const status = registerStatus(request, kinds, log);
  const trusting = vscode.workspace.onDidGrantWorkspaceTrust(() => void client?.sendNotification(WORKSPACE_TRUSTED_METHOD));
  const parts: readonly vscode.Disposable[] = [notices, terms, outline, status, trusting, registerChecks(request, log), registerEditing(request, log), new Cleaning(request, log), registerView()];

  const start = async () => {
    const ending = () => client !== starting;
    const starting: BaseLanguageClient = await construct(clientOptions(log, () => kinds.all(), ending));
    client = starting;
    client.onNotification(NOTICE_METHOD, (notice: NoticeParams) => void notices.show(notice));
    client.onNotification(ENTRIES_CHANGED_METHOD, () => terms.changed());
    serveFiles(client, extensionUri, log);
    await client.start();
    terms.changed();
    outline.changed();
    status.changed();
  };
  const stop = async () => {
    const ending = client;
    client = undefined;
    await ending?.dispose(STOP_TIMEOUT);
  };

  let queue = Promise.resolve();
  const next = (step: () => Promise<void>) => {
    queue = queue.then(step).catch((cause: unknown) => log.error('Language client', cause instanceof Error ? cause : String(cause)));
    return queue;
  };
  void next(start);
  return {
    restart: () => next(async () => {
      // A client that failed to start cannot be ended either; a new one may fare better.
      await stop().catch(() => undefined);
      await start();
    }),
    request,
    templates,
    stop: () => next(async () => {
      for (const part of parts) part.dispose();
      await stop();
    }),
  };
}
