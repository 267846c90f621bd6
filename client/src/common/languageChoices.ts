/** What the user decided for one file: to have it treated as 公文, or left as the plain text it is. */
export type LanguageChoice = 'gongwen' | 'plaintext';

/** The part of `vscode.Memento` that is needed. */
export interface ChoiceStore {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const KEY = 'gongwen.languageChoices';
/** The oldest decisions are forgotten beyond this many files. */
export const MOST_CHOICES = 500;

function isChoice(entry: unknown): entry is [string, LanguageChoice] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && (entry[1] === 'gongwen' || entry[1] === 'plaintext');
}

/** The user's decisions by file, newest last, kept by the editor from session to session. */
export class LanguageChoices {
  readonly #store: ChoiceStore;
  /** Texts that are not saved yet have no lasting name: their decisions end with the session. */
  readonly #unsaved = new Map<string, LanguageChoice>();

  constructor(store: ChoiceStore) {
    this.#store = store;
  }

  get(uri: string): LanguageChoice | undefined {
    return this.#unsaved.get(uri) ?? this.#read().find(([other]) => other === uri)?.[1];
  }

  async set(uri: string, choice: LanguageChoice): Promise<void> {
    if (uri.startsWith('untitled:')) {
      this.#unsaved.set(uri, choice);
      return;
    }
    const others = this.#read().filter(([other]) => other !== uri);
    await this.#store.update(KEY, [...others, [uri, choice]].slice(-MOST_CHOICES));
  }

  #read(): [string, LanguageChoice][] {
    // Another version of the extension may have written it, or a synchronised machine: taken only where it fits.
    const stored = this.#store.get(KEY);
    return Array.isArray(stored) ? stored.filter(isChoice) : [];
  }
}
