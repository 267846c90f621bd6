import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 标点旁边多余的空格 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/space-beside-mark',
    title: { zh: '标点旁边的空格', en: 'Space beside a mark' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      spaceBefore: { zh: '“{mark}”前面多了空格。', en: 'A space before “{mark}”.' },
      spaceBehind: { zh: '“{mark}”后面多了空格。', en: 'A space behind “{mark}”.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Space,
  check({ text }, report) {
    for (const match of matchesOf(SPACED, text)) {
      const found = match[0];
      const start = match.index;
      const end = start + found.length;
      if (SPACE.test(found[0]!)) {
        // Behind a line end the space indents, at the beginning it belongs to the mark above.
        if (start === 0 || !WORD.test(text[start - 1]!)) continue;
        report({ start, end, message: 'spaceBefore', arguments: { mark: found.at(-1)! }, fixes: [{ kind: 'safe', changes: [{ start, end: end - 1, newText: '' }] }] });
      } else report({ start, end, message: 'spaceBehind', arguments: { mark: found[0]! }, fixes: [{ kind: 'safe', changes: [{ start: start + 1, end, newText: '' }] }] });
    }
  },
};

const WORD = /[\u4e00-\u9fff0-9A-Za-z%”》）]/;
const SPACE = /[ \u00a0\u3000]/;
// Spaces leave room to fill in within （　　）: those between brackets only are none of these.
const SPACED = /[ \u00a0\u3000]{1,3}[，。、；：！？）》〉](?!\S?[_＿])|[《〈（“‘][ \u00a0\u3000]{1,2}(?=[\u4e00-\u9fff0-9A-Za-z])/g;

export const page: RulePage = {
  about: {
    zh: '点号和后引号、后括号、后书名号前面不留空格；前括号、前书名号后面不留空格。留给人填写的空白（　　）不算。',
    en: 'No space stands before a pause or closing mark, none behind an opening one. Room left to fill in （　　） is none of these.',
  },
  bad: [
    { text: '会议强调[| ，|]要抓好落实。', fixed: '会议强调，要抓好落实。' },
    { text: '根据[|《 |]预算法[| 》|]，制定本办法。', fixed: '根据《预算法》，制定本办法。' },
    { text: '取得了阶段性成效[|　。|]', fixed: '取得了阶段性成效。' },
  ],
  good: [
    { text: '会议强调，要抓好落实。' },
    { text: '兹有我单位（　　）同志前往你处联系工作，请接洽。' },
    { text: '《预算法》 《审计法》' },
  ],
};
