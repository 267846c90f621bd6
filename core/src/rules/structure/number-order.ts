import { numberingOf } from '../../model/numberingFaults';
import { documentRule, type RulePage } from '../rule';
import { numberFixes, shownAs, shownNumber } from '../shared/numbering';

/** 序号次序 */
export const rule = documentRule({
  meta: {
    id: 'structure/number-order',
    title: { zh: '序号次序颠倒', en: 'Numbers out of order' },
    severity: 'error',
    profile: 'draft',
    clauses: [],
    messages: {
      order: {
        zh: '序号“{found}”不合次序，按前后编号此处应为“{expected}”。请调整段落次序，或改正序号。',
        en: '“{found}” is out of order; counting on, it should be “{expected}” here. Move the paragraph or correct the number.',
      },
      other: { zh: '前一个序号', en: 'The number before' },
    },
  },
  scope: 'document',
  check(document, report) {
    const { model, text } = document;
    const faults = numberingOf(model).faults.filter(({ kind }) => kind === 'order');
    for (const [position, fault] of faults.entries()) {
      const { member, other, expected } = fault;
      report({
        ...member.numbering.span,
        message: 'order',
        arguments: { found: shownNumber(text, member), expected: shownAs(text, member, expected) },
        ...(other && { related: [{ ...other.numbering.span, message: 'other' }] }),
        fixes: numberFixes(document, fault, position),
      });
    }
  },
});

export const page: RulePage = {
  about: {
    zh: '同级序号不是依次增大：前后颠倒、倒退，或夹着一个不相干的号；又如全文连续编号，其中一节却从头起编。先由全文推断编号方式，拿不准的不报。',
    en: 'Sibling numbers don’t ascend: swapped, going back, or one that doesn’t belong; or one section counts anew where the text counts on throughout. The way of counting is inferred first; where it is unclear nothing is said.',
  },
  bad: [
    {
      text: '一、总体要求\n坚持问题导向，抓好整改。\n三、重点任务\n各单位要按照分工抓好落实。\n[|二、|]工作要求\n加强组织领导，压实工作责任。\n四、保障措施\n落实经费和人员。',
    },
    {
      text: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n各单位要按照分工抓好落实。\n[|七、|]工作要求\n加强组织领导，压实工作责任。\n四、保障措施\n落实经费和人员。',
      fixed: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n各单位要按照分工抓好落实。\n三、工作要求\n加强组织领导，压实工作责任。\n四、保障措施\n落实经费和人员。',
      message: '应为“三、”',
    },
    {
      text: '一、主要任务\n（一）摸清底数。组织力量逐户核查。\n（二）建立台账。明确责任人和时限。\n（三）逐项整改。整改一项、销号一项。\n[|（二）|]严格验收。由专业机构逐项验收。\n二、工作要求\n（一）加强领导。主要负责同志亲自抓。\n（二）严肃纪律。对弄虚作假的严肃处理。',
    },
  ],
  good: [
    { text: '一、检查内容\n1.制度建立情况。\n2.责任落实情况。\n检查采取下列方式：\n1.查阅资料。\n2.实地察看。' },
    { text: '一、主要任务\n（一）摸清底数。组织力量逐户核查。\n（二）建立台账。明确责任人和时限。\n二、工作要求\n（一）加强领导。主要负责同志亲自抓。' },
    { text: '首先，要提高认识。这是做好工作的前提。\n其次，要强化措施。这是做好工作的关键。\n最后，要严明纪律。这是做好工作的保证。' },
  ],
};
