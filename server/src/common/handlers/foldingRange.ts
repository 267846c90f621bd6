import type { CancellationToken, FoldingRange, FoldingRangeParams, ResponseError } from 'vscode-languageserver';
import { foldingRanges } from '../../../../core/src/index';
import { TERM_FILE_LANGUAGE } from '../../../../protocol/src/index';
import { runSafe } from '../runSafe';
import { featureContext, type Server } from '../server';

/** `textDocument/foldingRange`: what can be folded. */
export function handleFoldingRange(
  server: Server,
  { textDocument: { uri } }: FoldingRangeParams,
  token: CancellationToken,
): Promise<FoldingRange[] | null | ResponseError<void>> {
  return runSafe<FoldingRange[] | null>(server, { method: 'foldingRange', uri, token }, async () => {
    const context = await featureContext(server, uri, token);
    if (context) return outermost(foldingRanges(context), server.client.foldingRangeLimit);
    // No answer leaves a term file to the editor's own folding; an empty one would put an end to it.
    return server.documents.get(uri)?.languageId === TERM_FILE_LANGUAGE ? null : [];
  }, []);
}

/**
 * At most `limit` ranges, whole levels of nesting at a time from the outside in: what is left out is the finest.
 * @param ranges in document order, an outer range before the ones in it
 */
export function outermost(ranges: FoldingRange[], limit: number): FoldingRange[] {
  if (ranges.length <= limit) return ranges;
  const openEnds: number[] = [];
  const depths = ranges.map(range => {
    while (openEnds.length > 0 && openEnds.at(-1)! < range.endLine) openEnds.pop();
    openEnds.push(range.endLine);
    return openEnds.length;
  });
  const countByDepth = new Map<number, number>();
  for (const depth of depths) countByDepth.set(depth, (countByDepth.get(depth) ?? 0) + 1);
  let deepest = 0;
  let kept = 0;
  for (const depth of [...countByDepth.keys()].sort((a, b) => a - b)) {
    kept += countByDepth.get(depth)!;
    if (kept > limit) break;
    deepest = depth;
  }
  // Even the outermost level alone is too many: the first ones of it.
  if (deepest === 0) return ranges.filter((_, index) => depths[index] === 1).slice(0, limit);
  return ranges.filter((_, index) => depths[index] <= deepest);
}
