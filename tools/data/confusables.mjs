// Checks data/wording/confusables: the schema, and that the conditions of every entry find its wrong sentence and leave its right one alone.
import { Validator } from '@cfworker/json-schema';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** @typedef {import('../../core/src/terms/termData').ConfusableData} ConfusableData */
/** @typedef {ConfusableData & { source?: string, counts: { wrong: number, excused: number, right?: number }, bad: string, good: string }} Confusable */
/** @typedef {{ corpus: { texts: number, characters: number }, entries: Confusable[] }} ConfusableFile */
/** @typedef {{ entry: ConfusableData, start: number, end: number }} Occurrence */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const schema = JSON.parse(readFileSync(join(root, 'data', 'schema', 'confusables.schema.json'), 'utf8'));

const SENTENCE_END = '。！？；\n';

/** @param {string} text @param {number} start @param {number} end the sentence around this stretch */
function sentenceAround(text, start, end) {
  let from = start;
  while (from > 0 && !SENTENCE_END.includes(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && !SENTENCE_END.includes(text.charAt(to))) to++;
  return text.slice(from, to);
}

/**
 * @param {ConfusableData} entry @param {string} text @param {number} start @param {number} end
 * @returns {boolean} whether the conditions of the entry hold for its words at this place
 */
export function holds({ notAfter, notBefore, after, before, within }, text, start, end) {
  const behind = (/** @type {string} */ word) => text.startsWith(word, start - word.length) && start >= word.length;
  const ahead = (/** @type {string} */ word) => text.startsWith(word, end);
  if (notAfter?.some(behind) || notBefore?.some(ahead)) return false;
  if (after && !after.some(behind)) return false;
  if (before && !before.some(ahead)) return false;
  if (!within) return true;
  const sentence = sentenceAround(text, start, end);
  return within.some(word => sentence.includes(word));
}

/**
 * Every place where the words of an entry stand, with or without its conditions.
 * @param {readonly ConfusableData[]} entries
 * @returns {(text: string) => Occurrence[]}
 */
export function finder(entries) {
  /** @type {Map<string, { word: string, entry: ConfusableData }[]>} */
  const byFirst = new Map();
  for (const entry of entries) {
    for (const word of entry.wrong) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), { word, entry }]);
  }
  return text => {
    const found = [];
    for (let start = 0; start < text.length; start++) {
      for (const { word, entry } of byFirst.get(text.charAt(start)) ?? []) if (text.startsWith(word, start)) found.push({ entry, start, end: start + word.length });
    }
    return found;
  };
}

/** @param {readonly ConfusableData[]} entries @returns {(text: string) => Occurrence[]} what is flagged */
export function checker(entries) {
  const find = finder(entries);
  return text => find(text).filter(({ entry, start, end }) => holds(entry, text, start, end));
}

/** Entries with the same words and the same key flag the same places. @param {ConfusableData} entry */
const conditionKey = ({ notAfter, notBefore, after, before, within }) => JSON.stringify([notAfter, notBefore, after, before, within]);

/** @param {Confusable} entry @returns {string[]} */
function checkEntry(entry) {
  const { id, wrong, right, bad, good, fix, level } = entry;
  const problems = [];
  const flagged = checker([entry]);
  if (flagged(bad).length === 0) problems.push(`${id}: bad is not found`);
  if (flagged(good).length > 0) problems.push(`${id}: good is found`);
  if (right !== undefined && wrong.includes(right)) problems.push(`${id}: right is among wrong`);
  if (right === undefined && fix === 'safe') problems.push(`${id}: nothing to put there, but the fix is safe`);
  if (level === 'hint' && fix === 'safe') problems.push(`${id}: a hint is a matter of choice, its fix is not safe`);
  if (right !== undefined) {
    // A fix may make no new finding, whatever stands around it.
    for (const { start, end } of flagged(bad)) {
      const fixed = bad.slice(0, start) + right + bad.slice(end);
      if (flagged(fixed).length >= flagged(bad).length) problems.push(`${id}: the fix leaves a finding`);
    }
  }
  return problems;
}

/** @param {ConfusableFile} file @returns {string[]} */
export function checkConfusableFile(file) {
  const { valid, errors } = new Validator(schema, '7', false).validate(file);
  if (!valid) return errors.slice(-6).map(error => `${error.instanceLocation}: ${error.error}`);
  return file.entries.flatMap(checkEntry);
}

/** @param {ConfusableFile[]} files @returns {string[]} what is wrong between entries */
export function checkTogether(files) {
  const entries = files.flatMap(file => file.entries);
  /** @type {string[]} */
  const problems = [];
  const ids = new Set();
  /** @type {Map<string, string>} */
  const claims = new Map();
  for (const entry of entries) {
    if (ids.has(entry.id)) problems.push(`${entry.id}: the id is used twice`);
    ids.add(entry.id);
    for (const word of new Set(entry.wrong)) {
      const claim = `${word} ${conditionKey(entry)}`;
      if (claims.has(claim)) problems.push(`${entry.id}: ${word} is claimed by ${claims.get(claim)} under the same conditions`);
      claims.set(claim, entry.id ?? '');
    }
  }
  const flagged = checker(entries);
  for (const entry of entries) {
    for (const { entry: other } of flagged(entry.good)) problems.push(`${entry.id}: good is found by ${other.id}`);
    const places = flagged(entry.bad);
    for (const { entry: other, start, end } of places) {
      if (other.id !== entry.id && places.some(place => place.entry.id === entry.id && place.start < end && start < place.end)) problems.push(`${entry.id}: ${other.id} finds the same place in bad`);
    }
    const fixed = entry.right === undefined ? '' : entry.wrong.reduce((text, word) => text.replaceAll(word, entry.right ?? ''), entry.bad);
    for (const { entry: other } of flagged(fixed)) problems.push(`${entry.id}: the fix makes a finding of ${other.id}`);
  }
  return problems;
}

/** @param {string} folder of YAML files @returns {string[]} what is wrong in the files and between them */
export function checkConfusables(folder) {
  const problems = [];
  const files = [];
  for (const name of readdirSync(folder).filter(name => name.endsWith('.yaml')).sort()) {
    /** @type {ConfusableFile} */
    const file = parse(readFileSync(join(folder, name), 'utf8'));
    const found = checkConfusableFile(file);
    problems.push(...found.map(problem => `${name}: ${problem}`));
    if (found.length === 0) files.push(file);
  }
  return [...problems, ...checkTogether(files)];
}
