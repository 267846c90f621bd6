// The stdio server in a network namespace that has no network at all, not even loopback, must answer as always.
import { spawnSync } from 'node:child_process';
import { findOnPath, endGroup, spawnGroup } from '../../tools/host/processes.mjs';

/** The words before a command that take the network away from it, or why that can't be done here. */
export function networklessPrefix() {
  if (!findOnPath(['unshare'])) return { reason: 'no `unshare` program on this system' };
  for (const prefix of [['unshare', '--net'], ['unshare', '--map-root-user', '--net']]) {
    const [command = '', ...rest] = prefix;
    if (spawnSync(command, [...rest, 'true'], { stdio: 'ignore' }).status === 0) return { prefix };
  }
  return { reason: '`unshare --net` is not permitted here' };
}

/**
 * Asks a server started with the command for the symbols of a text.
 * @param {string[]} commandLine
 * @param {string} documentText
 * @returns {Promise<{ name: string }[]>}
 */
export async function symbolsOverStdio(commandLine, documentText) {
  const [command = '', ...rest] = commandLine;
  const server = spawnGroup(command, rest, { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  server.stderr?.on('data', (chunk) => (errors += chunk));
  const waiting = /** @type {Map<number, (message: any) => void>} */ (new Map());
  let received = Buffer.alloc(0);
  server.stdout?.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const headerEnd = received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, Math.max(headerEnd, 0)).toString())?.[1]);
      if (headerEnd < 0 || received.length < headerEnd + 4 + length) return;
      const message = JSON.parse(received.subarray(headerEnd + 4, headerEnd + 4 + length).toString('utf8'));
      received = received.subarray(headerEnd + 4 + length);
      if (message.method !== undefined && message.id !== undefined) {
        // The server asks for settings or registers something: an empty answer is a client without either.
        send({ id: message.id, result: message.method === 'workspace/configuration' ? message.params.items.map(() => null) : null });
      } else waiting.get(message.id)?.(message);
    }
  });
  const send = (/** @type {object} */ message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let lastId = 0;
  const ask = (/** @type {string} */ method, /** @type {object | null} */ params) =>
    new Promise((resolve, reject) => {
      const id = (lastId += 1);
      const timer = setTimeout(() => reject(new Error(`no answer to ${method} within 20 s\n${errors}`)), 20_000);
      const settle = (/** @type {() => void} */ call) => {
        clearTimeout(timer);
        call();
      };
      waiting.set(id, (message) => settle(() => (message.error ? reject(new Error(JSON.stringify(message.error))) : resolve(message.result))));
      server.once('exit', (code) => settle(() => reject(new Error(`the server ended with ${code} before it answered ${method}\n${errors}`))));
      send({ id, method, params });
    });
  try {
    await ask('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } } });
    send({ method: 'initialized', params: {} });
    const uri = 'file:///sample.gongwen';
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'gongwen', version: 1, text: documentText } } });
    const symbols = await ask('textDocument/documentSymbol', { textDocument: { uri } });
    await ask('shutdown', null);
    send({ method: 'exit' });
    return /** @type {{ name: string }[]} */ (symbols);
  } finally {
    await endGroup(server.pid, 2000);
  }
}
