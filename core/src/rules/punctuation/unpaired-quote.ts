import { documentRule, type RulePage } from '../rule';
import { gatherLoneMarks, unmatchedMarks, type KeptMarks } from '../shared/loneMarks';
import { Trigger } from '../triggers';

/** 引号不成对 */
export const rule = documentRule<KeptMarks>({
  meta: {
    id: 'punctuation/unpaired-quote',
    title: { zh: '引号不成对', en: 'Unpaired quotation mark' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb15834-4.8.2'],
    messages: {
      unclosed: { zh: '“{mark}”没有与它配对的后引号，引文到哪里为止看不出来；请补上。', en: '“{mark}” is never closed, so where the quotation ends can’t be told; close it.' },
      unopened: { zh: '“{mark}”前面没有与它配对的前引号；请补上，或删去多余的这一个。', en: '“{mark}” closes nothing; open the quotation, or delete this mark.' },
      reversed: { zh: '引号方向反了：这里应当用“{right}”。', en: 'This quotation mark points the wrong way: “{right}” belongs here.' },
    },
  },
  scope: 'document',
  triggers: Trigger.Quote,
  gather: paragraph => gatherLoneMarks(paragraph, 'quote'),
  check({ text }, report, gathered) {
    const marks = unmatchedMarks(gathered);
    for (let index = 0; index < marks.length; index++) {
      const { start, character, opens } = marks[index]!;
      const next = marks[index + 1];
      // Two that point the same way with a few words between: one of them is turned round.
      if (next?.opens === opens && next.character === character && next.start - start <= LONGEST && !/[。\n]/.test(text.slice(start, next.start))) {
        const turned = opens ? next.start : start;
        if (opens ? ENDS.test(text[turned + 1] ?? '\n') : !ENDS.test(text[turned + 1] ?? '\n')) {
          const right = TURNED[character]!;
          report({ start: turned, end: turned + 1, message: 'reversed', arguments: { right }, fixes: [{ kind: 'safe', changes: [{ start: turned, end: turned + 1, newText: right }] }] });
          index++;
          continue;
        }
      }
      report({ start, end: start + 1, message: opens ? 'unclosed' : 'unopened', arguments: { mark: character } });
    }
  },
});

const LONGEST = 40;
const TURNED: Readonly<Record<string, string>> = { '“': '”', '”': '“', '‘': '’', '’': '‘' };
const ENDS = /[，。；：、！？）》”’\s]/;

export const page: RulePage = {
  about: {
    zh: '引号缺了一半，或者前后引号方向相同（“四个意识“）。引文跨段的，每段开头各用一个前引号，只在最后一段用后引号，这种写法不报。英文的撇号不算引号。',
    en: 'One half of a pair of quotation marks is missing, or both point the same way. A quotation of several paragraphs opens each of them anew and closes only the last; that is no finding, nor is an apostrophe.',
  },
  bad: [
    { text: '要增强[|“|]四个意识，坚定信心，抓好落实。' },
    { text: '要增强“四个意识[|“|]，坚定信心。', fixed: '要增强“四个意识”，坚定信心。', message: '方向' },
    { text: '要增强[|”|]四个意识”，坚定信心。', fixed: '要增强“四个意识”，坚定信心。' },
    { text: '深入开展大走访[|”|]活动，面对面听取群众意见。' },
  ],
  good: [
    { text: '要增强“四个意识”，坚定信心，抓好落实。' },
    { text: '他回忆说：\n“那一年修渠，全村人都上了工地。\n“渠修成了，地里才有了收成。”' },
    { text: '会议指出，“要把‘四个意识’落实到行动上”。' },
    { text: "公司引进了Kid’s Land品牌，产品上市始于’98年。" },
  ],
};
