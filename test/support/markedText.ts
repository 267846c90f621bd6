export interface MarkedText {
  /** The text without its marks. */
  readonly text: string;
  /** Where `<|>` stood; undefined without one. */
  readonly cursor: number | undefined;
  /** What stood between `[|` and `|]`, in the order of the opening marks. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Reads a text with marks: `<|>` is the cursor, `[|…|]` a range; ranges may be nested.
 * @throws if a range is left open or closed twice, or there is a second cursor: the test itself is wrong
 */
export function markedText(marked: string): MarkedText {
  let text = '';
  let cursor: number | undefined;
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  for (const part of marked.split(/(<\|>|\[\||\|\])/)) {
    if (part === '<|>') {
      if (cursor !== undefined) throw new Error('A second <|>');
      cursor = text.length;
    } else if (part === '[|') {
      const range = { start: text.length, end: -1 };
      ranges.push(range);
      open.push(range);
    } else if (part === '|]') {
      const range = open.pop();
      if (!range) throw new Error('A |] without [|');
      range.end = text.length;
    } else {
      text += part;
    }
  }
  if (open.length > 0) throw new Error('A [| without |]');
  return { text, cursor, ranges };
}
