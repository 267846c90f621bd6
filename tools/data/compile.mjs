// Builds the term base from data/: the value that core/src/terms/termData.ts describes.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error the package's dictionaries have no types
import dictionary from 'opencc-js/dict/TSCharacters';
// @ts-expect-error the package's dictionaries have no types
import phraseDictionary from 'opencc-js/dict/TSPhrases';
import { readYaml, yamlFiles } from './check.mjs';
import { writeJson } from './gbkJson.mjs';
import { isInstitution } from './hosts.mjs';
import { syllables } from './initials.mjs';

/** @typedef {import('../../core/src/terms/termData').TermData} TermData */
/** @typedef {import('../../core/src/terms/termData').TermFileData} TermFileData */
/** @typedef {import('../../core/src/terms/termData').CitedDocument} CitedDocument */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * What a reader is shown of the evidence: where a fact was seen, each place once, by its address where an institution keeps it. The words quoted there and what
 * they prove are for the reviewer and stay in data/.
 * @param {any} value @returns {any}
 */
function withShownEvidence(value) {
  if (Array.isArray(value)) return value.map(withShownEvidence);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'evidence' && Array.isArray(inner) ? shownPlaces(inner) : withShownEvidence(inner)]));
}

/** @param {import('./check.mjs').Evidence[]} evidence */
function shownPlaces(evidence) {
  /** @type {Map<string, object>} */
  const places = new Map();
  for (const { url, title, publisher, published, read } of evidence) {
    const address = readable(url);
    if (!places.has(address)) places.set(address, { ...(isInstitution(url) ? { url: address } : {}), title, ...(publisher === undefined ? {} : { publisher }), ...(published === undefined ? {} : { published }), read });
  }
  return [...places.values()];
}

/** Chinese characters of an address as such: shorter, and what a browser shows. @param {string} url */
function readable(url) {
  try {
    // What would break it where it stands in a text stays escaped.
    return decodeURI(url).replace(/[\s"<>\\^`{|}]/g, encodeURIComponent);
  } catch {
    return url;
  }
}

/** One Traditional character a line, then what it becomes. @type {string} */
const traditionalCharacters = dictionary;

/** Pairs of one Traditional and one simplified code unit. */
function traditionalPairs() {
  return traditionalCharacters
    .split('|')
    .map(line => line.split(' '))
    .filter(([traditional, simplified]) => traditional?.length === 1 && simplified?.length === 1 && traditional !== simplified)
    .map(([traditional, simplified]) => `${traditional}${simplified}`)
    .join('');
}

/** Phrases that decide what a character in them becomes, and what is no single code unit. @type {string} */
const traditionalPhrases = phraseDictionary;

function phrases() {
  const long = traditionalCharacters.split('|').map(line => line.split(' ')).filter(([traditional, simplified]) => traditional !== simplified && !(traditional?.length === 1 && simplified?.length === 1));
  return [traditionalPhrases, ...long.map(([traditional, simplified]) => `${traditional} ${simplified}`)].join('|');
}

/** The characters of GB 2312, the set that official writing stays within, by syllable. */
function readingTable() {
  const decoder = new TextDecoder('gb18030');
  /** @type {Map<string, string>} */
  const bySyllable = new Map();
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (!/^\p{Script=Han}$/u.test(character)) continue;
      const [syllable] = syllables(character);
      if (syllable && /^[a-z]+$/.test(syllable)) bySyllable.set(syllable, `${bySyllable.get(syllable) ?? ''}${character}`);
    }
  }
  return bySyllable;
}

