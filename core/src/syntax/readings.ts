import { isIdeograph } from '../text/characters';
import type { SourceSpan } from '../text/span';

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

/** A reading in brackets right behind the character that it reads. */
export interface InjectedReading extends SourceSpan {
  /** It bears a tone: no abbreviation or unit does. */
  readonly toned: boolean;
}

const TONE = /[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜêńňǹḿ1-4]/;
/** Letters with one that bears a tone, between two ideographs. */
const BARE = /(?<=[\u4e00-\u9fff])[a-zɡ]{0,4}[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ][a-zɡ]{0,3}(?=[\u4e00-\u9fff])/g;
const SYLLABLE = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsrywɡ])?[aeiouüvāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜê]{1,4}(?:n[gɡ]?|r)?[1-4]?$/;

/**
 * Readings (注音) in brackets behind single characters: 關(guān), 习（xí）. What reads a whole word, or is no syllable, is
 * left out: 千克(kg), 应用（app）.
 * One with its tone between two characters is taken without brackets too: 法fǎ行.
 * @returns in order; the spans cover the brackets and what is in them
 */
export function injectedReadings(text: string, start = 0, end = text.length): InjectedReading[] {
  const found: InjectedReading[] = [];
  for (let index = start + 1; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code !== 0x28 && code !== 0xff08) continue;
    if (!isIdeograph(text, index - 1)) continue;
    const behind = readingEnd(text, index, end);
    if (behind === index) continue;
    const reading = text.slice(index + 1, behind - 1);
    if (SYLLABLE.test(reading)) found.push({ start: index, end: behind, toned: TONE.test(reading) });
    index = behind - 1;
  }
  BARE.lastIndex = start;
  for (let match = BARE.exec(text); match && match.index + match[0].length <= end; match = BARE.exec(text)) {
    if (match.index > start && SYLLABLE.test(match[0]) && TONE.test(match[0])) found.push({ start: match.index, end: match.index + match[0].length, toned: true });
  }
  return found.sort((first, second) => first.start - second.start);
}
