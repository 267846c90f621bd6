import { RULE_SCHEME } from '../../../protocol/src/index';
import type { Logger } from '../../../core/src/index';

type Pages = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** The rules' pages, which nobody reads before somebody opens one. */
export class RulePages {
  readonly #load: () => Promise<string | undefined>;
  readonly #logger: Logger;
  #pages: Promise<Pages> | undefined;

  /** @param load the pages as JSON text, from wherever the platform keeps them */
  constructor(load: () => Promise<string | undefined>, logger: Logger) {
    this.#load = load;
    this.#logger = logger;
  }

  /** @param uri as `ruleUri` makes it */
  async page(uri: string, language: 'zh' | 'en'): Promise<string | undefined> {
    const id = ruleIdOf(uri);
    const pages = await (this.#pages ??= this.#read());
    return id !== undefined && Object.hasOwn(pages, id) ? pages[id][language] : undefined;
  }

  async #read(): Promise<Pages> {
    try {
      const text = await this.#load();
      if (text === undefined) throw new Error('No pages');
      return JSON.parse(text) as Pages;
    } catch (cause) {
      this.#logger.error('The rules’ pages could not be read', cause);
      // The next one who asks may fare better.
      this.#pages = undefined;
      return {};
    }
  }
}

function ruleIdOf(uri: string): string | undefined {
  if (!uri.startsWith(`${RULE_SCHEME}:`)) return undefined;
  const query = /\?([^#]*)/.exec(uri)?.[1];
  try {
    return query === undefined ? undefined : decodeURIComponent(query);
  } catch {
    return undefined;
  }
}
