/** Letters and digits on either side of a finding that its fingerprint takes in. */
const CONTEXT = 5;
/** How far to look for them: marks and spaces in between count for nothing. */
const REACH = 40;
const LONGEST = 2000;

/**
 * What stands for a place in a document without saying what is written there: a hash of the text found, its spaces left out, and of the nearest
 * letters and digits of the same paragraph. So it outlives edits in other paragraphs, edits of the same one further away,
 * and marks and spaces changed beside it; two places that read the same are one.
 */
export function fingerprint(text: string, paragraph: { readonly start: number; readonly end: number }, start: number, end: number): string {
  const found = text.slice(start, Math.min(end, start + LONGEST)).replace(/\s+/g, '');
  const before = letters(text.slice(Math.max(paragraph.start, start - REACH), start)).slice(-CONTEXT);
  const after = letters(text.slice(end, Math.min(Math.max(paragraph.end, end), end + REACH))).slice(0, CONTEXT);
  return hash(`${before.join('')}\n${found}\n${after.join('')}`);
}

function letters(text: string): string[] {
  return text.match(/[\p{L}\p{N}]/gu) ?? [];
}

/** 64 bits by two multiplicative hashes, in base 36. */
function hash(text: string): string {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 2654435761);
    second = Math.imul(second ^ code, 1597334677);
  }
  first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  const half = (value: number) => (value >>> 0).toString(36).padStart(7, '0');
  return half(second) + half(first);
}
