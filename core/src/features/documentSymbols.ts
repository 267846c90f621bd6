import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { FeatureContext } from './context';

/** The outline (大纲) of the document, in document order. */
export function documentSymbols(_context: FeatureContext): DocumentSymbol[] {
  return [];
}
