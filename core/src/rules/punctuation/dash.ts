import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 破折号的写法 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/dash',
    title: { zh: '破折号', en: 'Dash' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb15834-4.10.2'],
    messages: {
      form: { zh: '破折号是占两格的“——”，不用“{mark}”。', en: 'The dash is “——”, two cells wide, not “{mark}”.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Dash,
  check({ text }, report) {
    for (const match of matchesOf(DASHES, text)) {
      const mark = match[0];
      const start = match.index;
      const end = start + mark.length;
      if (mark === '——' || !isDash(text, start, end)) continue;
      report({ start, end, message: 'form', arguments: { mark }, ...(mark.length === 1 && { severity: 'information' }), fixes: [{ kind: mark.length === 1 ? 'ask' : 'safe', changes: [{ start, end, newText: '——' }] }] });
    }
  },
};

const DASHES = /[—–－─―]+|-{2,}/g;
const CHINESE = /[\u4e00-\u9fff“”《》（）‘’]/;
const CHINESE_OR_END = /[\u4e00-\u9fff“”《》（）‘’，。；：！？]/;

function isDash(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '\n';
  const behind = text[end] ?? '\n';
  const length = end - start;
  // Longer rows are rules of a table or room to fill in.
  if (length > 4 || (length === 4 && text.startsWith('————', start))) return false;
  // A single one between words connects (北京—上海); at the beginning of a line it is a dash.
  if (length === 1) return /[\n\r]/.test(before) && text[start] !== '-' && CHINESE.test(behind);
  return (CHINESE_OR_END.test(before) || /[\n\r\s]/.test(before)) && CHINESE.test(behind) && (CHINESE_OR_END.test(before) || start === 0 || /\s/.test(before));
}

export const page: RulePage = {
  about: {
    zh: '把当破折号用的“--”“－－”“———”和制表线“──”改成“——”；行首单独一个“—”只作提醒。词语之间的一个“—”是连接号（北京—上海），数字之间的见连接号的规则，都不在此列。表格线、留空的长线不报。',
    en: '--, －－, ——— or box-drawing lines used as a dash become ——; a single — at the beginning of a line is only mentioned. A single — between words connects them and is right; rules of tables are left alone.',
  },
  bad: [
    { text: '牢记嘱托再出发[|--|]在全市工作会议上的讲话', fixed: '牢记嘱托再出发——在全市工作会议上的讲话' },
    { text: '这是我们的根本遵循[|－－|]必须长期坚持。', fixed: '这是我们的根本遵循——必须长期坚持。' },
    { text: '两种力量[|──|]内力和外力[|──|]共同推动。', fixed: '两种力量——内力和外力——共同推动。' },
    { text: '牢记嘱托再出发\n[|—|]在全市工作会议上的讲话', fixed: '牢记嘱托再出发\n——在全市工作会议上的讲话' },
  ],
  good: [
    { text: '牢记嘱托再出发——在全市工作会议上的讲话' },
    { text: '北京—上海高铁2010—2015年陆续建成，联系电话010-12345678。' },
    { text: '项目 | 数值\n----- | -----\n氨氮 | --' },
    { text: '姓名————————单位————————' },
  ],
};
