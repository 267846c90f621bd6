import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { digitsInWords } from '../shared/numerals';
import { Trigger } from '../triggers';

/** 该用汉字的数字 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/fixed-words',
    title: { zh: '该用汉字的数字', en: 'Digits in a fixed word' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      lunar: { zh: '农历日期用汉字：“{right}”。', en: 'Dates of the lunar calendar take Chinese numerals: “{right}”.' },
      fixed: { zh: '定型的词语里的数字用汉字：“{right}”。', en: 'Fixed words take Chinese numerals: “{right}”.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Digit,
  cues: ['正月', '腊月', '冬月', '闰一', '农历', '0”', '0运', '0精', '0青', '0规', '0时', '0期', '0开', '0收', '的0', '0·'],
  check({ text }, report) {
    for (const match of matchesOf(LUNAR, text)) {
      const [all, month, day] = match as unknown as [string, string, string];
      if (Number(day) < 1 || Number(day) > 30) continue;
      const right = `${month}${Number(day) <= 10 && !month.endsWith('初') ? '初' : ''}${digitsInWords(Number(day))}`;
      const start = match.index;
      report({ start, end: start + all.length, message: 'lunar', arguments: { right }, fixes: [{ kind: 'ask', changes: [{ start, end: start + all.length, newText: right }] }] });
    }
    for (const match of matchesOf(FIXED, text)) {
      const digits = match[0];
      const right = digits === '54' ? '五四' : digits === '12·9' ? '一二·九' : digits.length === 3 ? `十${digitsInWords(Number(digits[1]))}五` : digitsInWords(Number(digits));
      const start = match.index;
      const end = start + digits.length;
      report({ start, end, message: 'fixed', ...(digits === '12·9' && { severity: 'hint' }), arguments: { right }, fixes: [{ kind: 'ask', changes: [{ start, end, newText: right }] }] });
    }
  },
};

const LUNAR = /((?:正月|腊月|冬月|闰[二三四五六七八九]月|农历[一二三四五六七八九十]{1,2}月)初?)(\d{1,2})(?![\d年月.])/g;
const FIXED = /(?<![\d.])(?:54(?=”?(?:运动|精神|青年节))|1[1-5]5(?=”?(?:规划|时期|期间|开局|收官))|(?<=党的)(?:1[0-9]|2\d)(?=大(?:报告|精神|以来|召开|代表|[，。、]|[一二三四五六七]中))|12·9(?=”?(?:运动|抗日)))/g;

export const page: RulePage = {
  about: {
    zh: '农历日期和已经定型的词语里的数字用汉字：正月十五、五四精神、“十四五”规划、党的二十大。“12·9”运动这样加了间隔号和引号的，标准允许，只作提示。',
    en: 'Lunar dates and fixed words take Chinese numerals: 正月十五, 五四, “十四五”, 党的二十大. “12·9” with its interpunct is allowed and only hinted at.',
  },
  bad: [
    { text: '活动于[|正月15|]举行，[|腊月8|]结束。', fixed: '活动于正月十五举行，腊月初八结束。' },
    { text: '弘扬[|54|]精神，编制好“[|145|]”规划。', fixed: '弘扬五四精神，编制好“十四五”规划。' },
    { text: '党的[|20|]大以来，成就显著。', fixed: '党的二十大以来，成就显著。' },
  ],
  good: [{ text: '活动于正月十五举行，腊月初八结束。' }, { text: '共有54名青年、145个规划项目。' }, { text: '“十四五”时期，党的二十大以来。' }],
};
