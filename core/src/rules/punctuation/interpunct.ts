import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 间隔号的写法 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/interpunct',
    title: { zh: '间隔号', en: 'Interpunct' },
    severity: 'information',
    profile: 'review',
    clauses: [],
    messages: {
      form: { zh: '间隔号用“·”（U+00B7），不用“{mark}”。', en: 'The interpunct is “·” (U+00B7), not “{mark}”.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Ellipsis | Trigger.Dot | Trigger.FullWidth,
  cues: ['•', '‧', '・', '∙', '⋅', '･'],
  check({ text }, report) {
    for (const match of matchesOf(FORM, text)) {
      const start = match.index;
      const end = start + 1;
      report({ start, end, message: 'form', arguments: { mark: match[0] }, fixes: [{ kind: 'safe', changes: [{ start, end, newText: '·' }] }] });
    }
  },
};

// • and ・ at the beginning of a line are bullets.
const FORM = /(?<=[\u4e00-\u9fff])[•‧・∙⋅･](?=[\u4e00-\u9fff])/g;

export const page: RulePage = {
  about: {
    zh: '外国人名、书名与篇名、月日之间的间隔号统一用“·”。写成项目符号“•”、日文中点“・”的，检索和排版都会出错。行首的项目符号不算。',
    en: 'The interpunct of foreign names and titles is “·”. A bullet or a Japanese middle dot in its place breaks searching and typesetting. Bullets at the beginning of a line are left alone.',
  },
  bad: [
    { text: '约翰[|•|]史密斯先生出席了活动。', fixed: '约翰·史密斯先生出席了活动。' },
    { text: '引用了《诗经[|・|]小雅》的名句。', fixed: '引用了《诗经·小雅》的名句。' },
    { text: '开展“山海相约[|‧|]共绘蓝图”活动。', fixed: '开展“山海相约·共绘蓝图”活动。' },
  ],
  good: [{ text: '约翰·史密斯先生出席了活动。' }, { text: '•加强领导\n•狠抓落实' }, { text: '引用了《诗经·小雅》的名句，纪念“一二·九”运动。' }],
};
