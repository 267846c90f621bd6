import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 不存在的时刻 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/impossible-time',
    title: { zh: '不存在的时刻', en: 'Impossible time of day' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      time: { zh: '没有“{mark}”这个时刻，请核对。', en: 'There is no time “{mark}”; check it.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Digit,
  cues: ['0:', '0：', '0时'],
  check({ text }, report) {
    for (const pattern of [CLOCK, IN_WORDS]) {
      for (const match of matchesOf(pattern, text)) {
        const [mark, hour, minute] = match as unknown as [string, string, string];
        if (Number(hour) < 24 && Number(minute) < 60) continue;
        if (Number(hour) === 24 && Number(minute) === 0) continue;
        // 比例为10：75 is no time.
        if (pattern === CLOCK && !NAMED.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
        report({ start: match.index, end: match.index + mark.length, message: 'time', arguments: { mark } });
      }
    }
  },
};

const CLOCK = /(?<![\d.:：])(\d{1,2})[:：](\d{2})(?![\d.:：])/g;
const IN_WORDS = /(?<![\d.])(\d{1,2})时(\d{1,2})分(?![钟之])/g;
const NAMED = /(?:上午|下午|中午|早上|晚上|晚|凌晨|[日号）)]|时间[:：为]?)\s*$/;

export const page: RulePage = {
  about: {
    zh: '分数到59为止，时数到23为止（24:00可以）。只看明确是时刻的：“上午10：75”“25时50分”；比例10：75不报。',
    en: 'Minutes end at 59, hours at 23 (24:00 may stand). Only what is clearly a time is looked at; a ratio of 10：75 is not.',
  },
  bad: [
    { text: '会议于上午[|10：75|]开始。' },
    { text: '会议于[|25时50分|]结束。' },
    { text: '请于3月5日[|9:60|]前到会。' },
  ],
  good: [{ text: '会议于上午10：30开始，24:00结束。' }, { text: '配比为10：75。' }, { text: '23时59分前报送。' }],
};
