// Client (node, browser: each the detector and the lazily loaded client), server (node, browser), what both servers load where a unit has rules, and command line.
import { build, context } from 'esbuild';
import { writeTermData } from './tools/data/compile.mjs';
import { writeRulePages } from './tools/data/rulePages.mjs';
import { writeTemplateData } from './tools/data/templates.mjs';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const watch = process.argv.includes('--watch');
/** `--only=dist/server/node` builds one output folder and leaves the others alone. */
const only = process.argv.find(argument => argument.startsWith('--only='))?.slice('--only='.length);

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'linked' : false,
  logLevel: 'warning',
  target: 'es2022',
  // Chinese messages stay readable and small in the bundle.
  charset: 'utf8',
  legalComments: 'none',
  define: { GONGWEN_VERSION: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
  logOverride: { 'import-is-undefined': 'error' },
};

/**
 * The rules' pages with their examples are no part of the programs. The bundler itself would keep those with a template in them: to make a text of it may do something.
 * @type {import('esbuild').Plugin}
 */
const withoutPages = {
  name: 'without-pages',
  setup: ({ onLoad }) => onLoad({ filter: /[\\/]core[\\/]src[\\/]rules[\\/][a-z]+[\\/][^\\/]+[.]ts$/ }, ({ path }) => ({ loader: 'ts', contents: readFileSync(path, 'utf8').replace(/^export const page: RulePage = \{$[^]*?^\};$/m, '') })),
};

/**
 * What is loaded from a file of its own. Node's own import() would find no names in a minified CommonJS file: hence `dynamic-import: false` beside it.
 * @param {string} name @param {RegExp} filter of the module @param {string} path from the output
 * @returns {import('esbuild').Plugin}
 */
const apart = (name, filter, path) => ({ name: `${name}-apart`, setup: ({ onResolve }) => onResolve({ filter }, () => ({ path, external: true })) });

/**
 * The client library's Node part takes the rest of its library from the browser's client.js: see client/src/common/program.ts. Its three packages ask for their own part of that; the whole has the same things under the same names.
 * @type {import('esbuild').Plugin}
 */
const sharedLibrary = {
  name: 'shared-library',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^[.][.][/]common[/](api|client)$/ }, ({ importer }) => (/[\\/]vscode-(languageclient|languageserver-protocol|jsonrpc)[\\/]lib[\\/]node[\\/]/.test(importer) ? { path: 'library', namespace: 'shared' } : undefined));
    onLoad({ filter: /^library$/, namespace: 'shared' }, () => ({ contents: "module.exports = require('../browser/client.js').library;" }));
  },
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...common,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', './client.js', '../browser/client.js'],
    plugins: [sharedLibrary, apart('program', /[/]common[/]program$/, '../browser/client.js'), apart('extension', /[/]common[/]extension$/, '../browser/extension.js')],
    entryPoints: { extension: 'client/src/node/extension.ts', client: 'client/src/node/client.ts' },
    outdir: 'dist/client/node',
  },
  {
    ...common,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    entryPoints: { extension: 'client/src/browser/extension.ts', client: 'client/src/browser/client.ts' },
    outdir: 'dist/client/browser',
  },
  {
    ...common,
    platform: 'node',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
    supported: { 'dynamic-import': false },
    plugins: [apart('re2js', /^re2js$/, '../re2js.js'), apart('program', /[/]common[/]program$/, '../browser/main.js')],
    entryPoints: { main: 'server/src/node/main.ts' },
    outdir: 'dist/server/node',
  },
  {
    ...common,
    platform: 'node',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    plugins: [apart('core', /[/]core[/]src[/]index$/, '../server/browser/main.js'), apart('re2js', /^re2js$/, '../server/re2js.js')],
    // A library asks for the address of its module, which a bundle in this format hasn't.
    define: { ...common.define, 'import.meta.url': 'moduleAddress' },
    banner: { js: "#!/usr/bin/env node\nconst moduleAddress = require('node:url').pathToFileURL(__filename).href;" },
    entryPoints: { gongwen: 'cli/src/main.ts' },
    outdir: 'dist/cli',
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    // The schema library takes the address of its page as the base of all references, and an editor's worker may have one that is no base.
    define: { ...common.define, 'self.location': 'undefined' },
    // Node loads it as a module: see server/src/common/program.ts.
    globalName: 'gongwenServer',
    footer: { js: 'if(typeof module==="object")module.exports=gongwenServer;' },
    plugins: [withoutPages],
    entryPoints: { main: 'server/src/browser/main.ts' },
    outdir: 'dist/server/browser',
  },
];

/** A script for a worker and a module for Node, once for both servers. @type {import('esbuild').BuildOptions} */
const patterns = {
  ...common,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  format: 'iife',
  globalName: 'gongwenPatterns',
  footer: { js: 'if(typeof module==="object")module.exports=gongwenPatterns;' },
  stdin: { contents: "export { RE2JS } from 're2js';", resolveDir: '.' },
  outfile: 'dist/server/re2js.js',
};

/** Whose program another output folder holds. @type {Record<string, string>} */
const heldBy = { 'dist/client/node': 'dist/client/browser', 'dist/server/node': 'dist/server/browser', 'dist/cli': 'dist/server/browser' };
const wanted = bundles.filter(({ outdir }) => only === undefined || outdir === only || outdir === heldBy[only]);
// What the servers and the command line read; nothing of it is in their programs.
if (wanted.some(({ outdir }) => !outdir?.startsWith('dist/client'))) {
  writeTermData(join('dist', 'data', 'terms.json'));
  await writeRulePages(join('dist', 'data', 'rules.json'));
  await writeTemplateData(join('dist', 'data', 'templates.json'));
  await build(patterns);
}
if (watch) {
  for (const options of wanted) await (await context(options)).watch();
} else {
  for (const { outdir = 'dist' } of wanted) rmSync(outdir, { recursive: true, force: true });
  await Promise.all(wanted.map(options => build(options)));
  // The package's bins.
  for (const bin of ['dist/server/node/main.js', 'dist/cli/gongwen.js']) if (existsSync(bin)) chmodSync(bin, 0o755);
}
