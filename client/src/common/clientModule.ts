import type * as vscode from 'vscode';
import type { TemplateCommands } from './templates/templates';

/** A language client that is running or starting. */
export interface RunningClient {
  /** Ends server and client and starts both anew, for instance with other documents to serve. */
  restart(): Promise<void>;
  /** Asks the server once it runs. */
  request<T>(method: string, params: object): Promise<T>;
  readonly templates: TemplateCommands;
  /** Ends both; resolves when nothing of them runs any more. */
  stop(): Promise<void>;
}

/** What the lazily loaded part offers. It is loaded when the first document needs a server, and not before. */
export interface ClientModule {
  startClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): RunningClient;
}
