import { documentRule, type RulePage } from '../rule';
import { gatherLoneMarks, unmatchedMarks, type KeptMarks } from '../shared/loneMarks';
import { Trigger } from '../triggers';

/** 书名号不成对 */
export const rule = documentRule<KeptMarks>({
  meta: {
    id: 'punctuation/unpaired-book-title',
    title: { zh: '书名号不成对', en: 'Unpaired title mark' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb15834-4.15.2'],
    messages: {
      unclosed: { zh: '“{mark}”没有与它配对的后书名号，题名到哪里为止看不出来；请补上。', en: '“{mark}” is never closed, so where the title ends can’t be told; close it.' },
      unopened: { zh: '“{mark}”前面没有与它配对的前书名号；请补上，或删去多余的这一个。', en: '“{mark}” closes nothing; open the title, or delete this mark.' },
    },
  },
  scope: 'document',
  triggers: Trigger.BookTitle,
  gather: paragraph => gatherLoneMarks(paragraph, 'title'),
  check(_document, report, gathered) {
    for (const { start, character, opens } of unmatchedMarks(gathered)) report({ start, end: start + 1, message: opens ? 'unclosed' : 'unopened', arguments: { mark: character } });
  },
});

export const page: RulePage = {
  about: {
    zh: '书名号《》〈〉缺了一半，多是改题名时误删的。题名跨行、跨段的，前后各段里找得到另一半就不报。题名里面的题名用〈〉，见书名号套用的规则。',
    en: 'One half of 《》 or 〈〉 is missing, mostly lost while a title was edited. A title that runs on over a few paragraphs is no finding.',
  },
  bad: [
    { text: '根据[|《|]中华人民共和国预算法和有关规定，制定本办法。' },
    { text: '请认真落实工作方案[|》|]的各项要求。' },
    { text: '认真学习《工作方案》[|》|]和《实施细则》。' },
    { text: '现将[|《|]关于加强基层治理的意见印发给你们，请结合《工作规则》认真贯彻执行。' },
  ],
  good: [
    { text: '根据《中华人民共和国预算法》和《甲市预算管理办法》，制定本办法。' },
    { text: '现将《关于印发〈甲市绿化办法〉的通知》转发给你们。' },
    { text: '关于印发《甲市公共资源交易平台\n管理暂行办法》的通知' },
    { text: '请按《关于做好防汛工作的通知》要求落实，指标＜10 的不列入。' },
  ],
};
