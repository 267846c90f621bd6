// Unit, server and grammar tests: bundled by esbuild into out/test, run by mocha in this process's child.
// Usage: node tools/test-unit.mjs [folder or file under test/ …]  [-- mocha options]
import { build } from 'esbuild';
import { writeTermData } from './data/compile.mjs';
import { writeRulePages } from './data/rulePages.mjs';
import { writeTemplateData } from './data/templates.mjs';
import { spawnSync } from 'node:child_process';
import { rmSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const AREAS = ['core', 'server', 'client', 'cli', 'grammar', 'data', 'tools'];

/** @param {string} folder @returns {string[]} */
function testFiles(folder) {
  try {
    if (statSync(folder).isFile()) return [folder];
  } catch {
    return [];
  }
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(path);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

const separator = process.argv.indexOf('--');
const wanted = process.argv.slice(2, separator < 0 ? undefined : separator);
const mochaOptions = separator < 0 ? [] : process.argv.slice(separator + 1);
const files = (wanted.length > 0 ? wanted : AREAS.map(area => join('test', area))).flatMap(testFiles);
const outdir = join('out', 'test');
rmSync(outdir, { recursive: true, force: true });
writeTermData(join('out', 'data', 'terms.json'));
await writeRulePages(join('out', 'data', 'rules.json'));
await writeTemplateData(join('out', 'data', 'templates.json'));
await build({
  entryPoints: files,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  sourcemap: 'inline',
  outdir,
  outbase: 'test',
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
});
const built = files.map(file => join(outdir, relative('test', file).replace(/\.ts$/, '.mjs')));
const result = spawnSync(process.execPath, ['--enable-source-maps', join('node_modules', 'mocha', 'bin', 'mocha.js'), '--ui', 'tdd', '--timeout', '60000', ...mochaOptions, ...built], { stdio: 'inherit' });
process.exitCode = result.status ?? 1;
