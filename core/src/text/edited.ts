export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** @param changes ascending and apart */
export function editedText(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of changes) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** A stretch of the present text: of the original, or put in the place of a stretch of it. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

/** A text through several rounds of changes, each counted in what the one before has left; in the end all are changes of the original. */
export class EditedText {
  readonly #original: string;
  #pieces: readonly Piece[];
  #text: string;

  constructor(original: string) {
    this.#original = original;
    this.#text = original;
    this.#pieces = [{ start: 0, end: original.length }];
  }

  get text(): string {
    return this.#text;
  }

  /** @param changes ascending and apart */
  apply(changes: readonly Change[]): void {
    const pieces: Piece[] = [];
    let index = 0;
    let used = 0;
    let offset = 0;
    // The stretch of the original that the change at hand takes away.
    let from = -1;
    let to = 0;
    const pass = (until: number, isKept: boolean): void => {
      while (offset < until) {
        const piece = this.#pieces[index]!;
        const length = lengthOf(piece);
        const step = Math.min(length - used, until - offset);
        if (step > 0) {
          const part = partOf(piece, used, used + step);
          if (isKept) pieces.push(part);
          else if (from < 0) from = part.start;
          to = part.end;
        }
        used += step;
        offset += step;
        if (used === length) {
          index++;
          used = 0;
        }
      }
    };
    let text = '';
    let at = 0;
    for (const { start, end, newText } of changes) {
      pass(start, true);
      from = -1;
      pass(end, false);
      if (newText !== '') pieces.push({ text: newText, start: from < 0 ? to : from, end: to });
      text += this.#text.slice(at, start) + newText;
      at = end;
    }
    text += this.#text.slice(at);
    pass(this.#text.length, true);
    this.#pieces = pieces;
    this.#text = text;
  }

  /**
   * Where spans of the present text stood in the original; what was put in stands where that stood which it replaced.
   * @param spans ascending and apart
   */
  originals(spans: readonly { readonly start: number; readonly end: number }[]): { readonly start: number; readonly end: number }[] {
    let index = 0;
    let offset = 0;
    const pieceAt = (at: number): Piece | undefined => {
      while (index < this.#pieces.length && at >= offset + lengthOf(this.#pieces[index]!)) offset += lengthOf(this.#pieces[index++]!);
      return this.#pieces[index];
    };
    return spans.map(({ start, end }) => {
      const first = pieceAt(start);
      if (!first) return { start: this.#original.length, end: this.#original.length };
      const from = first.text === undefined ? first.start + (start - offset) : first.start;
      if (end === start) return { start: from, end: from };
      const last = pieceAt(end - 1)!;
      return { start: from, end: last.text === undefined ? last.start + (end - offset) : last.end };
    });
  }

  /** What turns the original into the present text: ascending and apart. */
  changes(): Change[] {
    const changes: Change[] = [];
    let at = 0;
    let inserted = '';
    for (const piece of [...this.#pieces, { start: this.#original.length, end: this.#original.length }]) {
      if (piece.text !== undefined) {
        inserted += piece.text;
        continue;
      }
      if ((piece.start > at || inserted !== '') && this.#original.slice(at, piece.start) !== inserted) changes.push({ start: at, end: piece.start, newText: inserted });
      at = piece.end;
      inserted = '';
    }
    return changes;
  }
}

function lengthOf({ start, end, text }: Piece): number {
  return text === undefined ? end - start : text.length;
}

function partOf({ start, end, text }: Piece, from: number, to: number): Piece {
  return text === undefined ? { start: start + from, end: start + to } : { start, end, text: text.slice(from, to) };
}
