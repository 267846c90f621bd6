import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 减少用了倍数 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/times-decrease',
    title: { zh: '减少用了倍数', en: 'A decrease counted in times' },
    severity: 'information',
    profile: 'draft',
    clauses: [],
    messages: {
      times: { zh: '减少、下降不用倍数说：减去一倍就没有了。改用百分数或者“减少到几分之几”。', en: 'Nothing decreases by “times”: once is all of it. Give a percentage or a fraction.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Digit | Trigger.ChineseDigit,
  cues: ['0倍', '一倍', '多倍', '余倍'],
  check({ text }, report) {
    for (const match of matchesOf(TIMES, text)) report({ start: match.index, end: match.index + match[0].length, message: 'times' });
  },
};

const TIMES = /(?:减少|下降|降低|缩减|缩短|缩小|压减|回落)(?:了|近|约|达)?(?:\d{1,4}(?:\.\d{1,2})?|[一二两三四五六七八九十百]{1,3})(?:多|余)?倍/g;

export const page: RulePage = {
  about: {
    zh: '“减少了3倍”“下降两倍”说不通：减去一倍就没有了。“增长3倍”可以，不报。',
    en: '“Decreased three times” makes no sense; “increased three times” does.',
  },
  bad: [{ text: '事故起数[|减少了3倍|]。' }, { text: '办理时限[|缩短近两倍|]，成本[|下降1.5倍|]。' }, { text: '排放量比上年[|降低了五倍|]。' }],
  good: [{ text: '产值增长3倍，事故起数减少75%。' }, { text: '办理时限缩短到原来的三分之一。' }, { text: '下降幅度是上年的2倍。' }],
};
