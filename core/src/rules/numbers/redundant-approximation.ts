import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 约数前后重复 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/redundant-approximation',
    title: { zh: '约数的说法重复', en: 'Approximation said twice' },
    severity: 'information',
    profile: 'draft',
    clauses: [],
    messages: {
      twice: { zh: '“{first}”与“{second}”重复，留一个。', en: '“{first}” and “{second}” say the same; keep one.' },
      against: { zh: '“{first}”是不到，“{second}”是超出，互相矛盾，留一个。', en: '“{first}” means less, “{second}” means more; keep one.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Digit | Trigger.ChineseDigit,
  cues: ['约0', '约一', '近0', '近一', '过0', '过一', '超0', '超一'],
  check({ text }, report) {
    for (const match of matchesOf(TWICE, text)) {
      const [all, first, between, second] = match as unknown as [string, string, string, string];
      if (WORD.test(text[match.index - 1] ?? '')) continue;
      const more = MORE.has(second);
      if (first === '超' || first === '超过') {
        if (second !== '以上') continue;
      } else if (second === '以上') continue;
      // 近十年多个指标: many of them.
      if (more && /[\u4e00-\u9fff]$/.test(between) && /[个种项次名家类方]/.test(text[match.index + all.length] ?? '')) continue;
      const start = match.index;
      const end = start + all.length;
      const against = /近|接近/.test(first) && more;
      report({
        start,
        end,
        message: against ? 'against' : 'twice',
        ...(second === '以上' && { severity: 'hint' }),
        arguments: { first, second },
        fixes: [
          { kind: 'ask', changes: [{ start, end, newText: `${first}${between}` }] },
          { kind: 'ask', changes: [{ start, end, newText: `${between}${second}` }] },
        ],
      });
    }
  },
};

/** 契约, 节约, 附近, 最近: the word begins before. */
const WORD = /[契公合制节预签特履最附]/;
const MORE = new Set(['多', '余']);
const NUMBER = '(?:\\d{1,9}(?:\\.\\d{1,4})?|[一二两三四五六七八九十百千]{1,7})[万亿]{0,2}[%％]?';
// Behind 多 and 余 stands the unit; 左右 and 以上 stand behind it.
const TWICE = new RegExp(`(大约|将近|接近|约|近|超过|超)(?!定)(${NUMBER}(?:个?[\\u4e00-\\u9fff]{0,3}?))(多|余|左右|上下|以上)(?=[\\u4e00-\\u9fff，。；、）]|$)`, 'g');

export const page: RulePage = {
  about: {
    zh: '“约……左右”“大约……上下”意思重复，“近……多”互相矛盾，都只留一个。“超过……以上”在法规里也有，只作提示。',
    en: '约…左右 says the same twice, 近…多 contradicts itself; keep one. 超过…以上 occurs in regulations too and is only hinted at.',
  },
  bad: [
    { text: '投资[|约30亿元左右|]。', fixed: '投资约30亿元。' },
    { text: '参加活动的有[|近300多|]人。', fixed: '参加活动的有近300人。', message: '矛盾' },
    { text: '[|大约二十天上下|]可以完成，[|超过50%以上|]。', fixed: '大约二十天可以完成，超过50%。' },
  ],
  good: [{ text: '投资约30亿元，参加活动的有300多人。' }, { text: '近年来多次开展活动，汇总近十年多个指标，签约30个以上项目。' }, { text: '超过规定时速百分之五十以上的，依法处罚。' }, { text: '约20人参加，年龄40岁左右。' }],
};
