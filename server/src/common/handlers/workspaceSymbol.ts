import { SymbolKind, type CancellationToken, type ResponseError, type SymbolInformation, type WorkDoneProgressReporter, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { SymbolSearch, termKey, type TermEntry } from '../../../../core/src/index';
import { runSafe } from '../runSafe';
import type { Server } from '../server';
import { rangeAt, type IndexedFile } from '../workspace/indexedFile';
import { searchedFiles } from '../workspace/search';

const MOST_SYMBOLS = 500;
/** However often a term is used, the headings that answer nearly as well are not buried below its uses. */
const MOST_SINKING = 200;

interface Found {
  readonly score: number;
  readonly file: IndexedFile;
  readonly name: string;
  /** Where its range stands in `ranges`. */
  readonly at: number;
  readonly ranges: Uint32Array;
  /** A term; undefined: a heading. */
  readonly entry: TermEntry | undefined;
}

/** `workspace/symbol`: headings, and terms at their first use in each document, the best answers first. */
export function handleWorkspaceSymbol(
  server: Server,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<SymbolInformation[] | ResponseError<void>> {
  return runSafe<SymbolInformation[]>(server, { method: 'workspace/symbol', uri: '-', token }, async () => {
    const files = await searchedFiles(server, token, progress);
    await server.terms.ready();
    const search = new SymbolSearch(query, server.terms.base);
    const found = [...findHeadings(search, files), ...findTerms(server, search, files)].sort((first, second) => second.score - first.score);
    return found.slice(0, MOST_SYMBOLS).map(toSymbol);
  }, []);
}

function findHeadings(search: SymbolSearch, files: readonly IndexedFile[]): Found[] {
  const found: Found[] = [];
  for (const file of files) {
    let start = 0;
    for (let at = 0; at < file.headingRanges.length; at += 4) {
      const end = file.headings.indexOf('\n', start);
      const name = file.headings.slice(start, end);
      start = end + 1;
      const score = search.headingScore(name);
      if (score > 0) found.push({ score, file, name, at, ranges: file.headingRanges, entry: undefined });
    }
  }
  return found;
}

function findTerms(server: Server, search: SymbolSearch, files: readonly IndexedFile[]): Found[] {
  const found: Found[] = [];
  const wanted = new Map<number, { readonly entry: TermEntry; readonly score: number; documents: number; last: IndexedFile | undefined }>();
  for (const { entry, score } of search.terms()) {
    const number = server.keys.find(termKey(entry));
    if (number !== undefined) wanted.set(number, { entry, score, documents: 0, last: undefined });
  }
  for (const file of wanted.size > 0 ? files : []) {
    for (let at = 0; at < file.mentions.length; at += 5) {
      const term = wanted.get(file.mentions[at]);
      if (!term || term.last === file) continue;
      term.last = file;
      found.push({ score: term.score - Math.min(term.documents++, MOST_SINKING), file, name: term.entry.term, at: at + 1, ranges: file.mentions, entry: term.entry });
    }
  }
  return found;
}

function toSymbol({ file, name, at, ranges, entry }: Found): SymbolInformation {
  const location = { uri: file.uri, range: rangeAt(ranges, at) };
  return entry ? { name, kind: SymbolKind.Constant, location, containerName: entry.field } : { name, kind: SymbolKind.String, location };
}
