import { DidChangeWatchedFilesNotification, type FileEvent, type WorkspaceFolder, type WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { Exceptions, patternEngine, readIgnoreFile, readRulesFile, withIgnored, type DocumentModel, type FileProblem, type Finding, type IgnoreEntry, type IgnoreFileReading, type PatternEngine, type Rule, type RulesFileReading } from '../../../../core/src/index';
import { CHECK_FILES, IGNORE_FILE, PATTERN_LIBRARY_METHOD, RULES_FILE } from '../../../../protocol/src/index';
import { FileProblems, type ProblematicFile } from '../fileProblems';
import { Rereading } from '../rereading';
import type { Server } from '../server';
import { isBelow, uriBelow, uriKey } from '../workspace/uris';

/** After the last of several changes. */
const DELAY = 100;
const MOST_BYTES = 3 * 2 * 1024 * 1024;

/** What a unit adds to the rules of one document, and takes from them. */
export interface UnitRules {
  readonly rules: readonly Rule[];
  readonly ignored: ReadonlySet<string>;
}

/** A file as it stands now. */
interface UnitFile {
  readonly uri: string;
  readonly text: string;
  /** Of the open document. */
  readonly version: number | undefined;
}

interface Folder {
  readonly uri: string;
  readonly key: string;
  readonly rules: (UnitFile & { readonly reading: RulesFileReading }) | undefined;
  readonly ignore: (UnitFile & { readonly reading: IgnoreFileReading }) | undefined;
  /** Relative path → what is passed over there. */
  readonly exceptions: Map<string, Exceptions>;
}

const NO_RULES: readonly Rule[] = [];

/** A unit's own rules and exceptions, of each workspace folder: finds the files, follows what happens to them, and says in each what is wrong with it. */
export class UnitChecks {
  readonly #server: Server;
  readonly #changed: () => void;
  readonly #problems: FileProblems;
  readonly #byUri = new Map<string, UnitRules>();
  #folders: readonly Folder[];
  #isTrusted: boolean;
  #engine: Promise<PatternEngine | undefined> | undefined;
  readonly #reading: Rereading;
  #isRead = false;

  /** @param changed called when other rules or exceptions hold */
  constructor(server: Server, folders: readonly WorkspaceFolder[], changed: () => void) {
    this.#server = server;
    this.#reading = new Rereading(DELAY, () => this.#readAll(), cause => server.logger.error('The unit’s rules and exceptions could not be read', cause));
    this.#changed = changed;
    this.#problems = new FileProblems(server);
    this.#isTrusted = server.client.trustsWorkspace;
    this.#folders = folders.map(({ uri }) => emptyFolder(uri));
    const follow = (uri: string) => {
      if (this.isOwnFile(uri)) this.#reading.soon();
    };
    server.documents.addListener({
      opened: ({ uri }) => follow(uri),
      changed: ({ uri }) => follow(uri),
      closed: uri => {
        this.#byUri.delete(uri);
        follow(uri);
      },
    });
  }

  /** Once the client takes requests. */
  start(): void {
    const { client, connection, logger } = this.#server;
    if (client.registersWatchedFiles) {
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${CHECK_FILES}` }] }).catch((cause: unknown) => logger.error('Registration refused by the client', cause));
    }
    this.#reading.start();
  }

  /** Resolves once the files have been read for the first time: before that a document would be checked by other rules. */
  ready(): Promise<void> {
    return this.#reading.ended();
  }

  trust(): void {
    if (this.#isTrusted) return;
    this.#isTrusted = true;
    this.#reading.now();
  }

  filesChanged(changes: readonly FileEvent[]): void {
    if (changes.some(({ uri }) => this.isOwnFile(uri) || this.#folders.some(folder => uriKey(uri) === `${folder.key}/.gongwen`))) this.#reading.soon();
  }

  foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => folderKey(uri)));
    this.#folders = [...this.#folders.filter(({ key }) => !gone.has(key)), ...added.map(({ uri }) => emptyFolder(uri))];
    this.#reading.now();
  }

  /** Whether it is one of the files that are read here. */
  isOwnFile(uri: string): boolean {
    const key = uriKey(uri);
    return this.#folders.some(folder => key === `${folder.key}/${RULES_FILE}` || key === `${folder.key}/${IGNORE_FILE}`);
  }

  /** The same object as long as nothing changes for the document. */
  rulesFor(uri: string): UnitRules {
    const folder = this.#folderOf(uri);
    const found = { rules: (folder ?? (this.#folders.length === 1 ? this.#folders[0] : undefined))?.rules?.reading.rules ?? NO_RULES, ignored: this.#exceptionsFor(folder, uri)?.rules ?? new Set<string>() };
    const known = this.#byUri.get(uri);
    if (known?.rules === found.rules && known.ignored.size === found.ignored.size && [...known.ignored].every(id => found.ignored.has(id))) return known;
    this.#byUri.set(uri, found);
    return found;
  }

  withoutIgnored(uri: string, model: DocumentModel, findings: readonly Finding[]): readonly Finding[] {
    return this.#exceptionsFor(this.#folderOf(uri), uri)?.without(model, findings) ?? findings;
  }

  /** Where the rule of a document's unit is written. */
  placeOf(uri: string, ruleId: string): string | undefined {
    const file = (this.#folderOf(uri) ?? this.#folders[0])?.rules;
    const span = file?.reading.places.get(ruleId);
    if (!file || !span) return undefined;
    const line = file.text.slice(0, span.start).split('\n').length;
    return `${file.uri}#L${line}`;
  }

  /**
   * The list of exceptions with one more.
   * @returns undefined where the document is in no folder, or the file has first to be mended
   */
  withException(uri: string, rule: string, place: string | undefined): { readonly uri: string; readonly before: string | undefined; readonly version: number | undefined; readonly after: string } | undefined {
    const folder = this.#folderOf(uri);
    const file = folder && relativePath(folder, uri);
    if (!folder || file === undefined) return undefined;
    const entry: IgnoreEntry = { file, rule, ...(place === undefined ? {} : { text: place }) };
    const after = withIgnored(folder.ignore?.text ?? '', entry);
    if (after === undefined) return undefined;
    return { uri: folder.ignore?.uri ?? ['.gongwen', 'ignore.yaml'].reduce(uriBelow, folder.uri), before: folder.ignore?.text, version: folder.ignore?.version, after };
  }

  /** Whether exceptions can be kept for the document. */
  keepsExceptions(uri: string): boolean {
    return this.#folderOf(uri) !== undefined;
  }

  async #readAll(): Promise<void> {
    const before = this.#folders;
    const folders = await Promise.all(before.map(folder => this.#read(folder)));
    // Folders came or went meanwhile: then it is read once more.
    if (this.#folders !== before) return;
    const isSame = folders.every((folder, index) => folder.rules?.reading === before[index].rules?.reading && folder.ignore?.reading === before[index].ignore?.reading);
    this.#folders = folders;
    this.#problems.publish(folders.flatMap(({ rules, ignore }) => [...problematic(rules), ...problematic(ignore)]));
    // Nobody has been told anything yet before the first time.
    if (!isSame && this.#isRead) this.#changed();
    this.#isRead = true;
  }

  async #read(folder: Folder): Promise<Folder> {
    const { documents, files } = this.#server;
    const open = new Map(documents.all().map(document => [uriKey(document.uri), document]));
    const found = await files.findNamed([folder.uri], CHECK_FILES);
    const readFile = async (path: string): Promise<UnitFile | undefined> => {
      const key = `${folder.key}/${path}`;
      const document = open.get(key);
      if (document) return { uri: document.uri, text: document.getText(), version: document.version };
      const uri = found.find(candidate => uriKey(candidate) === key);
      const text = uri === undefined ? undefined : await files.read(uri, MOST_BYTES);
      return uri === undefined || text === undefined ? undefined : { uri, text, version: undefined };
    };
    const [rules, ignore] = await Promise.all([readFile(RULES_FILE), readFile(IGNORE_FILE)]);
    return {
      ...folder,
      rules: rules && { ...rules, reading: await this.#readRules(rules.text, folder) },
      ignore: ignore && { ...ignore, reading: ignore.text === folder.ignore?.text ? folder.ignore.reading : readIgnoreFile(ignore.text) },
      exceptions: new Map(),
    };
  }

  async #readRules(text: string, { rules: known }: Folder): Promise<RulesFileReading> {
    if (known?.text === text && known.reading.isRun === this.#isTrusted) return known.reading;
    // What a workspace brings along doesn't run before the user trusts it; not even its patterns are compiled.
    if (!this.#isTrusted) return { rules: NO_RULES, places: new Map(), isRun: false, problems: [untrusted(text)] };
    const engine = await (this.#engine ??= this.#loadEngine());
    return engine ? readRulesFile(text, engine) : { rules: NO_RULES, places: new Map(), isRun: true, problems: [withoutEngine(text)] };
  }

  async #loadEngine(): Promise<PatternEngine | undefined> {
    const { runtime, connection, logger } = this.#server;
    try {
      if (!runtime.patternLibrary) throw new Error('No pattern library');
      const library = await runtime.patternLibrary(async () => {
        const answer: unknown = await connection.sendRequest(PATTERN_LIBRARY_METHOD);
        return typeof answer === 'string' ? answer : undefined;
      });
      return patternEngine(library);
    } catch (cause) {
      logger.error('The engine of the unit’s patterns could not be loaded', cause);
      return undefined;
    }
  }

  /** The innermost folder that a document is in. */
  #folderOf(uri: string): Folder | undefined {
    const key = uriKey(uri);
    return this.#folders.filter(folder => isBelow(key, folder.key)).sort((first, second) => second.key.length - first.key.length)[0];
  }

  #exceptionsFor(folder: Folder | undefined, uri: string): Exceptions | undefined {
    const path = folder?.ignore && relativePath(folder, uri);
    if (!folder?.ignore || path === undefined) return undefined;
    let exceptions = folder.exceptions.get(path);
    if (!exceptions) folder.exceptions.set(path, (exceptions = new Exceptions(folder.ignore.reading.entries.filter(({ file }) => file.normalize() === path.normalize()))));
    return exceptions;
  }
}

function emptyFolder(uri: string): Folder {
  return { uri, key: folderKey(uri), rules: undefined, ignore: undefined, exceptions: new Map() };
}

function folderKey(uri: string): string {
  return uriKey(uri).replace(/\/$/, '');
}

function relativePath(folder: Folder, uri: string): string | undefined {
  const key = uriKey(uri);
  return isBelow(key, folder.key) ? key.slice(folder.key.length + 1) : undefined;
}

function problematic(file: (UnitFile & { readonly reading: { readonly problems: readonly FileProblem[] } }) | undefined): ProblematicFile[] {
  return file ? [{ uri: file.uri, version: file.version, text: file.text, problems: file.reading.problems }] : [];
}

function firstLine(text: string): FileProblem['span'] {
  return { start: 0, end: text.search(/[\r\n]|$/) };
}

function withoutEngine(text: string): FileProblem {
  return { span: firstLine(text), severity: 'error', zh: '检查规则用的组件没有载入，这个文件里的规则不运行。日志里有原因。', en: 'The component that rules need could not be loaded: the rules of this file do not run. The log says why.' };
}

function untrusted(text: string): FileProblem {
  return {
    span: firstLine(text),
    severity: 'information',
    zh: '工作区还没有受到信任（受限模式），这个文件里的规则不运行。',
    en: 'The workspace is not trusted yet (Restricted Mode): the rules of this file do not run.',
  };
}
