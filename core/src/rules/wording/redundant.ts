import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';

const RIGHT = new Map([
  ['目的是为了', '目的是'],
  ['目的就是为了', '目的就是'],
  ['原因是因为', '原因是'],
  ['原因是由于', '原因是'],
  ['凯旋归来', '凯旋'],
  ['胜利凯旋', '凯旋'],
  ['涉及到', '涉及'],
  ['付诸于', '付诸'],
  ['诉诸于', '诉诸'],
  ['见诸于', '见诸'],
  ['来自于', '来自'],
  ['过分溢美', '溢美'],
  ['悬殊很大', '悬殊'],
  ['非常酷爱', '酷爱'],
  ['亲眼目睹', '目睹'],
  ['最后底线', '底线'],
  ['忍俊不禁地笑', '忍俊不禁'],
  ['无数莘莘学子', '莘莘学子'],
  ['众多莘莘学子', '莘莘学子'],
  ['报刊杂志', '报刊'],
  ['免费赠送', '赠送'],
  ['共同携手', '携手'],
  ['再次重申', '重申'],
  ['预先预防', '预防'],
  ['提前预告', '预告'],
  ['目前现状', '现状'],
  ['当前现状', '现状'],
  ['全部都', '都'],
  ['以上之多', '以上'],
  ['被应邀', '应邀'],
  ['切忌不要', '切忌'],
  ['避免不再', '避免'],
  ['防止不再', '防止'],
  ['尽快早日', '尽快'],
  ['责无旁贷的责任', '责无旁贷'],
  ['各方各面', '各方面'],
]);
const FOUND = new RegExp([...RIGHT.keys()].join('|'), 'g');

/** 语义重复 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/redundant',
    title: { zh: '语义重复', en: 'Redundant words' },
    severity: 'hint',
    profile: 'review',
    clauses: [],
    messages: {
      redundant: { zh: '“{found}”语义重复，可以写作“{right}”。', en: '“{found}” says the same twice; “{right}” will do.' },
    },
  },
  scope: 'paragraph',
  cues: [...RIGHT.keys()].map(words => words.slice(1, 3)),
  check({ text }, report) {
    for (const match of matchesOf(FOUND, text)) {
      const found = match[0];
      const right = RIGHT.get(found);
      if (right === undefined) continue;
      const start = match.index;
      const end = start + found.length;
      report({ start, end, message: 'redundant', arguments: { found, right }, fixes: [{ kind: 'ask', changes: [{ start, end, newText: right }] }] });
    }
  },
};

export const page: RulePage = {
  about: {
    zh: '一个意思说了两遍的写法，如“目的是为了”“亲眼目睹”。只作提示，用不用由作者定。',
    en: 'Phrases that say one thing twice. A hint; the writer decides.',
  },
  bad: [
    { text: '这样做的[|目的是为了|]方便群众。', fixed: '这样做的目的是方便群众。' },
    { text: '会议[|再次重申|]有关纪律。', fixed: '会议重申有关纪律。' },
    { text: '工作[|涉及到|]多个部门。', fixed: '工作涉及多个部门。' },
  ],
  good: [{ text: '这样做是为了方便群众。' }, { text: '会议重申有关纪律。' }, { text: '工作涉及多个部门，原因是多方面的。' }],
};
