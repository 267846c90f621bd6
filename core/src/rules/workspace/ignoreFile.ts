import { isSeq, parseDocument, stringify } from 'yaml';
import ignoreSchema from '../../../../data/schema/ignore.schema.json';
import type { DocumentModel } from '../../model/documentModel';
import { SchemaCheck } from '../../terms/schemaCheck';
import type { Finding } from '../documentFindings';
import { fingerprint } from './fingerprint';
import { readListFile, type FileProblem } from './listFile';

/** One line of `.gongwen/ignore.yaml`: a place by its fingerprint, or without one a whole document. */
export interface IgnoreEntry {
  /** Relative to the workspace folder, with slashes. */
  readonly file: string;
  readonly rule: string;
  readonly text?: string;
}

export interface IgnoreFileReading {
  readonly entries: readonly IgnoreEntry[];
  readonly problems: readonly FileProblem[];
}

const MOST_ENTRIES = 20_000;
/** The file before anything is passed over. */
export const newIgnoreFile = '# 检查时不再提示的地方。text 是那一处文字的校验码，不含原文；没有 text 的，全文都不提示这条规则。\n# Places that checks pass over: `text` is a hash of what stands there; without it the whole document is meant.\n';

let check: SchemaCheck | undefined;

export function readIgnoreFile(text: string): IgnoreFileReading {
  check ??= new SchemaCheck(ignoreSchema);
  const file = readListFile(text, check);
  const entries = file.items<IgnoreEntry>('ignore', 'entry', MOST_ENTRIES).map(({ value }) => value);
  return { entries, problems: file.problems.sorted() };
}

/**
 * The file with one entry more, everything else as it was.
 * @param text the whole file; empty for one that doesn't exist yet
 * @returns undefined where it has no place for it: its syntax is to be mended first
 */
export function withIgnored(text: string, entry: IgnoreEntry): string | undefined {
  const before = text.trim() === '' ? newIgnoreFile : text;
  const { problems, entries } = readIgnoreFile(before);
  if (entries.some(known => isSame(known, entry))) return before;
  const lineBreak = before.includes('\r\n') ? '\r\n' : '\n';
  const line = `- { file: ${scalar(entry.file)}, rule: ${entry.rule}${entry.text === undefined ? '' : `, text: ${scalar(entry.text)}`} }`;
  const whole = before.endsWith('\n') ? before : before + lineBreak;
  // Mostly the list is all that there is, and written in lines: then one line more does it.
  const candidates = [`${whole}  ${line}${lineBreak}`, `${whole}${line}${lineBreak}`, ...(/^ignore\s*:/m.test(whole) ? [] : [`${whole}ignore:${lineBreak}  ${line}${lineBreak}`]), rewritten(before, entry)];
  return candidates.find(candidate => {
    if (candidate === undefined) return false;
    const reading = readIgnoreFile(candidate);
    return reading.entries.length === entries.length + 1 && isSame(reading.entries.at(-1)!, entry) && reading.problems.length <= problems.length;
  });
}

/** A text inside braces: quoted wherever YAML might see more in it than a text. */
function scalar(text: string): string {
  return /^[\p{L}][\p{L}\p{N}_./-]*$/u.test(text) && stringify(text).trim() === text ? text : JSON.stringify(text);
}

function rewritten(text: string, entry: IgnoreEntry): string | undefined {
  try {
    const document = parseDocument(text, { version: '1.2', logLevel: 'error' });
    if (isSeq(document.get('ignore'))) document.addIn(['ignore'], document.createNode(entry));
    else document.set('ignore', document.createNode([entry]));
    return document.toString({ lineWidth: 0 });
  } catch {
    return undefined;
  }
}

function isSame(one: IgnoreEntry, other: IgnoreEntry): boolean {
  return one.file === other.file && one.rule === other.rule && one.text === other.text;
}

/** What is passed over in one document. */
export class Exceptions {
  /** Rules that don't run at all. */
  readonly rules: ReadonlySet<string>;
  readonly #places = new Map<string, Set<string>>();

  /** @param entries those of one document */
  constructor(entries: readonly IgnoreEntry[]) {
    this.rules = new Set(entries.filter(({ text }) => text === undefined).map(({ rule }) => rule));
    for (const { rule, text } of entries) {
      if (text === undefined) continue;
      const places = this.#places.get(rule) ?? new Set();
      places.add(text);
      this.#places.set(rule, places);
    }
  }

  /** The findings that are left; most rules have no exceptions, and none of their findings is looked at closer. */
  without(model: DocumentModel, findings: readonly Finding[]): readonly Finding[] {
    if (this.#places.size === 0) return findings;
    return findings.filter(finding => this.#places.get(finding.active.rule.meta.id)?.has(placeOf(model, finding)) !== true);
  }
}

/** The fingerprint of the place of a finding. */
export function placeOf({ text, paragraphs }: Pick<DocumentModel, 'text' | 'paragraphs'>, { start, end }: { readonly start: number; readonly end: number }): string {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.end < start) low = middle + 1;
    else high = middle;
  }
  const paragraph = paragraphs[low];
  return fingerprint(text, paragraph && paragraph.start <= start ? paragraph : { start, end }, start, end);
}
