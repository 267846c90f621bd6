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
