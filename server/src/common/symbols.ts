import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';

/** How many entries an outline has, at every depth. */
export function countSymbols(symbols: readonly DocumentSymbol[]): number {
  let count = symbols.length;
  for (const symbol of symbols) if (symbol.children) count += countSymbols(symbol.children);
  return count;
}

/** The first `limit` entries in document order, each still below its parent. */
export function firstSymbols(symbols: readonly DocumentSymbol[], limit: number): DocumentSymbol[] {
  let left = limit;
  const take = (level: readonly DocumentSymbol[]): DocumentSymbol[] => {
    const taken: DocumentSymbol[] = [];
    for (const symbol of level) {
      if (left <= 0) break;
      left--;
      taken.push(symbol.children ? { ...symbol, children: take(symbol.children) } : symbol);
    }
    return taken;
  };
  return take(symbols);
}

/** The outline for a client that knows only the flat list. */
export function flatten(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(symbol => [
    { name: symbol.name, kind: symbol.kind, location: { uri, range: symbol.range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flatten(symbol.children ?? [], uri, symbol.name),
  ]);
}
