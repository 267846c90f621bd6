import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { digitPair, digitValue, isNeighbouring } from '../shared/numerals';
import { Trigger } from '../triggers';

/** 概数中间用了顿号 */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/approximate',
    title: { zh: '概数的写法', en: 'Approximate number' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb15835-5.2.1', 'gb15835-4.2.2'],
    messages: {
      words: { zh: '相邻的两个数表示概数时，中间不用顿号。', en: 'Two neighbouring numbers that give a rough count take no 、 between them.' },
      digits: { zh: '概数用汉字，中间不用顿号，写作“{right}”；若是分别指这两项，请忽略。', en: 'A rough count is written in Chinese numerals without 、: “{right}”. Ignore this if the two are meant one by one.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.EnumerationComma,
  cues: ['一、', '0、'],
  check({ text }, report) {
    for (const match of matchesOf(IN_WORDS, text)) {
      const [all, first, second, unit = ''] = match;
      const ten = text[match.index - 1] === '十' ? '十' : '';
      const start = match.index - ten.length;
      if (NAMED.test(text[start - 1] ?? '')) continue;
      if (!isNeighbouring(digitValue(first === '两' ? '二' : first!), digitValue(second!)) || (ten === '' && unit === '' && opensParagraph(text, start))) continue;
      const comma = start + ten.length + 1;
      report({ start, end: match.index + all.length, message: 'words', fixes: [{ kind: 'safe', changes: [{ start: comma, end: comma + 1, newText: '' }] }] });
    }
    for (const match of matchesOf(IN_DIGITS, text)) {
      const [all, first, second, zero] = match;
      const start = match.index;
      const [one, two] = [Number(first), Number(second)];
      if (two !== one + 1 || NUMBERED.test(text[start - 1] ?? '')) continue;
      const right = `${digitPair(zero ? 0 : one, two).slice(zero ? 1 : 0)}`;
      const newText = zero ? `${'一二三四五六七八九'[one - 1]!}${right}十` : right;
      report({ start, end: start + all.length, message: 'digits', severity: 'information', arguments: { right: newText }, fixes: [{ kind: 'ask', changes: [{ start, end: start + all.length, newText }] }] });
    }
  },
};

const COUNTED = '(?:个(?!五年)|天|次|人(?!民)|岁|倍|斤|公斤|吨|元|亩|户|家(?!属)|间(?!的|接)|公里|里地|遍|趟|年(?![级度期代])|小时|分钟|名|位)';
// 第一、二产业, 高一、二年级, 周一、二 and 一、二、三个 name their members.
const NAMED = /[第初高大小附表图周月期卷版号款项一二三四五六七八九百〇零、\d]/;
const IN_WORDS = new RegExp(`([一二两三四五六七八九])、([二三四五六七八九])([十百千万亿]?)(?=${COUNTED})`, 'g');
const NUMBERED = /[\d.、第表图周附号-]/;
const IN_DIGITS = new RegExp(`([1-9])、([2-9])(0?)(?=${COUNTED})(?!个(?:方面|问题|项目|标段|包))`, 'g');

/** 一、二… at the beginning of a paragraph or behind a stop is more likely a number before a heading. */
function opensParagraph(text: string, start: number): boolean {
  return start === 0 || /[\s。：；！？]/.test(text[start - 1]!);
}

export const page: RulePage = {
  about: {
    zh: '相邻两个数字连用表示概数，中间不用顿号：三五天、七八十人、十七八岁。用阿拉伯数字写的（3、4天），可能是概数，也可能分别指两项，只作提醒。“第一、二产业”“3、4月”“1、2号楼”“一、二审”“五、六年级”是缩略的并列，用顿号，不报。',
    en: 'Two neighbouring numbers that give a rough count take no 、: 三五天, 七八十人. In Arabic numerals (3、4天) it may be either, so that is only mentioned. Shortened rows such as 第一、二产业, 3、4月, 1、2号楼 and 五、六年级 are right.',
  },
  bad: [
    { text: '这项工作[|三、五|]天就能完成。', fixed: '这项工作三五天就能完成。' },
    { text: '到会的有[|七、八十|]人，多是[|十七、八|]岁的青年。', fixed: '到会的有七八十人，多是十七八岁的青年。' },
    { text: '大约需要[|3、4|]天时间。', fixed: '大约需要三四天时间。', message: '三四' },
    { text: '现场有[|5、60|]人。', fixed: '现场有五六十人。' },
  ],
  good: [
    { text: '第一、二产业增加值分别增长3%和5%，第三、四季度回升。' },
    { text: '3、4月为宣传阶段，1、2号楼为办公楼，五、六年级学生参加。' },
    { text: '一、二审均判决驳回，一、二级响应由指挥部启动。' },
    { text: '六、七十年代建成的水库，第七、八次会议。' },
    { text: '三、五年内的目标\n一、二、三个问题要分别研究。' },
  ],
};
