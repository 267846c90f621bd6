import type { SourceSpan } from '../text/span';
import type { Folding } from './folding';

/** Traditional characters side by side (繁体字), and how they are written in simplified script. */
export interface TraditionalRun extends SourceSpan {
  readonly simplified: string;
}

/** Characters of the simplified script that are Traditional forms of others in some of their senses or stand in names: 乾坤, 瞭望, 昇. */
const OF_BOTH_SCRIPTS = new Set('乾吒夥徵拚捱摺榘菸薹袷醣麴麽瞭藉著甯昇陞堃濛'.split('').map(character => character.charCodeAt(0)));

const known = new WeakMap<Folding, Uint8Array>();

/** Which characters are Traditional, one look-up each: every paragraph is read. */
function marksOf(folding: Folding): Uint8Array {
  let marks = known.get(folding);
  if (!marks) {
    marks = new Uint8Array(0x10000);
    for (let code = 0x3400; code <= 0x9fff; code++) if (folding[code] !== code && !OF_BOTH_SCRIPTS.has(code)) marks[code] = 1;
    known.set(folding, marks);
  }
  return marks;
}

/** Whether a text in simplified characters may hold this Traditional form as well. */
export function isOfBothScripts(code: number): boolean {
  return OF_BOTH_SCRIPTS.has(code);
}

/**
 * Where `text` is written in Traditional characters.
 * @param folding of the term base: it knows the simplified form of each
 */
export function traditionalRuns(text: string, folding: Folding): TraditionalRun[] {
  const found: TraditionalRun[] = [];
  const marks = marksOf(folding);
  let start = -1;
  const { length } = text;
  for (let index = 0; index < length; index++) {
    if (marks[text.charCodeAt(index)] === 0) {
      if (start < 0) continue;
      found.push({ start, end: index, simplified: simplified(text, start, index, folding) });
      start = -1;
    } else if (start < 0) start = index;
  }
  if (start >= 0) found.push({ start, end: length, simplified: simplified(text, start, length, folding) });
  return found;
}

function simplified(text: string, start: number, end: number, folding: Folding): string {
  let result = '';
  for (let index = start; index < end; index++) result += String.fromCharCode(folding[text.charCodeAt(index)]!);
  return result;
}
