import { numberingOf } from '../../model/numberingFaults';
import { documentRule, type RulePage } from '../rule';
import { numberFixes, shownAs, shownNumber } from '../shared/numbering';

/** 缺号 */
export const rule = documentRule({
  meta: {
    id: 'structure/numbering-gap',
    title: { zh: '序号缺号', en: 'A number is missing' },
    severity: 'error',
    profile: 'draft',
    clauses: [],
    messages: {
      behind: {
        zh: '“{before}”之后是“{found}”，缺“{missing}”：漏了一条，或序号没有接上。请补上，或从此处起重新编号。',
        en: '“{found}” comes after “{before}”; “{missing}” is missing. Add it, or renumber from here.',
      },
      first: {
        zh: '这一组从“{found}”起，缺“{missing}”：全文各组都从头编号。请补上，或从此处起重新编号。',
        en: 'This group begins with “{found}”; “{missing}” is missing, though groups count anew in this text. Add it, or renumber from here.',
      },
      before: { zh: '前一个序号', en: 'The number before' },
    },
  },
  scope: 'document',
  check(document, report) {
    const { model, text } = document;
    const faults = numberingOf(model).faults.filter(({ kind }) => kind === 'gap');
    for (const [position, fault] of faults.entries()) {
      const { member, other, expected } = fault;
      const { start, end } = member.numbering.span;
      const last = member.numbering.value - 1;
      const missing = shownAs(text, member, expected) + (last > expected ? `至${shownAs(text, member, last)}` : '');
      report({
        start,
        end,
        message: other ? 'behind' : 'first',
        arguments: { found: shownNumber(text, member), missing, before: other ? shownNumber(text, other) : '' },
        ...(other && { related: [{ ...other.numbering.span, message: 'before' }] }),
        fixes: numberFixes(document, fault, position),
      });
    }
  },
});

export const page: RulePage = {
  about: {
    zh: '同级序号跳过了一个或几个。先看全文怎样编号：每节从头起编，还是全文（或一章之内）连续编号，正文、附件、印发的文件各算各的。缺的号若在两者之间的段落里找得到（例如换行丢了，序号落在段中），不报。节选的条文本来不连，可在本文忽略此规则。',
    en: 'A number among siblings was skipped. How the text counts (anew under each heading, or on through the text or chapter) is inferred first, for each attached document by itself. A number that is found in the middle of a paragraph in between counts as present.',
  },
  bad: [
    {
      text: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n各单位要按照分工抓好落实。\n[|四、|]工作要求\n加强组织领导，压实工作责任。',
      fixed: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n各单位要按照分工抓好落实。\n三、工作要求\n加强组织领导，压实工作责任。',
      message: '缺“三、”',
    },
    {
      text: '一、主要任务\n（一）摸清底数。组织力量逐户核查。\n[|（三）|]建立台账。明确责任人和时限。\n（四）逐项整改。做到整改一项、销号一项。\n二、工作要求\n（一）加强领导。主要负责同志亲自抓。\n（二）严肃纪律。对弄虚作假的严肃处理。',
      message: '缺“（二）”',
    },
    {
      text: '一、主要任务\n（一）摸清底数。组织力量逐户核查。\n（二）建立台账。明确责任人和时限。\n二、工作要求\n（三）加强领导。主要负责同志亲自抓。\n（四）严肃纪律。对弄虚作假的严肃处理。\n三、工作保障\n（五）加强保障。落实经费和人员。\n[|（八）|]加强督查。定期通报进展情况。',
      message: '缺“（六）至（七）”',
    },
  ],
  good: [
    {
      text: '一、主要任务\n（一）摸清底数。组织力量逐户核查。\n（二）建立台账。明确责任人和时限。\n二、工作要求\n（一）加强领导。主要负责同志亲自抓。\n（二）严肃纪律。对弄虚作假的严肃处理。',
    },
    {
      text: '一、主要任务\n（一）摸清底数。组织力量逐户核查。\n（二）建立台账。明确责任人和时限。\n二、工作要求\n（三）加强领导。主要负责同志亲自抓。\n（四）严肃纪律。对弄虚作假的严肃处理。',
    },
    { text: '第一、二产业增加值保持增长。\n3、4月份集中开展检查。\n1、2号楼已经交付使用。' },
  ],
};
