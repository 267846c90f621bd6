import type { TemplateFieldSummary, TemplateSummary } from '../../../../protocol/src/index';

/** What whoever calls the command has answered already, so that it isn't asked: for keybindings, other extensions and tests. */
export interface DocumentAnswers {
  /** Id or name. */
  readonly template?: string;
  /** By field name; given at all, no field is asked for. */
  readonly values?: Readonly<Record<string, string>>;
  readonly target?: 'untitled' | FileTarget;
}

export interface FileTarget {
  /** URI; absent: the workspace folder. */
  readonly folder?: string;
  /** Without the folder; absent: asked for. */
  readonly name?: string;
}

/** @param argument of the command: answers, or what the Explorer passes on a click, the URI of a folder */
export function readAnswers(argument: unknown): DocumentAnswers {
  if (typeof argument !== 'object' || argument === null) return {};
  if ('scheme' in argument && 'path' in argument) return { target: { folder: (argument as { toString(): string }).toString() } };
  const { template, values, target } = argument as { readonly template?: unknown; readonly values?: unknown; readonly target?: unknown };
  return {
    ...(typeof template === 'string' ? { template } : {}),
    ...(typeof values === 'object' && values !== null ? { values: Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) } : {}),
    ...(target === 'untitled' ? { target } : typeof target === 'object' && target !== null ? { target: fileTarget(target) } : {}),
  };
}

function fileTarget({ folder, name }: { readonly folder?: unknown; readonly name?: unknown }): FileTarget {
  return { ...(typeof folder === 'string' ? { folder } : {}), ...(typeof name === 'string' ? { name } : {}) };
}

export const UNIT_FIELD = '单位';
export const DATE_FIELD = '日期';
const RECIPIENT_FIELD = '主送机关';
/** Asked for at their own place, or better filled in when the rest stands. */
const NOT_OF_TITLE = new Set([UNIT_FIELD, DATE_FIELD, RECIPIENT_FIELD, '年份', '机关代字', '序号']);

/** The fields that are asked for, in the order in which they are: the title's, 主送机关, 单位, 日期. The others are tab stops. */
export function askedFields({ fields }: TemplateSummary): TemplateFieldSummary[] {
  const named = (name: string): TemplateFieldSummary[] => fields.filter(field => field.name === name);
  return [...fields.filter(({ inTitle, name }) => inTitle && !NOT_OF_TITLE.has(name)), ...named(RECIPIENT_FIELD), ...named(UNIT_FIELD), ...named(DATE_FIELD)];
}

/**
 * What is sent to be filled in. A field left empty keeps its placeholder, and is a tab stop; where a setting or the clock
 * would fill it in unasked, the placeholder is given.
 */
export function valuesToFill(values: Readonly<Record<string, string>>, isUnitSet: boolean): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    const written = value.trim().replace(/\s*[\r\n]+\s*/g, '');
    if (written !== '') filled[name] = written;
    else if (name === DATE_FIELD) filled[name] = '××××年×月×日';
    else if (name === UNIT_FIELD && isUnitSet) filled[name] = '××××';
  }
  return filled;
}
