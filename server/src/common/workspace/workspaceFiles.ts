import type { Connection } from 'vscode-languageserver';
import { neverCancelled, type CancellationToken, type Logger } from '../../../../core/src/index';
import { FIND_FILES_METHOD, READ_FILE_METHOD, type FindFilesParams, type ReadFileParams } from '../../../../protocol/src/index';
import type { ClientProfile } from '../clientProfile';
import type { LocalFiles } from '../runtime';
import { EXTENSIONS, globRegExp, isBelow, isIndexable, uriBelow, uriKey } from './uris';

/** Of files that have one name each in a folder, nobody has more. */
const MOST_NAMED = 1000;

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
    for (const uri of others.length > 0 ? await this.#askForFiles(EXTENSIONS.map(extension => `**/*.${extension}`), limit) : []) {
      const key = uriKey(uri);
      if (others.some(folder => isIndexable(key, uriKey(folder)))) found.set(key, uri);
    }
    return [...found.values()].slice(0, limit);
  }

  /**
   * The URIs of files of a certain name, each in a certain folder of a workspace folder.
   * @param pattern a folder's name, a slash, a file's name with `*` and `{a,b}`
   */
  async findNamed(folders: readonly string[], pattern: string): Promise<string[]> {
    const found: string[] = [];
    const others: string[] = [];
    const slash = pattern.lastIndexOf('/');
    const isNamed = globRegExp(pattern.slice(slash + 1));
    for (const folder of folders) {
      if (!this.#isLocal(folder)) {
        others.push(`${uriKey(folder).replace(/\/$/, '')}/`);
        continue;
      }
      const inner = pattern.slice(0, slash).split('/').reduce(uriBelow, folder);
      for (const name of await this.#local!.list(inner)) if (isNamed.test(name)) found.push(uriBelow(inner, name));
    }
    const isWanted = globRegExp(pattern);
    for (const uri of others.length > 0 ? await this.#askForFiles([pattern], MOST_NAMED) : []) {
      const folder = others.find(candidate => uriKey(uri).startsWith(candidate));
      if (folder !== undefined && isWanted.test(uriKey(uri).slice(folder.length))) found.push(uri);
    }
    return found;
  }

  /**
   * The URIs of all .txt files below a certain folder of a workspace folder. A link isn't followed: it may lead out of the workspace.
   * @param path of the folder, names with slashes in between
   */
  async findBelow(folders: readonly string[], path: string, limit: number): Promise<string[]> {
    const found = new Map<string, string>();
    const others: string[] = [];
    for (const folder of folders) {
      if (!this.#isLocal(folder)) {
        others.push(uriKey(folder));
        continue;
      }
      let inner: string | undefined = folder;
      for (const name of path.split('/')) {
        // What isn't a folder is listed: a link to one is none.
        if (inner !== undefined) inner = (await this.#local!.list(inner)).includes(name) ? undefined : uriBelow(inner, name);
      }
      if (inner !== undefined) for (const uri of await this.#local!.find(inner, limit, neverCancelled)) if (/\.txt$/i.test(uriKey(uri))) found.set(uriKey(uri), uri);
    }
    for (const uri of others.length > 0 ? await this.#askForFiles([`${path}/**/*.txt`], limit) : []) {
      const key = uriKey(uri);
      if (!key.split('/').includes('..') && others.some(folder => isBelow(key, `${folder.replace(/\/$/, '')}/${path}`))) found.set(key, uri);
    }
    return [...found.values()].slice(0, limit);
  }

  /** The URI of a place on this machine: of an absolute path, or of one that begins with ~. */
  resolve(path: string): string | undefined {
    return this.#local?.resolve(path);
  }

  /** @returns undefined where it can't be read or is larger than `maxBytes` */
  async read(uri: string, maxBytes: number): Promise<string | undefined> {
    if (this.#isLocal(uri)) return this.#local!.read(uri, maxBytes);
    const answer = await this.#ask(READ_FILE_METHOD, { uri, maxBytes });
    const text: unknown = typeof answer === 'object' && answer !== null && 'text' in answer ? answer.text : undefined;
    return typeof text === 'string' ? text : undefined;
  }

  #isLocal(uri: string): boolean {
    return this.#local !== undefined && uri.startsWith('file:');
  }

  async #askForFiles(include: readonly string[], limit: number): Promise<string[]> {
    const answer = await this.#ask(FIND_FILES_METHOD, { include, limit });
    return Array.isArray(answer) ? answer.filter(uri => typeof uri === 'string') : [];
  }

  /** @returns undefined from a client that doesn't offer it, or fails */
  async #ask(method: string, params: FindFilesParams | ReadFileParams): Promise<unknown> {
    if (!this.#client.servesFiles) return undefined;
    try {
      return await this.#connection.sendRequest(method, params);
    } catch (cause) {
      this.#logger.error(`No answer to ${method}`, cause);
      return undefined;
    }
  }
}
