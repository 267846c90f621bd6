import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileEvent,
  type FileSystemWatcher,
  type WorkspaceFolder,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { readTermFile, unknownReference, type TermFileProblem, type TermFileReading } from '../../../core/src/index';
import { ENTRIES_CHANGED_METHOD, TERM_FILE_LANGUAGE, TERM_FILES } from '../../../protocol/src/index';
import { FileProblems } from './fileProblems';
import { messagesFor } from './messages';
import { Rereading } from './rereading';
import type { Server } from './server';
import { globRegExp, uriBelow, uriKey } from './workspace/uris';

/** After the last of several changes: a file is read again as a whole, and with it the base is built. */
const DELAY = 200;
/** A character takes three bytes at most; whether the text is too large is for its reader to say. */
const MOST_BYTES = 3 * 2 * 1024 * 1024;

interface KnownFile {
  readonly text: string;
  readonly reading: TermFileReading;
  /** The usable part, to see whether it has changed. */
  readonly usable: string;
}

interface ReadFile extends KnownFile {
  readonly uri: string;
  readonly version: number | undefined;
}

/**
 * The unit's own terms (单位词库): finds the files, follows what happens to them on disk and in the editor, hands
 * the sound part to the term base, and says in each file what is wrong with it.
 */
export class UnitTermFiles {
  readonly #server: Server;
  readonly #isTermFile = globRegExp(TERM_FILES);
  #folders: readonly string[];
  /** By URI key. */
  #known = new Map<string, KnownFile>();
  readonly #problems: FileProblems;
  /** Keys of the files that the setting names. */
  #named: ReadonlySet<string> = new Set();
  #watched = '';
  #watching: Promise<Disposable | undefined> = Promise.resolve(undefined);
  readonly #reading: Rereading;

  constructor(server: Server, folders: readonly WorkspaceFolder[]) {
    this.#server = server;
    this.#reading = new Rereading(DELAY, () => this.#readAll(), cause => server.logger.error('The unit’s term files could not be read', cause));
    this.#problems = new FileProblems(server);
    this.#folders = folders.map(({ uri }) => uri);
    const follow = ({ uri, languageId }: { readonly uri: string; readonly languageId: string }) => {
      if (languageId === TERM_FILE_LANGUAGE || this.#concerns(uri)) this.#reading.soon();
    };
    server.documents.addListener({ opened: follow, changed: follow, closed: uri => this.#concerns(uri) && this.#reading.soon() });
  }

  /** Once the client takes requests. */
  start(): void {
    this.#reading.start();
  }

  filesChanged(changes: readonly FileEvent[]): void {
    if (changes.some(({ uri }) => this.#concerns(uri))) this.#reading.soon();
  }

  foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uriKey(uri)));
    this.#folders = [...this.#folders.filter(uri => !gone.has(uriKey(uri))), ...added.map(({ uri }) => uri)];
    this.update();
  }

  /** Reads the settings and the files anew. */
  update(): void {
    this.#reading.now();
  }

  /** Whether it is a term file, or a folder that one may have come or gone with. */
  #concerns(uri: string): boolean {
    const key = uriKey(uri);
    return this.#named.has(key) || this.#known.has(key) || this.#problems.has(key) || this.#folders.some(folder => key === uriKey(uriBelow(folder, '.gongwen')) || this.#isIn(folder, key));
  }

  #isIn(folder: string, key: string): boolean {
    const prefix = `${uriKey(folder).replace(/\/$/, '')}/`;
    return key.startsWith(prefix) && this.#isTermFile.test(key.slice(prefix.length));
  }

