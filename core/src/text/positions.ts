import type { Position, Range } from 'vscode-languageserver-types';

/** The position of an offset in a text whose lines nobody has measured: LF, CR LF and a lone CR each end one. */
export function positionAt(text: string, offset: number): Position {
  let line = 0;
  let start = 0;
  for (let index = 0; index < offset; index++) {
    const code = text.charCodeAt(index);
    if (code !== 0x0a && (code !== 0x0d || text.charCodeAt(index + 1) === 0x0a)) continue;
    line++;
    start = index + 1;
  }
  return { line, character: offset - start };
}

interface MeasuredLine {
  readonly length: number;
  readonly breakLength: number;
}

/**
 * Turns offsets into LSP positions. The offsets a feature asks for mostly ascend, so the last line found
 * is tried first; any order works.
 */
export class PositionMap {
  readonly #starts: Int32Array;
  #last = 0;

  constructor(lines: readonly MeasuredLine[]) {
    const starts = new Int32Array(lines.length);
    let offset = 0;
    for (let index = 0; index < lines.length; index++) {
      starts[index] = offset;
      offset += lines[index]!.length + lines[index]!.breakLength;
    }
    this.#starts = starts;
  }

  /** The position of a UTF-16 offset within the text. */
  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: offset - this.#starts[line]! };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  lineAt(offset: number): number {
    const starts = this.#starts;
    let low = this.#last;
    if (starts[low]! <= offset) {
      if (low + 1 >= starts.length || starts[low + 1]! > offset) return low;
      if (low + 2 >= starts.length || starts[low + 2]! > offset) return (this.#last = low + 1);
    } else {
      low = 0;
    }
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    this.#last = low;
    return low;
  }
}
