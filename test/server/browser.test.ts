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
    const scripts = new Map<string, string>();
    const address = { createObjectURL: ({ parts }: { parts: string[] }) => (scripts.set('blob:1', parts.join('')), 'blob:1'), revokeObjectURL: () => undefined };
    const self = Object.assign(scope, { location: { origin: 'no address', pathname: '' }, importScripts: (name: string) => void runInContext(`${scripts.get(name)!};self.gongwenPatterns=gongwenPatterns`, context) });
    class FakeBlob {
      readonly parts: string[];
      constructor(parts: string[]) {
        this.parts = parts;
      }
    }
    const global = { self, Blob: FakeBlob, console, setTimeout, clearTimeout, setInterval, clearInterval, TextEncoder, TextDecoder, URL: Object.assign(class extends URL {}, address), performance };
    const context = createContext(global);
    runInContext(readFileSync(BUNDLE, 'utf8'), context);
    const client = new LanguageClient(reader, new ToWorker(scope));
    client.answers['gongwen/findFiles'] = ({ include }: { include: string[] }) => (include[0].includes('rules') ? ['vfs://unit/folder/.gongwen/rules.yaml'] : ['vfs://unit/folder/.gongwen/terms.yaml']);
    client.answers['gongwen/patternLibrary'] = () => readFileSync('dist/server/re2js.js', 'utf8');
    client.answers['gongwen/readFile'] = ({ uri }: { uri: string }) => ({ text: uri.includes('rules') ? 'rules:\n  - { id: a, pattern: 甲(乙|丙), message: 用全称。 }\n' : 'field: 1\nentries:\n  - term: 三个一批\n' });
    await client.initialize({ initializationOptions: { servesFiles: true }, workspaceFolders: ['vfs://unit/folder'] });
    // The schema that a unit's terms are held against is interpreted in the worker too.
    await client.until(() => client.receivedOf('textDocument/publishDiagnostics').length === 1);
    // The engine of a unit's patterns is the client's to give.
    client.open('vfs://unit/folder/a.gongwen', '请甲丙办理。\n');
    await client.until(() => JSON.stringify(client.receivedOf('textDocument/publishDiagnostics')).includes('unit/a'));
    client.open('untitled:notice', NOTICE);
    const outline = outlineOf(await client.symbols('untitled:notice')).map(name => name.trim());
    assert.deepEqual(outline.filter(name => NOTICE_HEADINGS.includes(name)), NOTICE_HEADINGS);
    await client.connection.sendRequest('shutdown');
    client.notify('exit');
    while (!closed) await new Promise(resolve => setImmediate(resolve));
  });
});
