import { isUtf8 } from 'node:buffer';

/** How a file's text is written in bytes. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  readonly hasMark: boolean;
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** No longer text of GBK is UTF-8 by chance. */
const LONGEST_CHANCE = 1000;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Reads bytes as UTF-8 where they are that without a fault, else as GB18030, which holds GBK and GB 2312; as UTF-16
 * only behind its mark.
 * @returns undefined where they are none of these, or could not be written back byte for byte
 */
export function decode(bytes: Buffer): DecodedText | undefined {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding.name, { fatal: true }).decode(bytes);
    // A text that wouldn't come back the same isn't ours to rewrite.
    return encode(text, encoding)?.equals(bytes) === true ? { text, encoding } : undefined;
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Buffer): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { name: 'utf-16le', hasMark: true };
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', hasMark: true };
  if (isUtf8(bytes) && !isRatherGbk(bytes)) return { name: 'utf-8', hasMark: bytes.subarray(0, 3).equals(UTF8_MARK) };
  return { name: 'gb18030', hasMark: false };
}

/** A few words in GBK may be faultless UTF-8 by chance (通知, 联通): then as UTF-8 they are Latin, Greek or Syriac, as GBK Chinese. */
function isRatherGbk(bytes: Buffer): boolean {
  if (bytes.length > LONGEST_CHANCE || /[\u0800-\uffff]/.test(bytes.toString('utf8'))) return false;
  const beyondAscii = new TextDecoder('gb18030').decode(bytes).replace(/[\0-\x7f]/g, '');
  return beyondAscii !== '' && /^[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+$/.test(beyondAscii);
}

/** @returns undefined where the encoding has no bytes for some character */
export function encode(text: string, { name, hasMark }: Encoding): Buffer | undefined {
  // Half a surrogate pair is no character.
  if (/[\ud800-\udfff]/u.test(text)) return undefined;
  if (name === 'utf-8') return hasMark ? Buffer.concat([UTF8_MARK, Buffer.from(text, 'utf8')]) : Buffer.from(text, 'utf8');
  if (name === 'gb18030') return encodeGb18030(text);
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return name === 'utf-16be' ? bytes.swap16() : bytes;
}

/** Code point → bytes as one number; the inverse of what the platform's decoder does, which alone knows the table. */
let table: Map<number, number> | undefined;

function encodeGb18030(text: string): Buffer | undefined {
  table ??= inverseTable();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) {
      bytes.push(point);
      continue;
    }
    const known = table.get(point) ?? (point >= 0x10000 ? fourBytes(point - 0x10000 + LINEAR_SUPPLEMENTARY) : undefined);
    if (known === undefined) return undefined;
    if (known < 0x10000) bytes.push(known >>> 8, known & 0xff);
    else bytes.push(known >>> 24, (known >>> 16) & 0xff, (known >>> 8) & 0xff, known & 0xff);
  }
  return Buffer.from(bytes);
}

/** Number of the first four-byte code beyond the BMP, counted from 81 30 81 30. */
const LINEAR_SUPPLEMENTARY = 189_000;
const LAST_BMP = 39_419;

function fourBytes(linear: number): number {
  const fourth = 0x30 + (linear % 10);
  const third = 0x81 + (Math.trunc(linear / 10) % 126);
  const second = 0x30 + (Math.trunc(linear / 1260) % 10);
  const first = 0x81 + Math.trunc(linear / 12_600);
  return ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0;
}

function inverseTable(): Map<number, number> {
  const decoder = new TextDecoder('gb18030');
  const made = new Map<number, number>();
  const add = (code: number, bytes: Uint8Array): void => {
    const text = decoder.decode(bytes);
    const point = text.codePointAt(0)!;
    if (point !== 0xfffd && text.length === 1 && !made.has(point)) made.set(point, code);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) add((lead << 8) | trail, Uint8Array.of(lead, trail));
  }
  for (let linear = 0; linear <= LAST_BMP; linear++) {
    const code = fourBytes(linear);
    add(code, Uint8Array.of(code >>> 24, (code >>> 16) & 0xff, (code >>> 8) & 0xff, code & 0xff));
  }
  return made;
}
