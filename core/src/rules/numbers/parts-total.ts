import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 分项与总数不符 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/parts-total',
    title: { zh: '分项与总数不符', en: 'Parts and total disagree' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      exceeds: { zh: '“其中”的{part}{unit}比总数{total}{unit}还多，请核对。', en: 'A part of {part}{unit} exceeds the total of {total}{unit}; check both.' },
      sum: { zh: '各分项之和是{sum}{unit}，总数写的是{total}{unit}，请核对。', en: 'The parts add up to {sum}{unit}, the total says {total}{unit}; check them.' },
      total: { zh: '总数在这里', en: 'The total' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Digit,
  cues: ['，其', '（其', '(其', '；其', '，包', '（包', '(包', '；包'],
  check({ text }, report) {
    if (!text.includes('其中') && !text.includes('分别') && !text.includes('包括')) return;
    for (const match of matchesOf(TOTAL, text)) {
      const [all, number, unit] = match as unknown as [string, string, string];
      // A change has no parts: the parts belong to the number before it.
      if (CHANGE.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
      const totalEnd = match.index + number.length + unit.length;
      const from = match.index + all.length;
      const parts = partsIn(text, from, unit);
      const total = Number(number);
      const related = [{ start: match.index, end: totalEnd, message: 'total' }];
      let exceeded = false;
      for (const { value, start, end, plain } of parts.found) {
        if (value <= total || !plain) continue;
        exceeded = true;
        report({ start, end, message: 'exceeds', arguments: { part: value, total, unit }, related });
      }
      if (exceeded || !parts.complete || parts.found.length < 2 || total === 0) continue;
      const decimals = Math.max(decimalsOf(number), ...parts.found.map(part => part.decimals));
      let sum = 0;
      for (const { value } of parts.found) sum += value;
      sum = Number(sum.toFixed(decimals));
      // Rounded parts may miss by half a unit of the last place each; far off, they are parts of something else or overlap.
      const slack = decimals === 0 ? 0 : 0.5 * 10 ** -decimals * (parts.found.length + 1);
      const ratio = sum / total;
      if (Math.abs(sum - total) <= slack + 1e-9 || ratio < NEAR || ratio > 1 / NEAR) continue;
      report({ start: parts.found[0]!.start, end: parts.found.at(-1)!.end, message: 'sum', severity: 'information', arguments: { sum, total, unit }, related });
    }
  },
};

interface Part {
  readonly value: number;
  readonly decimals: number;
  readonly start: number;
  readonly end: number;
  /** Nothing but a name stands before the number. */
  readonly plain: boolean;
}

const CHANGE = /[增减超升降]|[比较]/;
const NEAR = 0.75;
const TOTAL = /(?<![\d.%])(\d{1,9}(?:\.\d{1,4})?)([万亿]?[\u4e00-\u9fff])[\u4e00-\u9fff]{0,8}[，（(；](?:其中|包括)[，：:]?/g;
const PART = /[^，、；。：（）(]*?(\d{1,9}(?:\.\d{1,4})?)([万亿]?[\u4e00-\u9fff])([，、；。）)]|和|以及|$)/y;
/** Words that make the number something other than a part of the total. */
const OTHER = /累计|增[长加幅]|[比较]上?年|同比|上年|去年|历年|每|平均|最[高大多]|总|原|计划|提[高升]|超|\d/;

/** The parts listed from `from` on; complete only if the whole list up to the end of the sentence consists of a name, a number and the unit each. */
function partsIn(text: string, from: number, unit: string): { readonly found: readonly Part[]; readonly complete: boolean } {
  const found: Part[] = [];
  let at = from;
  while (found.length < MOST) {
    PART.lastIndex = at;
    const match = PART.exec(text);
    if (!match || match[0].length > LONGEST) return { found, complete: false };
    const [all, number, own, behind] = match as unknown as [string, string, string, string];
    if (own !== unit) return { found, complete: false };
    const end = at + all.length - behind.length;
    const start = end - own.length - number.length;
    const name = text.slice(at, start);
    const plain = name.length > 0 && !OTHER.test(name);
    found.push({ value: Number(number), decimals: decimalsOf(number), start, end, plain });
    at += all.length;
    if (behind === '。' || behind === '；' || behind === '）' || behind === ')' || behind === '') return { found, complete: found.every(part => part.plain) };
  }
  return { found, complete: false };
}

const MOST = 20;
const LONGEST = 40;

function decimalsOf(number: string): number {
  const point = number.indexOf('.');
  return point < 0 ? 0 : number.length - point - 1;
}

export const page: RulePage = {
  about: {
    zh: '一句话里写了总数，又用“其中”逐项列出分项（名称、数字、同一单位）的，把它们加起来核对：某一项比总数还大，报警告；全部分项之和与总数相差不多而不相等，只作提醒，因为“其中”也可能没有列全。分项有重叠、单位不同、说的是增长或累计的，不算。',
    en: 'Where one sentence gives a total and lists parts after 其中, each a name, a number and the same unit, they are compared. A part above the total is a warning; a sum near the total but not equal is only mentioned, since the list may be incomplete.',
  },
  bad: [
    { text: '全年共实施项目28个，其中工业项目[|36个|]，农业项目9个。', message: '比总数' },
    { text: '以上共计28项指标，其中预期性指标[|18项、约束性指标9项|]。', message: '27项' },
    { text: '落实资金12.5亿元，其中中央资金[|6.5亿元、省级资金4亿元、市级资金3亿元|]。' },
  ],
  good: [
    { text: '以上共计28项指标，其中预期性指标19项、约束性指标9项。' },
    { text: '落实资金12.5亿元，其中中央资金6.5亿元。' },
    { text: '全市有党员500人，其中女党员120人，35岁以下300人，大专以上学历400人。' },
    { text: '完成投资50亿元，其中累计完成工业投资80亿元，比上年增加60亿元。' },
    { text: '赤字1200亿元，比上年增加100亿元，其中中央赤字950亿元，代地方发债250亿元。' },
  ],
};
