import { CancellationToken, FileChangeType, MessageType, ShowMessageNotification, type Connection, type FileEvent, type WorkDoneProgressReporter, type WorkspaceFolder } from 'vscode-languageserver';
import { detectOfficialWriting, DocumentMentions, parseDocument, sampleText, type Logger, type Settings } from '../../../../core/src/index';
import type { OpenDocuments } from '../documents';
import type { Messages } from '../messages';
import type { Runtime } from '../runtime';
import type { SettingsStore } from '../settingsStore';
import type { TermStore } from '../termStore';
import { isLargerThan, looksBinary } from '../textChecks';
import { BuildProgress } from './buildProgress';
import { indexedFile, type IndexedFile, type KeyTable } from './indexedFile';
import { hasExtension, isBelow, isIndexable, isPlainText, uriKey } from './uris';
import type { WorkspaceFiles } from './workspaceFiles';

/** Files that are read ahead of the one that is analysed. */
const READ_AHEAD = 16;
/** Milliseconds of work after which the messages that have arrived come first. */
const SLICE = 8;

interface KnownFile {
  readonly uri: string;
  readonly key: string;
  /** The key of the workspace folder it was found in: its settings apply. */
  readonly folder: string;
  /** As it was when it was last read; undefined: not yet, or no official document. */
  indexed: IndexedFile | undefined;
}

/** A request that waits for the build; without a reporter it is not to be seen. */
interface Waiting {
  readonly progress: WorkDoneProgressReporter | undefined;
}

interface Parts {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly logger: Logger;
  readonly messages: Messages;
  readonly documents: OpenDocuments;
  readonly settings: SettingsStore;
  readonly terms: TermStore;
  readonly files: WorkspaceFiles;
  readonly keys: KeyTable;
}

/**
 * What the workspace's official documents name and how their headings read, as far as they are not open: an open
 * document is asked itself (`LiveFiles`). Nothing is read before somebody asks; while somebody waits it is built, a
 * few milliseconds at a time, and when nobody does any more it keeps what it has until the next one asks.
 */
export class WorkspaceIndex {
  readonly #parts: Parts;
  /** Workspace folders by key. */
  readonly #folders = new Map<string, WorkspaceFolder>();
  readonly #files = new Map<string, KnownFile>();
  /** Known files that have to be read, or read again. */
  readonly #stale = new Set<KnownFile>();
  readonly #open = new Set<string>();
  /** Key number → how often the files name it. */
  readonly #counts: number[] = [];
  readonly #waiting = new Set<Waiting>();
  #isListed = false;
  #running: Promise<boolean> | undefined;
  #settingsOf = new Map<string, Settings>();
  #saidTooMany = false;

