// Builds and packs dist/gongwen.vsix. No dependencies are packed: everything is in the bundles.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** @param {string} script @param {string[]} args */
function run(script, args) {
  const result = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

run('esbuild.mjs', []);
run(join('node_modules', '@vscode', 'vsce', 'vsce'), ['package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', join('dist', 'gongwen.vsix')]);
