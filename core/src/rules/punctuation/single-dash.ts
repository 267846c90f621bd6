import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 当破折号用的单个短线 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/single-dash',
    title: { zh: '破折号只有一半', en: 'Half a dash' },
    severity: 'hint',
    profile: 'review',
    clauses: ['gb15834-4.10.2'],
    messages: {
      half: { zh: '这里像是破折号，应占两格，写作“——”；若是连接两个名称，请忽略。', en: 'This looks like a dash, which is “——”; ignore this if it connects two names.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Dash,
  check({ text }, report) {
    for (const match of matchesOf(SINGLE, text)) {
      const start = match.index;
      if (!HAN.test(text[start - 1] ?? '') || !SAYS.test(text.slice(Math.max(0, start - CLAUSE), start)) || CHAIN.test(text.slice(start + 1, start + CLAUSE))) continue;
      report({ start, end: start + 1, message: 'half', fixes: [{ kind: 'ask', changes: [{ start, end: start + 1, newText: '——' }] }] });
    }
  },
};

const SINGLE = /[—－–-](?=[\u4e00-\u9fff“《])/g;
const HAN = /[\u4e00-\u9fff”》]/;
const CLAUSE = 14;
/** A clause that says something stands before a dash; before a connector stands a name. */
const SAYS = /[是了着为把的要将][^，。；：、！？—－“”（）《》-]{2,12}(?<!中国|组织)$/;
/** A chain of names goes on. */
const CHAIN = /^[^，。；：、\n]{1,8}[—－–-]/;

export const page: RulePage = {
  about: {
    zh: '句子后面的单个“—”“-”“－”像是只打了一半的破折号。前面是一个名称的（北京—上海、一汽-大众）是连接号，不报。',
    en: 'A single —, - or － behind a clause looks like half a dash. Between names (北京—上海) it is a connector.',
  },
  bad: [
    { text: '这是当前的首要任务[|—|]稳定就业。', fixed: '这是当前的首要任务——稳定就业。' },
    { text: '我们抓住了关键[|-|]产业升级。', fixed: '我们抓住了关键——产业升级。' },
    { text: '要牢记一个目标[|－|]让群众满意。', fixed: '要牢记一个目标——让群众满意。' },
  ],
  good: [{ text: '建设北京—上海通道，支持一汽-大众发展。' }, { text: '这是当前的首要任务——稳定就业。' }, { text: '中国—东盟博览会、岷江—长江上游经济带。' }],
};
