// npm run quality -- --heldout FOLDER --tuning FOLDER --list FILE: false alarms on both sets, recall on the tuning texts, wrong formulations of a list. What isn't there is skipped, and said.
// Options: --strict (exit 1 over a limit), --show (findings and missed errors of the tuning texts)
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { heldout: { type: 'string' }, tuning: { type: 'string' }, list: { type: 'string' }, strict: { type: 'boolean' }, show: { type: 'boolean' } } });

/** @param {string} script @param {string} name of the option @param {string | undefined} value @param {readonly string[]} options */
function run(script, name, value, options) {
  const given = [...(value === undefined ? [] : [name, value]), ...options, ...(values.strict ? [] : ['--report'])];
  const { status } = spawnSync(process.execPath, [join('tools', 'quality', script), ...given], { stdio: 'inherit' });
  console.log('');
  return status ?? 2;
}

const show = values.show ? ['--show'] : [];
const results = [
  run('falseAlarms.mjs', '--texts', values.heldout, ['--set', 'heldout']),
  run('falseAlarms.mjs', '--texts', values.tuning, ['--set', 'tuning', ...show]),
  run('recall.mjs', '--texts', values.tuning, show),
  run('formulations.mjs', '--list', values.list, show),
];
process.exitCode = Math.max(...results);