/** @returns {TermData} */
export function compileTermData() {
  /** @type {TermFileData[]} */
  const files = yamlFiles(join(root, 'data', 'terms')).map(path => withShownEvidence(readYaml(path)));
  /** @type {CitedDocument[]} */
  const documents = yamlFiles(join(root, 'data', 'documents')).flatMap(path => {
    const { group, documents: listed } = withShownEvidence(readYaml(path));
    return listed.map((/** @type {object} */ document) => ({ group, ...document }));
  });
  const meetings = withoutEvidence(readYaml(join(root, 'data', 'meetings.yaml')));
  const table = readingTable();
  const syllableOf = new Map([...table].flatMap(([syllable, characters]) => [...characters].map(character => [character, syllable])));
  /** @type {Record<string, string>} */
  const namedReadings = {};
  const names = [...files.flatMap(file => file.entries ?? []).flatMap(({ term, aliases }) => [term, ...(aliases ?? [])]), ...documents.flatMap(({ title, shortTitles }) => [title, ...(shortTitles ?? [])])];
  for (const name of names) {
    const bare = name.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '');
    const exact = syllables(bare).join(' ');
    if (exact !== [...bare].map(character => syllableOf.get(character) ?? character.toLowerCase()).join(' ')) namedReadings[name] = exact;
  }
  return { files, documents, meetings, wording: compileWording(), traditional: traditionalPairs(), traditionalPhrases: phrases(), readings: [...table].map(([syllable, characters]) => syllable + characters).join(' '), namedReadings };
}

/** @returns {import('../../core/src/terms/termData').WordingData} */
function compileWording() {
  const folder = join(root, 'data', 'wording');
  const confusables = yamlFiles(join(folder, 'confusables')).flatMap(path => readYaml(path).entries.map(shownWording));
  const formulations = yamlFiles(join(folder, 'formulations')).flatMap(path => readYaml(path).entries.map(shownWording));
  const orders = formulations.filter(isPlainOrder).map(({ right, level }) => ({ items: right.split('、'), ...(level === undefined ? {} : { level }) }));
  return { confusables, formulations: formulations.map(withoutPermutations).filter(({ wrong }) => wrong.length > 0), orders, heard: readYaml(join(folder, 'heard.yaml')).phrases };
}

/** What a rule needs of an entry; sentences, counts and evidence are for the reviewer. @param {any} entry */
function shownWording({ id, bad, good, counts, evidence, source, confidence, ...shown }) {
  void [id, bad, good, counts, evidence, source, confidence];
  return shown;
}

/** Meetings show no sources: their evidence is for the reviewer. @param {any} value @returns {any} */
function withoutEvidence(value) {
  if (Array.isArray(value)) return value.map(withoutEvidence);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'evidence').map(([key, inner]) => [key, withoutEvidence(inner)]));
}

/** @param {string} path where the base is written as JSON */
export function writeTermData(path) {
  writeJson(path, packTermData(compileTermData()));
}

/**
 * The base as JSON for {@link import('../../core/src/terms/packedTerms').readTermData}: the places where facts were seen stand once, in columns.
 * @param {TermData} data
 */
export function packTermData(data) {
  /** @type {Map<string, number>} */
  const numbers = new Map();
  const packed = JSON.stringify(data, (key, value) => (key === 'evidence' ? value.map(numberOf) : value));
  /** @param {object} place */
  function numberOf(place) {
    const text = JSON.stringify(place);
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return numbers.get(text);
  }
  const places = [...numbers.keys()].map(text => JSON.parse(text));
  const columns = ['url', 'title', 'publisher', 'published', 'read'].map(name => [name, places.map(place => place[name] ?? 0)]);
  return `{"places":${JSON.stringify(Object.fromEntries(columns))},${packed.slice(1)}`;
}

/**
 * An order that holds wherever its items stand together: a rule finds all its permutations from the list alone.
 * @param {any} entry
 */
function isPlainOrder({ kind, right, notAfter, notBefore, after, before, within, quotes, from, until, outside }) {
  return kind === 'order' && right !== undefined && right.split('、').length >= 3 && [notAfter, notBefore, after, before, within, quotes, from, until, outside].every(condition => condition === undefined);
}

/** @param {any} entry */
function withoutPermutations(entry) {
  if (!isPlainOrder(entry)) return entry;
  const items = (/** @type {string} */ words) => words.split(/、|和|与/).sort().join('、');
  return { ...entry, wrong: entry.wrong.filter((/** @type {string} */ words) => items(words) !== items(entry.right)) };
}
