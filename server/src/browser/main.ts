import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import { createServerConnection } from '../common/connection';
import { serverVersion } from '../common/runtime';
import { startServer } from '../common/startServer';

const worker = self as DedicatedWorkerGlobalScope;
const connection = createServerConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), {
  shutdownReceived: false,
  initialize: () => undefined,
  exit: () => worker.close(),
});

startServer(connection, {
  version: serverVersion,
  yieldToMessages: () => new Promise(resolve => setTimeout(resolve, 0)),
  now: () => performance.now(),
});
