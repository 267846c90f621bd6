import type { Connection } from 'vscode-languageserver';
import type { CancellationToken, Logger } from '../../../../core/src/index';
import { FIND_FILES_METHOD, READ_FILE_METHOD, type FindFilesParams, type ReadFileParams } from '../../../../protocol/src/index';
import type { ClientProfile } from '../clientProfile';
import type { LocalFiles } from '../runtime';
import { EXTENSIONS, isIndexable, uriKey } from './uris';

/**
 * The files of the workspace, wherever they are: read by the server itself where the platform can and they are
 * local, else by a client that offers it; else there are none.
 */
export class WorkspaceFiles {
  readonly #connection: Connection;
  readonly #client: ClientProfile;
  readonly #logger: Logger;
  readonly #local: LocalFiles | undefined;

  constructor(connection: Connection, client: ClientProfile, logger: Logger, local: LocalFiles | undefined) {
    this.#connection = connection;
    this.#client = client;
    this.#logger = logger;
    this.#local = local;
  }

  /**
   * The URIs of files that may be official documents, below any of the folders.
   * @param token where it is cancelled meanwhile, what was found so far
   */
  async find(folders: readonly string[], limit: number, token: CancellationToken): Promise<string[]> {
    const found = new Map<string, string>();
    const others: string[] = [];
    for (const folder of folders) {
      if (!this.#isLocal(folder)) others.push(folder);
      // A folder inside another gives the same files again.
      else for (const uri of await this.#local!.find(folder, limit, token)) found.set(uriKey(uri), uri);
    }
    for (const uri of others.length > 0 ? await this.#askForFiles(limit) : []) {
      const key = uriKey(uri);
      if (others.some(folder => isIndexable(key, uriKey(folder)))) found.set(key, uri);
    }
    return [...found.values()].slice(0, limit);
  }

  /** @returns undefined where it can't be read or is larger than `maxBytes` */
  async read(uri: string, maxBytes: number): Promise<string | undefined> {
    if (this.#isLocal(uri)) return this.#local!.read(uri, maxBytes);
    if (!this.#client.servesFiles) return undefined;
    const answer: unknown = await this.#connection.sendRequest(READ_FILE_METHOD, { uri, maxBytes } satisfies ReadFileParams).catch(() => null);
    const text: unknown = typeof answer === 'object' && answer !== null && 'text' in answer ? answer.text : undefined;
    return typeof text === 'string' ? text : undefined;
  }

  #isLocal(uri: string): boolean {
    return this.#local !== undefined && uri.startsWith('file:');
  }

  async #askForFiles(limit: number): Promise<string[]> {
    if (!this.#client.servesFiles) return [];
    try {
      const include = EXTENSIONS.map(extension => `**/*.${extension}`);
      const answer: unknown = await this.#connection.sendRequest(FIND_FILES_METHOD, { include, limit } satisfies FindFilesParams);
      return Array.isArray(answer) ? answer.filter(uri => typeof uri === 'string') : [];
    } catch (cause) {
      this.#logger.error('The client did not name the files of the workspace', cause);
      return [];
    }
  }
}
