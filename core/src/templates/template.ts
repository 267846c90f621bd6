import { isMap, isScalar, isSeq } from 'yaml';
import { DOCUMENT_KINDS, type DocumentKind } from '../model/kinds';
import { keyName, parseYaml, plainValue, Problems, shown, spanOfPlace, type TermFileProblem, type YamlNode } from '../terms/termFileYaml';
import { isLargerThan } from '../text/size';
import type { SourceSpan } from '../text/span';

/** A place in a template that differs from document to document (`{{name:default}}`). */
export interface TemplateField {
  readonly name: string;
  /** What stands there where nothing is given. */
  readonly default: string;
  /** At least two, the default first, where the form allows several. */
  readonly choices?: readonly string[];
}

/** Fixed text, or the name of the field that stands there. */
export type TemplatePart = string | { readonly field: string };

/** What follows the head, taken apart. */
export interface TemplateBody {
  readonly parts: readonly TemplatePart[];
  /** In the order of their first appearance. */
  readonly fields: readonly TemplateField[];
}

/** What the YAML head says. */
export interface TemplateHead {
  readonly name?: string;
  readonly kind?: DocumentKind;
  readonly variant?: string;
  readonly description?: string;
  readonly basis?: string;
  /** Words to type beside the name. */
  readonly prefix?: readonly string[];
  /** Of the pinyin of name and prefixes, where the computed ones are wrong. */
  readonly initials?: readonly string[];
}

export interface TemplateReading extends TemplateBody {
  readonly head: TemplateHead;
  /** Of the body in the text. */
  readonly bodyStart: number;
  /** In the order of the text. */
  readonly problems: readonly TermFileProblem[];
}

/** Fields whose value the unit's settings and the date give. */
export const UNIT_FIELD_NAME = '单位';
export const MARK_FIELD_NAME = '机关代字';
export const DATE_FIELD_NAME = '日期';
export const YEAR_FIELD_NAME = '年份';

/** In characters: longer than any form. */
export const LARGEST_TEMPLATE = 256 * 1024;
const MOST_FIELDS = 500;
/** Keeps a place that nobody has written a default for findable as a placeholder. */
const NO_DEFAULT = '××××';
const STANDARD_DEFAULTS: Readonly<Record<string, string>> = { [DATE_FIELD_NAME]: '××××年×月×日', [UNIT_FIELD_NAME]: '××××', [MARK_FIELD_NAME]: '××' };

const OPENING = /^\ufeff?---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/gm;
const FIELD = /\{\{([^{}\r\n]*)\}\}/y;
const NAME = /^[\p{L}\p{N}_·（）()—-]{1,30}$/u;
const TEXT_KEYS = ['name', 'variant', 'description', 'basis'] as const;
const LIST_KEYS = ['prefix', 'initials'] as const;
const KEYS: readonly string[] = [...TEXT_KEYS, ...LIST_KEYS, 'kind'];

/**
 * Reads a template: a YAML head between two lines of `---`, then text with `{{fields}}`. Total: of any text the sound part
 * is given, what is no field stays text, and what is wrong is told with its place.
 * @param text the whole file; spans are offsets into it
 */
export function readTemplate(text: string): TemplateReading {
  const problems = new Problems(text);
  if (isLargerThan(text, LARGEST_TEMPLATE)) {
    problems.add({ start: 0, end: 0 }, ['这个模板太大，没有读：模板只放文稿的框架。', 'This template is too large and is not read: a template holds the frame of a document only.']);
    return { head: {}, bodyStart: 0, parts: [], fields: [], problems: problems.sorted() };
  }
  const opening = OPENING.exec(text);
  const headStart = opening?.[0].length ?? 0;
  CLOSING.lastIndex = headStart;
  const closing = opening && CLOSING.exec(text);
  const bodyStart = closing ? CLOSING.lastIndex : 0;
  const firstLine = { start: 0, end: text.search(/[\r\n]|$/) };
  let head: TemplateHead = {};
  const ofHead: TermFileProblem[] = [];
  if (closing) {
    const reading = readHead(text.slice(headStart, closing.index));
    head = reading.head;
    for (const { span, ...rest } of reading.problems) ofHead.push({ span: { start: span.start + headStart, end: span.end + headStart }, ...rest });
    const missing = (['name', 'kind'] as const).find(key => head[key] === undefined);
    if (ofHead.length === 0 && missing !== undefined) problems.add(firstLine, MISSING[missing]);
  } else {
    problems.add(firstLine, opening ? UNCLOSED_HEAD : NO_HEAD);
  }
  const body = readBody(text.slice(bodyStart), (span, texts) => problems.add({ start: span.start + bodyStart, end: span.end + bodyStart }, texts, 'warning'));
  return { head, bodyStart, ...body, problems: [...ofHead, ...problems.sorted()].sort((first, second) => first.span.start - second.span.start) };
}

