import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serverVersion } from '../common/runtime';
import { startServer } from '../common/startServer';

const worker = self as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

startServer(connection, {
  version: serverVersion,
  yieldToMessages: () => new Promise(resolve => setTimeout(resolve, 0)),
  now: () => performance.now(),
});
