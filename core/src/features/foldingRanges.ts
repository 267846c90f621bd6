import type { FoldingRange } from 'vscode-languageserver-types';
import type { FeatureContext } from './context';

/** What can be folded: every section of more than one line. */
export function foldingRanges(_context: FeatureContext): FoldingRange[] {
  return [];
}
