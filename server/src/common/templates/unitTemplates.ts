import { DidChangeWatchedFilesNotification, type FileEvent, type WorkspaceFolder, type WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { TEMPLATE_FILES, TEMPLATE_FOLDER, TEMPLATES_CHANGED_METHOD } from '../../../../protocol/src/index';
import { FileProblems, type ProblematicFile } from '../fileProblems';
import { Rereading } from '../rereading';
import type { Server } from '../server';
import { isBelow, isTemplateFile, uriBelow, uriKey } from '../workspace/uris';
import { unitTemplate } from './templateStore';

/** After the last of several changes. */
const DELAY = 100;
const MOST_TEMPLATES = 500;
/** A character takes three bytes at most; whether the text is too large is for its reader to say. */
const MOST_BYTES = 3 * 256 * 1024;

interface KnownFile {
  readonly text: string;
  readonly reading: ReturnType<typeof unitTemplate>;
}

/** A unit's own templates, in each workspace folder: finds the files, follows what happens to them, and says in each what is wrong with it. */
export class UnitTemplates {
  readonly #server: Server;
  readonly #problems: FileProblems;
  #folders: readonly string[];
  /** By URI. */
  #known = new Map<string, KnownFile>();
  readonly #reading: Rereading;

  constructor(server: Server, folders: readonly WorkspaceFolder[]) {
    this.#server = server;
    this.#reading = new Rereading(DELAY, () => this.#readAll(), cause => server.logger.error('The unit’s templates could not be read', cause));
    this.#problems = new FileProblems(server);
    this.#folders = folders.map(({ uri }) => uri);
    const follow = (uri: string) => {
      if (this.#isOwn(uri)) this.#reading.soon();
    };
    server.documents.addListener({ opened: ({ uri }) => follow(uri), changed: ({ uri }) => follow(uri), closed: follow });
  }

  /** Once the client takes requests. */
  start(): void {
    const { client, connection, logger } = this.#server;
    if (client.registersWatchedFiles) {
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${TEMPLATE_FILES}` }, { globPattern: `**/${TEMPLATE_FOLDER}` }] }).catch((cause: unknown) => logger.error('Registration refused by the client', cause));
    }
    this.#reading.start();
  }

  /** Resolves once the files have been read as they were when it was called. */
  ready(): Promise<void> {
    return this.#reading.upToDate();
  }

  filesChanged(changes: readonly FileEvent[]): void {
    if (changes.some(({ uri }) => this.#isOwn(uri) || this.#mayHold(uri))) this.#reading.soon();
  }

  foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uriKey(uri)));
    this.#folders = [...this.#folders.filter(uri => !gone.has(uriKey(uri))), ...added.map(({ uri }) => uri)];
    this.#reading.now();
  }

  #isOwn(uri: string): boolean {
    const key = uriKey(uri);
    return isTemplateFile(key) && this.#folders.some(folder => isBelow(key, this.#keyOf(folder)));
  }

  /** Whether it is a folder that templates may have come or gone with. */
  #mayHold(uri: string): boolean {
    const key = uriKey(uri).replace(/\/$/, '');
    return this.#folders.some(folder => key === uriKey(uriBelow(folder, '.gongwen')) || key === this.#keyOf(folder) || isBelow(key, this.#keyOf(folder)));
  }

  #keyOf(folder: string): string {
    return `${uriKey(folder).replace(/\/$/, '')}/${TEMPLATE_FOLDER}`;
  }

  async #readAll(): Promise<void> {
    const { documents, files, runtime, templates, client, connection } = this.#server;
    const open = new Map(documents.all().filter(({ uri }) => this.#isOwn(uri)).map(document => [uriKey(document.uri), document]));
    const found = (await files.findBelow(this.#folders, TEMPLATE_FOLDER, MOST_TEMPLATES)).sort((first, second) => (uriKey(first) < uriKey(second) ? -1 : 1));
    const known = new Map<string, KnownFile>();
    const problematic: ProblematicFile[] = [];
    for (const uri of found) {
      // What is being typed counts, of a file that is there.
      const document = open.get(uriKey(uri));
      const text = document?.getText() ?? (await files.read(uri, MOST_BYTES));
      if (text === undefined) continue;
      const before = this.#known.get(uri);
      const reading = before?.text === text ? before.reading : unitTemplate(uri, text);
      known.set(uri, { text, reading });
      problematic.push({ uri: document?.uri ?? uri, version: document?.version, text, problems: reading.problems });
      await runtime.yieldToMessages();
    }
    const isSame = known.size === this.#known.size && [...known].every(([uri, { reading }]) => this.#known.get(uri)?.reading === reading);
    this.#known = known;
    this.#problems.publish(problematic);
    if (isSame) return;
    templates.setUnit([...known.values()].map(({ reading }) => reading.template));
    if (client.isOurs) connection.sendNotification(TEMPLATES_CHANGED_METHOD).catch(() => undefined);
  }
}
