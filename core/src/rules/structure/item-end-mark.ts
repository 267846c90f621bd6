import { numberingOf } from '../../model/numberingFaults';
import type { Numbered } from '../../model/numberingMode';
import { documentRule, type RulePage } from '../rule';

/** 并列条目末尾的点号 */
export const rule = documentRule({
  meta: {
    id: 'structure/item-end-mark',
    title: { zh: '条目末尾的点号不一致', en: 'Marks at the ends of items' },
    severity: 'hint',
    profile: 'review',
    clauses: ['gb15834-4.6.3.1'],
    messages: {
      lost: { zh: '同组各条末尾都用分号，这一条没有点号：请补“；”。', en: 'The other items of this list end with “；”, this one with nothing: add it.' },
      other: { zh: '同组各条末尾都用分号，这一条用“{mark}”：请改成一样。', en: 'The other items of this list end with “；”, this one with “{mark}”: make them alike.' },
    },
  },
  scope: 'document',
  check({ model, text }, report) {
    for (const { groups } of numberingOf(model).series) {
      for (const { members } of groups) {
        if (members.length < FEWEST || members.length > MOST) continue;
        let semicolons = 0;
        let odd: Numbered | undefined;
        let odds = 0;
        // The last one ends the sentence.
        for (let index = 0; index + 1 < members.length; index++) {
          const member = members[index]!;
          if (text[endOf(text, member) - 1] === '；') semicolons++;
          else {
            odd = member;
            if (++odds > 1) break;
          }
        }
        if (odds !== 1 || !odd || semicolons === 0) continue;
        const end = endOf(text, odd);
        const start = odd.numbering.span.end;
        const words = text.slice(start, Math.min(end, start + LONGEST));
        const mark = text[end - 1]!;
        // One with sentences or paragraphs of its own may end as they do.
        if (end - start > LONGEST || /[\n\r]/.test(words) || words.slice(0, -1).includes('。')) continue;
        const isLost = /[\u4e00-\u9fff）”》0-9]/.test(mark);
        if (!isLost && (!/[。，、]/.test(mark) || semicolons < LEAST)) continue;
        report({
          start: end - 1,
          end,
          message: isLost ? 'lost' : 'other',
          ...(!isLost && { arguments: { mark } }),
          fixes: [{ kind: 'ask', title: { zh: '用分号', en: 'Use “；”' }, changes: [{ start: isLost ? end : end - 1, end, newText: '；' }] }],
        });
      }
    }
  },
});

const FEWEST = 3;
const LEAST = 2;
const MOST = 200;
const LONGEST = 400;

function endOf(text: string, { span }: Numbered): number {
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1]!)) end--;
  return end;
}

export const page: RulePage = {
  about: {
    zh: '并列的条目，前面各条末尾都用分号、只有一条不一样的：没有点号的多是漏了，用句号、逗号的多是笔误。条目里另有句子、另起段落的不查；几条都不一样的，是另一种写法，也不查。',
    en: 'A list whose items end with ； but for one: with nothing it was left out, with another mark it is a slip. Items with sentences or paragraphs of their own are left alone, and so are lists in which several differ.',
  },
  bad: [
    { text: '申请人应当提交下列材料：\n（一）申请书；\n（二）身份证[|明|]\n（三）有关合同；\n（四）其他材料。', fixed: '申请人应当提交下列材料：\n（一）申请书；\n（二）身份证明；\n（三）有关合同；\n（四）其他材料。', message: '没有点号' },
    { text: '申请人应当提交下列材料：\n（一）申请书；\n（二）身份证明；\n（三）有关合同[|。|]\n（四）其他材料。', fixed: '申请人应当提交下列材料：\n（一）申请书；\n（二）身份证明；\n（三）有关合同；\n（四）其他材料。', message: '“。”' },
    { text: '有下列情形之一的，予以处罚：\n（一）未按规定登记的；\n（二）提供虚假材料的；\n（三）拒绝检查的[|，|]\n（四）其他违法行为。' },
  ],
  good: [
    { text: '申请人应当提交下列材料：\n（一）申请书；\n（二）身份证明；\n（三）有关合同；\n（四）其他材料。' },
    { text: '申请人应当提交下列材料：\n（一）申请书；\n（二）身份证明。由代理人申请的，还应当提交委托书。\n（三）有关合同；\n（四）其他材料。' },
    { text: '一、加强领导。各单位要高度重视。\n二、明确责任。落实到人。\n三、加强督查。及时通报。' },
  ],
};
