import { documentRule, type RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

interface Connectors {
  /** Offsets of half-width hyphens and other wrong forms between numbers. */
  readonly wrong: readonly { readonly start: number; readonly end: number }[];
  /** How many ranges are written with — and with ～. */
  readonly dash: number;
  readonly wave: number;
}

/** 起止、范围的连接号 */
export const rule = documentRule<Connectors>({
  meta: {
    id: 'punctuation/range-connector',
    title: { zh: '起止、范围的连接号', en: 'Connector of a range' },
    severity: 'hint',
    profile: 'review',
    clauses: ['gb15834-4.13.3.2'],
    messages: {
      connector: { zh: '表示起止、范围用一字线“—”或浪纹线“～”，不用短横线。', en: 'A range takes — or ～, not a hyphen.' },
    },
  },
  scope: 'document',
  triggers: Trigger.Dash,
  gather({ text }) {
    const wrong: { start: number; end: number }[] = [];
    let [dash, wave] = [0, 0];
    for (const match of matchesOf(RANGE, text)) {
      if (match.index > 0 && FOREIGN.test(text.slice(Math.max(0, match.index - 3), match.index))) continue;
      const mark = match[1]!;
      if (mark === '—') dash++;
      else if (mark === '～') wave++;
      else if (mark !== '-' || CERTAIN.test(match[0]) || SHARE.test(text.slice(match.index + match[0].length, match.index + match[0].length + 9))) wrong.push({ start: match.index + match[0].indexOf(mark), end: match.index + match[0].indexOf(mark) + mark.length });
    }
    return wrong.length + dash + wave === 0 ? undefined : { wrong, dash, wave };
  },
  check(_document, report, gathered) {
    let [wrong, dash, wave] = [0, 0, 0];
    for (const { value } of gathered) {
      wrong += value.wrong.length;
      dash += value.dash;
      wave += value.wave;
    }
    // The same form throughout is a habit of the house.
    if (wrong > A_HABIT && wrong > dash + wave) return;
    const newText = wave > dash ? '～' : '—';
    for (const { start: shift, value } of gathered) {
      for (const place of value.wrong) {
        const [start, end] = [shift + place.start, shift + place.end];
        report({ start, end, message: 'connector', fixes: [newText, newText === '—' ? '～' : '—'].map(mark => ({ kind: 'ask', changes: [{ start, end, newText: mark }] })) });
      }
    }
  },
});

const A_HABIT = 3;
/** © 2004-2023, GB 1-2. */
const FOREIGN = /[A-Za-z©]\s?$/;
const RANGE = /(?<![\d.A-Za-z-])\d{1,4}(?:\.\d{1,3})?(?:年|月|日|%|％|万|亿|元|℃)?(—{1,2}|～|[-－–~]{1,3})(?=\d{1,4}(?![\d-]))/g;
/** A hyphen makes a range where years or shares stand beside it; elsewhere it may be part of a number. */
const CERTAIN = /^(?:(?:19|20)\d\d(?:年)?-|\d[\d.]*[%％万亿元℃年月日]-)/;
const SHARE = /^\d{1,4}(?:\.\d{1,3})?[%％]/;

export const page: RulePage = {
  about: {
    zh: '起止年份、数值范围用“—”或“～”，以全文的多数为准；电话、型号、编号里的短横线是对的，不报。通篇都用短横线的不报。',
    en: 'Ranges of years and values take — or ～, whichever the text uses more. Hyphens of telephone numbers and models are right, and a text that uses hyphens throughout is left alone.',
  },
  bad: [
    { text: '规划期为2021[|-|]2025年，展望期为2026—2035年。', fixed: '规划期为2021—2025年，展望期为2026—2035年。' },
    { text: '增幅为5%[|-|]8%，降幅为3%～4%。', fixed: '增幅为5%～8%，降幅为3%～4%。' },
    { text: '气温为10[|~|]15摄氏度。', fixed: '气温为10—15摄氏度。' },
  ],
  good: [
    { text: '规划期为2021—2025年，增幅为5%～8%。' },
    { text: '联系电话010-12345678，型号为CR400-1，执行GB/T 1-2009标准。' },
    { text: '2011-2015年、2016-2020年、2021-2025年、2026-2030年四个时期。' },
  ],
};
