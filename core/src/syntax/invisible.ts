import type { SourceSpan } from '../text/span';

/** A character that shows nothing, or nothing that everybody sees. */
export interface InvisibleCharacter extends SourceSpan {
  readonly kind: 'zeroWidth' | 'noBreakSpace' | 'control' | 'lineSeparator' | 'privateUse';
  /** What to put in its place; undefined: nobody can tell. */
  readonly replacement: string | undefined;
}

const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ue000-\uf8ff]+/g;

/** @returns runs of invisible characters of one kind, in order */
export function invisibleCharacters(text: string): InvisibleCharacter[] {
  const found: InvisibleCharacter[] = [];
  for (const match of text.matchAll(INVISIBLE)) {
    let start = match.index;
    const end = start + match[0].length;
    // A zero-width joiner holds an emoji together.
    if (match[0] === '\u200d' && isSurrogate(text, start - 1) && isSurrogate(text, end)) continue;
    while (start < end) {
      const kind = kindOf(text.charCodeAt(start));
      let behind = start + 1;
      while (behind < end && kindOf(text.charCodeAt(behind)) === kind) behind++;
      const length = behind - start;
      const replacement = kind === 'noBreakSpace' ? ' '.repeat(length) : kind === 'lineSeparator' ? '\n' : kind === 'privateUse' ? undefined : '';
      found.push({ start, end: behind, kind, replacement });
      start = behind;
    }
  }
  return found;
}

function kindOf(code: number): InvisibleCharacter['kind'] {
  if (code === 0xa0) return 'noBreakSpace';
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return 'lineSeparator';
  if (code >= 0xe000 && code <= 0xf8ff) return 'privateUse';
  return code < 0xa0 ? 'control' : 'zeroWidth';
}

function isSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code <= 0xdfff;
}
