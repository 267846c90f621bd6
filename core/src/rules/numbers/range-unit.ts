import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 数值范围前一个数省了单位 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/range-unit',
    title: { zh: '数值范围的单位', en: 'Unit within a range' },
    severity: 'hint',
    profile: 'review',
    clauses: ['gb15835-5.1.3'],
    messages: {
      percent: { zh: '百分比的范围前后都写“%”：{right}。', en: 'Both ends of a range of percentages take “%”: {right}.' },
      tenThousands: { zh: '前一个数省了“{unit}”，可能误解；写作{right}。', en: 'The first number lacks “{unit}” and may be misread; write {right}.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Dash,
  check({ text }, report) {
    for (const match of matchesOf(RANGE, text)) {
      const [all, first, mark, second, unit] = match as unknown as [string, string, string, string, string];
      const start = match.index;
      const at = start + first.length;
      const percent = unit === '%' || unit === '％' || unit === '‰';
      report({ start, end: start + all.length, message: percent ? 'percent' : 'tenThousands', arguments: { unit, right: `${first}${unit}${mark}${second}${unit}` }, fixes: [{ kind: 'ask', changes: [{ start: at, end: at, newText: unit }] }] });
    }
  },
};

const RANGE = /(?<![\d.年])(\d{1,6}(?:\.\d{1,4})?)([—–～~－-]{1,2})(\d{1,6}(?:\.\d{1,4})?)([%％‰万亿])/g;

export const page: RulePage = {
  about: {
    zh: '“15～30%”“9～16亿元”前一个数省了百分号或“万”“亿”，可能误解，前后都写上。普通的单位（3—5天）可以省，不报。',
    en: 'In 15～30% and 9～16亿元 the first number lacks its sign and may be misread. Plain units (3—5天) may be left out.',
  },
  bad: [
    { text: '增幅保持在[|15～30%|]之间。', fixed: '增幅保持在15%～30%之间。' },
    { text: '投资规模为[|9～16亿|]元。', fixed: '投资规模为9亿～16亿元。' },
    { text: '增长[|4.5-5%|]左右。', fixed: '增长4.5%-5%左右。' },
  ],
  good: [{ text: '增幅保持在15%～30%之间，工期3—5天。' }, { text: '2021—2025年投资9亿—16亿元。' }, { text: '联系电话：010-12345678。' }],
};
