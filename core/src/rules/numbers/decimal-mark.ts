import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 小数点写成了句号 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/decimal-mark',
    title: { zh: '小数点写成了句号', en: 'A stop for a decimal point' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      point: { zh: '小数点写成了“{mark}”，写作“{right}”。', en: '“{mark}” stands for the decimal point: “{right}”.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Digit,
  cues: ['0。', '0·', '..', '.．', '．.', '．．', '，.', '，．'],
  check({ text }, report) {
    for (const match of matchesOf(POINT, text)) {
      const [mark, whole, sign, part] = match as unknown as [string, string, string, string];
      const start = match.index;
      const end = start + mark.length;
      const at = start + whole.length;
      report({ start, end, message: 'point', ...(sign === '·' && { severity: 'information' }), arguments: { mark: sign, right: `${whole}.${part}` }, fixes: [{ kind: 'safe', changes: [{ start: at, end: at + sign.length, newText: '.' }] }] });
    }
  },
};

const POINT = /(?<![\d.])(\d{1,4})([。·]|[.．]{2}|，[.．])(\d{1,3})(?=[%％]|万|亿|个百分点|倍|元|公里|平方|吨|亩)(?!万?[人户]?次?第)/g;

export const page: RulePage = {
  about: {
    zh: '“5。2%”“3·6亿元”，多是输入法把小数点变成了句号或间隔号。“一二·九”这样的日期不报。',
    en: 'In 5。2% and 3·6亿元 the input method made a stop or an interpunct of the decimal point.',
  },
  bad: [
    { text: '生产总值增长[|5。2|]%。', fixed: '生产总值增长5.2%。' },
    { text: '投资[|3·6|]亿元。', fixed: '投资3.6亿元。' },
    { text: '占比提高[|0。8|]个百分点。', fixed: '占比提高0.8个百分点。' },
  ],
  good: [{ text: '生产总值增长5.2%。' }, { text: '纪念“12·9”运动，共到会50人。3家单位缺席。' }, { text: '完成项目20个。30个正在建设。' }],
};
