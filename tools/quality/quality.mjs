// npm run quality -- --heldout FOLDER --tuning FOLDER: false alarms on both sets, then recall on the tuning texts. What isn't there is skipped, and said.
// Options: --strict (exit 1 over a limit), --show (findings and missed errors of the tuning texts)
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { heldout: { type: 'string' }, tuning: { type: 'string' }, strict: { type: 'boolean' }, show: { type: 'boolean' } } });

/** @param {string} script @param {string | undefined} folder @param {readonly string[]} options */
function run(script, folder, options) {
  const given = [...(folder === undefined ? [] : ['--texts', folder]), ...options, ...(values.strict ? [] : ['--report'])];
  const { status } = spawnSync(process.execPath, [join('tools', 'quality', script), ...given], { stdio: 'inherit' });
  console.log('');
  return status ?? 2;
}

const show = values.show ? ['--show'] : [];
const results = [
  run('falseAlarms.mjs', values.heldout, ['--set', 'heldout']),
  run('falseAlarms.mjs', values.tuning, ['--set', 'tuning', ...show]),
  run('recall.mjs', values.tuning, show),
];
process.exitCode = Math.max(...results);
