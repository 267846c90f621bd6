import type { NumberingForm } from '../../model/documentModel';
import { numberingOf } from '../../model/numberingFaults';
import { documentRule, type RulePage } from '../rule';
import { startsLine } from '../shared/headingParagraphs';
import { shownAs, shownNumber } from '../shared/numbering';

/** 孤立序号 */
export const rule = documentRule({
  meta: {
    id: 'structure/only-child',
    title: { zh: '只有一条的层次', en: 'A level with one member only' },
    severity: 'information',
    profile: 'review',
    clauses: [],
    messages: {
      alone: {
        zh: '这一层只有“{found}”，没有“{next}”：只有一条不必编号，或是漏了后面的。',
        en: 'There is “{found}” but no “{next}” at this level: a single point needs no number, or what follows was left out.',
      },
    },
  },
  scope: 'document',
  check({ model, text, paragraphs }, report) {
    // A paragraph by itself was taken from somewhere; what goes with its number is not here.
    if (paragraphs.length < 2) return;
    for (const { groups } of numberingOf(model).series) {
      for (const [position, { members, ancestors }] of groups.entries()) {
        const [member] = members;
        if (members.length !== 1 || member?.numbering.value !== 1 || !LOOKED_AT.has(member.numbering.form)) continue;
        const second = shownAs(text, member, 2);
        // Where the levels were misread, or another list was quoted, the second stands in the next group.
        const next = groups[position + 1];
        if (next?.members[0]?.numbering.value === 2 || (next && next.ancestors.at(-1) === ancestors.at(-1))) continue;
        // The second may be hidden in the paragraph, where a line break was lost.
        const { start } = member.span;
        if (!startsLine(text, start) || text.slice(start, Math.min(member.span.end, start + REACH)).includes(second)) continue;
        report({ ...member.numbering.span, message: 'alone', arguments: { found: shownNumber(text, member), next: second } });
      }
    }
  },
});

const LOOKED_AT: ReadonlySet<NumberingForm> = new Set<NumberingForm>(['chinese', 'chineseInParentheses', 'arabic', 'arabicInParentheses', 'section']);
const REACH = 2000;

export const page: RulePage = {
  about: {
    zh: '一层里只有一个序号（有（一）没有（二））。多半是后面的条目删了、漏了，或序号写成了别的样子；真的只有一条，就不必编号。',
    en: 'A level with a single number: what followed was deleted, left out or numbered otherwise; a single point needs no number.',
  },
  bad: [
    {
      text: '一、主要任务\n[|（一）|]摸清底数。组织力量逐户核查。\n二、工作要求\n（一）加强领导。主要负责同志亲自抓。\n（二）严肃纪律。对弄虚作假的严肃处理。',
      message: '没有“（二）”',
    },
    { text: '关于开展检查的通知\n各单位：\n现将有关事项通知如下。\n[|一、|]主要任务\n组织力量逐户核查，明确责任人和时限。' },
    { text: '[|一、|]主要任务\n（一）摸清底数\n[|1.|]核对名册。由乡镇负责。\n（二）建立台账\n1.明确责任人。由单位确定。\n2.明确时限。由办公室确定。' },
  ],
  good: [
    { text: '（一）加强领导。各单位要成立工作机构，明确专人负责。' },
    { text: '一、主要任务\n（一）摸清底数。组织力量逐户核查。\n（二）建立台账。明确责任人和时限。\n二、工作要求\n加强领导，严肃纪律。' },
    { text: '一、主要任务\n组织力量逐户核查，明确责任人和时限。\n二、工作要求\n加强领导，严肃纪律。' },
    { text: '第一条　本办法自2025年1月1日起施行。' },
  ],
};
