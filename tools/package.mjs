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
/**
 * JSON that people write has blanks, and blanks have names there; the editor needs neither. What has comments stays as it is.
 * @param {string} name @param {Buffer} content
 */
function withoutBlanks(name, content) {
  if (!/[/](package[^/]*|snippets[/].*|syntaxes[/].*|bundle[^/]*)[.]json$/.test(name)) return content;
  return Buffer.from(JSON.stringify(JSON.parse(content.toString('utf8'))));
}

const vsix = join('dist', 'gongwen.vsix');
run(join('node_modules', '@vscode', 'vsce', 'vsce'), ['package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', vsix]);
repackZip(vsix, withoutBlanks);
console.log(`${vsix}: ${statSync(vsix).size} bytes`);
