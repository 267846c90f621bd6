/** Templates (模板): what client and server agree on. */

/** Client → server, a request without parameters, answered with {@link TemplateListing}: built-in ones and the unit's own. */
export const LIST_TEMPLATES_METHOD = 'gongwen/listTemplates';

export interface TemplateListing {
  readonly templates: readonly TemplateSummary[];
}

export interface TemplateSummary {
  /** `builtin:<file name>` or `unit:<uri>`. */
  readonly id: string;
  readonly name: string;
  /** 文种. */
  readonly kind: string;
  /** Which of several forms of this kind. */
  readonly variant?: string;
  /** When to use it, in one line. */
  readonly description?: string;
  /** Where the form comes from, in one line. */
  readonly basis?: string;
  readonly source: 'builtIn' | 'unit';
  readonly isSkeleton: true;
  /** In the order of their first appearance. */
  readonly fields: readonly TemplateFieldSummary[];
  /** What is wrong with it, in the user's language. */
  readonly problem?: string;
}

export interface TemplateFieldSummary {
  readonly name: string;
  /** What stands there where nothing is given. */
  readonly default: string;
  readonly choices?: readonly string[];
  /** Whether the title has it. */
  readonly inTitle: boolean;
}

/** Client → server, a request with {@link FillTemplateParams}, answered with {@link FilledTemplate}; null where there is no such template. */
export const FILL_TEMPLATE_METHOD = 'gongwen/fillTemplate';

export interface FillTemplateParams {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  /** `YYYY-MM-DD`. */
  readonly today?: string;
}

export interface FilledTemplate {
  /** With defaults for what isn't given. */
  readonly text: string;
  /** The same as an LSP snippet, with tab stops for what isn't given. */
  readonly snippet: string;
  readonly title: string;
  /** A proposal that is safe on every system. */
  readonly fileName: string;
}

/** Server → client, a notification without parameters: the listing has changed. */
export const TEMPLATES_CHANGED_METHOD = 'gongwen/templatesChanged';

/** Client → server, a request with {@link MakeTemplateParams}, answered with {@link MadeTemplateResult}; null where there is nothing to make one of. */
export const MAKE_TEMPLATE_METHOD = 'gongwen/makeTemplate';

export interface MakeTemplateParams {
  readonly textDocument: { readonly uri: string };
  /** Absent: the server proposes one. */
  readonly name?: string;
  /** Names of fields that stay as text. */
  readonly keep?: readonly string[];
}

export interface MadeTemplateResult {
  /** The whole file. */
  readonly text: string;
  readonly name: string;
  /** All that were found, those that stay as text too. */
  readonly fields: readonly { readonly name: string; readonly value: string; readonly count: number }[];
}
