import { SymbolKind, type DocumentSymbol, type Range } from 'vscode-languageserver-types';
import type { OutlineMark } from './checkOutline';

/** The example as an editor shows it, without BOM; the one whose name says so is stored in GB18030. */
export function decodeExample(file: string, bytes: Uint8Array): string {
  return new TextDecoder(/gb18030/i.test(file) ? 'gb18030' : 'utf-8').decode(bytes);
}

/** A true outline, written by hand. */
export interface GoldenOutline {
  /** Every element that the file names, in document order. */
  readonly marks: readonly OutlineMark[];
  /** Where debatable headings or items begin: they count neither way. */
  readonly debatable: ReadonlySet<number>;
}

/**
 * Reads a golden `.outline` file: lines `CODE<TAB>text` in document order, the text copied from the document
 * without end punctuation. Codes: H1 … heading on its own line, R1 … run-in heading, I1 … item (its first ten or so
 * characters), T title, A addressee or salutation, O announced outline (its first characters), M title of an embedded
 * document; a `?` before a code: debatable. Lines that begin with `#` are remarks.
 * @throws naming the line whose text isn't in the document behind the one before
 */
export function readGoldenOutline(outline: string, text: string): GoldenOutline {
  const marks: OutlineMark[] = [];
  const debatable = new Set<number>();
  let from = 0;
  outline.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const where = `line ${String(index + 1)}`;
    const match = /^(\??)([HRI][1-9]|[TAOM])\t(.+)$/.exec(line);
    if (match === null) throw new Error(`${where} is no CODE<TAB>text: ${line}`);
    const [, doubt, code, rest] = match;
    const wanted = rest.trim().replace(/[。：:；;]+$/, '');
    // The title of an attachment is announced before: 《…》 in the notice, 附件说明. Its own line counts.
    const place = (code === 'M' ? findLine(text, wanted, from) : undefined) ?? find(text, wanted, from);
    if (place === undefined) throw new Error(`${where} isn't in the document behind the line before: ${line}`);
    from = place.start + 1;
    if (doubt === '?') debatable.add(place.start);
    else marks.push({ code: code, ...place });
  });
  return { marks, debatable };
}

function findLine(text: string, wanted: string, from: number): { start: number; end: number } | undefined {
  for (let start = text.indexOf(wanted, from); start >= 0; start = text.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    if (/(?:^|[\r\n])\s*$/.test(text.slice(Math.max(0, start - 40), start)) && /^\s*(?:$|[\r\n])/.test(text.slice(end, end + 40))) return { start, end };
  }
  return undefined;
}

/** The place of a text, line breaks and spaces inside it aside. */
function find(text: string, wanted: string, from: number): { start: number; end: number } | undefined {
  const start = text.indexOf(wanted, from);
  if (start >= 0) return { start, end: start + wanted.length };
  const pattern = new RegExp(Array.from(wanted.replace(/\s+/g, ''), character => character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s*'), 'gu');
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

const KIND_NAMES = Object.fromEntries(Object.entries(SymbolKind).map(([name, value]) => [value, name]));

/** A symbol tree as lines that a person can read and a diff can show. */
export function renderSymbols(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols
    .map(({ name, kind, detail, range, selectionRange, children }) => `${indent}${KIND_NAMES[kind]} ${name}${detail === undefined ? '' : ` (${detail})`}  ${place(range)} [${place(selectionRange)}]\n${renderSymbols(children ?? [], `${indent}  `)}`)
    .join('');
}

/** Lines and columns count from 1, as editors show them. */
function place({ start, end }: Range): string {
  return `${String(start.line + 1)}:${String(start.character + 1)}–${String(end.line + 1)}:${String(end.character + 1)}`;
}
