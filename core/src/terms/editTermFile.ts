import { isMap, isSeq, parseDocument, stringify, type Document } from 'yaml';
import { isLargerThan } from '../text/size';
import type { SourceSpan } from '../text/span';
import { LARGEST_TERM_FILE, MARKS, UNIT_FIELD } from './readTermFile';
import { endOfLine, parseYaml, placeAt, plainValue, Problems, spanOfPlace, visibleSpan, type TermFileProblem, type YamlNode } from './termFileYaml';

/** What is to be added to a unit's term file, as it was selected in a document. */
export type TermFileAddition = { readonly term: string } | { readonly phrase: string };

export type TermFileEdit =
  /** The file with the addition, everything else as it was. */
  | { readonly kind: 'changed'; readonly text: string; readonly added: string }
  /** It is there already. */
  | { readonly kind: 'present'; readonly span: SourceSpan; readonly added: string }
  /** The file is not touched: what is wrong with it is to be mended first. */
  | { readonly kind: 'broken'; readonly problem: TermFileProblem }
  /** What was selected can be no term or no phrase. */
  | { readonly kind: 'unsuitable'; readonly zh: string; readonly en: string };

const NEW_FILE = `# 本单位的用语（entries）和常用语句（phrases）。保存后即时生效；同名的内置词条以这里为准。\nfield: ${UNIT_FIELD}\n`;
const LONGEST_TERM = 60;
const LONGEST_PHRASE = 500;

/**
 * Adds a term or a phrase to a term file. Comments, order and style of all that is there stay.
 * @param text the whole file; empty for one that doesn't exist yet
 */
export function editTermFile(text: string, addition: TermFileAddition): TermFileEdit {
  const isTerm = 'term' in addition;
  const added = isTerm ? bareTerm(addition.term) : onOneLine(addition.phrase);
  const length = [...added].length;
  if (isTerm && (length < 2 || length > LONGEST_TERM || MARKS.test(added) || !/[\p{L}\p{N}]/u.test(added))) return { kind: 'unsuitable', zh: `用语要有 2 到 ${LONGEST_TERM} 个字，中间不带引号、书名号。请只选中用语本身。`, en: `A term has 2 to ${LONGEST_TERM} characters, and no quotation marks or 《》 inside. Select the term alone.` };
  if (!isTerm && (length === 0 || length > LONGEST_PHRASE)) return { kind: 'unsuitable', zh: `常用语要有 1 到 ${LONGEST_PHRASE} 个字。请选中一句或几句话。`, en: `A phrase has 1 to ${LONGEST_PHRASE} characters. Select a sentence or a few.` };
  const before = text.trim() === '' ? NEW_FILE : text;
  const [list, item] = isTerm ? ['entries', { term: added }] : ['phrases', added];
  if (isLargerThan(text, LARGEST_TERM_FILE)) return broken(text, '文件超过 2 MB，没有写入。请先把它分成几个文件。', 'The file is larger than 2 MB; nothing was written. Split it first.');

  const problems = new Problems(before);
  const document = parseYaml(before, problems);
  const root: YamlNode = document?.contents ?? null;
  const values = plainValue(root, problems);
  const [problem] = problems.sorted();
  if (!document || problem) return { kind: 'broken', problem: problem! };
  const isBlank = values === null;
  if (!isBlank && !isMap(root)) return broken(before, '文件开头要是“field: 本单位”这样的行，没有写入。', 'The file must begin with lines like “field: 本单位”; nothing was written.');
  const { node } = placeAt(root, [list]);
  const known = (values as Readonly<Record<string, unknown>> | null)?.[list] ?? null;
  if (known !== null && !isSeq(node)) return { kind: 'broken', problem: { span: visibleSpan(before, spanOfPlace(placeAt(root, [list]))), severity: 'error', zh: `${list} 要分项写：每项另起一行，前面加“- ”。没有写入。`, en: `${list} must be a list: each item on a line of its own, with “- ” in front. Nothing was written.` } };
  const at = ((known ?? []) as unknown[]).findIndex(one => (isTerm ? names(one).includes(added) : typeof one === 'string' && onOneLine(one) === added));
  if (at >= 0) return { kind: 'present', span: visibleSpan(before, spanOfPlace(placeAt(root, [list, at]))), added };

  const wanted = JSON.stringify({ ...(values as object | null), [list]: [...((known ?? []) as unknown[]), item] });
  const isWanted = (candidate: string | undefined) => {
    if (candidate === undefined) return false;
    const found = new Problems(candidate);
    const value = plainValue(parseYaml(candidate, found)?.contents ?? null, found);
    return found.count === 0 && JSON.stringify(value) === wanted;
  };
  const changed = [inserted(before, document, list, isTerm, added), rewritten(before, list, item)].find(isWanted);
  return changed === undefined ? broken(before, '没有找到可以添加的位置，文件没有改动。请自己写上。', 'No place was found to add it; the file is unchanged. Write it yourself.') : { kind: 'changed', text: changed, added };
}

