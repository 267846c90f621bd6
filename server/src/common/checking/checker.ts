import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import { activeRules, diagnostics, rules, type DocumentFindings, type Finding, type RuleEnvironment, type Settings, type TermContext } from '../../../../core/src/index';
import { ruleUri } from '../../../../protocol/src/index';
import { termContext, type Server } from '../server';
import { FindingsCache } from './findingsCache';
import { judgeAll } from './slices';
import type { UnitChecks, UnitRules } from './unitChecks';

/** An editor drops what is over 1,000 a file. */
export const MOST_DIAGNOSTICS = 999;

/** One version of one document with all that is to be said of it. */
export interface CheckedDocument {
  readonly context: TermContext;
  readonly environment: RuleEnvironment;
  /** All of it, judged to the end. */
  readonly judged: DocumentFindings;
  /** Without those that are ignored. */
  readonly findings: readonly Finding[];
}

interface KnownEnvironment {
  readonly settings: Settings['rules'];
  readonly unit: UnitRules;
  readonly environment: RuleEnvironment;
}

/** Checks documents by the rules that their settings, their unit and its list of exceptions leave. */
export class Checker {
  readonly #server: Server;
  readonly #unit: UnitChecks;
  readonly #cache = new FindingsCache();
  readonly #environments = new Map<string, KnownEnvironment>();

  constructor(server: Server, unit: UnitChecks) {
    this.#server = server;
    this.#unit = unit;
    server.documents.addListener({
      opened: () => undefined,
      closed: uri => {
        this.#cache.delete(uri);
        this.#environments.delete(uri);
      },
    });
  }

  /** @returns undefined where nothing is checked, or the request was cancelled */
  async check(uri: string, token: CancellationToken): Promise<CheckedDocument | undefined> {
    const { documents, runtime } = this.#server;
    await this.#unit.ready();
    for (;;) {
      const context = await termContext(this.#server, uri, token);
      if (!context?.settings.checkEnabled) return undefined;
      const { document, model, mentions, settings } = context;
      const { version } = document;
      const environment = this.environment(uri, settings);
      const found = this.#cache.get(uri, model, mentions, environment);
      const isStale = () => token.isCancellationRequested || documents.get(uri) !== document || document.version !== version;
      if (await judgeAll(found, runtime, isStale)) return { context, environment, judged: found, findings: this.#unit.withoutIgnored(uri, model, found.findings) };
      // Typed on meanwhile: what is judged already stays, the rest is judged in the new version.
      if (token.isCancellationRequested) return undefined;
    }
  }

  /** Which rules run for a file. The same object as long as nothing changes: what was found is kept with it. */
  environment(uri: string, settings: Settings): RuleEnvironment {
    const unit = this.#unit.rulesFor(uri);
    const known = this.#environments.get(uri);
    if (known?.settings === settings.rules && known.unit === unit) return known.environment;
    const environment = { active: activeRules([...rules, ...unit.rules], settings.rules, unit.ignored), logger: this.#server.logger };
    if (this.#server.documents.get(uri)) this.#environments.set(uri, { settings: settings.rules, unit, environment });
    return environment;
  }

  /** As the client shows them. */
  diagnostics({ context, findings }: Pick<CheckedDocument, 'context' | 'findings'>): Diagnostic[] {
    const { client } = this.#server;
    return diagnostics(context, findings, {
      language: client.presentation.language,
      limit: MOST_DIAGNOSTICS,
      pageOf: finding => this.#pageOf(context.document.uri, finding),
      relatedInformation: client.relatedInformation,
    });
  }

  #pageOf(uri: string, { active: { rule: { meta } } }: Finding): string | undefined {
    const own = this.#unit.placeOf(uri, meta.id);
    if (own !== undefined) return own;
    const { opensEntries, presentation } = this.#server.client;
    return opensEntries && !meta.id.startsWith('unit/') ? ruleUri(meta.title[presentation.language], meta.id) : undefined;
  }
}
