// Builds the rules' pages, which the server reads when somebody opens one.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from '../generate.mjs';
import { writeJson } from './gbkJson.mjs';
import { citations, plainPage, readClauses } from '../generate/rules.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {string} path of the file to write: rule id → its page in both languages */
export async function writeRulePages(path) {
  const clauses = citations(readClauses(root));
  /** @type {{ catalogue: readonly import('../generate/rules.mjs').CatalogueEntry[] }} */
  const { catalogue } = await load(join(root, 'core/src/rules/catalogue.ts'));
  writeJson(path, JSON.stringify(Object.fromEntries(catalogue.map(entry => [entry.rule.meta.id, plainPage(entry, clauses)]))));
}
