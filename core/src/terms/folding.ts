/**
 * The normalised view of a text, one code unit at a time: what a writer, a web page or a converter varies is folded
 * into one form, what carries no meaning inside a term is passed over. No second text is made, so that every offset
 * stays the document's own.
 */

/** Passed over inside a term: quotation marks of any kind, spaces, line ends, invisible characters. */
export const PASSED_OVER = 0;

export type Folding = Uint16Array;

const QUOTES = '“”"‘’\'「」『』＂＇〝〞';
const INVISIBLE = '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff';
const SPACES = ' \t\n\r\u00a0\u3000\u2002\u2003\u2009';

/** @param traditional Traditional and simplified characters in pairs */
export function createFolding(traditional: string): Folding {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  // Full-width letters, digits and marks.
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (let code = 0x41; code <= 0x5a; code++) table[code] = table[code + 0xfee0] = code + 0x20;
  for (const mark of `${QUOTES}${INVISIBLE}${SPACES}`) table[mark.charCodeAt(0)] = PASSED_OVER;
  const same = (marks: string) => {
    for (const mark of marks) table[mark.charCodeAt(0)] = marks.charCodeAt(0);
  };
  same('、，,;；､');
  same('·．.•‧・∙');
  same('（(');
  same('）)');
  same('—－-–―');
  for (let index = 0; index + 1 < traditional.length; index += 2) table[traditional.charCodeAt(index)] = traditional.charCodeAt(index + 1);
  return table;
}

/** The folded form of a name, for look-ups. */
export function fold(folding: Folding, text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const code = folding[text.charCodeAt(index)]!;
    if (code !== PASSED_OVER) folded += String.fromCharCode(code);
  }
  return folded;
}

/** Longest reading in brackets, a little more than one syllable with its tone number. */
const LONGEST_READING = 12;

/**
 * Where an injected reading ends: converters write 關(guān)黨 for 关党.
 * @param index of an opening bracket, half or full width
 * @returns the offset behind the closing bracket; `index` where the brackets hold anything but Latin letters
 */
export function readingEnd(text: string, index: number, end: number): number {
  const limit = Math.min(end, index + LONGEST_READING);
  for (let at = index + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x29 || code === 0xff09) return at > index + 1 ? at + 1 : index;
    // a–z, the Latin letters with tones (à ǎ ǖ ɡ …), a tone number at the end.
    const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && code <= 0x261);
    const isTone = code >= 0x31 && code <= 0x34 && at > index + 1;
    if (!isLetter && !isTone) return index;
  }
  return index;
}
