import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import type { DocumentElement, ElementKind } from '../model/documentModel';
import { PositionMap } from '../text/positions';
import type { FeatureContext } from './context';

/** Elements outside the heading tree that are worth folding away. */
const FOLDED_KINDS: ReadonlySet<ElementKind> = new Set([
  'announcedOutline',
  'attachment',
  'embeddedDocument',
  'attachmentNote',
  'imprint',
  'residue',
]);

/**
 * What can be folded: every section, announced outline and attached document of more than one line.
 * A section that begins in the middle of a line can't be folded: editors fold whole lines.
 */
export function foldingRanges(context: FeatureContext): FoldingRange[] {
  const positions = new PositionMap(context.model.lines);
  const ranges: FoldingRange[] = [];
  const visit = (elements: readonly DocumentElement[]): void => {
    for (const element of elements) {
      const startLine = positions.lineAt(element.span.start);
      const endLine = positions.lineAt(element.span.end);
      if (endLine > startLine && (element.depth > 0 || FOLDED_KINDS.has(element.kind))) {
        ranges.push(element.kind === 'residue' ? { startLine, endLine, kind: FoldingRangeKind.Comment } : { startLine, endLine });
      }
      visit(element.children);
    }
  };
  visit(context.model.elements);
  return ranges;
}
