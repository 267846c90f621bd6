/** Which bytes a character is in GBK: to see what a text looked like before it was decoded wrongly. */
export class GbkTable {
  readonly #decode: (bytes: Uint8Array) => string;
  #codes: Map<number, number> | undefined;

  /** @param decode GBK, as the platform does it */
  constructor(decode: (bytes: Uint8Array) => string) {
    this.#decode = decode;
  }

  /** Both bytes as one number; undefined for a character that has none. */
  codeOf(character: number): number | undefined {
    return (this.#codes ??= this.#read()).get(character);
  }

  textOf(bytes: readonly number[]): string {
    return this.#decode(Uint8Array.from(bytes));
  }

  #read(): Map<number, number> {
    const bytes = new Uint8Array(126 * 190 * 3);
    let length = 0;
    // A line feed behind each pair, so that one that stands for nothing spoils no other.
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail === 0x7f) continue;
        bytes[length++] = lead;
        bytes[length++] = trail;
        bytes[length++] = 0x0a;
      }
    }
    const codes = new Map<number, number>();
    let at = 0;
    for (const character of this.#decode(bytes.subarray(0, length)).split('\n')) {
      const code = character.charCodeAt(0);
      if (character.length === 1 && code !== 0xfffd && !codes.has(code)) codes.set(code, (bytes[at]! << 8) | bytes[at + 1]!);
      at += 3;
    }
    return codes;
  }
}

/** What Chinese writing has. */
const PLAUSIBLE = /^[\u4e00-\u9fff\u2014\u2018-\u201d\u2026\u3001-\u3011\uff01-\uff1f]+$/;
const CLOSES = /^[。，！？；：、”》’）]/;
/** Lead bytes that marks have: 。《 and ，！. */
const MARK_LEADS = [0xa1, 0xa3] as const;
const LONGEST = 60;
const HALF_MARKS = '!,:;()?';

/**
 * ?！兑庖姟访鞔_ for 。《意見》明確: one byte of a mark was lost, and every pair behind it is read a byte late, until a
 * byte that is ASCII sets it right.
 * @param start of the ? in the place of the lost byte
 */
export function undoShift(text: string, start: number, gbk: GbkTable): { readonly end: number; readonly original: string } | undefined {
  const bytes: number[] = [];
  let end = start + 1;
  for (; end < text.length && end - start < LONGEST; end++) {
    const character = text.charCodeAt(end);
    // Somebody may have made the marks half-width since.
    const code = gbk.codeOf(HALF_MARKS.includes(text[end]!) ? character + 0xfee0 : character);
    if (code === undefined) break;
    bytes.push(code >> 8, code & 0xff);
  }
  const last = text.charCodeAt(end);
  if (bytes.length === 0 || !(last >= 0x40 && last <= 0x7e)) return undefined;
  for (const lead of MARK_LEADS) {
    const original = gbk.textOf([lead, ...bytes, last]);
    if (PLAUSIBLE.test(original) && CLOSES.test(original)) return { end: end + 1, original };
  }
  return undefined;
}

/** 锛屼腑 for ，中: what was UTF-8 and read as GBK; undefined where its bytes make no whole text. */
export function undoGbk(stretch: string, gbk: GbkTable): string | undefined {
  const bytes: number[] = [];
  for (let index = 0; index < stretch.length; index++) {
    const character = stretch.charCodeAt(index);
    const code = character < 0x80 ? character : gbk.codeOf(character);
    if (code === undefined) return undefined;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!;
    const more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if ((more > 0 && first < 0xc2) || at + more >= bytes.length) return undefined;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let next = 1; next <= more; next++) {
      const byte = bytes[at + next]!;
      if (byte < 0x80 || byte > 0xbf) return undefined;
      code = (code << 6) | (byte & 0x3f);
    }
    text += String.fromCodePoint(code);
    at += more + 1;
  }
  return /^[\x20-\x7e\u4e00-\u9fff\u2014\u2018-\u201d\u2026\u3001-\u3011\uff01-\uff5e]+$/.test(text) ? text : undefined;
}
