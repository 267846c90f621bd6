/** A half-open range of UTF-16 offsets into the document text: `start` belongs to it, `end` does not. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}
