// Checks data/: the schema, and what a schema cannot say: that every fact shown has evidence whose quoted words bear it out.
// Usage: node tools/data/check.mjs [file …]   without files: everything under data/, and links between entries too
import { Validator } from '@cfworker/json-schema';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { checkClauses } from './clauses.mjs';
import { checkConfusables } from './confusables.mjs';
import { checkFormulationFile, checkFormulationLinks } from './formulations.mjs';
import { readTemplates } from './templates.mjs';

/** @typedef {{ url: string, title: string, publisher?: string, published?: string, read: string, seen: string, for: string[] }} Evidence */
/**
 * The facts of an entry or of one of its senses, as data/schema/terms.schema.json describes them.
 * @typedef {{ meaning?: string, items?: string[], versions?: { from?: string, to?: string, items: string[], occasion?: string }[],
 *   firstRaised?: { date?: string, occasion: string }, source?: { title: string, date?: string }, validTo?: string, supersededBy?: string,
 *   evidence?: Evidence[] }} Facts
 */
/** @typedef {Facts & { id: string, term: string, aliases?: string[], related?: string[], senses?: (Facts & { label: string })[], reviewedOn?: string, confidence?: string }} Entry */
/** @typedef {{ field: string, entries: Entry[] }} TermFile */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const readSchema = (/** @type {string} */ name) => JSON.parse(readFileSync(join(root, 'data', 'schema', name), 'utf8'));

/** @param {string} name of the schema file */
function validator(name) {
  const made = new Validator(readSchema(name), '7', false);
  if (name !== 'terms.schema.json') made.addSchema(readSchema('terms.schema.json'), 'terms.schema.json');
  return made;
}

/** Longest list of items, in characters, that the quoted words must hold whole; of a longer one they hold the beginning and the end. */
const WHOLE_LIST = 120;

/** What is compared: letters, digits and ideographs. @param {string} text */
const bare = text => text.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * @param {Evidence[]} evidence @param {string[]} items
 * @returns {boolean} whether the words quoted by some piece of evidence hold the items in their order
 */
function bearsOut(evidence, items) {
  const wanted = items.map(bare);
  const whole = wanted.join('').length <= WHOLE_LIST;
  const needed = whole ? wanted : [wanted[0] ?? '', wanted.at(-1) ?? ''].map(item => item.slice(0, 4));
  return evidence.some(({ seen }) => {
    const text = bare(seen);
    let from = 0;
    for (const item of needed) {
      const at = text.indexOf(item, from);
      if (at < 0) return false;
      from = at + item.length;
    }
    return true;
  });
}

/**
 * @param {Facts} facts @param {string} where
 * @returns {string[]} what is wrong with the facts of one entry or sense
 */
function checkFacts(facts, where) {
  const problems = [];
  const all = facts.evidence ?? [];
  const about = (/** @type {string} */ fact) => all.filter(one => one.for.includes(fact));
  for (const fact of /** @type {const} */ (['meaning', 'items', 'versions', 'firstRaised', 'source'])) {
    if (facts[fact] === undefined || about(fact).length > 0) continue;
    // A meaning in our own words may rest on whatever bears out the items or the source.
    if (fact === 'meaning' && (about('items').length > 0 || about('versions').length > 0 || about('source').length > 0)) continue;
    problems.push(`${where}: ${fact} has no evidence`);
  }
  if ((facts.validTo ?? facts.supersededBy) !== undefined && about('status').length === 0 && about('versions').length === 0) problems.push(`${where}: validTo/supersededBy has no evidence (for: status)`);
  if (facts.items && facts.versions) problems.push(`${where}: either items or versions`);
  if (facts.items && about('items').length > 0 && !bearsOut(about('items'), facts.items)) problems.push(`${where}: no words quoted for items hold them all in this order`);
  for (const version of facts.versions ?? []) {
    if (about('versions').length > 0 && !bearsOut(about('versions'), version.items)) problems.push(`${where}: no words quoted for versions hold ${version.items[0]} … in this order`);
  }
  for (const fact of /** @type {const} */ (['firstRaised', 'source'])) {
    const year = facts[fact]?.date?.slice(0, 4);
    if (year === undefined || about(fact).length === 0) continue;
    if (!about(fact).some(one => `${one.seen} ${one.title} ${one.published ?? ''}`.includes(year))) problems.push(`${where}: the year ${year} of ${fact} is in no evidence for it`);
  }
  return problems;
}

