import { join } from 'node:path';
import { ServerClient } from './serverClient.mjs';

const URI = 'file:///bench.txt';

/** AutoCorrect's language server, which sends its findings by itself. */
export const autocorrectCommand = () => [process.execPath, join('.bench-peers', 'node_modules', 'autocorrect-node', 'cli.js'), 'server'];

/**
 * Types in the middle of an open text and waits for the findings that the server sends.
 * @param {object} options
 * @param {readonly string[]} options.command
 * @param {string} options.text
 * @param {number} options.keys
 * @param {number} options.patience milliseconds for one answer
 * @returns {Promise<{ times: number[], silent: number, found: number }>} `silent`: keys that nothing came for
 */
export async function measurePushes({ command, text: initial, keys, patience }) {
  const client = new ServerClient(command);
  /** @type {((found: number) => void) | undefined} */
  let arrived;
  client.onNotification = (method, params) => {
    if (method === 'textDocument/publishDiagnostics') arrived?.(params.diagnostics.length);
  };
  const next = () =>
    new Promise(resolve => {
      const timer = setTimeout(() => resolve(undefined), patience);
      let isCleared = false;
      // It takes the old findings away first, then sends the new ones.
      arrived = found => {
        if (!isCleared) {
          isCleared = true;
          return;
        }
        clearTimeout(timer);
        resolve(found);
      };
    });
  const capabilities = { textDocument: { publishDiagnostics: {} } };
  await client.request('initialize', { processId: process.pid, rootUri: 'file:///', workspaceFolders: [{ uri: 'file:///', name: 'bench' }], capabilities });
  client.notify('initialized', {});
  const first = next();
  client.open(URI, 'plaintext', initial);
  let found = (await first) ?? 0;
  let text = initial;
  /** @type {number[]} */
  const times = [];
  let silent = 0;
  for (let key = 0; key < keys; key++) {
    const offset = Math.floor(initial.length / 2) + key;
    text = `${text.slice(0, offset)}新${text.slice(offset)}`;
    const answer = next();
    const start = performance.now();
    // It takes whole texts only.
    client.notify('textDocument/didChange', { textDocument: { uri: URI, version: key + 2 }, contentChanges: [{ text }] });
    const count = await answer;
    if (count === undefined) silent++;
    else {
      found = count;
      times.push(performance.now() - start);
    }
  }
  client.process.kill();
  return { times, silent, found };
}
