import { isMap, isSeq } from 'yaml';
import type { SchemaCheck } from '../../terms/schemaCheck';
import { keyName, parseYaml, placeAt, plainValue, Problems, spanOfPlace, visibleSpan, type TermFileProblem, type Texts, type YamlNode } from '../../terms/termFileYaml';
import { isLargerThan } from '../../text/size';
import type { SourceSpan } from '../../text/span';

/** What is wrong with a file that a unit writes, at its place. */
export type FileProblem = TermFileProblem;

export const LARGEST_LIST_FILE = 2 * 1024 * 1024;
const MOST_OF_ONE = 50;

/** One sound item of a list, with a way to point into it. */
export interface ListItem<T> {
  readonly value: T;
  readonly span: SourceSpan;
  /** @param path of keys and indexes from the item */
  readonly complain: (path: readonly (string | number)[], texts: Texts, severity?: FileProblem['severity']) => void;
}

export interface ListFile {
  readonly problems: Problems;
  /** The sound items of a list at the top of the file: what is wrong with one doesn't touch the others. */
  readonly items: <T>(list: string, definition: string, most: number) => ListItem<T>[];
}

/**
 * Reads a YAML file whose top is a group of lists. Total: of any text the sound part is given, and what is wrong with the rest.
 * @param text the whole file; the spans are offsets into it
 */
export function readListFile(text: string, check: SchemaCheck): ListFile {
  const problems = new Problems(text);
  if (isLargerThan(text, LARGEST_LIST_FILE)) {
    problems.add({ start: 0, end: 0 }, ['这个文件超过 2 MB，没有读。', 'This file is larger than 2 MB and is not read.']);
    return { problems, items: () => [] };
  }
  const document = parseYaml(text, problems);
  const root: YamlNode = document?.contents ?? null;
  checkTop(root, check, problems);
  const damage = (document?.errors ?? []).map(({ pos: [at] }) => at);
  return {
    problems,
    items: <T>(list: string, definition: string, most: number) => {
      const { node } = placeAt(root, [list]);
      if (!isMap(root) || !isSeq(node)) return [];
      const nodes = node.items as readonly YamlNode[];
      if (nodes.length > most) problems.add(spanOfPlace(placeAt(root, [list, most])), [`${list} 超过 ${most} 项，以下的不起作用。`, `${list} has more than ${most} items: from here on they have no effect.`]);
      return nodes.slice(0, most).flatMap(item => {
        const before = problems.count;
        const value = plainValue(item, problems);
        const [start, , end] = item?.range ?? [0, 0, 0];
        const isDamaged = damage.some(at => at >= start && (at < end || end === text.length));
        if (isDamaged || problems.count > before) return [];
        complainOf(check, value, definition, item, problems);
        if (problems.count > before) return [];
        return [{ value: value as T, span: visibleSpan(text, { start, end }), complain: (path, texts, severity) => problems.add(spanOfPlace(placeAt(item, path)), texts, severity) } satisfies ListItem<T>];
      });
    },
  };
}

/** The top alone: lists count as empty, they are read one item at a time. */
function checkTop(root: YamlNode, check: SchemaCheck, problems: Problems): void {
  if (root === null) return;
  if (!isMap(root)) {
    const value = plainValue(root, problems);
    if (value !== null) complainOf(check, value, undefined, root, problems);
    return;
  }
  const top: Record<string, unknown> = {};
  for (const { key, value } of root.items as readonly { readonly key: unknown; readonly value: YamlNode }[]) {
    const name = keyName(key) ?? '';
    if (name in top) problems.add(spanOfPlace({ node: key as YamlNode, key: null }), [`${name} 在这里写了两次，只有前一个起作用。请合成一个。`, `${name} stands here twice; only the first has an effect. Make them one.`]);
    // A name with nothing behind it is a list that is yet to be written.
    else if (value !== null && !(('value' in value) && value.value === null)) top[name] = isSeq(value) ? [] : plainValue(value, problems);
  }
  complainOf(check, top, undefined, root, problems);
}

function complainOf(check: SchemaCheck, value: unknown, definition: string | undefined, node: YamlNode, problems: Problems): void {
  try {
    for (const { path, isAboutKey, zh, en } of check.check(value, definition).slice(0, MOST_OF_ONE)) {
      const place = placeAt(node, path);
      problems.add(spanOfPlace(isAboutKey && place.key ? { node: null, key: place.key } : place), definition === undefined ? [zh, en] : [`${zh}改好之前，这一条不起作用。`, `${en} Until then this entry has no effect.`]);
    }
  } catch {
    problems.add(spanOfPlace({ node, key: null }), ['这里的内容太多、太乱，无法检查，请分开来写。', 'There is too much here, or too much disorder, to be checked: take it apart.']);
  }
}
