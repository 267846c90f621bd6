import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type ParsedNode, type YAMLError } from 'yaml';
import type { SourceSpan } from '../text/span';

/** Something in a term file that the one who keeps it should know of, at its place, in both languages. */
export interface TermFileProblem {
  readonly span: SourceSpan;
  /** `error`: what stands there has no effect; `warning`: it has another effect than it seems; `information`: the rest. */
  readonly severity: 'error' | 'warning' | 'information';
  readonly zh: string;
  readonly en: string;
}

export type YamlNode = ParsedNode | null;

/** More are of no use to anyone, and the editor would have to draw them. */
const MOST_PROBLEMS = 200;

/** Collects the problems of one text; of a text that is nothing but problems it counts the rest. */
export class Problems {
  readonly #text: string;
  readonly #list: TermFileProblem[] = [];
  readonly #taken = new Set<number>();
  count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param span of it the first line is pointed at */
  add(span: SourceSpan, [zh, en]: Texts, severity: TermFileProblem['severity'] = 'error'): void {
    this.count++;
    if (this.#list.length >= MOST_PROBLEMS) return;
    const visible = visibleSpan(this.#text, span);
    // Where the syntax is broken, all else that is said of the place comes of that.
    if (!this.#taken.has(visible.start)) this.#list.push({ span: visible, severity, zh, en });
  }

  /** From here on nothing more is said of the places that have a problem now. */
  close(): void {
    for (const { span } of this.#list) this.#taken.add(span.start);
  }

  /** In the order of the text. */
  sorted(): TermFileProblem[] {
    return this.#list.toSorted((first, second) => first.span.start - second.span.start);
  }
}

export type Texts = readonly [zh: string, en: string];

/** The schema nests six deep; whatever goes deeper is no term file, and would only wear out the stack. */
const DEEPEST = 24;

const TOP: SourceSpan = { start: 0, end: 0 };

/**
 * Reads YAML as far as it can be read.
 * @returns the document; undefined where the library itself gave up, which a problem then says
 */
export function parseYaml(text: string, problems: Problems): Document.Parsed | undefined {
  try {
    // Keys are compared when values are made: the library does it in a time that grows with their square.
    const document = parseDocument(text, { version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
    for (const { code, pos } of document.errors.slice(0, MOST_PROBLEMS)) problems.add({ start: pos[0], end: pos[1] }, syntaxTexts(text, code, pos[0]));
    problems.close();
    return document;
  } catch {
    problems.add(TOP, ['读不懂这个文件：层层嵌套得太深，或者不是 YAML。整个文件不起作用，请对照格式说明重写。', 'The file cannot be read: it is nested too deeply, or is no YAML. None of it has any effect; write it anew in the documented form.']);
    return undefined;
  }
}

/**
 * The plain value of a node: what JSON could hold. What YAML has beyond that (aliases, keys that are lists, a key twice) becomes a
 * problem and null.
 * @param aside a node that is read elsewhere: an empty list stands for it
 */
export function plainValue(node: YamlNode, problems: Problems, aside: YamlNode = null, depth = 0): unknown {
  if (node === null) return null;
  if (node === aside) return [];
  const reject = (...texts: Texts) => {
    problems.add(spanOf(node), texts);
    return null;
  };
  if (depth > DEEPEST) return reject('这里嵌套得太深，不合这个文件的格式。', 'This is nested too deeply for this kind of file.');
  // Also the defence against files that grow without bound when their aliases are followed.
  if (isAlias(node)) return reject('这里不能用 YAML 的引用（*名称），请把内容照写一遍；本来要写星号的，整句加引号。', 'These files have no YAML aliases (*name): write the content out, or quote the text if it begins with an asterisk.');
  if (isScalar(node)) {
    const { value } = node;
    return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : String(node.source);
  }
  if (isSeq(node)) return node.items.map(item => plainValue(item as YamlNode, problems, aside, depth + 1));
  const values = new Map<string, unknown>();
  for (const { key, value } of node.items) {
    const name = keyName(key);
    if (name === undefined) problems.add(spanOf(key ?? node), ['冒号前面要是一个名称。', 'A name must stand before the colon.']);
    else if (values.has(name)) problems.add(spanOf(key), [`${shown(name)} 在这里写了两次，请合成一个，或删去一个。`, `${shown(name)} stands here twice: make them one, or delete one.`]);
    else values.set(name, plainValue(value, problems, aside, depth + 1));
  }
  return Object.fromEntries(values);
}

/** What a message quotes of a text. */
export function shown(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}

/** A pair's key as text; undefined where it is none. */
export function keyName(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : key.value === null ? undefined : String(key.source);
}

/** What a path leads to: the node, and the key that it stands under. */
export interface YamlPlace {
  readonly node: YamlNode;
  readonly key: YamlNode;
}

/** Follows a path of keys and indexes as far as it goes. */
export function placeAt(root: YamlNode, path: readonly (string | number)[]): YamlPlace {
  let place: YamlPlace = { node: root, key: null };
  for (const step of path) {
    const { node } = place;
    if (isSeq(node)) {
      place = { node: (node.items[Number(step)] ?? null), key: null };
    } else if (isMap(node)) {
      const pair = (node.items as readonly { key: YamlNode; value: YamlNode }[]).find(({ key }) => keyName(key) === String(step));
      if (!pair) return place;
      place = { node: pair.value, key: pair.key };
    } else {
      return place;
    }
  }
  return place;
}

/** Where a place can be pointed at: at its value, or at its key where there is no value. */
export function spanOfPlace({ node, key }: YamlPlace): SourceSpan {
  const empty = node === null || (isScalar(node) && node.value === null && node.range[0] === node.range[1]);
  return spanOf(empty && key ? key : node);
}

function spanOf(node: YamlNode): SourceSpan {
  return node ? { start: node.range[0], end: node.range[1] } : TOP;
}

/** The part of a span that a reader is shown: its first line, and never nothing where there is something to show. */
export function visibleSpan(text: string, { start, end }: SourceSpan): SourceSpan {
  const from = Math.min(start, text.length);
  const lineEnd = endOfLine(text, from);
  const first = { start: from, end: from + text.slice(from, Math.min(end, lineEnd)).trimEnd().length };
  if (first.end > first.start) return first;
  // Nothing there: the line itself, or the last one above it that says something.
  for (let lineStop = lineEnd; ; ) {
    // Before the first character there is nothing to find: a negative index would count as the first.
    const lineStart = lineStop === 0 ? 0 : text.lastIndexOf('\n', lineStop - 1) + 1;
    const line = text.slice(lineStart, lineStop);
    if (line.trim() !== '') return { start: lineStart + line.length - line.trimStart().length, end: lineStart + line.trimEnd().length };
    if (lineStart === 0) return first;
    lineStop = lineStart - 1;
  }
}

export function endOfLine(text: string, index: number): number {
  const found = text.indexOf('\n', index);
  return found < 0 ? text.length : found;
}

function syntaxTexts(text: string, code: YAMLError['code'], index: number): Texts {
  const lineStart = text.lastIndexOf('\n', index - 1) + 1;
  const [zh, en] = /^[^:"']*：/.test(text.slice(lineStart, Math.min(endOfLine(text, lineStart), lineStart + 100))) ? FULL_WIDTH_COLON : (SYNTAX[code] ?? OTHER_SYNTAX);
  return [`${zh}受影响的部分不起作用，其余照常。`, `${en} What this touches has no effect; the rest has.`];
}

export const FULL_WIDTH_COLON = ['这里的冒号是全角的“：”。YAML 要用半角冒号，后面空一格，如：“term: 四个意识”。', 'The colon here is full-width (：). YAML takes a half-width one with a space behind it, as in “term: 四个意识”.'] as const;
const OTHER_SYNTAX = ['这里不合 YAML 的格式，请检查这一行和上一行的冒号、引号和缩进。', 'This is no valid YAML: look at the colons, quotation marks and indents of this line and the one above.'] as const;
const INDENT = ['这里的缩进不对：同一级的各行要对齐，用空格，不用制表符（Tab）或全角空格。', 'The indent is wrong: lines of one level must be aligned, with blanks, not with tabs or full-width blanks.'] as const;
const KEY = ['这一行不成“名称: 内容”的样子：可能少了半角冒号，或者冒号后面少了空格。', 'This line is not of the form “name: content”: perhaps the colon is missing, or the blank behind it.'] as const;
const START = ['内容不能以这个符号开头，请把整句放进引号里。', 'A content cannot begin with this mark: put the whole of it in quotation marks.'] as const;

const SYNTAX: Partial<Record<YAMLError['code'], Texts>> = {
  BAD_INDENT: INDENT,
  TAB_AS_INDENT: INDENT,
  MULTILINE_IMPLICIT_KEY: KEY,
  BLOCK_AS_IMPLICIT_KEY: KEY,
  MISSING_CHAR: ['这里少了什么：可能是成对的半角引号、括号缺了一半，或者名称后面没有冒号。', 'Something is missing here: perhaps the other half of a pair of half-width quotation marks or brackets, or the colon behind a name.'],
  BAD_SCALAR_START: START,
  MULTIPLE_DOCS: ['一个文件里只能有一份内容，这个“---”以下的都没有读。', 'A file holds one document: what stands below this “---” is not read.'],
  BAD_DQ_ESCAPE: ['半角双引号里的反斜杠有特殊含义，这里的写法不对。请改用单引号，或写成“\\\\”。', 'A backslash within half-width double quotation marks has a meaning of its own. Use single ones, or write “\\\\”.'],
  BAD_ALIAS: START,
  RESOURCE_EXHAUSTION: ['这里嵌套得太深，不合这个文件的格式。', 'This is nested too deeply for this kind of file.'],
};
