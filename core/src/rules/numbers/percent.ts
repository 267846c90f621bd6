import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 百分数、百分点的写法 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/percent',
    title: { zh: '百分数的写法', en: 'Percentage' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      points: { zh: '“百分点”前面不再用百分号：写作“{right}”。', en: 'No % before 百分点: “{right}”.' },
      mixed: { zh: '“百分之”后面用汉字数字，或者直接写作“{right}”。', en: '百分之 takes Chinese numerals; or write “{right}”.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Digit,
  cues: ['之0', '%百', '％百', '%个', '％个'],
  check({ text }, report) {
    for (const match of matchesOf(POINTS, text)) {
      const start = match.index;
      const end = start + match[0].length;
      const right = `${match[1]!}个百分点`;
      report({ start, end, message: 'points', arguments: { right }, fixes: [{ kind: 'safe', changes: [{ start, end, newText: right }] }] });
    }
    for (const match of matchesOf(MIXED, text)) {
      const start = match.index;
      const end = start + match[0].length;
      const right = `${match[1]!}%`;
      report({ start, end, message: 'mixed', arguments: { right }, severity: 'information', fixes: [{ kind: 'ask', changes: [{ start, end, newText: right }] }] });
    }
  },
};

const POINTS = /(?<![\d.])(\d{1,4}(?:\.\d{1,4})?)[%％]个?百分点/g;
const MIXED = /百分之(\d{1,4}(?:\.\d{1,4})?)(?![\d.])/g;

export const page: RulePage = {
  about: {
    zh: '两个百分数相减得到的是百分点，前面不再用百分号；“百分之”后面不接阿拉伯数字。“百分之十五”在报告、法律条文里是对的，不报。',
    en: 'The difference of two percentages is counted in 百分点 without %; 百分之 is not followed by Arabic numerals. 百分之十五 is right in reports and laws.',
  },
  bad: [
    { text: '占比提高[|2.5%个百分点|]。', fixed: '占比提高2.5个百分点。' },
    { text: '比上年回落[|3%百分点|]。', fixed: '比上年回落3个百分点。' },
    { text: '完成了[|百分之85|]以上。', fixed: '完成了85%以上。' },
  ],
  good: [{ text: '占比为35%，提高2.5个百分点。' }, { text: '国内生产总值增长百分之五点二，占比提高二点五个百分点。' }, { text: '处合同价款百分之二以上百分之四以下的罚款。' }],
};
