import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 并列的引号、书名号之间的顿号 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/enumeration-comma',
    title: { zh: '并列的引号、书名号之间用了顿号', en: 'Enumeration comma between quoted items' },
    severity: 'hint',
    profile: 'review',
    clauses: ['gb15834-4.5.3.5'],
    messages: {
      quotes: { zh: '并列的引号之间通常不用顿号，引号已经把各项分开。', en: 'Between quoted items in a row there is usually no 、: the marks divide them.' },
      titles: { zh: '并列的书名号之间通常不用顿号，书名号已经把各项分开。', en: 'Between titles in a row there is usually no 、: the marks divide them.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.EnumerationComma,
  cues: ['”、', '》、'],
  check({ text }, report) {
    for (const match of matchesOf(BETWEEN, text)) {
      const start = match.index + 1;
      report({ start, end: start + 1, message: match[0].startsWith('》') ? 'titles' : 'quotes', fixes: [{ kind: 'ask', changes: [{ start, end: start + 1, newText: '' }] }] });
    }
  },
};

const BETWEEN = /”、(?=“)|》、(?=《)/g;

export const page: RulePage = {
  about: {
    zh: '标有引号或书名号的并列成分之间通常不用顿号；其中夹着括注等别的成分时才用。公开的文件里用顿号的约占四分之一，所以只作提示，起草时不报。',
    en: 'Quoted items or titles in a row usually need no 、 between them, unless something else such as a bracketed remark stands in between. A quarter of published documents use it all the same: a hint, and none while drafting.',
  },
  bad: [
    { text: '增强“四个意识”[|、|]“四个自信”。', fixed: '增强“四个意识”“四个自信”。' },
    { text: '根据《预算法》[|、|]《审计法》等法律。', fixed: '根据《预算法》《审计法》等法律。' },
    { text: '推进“一网通办”[|、|]“一网统管”[|、|]“一网协同”。', fixed: '推进“一网通办”“一网统管”“一网协同”。' },
  ],
  good: [
    { text: '根据《甲办法》（试行）、《乙办法》，制定本细则。' },
    { text: '增强“四个意识”“四个自信”。' },
    { text: '推进“一网通办”改革、“一网统管”建设。' },
  ],
};
