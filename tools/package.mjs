// Builds and packs dist/gongwen.vsix. No dependencies are packed: everything is in the bundles.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { repackZip } from './host/zip.mjs';

/** @param {string} script @param {string[]} args */
function run(script, args) {
  const result = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

run('esbuild.mjs', []);
const vsix = join('dist', 'gongwen.vsix');
run(join('node_modules', '@vscode', 'vsce', 'vsce'), ['package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', vsix]);
repackZip(vsix);
console.log(`${vsix}: ${statSync(vsix).size} bytes`);
