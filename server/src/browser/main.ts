import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import type { PatternLibrary } from '../../../core/src/index';
import { createServerConnection } from '../common/connection';
import { serverVersion } from '../common/runtime';
import { startServer } from '../common/startServer';

const worker = self as DedicatedWorkerGlobalScope & { gongwenPatterns?: PatternLibrary };
const connection = createServerConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), {
  shutdownReceived: false,
  initialize: () => undefined,
  exit: () => worker.close(),
});

/** A worker reads no files: the client gives the text, of a file of this very package, and the worker loads it as its own script. */
async function patternLibrary(ask: () => Promise<string | undefined>): Promise<PatternLibrary> {
  const text = await ask();
  if (text === undefined) throw new Error('No pattern library');
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  try {
    worker.importScripts(address);
  } finally {
    URL.revokeObjectURL(address);
  }
  if (!worker.gongwenPatterns) throw new Error('No pattern library');
  return worker.gongwenPatterns;
}

startServer(connection, {
  version: serverVersion,
  yieldToMessages: () => new Promise(resolve => setTimeout(resolve, 0)),
  now: () => performance.now(),
  patternLibrary,
});
