// `npm start` as a person has it: an address and a password on the screen, nothing without the password, nothing left after Ctrl+C.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { spawnGroup } from '../../tools/host/processes.mjs';

/**
 * @param {string} projectRoot
 * @param {NodeJS.Signals} signal
 * @param {NodeJS.ProcessEnv} [environment]
 */
export async function checkStart(projectRoot, signal, environment = {}) {
  const child = spawnGroup(process.execPath, ['tools/start.mjs'], {
    cwd: projectRoot,
    env: { ...process.env, GONGWEN_EDITOR: 'code-server', GONGWEN_NO_BROWSER: '1', GONGWEN_PORT: '0', LC_ALL: 'C', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise((done) => child.once('exit', done));
  /** @type {{ origin: string, port: string, password: string }} */
  const shown = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`npm start showed no address within 120 s:\n${output}`)), 120_000);
    const read = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString('utf8');
      const [, origin, port] = /(http:\/\/127\.0\.0\.1:(\d+))\//.exec(output) ?? [];
      const [, password] = /密码：(\S+)\n/.exec(output) ?? [];
      if (!origin || !port || !password) return;
      clearTimeout(timer);
      resolve({ origin, port, password });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`npm start ended with ${code}:\n${output}`));
    });
  });
  try {
    const stranger = await get(`${shown.origin}/`);
    assert.equal(stranger.status, 302, 'the page was given without a password');
    assert.match(stranger.location, /login/);
    assert.equal((await logIn(shown.origin, 'wrong-password')).cookie, undefined, 'a wrong password was accepted');
    const { cookie } = await logIn(shown.origin, shown.password);
    assert.ok(cookie, 'the password on the screen was refused');
    const front = await get(`${shown.origin}/`, cookie);
    const address = new URL(front.location, `${shown.origin}/`);
    assert.equal(address.searchParams.get('folder'), join(projectRoot, 'examples'), 'it is not open on the samples');
    const page = await get(address.href, cookie);
    assert.equal(page.status, 200);
    assert.match(page.body, /vscode-workbench-web-configuration/);
    assert.deepEqual(listeningOn(shown.port), ['127.0.0.1'], 'it listens on more than this machine');
  } finally {
    child.kill(signal);
    const code = await ended;
    assert.equal(code, 128 + { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }[/** @type {'SIGINT'} */ (signal)], output);
  }
  assert.deepEqual(listeningOn(shown.port), [], 'the port is still open');
  assert.deepEqual(processesOf(join(projectRoot, '.start', 'port-0')), [], 'processes are left running');
  return output;
}

/** @param {string} url @param {string} [cookie] @returns {Promise<{ status: number, location: string, body: string }>} */
function get(url, cookie) {
  return new Promise((resolve, reject) => {
    request(url, { headers: cookie ? { cookie } : {} }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => (body += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', body }));
    })
      .on('error', reject)
      .end();
  });
}

/** @param {string} origin @param {string} password @returns {Promise<{ cookie: string | undefined }>} */
function logIn(origin, password) {
  return new Promise((resolve, reject) => {
    const body = new URLSearchParams({ password, base: '.', href: `${origin}/login` }).toString();
    request(`${origin}/login`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) } }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] }));
    })
      .on('error', reject)
      .end(body);
  });
}

/** The addresses that somebody listens on at a port, from Linux's own table. @param {string} port */
function listeningOn(port) {
  const hexPort = Number(port).toString(16).toUpperCase().padStart(4, '0');
  const LISTENING = '0A';
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
    readFileSync(table, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local = '', , state]) => state === LISTENING && local.endsWith(`:${hexPort}`))
      .map(([, local = '']) => (local.startsWith('0100007F:') ? '127.0.0.1' : local)),
  );
}

/** The running programs whose command line or environment names a folder. @param {string} folder */
function processesOf(folder) {
  const read = (/** @type {string} */ file) => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((id) => read(`/proc/${id}/cmdline`).includes(folder) || read(`/proc/${id}/environ`).includes(`HOME=${folder}`))
    .map((id) => `${id} ${read(`/proc/${id}/cmdline`).replaceAll('\0', ' ')}`);
}
