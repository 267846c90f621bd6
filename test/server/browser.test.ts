import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { AbstractMessageReader, AbstractMessageWriter, type DataCallback, type Disposable, type Message } from 'vscode-languageserver';
import { installPlatform } from '../../server/src/node/streamTransport';
import { LanguageClient, outlineOf } from '../support/languageClient';
import { NOTICE, NOTICE_HEADINGS } from '../support/sampleText';

const BUNDLE = join('dist', 'server', 'browser', 'main.js');

/** What a web worker has, as far as the server uses it; nothing of Node. */
interface WorkerScope {
  onmessage?: (event: { data: unknown }) => void;
  postMessage(message: unknown): void;
  addEventListener(): void;
  close(): void;
}

class FromWorker extends AbstractMessageReader {
  callback: DataCallback = () => undefined;

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    return { dispose: () => undefined };
  }
}

class ToWorker extends AbstractMessageWriter {
  readonly #scope: WorkerScope;

  constructor(scope: WorkerScope) {
    super();
    this.#scope = scope;
  }

  write(message: Message): Promise<void> {
    setImmediate(() => this.#scope.onmessage?.({ data: structuredClone(message) }));
    return Promise.resolve();
  }

  end(): void {}
}

suite('the shipped server for the browser', () => {
  test('a session with nothing but a worker’s scope', async () => {
    installPlatform();
    if (!existsSync(BUNDLE)) spawnSync(process.execPath, ['esbuild.mjs', '--only=dist/server/browser'], { stdio: 'inherit' });
    const reader = new FromWorker();
    let closed = false;
    const scope: WorkerScope = {
      postMessage: message => void setImmediate(() => reader.callback(structuredClone(message) as Message)),
      addEventListener: () => undefined,
      close: () => {
        closed = true;
      },
    };
    const global = { self: Object.assign(scope, { location: { origin: 'no address', pathname: '' } }), console, setTimeout, clearTimeout, setInterval, clearInterval, TextEncoder, TextDecoder, URL, performance };
    runInContext(readFileSync(BUNDLE, 'utf8'), createContext(global));
    const client = new LanguageClient(reader, new ToWorker(scope));
    client.answers['gongwen/findFiles'] = () => ['vfs://unit/folder/.gongwen/terms.yaml'];
    client.answers['gongwen/readFile'] = () => ({ text: 'field: 1\nentries:\n  - term: 三个一批\n' });
    await client.initialize({ initializationOptions: { servesFiles: true }, workspaceFolders: ['vfs://unit/folder'] });
    // The schema that a unit's terms are held against is interpreted in the worker too.
    await client.until(() => client.receivedOf('textDocument/publishDiagnostics').length === 1);
    client.open('untitled:notice', NOTICE);
    const outline = outlineOf(await client.symbols('untitled:notice')).map(name => name.trim());
    assert.deepEqual(outline.filter(name => NOTICE_HEADINGS.includes(name)), NOTICE_HEADINGS);
    await client.connection.sendRequest('shutdown');
    client.notify('exit');
    while (!closed) await new Promise(resolve => setImmediate(resolve));
  });
});
