import type { Readable, Writable } from 'node:stream';
import type { DataCallback, Disposable, Message } from 'vscode-languageserver';
import { AbstractMessageReader, AbstractMessageWriter, RAL } from '../common/program';
import { JsonEncoder } from './jsonEncoder';

/**
 * LSP messages over two byte streams. The library's own transport (`vscode-jsonrpc/node`) brings `net` along
 * for its sockets and pipes, and quotes the text that it could not parse in its error messages; this one can
 * do neither.
 */

const HEADER_END = Buffer.from('\r\n\r\n');
/** A header is some forty bytes; more without an end means that the stream isn't LSP. */
const MAX_HEADER_LENGTH = 4096;

export class TransportError extends Error {}

export class ByteStreamReader extends AbstractMessageReader {
  readonly #input: Readable;
  #chunks: Buffer[] = [];
  #received = 0;
  /** Bytes of the body that is being received; undefined between messages. */
  #bodyLength: number | undefined;

  constructor(input: Readable) {
    super();
    this.#input = input;
    input.on('error', (error: Error) => this.fireError(error));
    input.on('close', () => this.fireClose());
  }

  listen(callback: DataCallback): Disposable {
    const onData = (chunk: Buffer): void => {
      this.#chunks.push(chunk);
      this.#received += chunk.length;
      try {
        this.#takeMessages(callback);
      } catch (error) {
        // After a broken header nobody knows where the next message begins.
        this.#input.off('data', onData);
        this.fireError(error);
        this.fireClose();
      }
    };
    this.#input.on('data', onData);
    return { dispose: () => void this.#input.off('data', onData) };
  }

  #takeMessages(callback: DataCallback): void {
    for (;;) {
      this.#bodyLength ??= this.#takeHeader();
      if (this.#bodyLength === undefined || this.#received < this.#bodyLength) return;
      const body = this.#take(this.#bodyLength);
      this.#bodyLength = undefined;
      const message = parseMessage(body);
      if (!message || !deliver(message, callback)) this.fireError(new TransportError('A message that makes no sense was left out'));
    }
  }

  #takeHeader(): number | undefined {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    const buffer = this.#chunks[0];
    if (!buffer) return undefined;
    const end = buffer.indexOf(HEADER_END);
    if (end < 0 || end > MAX_HEADER_LENGTH) {
      if (buffer.length > MAX_HEADER_LENGTH) throw new TransportError('No message header found in the input');
      return undefined;
    }
    const length = /(?:^|\r\n)content-length:[ \t]*(\d{1,10})[ \t]*(?:\r\n|$)/i.exec(buffer.toString('latin1', 0, end))?.[1];
    if (length === undefined) throw new TransportError('A message header gives no usable Content-Length');
    this.#take(end + HEADER_END.length);
    return Number(length);
  }

  #take(length: number): Buffer {
    const buffer = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    this.#received -= length;
    this.#chunks = this.#received > 0 ? [buffer.subarray(length)] : [];
    return buffer.subarray(0, length);
  }
}

function deliver(message: Message, callback: DataCallback): boolean {
  try {
    callback(message);
    return true;
  } catch {
    // A cancellation without an id, for one.
    return false;
  }
}

function parseMessage(body: Buffer): Message | undefined {
  try {
    const message: unknown = JSON.parse(body.toString('utf8'));
    return typeof message === 'object' && message !== null ? (message as Message) : undefined;
  } catch {
    return undefined;
  }
}

/** Enough for `Content-Length: `, ten digits and the line ends. */
const HEADER_ROOM = 32;

export class ByteStreamWriter extends AbstractMessageWriter {
  readonly #output: Writable;
  readonly #encoder = new JsonEncoder();

  constructor(output: Writable) {
    super();
    this.#output = output;
    output.on('error', (error: Error) => this.fireError(error));
    output.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const bytes = this.#encoder.encode(message, HEADER_ROOM);
    const header = `Content-Length: ${bytes.length - HEADER_ROOM}\r\n\r\n`;
    const start = HEADER_ROOM - header.length;
    bytes.write(header, start, 'latin1');
    return new Promise((resolve, reject) => {
      // Header and body in one piece: one write, and the client wakes up once.
      this.#output.write(bytes.subarray(start), error => (error ? reject(error) : resolve()));
    });
  }

  end(): void {
    this.#output.end();
  }
}

/**
 * What `vscode-jsonrpc` needs from the platform.
 * @param replaces the one that is there: the library's browser half, in the shared program, brings one that writes to standard output
 */
export function installPlatform(replaces = false): void {
  try {
    RAL();
    if (!replaces) return;
  } catch {
    // None is there yet.
  }
  const toStandardError = (message?: unknown): void => void process.stderr.write(`${String(message)}\n`);
  RAL.install({
    applicationJson: {
      encoder: { name: 'application/json', encode: message => Promise.resolve(Buffer.from(JSON.stringify(message))) },
      decoder: { name: 'application/json', decode: bytes => Promise.resolve(JSON.parse(Buffer.from(bytes).toString('utf8')) as Message) },
    },
    messageBuffer: {
      create: () => {
        throw new TransportError('Messages come through ByteStreamReader');
      },
    },
    console: { info: toStandardError, log: toStandardError, warn: toStandardError, error: toStandardError },
    timer: {
      setTimeout: (callback, ms, ...args: unknown[]) => disposable(setTimeout(callback, ms, ...args), clearTimeout),
      setImmediate: (callback, ...args: unknown[]) => disposable(setImmediate(callback, ...args), clearImmediate),
      setInterval: (callback, ms, ...args: unknown[]) => disposable(setInterval(callback, ms, ...args), clearInterval),
    },
  });
}

function disposable<T>(handle: T, clear: (handle: T) => void): Disposable {
  return { dispose: () => clear(handle) };
}
