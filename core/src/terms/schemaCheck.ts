import { Validator, type OutputUnit, type Schema as JsonSchema } from '@cfworker/json-schema';
import { FULL_WIDTH_COLON, shown, type Texts } from './termFileYaml';

/** One thing in which a value differs from the schema. */
export interface SchemaProblem {
  /** Keys and indexes down to the value, or to where a missing one would be. */
  readonly path: readonly (string | number)[];
  /** The name at the end of the path is the problem, not what stands under it. */
  readonly isAboutKey: boolean;
  readonly zh: string;
  readonly en: string;
}

/** As much of JSON Schema as the messages look at. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

/** Errors that only say that something below them is wrong. */
const WRAPPERS = new Set(['$ref', 'properties', 'additionalProperties', 'items']);

/** Holds values against one schema and says in words what is wrong. */
export class SchemaCheck {
  readonly #root: Schema;
  readonly #parts = new Map<string, { readonly schema: Schema; readonly validator: Validator }>();

  constructor(root: Schema) {
    this.#root = root;
  }

  /** @param definition name of a part under `definitions`; absent: the whole */
  check(value: unknown, definition?: string): SchemaProblem[] {
    const { schema, validator } = this.#part(definition);
    const { valid, errors } = validator.validate(value);
    if (valid) return [];
    const alternatives = errors.filter(error => error.keyword === 'anyOf');
    return errors
      .filter(error => !WRAPPERS.has(error.keyword))
      // Of what no alternative accepts it is enough to name the alternatives, unless one of them fits but for something inside.
      .filter(error => !alternatives.some(({ keywordLocation, instanceLocation }) => error.keywordLocation.startsWith(`${keywordLocation}/`) && error.instanceLocation === instanceLocation))
      .filter(error => error.keyword !== 'anyOf' || !errors.some(({ instanceLocation }) => instanceLocation.startsWith(`${error.instanceLocation}/`)))
      .map(error => this.#describe(error, schema, value));
  }

  #part(definition: string | undefined): { readonly schema: Schema; readonly validator: Validator } {
    const key = definition ?? '';
    let part = this.#parts.get(key);
    if (!part) {
      const schema: Schema = definition === undefined ? this.#root : { $ref: `#/definitions/${definition}`, definitions: this.#root['definitions'] };
      part = { schema, validator: new Validator(schema as JsonSchema, '7', false) };
      this.#parts.set(key, part);
    }
    return part;
  }

  #describe(error: OutputUnit, schema: Schema, value: unknown): SchemaProblem {
    const path = pathOf(error.instanceLocation);
    const actual = path.reduce<unknown>((inner, step) => (inner as Readonly<Record<string | number, unknown>> | undefined)?.[step], value);
    // For a name that isn't allowed the library gives no place in the schema.
    if (error.keyword === 'false') {
      const allowed = Object.keys(this.#schemaOfValue(schema, path.slice(0, -1))?.properties ?? {});
      const [zh, en] = unknownName(String(path.at(-1)), allowed);
      return { path, isAboutKey: true, zh, en };
    }
    const at = this.#schemaAt(schema, pathOf(error.keywordLocation).slice(0, -1));
    const isMissing = error.keyword === 'required';
    const name = isMissing ? (/"(.+)"/.exec(error.error)?.[1] ?? '') : '';
    const explained = isMissing ? this.#schemaOfValue(schema, [...path, name]) : this.#schemaOfValue(schema, path);
    const [zh, en] = isMissing ? missing(name, explained?.description) : mismatch(error.keyword, at, nameOf(path), actual, path.length === 0 ? undefined : (explained?.description ?? at.description));
    return { path: isMissing ? [...path, name] : path, isAboutKey: false, zh, en };
  }

  #resolveReferences(schema: Schema): Schema {
    let resolved = schema;
    while (resolved.$ref !== undefined) resolved = this.#schemaAt(this.#root, pathOf(resolved.$ref));
    return resolved;
  }

  /** Follows the way that the library went through the schema. */
  #schemaAt(from: Schema, path: readonly (string | number)[]): Schema {
    return path.reduce<Schema>((schema, step) => (step === '$ref' ? this.#resolveReferences(schema) : ((schema as Readonly<Record<string | number, Schema>>)[step] ?? {})), from);
  }

  /** The schema of the value at a path, with the description that stands beside its reference. */
  #schemaOfValue(from: Schema, path: readonly (string | number)[]): Schema | undefined {
    let schema: Schema | undefined = from;
    for (const step of path) {
      const resolved = this.#resolveReferences(schema);
      const options = [resolved, ...((resolved['anyOf'] as readonly Schema[] | undefined) ?? [])];
      schema = typeof step === 'number' ? (resolved['items'] as Schema | undefined) : options.find(option => option.properties?.[step])?.properties?.[step];
      if (!schema) return undefined;
    }
    const { description } = schema;
    const resolved = this.#resolveReferences(schema);
    const inner = resolved.properties ?? ((resolved['anyOf'] as readonly Schema[] | undefined) ?? []).find(option => option.properties)?.properties;
    return { ...resolved, ...(description === undefined ? {} : { description }), ...(inner === undefined ? {} : { properties: inner }) };
  }
}

function missing(name: string, description: string | undefined): Texts {
  return [`缺少 ${name}${inBrackets(description)}，请补上一行“${name}: ……”。`, `${name} is missing${inBrackets(description)}: add a line “${name}: …”.`];
}

