import * as vscode from 'vscode';
import { LIST_ENTRIES_METHOD, type EntryListing, type ListedEntry } from '../../../../protocol/src/index';

/** Asks the server that is running now. Rejects where there is none, or none that knows the method. */
export type Ask = <T>(method: string, params?: object) => Promise<T>;

/** The entries as the server has them, asked for when somebody wants to see them. */
export class EntryList implements vscode.Disposable {
  readonly #ask: Ask;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  #entries: Promise<readonly ListedEntry[]> | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(ask: Ask, log: vscode.LogOutputChannel) {
    this.#ask = ask;
    this.#log = log;
  }

  /** @returns all entries in the server's order; none where it doesn't answer */
  get(): Promise<readonly ListedEntry[]> {
    const asked = (this.#entries ??= this.#ask<EntryListing>(LIST_ENTRIES_METHOD).then(
      ({ entries }) => entries,
      (cause: unknown) => {
        this.#log.warn(`The terms could not be listed: ${String(cause)}`);
        // The next one who asks may fare better.
        if (this.#entries === asked) this.#entries = undefined;
        return [];
      },
    ));
    return asked;
  }

  async find(key: string): Promise<ListedEntry | undefined> {
    return (await this.get()).find(entry => entry.key === key);
  }

  /** What is known is stale: other terms, or another server. */
  changed(): void {
    this.#entries = undefined;
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
