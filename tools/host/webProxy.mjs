// The web flavour's extension and tests must come from the page's own origin (its content security policy says so): a reverse
// proxy that serves some folders itself and hands everything else, WebSockets too, on to code-server.
import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { extname, resolve, sep } from 'node:path';

const contentTypes = /** @type {Record<string, string>} */ ({ '.js': 'text/javascript', '.json': 'application/json', '.map': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png' });

/**
 * @param {number} serverPort
 * @param {Record<string, string>} folders  path prefix with a slash at both ends → folder; the longest one that fits counts
 */
export async function startWebProxy(serverPort, folders) {
  const prefixes = Object.keys(folders).sort((left, right) => right.length - left.length);
  /** What was asked for and found; tests read it at /served-files. @type {string[]} */
  const served = [];
  /** The server forgets sockets that were upgraded, and would wait for them when it stops. @type {Set<import('node:stream').Duplex>} */
  const upgraded = new Set();
  const proxy = createServer((incoming, outgoing) => {
    const path = decodeURIComponent(new URL(incoming.url ?? '/', 'http://127.0.0.1').pathname);
    if (path === '/served-files') {
      outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(served));
      return;
    }
    const prefix = prefixes.find((candidate) => path.startsWith(candidate));
    if (prefix !== undefined) {
      const folder = folders[prefix] ?? '';
      const file = resolve(folder, path.slice(prefix.length));
      if (!file.startsWith(resolve(folder) + sep)) {
        outgoing.writeHead(404).end();
        return;
      }
      readFile(file).then(
        (bytes) => {
          served.push(path);
          outgoing.writeHead(200, { 'Content-Type': `${contentTypes[extname(file)] ?? 'text/plain'}; charset=utf-8` }).end(bytes);
        },
        () => outgoing.writeHead(404).end(),
      );
      return;
    }
    const upstream = request({ host: '127.0.0.1', port: serverPort, method: incoming.method, path: incoming.url, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    upstream.on('error', () => outgoing.destroy());
    outgoing.on('close', () => upstream.destroy());
    incoming.pipe(upstream);
  });
  proxy.on('upgrade', (incoming, socket, head) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    const upstream = connect(serverPort, '127.0.0.1', () => {
      const headers = [];
      for (let index = 0; index < incoming.rawHeaders.length; index += 2) headers.push(`${incoming.rawHeaders[index]}: ${incoming.rawHeaders[index + 1]}\r\n`);
      upstream.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
      upstream.write(head);
      upstream.pipe(socket);
      socket.pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    upstream.on('close', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
    socket.on('close', () => upstream.destroy());
  });
  await new Promise((ready) => proxy.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (proxy.address());
  return {
    authority: `127.0.0.1:${address.port}`,
    origin: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((stopped) => {
        proxy.close(() => stopped(undefined));
        proxy.closeAllConnections();
        for (const socket of upgraded) socket.destroy();
      }),
  };
}
