import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { ClientModule } from '../common/clientModule';
import { CLIENT_ID, CLIENT_NAME, runClient } from '../common/program';

// Node's client takes it from here.
export * from '../common/program';

export const startClient: ClientModule['startClient'] = (context, log) => {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser', 'main.js').toString(true);
  // A function, so that a restart gets a new worker: an ended one can't be used again.
  return runClient(context, log, options => {
    const worker = new Worker(script, { name: 'gongwen-language-server' });
    const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, worker, options);
    const end = client.dispose.bind(client);
    client.dispose = async timeout => {
      try {
        await end(timeout);
      } finally {
        worker.terminate();
      }
    };
    return Promise.resolve(client);
  });
};
