import { SemanticTokensBuilder } from 'vscode-languageserver';

/** URI → the builder that remembers the tokens it sent last, so that a delta can be made from them. */
export class TokenBuilders {
  readonly #byUri = new Map<string, SemanticTokensBuilder>();

  /** @param previousResultId what a delta is asked for against; undefined for whole tokens */
  begin(uri: string, previousResultId?: string): SemanticTokensBuilder {
    const known = previousResultId === undefined ? undefined : this.#byUri.get(uri);
    if (known && previousResultId !== undefined) {
      known.previousResult(previousResultId);
      return known;
    }
    const builder = new SemanticTokensBuilder();
    this.#byUri.set(uri, builder);
    return builder;
  }

  delete(uri: string): void {
    this.#byUri.delete(uri);
  }
}
