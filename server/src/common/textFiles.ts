import type { Connection } from 'vscode-languageserver';
import type { Logger } from '../../../core/src/index';
import { FIND_FILES_METHOD, READ_FILE_METHOD, type FindFilesParams, type ReadFileParams } from '../../../protocol/src/index';
import type { ClientProfile } from './clientProfile';
import type { LocalTextFiles } from './runtime';
import { uriBelow, uriKey } from './workspace/uris';

/** What is read besides the documents that are open. */
export interface TextFiles {
  /**
   * The URIs of files in the workspace folders.
   * @param patterns relative to each folder: a folder's name, a slash, a file's name with `*` and `{a,b}`
   */
  find(patterns: readonly string[]): Promise<string[]>;
  /** @returns undefined where it can't be read, or is too large */
  read(uri: string): Promise<string | undefined>;
}

const MOST_FILES = 1000;
/** A character takes three bytes at most; whether the text is too large is for its reader to say. */
const MOST_BYTES = 3 * 2 * 1024 * 1024;

/**
 * Reads what is local itself where the platform can, and asks the client for the rest where it offers that.
 * @param folders the workspace folders as they are now
 */
export function createTextFiles(connection: Connection, client: ClientProfile, logger: Logger, local: LocalTextFiles | undefined, folders: () => readonly string[]): TextFiles {
  const isLocal = (uri: string) => local !== undefined && uri.startsWith('file:');

  async function ask(method: string, params: FindFilesParams | ReadFileParams): Promise<unknown> {
    if (!client.servesFiles) return undefined;
    try {
      return await connection.sendRequest(method, params);
    } catch (cause) {
      logger.error(`No answer to ${method}`, cause);
      return undefined;
    }
  }

  async function findLocally(folder: string, pattern: string): Promise<string[]> {
    const slash = pattern.lastIndexOf('/');
    const inner = pattern.slice(0, slash).split('/').reduce(uriBelow, folder);
    const names = (await local!.list(inner)).filter(name => globRegExp(pattern.slice(slash + 1)).test(name));
    return names.map(name => uriBelow(inner, name));
  }

  return {
    async find(patterns) {
      const found: string[] = [];
      for (const folder of folders()) {
        if (isLocal(folder)) for (const pattern of patterns) found.push(...(await findLocally(folder, pattern)));
      }
      const others = folders().filter(folder => !isLocal(folder)).map(folder => `${uriKey(folder).replace(/\/$/, '')}/`);
      const answer = others.length === 0 ? [] : await ask(FIND_FILES_METHOD, { include: patterns, limit: MOST_FILES });
      for (const uri of Array.isArray(answer) ? (answer as unknown[]) : []) {
        if (typeof uri !== 'string') continue;
        const folder = others.find(candidate => uriKey(uri).startsWith(candidate));
        if (folder !== undefined && patterns.some(pattern => globRegExp(pattern).test(uriKey(uri).slice(folder.length)))) found.push(uri);
      }
      return found;
    },

    async read(uri) {
      if (isLocal(uri)) return local!.read(uri, MOST_BYTES);
      const answer = await ask(READ_FILE_METHOD, { uri, maxBytes: MOST_BYTES });
      const text: unknown = typeof answer === 'object' && answer !== null && 'text' in answer ? answer.text : undefined;
      return typeof text === 'string' ? text : undefined;
    },
  };
}

/** A glob of names, `*` and `{a,b}` as a regular expression. */
export function globRegExp(glob: string): RegExp {
  const source = glob.replace(/[.+^$()|[\]\\?]/g, '\\$&').replaceAll('*', '[^/]*').replace(/\{([^{}]*)\}/g, (_, inner: string) => `(?:${inner.replaceAll(',', '|')})`);
  return new RegExp(`^${source}$`);
}
