import type { ParagraphRule, RulePage } from '../rule';

/** 多打的虚词：的的、和和 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/doubled-character',
    title: { zh: '重复的字', en: 'Doubled character' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: { doubled: { zh: '“{found}”多了一个“{character}”，请删去一个。', en: '“{found}”: one “{character}” too many; delete one.' } },
  },
  scope: 'paragraph',
  check({ text }, report) {
    for (const match of text.matchAll(DOUBLED)) {
      const start = match.index;
      const found = match[0];
      const character = found[0]!;
      const { before, behind } = RIGHT[character]!;
      if (before?.includes(text[start - 1] ?? '') === true || behind?.includes(text[start + found.length] ?? '') === true) continue;
      report({ start, end: start + found.length, message: 'doubled', arguments: { found, character }, fixes: [{ kind: 'safe', changes: [{ start, end: start + found.length, newText: character }] }] });
    }
  },
};

/** Words that end or begin with the same character: 目的的, 的的确确; 为了了解, 温和和. */
const RIGHT: Readonly<Record<string, { readonly before?: string; readonly behind?: string }>> = {
  的: { before: '目标端鹄中众', behind: '确哥士' },
  了: { before: '为除到终', behind: '解然如却结不' },
  和: { before: '温总缓饱平祥谐中融共柔暖调人', behind: '气睦平解谐缓美风田顺' },
  与: { before: '参赋授付给', behind: '会其' },
  或: { before: '抑亦', behind: '许者' },
  们: {},
  而: { before: '然从因反进', behind: '且' },
  也: {},
  于: { before: '由基对关等位', behind: '是' },
  被: { before: '棉', behind: '告害动子褥' },
  把: { before: '一火', behind: '握手关' },
  这: { behind: '' },
  将: { before: '即必', behind: '来军领士要' },
};

const DOUBLED = new RegExp(`([${Object.keys(RIGHT).join('')}])\\1(?!\\1)`, 'g');

export const page: RulePage = {
  about: {
    zh: '“的的”“了了”“和和”一类多打的字。词的首尾恰好同字的（目的的、为了了解、温和和）不算。',
    en: 'Function characters typed twice. Words that happen to end or begin with the same character stay silent.',
  },
  bad: [
    { text: '这是全市[|的的|]一件大事。', fixed: '这是全市的一件大事。' },
    { text: '取得[|了了|]明显成效。', fixed: '取得了明显成效。' },
    { text: '各县[|和和|]各部门要抓好落实。', fixed: '各县和各部门要抓好落实。' },
  ],
  good: [{ text: '为了了解基层情况，达到目的的同时，的的确确要下一番功夫。' }, { text: '作风既温和和缓，又坚决果断。' }, { text: '被告与被害人达成和解。' }],
};
