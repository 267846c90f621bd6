import {
  CancellationTokenSource,
  createMessageConnection,
  type DocumentSymbol,
  type FoldingRange,
  type InitializeResult,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
  type Range,
} from 'vscode-languageserver';
import type { InitializationOptions, NoticeParams } from '../../protocol/src/index';

export interface ClientOptions {
  readonly locale?: string;
  readonly trace?: 'off' | 'messages' | 'compact' | 'verbose';
  readonly initializationOptions?: InitializationOptions;
  /** The `gongwen` section; undefined: the client doesn't answer `workspace/configuration`. */
  readonly settings?: unknown;
  readonly capabilities?: Record<string, unknown>;
  /** URIs. */
  readonly workspaceFolders?: readonly string[];
}

export interface Received {
  readonly method: string;
  readonly params: unknown;
}

const HIERARCHICAL = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

/** The editor's side of a session in a test: opens, edits and asks; keeps all that the server says. */
export class LanguageClient {
  readonly connection: MessageConnection;
  /** Every notification and request from the server, in order. */
  readonly received: Received[] = [];
  settings: unknown;
  /** Answers to further requests from the server, by method; any other is answered with null. */
  readonly answers: Record<string, (params: never) => unknown> = {};
  initializeResult: InitializeResult | undefined;
  readonly #versions = new Map<string, number>();
  readonly #waiting = new Set<() => void>();

  constructor(reader: MessageReader, writer: MessageWriter) {
    this.connection = createMessageConnection(reader, writer);
    this.connection.onNotification((method, params) => this.#receive(method, params));
    // The library has handlers of its own for these, which would keep them to itself.
    for (const method of ['$/logTrace', '$/progress']) this.connection.onNotification(method, (params: unknown) => this.#receive(method, params));
    this.connection.onRequest((method, params) => {
      this.#receive(method, params);
      if (method !== 'workspace/configuration') return this.answers[method]?.(params as never) ?? null;
      return (params as { items: unknown[] }).items.map(() => this.settings ?? null);
    });
    this.connection.listen();
  }

  async initialize(options: ClientOptions = {}): Promise<this> {
    this.settings = options.settings;
    this.initializeResult = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      ...(options.workspaceFolders ? { workspaceFolders: options.workspaceFolders.map(uri => ({ uri, name: uri })) } : {}),
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      ...(options.initializationOptions ? { initializationOptions: options.initializationOptions } : {}),
      trace: options.trace ?? 'off',
      capabilities: options.capabilities ?? { ...HIERARCHICAL, workspace: { configuration: 'settings' in options } },
    });
    await this.connection.sendNotification('initialized', {});
    return this;
  }

  open(uri: string, text: string, languageId = 'gongwen'): void {
    this.#versions.set(uri, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Sends changes exactly as given, sense or nonsense. */
  change(uri: string, ...contentChanges: unknown[]): void {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  insert(uri: string, line: number, character: number, text: string): void {
    const position = { line, character };
    this.change(uri, { range: { start: position, end: position } satisfies Range, text });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  symbols(uri: string): Promise<DocumentSymbol[]> {
    return this.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  }

  folds(uri: string): Promise<FoldingRange[]> {
    return this.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri } });
  }

  /** Asks and takes it back at once. */
  symbolsCancelled(uri: string): Promise<DocumentSymbol[]> {
    const source = new CancellationTokenSource();
    const answer = this.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } }, source.token);
    source.cancel();
    return answer;
  }

  notify(method: string, params?: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  receivedOf(method: string): unknown[] {
    return this.received.filter(message => message.method === method).map(message => message.params);
  }

  notices(): NoticeParams[] {
    return this.receivedOf('gongwen/notice') as NoticeParams[];
  }

  /** Resolves once what the server has said meets the condition; the test runner's time limit ends the wait. */
  until(condition: () => boolean): Promise<void> {
    return new Promise(resolve => {
      const check = (): void => {
        if (!condition()) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  dispose(): void {
    this.connection.dispose();
  }

  #receive(method: string, params: unknown): void {
    this.received.push({ method, params });
    for (const check of this.#waiting) check();
  }
}

/** All names of an outline in document order, indented by depth. */
export function outlineOf(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(symbol => [indent + symbol.name, ...outlineOf(symbol.children ?? [], `${indent}  `)]);
}
