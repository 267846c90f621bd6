import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 阿拉伯数字与“千”“百”合用 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/mixed-numeral',
    title: { zh: '阿拉伯数字与“千”“百”合用', en: 'Arabic numerals with 千 or 百' },
    severity: 'information',
    profile: 'review',
    clauses: ['gb15835-5.3'],
    messages: {
      mixed: { zh: '阿拉伯数字只与“万”“亿”合用，不与“{unit}”合用；写作“{right}”。', en: 'Arabic numerals combine with 万 and 亿, not with {unit}: “{right}”.' },
      large: { zh: '“{mark}”也可写作“{right}”：阿拉伯数字一般只与“万”“亿”合用。', en: '“{mark}” may be written “{right}”: Arabic numerals combine with 万 and 亿.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Digit,
  cues: ['0千', '0百'],
  check({ text }, report) {
    for (const match of matchesOf(MIXED, text)) {
      const [mark, tenThousands, number, unit, large = ''] = match as unknown as [string, string | undefined, string, string, string | undefined];
      const right = `${value(tenThousands, number, unit)}${large}`;
      const start = match.index;
      const end = start + mark.length;
      report({ start, end, message: large ? 'large' : 'mixed', ...(large && { severity: 'hint' }), arguments: { mark, unit, right }, fixes: [{ kind: 'ask', changes: [{ start, end, newText: right }] }] });
    }
  },
};

// 220千伏, 3千米, 5千瓦 are units; 5百货 and 80百分位 are other words.
const MIXED = /(?<![\d.年第-])(?:(\d{1,4})万)?(\d{1,3}(?:\.\d{1,2})?)([千百])(?![瓦伏米克卡帕安赫焦字牛方立兆巴比伏分周乏贝吨位货度合姓家里]|亿亿)(万|亿)?/g;

function value(tenThousands: string | undefined, number: string, unit: string): string {
  const factor = unit === '千' ? 1000 : 100;
  const plain = Math.round(Number(number) * factor * 100) / 100;
  if (tenThousands === undefined) return String(plain);
  return `${(Number(tenThousands) * 10000 + plain) / 10000}万`;
}

export const page: RulePage = {
  about: {
    zh: '阿拉伯数字可以与“万”“亿”合用，不与“千”“百”合用：3千元写作3000元，2万5千人写作2.5万人。“9千亿”这类在报告中常见，只作提示。220千伏、3千米、5千瓦是单位，不报。',
    en: 'Arabic numerals combine with 万 and 亿 but not with 千 and 百: 3000元, 2.5万人. Reports often have 9千亿, so that is only a hint. 千伏, 千米 and 千瓦 are units.',
  },
  bad: [
    { text: '每户补助[|3千|]元。', fixed: '每户补助3000元。' },
    { text: '覆盖[|2万5千|]人。', fixed: '覆盖2.5万人。' },
    { text: '总产值突破[|9千亿|]元。', fixed: '总产值突破9000亿元。', message: '也可' },
  ],
  good: [{ text: '建成220千伏变电站2座，线路3千米，装机5千瓦。' }, { text: '覆盖2.5万人，总产值9000亿元。' }, { text: '数千名群众，三千元，算力6百亿亿次。' }],
};
