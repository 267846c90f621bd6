import * as vscode from 'vscode';
import { createInterface } from 'node:readline';
import { LanguageClient, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import type { ClientModule } from '../common/clientModule';
import { CLIENT_ID, CLIENT_NAME, runClient } from '../common/program';

/** A crash report may quote a whole line of the minified program. */
const LONGEST_LINE = 500;

export const startClient: ClientModule['startClient'] = (context, log) => {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'node', 'main.js').fsPath;
  // Standard input and output: when the editor goes, however it goes, they close, and the server ends by itself.
  const server: ServerOptions = { module, transport: TransportKind.stdio };
  return runClient(context, log, options => {
    const nodeOptions: LanguageClientOptions = {
      ...options,
      stdioOptions: {
        stdout: () => undefined,
        stderr: stream => {
          createInterface({ input: stream, terminal: false }).on('line', line => log.warn(`server: ${line.slice(0, LONGEST_LINE)}`));
        },
      },
    };
    return Promise.resolve(new LanguageClient(CLIENT_ID, CLIENT_NAME, server, nodeOptions));
  });
};
