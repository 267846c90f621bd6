// An installed VS Code: where it is, and running it with a profile of its own so that the person's set-up stays as it is.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { text } from '../say.mjs';
import { HostUnavailableError } from './install.mjs';
import { findOnPath, run, spawnGroup } from './processes.mjs';

const windows = process.platform === 'win32';

/**
 * @typedef {object} Desktop
 * @property {string} commandLine  the `code` program
 * @property {string} executable   the application itself
 */

/**
 * The VS Code that VSCODE_EXECUTABLE names (the application or its `code` program), else `code` on PATH.
 * @returns {Desktop | undefined}
 * @throws where VSCODE_EXECUTABLE names nothing
 */
export function findDesktop() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named && !existsSync(named)) throw new HostUnavailableError(text(`VSCODE_EXECUTABLE 指的文件不存在：${named}`, `VSCODE_EXECUTABLE names no file: ${named}`));
  const found = named || findOnPath(['code', 'code-insiders', 'codium']);
  if (!found) return undefined;
  const real = realpathSync(found);
  // Inside the terminal of a remote window `code` only talks to that window and takes no profile.
  if (!named && /remote-cli/.test(real)) return undefined;
  return isCommandLine(real) ? { commandLine: real, executable: executableOf(real) ?? real } : { commandLine: commandLineOf(real) ?? real, executable: real };
}

/** @param {string} path */
const isCommandLine = (path) => basename(dirname(path)) === 'bin' || /\.cmd$/i.test(path);

/** @param {string} commandLine */
function executableOf(commandLine) {
  const root = resolve(dirname(commandLine), '..');
  const name = basename(commandLine).replace(/\.cmd$/i, '');
  const candidates = [join(root, name), join(root, 'Code.exe'), join(root, `${name}.exe`), resolve(root, '..', '..', 'MacOS', 'Electron'), resolve(root, '..', '..', 'MacOS', 'Code')];
  return candidates.find((path) => path !== commandLine && existsSync(path));
}

/** @param {string} executable */
function commandLineOf(executable) {
  const name = basename(executable).replace(/\.exe$/i, '');
  const folder = dirname(executable);
  const candidates = [join(folder, 'bin', name), join(folder, 'bin', `${name.toLowerCase()}.cmd`), join(folder, 'bin', 'code'), resolve(folder, '..', 'Resources', 'app', 'bin', 'code')];
  return candidates.find((path) => existsSync(path));
}

/**
 * @param {Desktop} desktop
 * @param {string[]} profileArguments
 * @param {string} vsix
 */
export async function installIntoDesktop(desktop, profileArguments, vsix) {
  const result = await run(desktop.commandLine, [...profileArguments, '--install-extension', vsix, '--force'], { shell: windows, timeoutMs: 180_000 });
  if (result.code !== 0) throw new Error(result.output);
}

/**
 * Opens a folder; the program returned ends when the window is closed.
 * @param {Desktop} desktop
 * @param {string[]} profileArguments
 * @param {string} folder
 */
export function openDesktop(desktop, profileArguments, folder) {
  return spawnGroup(desktop.commandLine, [...profileArguments, '--new-window', '--wait', '--disable-workspace-trust', folder], { stdio: ['ignore', 'inherit', 'inherit'], shell: windows });
}

/**
 * Ends the application that `code` has detached from itself: the processes whose arguments name this very profile.
 * @param {string} profileFolder
 */
export function endDesktop(profileFolder) {
  if (windows) {
    const script = `Get-CimInstance Win32_Process | Where-Object { $_.CommandLine -like '*${profileFolder.replaceAll("'", "''")}*' -and $_.ProcessId -ne $PID } | ForEach-Object { Stop-Process -Id $_.ProcessId }`;
    spawnSync('powershell', ['-NoProfile', '-Command', script], { stdio: 'ignore' });
    return;
  }
  const list = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' }).stdout ?? '';
  for (const line of list.split('\n')) {
    const [, id, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    if (!id || !command?.includes(profileFolder) || Number(id) === process.pid) continue;
    try {
      process.kill(Number(id), 'SIGTERM');
    } catch {
      // It has ended meanwhile.
    }
  }
}
