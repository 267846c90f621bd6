import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ByteStreamReader, ByteStreamWriter, installPlatform } from '../../server/src/node/streamTransport';
import { LanguageClient, type ClientOptions } from './languageClient';

/** The shipped server, built if it isn't there. */
export function builtServer(): string {
  const bundle = join('dist', 'server', 'node', 'main.js');
  if (!existsSync(bundle)) {
    const build = spawnSync(process.execPath, ['esbuild.mjs', '--only=dist/server/node'], { encoding: 'utf8' });
    if (build.status !== 0) throw new Error(`The server can't be built:\n${build.stderr}`);
  }
  return bundle;
}

export interface ServerProcess {
  readonly client: LanguageClient;
  readonly process: ChildProcessWithoutNullStreams;
  /** What the server has written to standard error so far. */
  readonly standardError: () => string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

/** The shipped server as a process of its own, over stdio. */
export async function startServerProcess(options: ClientOptions = {}, command: readonly string[] = [process.execPath, builtServer(), '--stdio']): Promise<ServerProcess> {
  installPlatform();
  const child = spawn(command[0], command.slice(1), { stdio: 'pipe' });
  let standardError = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    standardError += chunk;
  });
  // Writing to a server that has just left is what some tests are about.
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const client = await new LanguageClient(new ByteStreamReader(child.stdout), new ByteStreamWriter(child.stdin)).initialize(options);
  return { client, process: child, standardError: () => standardError, ended };
}
