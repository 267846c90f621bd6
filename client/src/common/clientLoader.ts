import * as vscode from 'vscode';
import type { ClientModule, RunningClient } from './clientModule';
import { isGongwen, isTermFile, markdownEnabled } from './documentKinds';
import type { TemplateCommands } from './templates/templates';

/** Loads the client and starts the server when the first document needs them, and never before. */
export class ClientLoader {
  readonly #context: vscode.ExtensionContext;
  readonly #log: vscode.LogOutputChannel;
  readonly #load: () => Promise<ClientModule>;
  readonly #subscriptions: vscode.Disposable[];
  #client: Promise<RunningClient | undefined> | undefined;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel, load: () => Promise<ClientModule>) {
    this.#context = context;
    this.#log = log;
    this.#load = load;
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument(document => this.#startFor([document])),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('gongwen.markdown.enabled')) void this.#markdownChanged();
      }),
    ];
    this.#startFor(vscode.workspace.textDocuments);
  }

  /** Asks the server, which is started for that if need be; undefined where it can't be. */
  async request<T>(method: string, params: object): Promise<T | undefined> {
    return (await (this.#client ??= this.#start()))?.request<T>(method, params);
  }

  /** Does something with templates, which needs no document to be open. */
  async templates(act: (commands: TemplateCommands) => Promise<void>): Promise<void> {
    const client = await (this.#client ??= this.#start());
    if (client) await act(client.templates);
  }

  /** Loads the client though no document needs it, at the user's request. */
  async load(): Promise<void> {
    await (this.#client ??= this.#start());
  }

  async restart(): Promise<void> {
    await (await this.#client)?.restart();
  }

  async stop(): Promise<void> {
    for (const subscription of this.#subscriptions) subscription.dispose();
    await (await this.#client)?.stop();
  }

  #startFor(documents: readonly vscode.TextDocument[]): void {
    if (this.#client || !documents.some(document => isGongwen(document) || isTermFile(document) || (document.languageId === 'markdown' && markdownEnabled(document.uri)))) return;
    this.#client = this.#start();
  }

  async #start(): Promise<RunningClient | undefined> {
    try {
      const client = (await this.#load()).startClient(this.#context, this.#log);
      void vscode.commands.executeCommand('setContext', 'gongwen.clientLoaded', true);
      return client;
    } catch (cause) {
      this.#log.error('The language client could not be loaded', cause instanceof Error ? cause : String(cause));
      void vscode.window.showErrorMessage(vscode.l10n.t('The part of the Gongwen extension that reads documents could not be loaded. Outline and folding are missing.'));
      return undefined;
    }
  }

  async #markdownChanged(): Promise<void> {
    // Which languages a client serves is fixed when it starts.
    if (this.#client) await this.restart();
    else this.#startFor(vscode.workspace.textDocuments);
  }
}
