import { FORMULAS, INFORMAL, OTHER_GENRES, REGISTER, simplify, TITLES } from './lexicon';

/** What the detector found; the numbers are evidence for tests and logs, none holds document text. */
export interface Detection {
  /** Whether the text reads as Chinese official writing (公文、讲话稿、总结……). */
  readonly official: boolean;
  readonly score: number;
  /** Share of Han characters among all that are not blank. */
  readonly hanShare: number;
  readonly hanCount: number;
}

const NOTHING: Detection = { official: false, score: 0, hanShare: 0, hanCount: 0 };

/** Fewer Han characters than this say nothing about a register. */
const LEAST_HAN = 24;
const LEAST_HAN_SHARE = 0.35;
const THRESHOLD = 1.5;
/** A title within so many characters opens the text. */
const TITLE_WITHIN = 160;

function count(text: string, pattern: RegExp): number {
  let matches = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) matches++;
  return matches;
}

/** Readings that a converter injected after each Traditional character, as in 關(guān). */
const INJECTED_READING = /[(（][a-zà-üā-ǜ]{1,6}[)）]/g;
/** Numbers of headings at the start of a line, or after a sentence where the text has lost its line breaks. */
const CHINESE_NUMBER =
  /(?:^|[\n。；;：:！!？?…”\s])(?:[一二三四五六七八九十]{1,3}[、,，.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}[章条节部、，,])/g;

/**
 * Says whether a text reads as Chinese official writing. Total, pure and linear in the length of the samples.
 * @param samples stretches of one text, its beginning first (see `sampleText`)
 */
export function detectOfficialWriting(samples: readonly string[]): Detection {
  const text = samples.join('\n').replace(INJECTED_READING, '');
  let hanCount = 0;
  let visible = 0;
  let foreign = 0;
  // One loop, not a pattern for each: the workspace index judges thousands of files.
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) hanCount++;
    // Kana and hangul.
    else if ((code >= 0x3041 && code <= 0x30ff) || (code >= 0xac00 && code <= 0xd7a3)) foreign++;
    else if (/[\s_*×＿]/.test(text[index]!)) continue;
    visible++;
  }
  if (hanCount < LEAST_HAN || visible === 0) return { ...NOTHING, hanCount };
  const hanShare = hanCount / visible;
  if (hanShare < LEAST_HAN_SHARE || foreign > hanCount * 0.03) return { ...NOTHING, hanCount, hanShare };

  const plain = simplify(text);
  const compact = plain.replace(/[^\S\n]+/g, '');
  // A short text cannot be judged by its density alone: a hundred more characters dampen it.
  const perThousand = 1000 / (hanCount + 100);
  const register = Math.min(count(compact, REGISTER) * perThousand, 90);
  const informal = count(compact, INFORMAL) * perThousand;
  let formulas = 0;
  for (const [pattern, weight] of FORMULAS) if (pattern.test(compact)) formulas += weight;
  const beginning = compact.slice(0, TITLE_WITHIN);
  let titles = 0;
  for (const pattern of TITLES) titles += pattern.test(beginning) ? 4 : pattern.test(compact) ? 1.8 : 0;
  let otherGenres = 0;
  for (const [pattern, weight] of OTHER_GENRES) otherGenres += Math.min(count(plain, pattern), 8) * weight;
  const numbers = Math.min(count(plain, CHINESE_NUMBER) * perThousand, 8);

  const score = (register - 27) * 0.12 + Math.min(formulas, 12) * 0.6 + Math.min(titles, 5.4) + numbers * 0.15 - informal * 0.3 - otherGenres * 0.7;
  return { official: score >= THRESHOLD, score, hanShare, hanCount };
}
