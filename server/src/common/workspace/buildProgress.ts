import { WorkDoneProgressReporter, type Connection } from 'vscode-languageserver';

/** Fewer files are read before anybody could see that there is something to wait for. */
const LEAST_FILES = 50;
const BETWEEN_REPORTS = 100;

/**
 * Tells how far a build is: on the progress token of each request that waits for it, and where none has one on a
 * progress of the server's own, which the user may also end.
 */
export class BuildProgress {
  readonly #connection: Connection;
  readonly #title: string;
  readonly #reporters = new Set<WorkDoneProgressReporter>();
  #own: Promise<WorkDoneProgressReporter | undefined> | undefined;
  #reportedAt = -Infinity;
  #isStopped = false;

  constructor(connection: Connection, title: string) {
    this.#connection = connection;
    this.#title = title;
  }

  /** The user has ended it. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** @param waiting the requests that wait now; those that no longer do are told of the end */
  report(done: number, total: number, waiting: Iterable<{ readonly progress: WorkDoneProgressReporter | undefined }>, now: number): void {
    if (total < LEAST_FILES || now - this.#reportedAt < BETWEEN_REPORTS) return;
    this.#reportedAt = now;
    const shown = [...waiting].flatMap(({ progress }) => progress ?? []);
    const wanted = new Set(shown.filter(reporter => !WorkDoneProgressReporter.isNullInstance(reporter)));
    if (shown.length > 0 && wanted.size === 0) this.#own ??= this.#createOwn();
    for (const reporter of wanted) {
      if (!this.#reporters.has(reporter)) reporter.begin(this.#title, 0, undefined, false);
      this.#reporters.add(reporter);
    }
    for (const reporter of this.#reporters) {
      if (!wanted.has(reporter)) this.finish(reporter);
      else reporter.report((done / total) * 100, `${done} / ${total}`);
    }
    void this.#own?.then(own => own?.report((done / total) * 100, `${done} / ${total}`));
  }

  finish(reporter: WorkDoneProgressReporter): void {
    if (this.#reporters.delete(reporter)) reporter.done();
  }

  end(): void {
    for (const reporter of this.#reporters) this.finish(reporter);
    void this.#own?.then(own => own?.done());
  }

  async #createOwn(): Promise<WorkDoneProgressReporter | undefined> {
    try {
      const reporter = await this.#connection.window.createWorkDoneProgress();
      reporter.token.onCancellationRequested(() => {
        this.#isStopped = true;
      });
      reporter.begin(this.#title, 0, undefined, true);
      return reporter;
    } catch {
      // A client that would not have it.
      return undefined;
    }
  }
}
