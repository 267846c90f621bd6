/** In every host, but in no type library that both share. */
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** Reads a unit's files anew whenever they may have changed: not before it is started, one reading at a time, several changes at once. */
export class Rereading {
  readonly #delay: number;
  readonly #read: () => Promise<void>;
  readonly #failed: (cause: unknown) => void;
  #timer: unknown;
  #isStarted = false;
  #isStale = false;
  #running: Promise<void> | undefined;

  /**
   * @param delay after the last of several changes, in milliseconds
   * @param failed told what a reading has thrown; the next change starts another
   */
  constructor(delay: number, read: () => Promise<void>, failed: (cause: unknown) => void) {
    this.#delay = delay;
    this.#read = read;
    this.#failed = failed;
  }

  start(): void {
    this.#isStarted = true;
    this.now();
  }

  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isStarted) return;
    this.#isStale = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), this.#delay);
  }

  /** Resolves once the reading that is under way has ended. */
  async ended(): Promise<void> {
    await this.#running;
  }

  /** Resolves once everything that had changed when it was called has been read. */
  async upToDate(): Promise<void> {
    if (this.#timer !== undefined) this.now();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      try {
        await this.#read();
      } catch (cause) {
        this.#failed(cause);
      }
    }
  }
}
