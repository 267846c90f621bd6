import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 分号所分的各项里面用了句号 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/semicolon-level',
    title: { zh: '分号与句号的层次', en: 'Semicolon above a full stop' },
    severity: 'hint',
    profile: 'review',
    clauses: ['gb15834-A.5'],
    messages: {
      below: { zh: '并列的各项用分号隔开，项内却用了句号：分号比句号停顿小。各项末尾改用句号，或者把项内的句号改成逗号。', en: 'Items divided by semicolons hold a full stop, which divides more strongly. End the items with full stops, or use commas within.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Semicolon,
  cues: ['一是', '一要'],
  check({ text }, report) {
    for (const match of matchesOf(POINT, text)) {
      const point = match[0];
      const stop = point.indexOf('。');
      if (stop < 0 || stop === point.length - 1) continue;
      const start = match.index + point.length - 1;
      report({ start, end: start + 1, message: 'below' });
    }
  },
};

// 一是……。……；二是: from one point to the semicolon before the next, within reason.
const POINT = /[一二三四五六七八九][是要][^；“”（）\n]{4,200}；(?=[二三四五六七八九十][是要])/g;

export const page: RulePage = {
  about: {
    zh: '“一是……；二是……”各项之间用分号，某一项里面却有句号，层次就倒了。只看明确编了号的“一是”“一要”。',
    en: 'Points (一是…；二是…) divided by semicolons of which one holds a full stop: the weaker mark stands above the stronger. Only numbered points are looked at.',
  },
  bad: [
    { text: '一是加强领导。各单位要成立专班，明确责任[|；|]二是狠抓落实，务求实效。' },
    { text: '一要提高认识，统一思想；二要强化措施。要细化方案[|；|]三要加强督查。' },
    { text: '下一步：一是摸清底数。开展全面排查[|；|]二是整改到位。' },
  ],
  good: [
    { text: '一是加强领导，成立专班；二是狠抓落实，务求实效。' },
    { text: '一是加强领导。成立专班。二是狠抓落实；务求实效。' },
    { text: '一是落实“先建机制。后建工程”的要求；二是压实责任。' },
  ],
};
