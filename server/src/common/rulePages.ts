import { RULE_SCHEME } from '../../../protocol/src/index';
import type { Logger } from '../../../core/src/index';

/** A rule's page as it is kept: what is said of it in each language, and examples, with a sign for “fixed:”. */
interface Page {
  readonly zh: string;
  readonly en: string;
  readonly wrong: string;
  readonly right: string;
}

type Pages = Readonly<Record<string, Page>>;

const LABELS = { zh: { wrong: '会报的（【】内）：', fixed: '改后：', right: '不报的：' }, en: { wrong: 'Found (what is in 【】):', fixed: 'Fixed:', right: 'Not found:' } } as const;
const FIXED_AS = '\u0001';

function pageText(page: Page, language: 'zh' | 'en'): string {
  const labels = LABELS[language];
  return `${page[language]}\n${labels.wrong}\n\n${page.wrong.replaceAll(FIXED_AS, labels.fixed)}\n${labels.right}\n\n${page.right}`;
}

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
    return id !== undefined && Object.hasOwn(pages, id) ? pageText(pages[id], language) : undefined;
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
