/** @param {readonly number[]} values @param {number} share 0.5 is the median */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

/** @param {readonly number[]} values */
export const median = values => percentile(values, 0.5);

/** How many entries an outline has, at every depth. @param {readonly any[]} symbols @returns {number} */
export const countSymbols = symbols => symbols.reduce((count, symbol) => count + 1 + countSymbols(symbol.children ?? []), 0);