type Complain = (span: SourceSpan, texts: readonly [zh: string, en: string]) => void;

/**
 * Takes apart a text with `{{fields}}`.
 * @param complain told of what looks like a field and is none
 */
export function readBody(text: string, complain: Complain = () => undefined): TemplateBody {
  const parts: TemplatePart[] = [];
  const fields = new Map<string, TemplateField & { readonly isGiven: boolean }>();
  let at = 0;
  for (let index = text.indexOf('{{'); index >= 0; ) {
    FIELD.lastIndex = index;
    const match = FIELD.exec(text);
    const field = match && fieldOf(match[1]!);
    const next = index + (match?.[0].length ?? 1);
    if (field && (fields.size < MOST_FIELDS || fields.has(field.name))) {
      if (index > at) parts.push(text.slice(at, index));
      parts.push({ field: field.name });
      const known = fields.get(field.name);
      if (!known?.isGiven && (!known || field.isGiven)) fields.set(field.name, field);
      else if (known && field.isGiven && (field.default !== known.default || field.choices?.join('|') !== known.choices?.join('|'))) complain({ start: index, end: index + match[0].length }, SECOND_DEFAULT);
      at = next;
    } else {
      complain({ start: index, end: match ? next : index + 2 }, field ? TOO_MANY : match ? badName(match[1]!) : UNCLOSED_FIELD);
    }
    // Of {{{甲}} the last two braces open the field.
    index = text.indexOf('{{', next);
  }
  if (at < text.length) parts.push(text.slice(at));
  return { parts, fields: [...fields.values()].map(({ name, default: value, choices }) => ({ name, default: value, ...(choices ? { choices } : {}) })) };
}

/** What stands in a field that is only named. */
export function fieldWithoutDefault(name: string): TemplateField {
  return { name, default: (Object.hasOwn(STANDARD_DEFAULTS, name) ? STANDARD_DEFAULTS[name] : undefined) ?? NO_DEFAULT };
}

/** @param inner what stands between the braces */
function fieldOf(inner: string): (TemplateField & { readonly isGiven: boolean }) | undefined {
  // Who writes Chinese types these two marks full-width.
  const colon = inner.search(/[:：]/);
  const name = (colon < 0 ? inner : inner.slice(0, colon)).trim();
  if (!NAME.test(name)) return undefined;
  if (colon < 0) return { ...fieldWithoutDefault(name), isGiven: false };
  const choices = inner.slice(colon + 1).split(/[|｜]/);
  return { name, default: choices[0]!, isGiven: true, ...(choices.length > 1 ? { choices } : {}) };
}

interface HeadReading {
  readonly head: TemplateHead;
  readonly problems: readonly TermFileProblem[];
}

function readHead(text: string): HeadReading {
  const problems = new Problems(text);
  const root: YamlNode = parseYaml(text, problems)?.contents ?? null;
  if (!isMap(root)) {
    if (problems.count === 0) problems.add(root ? spanOfPlace({ node: root, key: null }) : { start: 0, end: 0 }, HEAD_IS_NO_MAP);
    return { head: {}, problems: problems.sorted() };
  }
  const head: Record<string, unknown> = {};
  for (const { key, value } of root.items as readonly { readonly key: YamlNode; readonly value: YamlNode }[]) {
    const name = keyName(key) ?? '';
    const place = { node: value, key };
    if (!KEYS.includes(name)) problems.add(spanOfPlace({ node: key, key: null }), unknownKey(name), 'warning');
    else if (name in head) problems.add(spanOfPlace({ node: key, key: null }), [`${name} 写了两次，只有前一个起作用。`, `${name} stands here twice; only the first has an effect.`], 'warning');
    else if (isSeq(value) && (LIST_KEYS as readonly string[]).includes(name)) head[name] = (plainValue(value, problems) as unknown[]).filter(item => item !== null).map(String);
    else if (!isScalar(value)) problems.add(spanOfPlace(place), (LIST_KEYS as readonly string[]).includes(name) ? [`${name} 要写成一列词，如：[通知印发]。`, `${name} must be a list of words, such as [通知印发].`] : [`${name} 要写成一行文字。`, `${name} must be one line of text.`]);
    else addScalar(head, name, value.value === null ? '' : typeof value.value === 'string' ? value.value : String(value.source), () => spanOfPlace(place), problems);
  }
  return { head: head, problems: problems.sorted() };
}

