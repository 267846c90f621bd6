import { CancellationToken, type WorkspaceFolder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { TERM_FILE_LANGUAGE } from '../../../../protocol/src/index';
import { runSafe } from '../runSafe';
import type { Server } from '../server';
import { Checker } from './checker';
import { DiagnosticResults } from './results';
import { UnitChecks } from './unitChecks';
import { WorkspaceCheck } from './workspaceCheck';

/** After the last of several reasons to look again. */
const REFRESH_DELAY = 50;
/** After the last key, for a client that doesn't ask itself. */
const PUSH_DELAY = 150;

/** In every host, but in no type library that both share. */
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** All that checking needs, and when a client hears of it: it asks, or is told. */
export class Checks {
  readonly unit: UnitChecks;
  readonly checker: Checker;
  readonly results = new DiagnosticResults();
  readonly workspace: WorkspaceCheck;
  readonly #server: Server;
  readonly #timers = new Map<string, unknown>();
  /** What there is something to take back of. */
  readonly #pushed = new Set<string>();
  #refreshing: unknown;
  #isStarted = false;

  constructor(server: Server, folders: readonly WorkspaceFolder[]) {
    this.#server = server;
    this.unit = new UnitChecks(server, folders, () => this.lookAgain());
    this.checker = new Checker(server, this.unit);
    this.workspace = new WorkspaceCheck(server, this.unit, this.checker);
    const { documents, terms, client } = server;
    terms.addListener(() => this.lookAgain());
    const pushes = !client.pullsDiagnostics;
    documents.addListener({
      opened: document => pushes && this.#pushSoon(document),
      changed: document => pushes && this.#pushSoon(document),
      closed: uri => {
        this.results.delete(uri);
        if (!pushes) return;
        clearTimeout(this.#timers.get(uri));
        this.#timers.delete(uri);
        if (this.#pushed.has(uri)) this.#send(uri, [], undefined);
      },
    });
  }

  /** Once the client takes requests. */
  start(): void {
    this.#isStarted = true;
    this.unit.start();
  }

  /** Settings, terms, rules or exceptions have changed: what was said of the open documents may be so no more. */
  lookAgain(): void {
    if (!this.#isStarted) return;
    clearTimeout(this.#refreshing);
    this.#refreshing = setTimeout(() => {
      const { client, connection, documents } = this.#server;
      if (!client.pullsDiagnostics) for (const document of documents.all()) this.#pushSoon(document);
      else if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
    }, REFRESH_DELAY);
  }

  #pushSoon({ uri, languageId }: TextDocument): void {
    // What is said of a unit's files, their readers say.
    if (languageId === TERM_FILE_LANGUAGE) return;
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(uri, setTimeout(() => void this.#push(uri), PUSH_DELAY));
  }

  async #push(uri: string): Promise<void> {
    this.#timers.delete(uri);
    await runSafe(this.#server, { method: 'publishDiagnostics', uri, token: CancellationToken.None }, async () => {
      const checked = await this.checker.check(uri, CancellationToken.None);
      // Typed on meanwhile: the next round tells of it.
      if (this.#timers.has(uri) || !this.#server.documents.get(uri)) return;
      this.#send(uri, checked ? this.checker.diagnostics(checked) : [], checked?.context.document.version);
    }, undefined);
  }

  #send(uri: string, diagnostics: ReturnType<Checker['diagnostics']>, version: number | undefined): void {
    if (diagnostics.length > 0) this.#pushed.add(uri);
    else if (!this.#pushed.delete(uri)) return;
    this.#server.connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) }).catch(() => undefined);
  }
}
