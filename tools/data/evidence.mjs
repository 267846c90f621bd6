// Lists what every fact shown rests on: entry, facts, date read, address, the words seen there. For reviewers.
// Usage: node tools/data/evidence.mjs [words …]   only entries whose name holds one of the words
//        node tools/data/evidence.mjs --urls      every address once, with how many entries rest on it
import { join, resolve, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readYaml, yamlFiles } from './check.mjs';

/** @typedef {import('./check.mjs').Evidence} Evidence */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @returns {{ name: string, evidence: Evidence[] }[]} */
function everything() {
  const entries = yamlFiles(join(root, 'data', 'terms')).flatMap(path => readYaml(path).entries ?? []);
  const documents = yamlFiles(join(root, 'data', 'documents')).flatMap(path => readYaml(path).documents ?? []);
  const { congresses, discipline, npc, cppcc, fiveYearPlans } = readYaml(join(root, 'data', 'meetings.yaml'));
  const { sources, norms, clauses } = readYaml(join(root, 'data', 'clauses.yaml'));
  /** @param {string} what @returns {(item: [string, any]) => { name: string, evidence: Evidence[] }} */
  const cited = what => ([name, { evidence = [] }]) => ({ name, evidence: evidence.map((/** @type {{ source: string, seen: string }} */ { source, seen }) => ({ ...sources[source], seen, for: [what] })) });
  /** @param {string} name @param {any} item @returns {{ name: string, evidence: Evidence[] }} */
  const meeting = (name, item) => ({ name, evidence: (item.evidence ?? []).map((/** @type {object} */ one) => ({ for: ['dates'], ...one })) });
  return [
    ...entries.map(entry => ({ name: entry.term, evidence: [...(entry.evidence ?? []), ...(entry.senses ?? []).flatMap((/** @type {any} */ sense) => sense.evidence ?? [])] })),
    ...documents.map(document => ({ name: `《${document.title}》`, evidence: document.evidence })),
    ...congresses.flatMap((/** @type {any} */ item) => [meeting(`党的全国代表大会 ${item.number}`, item), ...(item.plenums ?? []).map((/** @type {any} */ plenum) => meeting(`${item.number}届${plenum.number}中全会`, plenum))]),
    ...discipline.map((/** @type {any} */ item) => meeting(`${item.congress}届中央纪委${item.number}次全会`, item)),
    ...npc.map((/** @type {any} */ item) => meeting(`${item.number}届全国人大`, item)),
    ...cppcc.map((/** @type {any} */ item) => meeting(`${item.number}届全国政协`, item)),
    ...Object.entries(norms).map(cited('from')),
    ...Object.entries(clauses).map(cited('clause')),
    ...fiveYearPlans.map((/** @type {any} */ item) => meeting(`第${item.number}个五年${item.kind}`, item)),
  ];
}

const words = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const wanted = everything().filter(({ name }) => words.length === 0 || words.some(word => name.includes(word)));
if (process.argv.includes('--urls')) {
  /** @type {Map<string, Set<string>>} */
  const byUrl = new Map();
  for (const { name, evidence } of wanted) for (const { url } of evidence) byUrl.set(url, (byUrl.get(url) ?? new Set()).add(name));
  for (const [url, names] of [...byUrl].sort((first, second) => second[1].size - first[1].size)) console.log(`${names.size}\t${url}`);
} else {
  for (const { name, evidence } of wanted) {
    console.log(name);
    for (const one of evidence) console.log(`  ${one.for.join(', ')}  ${one.read}  ${one.url}\n    ${one.seen}`);
  }
}