  async #readAll(): Promise<void> {
    const { documents, settings } = this.#server;
    const named = this.#resolve((await settings.window()).termsFiles);
    this.#named = new Set(named.flatMap(({ candidates }) => candidates.map(uriKey)));
    this.#watch(named.flatMap(({ isElsewhere, candidates }) => (isElsewhere ? candidates : [])));
    const open = new Map(documents.all().filter(document => document.languageId === TERM_FILE_LANGUAGE).map(document => [uriKey(document.uri), document]));
    const found = [...(await this.#server.files.findNamed(this.#folders, TERM_FILES)), ...[...open.values()].map(({ uri }) => uri).filter(uri => this.#folders.some(folder => this.#isIn(folder, uriKey(uri))))];
    // A workspace's own come last: they count before those of all workspaces.
    const wanted = [...named.flatMap(({ candidates }) => candidates), ...found.sort((first, second) => (uriKey(first) < uriKey(second) ? -1 : 1))];
    const read = new Map<string, ReadFile>();
    const unreadable = new Set(found);
    for (const { candidates, isElsewhere } of named) if (isElsewhere) for (const uri of candidates) unreadable.add(uri);
    for (const uri of wanted) {
      const key = uriKey(uri);
      // Named by the setting, and in the workspace all the same: its place is the workspace's.
      const before = read.get(key);
      read.delete(key);
      const document = open.get(key);
      const text = document?.getText() ?? before?.text ?? (await this.#server.files.read(uri, MOST_BYTES));
      if (text === undefined) continue;
      unreadable.delete(uri);
      read.set(key, { ...this.#readingOf(key, text), uri: document?.uri ?? uri, version: document?.version });
      await this.#server.runtime.yieldToMessages();
    }
    const files = [...read.values()];
    // Whether a name is known depends on the built-in terms; without files there is nothing to ask.
    if (files.length > 0) await this.#server.terms.ready();
    this.#use(files);
    this.#known = new Map(read);
    this.#publish(files, [...unreadable].filter(uri => !read.has(uriKey(uri))));
  }

  #readingOf(key: string, text: string): KnownFile {
    const known = this.#known.get(key);
    if (known?.text === text) return known;
    const reading = readTermFile(text);
    return { text, reading, usable: JSON.stringify(reading.file) };
  }

  #use(files: readonly ReadFile[]): void {
    const { connection, client, terms } = this.#server;
    const before = terms.units.map(({ uri, file }) => `${uri}\n${this.#known.get(uriKey(uri))?.usable ?? JSON.stringify(file)}`).join('\n');
    if (before === files.map(({ uri, usable }) => `${uri}\n${usable}`).join('\n')) return;
    terms.setUnits(files.map(({ uri, reading }) => ({ uri, file: reading.file })));
    if (client.isOurs) connection.sendNotification(ENTRIES_CHANGED_METHOD).catch(() => undefined);
    if (client.refreshesSemanticTokens) connection.languages.semanticTokens.refresh().catch(() => undefined);
  }

  #publish(files: readonly ReadFile[], unreadable: readonly string[]): void {
    const [zh, en] = [messagesFor('zh').termFileUnreadable(), messagesFor('en').termFileUnreadable()];
    this.#problems.publish([
      ...files.map(({ uri, version, text, reading }) => ({ uri, version, text, problems: [...reading.problems, ...this.#unknownReferences(reading)] })),
      ...unreadable.map(uri => ({ uri, version: undefined, text: '', problems: [{ span: { start: 0, end: 0 }, severity: 'error' as const, zh, en }] })),
    ]);
  }

  #unknownReferences({ references }: TermFileReading): TermFileProblem[] {
    const isKnown = (kind: string, name: string) => (kind === 'hide' ? this.#server.terms.base.isBuiltIn(name) : this.#server.terms.base.entry(name) !== undefined);
    return references.filter(({ kind, name }) => !isKnown(kind, name)).map(unknownReference);
  }

  /** Where the paths of the setting lead: to a place of this machine, or to one in each workspace folder. */
  #resolve(paths: readonly string[]): { readonly candidates: string[]; readonly isElsewhere: boolean }[] {
    return paths.map(path => path.trim()).filter(path => path !== '').map(path => {
      const uri = this.#server.files.resolve(path);
      if (uri !== undefined) return { candidates: [uri], isElsewhere: true };
      const parts = path.split(/[\\/]/).filter(part => part !== '' && part !== '.');
      if (path.startsWith('~') || parts.includes('..')) return { candidates: [], isElsewhere: false };
      if (!/^[\\/]/.test(path)) return { candidates: this.#folders.map(folder => parts.reduce(uriBelow, folder)), isElsewhere: false };
      // An absolute path where there is no disk: one that leads into a folder of the workspace.
      const inside = this.#folders.flatMap(folder => {
        const below = uriKey(folder).replace(/^[^:]*:\/\/[^/]*/, '').split('/').filter(part => part !== '');
        return below.every((part, index) => part === parts[index]) ? [parts.slice(below.length).reduce(uriBelow, folder)] : [];
      });
      return { candidates: inside, isElsewhere: false };
    });
  }

  /** Watches the workspace, and each place elsewhere that the setting names. */
  #watch(elsewhere: readonly string[]): void {
    const { client, connection, logger } = this.#server;
    if (!client.registersWatchedFiles) return;
    const watchers: FileSystemWatcher[] = [{ globPattern: `**/${TERM_FILES}` }, { globPattern: '**/.gongwen' }];
    if (client.watchesElsewhere) {
      for (const uri of elsewhere) {
        const slash = uri.lastIndexOf('/');
        // A name may hold what means something else in a pattern.
        watchers.push({ globPattern: { baseUri: uri.slice(0, slash), pattern: uriKey(uri.slice(slash + 1)).replace(/[*?{}[\],]/g, '?') } });
      }
    }
    const wanted = JSON.stringify(watchers);
    if (wanted === this.#watched) return;
    this.#watched = wanted;
    this.#watching = this.#watching.then(async previous => {
      previous?.dispose();
      return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }).catch((cause: unknown) => {
      logger.error('Registration refused by the client', cause);
      return undefined;
    });
  }
}
