export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

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
    const pass = (until: number, isKept: boolean): void => {
      while (offset < until) {
        const piece = this.#pieces[index]!;
        const length = lengthOf(piece);
        const step = Math.min(length - used, until - offset);
        if (isKept && step > 0) pieces.push(partOf(piece, used, used + step));
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
      pass(end, false);
      if (newText !== '') pieces.push({ text: newText });
      text += this.#text.slice(at, start) + newText;
      at = end;
    }
    text += this.#text.slice(at);
    pass(this.#text.length, true);
    this.#pieces = pieces;
    this.#text = text;
  }

  /** What turns the original into the present text: ascending and apart. */
  changes(): Change[] {
    const changes: Change[] = [];
    let at = 0;
    let inserted = '';
    for (const piece of [...this.#pieces, { start: this.#original.length, end: this.#original.length }]) {
      if ('text' in piece) {
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

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

function partOf(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece ? { text: piece.text.slice(from, to) } : { start: piece.start + from, end: piece.start + to };
}