function mismatch(keyword: string, schema: Schema, [zhName, enName]: Texts, actual: unknown, description: string | undefined): Texts {
  const length = typeof actual === 'string' ? [...actual].length : 0;
  const expected = inBrackets(description);
  switch (keyword) {
    case 'type': {
      if (typeof actual === 'string' && schema.type !== 'string' && /^[^\s：:"']*：/.test(actual)) return FULL_WIDTH_COLON;
      const [zh, en] = typeHint(String(schema.type), actual);
      return [`${zhName}${expected || (/\w$/.test(zhName) ? ' ' : '')}${zh}`, `${enName}${expected} ${en}`];
    }
    case 'enum':
    case 'const': {
      const allowed = schema.enum ?? [schema.const];
      return [`${zhName}${expected}只能写 ${allowed.join('、')}。`, `${enName}${expected} must be ${allowed.join(' or ')}.`];
    }
    case 'pattern':
      return [`${zhName} 的写法不对，应当是：${withoutStop(description ?? String(schema['pattern']))}。`, `${enName} is not written as it should be: ${withoutStop(description ?? String(schema['pattern']))}.`];
    case 'minLength':
      return length === 0
        ? [`${zhName} 是空的，请写上内容${expected}，或删去。`, `${enName} is empty: write its content${expected} or delete it.`]
        : [`${zhName} 太短，至少要 ${String(schema.minLength)} 个字${expected}。`, `${enName} is too short: at least ${String(schema.minLength)} characters${expected}.`];
    case 'maxLength':
      return [`${zhName} 有 ${length} 个字，最多 ${String(schema.maxLength)} 个${expected}，请缩短。`, `${enName} has ${length} characters, at most ${String(schema.maxLength)} fit${expected}: shorten it.`];
    case 'minItems':
      return [`${zhName} 至少要有 ${String(schema.minItems)} 项${expected}。`, `${enName} needs at least ${String(schema.minItems)} items${expected}.`];
    default:
      return [`${zhName} 不合要求${expected}。`, `${enName} is not as it should be${expected}.`];
  }
}

/** What to do where a text, a list or a group of named lines is expected and something else stands. */
function typeHint(type: string, actual: unknown): Texts {
  if (actual === null) return ['后面还没有内容，请写上，或删去这一行。', 'has no content yet: write it, or delete this line.'];
  switch (type) {
    case 'string':
      if (Array.isArray(actual) || typeof actual === 'object') return ['只能写一句文字，不能分项。', 'must be one text, without items.'];
      return [`应当是文字，请加上引号，如："${shown(JSON.stringify(actual))}"。`, `must be a text: put it in quotation marks, as in "${shown(JSON.stringify(actual))}".`];
    case 'array':
      return ['要分项写：每项另起一行，前面加“- ”。', 'must be a list: each item on a line of its own, with “- ” in front.'];
    default:
      return ['要写成一行或几行“名称: 内容”，冒号是半角的，后面空一格。', 'must be lines of the form “name: content”, with a half-width colon and a blank.'];
  }
}

/** What people write for the names of the schema. */
const TRANSLATIONS: Readonly<Record<string, string>> = {
  词条: 'entries', 条目: 'entries', 领域: 'field', 单位: 'field', 隐藏: 'hide', 常用语: 'phrases', 用语: 'term', 词: 'term', 名称: 'term', 别名: 'aliases', 简称: 'aliases', 全称: 'aliases',
  含义: 'meaning', 释义: 'meaning', 解释: 'meaning', 内容: 'items', 各项: 'items', 出处: 'source', 来源: 'source', 首次提出: 'firstRaised', 搭配: 'collocations', 误写: 'wrongForms', 相关: 'related', 日期: 'date', 标题: 'title', 场合: 'occasion', 备注: 'note', 说明: 'meaning',
  规则: 'rules', 人员: 'people', 姓名: 'name', 职务: 'posts', 错别字: 'wrongForms', 编号: 'id', 正则: 'pattern', 词语: 'words', 提示: 'message', 级别: 'severity', 改为: 'replacement', 替换: 'replacement', 范围: 'where', 文件: 'file',
};

function unknownName(name: string, allowed: readonly string[]): Texts {
  const translated = TRANSLATIONS[name];
  const near = translated !== undefined && allowed.includes(translated) ? translated : allowed.find(candidate => candidate.toLowerCase() === name.toLowerCase()) ?? allowed.find(candidate => isNear(candidate, name));
  if (near !== undefined) return [`这里没有“${shown(name)}”这一项，应当是 ${near}。`, `There is no “${shown(name)}” here; it should be ${near}.`];
  return [`这里没有“${shown(name)}”这一项，可以写的有：${allowed.join('、')}。`, `There is no “${shown(name)}” here; there are ${allowed.join(', ')}.`];
}

/** Whether two names differ in one letter, or in two next to each other. */
function isNear(first: string, second: string): boolean {
  let start = 0;
  while (start < first.length && first[start] === second[start]) start++;
  let end = 0;
  while (end < Math.min(first.length, second.length) - start && first.at(-1 - end) === second.at(-1 - end)) end++;
  return Math.max(first.length, second.length) - start - end <= 2 && first.length > 3;
}

function nameOf(path: readonly (string | number)[]): Texts {
  const last = path.at(-1);
  if (last === undefined) return ['这里', 'This'];
  const above = path.at(-2);
  if (typeof last === 'string') return [last, last];
  return above === undefined ? [`第 ${last + 1} 项`, `Item ${last + 1}`] : [`${above} 的第 ${last + 1} 项`, `Item ${last + 1} of ${above}`];
}

const withoutStop = (text: string) => text.replace(/[。.]$/, '');
const inBrackets = (description: string | undefined) => (description === undefined ? '' : `（${withoutStop(description)}）`);

/** @param pointer `#/entries/0/term`, as the library writes it */
function pathOf(pointer: string): (string | number)[] {
  return pointer.split('/').slice(1).map(part => {
    const step = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
    return /^\d+$/.test(step) ? Number(step) : step;
  });
}
