// What a schema cannot say of data/wording/formulations: each entry finds its own wrong sentence, no entry finds a right one,
// the words quoted as evidence bear the entry out. Matching here is the plain reference: one entry against one sentence.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Validator } from '@cfworker/json-schema';
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ url: string, title: string, publisher?: string, published?: string, read: string, seen: string }} Seen
 * @typedef {{ id: string, wrong: string[], right: string, kind: string, level?: string, fix?: string, quotes?: 'exact', from?: string, until?: string,
 *   notAfter?: string[], notBefore?: string[], after?: string[], before?: string[], within?: string[], outside?: 'title',
 *   reason: string, evidence?: Seen[], confidence: string, bad: string, good: string }} Formulation
 */

const schemaPath = join(resolve(dirname(fileURLToPath(import.meta.url)), '..', '..'), 'data', 'schema', 'formulations.schema.json');

const QUOTES = /[“”"‘’'「」『』＂＇]/gu;

/** Folded as core/src/terms/folding.ts folds a text; where quotation marks count, all of one side are one. @param {string} text @param {boolean} exact */
function folded(text, exact) {
  const narrow = text.replace(/[！-～]/gu, mark => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)).replace(/\s/gu, '').replace(/[、;]/gu, ',').replace(/[.•‧・∙]/gu, '·').replace(/[-–―]/gu, '—');
  return narrow.replace(QUOTES, exact ? '"' : '').toLowerCase();
}

const SENTENCE_ENDS = /[。！？!?\n]/u;

/**
 * @param {Formulation} entry @param {string} text
 * @returns {string[]} the wrong forms of the entry that stand in the text, its conditions kept; dates aside
 */
export function occurrences(entry, text) {
  const exact = entry.quotes === 'exact';
  /** @param {string} words */
  const fold = words => folded(words, exact);
  const found = [];
  for (const sentence of text.split(SENTENCE_ENDS).map(fold)) {
    if (entry.within && !entry.within.some(words => sentence.includes(fold(words)))) continue;
    for (const wrong of entry.wrong) {
      const form = fold(wrong);
      for (let at = sentence.indexOf(form); at >= 0; at = sentence.indexOf(form, at + 1)) {
        const before = sentence.slice(0, at);
        const behind = sentence.slice(at + form.length);
        if (entry.notAfter?.some(words => before.endsWith(fold(words)))) continue;
        if (entry.notBefore?.some(words => behind.startsWith(fold(words)))) continue;
        if (entry.after && !entry.after.some(words => before.endsWith(fold(words)))) continue;
        if (entry.before && !entry.before.some(words => behind.startsWith(fold(words)))) continue;
        if (entry.outside === 'title' && before.lastIndexOf('《') > before.lastIndexOf('》')) continue;
        found.push(wrong);
      }
    }
  }
  return found;
}

/** Kinds whose evidence tells of a change or of a rule, not of the right words alone. */
const TOLD = new Set(['superseded', 'supersededName', 'supersededDocument', 'regional', 'style']);

/** @param {string} text */
const bare = text => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether the quoted words hold the right form, or, of a change, the old name or the right one. @param {Formulation} entry */
function isBorneOut(entry) {
  const wanted = [entry.right, ...entry.right.split(/[；/（）]/u), ...(TOLD.has(entry.kind) ? entry.wrong : [])].map(bare).filter(words => words.length > 1);
  // A right form with its governing verb may be quoted in two pieces: the words of the formulation are what must be seen.
  const core = bare(/[“《]([^”》]+)[”》]/u.exec(entry.right)?.[1] ?? entry.right);
  return (entry.evidence ?? []).some(({ seen }) => [...wanted, core].some(words => bare(seen).includes(words)));
}

/** @param {{ entries: Formulation[] }} file @returns {string[]} */
export function checkFormulationFile(file) {
  const { valid, errors } = new Validator(JSON.parse(readFileSync(schemaPath, 'utf8')), '7', false).validate(file);
  if (!valid) return errors.slice(-6).map(error => `${error.instanceLocation}: ${error.error}`);
  return file.entries.flatMap(entry => {
    const problems = [];
    if (occurrences(entry, entry.bad).length === 0) problems.push(`${entry.id}: its bad sentence holds no wrong form under its conditions`);
    if (occurrences(entry, entry.good).length > 0) problems.push(`${entry.id}: its good sentence holds a wrong form`);
    if (occurrences(entry, entry.right).length > 0) problems.push(`${entry.id}: its right form holds a wrong form`);
    if (entry.confidence === 'high' && !entry.evidence) problems.push(`${entry.id}: high confidence without evidence`);
    if (entry.evidence && !isBorneOut(entry)) problems.push(`${entry.id}: no words quoted hold the right form or tell of the change`);
    if (entry.kind.startsWith('superseded') && entry.from === undefined) problems.push(`${entry.id}: superseded, but not since when`);
    if (entry.kind.startsWith('superseded') && entry.fix === 'safe') problems.push(`${entry.id}: what is superseded may be quoted from its time, so its fix asks`);
    if (entry.from !== undefined && entry.until !== undefined && entry.until <= entry.from) problems.push(`${entry.id}: until before from`);
    return problems;
  });
}

/** @param {{ entries: Formulation[] }[]} files @returns {string[]} what is wrong between entries */
export function checkFormulationLinks(files) {
  const entries = files.flatMap(file => file.entries);
  /** @type {Map<string, string>} */
  const owners = new Map();
  const ids = new Set();
  const problems = [];
  for (const entry of entries) {
    if (ids.has(entry.id)) problems.push(`${entry.id}: the id is used twice`);
    ids.add(entry.id);
    for (const wrong of entry.wrong) {
      const key = folded(wrong, entry.quotes === 'exact');
      if (owners.has(key)) problems.push(`${entry.id}: ${wrong} is a wrong form of ${owners.get(key)} too`);
      owners.set(key, entry.id);
    }
  }
  // Few entries meet: the folded texts are searched first, the conditions only where a form stands in one.
  const texts = entries.map(({ id, good, right }) => ({ id, text: `${good}\n${right}`, plain: folded(`${good}${right}`, false), exact: folded(`${good}${right}`, true) }));
  for (const entry of entries) {
    const exact = entry.quotes === 'exact';
    const forms = entry.wrong.map(wrong => folded(wrong, exact));
    for (const { id, text, plain, exact: quoted } of texts) {
      if (!forms.some(form => (exact ? quoted : plain).includes(form))) continue;
      for (const wrong of occurrences(entry, text)) problems.push(`${id}: ${wrong} of ${entry.id} stands in its right words`);
    }
  }
  return problems;
}
