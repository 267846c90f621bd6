import type { Connection, Disposable, Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Logger } from '../../../core/src/index';

export interface DocumentListener {
  opened(document: TextDocument): void;
  changed?(document: TextDocument): void;
  closed(uri: string): void;
}

/**
 * The open documents, as the client's notifications describe them. Unlike the library's `TextDocuments` it
 * survives what a client should never send: a range that isn't in the document is moved into it, a change
 * that makes no sense is logged and left out, a missing version counts on.
 */
export class OpenDocuments {
  readonly #documents = new Map<string, TextDocument>();
  readonly #logger: Logger;
  readonly #listeners: DocumentListener[] = [];

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  all(): TextDocument[] {
    return [...this.#documents.values()];
  }

  addListener(listener: DocumentListener): void {
    this.#listeners.push(listener);
  }

  listen(connection: Connection): Disposable[] {
    return [
      connection.onDidOpenTextDocument(({ textDocument }) => {
        // Opened twice without a close: what hung on the first one is stale.
        this.#close(textDocument.uri);
        const version = Number.isInteger(textDocument.version) ? textDocument.version : 0;
        const document = TextDocument.create(textDocument.uri, textDocument.languageId, version, String(textDocument.text ?? ''));
        this.#documents.set(textDocument.uri, document);
        for (const listener of this.#listeners) listener.opened(document);
      }),
      connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
        const document = this.#documents.get(textDocument.uri);
        if (!document) {
          this.#logger.warn(`Change of a document that is not open: ${textDocument.uri}`);
          return;
        }
        // A version that doesn't grow would make a cached model pass for the new text's.
        const version = textDocument.version > document.version ? textDocument.version : document.version + 1;
        this.#apply(document, Array.isArray(contentChanges) ? contentChanges : [], version);
        for (const listener of this.#listeners) listener.changed?.(document);
      }),
      connection.onDidCloseTextDocument(({ textDocument }) => this.#close(textDocument.uri)),
    ];
  }

  #close(uri: string): void {
    if (!this.#documents.delete(uri)) return;
    for (const listener of this.#listeners) listener.closed(uri);
  }

  #apply(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    let applied = false;
    // One by one: each range counts in the text that the change before it left behind.
    for (const change of changes) {
      const usable = usableChange(document, change);
      if (!usable) {
        this.#logger.warn(`Change without text or range left out: ${document.uri} version ${version}`);
        continue;
      }
      TextDocument.update(document, [usable], version);
      applied = true;
    }
    if (!applied) TextDocument.update(document, [], version);
  }
}

function usableChange(document: TextDocument, change: unknown): TextDocumentContentChangeEvent | undefined {
  if (typeof change !== 'object' || change === null) return undefined;
  const { text, range } = change as { text?: unknown; range?: { start?: unknown; end?: unknown } | null };
  if (typeof text !== 'string') return undefined;
  if (range === undefined || range === null) return { text };
  const first = positionInside(document, range.start);
  const second = positionInside(document, range.end);
  if (!first || !second) return undefined;
  const reversed = first.line > second.line || (first.line === second.line && first.character > second.character);
  return { text, range: reversed ? { start: second, end: first } : { start: first, end: second } };
}

/** The nearest position that the document has; undefined where there are no two numbers to start from. */
function positionInside(document: TextDocument, position: unknown): Position | undefined {
  if (typeof position !== 'object' || position === null) return undefined;
  const { line, character } = position as { line?: unknown; character?: unknown };
  if (typeof line !== 'number' || typeof character !== 'number' || Number.isNaN(line) || Number.isNaN(character)) return undefined;
  if (line < 0) return { line: 0, character: 0 };
  if (line >= document.lineCount) return document.positionAt(document.getText().length);
  const wholeLine = Math.trunc(line);
  // The library itself keeps a character beyond the line's end inside the line.
  return { line: wholeLine, character: Math.max(0, Math.trunc(character)) };
}
