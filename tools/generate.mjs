// Writes what is stated elsewhere: manifest settings, their two languages, docs/settings.md, snippets/gongwen.json.
// Usage: node tools/generate.mjs           writes what is stale
//        node tools/generate.mjs --check   writes nothing; names what is stale and exits 1
import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateRules } from './generate/rules.mjs';
import { generateSettings } from './generate/settings.mjs';
import { generateSnippets } from './generate/snippets.mjs';
import { say } from './say.mjs';

/**
 * What a generator works with. Files are read through it and handed back to it, never written directly: so `--check` and tests
 * see exactly what writing would do, and two generators may work on one file.
 * @typedef {object} Workbench
 * @property {string} root the project
 * @property {(path: string) => string} read the file as it would be after the generators so far; empty when there is none
 * @property {(path: string, content: string) => void} put
 * @property {(entry: string) => Promise<any>} load bundles a TypeScript module of the project and imports it
 */

/** @typedef {(workbench: Workbench) => Promise<void>} Generator */

/** Every generator, by name. A new one is a file under tools/generate/ and a line here. @type {Record<string, Generator>} */
const generators = { rules: generateRules, settings: generateSettings, snippets: generateSnippets };

/**
 * Runs all generators without writing anything.
 * @param {string} root the project
 * @returns {Promise<{ path: string, content: string, stale: boolean }[]>} every generated file with its content
 */
export async function generate(root) {
  /** @type {Map<string, string>} */
  const put = new Map();
  /** @param {string} path */
  const onDisk = path => {
    try {
      return readFileSync(join(root, path), 'utf8');
    } catch {
      return '';
    }
  };
  for (const generator of Object.values(generators)) {
    await generator({
      root,
      read: path => put.get(path) ?? onDisk(path),
      put: (path, content) => void put.set(path, content),
      load: entry => load(join(root, entry)),
    });
  }
  return [...put].map(([path, content]) => ({ path, content, stale: onDisk(path) !== content }));
}

/** @param {string} entry a TypeScript module @returns {Promise<any>} */
export async function load(entry) {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'esm', platform: 'neutral', target: 'es2022', charset: 'utf8' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`);
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
  const check = process.argv.includes('--check');
  const stale = (await generate(root)).filter(file => file.stale);
  for (const { path, content } of stale) {
    if (check) {
      say(`${path} 与它的来源不一致，请运行 npm run generate。`, `${path} is out of step with its source: run npm run generate.`);
    } else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
      say(`已更新 ${path}`, `wrote ${path}`);
    }
  }
  if (check && stale.length > 0) process.exitCode = 1;
}