/** @param {TermFile} file @returns {string[]} */
export function checkTermFile(file) {
  const { valid, errors } = validator('terms.schema.json').validate(file);
  if (!valid) return errors.slice(-6).map(error => `${error.instanceLocation}: ${error.error}`);
  return file.entries.flatMap((/** @type {Entry} */ entry) => {
    const where = entry.id ?? entry.term;
    const problems = [];
    for (const needed of /** @type {const} */ (['id', 'reviewedOn', 'confidence'])) if (entry[needed] === undefined) problems.push(`${where}: ${needed} is missing`);
    const parts = entry.senses ?? [entry];
    if (parts.every(part => !part.evidence?.length)) problems.push(`${where}: no evidence at all`);
    if (parts.some(part => part.meaning === undefined && part.items === undefined && part.versions === undefined)) problems.push(`${where}: says neither meaning nor items`);
    if (entry.senses && (entry.meaning || entry.items || entry.versions || entry.firstRaised || entry.source)) problems.push(`${where}: with senses, the facts stand in the senses`);
    for (const form of [entry.term, ...(entry.aliases ?? [])]) if (/[“”"‘’《》]/.test(form)) problems.push(`${where}: ${form} is written with quotation marks`);
    for (const part of parts) problems.push(...checkFacts(part, 'label' in part ? `${where} / ${part.label}` : where));
    return problems;
  });
}

/** @param {{ documents: { id: string, title: string, evidence: Evidence[], [fact: string]: unknown }[] }} file @returns {string[]} */
export function checkDocumentFile(file) {
  const { valid, errors } = validator('documents.schema.json').validate(file);
  if (!valid) return errors.slice(-6).map(error => `${error.instanceLocation}: ${error.error}`);
  return file.documents.flatMap(document => {
    const problems = [];
    for (const fact of ['number', 'adopted', 'published', 'effective', 'amended', 'repealed', 'supersededBy']) {
      if (document[fact] !== undefined && !document.evidence.some(one => one.for.includes(fact))) problems.push(`${document.id}: ${fact} has no evidence`);
    }
    if (/[《》]/.test(document.title)) problems.push(`${document.id}: the title is written with 《》`);
    if (['repealed', 'expired'].includes(String(document['status'])) && document['repealed'] === undefined) problems.push(`${document.id}: ${String(document['status'])}, but not when`);
    return problems;
  });
}

/** A meeting or a plan with the days it lasted. @typedef {{ number: number, from: string, to?: string, evidence?: Evidence[] }} Held */

/** @param {any} file @returns {string[]} */
export function checkMeetings(file) {
  const { valid, errors } = validator('meetings.schema.json').validate(file);
  if (!valid) return errors.slice(-6).map(error => `${error.instanceLocation}: ${error.error}`);
  /** @type {string[]} */
  const problems = [];
  /** @param {string} what @param {Held[]} list ascending by number, and by date @param {Evidence[]} [shared] */
  const checkList = (what, list, shared = []) => {
    for (const [index, { number, from, to, evidence }] of list.entries()) {
      const where = `${what} ${number}`;
      if (to !== undefined && to < from) problems.push(`${where}: ends before it begins`);
      if (index > 0 && (number <= (list[index - 1]?.number ?? 0) || from < (list[index - 1]?.from ?? ''))) problems.push(`${where}: out of order`);
      if (![...(evidence ?? []), ...shared].some(one => `${one.seen} ${one.title} ${one.published ?? ''}`.includes(from.slice(0, 4)))) problems.push(`${where}: the year ${from.slice(0, 4)} is in no evidence for it`);
    }
  };
  checkList('congress', file.congresses);
  for (const { number, plenums } of file.congresses) checkList(`plenum ${number}/`, plenums ?? []);
  for (const congress of new Set(file.discipline.map((/** @type {any} */ item) => item.congress))) {
    checkList(`discipline ${congress}/`, file.discipline.filter((/** @type {any} */ item) => item.congress === congress));
  }
  for (const kind of ['npc', 'cppcc']) for (const { number, sessions, evidence } of file[kind]) checkList(`${kind} ${number}/`, sessions, evidence);
  checkList('plan', file.fiveYearPlans);
  return problems;
}

/** @param {any} file @returns {string[]} */
export function checkClauseFile(file) {
  const { valid, errors } = validator('clauses.schema.json').validate(file);
  if (!valid) return errors.slice(-6).map(error => `${error.instanceLocation}: ${error.error}`);
  return checkClauses(file, yamlFiles(join(root, 'data', 'documents')).flatMap(path => readYaml(path).documents));
}

/** @param {string} path @returns {any} */
export const readYaml = path => parse(readFileSync(path, 'utf8'));

/** @param {string} folder @returns {string[]} */
export const yamlFiles = folder => readdirSync(folder).filter(name => name.endsWith('.yaml')).sort().map(name => join(folder, name));

/** @param {TermFile[]} files @returns {string[]} what is wrong between entries: ids and names used twice, links into nothing */
export function checkLinks(files) {
  const entries = files.flatMap(file => file.entries);
  /** @type {Map<string, string>} */
  const names = new Map();
  const ids = new Set();
  const problems = [];
  for (const { id, term, aliases } of entries) {
    if (ids.has(id)) problems.push(`${id}: the id is used twice`);
    ids.add(id);
    for (const name of [term, ...(aliases ?? [])].map(bare)) {
      if (names.has(name) && names.get(name) !== id) problems.push(`${id}: ${name} is a name of ${names.get(name)} too`);
      names.set(name, id);
    }
  }
  for (const entry of entries) {
    for (const part of [entry, ...(entry.senses ?? [])]) if (part.supersededBy !== undefined && !ids.has(part.supersededBy)) problems.push(`${entry.id}: supersededBy ${part.supersededBy} is no entry`);
    for (const id of entry.related ?? []) if (!ids.has(id)) problems.push(`${entry.id}: related ${id} is no entry`);
  }
  return problems;
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const given = process.argv.slice(2);
  const paths = given.length > 0 ? given : [...yamlFiles(join(root, 'data', 'terms')), ...yamlFiles(join(root, 'data', 'documents')), join(root, 'data', 'meetings.yaml'), join(root, 'data', 'clauses.yaml'), ...yamlFiles(join(root, 'data', 'wording', 'formulations'))];
  const termFiles = [];
  const formulationFiles = [];
  let problems = 0;
  for (const path of paths) {
    const file = readYaml(path);
    const ofWording = resolve(path).startsWith(join(root, 'data', 'wording'));
    const found = ofWording ? checkFormulationFile(file) : 'documents' in file ? checkDocumentFile(file) : 'congresses' in file ? checkMeetings(file) : 'clauses' in file ? checkClauseFile(file) : checkTermFile(file);
    if (ofWording) formulationFiles.push(file);
    else if ('entries' in file) termFiles.push(file);
    for (const problem of found) console.error(`${basename(path)}: ${problem}`);
    problems += found.length;
  }
  if (given.length === 0) {
    const found = [...checkLinks(termFiles), ...checkFormulationLinks(formulationFiles), ...checkConfusables(join(root, 'data', 'wording', 'confusables'))];
    found.push(...(await readTemplates()).problems.map(({ file, problem }) => `${file}: ${problem}`));
    for (const problem of found) console.error(problem);
    problems += found.length;
  }
  console.log(`${paths.length} files, ${problems} problems`);
  process.exitCode = problems > 0 ? 1 : 0;
}
