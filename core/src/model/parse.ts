import type { DocumentModel } from './documentModel';

export interface ParseOptions {
  /** The text is Markdown: `#` headings count too. */
  readonly markdown?: boolean;
}

/**
 * Reads the structure of a text. Total: any string gives a model, none throws.
 * @param text the document; offsets in the model are UTF-16 offsets into it
 */
export function parseDocument(text: string, _options: ParseOptions = {}): DocumentModel {
  return { text, elements: [] };
}

/**
 * The model of `text`, reusing what `previous` (an earlier version of the same document) already knows.
 * Equal to `parseDocument(text, options)` in every respect; a property test holds it to that.
 */
export function updateDocument(_previous: DocumentModel, text: string, options: ParseOptions = {}): DocumentModel {
  return parseDocument(text, options);
}
