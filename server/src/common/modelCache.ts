import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument, updateDocument, type DocumentKind, type DocumentModel } from '../../../core/src/index';

interface CachedModel {
  readonly version: number;
  readonly markdown: boolean;
  readonly model: DocumentModel;
}

/**
 * URI → model, valid for one version and brought to the next by `updateDocument`. Bounded: the document used
 * longest ago is parsed again when it is needed.
 */
export class ModelCache {
  readonly #models = new Map<string, CachedModel>();
  readonly #kindOf: (uri: string) => DocumentKind | undefined;
  readonly #capacity: number;

  /** @param kindOf what the user says a document is, if he does */
  constructor(kindOf: (uri: string) => DocumentKind | undefined = () => undefined, capacity = 16) {
    this.#kindOf = kindOf;
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#models.size;
  }

  get(document: TextDocument): DocumentModel {
    const markdown = document.languageId === 'markdown';
    const kind = this.#kindOf(document.uri);
    const cached = this.#models.get(document.uri);
    if (cached?.version === document.version && cached.markdown === markdown && cached.model.chosenKind === kind) return this.#keep(document.uri, cached);
    const text = document.getText();
    const model = cached?.markdown === markdown ? updateDocument(cached.model, text, { markdown, kind }) : parseDocument(text, { markdown, kind });
    return this.#keep(document.uri, { version: document.version, markdown, model });
  }

  delete(uri: string): void {
    this.#models.delete(uri);
  }

  #keep(uri: string, entry: CachedModel): DocumentModel {
    // A Map keeps the order of insertion: the first key is the one used longest ago.
    this.#models.delete(uri);
    this.#models.set(uri, entry);
    if (this.#models.size > this.#capacity) {
      const [oldest] = this.#models.keys();
      if (oldest !== undefined) this.#models.delete(oldest);
    }
    return entry.model;
  }
}
