const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern, which never matches nothing. `matchAll` makes a copy of the pattern on each call:
 * over thousands of paragraphs that costs more than the search.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    match = pattern.exec(text);
  }
  return found;
}