  constructor(parts: Parts, folders: readonly WorkspaceFolder[]) {
    this.#parts = parts;
    this.foldersChanged(folders, []);
    parts.terms.addListener(() => {
      for (const file of this.#files.values()) this.#stale.add(file);
    });
    parts.documents.addListener({
      opened: ({ uri }) => void this.#open.add(uriKey(uri)),
      closed: uri => {
        this.#open.delete(uriKey(uri));
        // What was typed may have been saved, or not.
        this.#add(uri);
      },
    });
  }

  /**
   * Brings the index up to date, or as far as it gets until the request is cancelled or the user ends it.
   * @param progress of the request; undefined: nothing is shown
   */
  async update(token: CancellationToken, progress: WorkDoneProgressReporter | undefined): Promise<void> {
    if (token.isCancellationRequested) return;
    const waiting = { progress };
    this.#waiting.add(waiting);
    const cancelled = new Promise<boolean>(resolve => token.onCancellationRequested(() => resolve(true)));
    try {
      // A build that others had left may be about to end unfinished: then it goes on for this one.
      while (!(await Promise.race([cancelled, this.#build()])));
    } finally {
      this.#waiting.delete(waiting);
    }
  }

  /** What is known of the files that are not open. */
  *closedFiles(): Generator<IndexedFile> {
    for (const { key, indexed } of this.#files.values()) if (indexed && !this.#open.has(key)) yield indexed;
  }

  /**
   * How often the files that have been read so far name what the key stands for: a hint for ranking, for which nobody
   * waits. The rest is read meanwhile.
   */
  usage(): (key: string) => number {
    void this.update(CancellationToken.None, undefined);
    return key => this.#usesOf(key);
  }

  #usesOf(key: string): number {
    const number = this.#parts.keys.find(key);
    return number === undefined ? 0 : (this.#counts[number] ?? 0);
  }

  /** URIs of the workspace folders. */
  folders(): string[] {
    return [...this.#folders.values()].map(({ uri }) => uri);
  }

  filesChanged(changes: readonly FileEvent[]): void {
    for (const { uri, type } of changes) {
      const key = uriKey(uri);
      if (type === FileChangeType.Deleted) this.#removeAll(file => file.key === key || isBelow(file.key, key));
      else if (hasExtension(key)) this.#add(uri);
      // A folder that comes from elsewhere tells of itself alone; its name may well hold a dot: 1.通知.
      else if (type === FileChangeType.Created && !/\.[A-Za-z]\w{0,7}$/.test(key)) this.#isListed = false;
    }
  }

  foldersChanged(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    for (const { uri } of removed) this.#folders.delete(uriKey(uri));
    for (const folder of added) this.#folders.set(uriKey(folder.uri), folder);
    if (removed.length > 0) this.#removeAll(({ key }) => this.#folderOf(key) === undefined);
    this.#isListed = false;
  }

  /** @returns whether there is nothing left to do, or no more is wanted */
  #build(): Promise<boolean> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<boolean> {
    const { connection, messages, logger } = this.#parts;
    const progress = new BuildProgress(connection, messages.indexing());
    try {
      await this.#takeSettings();
      await this.#parts.terms.ready();
      while (!this.#isListed && this.#isWanted) await this.#list();
      return (await this.#readAll(progress)) || progress.isStopped;
    } catch (cause) {
      logger.error('The workspace index could not be built', cause);
      return true;
    } finally {
      progress.end();
    }
  }

  get #isWanted(): boolean {
    return this.#waiting.size > 0;
  }

  /** With other settings other files count: everything begins anew. A folder that came or went changes none. */
  async #takeSettings(): Promise<void> {
    const settingsOf = new Map<string, Settings>();
    for (const [key, { uri }] of this.#folders) settingsOf.set(key, await this.#parts.settings.get(uri));
    const isSame = [...settingsOf].every(([key, settings]) => isSameFor(settings, this.#settingsOf.get(key) ?? settings));
    this.#settingsOf = settingsOf;
    if (isSame) return;
    this.#removeAll(() => true);
    this.#isListed = false;
  }

  get #maxFiles(): number {
    const [first] = this.#settingsOf.values();
    return first?.indexMaxFiles ?? 0;
  }

  async #list(): Promise<void> {
    this.#isListed = true;
    const limit = this.#maxFiles;
    const isWanted = (): boolean => this.#isWanted;
    const token = {
      get isCancellationRequested() {
        return !isWanted();
      },
    };
    // One more than is wanted tells that there are more.
    const uris = limit === 0 ? [] : await this.#parts.files.find(this.folders(), limit + 1, token);
    if (!this.#isWanted) {
      this.#isListed = false;
      return;
    }
    if (uris.length > limit) this.#tellTooMany();
    const listed = new Set(uris.map(uriKey));
    this.#removeAll(({ key }) => !listed.has(key));
    for (const uri of uris) if (!this.#files.has(uriKey(uri))) this.#add(uri);
  }

  #tellTooMany(): void {
    if (this.#maxFiles === 0 || this.#saidTooMany) return;
    this.#saidTooMany = true;
    const { connection, messages } = this.#parts;
    connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: messages.indexTooLarge(this.#maxFiles) }).catch(() => undefined);
  }

  /** @returns whether all that was stale has been read */
  async #readAll(progress: BuildProgress): Promise<boolean> {
    const { runtime } = this.#parts;
    const ahead: { file: KnownFile; text: Promise<string | undefined> }[] = [];
    let done = 0;
    let sliceStart = runtime.now();
    while (this.#isWanted && !progress.isStopped) {
      for (const file of this.#stale) {
        if (ahead.length >= READ_AHEAD) break;
        this.#stale.delete(file);
        // Once it is closed it is stale again.
        if (!this.#open.has(file.key)) ahead.push({ file, text: this.#parts.files.read(file.uri, this.#settingsFor(file).maxFileSize) });
      }
      const next = ahead.shift();
      if (!next) return true;
      const text = await next.text;
      if (runtime.now() - sliceStart >= SLICE) {
        await runtime.yieldToMessages();
        sliceStart = runtime.now();
        progress.report(done, done + 1 + ahead.length + this.#stale.size, this.#waiting, sliceStart);
      }
      // It may have been deleted meanwhile.
      if (this.#files.get(next.file.key) === next.file) this.#replace(next.file, this.#analyse(next.file, text));
      done++;
    }
    for (const { file } of ahead) if (this.#files.get(file.key) === file) this.#stale.add(file);
    return false;
  }

  #analyse(file: KnownFile, text: string | undefined): IndexedFile | undefined {
    const { logger, terms, keys } = this.#parts;
    const { uri, key } = file;
    const settings = this.#settingsFor(file);
    if (text === undefined || isLargerThan(text, settings.maxFileSize)) {
      logger.warn(`Not in the index, unreadable or too large: ${uri}`);
      return undefined;
    }
    if (looksBinary(text)) {
      logger.warn(`Not in the index, binary: ${uri}`);
      return undefined;
    }
    if (isPlainText(key) && settings.detectPlainText !== 'always' && !detectOfficialWriting(sampleText(text)).official) return undefined;
    try {
      return indexedFile(uri, new DocumentMentions(parseDocument(text), terms.base), keys);
    } catch (cause) {
      logger.error(`Not in the index: ${uri}`, cause);
      return undefined;
    }
  }

  #settingsFor({ folder }: KnownFile): Settings {
    return this.#settingsOf.get(folder) ?? this.#settingsOf.values().next().value!;
  }

  #replace(file: KnownFile, indexed: IndexedFile | undefined): void {
    this.#count(file.indexed, -1);
    this.#count(indexed, 1);
    file.indexed = indexed;
  }

  #count(indexed: IndexedFile | undefined, step: 1 | -1): void {
    const mentions = indexed?.mentions ?? [];
    for (let at = 0; at < mentions.length; at += 5) this.#counts[mentions[at]] = (this.#counts[mentions[at]] ?? 0) + step;
  }

  /** A file that is new or has changed, if it is one that counts. */
  #add(uri: string): void {
    const key = uriKey(uri);
    const known = this.#files.get(key);
    if (known) {
      this.#stale.add(known);
      return;
    }
    const folder = this.#folderOf(key);
    if (folder === undefined || !this.#settingsOf.has(folder)) return;
    if (isPlainText(key) && this.#settingsOf.get(folder)!.detectPlainText === 'never') return;
    if (this.#files.size >= this.#maxFiles) {
      this.#tellTooMany();
      return;
    }
    const file = { uri, key, folder, indexed: undefined };
    this.#files.set(key, file);
    this.#stale.add(file);
  }

  #removeAll(isRemoved: (file: KnownFile) => boolean): void {
    for (const file of [...this.#files.values()].filter(isRemoved)) {
      this.#files.delete(file.key);
      this.#stale.delete(file);
      this.#count(file.indexed, -1);
    }
  }

  /** The innermost workspace folder that lets a file into the index. */
  #folderOf(key: string): string | undefined {
    return [...this.#folders.keys()].filter(folder => isIndexable(key, folder)).sort((first, second) => second.length - first.length)[0];
  }
}

function isSameFor(settings: Settings, other: Settings): boolean {
  return settings.indexMaxFiles === other.indexMaxFiles && settings.maxFileSize === other.maxFileSize && settings.detectPlainText === other.detectPlainText;
}
