import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 省略号前后的点号 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/ellipsis-stop',
    title: { zh: '省略号前后的点号', en: 'Mark beside an ellipsis' },
    severity: 'information',
    profile: 'review',
    clauses: ['gb15834-B.2.4'],
    messages: {
      mark: { zh: '省略号前后通常不用点号，这里的“{mark}”可以去掉。', en: 'An ellipsis usually has no other mark beside it; “{mark}” can go.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Ellipsis,
  check({ text }, report) {
    for (const match of matchesOf(BESIDE, text)) {
      const start = match.index;
      const end = start + match[0].length;
      report({ start, end, message: 'mark', arguments: { mark: match[0].replace(/…/g, '') }, fixes: [{ kind: 'ask', changes: [{ start, end, newText: '……' }] }] });
    }
  },
};

// ？…… and ！…… keep their tone; 。…… may end a sentence before what is left out.
const BESIDE = /[，、；]……(?!…)|……[，、；。](?!…)/g;

export const page: RulePage = {
  about: {
    zh: '省略号前后通常不用逗号、顿号、分号，后面也不用句号。前面是句号、问号、叹号的不报。',
    en: 'An ellipsis takes no comma or semicolon beside it and no full stop behind. A sentence may end before it.',
  },
  bad: [
    { text: '工作还包括监测、评估、报告[|……。|]', fixed: '工作还包括监测、评估、报告……' },
    { text: '山上有桃花、杏花[|、……|]', fixed: '山上有桃花、杏花……' },
    { text: '有的办法不多[|……，|]有的落实不力。', fixed: '有的办法不多……有的落实不力。' },
  ],
  good: [{ text: '工作还包括监测、评估、报告……' }, { text: '他说完了。……会场一片掌声。' }, { text: '怎么办？……大家都在想。' }],
};
