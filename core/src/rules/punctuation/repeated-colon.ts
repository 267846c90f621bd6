import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 冒号套冒号 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/repeated-colon',
    title: { zh: '一句里套用冒号', en: 'A colon within a colon' },
    severity: 'hint',
    profile: 'off',
    clauses: ['gb15834-4.7.3.5'],
    messages: {
      nested: { zh: '一个句子里套用了冒号，层次不清；可以把其中一个改成逗号，或者分成两句。', en: 'A colon within the reach of another; make one a comma, or two sentences of it.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Colon,
  check({ text }, report) {
    for (const match of matchesOf(NESTED, text)) {
      const start = match.index + match[0].length - 1;
      report({ start, end: start + 1, message: 'nested' });
    }
  },
};

// What a quotation holds has its own colons.
const NESTED = /：[^：。；！？“”《》（）\n]{4,60}：(?!\n|$)/g;

export const page: RulePage = {
  about: {
    zh: '句子里一般不套用冒号。公开的文件里这样写的很多（引出条目、说明文件要点时难免），所以默认不查，需要时在设置里打开。',
    en: 'A sentence usually takes one colon. Published documents have a second one so often that this rule is off unless asked for.',
  },
  bad: [
    { text: '会议提出以下要求：各单位要做到以下两点[|：|]加强领导，狠抓落实。' },
    { text: '现将情况报告如下：一季度主要指标为[|：|]工业增长、投资回升。' },
    { text: '他说：问题的关键在于[|：|]谁来负责到底。' },
  ],
  good: [{ text: '会议提出以下要求：加强领导，狠抓落实。' }, { text: '时间：3月5日。地点：会议室。' }, { text: '他说：“关键在于一条：落实。”' }],
};
