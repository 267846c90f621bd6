const SAMPLE_LENGTH = 8192;

/** Whether the beginning of a text holds so many NULs that it is none; a stray one in a damaged text is allowed. */
export function looksBinary(text: string): boolean {
  let found = text.indexOf('\0');
  if (found < 0 || found >= SAMPLE_LENGTH) return false;
  const sampleLength = Math.min(text.length, SAMPLE_LENGTH);
  let count = 0;
  while (found >= 0 && found < sampleLength) {
    count++;
    found = text.indexOf('\0', found + 1);
  }
  return count * 100 > sampleLength;
}

/** Whether the text takes more than `limit` bytes as UTF-8. Counts only where the length in UTF-16 leaves it open. */
export function isLargerThan(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  if (text.length * 3 <= limit) return false;
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // Each half of a surrogate pair counts two of its four bytes.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
    if (bytes > limit) return true;
  }
  return false;
}
