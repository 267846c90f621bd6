import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { Exceptions, patternEngine, readIgnoreFile, readRulesFile, readTermFile, type FileProblem, type IgnoreEntry, type Rule, type UnitTerms } from '../../core/src/index';

/** What the folder's own `.gongwen/` adds and takes away. */
export interface Unit {
  readonly terms: readonly UnitTerms[];
  readonly rules: readonly Rule[];
  readonly exceptionsFor: (path: string) => Exceptions;
  /** What is wrong in those files, at its place. */
  readonly problems: readonly { readonly path: string; readonly text: string; readonly problem: FileProblem }[];
}

export const NO_UNIT: Unit = { terms: [], rules: [], exceptionsFor: () => new Exceptions([]), problems: [] };

/** @param folder that has, or has not, a folder `.gongwen` */
export async function readUnit(folder: string): Promise<Unit> {
  const problems: { path: string; text: string; problem: FileProblem }[] = [];
  const note = (path: string, text: string, found: readonly FileProblem[]) => {
    for (const problem of found) problems.push({ path, text, problem });
  };
  const terms: UnitTerms[] = [];
  for (const path of (await glob('.gongwen/terms*.{yaml,yml}', { cwd: folder, dot: true, followSymbolicLinks: false })).sort()) {
    const text = await readOwn(folder, path);
    if (text === undefined) continue;
    const reading = readTermFile(text);
    terms.push({ uri: path, file: reading.file });
    note(path, text, reading.problems);
  }
  let rules: readonly Rule[] = [];
  const rulesText = await readOwn(folder, RULES);
  if (rulesText !== undefined) {
    // Large, and a file of its own: read only where there are rules.
    const reading = readRulesFile(rulesText, patternEngine(await import('re2js')));
    rules = reading.rules;
    note(RULES, rulesText, reading.problems);
  }
  const entries = new Map<string, IgnoreEntry[]>();
  const ignoreText = await readOwn(folder, IGNORE);
  if (ignoreText !== undefined) {
    const reading = readIgnoreFile(ignoreText);
    for (const entry of reading.entries) entries.set(entry.file, [...(entries.get(entry.file) ?? []), entry]);
    note(IGNORE, ignoreText, reading.problems);
  }
  return { terms, rules, problems, exceptionsFor: path => new Exceptions(entries.get(path) ?? []) };
}

const RULES = '.gongwen/rules.yaml';
const IGNORE = '.gongwen/ignore.yaml';

async function readOwn(folder: string, path: string): Promise<string | undefined> {
  try {
    return (await readFile(join(folder, path), 'utf8')).replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}
