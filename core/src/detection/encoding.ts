/** Characters that the bytes of UTF-8 punctuation and of the commonest words turn into when read as GBK. */
const UTF8_READ_AS_GBK = /[锛銆鐨鍜鍦鏄浜涓\ue000-\uf8ff]/g;
/** What GBK bytes turn into when read as a Western single-byte encoding. */
const WESTERN_HIGH = /[\u0080-\u00ff]/g;

function share(text: string, pattern: RegExp): number {
  return (text.match(pattern)?.length ?? 0) / text.length;
}

/**
 * Whether a text bears the marks of a Chinese file that was opened in the wrong encoding.
 * Only a suspicion: whoever asks has to decode the bytes again and judge the result.
 * @param samples stretches of one text (see `sampleText`)
 */
export function looksWronglyDecoded(samples: readonly string[]): boolean {
  const text = samples.join('').replace(/\s+/g, '');
  if (text.length < 16) return false;
  return share(text, /[\ufffd\u0000]/g) > 0.05 || share(text, UTF8_READ_AS_GBK) > 0.1 || share(text, WESTERN_HIGH) > 0.4;
}
