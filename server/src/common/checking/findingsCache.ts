import { DocumentFindings, type DocumentModel, type DocumentMentions, type RuleEnvironment } from '../../../../core/src/index';

/** URI → the findings in its present version, brought from one version to the next; perhaps not judged to the end yet. */
export class FindingsCache {
  readonly #byUri = new Map<string, DocumentFindings>();

  get(uri: string, model: DocumentModel, mentions: DocumentMentions, environment: RuleEnvironment): DocumentFindings {
    const known = this.#byUri.get(uri);
    if (known?.model === model && known.mentions === mentions && known.environment === environment) return known;
    const findings = new DocumentFindings(model, mentions, environment, known);
    this.#byUri.set(uri, findings);
    return findings;
  }

  delete(uri: string): void {
    this.#byUri.delete(uri);
  }
}
