/** What the tools that build and check the templates need of this layer. */
export { DOCUMENT_KINDS } from '../model/kinds';
export { readBody, readTemplate } from './template';
export { textMateSnippet } from './snippet';
export { bodyFromSnippet } from './fromSnippet';
