// The core, bundled for the benchmark as the server bundles it.
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const BUNDLE = join('out', 'bench', 'core.mjs');

/** @returns {Promise<void>} */
export async function bundleCore() {
  await build({
    stdin: { contents: `export * from './core/src/index'; export { TextDocument } from 'vscode-languageserver-textdocument';`, resolveDir: '.', loader: 'ts' },
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    // A library of the term files is CommonJS and asks for a module of Node.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    target: 'es2022',
    outfile: BUNDLE,
    logLevel: 'warning',
  });
}

/** @returns {Promise<any>} the core's exports and TextDocument */
export const loadCore = () => import(pathToFileURL(BUNDLE).href);

/**
 * Text to outline, nothing kept from before.
 * @param {any} core @param {string} text
 * @returns {any[]}
 */
export function freshOutline(core, text) {
  const document = core.TextDocument.create('file:///bench.gongwen', 'gongwen', 1, text);
  return core.documentSymbols({ document, model: core.parseDocument(text), settings: core.defaultSettings, token: core.neverCancelled });
}
