import type { STATUTORY_KINDS as KINDS } from '../../core/src/index';

/** What client and server agree on about templates: skeletons of whole documents, built in or a unit's own. */

/** Where a unit's own templates are, relative to the workspace folder, at any depth. */
export const TEMPLATE_FOLDER = '.gongwen/templates';
export const TEMPLATE_FILES = `${TEMPLATE_FOLDER}/**/*.txt`;

/** Server → client, a request without parameters, answered with the built-in templates as JSON text (a list of `dist/data/templates.json` and `snippets/gongwen.json`); from a server that has no files. */
export const TEMPLATE_DATA_METHOD = 'gongwen/templateData';

/** Client → server, a request without parameters, answered with {@link TemplateListing}. */
export const LIST_TEMPLATES_METHOD = 'gongwen/listTemplates';

export interface TemplateFieldSummary {
  readonly name: string;
  /** What stands there where nothing is given; of 单位, 机关代字, 日期 and 年份 what settings and clock say, where they say something. */
  readonly default: string;
  readonly choices?: readonly string[];
  readonly inTitle: boolean;
}

export interface TemplateSummary {
  /** `builtin:<file name without its ending>` or `unit:<uri>`. */
  readonly id: string;
  readonly name: string;
  /** A kind of document (文种); empty where a unit's file names none and its title tells none. */
  readonly kind: string;
  readonly variant?: string;
  readonly description?: string;
  readonly basis?: string;
  readonly source: 'builtIn' | 'unit';
  /** What it is found by beside its name: further words, initials of their pinyin. */
  readonly typed?: readonly string[];
  /** Whole documents all; pieces are offered by completion alone. */
  readonly isSkeleton: true;
  /** In the order of their first appearance. */
  readonly fields: readonly TemplateFieldSummary[];
  /** What is wrong with the file of a unit, in the user's language; the template can be used all the same. */
  readonly problem?: string;
}

export interface TemplateListing {
  readonly templates: readonly TemplateSummary[];
}

/** Client → server, a request with {@link FillTemplateParams}, answered with {@link FilledTemplate}; null where there is no such template. */
export const FILL_TEMPLATE_METHOD = 'gongwen/fillTemplate';

export interface FillTemplateParams {
  readonly id: string;
  /** By field name, on one line each. Absent or empty: what `TemplateFieldSummary.default` says. */
  readonly values: Readonly<Record<string, string>>;
  /** `YYYY-MM-DD`; absent: the server's own clock. */
  readonly today?: string;
}

export interface FilledTemplate {
  readonly text: string;
  /** The same in LSP snippet syntax, with tab stops for what isn't given. */
  readonly snippet: string;
  /** On one line. */
  readonly title: string;
  /** Safe on every system, with `.txt`; no folder in it. */
  readonly fileName: string;
}

/** Server → client, a notification without parameters: the listing has changed. */
export const TEMPLATES_CHANGED_METHOD = 'gongwen/templatesChanged';

/** Client → server, a request with {@link MakeTemplateParams}, answered with {@link MadeTemplateAnswer}; null where the text is not analysed, is empty or longer than a template may be. */
export const MAKE_TEMPLATE_METHOD = 'gongwen/makeTemplate';

export interface MakeTemplateParams {
  readonly textDocument: { readonly uri: string };
  /** Absent: the server proposes one. */
  readonly name?: string;
  /** Names of fields that stay as text. */
  readonly keep?: readonly string[];
}

export interface MadeTemplateAnswer {
  /** The whole template file. */
  readonly text: string;
  readonly name: string;
  /** All that were found, those that stay as text too. */
  readonly fields: readonly { readonly name: string; readonly value: string; readonly count: number }[];
}

/** The scheme of the client's own read-only document that shows how a new one is going to read. */
export const TEMPLATE_SCHEME = 'gongwen-template';

/** 法定文种, in the order of the regulation. */
export const STATUTORY_KINDS: typeof KINDS = ['决议', '决定', '命令', '公报', '公告', '通告', '意见', '通知', '通报', '报告', '请示', '批复', '议案', '函', '纪要'];
