/** What the tools that build and check the templates need of this layer. */
export { DOCUMENT_KINDS } from '../model/documentKind';
export { readBody, readTemplate } from './template';
export { textMateSnippet } from './snippet';
