import type { ListedEntry } from '../../../../protocol/src/index';

/** Marks that are written around a name, and what stands between the parts of a query, are no part of it. */
const MARKS = /[\s“”"‘’'「」『』《》〈〉]/g;

/**
 * The entries that a query finds, the best first: by name, by another name, by initials or the whole reading (拼音), and last
 * by what they consist of. An empty query finds all of them in their own order.
 */
export function findEntries(entries: readonly ListedEntry[], query: string): readonly ListedEntry[] {
  const wanted = bare(query);
  if (wanted === '') return entries;
  const found: { entry: ListedEntry; rank: number }[] = [];
  for (const entry of entries) {
    const rank = rankOf(entry, wanted);
    if (rank !== undefined) found.push({ entry, rank });
  }
  // Sorting is stable: of one rank the unit's own entries stay first.
  return found.sort((first, second) => first.rank - second.rank).map(({ entry }) => entry);
}

/** The smaller, the better; undefined: not found by this query. */
function rankOf({ name, aliases, reading, summary }: ListedEntry, wanted: string): number | undefined {
  const names = [name, ...aliases].map(bare);
  const ranks = names.map((own, index) => placeOf(own, wanted) * 4 + (index === 0 ? 0 : 2));
  if (/^[a-z]/.test(wanted)) {
    // In turn the initials and the whole reading of each name.
    for (const [index, own] of reading.split(' ').entries()) ranks.push(placeOf(own, wanted) * 4 + (index < 2 ? 1 : 3));
  }
  const best = Math.min(...ranks);
  if (Number.isFinite(best)) return best;
  return bare(summary).includes(wanted) ? 12 : undefined;
}

/** 0: all of it, 1: its beginning, 2: inside it. */
function placeOf(name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  if (at < 0) return Infinity;
  return at > 0 ? 2 : name.length === wanted.length ? 0 : 1;
}

function bare(text: string): string {
  return text.replace(MARKS, '').toLowerCase();
}
