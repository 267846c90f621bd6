/** The part of `vscode.Memento` that is needed. */
export interface ChoiceStore {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** The oldest decisions are forgotten beyond this many files. */
export const MOST_CHOICES = 500;

/** The user's decisions of one sort by file, newest last, kept by the editor from session to session. */
export class FileChoices<T extends string> {
  readonly #store: ChoiceStore;
  readonly #key: string;
  readonly #isChoice: (value: unknown) => value is T;
  /** Texts that are not saved yet have no lasting name: their decisions end with the session. */
  readonly #unsaved = new Map<string, T>();

  constructor(store: ChoiceStore, key: string, isChoice: (value: unknown) => value is T) {
    this.#store = store;
    this.#key = key;
    this.#isChoice = isChoice;
  }

  get(uri: string): T | undefined {
    return this.#unsaved.get(uri) ?? this.#read().find(([other]) => other === uri)?.[1];
  }

  /** Those of this session's unsaved texts too. */
  all(): Record<string, T> {
    return Object.fromEntries([...this.#read(), ...this.#unsaved]);
  }

  /** @param choice undefined: none any more */
  async set(uri: string, choice: T | undefined): Promise<void> {
    if (uri.startsWith('untitled:')) {
      if (choice === undefined) this.#unsaved.delete(uri);
      else this.#unsaved.set(uri, choice);
      return;
    }
    const others = this.#read().filter(([other]) => other !== uri);
    await this.#store.update(this.#key, (choice === undefined ? others : [...others, [uri, choice]]).slice(-MOST_CHOICES));
  }

  /**
   * A file, or a folder with all in it, has another name: what was decided goes along.
   * @returns the decisions under their new names
   */
  async moved(from: string, to: string): Promise<readonly (readonly [string, T])[]> {
    const here = this.#read();
    const isMoved = (uri: string) => uri === from || uri.startsWith(`${from}/`);
    const moved = here.filter(([uri]) => isMoved(uri)).map(([uri, choice]) => [to + uri.slice(from.length), choice] as const);
    if (moved.length === 0) return moved;
    const names = new Set(moved.map(([uri]) => uri));
    await this.#store.update(this.#key, [...here.filter(([uri]) => !isMoved(uri) && !names.has(uri)), ...moved]);
    return moved;
  }

  #read(): (readonly [string, T])[] {
    // Another version of the extension may have written it, or a synchronised machine: taken only where it fits.
    const stored = this.#store.get(this.#key);
    return Array.isArray(stored) ? stored.filter((entry): entry is [string, T] => Array.isArray(entry) && typeof entry[0] === 'string' && this.#isChoice(entry[1])) : [];
  }
}
