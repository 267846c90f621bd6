import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { WatchDog } from 'vscode-languageserver';
import { createServerConnection } from '../../server/src/common/connection';
import type { Runtime } from '../../server/src/common/runtime';
import { startServer } from '../../server/src/common/startServer';
import { ByteStreamReader, ByteStreamWriter, installPlatform } from '../../server/src/node/streamTransport';
import { LanguageClient, type ClientOptions } from './languageClient';
import { builtInJson } from './termFixture';

export interface MemoryServer {
  readonly client: LanguageClient;
  /** The code the server would have left its process with. */
  readonly exitCode: () => number | undefined;
  /** The bytes from client to server, for messages that no client library would send. */
  readonly toServer: PassThrough;
}

/** A server in this process, at the other end of two streams. */
export async function startMemoryServer(options: ClientOptions = {}, runtime: Partial<Runtime> = {}): Promise<MemoryServer> {
  installPlatform();
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  let exitCode: number | undefined;
  const watch: WatchDog = {
    shutdownReceived: false,
    initialize: () => undefined,
    exit: code => {
      exitCode = code;
    },
  };
  const connection = createServerConnection(new ByteStreamReader(toServer), new ByteStreamWriter(toClient), watch);
  startServer(connection, {
    version: 'test',
    yieldToMessages: () => new Promise(resolve => setImmediate(resolve)),
    now: () => performance.now(),
    today: () => '2026-03-05',
    decodeGbk: bytes => new TextDecoder('gbk').decode(bytes),
    termData: () => Promise.resolve(builtInJson),
    templateData: async () => `[${(await Promise.all([readFile(join('out', 'data', 'templates.json')).then(bytes => new TextDecoder('gbk').decode(bytes)), readFile(join('snippets', 'gongwen.json'), 'utf8')])).join(',')}]`,
    patternLibrary: () => import('re2js'),
    ...runtime,
  });
  const client = await new LanguageClient(new ByteStreamReader(toClient), new ByteStreamWriter(toServer)).initialize(options);
  return { client, exitCode: () => exitCode, toServer };
}
