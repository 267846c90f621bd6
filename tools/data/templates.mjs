// Reads and checks data/templates/, and builds what server, wizard and snippets are made from.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { load } from '../generate.mjs';
import { writeJson } from './gbkJson.mjs';
import { initials } from './initials.mjs';

/** @typedef {import('../../core/src/templates/templateData').SkeletonData} SkeletonData */
/** @typedef {import('../../core/src/templates/templateData').PieceData} PieceData */
/** @typedef {import('../../core/src/templates/templateData').TemplateData} TemplateData */
/** @typedef {{ file: string, problem: string }} Problem the file as the writer knows it */
/** @typedef {typeof import('../../core/src/templates/forTools')} TemplateCore */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = join(root, 'data', 'templates');
export const PIECE_GROUPS = ['opening', 'transition', 'closing', 'attachment', 'signature', 'number', 'copies', 'agenda', 'headings', 'paragraph'];
const PIECE_KEYS = ['name', 'group', 'prefix', 'initials', 'kinds', 'body'];

/** @type {Promise<TemplateCore> | undefined} */
let loading;
export const templateCore = () => (loading ??= /** @type {Promise<TemplateCore>} */ (load(join(root, 'core', 'src', 'templates', 'forTools.ts'))));

/** @param {string} path @param {string} ending @returns {string[]} in the order of their names */
function filesIn(path, ending) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Everything under data/templates/, and what is wrong with its form.
 * @returns {Promise<{ data: TemplateData, files: Map<string, string>, problems: Problem[] }>} `files`: by name of the template
 */
export async function readTemplates() {
  const { readTemplate, readBody, DOCUMENT_KINDS } = await templateCore();
  /** @type {Problem[]} */
  const problems = [];
  /** @type {Map<string, string>} */
  const files = new Map();
  /** @type {Map<string, string>} */
  const owners = new Map();
  /** @param {string} file @param {{ name: string, prefix?: readonly string[], initials?: readonly string[] }} template */
  const typed = (file, { name, prefix = [], initials: given }) => {
    const words = [...new Set([name, ...prefix])];
    const all = [...new Set([...words, ...(given ?? words.map(initials).filter(letters => letters.length > 1))])];
    for (const word of all) {
      const owner = owners.get(word.toLowerCase());
      if (owner !== undefined && owner !== name) problems.push({ file, problem: `${name}: ${word} is typed for “${owner}” too${/^[a-z0-9]+$/.test(word) ? ' (write other `initials`)' : ''}` });
      owners.set(word.toLowerCase(), name);
    }
    if (files.has(name)) problems.push({ file, problem: `${name}: the name is used twice (${files.get(name)})` });
    files.set(name, file);
    return all;
  };

  const fileNames = new Set();
  const skeletons = filesIn(join(folder, 'skeletons'), '.txt').flatMap(path => {
    const file = relative(root, path);
    const text = readFileSync(path, 'utf8');
    const id = basename(path, '.txt');
    const complain = (/** @type {string} */ problem) => void problems.push({ file, problem });
    if (!/^[a-z0-9-]+$/.test(id)) complain('the file name is of a–z, 0–9 and hyphens');
    if (fileNames.has(id)) complain('another file has this name');
    fileNames.add(id);
    checkText(text, complain);
    const { head, bodyStart, problems: found } = readTemplate(text);
    for (const { span, en } of found) complain(`line ${text.slice(0, span.start).split('\n').length}: ${en}`);
    const { name, kind, variant, description, basis } = head;
    if (name === undefined || kind === undefined) return [];
    if (description === undefined) complain('description is missing');
    if (basis === undefined) complain('basis is missing');
    return [{ id, name, kind, variant, description, basis, typed: typed(file, { ...head, name }), body: text.slice(bodyStart).trimEnd() }];
  });
  skeletons.sort((first, second) => DOCUMENT_KINDS.indexOf(first.kind) - DOCUMENT_KINDS.indexOf(second.kind));

  const pieces = [...filesIn(folder, 'pieces.yaml'), ...filesIn(join(folder, 'pieces'), '.yaml')].flatMap(path => {
    const file = relative(root, path);
    const text = readFileSync(path, 'utf8');
    checkText(text, problem => void problems.push({ file, problem }));
    /** @type {any} */
    let list;
    try {
      list = parse(text) ?? [];
    } catch (cause) {
      list = cause;
    }
    if (!Array.isArray(list)) {
      problems.push({ file, problem: `no list of pieces: ${list instanceof Error ? list.message : ''}` });
      return [];
    }
    return list.flatMap((/** @type {any} */ piece, index) => {
      const where = typeof piece?.name === 'string' ? piece.name : `piece ${index + 1}`;
      const before = problems.length;
      const complain = (/** @type {string} */ problem) => void problems.push({ file, problem: `${where}: ${problem}` });
      for (const key of Object.keys(piece ?? {})) if (!PIECE_KEYS.includes(key)) complain(`there is no key ${key}`);
      for (const key of ['name', 'group', 'body']) if (typeof piece?.[key] !== 'string' || piece[key].trim() === '') complain(`${key} is missing`);
      for (const key of ['prefix', 'initials', 'kinds']) if (piece?.[key] !== undefined && !(Array.isArray(piece[key]) && piece[key].every((/** @type {unknown} */ item) => typeof item === 'string'))) complain(`${key} is a list of words`);
      if (problems.length > before) return [];
      if (!PIECE_GROUPS.includes(piece.group)) complain(`group ${piece.group} is none of ${PIECE_GROUPS.join(', ')}`);
      for (const kind of piece.kinds ?? []) if (!(/** @type {readonly string[]} */ (DOCUMENT_KINDS)).includes(kind)) complain(`there is no kind ${kind}`);
      readBody(piece.body, (_, [, en]) => complain(en));
      return [{ name: piece.name, group: piece.group, kinds: piece.kinds, typed: typed(file, piece), body: piece.body.trimEnd() }];
    });
  });
  return { data: { skeletons, pieces }, files, problems };
}

/** @param {string} text @param {(problem: string) => void} complain */
function checkText(text, complain) {
  for (const [index, line] of text.split('\n').entries()) {
    if (/[ \t\u3000\r]$/.test(line)) complain(`line ${index + 1}: blanks (or CR) at the end`);
    if (/\t/.test(line)) complain(`line ${index + 1}: a tab`);
  }
  if (text !== text.normalize('NFC') || /[\ufeff\u200b\u200c\u200d\u00a0]/.test(text)) complain('invisible or decomposed characters');
}

/** @param {string} path where the templates are written as JSON, without what the snippets hold */
export async function writeTemplateData(path) {
  const { bodyFromSnippet, readBody, textMateSnippet } = await templateCore();
  const { data: { skeletons, pieces } } = await readTemplates();
  const shipped = (/** @type {readonly (SkeletonData | PieceData)[]} */ list) => list.map(({ body, typed: _, ...rest }) => {
    const read = readBody(body);
    const fields = read.fields.map(({ name }) => name);
    return { ...rest, ...(isDeepStrictEqual(bodyFromSnippet(textMateSnippet(read), fields), read) ? { fields } : { body }) };
  });
  writeJson(path, JSON.stringify({ skeletons: shipped(skeletons), pieces: shipped(pieces) }));
}
