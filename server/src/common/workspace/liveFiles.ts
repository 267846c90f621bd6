import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TermBase, TermContext } from '../../../../core/src/index';
import type { OpenDocuments } from '../documents';
import { indexedFile, type IndexedFile, type KeyTable } from './indexedFile';

/** The open documents in the form of the index, each as it stands now. */
export class LiveFiles {
  readonly #documents: OpenDocuments;
  readonly #keys: KeyTable;
  readonly #contextOf: (uri: string, token: CancellationToken) => Promise<TermContext | undefined>;
  readonly #known = new WeakMap<TextDocument, { readonly version: number; readonly base: TermBase; readonly file: IndexedFile }>();

  constructor(documents: OpenDocuments, keys: KeyTable, contextOf: (uri: string, token: CancellationToken) => Promise<TermContext | undefined>) {
    this.#documents = documents;
    this.#keys = keys;
    this.#contextOf = contextOf;
  }

  async all(token: CancellationToken): Promise<IndexedFile[]> {
    const found: IndexedFile[] = [];
    for (const { uri } of this.#documents.all()) {
      const context = await this.#contextOf(uri, token);
      if (!context) continue;
      const { document, mentions } = context;
      let known = this.#known.get(document);
      if (known?.version !== document.version || known.base !== mentions.base) {
        known = { version: document.version, base: mentions.base, file: indexedFile(uri, mentions, this.#keys) };
        this.#known.set(document, known);
      }
      found.push(known.file);
    }
    return found;
  }
}
