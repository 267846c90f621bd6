import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bin, version } from '../../package.json';
import { NETWORK } from '../support/networkPatterns';

const PROGRAM = resolve('dist', 'cli', 'gongwen.js');

function built(): string {
  if (!existsSync(PROGRAM)) {
    const build = spawnSync(process.execPath, ['esbuild.mjs', '--only=dist/cli'], { encoding: 'utf8' });
    assert.equal(build.status, 0, build.stderr);
  }
  return PROGRAM;
}

suite('the command line as it is shipped', () => {
  test('is the package’s bin and can’t reach a network', () => {
    assert.equal(resolve(bin.gongwen), PROGRAM);
    // The address of SARIF's schema and the project's own are names, written into a report.
    const code = readFileSync(built(), 'utf8').replaceAll('https://json.schemastore.org/sarif-2.1.0.json', '').replaceAll('https://github.com/gongwen-writing/gongwen', '');
    for (const pattern of NETWORK) assert.equal(pattern.exec(code)?.[0], undefined, String(pattern));
  });

  test('checks, mends and says so by its exit code', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-program-'));
    try {
      writeFileSync(join(folder, 'a.txt'), '会议对下一步工作作了布署。\n');
      const gongwen = (...args: string[]) => spawnSync(process.execPath, [built(), ...args], { cwd: folder, encoding: 'utf8' });
      assert.equal(gongwen('--version').stdout, `${version}\n`);
      const check = gongwen('check', 'a.txt');
      assert.equal(check.status, 1, check.stderr);
      assert.match(check.stdout, /^a\.txt:1:11 /);
      assert.equal(gongwen('fix', 'a.txt').status, 0);
      assert.equal(gongwen('check', 'a.txt').status, 0);
      assert.equal(gongwen('chek').status, 2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
