// Starting other programs so that nothing of theirs outlives us.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const windows = process.platform === 'win32';

/** @type {Set<number>} leaders of the process groups that we started and that have not ended */
const runningGroups = new Set();

/**
 * @param {number} leader
 * @param {NodeJS.Signals} signal
 */
function signalGroup(leader, signal) {
  if (windows) {
    // Windows has no process groups; taskkill follows the parent ids.
    spawnSync('taskkill', ['/pid', String(leader), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-leader, signal);
  } catch {
    // The group is already gone.
  }
}

/** @param {number} leader */
function groupAlive(leader) {
  try {
    process.kill(windows ? leader : -leader, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Starts a program as the leader of a process group of its own: code-server forks extension hosts and these fork language
 * servers, and a signal to the parent alone leaves them behind.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function spawnGroup(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: !windows });
  if (child.pid !== undefined) {
    const leader = child.pid;
    runningGroups.add(leader);
    child.once('exit', () => {
      // Grandchildren may survive their leader: the id stays listed until the whole group is gone.
      if (!groupAlive(leader)) runningGroups.delete(leader);
    });
  }
  return child;
}

/**
 * Ends a group: SIGTERM, and SIGKILL to what is left after `graceMs`.
 * @param {number | undefined} leader
 * @param {number} [graceMs]
 */
export async function endGroup(leader, graceMs = 5000) {
  if (leader === undefined || !runningGroups.has(leader)) return;
  signalGroup(leader, 'SIGTERM');
  const deadline = Date.now() + graceMs;
  while (groupAlive(leader) && Date.now() < deadline) await new Promise((done) => setTimeout(done, 50));
  if (groupAlive(leader)) signalGroup(leader, 'SIGKILL');
  runningGroups.delete(leader);
}

/** Ends every group at once, for the moment when this process itself must go. */
function killEverythingNow() {
  for (const leader of runningGroups) signalGroup(leader, 'SIGKILL');
  runningGroups.clear();
}

const cleanups = /** @type {Set<() => void | Promise<void>>} */ (new Set());
let ending = false;

/** Whether this process is on its way out, so that what ends now is no surprise. */
export const isEnding = () => ending;

/**
 * Ends this process after the clean-ups and with no group left running.
 * @param {number} code
 */
export async function exitCleanly(code) {
  if (ending) return;
  ending = true;
  await Promise.all([...runningGroups].map((leader) => endGroup(leader)));
  for (const cleanup of cleanups) {
    try {
      await cleanup();
    } catch (error) {
      console.error(error);
    }
  }
  process.exit(code);
}

/**
 * Registers what has to be undone before this process ends; the function returned takes it off the list.
 * @param {() => void | Promise<void>} cleanup
 */
export function beforeExit(cleanup) {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** Makes Ctrl+C, SIGTERM and a closed terminal end everything that was started. Call once, first thing. */
export function endEverythingOnSignals() {
  const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };
  for (const [name, number] of Object.entries(numbers)) {
    process.on(name, () => {
      // A second Ctrl+C means the person does not want to wait.
      if (ending) {
        killEverythingNow();
        process.exit(128 + number);
      }
      void exitCleanly(128 + number);
    });
  }
  process.on('exit', killEverythingNow);
  // A closed terminal makes writing fail; that must not stop the clean-up.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
}

/**
 * Runs a program to its end and collects what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { timeoutMs?: number, onOutput?: (chunk: string) => void }} [options]
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>}
 */
export function run(command, args, { timeoutMs, onOutput, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawnGroup(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let timedOut = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            void endGroup(child.pid, 2000);
          }, timeoutMs);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (/** @type {string} */ chunk) => {
        output += chunk;
        onOutput?.(chunk);
      });
    }
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: output + String(error), timedOut });
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      // We have ended it because we are ending ourselves: nobody is to take that for a failure.
      if (ending) return;
      resolve({ code: code ?? (signal ? 128 : 1), output, timedOut });
    });
  });
}

/**
 * The first of the named programs that PATH has, as an absolute path.
 * @param {string[]} names
 * @returns {string | undefined}
 */
export function findOnPath(names) {
  const endings = windows ? (process.env.PATHEXT ?? '.EXE;.CMD;.BAT').split(';') : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const ending of endings) {
        const candidate = join(folder, name + ending);
        if (folder && existsSync(candidate)) return candidate;
      }
    }
  }
  return undefined;
}
