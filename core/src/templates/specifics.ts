/** A stretch of a document that becomes a field. */
export interface Specific {
  readonly start: number;
  readonly end: number;
  readonly field: FoundField;
}

/** Something that differs from document to document. */
export interface FoundField {
  readonly name: string;
  /** As the document has it. */
  readonly value: string;
  /** What the template shows in its place: blanks that read as what belongs there. */
  readonly blank: string;
}

/** The reader of templates takes no more, and who fills one in wants far fewer. */
const MOST_FIELDS = 300;

/**
 * The specifics of one text. Each character belongs to one at most: whoever claims first has it, so the surest come first.
 * The same words under the same name are the same field.
 */
export class Specifics {
  readonly text: string;
  readonly #taken: Uint8Array;
  readonly #fields = new Map<string, FoundField>();
  readonly #namesakes = new Map<string, number>();
  readonly #found: Specific[] = [];

  constructor(text: string) {
    this.text = text;
    this.#taken = new Uint8Array(text.length);
  }

  /** In the order of the text. */
  get found(): readonly Specific[] {
    return this.#found.sort((first, second) => first.start - second.start);
  }

  /**
   * Claims a stretch.
   * @param what of one name and one `what` all stretches are one field; normally their text
   * @returns its field; undefined where a part of it is another's, or nothing shows in it
   */
  claim(start: number, end: number, name: string, blank: string, what?: string): FoundField | undefined {
    const value = this.text.slice(start, end);
    if (value.trim() === '' || this.isTaken(start, end)) return undefined;
    const key = `${name}\n${what ?? value}\n${value}`;
    let field = this.#fields.get(key);
    if (!field) {
      if (this.#fields.size >= MOST_FIELDS) return undefined;
      const count = (this.#namesakes.get(name) ?? 0) + 1;
      this.#namesakes.set(name, count);
      field = { name: count === 1 ? name : `${name}${count}`, value, blank };
      this.#fields.set(key, field);
    }
    this.#found.push({ start, end, field });
    this.close(start, end);
    return field;
  }

  /** Claims every other place where the field's value stands. @param isEnd whether the value can end there */
  claimAgain(field: FoundField, isEnd: (offset: number) => boolean = () => true): void {
    const { value } = field;
    for (let at = this.text.indexOf(value); at >= 0; at = this.text.indexOf(value, at + value.length)) {
      const end = at + value.length;
      if (this.isTaken(at, end) || !isEnd(end)) continue;
      this.#found.push({ start: at, end, field });
      this.close(at, end);
    }
  }

  /** Keeps a stretch as it is. */
  close(start: number, end: number): void {
    this.#taken.fill(1, start, end);
  }

  isTaken(start: number, end: number): boolean {
    // A brace beside a field would be read as one of the field's own.
    if (this.text[start - 1] === '{' || this.text[end] === '}') return true;
    const at = this.#taken.indexOf(1, start);
    return at >= 0 && at < end;
  }
}

/** 2026年3月5日 → ××××年××月××日; the shape stays, so that it reads as what belongs there. */
export function blanked(written: string): string {
  return written.replace(/\d{4}/g, '××××').replace(/\d+(?:\.\d+)?/g, '××').replace(/[〇零○一二三四五六七八九十]{4}(?=年)/g, '××××').replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, '××').replace(/\s+/g, '');
}
