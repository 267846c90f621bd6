import { documentRule, type RulePage } from '../rule';
import { gatherLoneMarks, unmatchedMarks, type KeptMarks } from '../shared/loneMarks';
import { Trigger } from '../triggers';

/** 括号不成对 */
export const rule = documentRule<KeptMarks>({
  meta: {
    id: 'punctuation/unpaired-bracket',
    title: { zh: '括号不成对', en: 'Unpaired bracket' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      unclosed: { zh: '“{mark}”没有与它配对的后括号，括注到哪里为止看不出来；请补上。', en: '“{mark}” is never closed, so where the remark ends can’t be told; close it.' },
      unopened: { zh: '“{mark}”前面没有与它配对的前括号；请补上，或删去多余的这一个。', en: '“{mark}” closes nothing; open the bracket, or delete this mark.' },
    },
  },
  scope: 'document',
  triggers: Trigger.Parenthesis | Trigger.Bracket,
  gather: paragraph => gatherLoneMarks(paragraph, 'bracket'),
  check(_document, report, gathered) {
    for (const { start, character, opens } of unmatchedMarks(gathered)) report({ start, end: start + 1, message: opens ? 'unclosed' : 'unopened', arguments: { mark: character } });
  },
});

export const page: RulePage = {
  about: {
    zh: '（）〔〕【】［］缺了一半，或者前后形式不同，如“〔2024）”。“1)”“一）”这样只有后半的序号不报；括注跨段的，前后各段里找得到另一半也不报。',
    en: 'One half of a pair of brackets is missing, or the halves differ. Numbers such as 1) are left alone, and so is a remark that runs on over a few paragraphs.',
  },
  bad: [
    { text: '各县[|（|]市、区人民政府，市政府各部门：\n现将有关事项通知如下。' },
    { text: '办公室设在市发展改革委（以下简称市领导小组办公室）[|）|]。' },
    { text: '市政府办公室[|〕|]印发了工作方案。' },
    { text: '会议由办公室主任[|（|]兼秘书长主持。' },
  ],
  good: [
    { text: '各县（市、区）人民政府，市政府各部门：\n现将有关事项通知如下。' },
    { text: '主要措施：1）加强领导；2）落实责任；3）强化督查。' },
    { text: '一）总体要求\n二）主要任务' },
    { text: '（此件公开发布，\n有效期五年）' },
  ],
};
