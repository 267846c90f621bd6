import { DocumentMentions, type DocumentModel } from '../../../core/src/index';
import type { TermStore } from './termStore';

/** URI → the mentions of its present version, brought from one version to the next. */
export class MentionCache {
  readonly #terms: TermStore;
  readonly #byUri = new Map<string, DocumentMentions>();

  constructor(terms: TermStore) {
    this.#terms = terms;
  }

  get(uri: string, model: DocumentModel): DocumentMentions {
    const { base } = this.#terms;
    const known = this.#byUri.get(uri);
    if (known?.model === model && known.base === base) return known;
    const mentions = new DocumentMentions(model, base, known);
    this.#byUri.set(uri, mentions);
    return mentions;
  }

  delete(uri: string): void {
    this.#byUri.delete(uri);
  }
}
