/** Texts that make a careless regular expression or a nested loop take quadratic time or worse. */
export const SIZE = 100_000;

const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

export const ADVERSARIAL: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['，', '。', '、', '“', '”', '《', '》', '（', '(', '1', '一', '年', '第', ' ', 'X', '-', '的', '.', 'a', '：', '\u3000', '…'].map(mark => [`only ${mark}`, fill(mark)])),
  'opened titles': fill('《关于'),
  'opened quotes': fill('“四个意识'),
  digits: fill('2024年3月5日至'),
  'numbers and commas': fill('1，2、3.4'),
  'headings on one line': fill('一、抓落实。'),
  'headings on lines': fill('一、抓落实\n'),
  'points': fill('一是抓落实，二是'),
  'one sentence': fill('贯彻落实党中央决策部署'),
  'percentages': fill('10%-20%'),
  'abbreviations': fill('（以下简称“中心”）'),
  'short lines': fill('好\n'),
  'spaced': fill('政 府 '),
  'counts': fill('讲三点意见。'),
  'parts of a total': fill('共10个，其中甲3个、乙4个，'),
  'nested brackets': fill('（［〔“‘'),
  'attachments': fill('附件：1.表\n'),
  'seals': fill('某某办公室\n2024年3月5日\n'),
};
