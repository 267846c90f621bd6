export { isLargerThan } from '../../../core/src/index';

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
