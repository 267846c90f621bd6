import { numberingOf } from '../../model/numberingFaults';
import { documentRule, type RulePage } from '../rule';
import { numberFixes, shownAs, shownNumber } from '../shared/numbering';

/** 重号 */
export const rule = documentRule({
  meta: {
    id: 'structure/duplicate-number',
    title: { zh: '序号重号', en: 'A number stands twice' },
    severity: 'error',
    profile: 'draft',
    clauses: [],
    messages: {
      twice: {
        zh: '同级中有两个“{found}”，按次序此处应为“{expected}”。请改正，或从此处起重新编号。',
        en: '“{found}” stands twice among siblings; here it should be “{expected}”. Correct it, or renumber from here.',
      },
      other: { zh: '同样的序号', en: 'The same number' },
    },
  },
  scope: 'document',
  check(document, report) {
    const { model, text } = document;
    const faults = numberingOf(model).faults.filter(({ kind }) => kind === 'duplicate');
    for (const [position, fault] of faults.entries()) {
      const { member, other, expected } = fault;
      report({
        ...member.numbering.span,
        message: 'twice',
        arguments: { found: shownNumber(text, member), expected: shownAs(text, member, expected) },
        ...(other && { related: [{ ...other.numbering.span, message: 'other' }] }),
        fixes: numberFixes(document, fault, position),
      });
    }
  },
});

export const page: RulePage = {
  about: {
    zh: '同一级里相邻的两个序号相同。后面的号接着重号往下排的，从此处起重新编号；只错这一个的，只改这一个。同一节里另起的一组（又从一开始）不算重号，附件和印发的文件各自编号。',
    en: 'Two neighbouring siblings have the same number. Where the count goes on from the doubled number, what follows is renumbered; else this one is changed. A new list within a section, and attached documents, count for themselves.',
  },
  bad: [
    {
      text: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n各单位要按照分工抓好落实。\n[|二、|]工作要求\n加强组织领导，压实工作责任。\n三、保障措施\n落实经费和人员。',
      fixed: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n各单位要按照分工抓好落实。\n三、工作要求\n加强组织领导，压实工作责任。\n四、保障措施\n落实经费和人员。',
    },
    {
      text: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n各单位要按照分工抓好落实。\n[|二、|]工作要求\n加强组织领导，压实工作责任。\n四、保障措施\n落实经费和人员。',
      fixed: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n各单位要按照分工抓好落实。\n三、工作要求\n加强组织领导，压实工作责任。\n四、保障措施\n落实经费和人员。',
      message: '应为“三、”',
    },
    {
      text: '第一条　为了规范公务用车管理，制定本办法。\n第二条　本办法适用于全市各级机关。\n[|第二条|]　公务用车实行统一编制管理。\n第三条　公务用车应当喷涂标识。',
    },
  ],
  good: [
    { text: '一、参会范围\n1.各县区政府分管负责同志。\n2.市直有关部门主要负责同志。\n二、有关要求\n1.请按时参会。\n2.请于3月5日前报送名单。' },
    { text: '第三十条　违反本办法的，责令改正。\n第三十条之一　情节较重的，给予处分。\n第三十一条　本办法自2025年1月1日起施行。' },
    { text: '关于印发工作方案的通知\n各县区政府：\n现将方案印发给你们，请遵照执行。\n一、加强领导。各单位要高度重视。\n二、按时报送。请于月底前报送进展。\n\n附件1\n整治工作方案\n一、总体要求\n坚持问题导向。\n二、主要任务\n全面开展排查。' },
  ],
};
