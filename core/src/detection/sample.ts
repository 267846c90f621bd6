/** UTF-16 units taken from the beginning, where title, addressee and number stand. */
export const HEAD_LENGTH = 4000;
/** UTF-16 units taken from each later place. */
export const PIECE_LENGTH = 1200;

/**
 * Stretches of a text that stand for the whole: its beginning, two from the middle and its end.
 * Costs the same for ten megabytes as for ten kilobytes.
 */
export function sampleText(text: string): string[] {
  if (text.length <= HEAD_LENGTH + 3 * PIECE_LENGTH) return [text];
  const pieces = [text.slice(0, HEAD_LENGTH)];
  for (const share of [1 / 3, 2 / 3]) {
    const start = HEAD_LENGTH + Math.floor((text.length - HEAD_LENGTH - PIECE_LENGTH) * share);
    pieces.push(text.slice(start, start + PIECE_LENGTH));
  }
  pieces.push(text.slice(-PIECE_LENGTH));
  return pieces;
}
