import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import type { PatternLibrary } from '../../../core/src/index';
import { createServerConnection, localToday, serverVersion, startServer } from '../common/program';

export * from '../common/program';

/** A worker as the client starts it; in Node this file is but the program that the Node server runs. */
function serve(worker: DedicatedWorkerGlobalScope & { gongwenPatterns?: PatternLibrary }): void {
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
    today: localToday,
    patternLibrary,
    decodeGbk: bytes => new TextDecoder('gbk').decode(bytes),
  });
}

if (typeof self === 'object' && typeof self.postMessage === 'function') serve(self);
