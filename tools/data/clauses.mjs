// What a schema cannot say of data/clauses.yaml: ids that tell norm and number, sources and documents that exist, evidence behind what is called verified.

/** @typedef {{ source: string, seen: string }} Seen */
/** @typedef {{ name: string, number?: string, from: string, document?: string, evidence?: Seen[] }} Norm */
/** @typedef {{ norm: string, clause?: string, says: string, status: 'verified' | 'unverified', evidence?: Seen[], note?: string }} Clause */
/** @typedef {{ sources: Record<string, { url: string, title: string, read: string }>, norms: Record<string, Norm>, clauses: Record<string, Clause> }} ClauseFile */
/** @typedef {{ id: string, title: string, number?: string, effective?: string }} Document */

/** Longest run of characters that `says` may share with the words seen: it is to be put in our own words. */
const LONGEST_SHARED = 16;

/** @param {string} text */
const bare = text => text.replace(/[^\p{L}\p{N}]/gu, '');

/** @param {string} words @param {string} seen */
function longestShared(words, seen) {
  let longest = 0;
  for (let from = 0; from < words.length; from += 1) {
    while (from + longest < words.length && seen.includes(words.slice(from, from + longest + 1))) longest += 1;
  }
  return longest;
}

/**
 * @param {ClauseFile} file
 * @param {readonly Document[]} documents of data/documents, which hold the days the norms took effect
 * @returns {string[]}
 */
export function checkClauses({ sources, norms, clauses }, documents) {
  /** @type {string[]} */
  const problems = [];
  const cited = new Set();
  /** @param {string} where @param {Seen[]} evidence */
  const checkSources = (where, evidence) => {
    for (const { source } of evidence) {
      cited.add(source);
      if (sources[source] === undefined) problems.push(`${where}: ${source} is no source`);
    }
  };
  for (const [id, { name, number, from, document, evidence = [] }] of Object.entries(norms)) {
    checkSources(id, evidence);
    if (document === undefined) {
      if (!evidence.some(({ seen }) => seen.includes(from.slice(0, 4)) || seen.includes(`${Number(from.slice(5, 7))}月${Number(from.slice(8))}日`))) problems.push(`${id}: no evidence for ${from}`);
      continue;
    }
    const found = documents.find(one => one.id === document);
    if (!found) problems.push(`${id}: ${document} is no document`);
    else {
      if (found.title !== name || bare(found.number ?? '') !== bare(number ?? found.number ?? '')) problems.push(`${id}: name or number differs from ${document}`);
      if (found.effective !== from) problems.push(`${id}: from ${from}, but ${document} takes effect ${found.effective ?? 'unstated'}`);
    }
  }
  for (const [id, { norm, clause, says, status, evidence = [] }] of Object.entries(clauses)) {
    checkSources(id, evidence);
    if (norms[norm] === undefined) problems.push(`${id}: ${norm} is no norm`);
    if (!id.startsWith(`${norm}-`)) problems.push(`${id}: the id does not begin with its norm`);
    if (clause !== undefined && !clause.startsWith('第') && id !== `${norm}-${clause}`) problems.push(`${id}: the id does not tell the clause ${clause}`);
    if (status === 'verified' && evidence.length === 0) problems.push(`${id}: verified, but by no evidence`);
    if (evidence.some(({ seen }) => longestShared(bare(says), bare(seen)) > LONGEST_SHARED)) problems.push(`${id}: says repeats the norm`);
  }
  for (const id of Object.keys(sources)) if (!cited.has(id)) problems.push(`${id}: nothing rests on this source`);
  return problems;
}
