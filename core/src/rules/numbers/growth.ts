import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 增幅与前后数字不符 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/growth',
    title: { zh: '增幅与前后数字不符', en: 'Growth and its base disagree' },
    severity: 'information',
    profile: 'draft',
    clauses: [],
    messages: {
      differs: { zh: '由{from}到{to}，按这两个数算是{right}%，这里写的是{given}%，请核对（按可比价格计算的除外）。', en: 'From {from} to {to} is {right}% by these numbers, not {given}%; check them, unless prices were adjusted.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Percent,
  cues: ['由0', '从0'],
  check({ text }, report) {
    for (const match of matchesOf(GROWTH, text)) {
      const [all, from, firstUnit, verb, to, unit, given] = match as unknown as [string, string, string, string, string, string, string];
      const [base, now, percent] = [Number(from), Number(to), Number(given)];
      if ((firstUnit !== '' && firstUnit !== unit) || base === 0 || now === base) continue;
      const falls = /[减降缩]/.test(verb);
      const sign = falls ? -1 : 1;
      if ((now - base) * sign < 0) continue;
      // Each number may have been rounded.
      const [loose, close] = [half(from), half(to)];
      const ends = [(now - close) / (base + loose), (now + close) / Math.max(base - loose, 1e-9)].map(ratio => (ratio - 1) * 100 * sign).sort((one, other) => one - other);
      const slack = half(given) + 0.05;
      if (percent >= ends[0]! - slack && percent <= ends[1]! + slack) continue;
      const right = (Math.abs((now - base) / base) * 100).toFixed(1).replace(/\.0$/, '');
      const end = match.index + all.length - 1;
      report({ start: end - given.length, end, message: 'differs', arguments: { from: `${from}${firstUnit || unit}`, to: `${to}${unit}`, right, given } });
    }
  },
};

const NUMBER = '(\\d{1,9}(?:\\.\\d{1,4})?)';
const UNIT = '([万亿]{0,2}[\\u4e00-\\u9fff]{0,2}?)';
const GROWTH = new RegExp(`[由从]${NUMBER}${UNIT}(增加|增长|提高|上升|提升|扩大|减少|下降|降低|压减|缩减)[到至为]${NUMBER}${UNIT}，(?:增长|增加|增幅为?|提高|上升|下降|减少|降低|降幅为?|压减)(?:了|达|约)?${NUMBER}[%％]`, 'g');

function half(number: string): number {
  const point = number.indexOf('.');
  return 0.5 * 10 ** -(point < 0 ? 0 : number.length - point - 1);
}

export const page: RulePage = {
  about: {
    zh: '“由50亿元增加到85亿元，增长107%”：前后两个数与增幅写在一处的，按这两个数核算，四舍五入造成的出入不报。年均增长、实际增长另有算法，不算。',
    en: 'Where the old value, the new value and the growth stand together, they are compared, with room for rounding. Average and real growth are computed otherwise and left alone.',
  },
  bad: [
    { text: '技术改造投资由50亿元增加到85亿元，增长[|107|]%。', message: '70%' },
    { text: '从120件减少到90件，下降[|30|]%。', message: '25%' },
    { text: '收入由1.5万元提高到1.8万元，提高了[|30|]%。' },
  ],
  good: [
    { text: '技术改造投资由50亿元增加到85亿元，增长70%。' },
    { text: '收入由1.5万元提高到1.8万元，提高了20.1%。' },
    { text: '总产值由100亿元增加到150亿元，年均增长8.4%。占比由45%提高到48%，提高3个百分点。' },
  ],
};
