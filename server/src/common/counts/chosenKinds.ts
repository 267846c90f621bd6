import { isDocumentKind, type DocumentKind } from '../../../../core/src/index';
import type { InitializationOptions } from '../../../../protocol/src/index';
import { uriKey } from '../workspace/uris';

/** The oldest are forgotten beyond this many. */
const MOST_KINDS = 1000;

/** What the user says that his documents are: told at the start or later, open or not, until the session ends. */
export class ChosenKinds {
  readonly #byKey = new Map<string, DocumentKind>();

  /** @param options `initialize.initializationOptions`, the client's word */
  constructor(options: unknown) {
    const told: unknown = typeof options === 'object' && options !== null ? (options as InitializationOptions).documentKinds : undefined;
    if (typeof told !== 'object' || told === null) return;
    for (const [uri, kind] of Object.entries(told).slice(-MOST_KINDS)) if (isDocumentKind(kind)) this.set(uri, kind);
  }

  get(uri: string): DocumentKind | undefined {
    return this.#byKey.size === 0 ? undefined : this.#byKey.get(uriKey(uri));
  }

  /** @param kind undefined: what the title says */
  set(uri: string, kind: DocumentKind | undefined): void {
    const key = uriKey(uri);
    this.#byKey.delete(key);
    if (kind === undefined) return;
    this.#byKey.set(key, kind);
    const [oldest] = this.#byKey.keys();
    if (this.#byKey.size > MOST_KINDS && oldest !== undefined) this.#byKey.delete(oldest);
  }
}