function broken(text: string, zh: string, en: string): TermFileEdit {
  return { kind: 'broken', problem: { span: visibleSpan(text, { start: 0, end: 0 }), severity: 'error', zh, en } };
}

/** A selection as one line: what a wrapped document puts between two Chinese characters is nothing. */
function onOneLine(selected: string): string {
  return selected.trim().replace(/\s*[\r\n]+\s*/g, (_, index: number, whole: string) => (/[\x21-\x7e]$/.test(whole.slice(0, index)) ? ' ' : ''));
}

/** Without the marks that the document put around it. */
function bareTerm(selected: string): string {
  let term = onOneLine(selected);
  for (const pair of ['“”', '""', '‘’', "''", '「」', '『』', '《》']) if (term.length > 2 && term.startsWith(pair[0]!) && term.endsWith(pair[1]!)) term = term.slice(1, -1).trim();
  return term;
}

function names(entry: unknown): readonly unknown[] {
  const { term, aliases } = (typeof entry === 'object' && entry !== null ? entry : {}) as { readonly term?: unknown; readonly aliases?: unknown };
  return [term, ...(Array.isArray(aliases) ? (aliases as unknown[]) : [])];
}

/** The text with one line or two put in; undefined where the list isn't written in lines. */
function inserted(text: string, document: Document.Parsed, list: string, isTerm: boolean, added: string): string | undefined {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const scalar = stringify(added, { lineWidth: 0 }).trimEnd();
  const item = (indent: string) => `${indent}- ${isTerm ? 'term: ' : ''}${scalar}`;
  const root: YamlNode = document.contents;
  const { node, key } = placeAt(root, [list]);
  if (key === null) return (root === null || isMap(root)) ? `${text}${text.endsWith("\n") ? '' : lineBreak}${list}:${lineBreak}${item('  ')}${lineBreak}` : undefined;
  const lineStart = (index: number) => text.lastIndexOf('\n', index - 1) + 1;
  if (isSeq(node) && !node.flow) {
    const last = node.items.at(-1);
    const start = lineStart(node.range[0]);
    const indent = text.slice(start, node.range[0]);
    return last?.range && indent.trim() === '' ? below(text, last.range[1], item(indent), lineBreak) : undefined;
  }
  if (isSeq(node) && node.items.length > 0) return undefined;
  if (key.range[0] !== lineStart(key.range[0])) return undefined;
  // An empty list, or no list yet: the brackets give way to the first line.
  const colon = text.indexOf(':', key.range[1]) + 1;
  const end = isSeq(node) ? node.range[1] : colon;
  return below(`${text.slice(0, colon)}${text.slice(end)}`, colon, item('  '), lineBreak);
}

/** The text with a line below the one in which `index` is. */
function below(text: string, index: number, line: string, lineBreak: string): string {
  // What is written as a block ends behind its line's break.
  const end = text[index - 1] === '\n' ? index - 1 : endOfLine(text, index);
  const cut = text[end - 1] === '\r' ? end - 1 : end;
  return `${text.slice(0, cut)}${lineBreak}${line}${text.slice(cut)}${end === text.length ? lineBreak : ''}`;
}

/** The file as the library writes it, comments included: for lists in brackets. */
function rewritten(text: string, list: string, item: unknown): string | undefined {
  try {
    const document = parseDocument(text, { version: '1.2', logLevel: 'error' });
    if (isSeq(document.get(list))) document.addIn([list], document.createNode(item));
    else document.set(list, document.createNode([item]));
    return document.toString({ lineWidth: 0 });
  } catch {
    return undefined;
  }
}
