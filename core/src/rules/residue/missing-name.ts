import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';

/** 姓名缺失：以同志为核心 */
export const rule: ParagraphRule = {
  meta: {
    id: 'residue/missing-name',
    title: { zh: '姓名缺失', en: 'Missing name' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: { missing: { zh: '“{text}”前面少了姓名：请对照原文补全。', en: 'A name is missing before “{text}”: restore it from the source.' } },
  },
  scope: 'paragraph',
  cues: ['志为'],
  check({ text }, report) {
    for (const match of matchesOf(MISSING, text)) if (text[match.index - 1] === '以') report({ start: match.index, end: match.index + match[0].length, message: 'missing', arguments: { text: match[0] } });
  },
};

/** 以新时代中国特色社会主义思想为指导 is how its author speaks: nothing is missing there. */
const MISSING = /同志为(?:核心|总书记|代表|主要代表)/g;

export const page: RulePage = {
  about: {
    zh: '从网上复制的稿子有时把领导人姓名整个删去，剩下“以同志为核心”这样的断句，要对照权威原文补全。用符号盖住的见“提法、姓名被掐掉”。',
    en: 'Copies from the web sometimes drop a leader’s name altogether and leave 以同志为核心. It must be restored from an authoritative source.',
  },
  bad: [
    { text: '紧密团结在以[|同志为核心|]的党中央周围。', message: '少了姓名' },
    { text: '在以[|同志为总书记|]的党中央领导下。' },
    { text: '以[|同志为主要代表|]的中国共产党人，团结带领全党全国各族人民。' },
  ],
  good: [
    { text: '以习近平同志为核心的党中央，统筹推进各项工作。' },
    { text: '以党支部书记同志为带头人，抓好学习。' },
    { text: '同志为集体争了光，大家以同志相称。' },
  ],
};
