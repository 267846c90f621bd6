import type { CancellationToken, PatternLibrary } from '../../../core/src/index';

/** What the platform gives the server: the one object in which Node and the browser differ. */
export interface Runtime {
  readonly version: string;
  /** Resolves after the messages that have already arrived were taken in. */
  yieldToMessages(): Promise<void>;
  /** Milliseconds, from any fixed point. */
  now(): number;
  /** The day where the writer is, `YYYY-MM-DD`. */
  today(): string;
  /** The built-in terms as JSON text (`dist/data/terms.json`, there in GBK); absent where the client has to be asked for them. */
  readonly termData?: (() => Promise<string>) | undefined;
  /** The rules' pages as JSON text (`dist/data/rules.json`, there in GBK); absent as above. */
  readonly rulePages?: (() => Promise<string>) | undefined;
  /** The built-in templates as JSON text, a list of `dist/data/templates.json` (there in GBK) and `snippets/gongwen.json`; absent as above. */
  readonly templateData?: (() => Promise<string>) | undefined;
  /** The engine of a unit's patterns (`dist/server/re2js.js`): large, and read only where a unit has rules. @param ask for its text, of a client that has it */
  readonly patternLibrary?: ((ask: () => Promise<string | undefined>) => Promise<PatternLibrary>) | undefined;
  /** GBK as the platform decodes it: to undo what was decoded wrongly. */
  readonly decodeGbk?: (bytes: Uint8Array) => string;
  /** The files of this machine; absent where the platform has none. */
  readonly files?: LocalFiles;
}

/** Local files, named by `file:` URIs. Reads only; failures give nothing. */
export interface LocalFiles {
  /**
   * The files below a folder that may be official documents, by folder and name.
   * @param limit finds no more
   * @param token ends the search early
   */
  find(folder: string, limit: number, token: CancellationToken): Promise<string[]>;
  /** The text of a file, whatever Chinese encoding it has; undefined where it can't be read or is larger than `maxBytes`. */
  read(uri: string, maxBytes: number): Promise<string | undefined>;
  /** The names of the files directly in a folder. */
  list(folder: string): Promise<string[]>;
  /** The URI of an absolute path, or of one that begins with ~; undefined for any other. */
  resolve(path: string): string | undefined;
}

// esbuild writes the version of package.json here; run from source there is none.
declare const GONGWEN_VERSION: string | undefined;

export const serverVersion: string = typeof GONGWEN_VERSION === 'string' ? GONGWEN_VERSION : 'dev';

/** {@link Runtime.today} by the clock and the time zone of this machine. */
export function localToday(): string {
  const now = new Date();
  return [String(now.getFullYear()).padStart(4, '0'), ...[now.getMonth() + 1, now.getDate()].map(number => String(number).padStart(2, '0'))].join('-');
}