function addScalar(head: Record<string, unknown>, name: string, written: string, span: () => SourceSpan, problems: Problems): void {
  const value = written.replace(/\s*[\r\n]+\s*/g, ' ').trim();
  if (value === '') return;
  if ((LIST_KEYS as readonly string[]).includes(name)) head[name] = [value];
  else if (name !== 'kind') head[name] = value;
  else if ((DOCUMENT_KINDS as readonly string[]).includes(value)) head[name] = value;
  else problems.add(span(), [`没有“${shown(value)}”这个文种。可用的：${DOCUMENT_KINDS.join('、')}。`, `There is no kind of document “${shown(value)}”. Kinds: ${DOCUMENT_KINDS.join('、')}.`]);
}

const MISSING = {
  name: ['模板的开头缺 name（名称）：请在两行“---”之间写上，如“name: 印发通知”。', 'The head of the template has no name: write one between the two lines of “---”, such as “name: 印发通知”.'],
  kind: ['模板的开头缺 kind（文种）：请在两行“---”之间写上，如“kind: 通知”。', 'The head of the template has no kind: write one between the two lines of “---”, such as “kind: 通知”.'],
} as const;
const NO_HEAD = ['模板要以两行“---”和其间的 name、kind 开头，下面是正文。现在整个文件都当作正文。', 'A template begins with two lines of “---” and name and kind between them; its text follows. As it is, the whole file counts as text.'] as const;
const UNCLOSED_HEAD = ['模板开头的“---”没有配对：name、kind 等写完后，要再有一行“---”。现在整个文件都当作正文。', 'The “---” at the beginning has no counterpart: one more line of “---” must follow name, kind and so on. As it is, the whole file counts as text.'] as const;
const HEAD_IS_NO_MAP = ['两行“---”之间要一行一项，如“name: 印发通知”。', 'Between the two lines of “---” there is one item a line, such as “name: 印发通知”.'] as const;
const UNCLOSED_FIELD = ['这个“{{”没有在同一行里用“}}”收住，当作普通文字。', 'This “{{” isn’t closed by “}}” on the same line: it counts as plain text.'] as const;
const SECOND_DEFAULT = ['这一栏前面已经写过默认内容，这里的不起作用：同名的栏内容相同。', 'This field has a default already, the one here has no effect: fields of one name have one content.'] as const;
const TOO_MANY = [`栏目超过 ${MOST_FIELDS} 个，从这里起当作普通文字。`, `There are more than ${MOST_FIELDS} fields: from here on they count as plain text.`] as const;

function badName(inner: string): readonly [string, string] {
  return inner.trim() === '' || /^\s*[:：]/.test(inner)
    ? ['这一栏没有名称，当作普通文字。要写成“{{名称}}”或“{{名称:默认内容}}”。', 'This field has no name and counts as plain text. Write “{{name}}” or “{{name:default}}”.']
    : ['这一栏的名称里有不能用的符号，或者太长，当作普通文字。名称用汉字、字母、数字，不超过 30 个字；几种说法要写成“{{名称:甲|乙}}”。', 'The name of this field has marks that it can’t have, or is too long: it counts as plain text. Names are of characters, letters and digits, 30 at most; choices are written “{{name:one|other}}”.'];
}

function unknownKey(name: string): readonly [string, string] {
  return [`模板的开头没有“${shown(name)}”这一项，不起作用。可用的：${KEYS.join('、')}。`, `The head of a template has no “${shown(name)}”: it has no effect. Keys: ${KEYS.join(', ')}.`];
}
