/** Positions and edits as they go over the wire, without the library that names them otherwise. */

export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

export interface PlainEdit {
  readonly range: { readonly start: PlainPosition; readonly end: PlainPosition };
  readonly newText: string;
}
