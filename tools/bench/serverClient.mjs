// The client's side of an LSP session with a server process, with as little work of its own as possible.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {(params: any) => unknown} RequestHandler */

export class ServerClient {
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  #pending = new Map();
  #nextId = 1;
  /** @type {Buffer[]} */
  #chunks = [];
  #received = 0;
  #awaited = -1;
  /** @type {((method: string, params: any) => void) | undefined} */
  onNotification;
  /** Bytes of the last answer's message. */
  lastAnswerLength = 0;

  /**
   * @param {readonly string[]} command program and arguments
   * @param {Record<string, RequestHandler>} [handlers] for requests from the server; any other is answered with null
   */
  constructor(command, handlers = {}) {
    this.handlers = handlers;
    this.process = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] });
    this.ended = new Promise(resolve => this.process.once('exit', resolve));
    this.process.stdin.on('error', () => {});
    this.process.stdout.on('data', chunk => this.#take(chunk));
    this.process.once('exit', code => {
      for (const { reject } of this.#pending.values()) reject(new Error(`The server has ended with ${code}`));
    });
  }

  /** @param {string} method @param {unknown} params @returns {Promise<any>} */
  request(method, params) {
    const id = this.#nextId++;
    this.#send({ jsonrpc: '2.0', id, method, params });
    return new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
  }

  /** @param {string} method @param {unknown} params */
  notify(method, params) {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  /** @param {readonly string[]} [folders] URIs of the workspace folders @param {object} [settings] the `gongwen` section; with it diagnostics are asked for */
  async initialize(folders, settings) {
    const result = await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders?.map(uri => ({ uri, name: uri })) ?? null,
      initializationOptions: { markdownFileExtensions: ['md'], ...(settings ? { settings } : {}) },
      // Asked for or not: nothing is to come by itself in between.
      capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true }, diagnostic: { relatedInformation: true } } },
    });
    this.notify('initialized', {});
    return result;
  }

  /** @param {string} uri @param {string} languageId @param {string} text */
  open(uri, languageId, text) {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** @param {string} uri @returns {Promise<any[]>} */
  symbols(uri) {
    return this.request('textDocument/documentSymbol', { textDocument: { uri } });
  }

  /** @param {string} uri @param {string} [previousResultId] @returns {Promise<any>} */
  diagnostics(uri, previousResultId) {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) });
  }

  /** Peak resident memory in MB, where the system tells (Linux). */
  peakMemory() {
    try {
      const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
    } catch {
      return undefined;
    }
  }

  async close() {
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    await this.ended;
  }

  /** @param {object} message */
  #send(message) {
    const body = JSON.stringify(message);
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  /** @param {Buffer} chunk */
  #take(chunk) {
    this.#chunks.push(chunk);
    this.#received += chunk.length;
    for (;;) {
      if (this.#awaited < 0) {
        const buffer = this.#joined();
        const end = buffer.indexOf('\r\n\r\n');
        if (end < 0) return;
        this.#awaited = Number(/content-length: *(\d+)/i.exec(buffer.toString('latin1', 0, end))?.[1]);
        this.#keep(buffer.subarray(end + 4));
      }
      if (this.#received < this.#awaited) return;
      const buffer = this.#joined();
      const body = buffer.subarray(0, this.#awaited);
      this.#keep(buffer.subarray(this.#awaited));
      this.#awaited = -1;
      this.#handle(JSON.parse(body.toString('utf8')), body.length);
    }
  }

  #joined() {
    return this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
  }

  /** @param {Buffer} rest */
  #keep(rest) {
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#received = rest.length;
  }

  /** @param {any} message @param {number} length */
  #handle(message, length) {
    if (message.method !== undefined) {
      if (message.id === undefined) {
        this.onNotification?.(message.method, message.params);
        return;
      }
      const result = this.handlers[message.method]?.(message.params) ?? null;
      this.#send({ jsonrpc: '2.0', id: message.id, result });
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    this.lastAnswerLength = length;
    if (message.error) pending?.reject(new Error(message.error.message));
    else pending?.resolve(message.result);
  }
}
