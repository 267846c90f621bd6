import { GBK_FIRST } from '../syntax/mojibake';

/**
 * What a paragraph must hold for a rule to look at it. One pass over the text finds the bits of every paragraph,
 * so that most rules skip most paragraphs.
 */
export const enum Trigger {
  /** ， */
  Comma = 1 << 0,
  /** 。 */
  Stop = 1 << 1,
  /** 、 */
  EnumerationComma = 1 << 2,
  /** ： */
  Colon = 1 << 3,
  /** ； */
  Semicolon = 1 << 4,
  /** ！？ */
  Exclamation = 1 << 5,
  /** Half-width , ; : ! ? */
  HalfMark = 1 << 6,
  /** . ． ｡ */
  Dot = 1 << 7,
  /** “”‘’"'「」『』＂＇ */
  Quote = 1 << 8,
  /** 《》〈〉<> */
  BookTitle = 1 << 9,
  /** （）() */
  Parenthesis = 1 << 10,
  /** 〔〕[]【】［］{}｛｝ */
  Bracket = 1 << 11,
  /** … · ‧ ・ • */
  Ellipsis = 1 << 12,
  /** — – - － ― ~ ～ ─ 〜 */
  Dash = 1 << 13,
  /** % ％ ‰ */
  Percent = 1 << 14,
  /** 0–9, half or full width */
  Digit = 1 << 15,
  /** 一二三四五六七八九十百千万亿两〇零○ */
  ChineseDigit = 1 << 16,
  /** A–Z a–z, half or full width, and letters with tones */
  Letter = 1 << 17,
  /** Any space but a line end: half width, tab, U+00A0, U+3000 … */
  Space = 1 << 18,
  /** The paragraph runs over several lines. */
  LineBreak = 1 << 19,
  /** X x × * ＊ _ ＿ ○ □ ● ■ ◯ △ ☆ # ＃ ` | */
  Mask = 1 << 20,
  /** Zero-width and control characters, U+FFFD, private use */
  Invisible = 1 << 21,
  /** 年 月 日 */
  Date = 1 << 22,
  /** Full-width letters, digits and signs other than punctuation */
  FullWidth = 1 << 23,
  /** 某 填 待: what stands for something, or is to be filled in */
  Blank = 1 << 24,
  /** & and the characters that broken encodings are made of */
  Garbled = 1 << 25,
  /** The same Chinese character twice in a row */
  Doubled = 1 << 26,
}

const table = new Uint8Array(0x10000);
const masks: number[] = [0];

function add(trigger: Trigger, characters: string): void {
  for (let index = 0; index < characters.length; index++) addCode(trigger, characters.charCodeAt(index));
}

function addCode(trigger: Trigger, code: number): void {
  const mask = masks[table[code]!]! | trigger;
  let found = masks.indexOf(mask);
  if (found < 0) found = masks.push(mask) - 1;
  table[code] = found;
}

function addRange(trigger: Trigger, first: number, last: number): void {
  for (let code = first; code <= last; code++) addCode(trigger, code);
}

add(Trigger.Comma, '，');
add(Trigger.Stop, '。');
add(Trigger.EnumerationComma, '、');
add(Trigger.Colon, '：');
add(Trigger.Semicolon, '；');
add(Trigger.Exclamation, '！？');
add(Trigger.HalfMark, ',;:!?');
add(Trigger.Dot, '.．｡');
add(Trigger.Quote, '“”‘’"\'「」『』＂＇');
add(Trigger.BookTitle, '《》〈〉<>');
add(Trigger.Parenthesis, '（）()');
add(Trigger.Bracket, '〔〕[]【】［］{}｛｝');
add(Trigger.Ellipsis, '…·‧・•');
add(Trigger.Dash, '—–-－―~～─〜');
add(Trigger.Percent, '%％‰');
addRange(Trigger.Digit, 0x30, 0x39);
addRange(Trigger.Digit, 0xff10, 0xff19);
add(Trigger.ChineseDigit, '一二三四五六七八九十百千万亿两〇零○');
addRange(Trigger.Letter, 0x41, 0x5a);
addRange(Trigger.Letter, 0x61, 0x7a);
addRange(Trigger.Letter, 0xff21, 0xff3a);
addRange(Trigger.Letter, 0xff41, 0xff5a);
addRange(Trigger.Letter, 0xe0, 0x261);
add(Trigger.Space, ' \t\u00a0\u1680\u202f\u205f\u3000');
addRange(Trigger.Space, 0x2000, 0x200a);
add(Trigger.LineBreak, '\n\r');
add(Trigger.Mask, 'Xx×*＊_＿○□●■◯△☆#＃`|');
addRange(Trigger.Invisible, 0x00, 0x08);
addRange(Trigger.Invisible, 0x0b, 0x0c);
addRange(Trigger.Invisible, 0x0e, 0x1f);
addRange(Trigger.Invisible, 0x7f, 0x9f);
addRange(Trigger.Invisible, 0x200b, 0x200f);
addRange(Trigger.Invisible, 0x2028, 0x202e);
addRange(Trigger.Invisible, 0x2060, 0x2064);
addRange(Trigger.Invisible, 0xe000, 0xf8ff);
add(Trigger.Invisible, '\u00ad\ufeff\ufffd');
add(Trigger.Date, '年月日');
addRange(Trigger.FullWidth, 0xff10, 0xff19);
addRange(Trigger.FullWidth, 0xff21, 0xff3a);
addRange(Trigger.FullWidth, 0xff41, 0xff5a);
add(Trigger.FullWidth, '％．／＋＝');
add(Trigger.Blank, '某填待');
add(Trigger.Garbled, GBK_FIRST);
add(Trigger.Garbled, '&\ufffd锟烫屯锛銆鈥紝殑鐨鍜鍦鏄浜涓鍏鏈瀹鍔鍙鍒鏉');
addRange(Trigger.Garbled, 0xc2, 0xf4);

/** The bits of one code unit: `triggerMasks[triggerSets[code]]`. */
export const triggerSets: Readonly<Uint8Array> = table;
export const triggerMasks: readonly number[] = masks;
