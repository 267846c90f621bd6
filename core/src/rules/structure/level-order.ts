import type { NumberingForm } from '../../model/documentModel';
import { numberingOf } from '../../model/numberingFaults';
import { isNumbered, type Numbered } from '../../model/numberingMode';
import { documentRule, type RulePage } from '../rule';
import { startsLine } from '../shared/headingParagraphs';
import { shownNumber } from '../shared/numbering';

/** 层次序号的次序 */
export const rule = documentRule({
  meta: {
    id: 'structure/level-order',
    title: { zh: '层次序号跳级或颠倒', en: 'Levels skipped or upside down' },
    severity: 'warning',
    profile: 'review',
    clauses: ['gb9704-7.3.3', 'gb15834-B.3.8'],
    messages: {
      reversed: {
        zh: '“{found}”是高一级的序号，却用在“{above}”之下：层次依次为“一、”“（一）”“1.”“（1）”。',
        en: '“{found}” belongs to a higher level than “{above}”, below which it stands: the levels are 一、, （一）, 1., （1）.',
      },
      skipped: {
        zh: '“{above}”之下直接用“{found}”，而本文别处这一级之下用“{usual}”：同一层次宜一致。',
        en: '“{found}” stands directly below “{above}”, where this text elsewhere has “{usual}”: keep one form for a level.',
      },
      above: { zh: '上一级', en: 'The level above' },
      usual: { zh: '别处的写法', en: 'The form elsewhere' },
    },
  },
  scope: 'document',
  check({ model, text }, report) {
    /** For the form of a parent the first child one level below it. */
    const usual = new Map<NumberingForm, Numbered>();
    const skipped: { readonly child: Numbered; readonly parent: Numbered }[] = [];
    for (const { groups } of numberingOf(model).series) {
      for (const { members, ancestors } of groups) {
        const child = members[0]!;
        const parent = ancestors.at(-1);
        if (parent === undefined || !isNumbered(parent)) continue;
        const above = RANK[parent.numbering.form];
        const below = RANK[child.numbering.form];
        if (above === undefined || below === undefined) continue;
        if (below > above + 1) {
          skipped.push({ child, parent });
        } else if (below === above + 1) {
          if (!usual.has(parent.numbering.form)) usual.set(parent.numbering.form, child);
        } else if (below < above && members.length > 1 && child.kind !== 'item' && parent.kind !== 'item' && startsLine(text, child.span.start)) {
          // Items below an item are provisions quoted or listed, with a count of their own.
          report({
            ...child.numbering.span,
            message: 'reversed',
            arguments: { found: shownNumber(text, child), above: shownNumber(text, parent) },
            related: [{ ...parent.numbering.span, message: 'above' }],
          });
        }
      }
    }
    for (const { child, parent } of skipped) {
      const sample = usual.get(parent.numbering.form);
      if (sample === undefined) continue;
      report({
        ...child.numbering.span,
        message: 'skipped',
        severity: 'hint',
        arguments: { found: shownNumber(text, child), above: shownNumber(text, parent), usual: shownNumber(text, sample) },
        related: [
          { ...parent.numbering.span, message: 'above' },
          { ...sample.numbering.span, message: 'usual' },
        ],
      });
    }
  },
});

/** GB/T 9704—2012, 7.3.3. */
const RANK: Readonly<Partial<Record<NumberingForm, number>>> = { chinese: 1, chineseInParentheses: 2, arabic: 3, arabicInParentheses: 4 };

export const page: RulePage = {
  about: {
    zh: '结构层次序数依次为“一、”“（一）”“1.”“（1）”。低层之下又用高层的，给警告；跳过一级的只在本文别处没有跳过时提示。层次少的文稿“一、”下直接用“1.”是常见的正规写法，不报；章、条之下用（一），也不报。',
    en: 'The levels are 一、, （一）, 1., （1）. A higher form below a lower one is a warning; a skipped level is a hint, and only where the same text elsewhere doesn’t skip it. Texts of few levels with 1. directly below 一、 are in official use.',
  },
  bad: [
    {
      text: '关于开展检查的通知\n各单位：\n现将有关事项通知如下。\n（一）主要任务\n各单位要做好以下工作。\n[|一、|]摸清底数。组织力量逐户核查。\n二、建立台账。明确责任人和时限。\n（二）工作要求\n各单位要加强领导。',
      message: '高一级',
    },
    {
      text: '一、主要任务\n（一）摸清底数。组织力量逐户核查。\n（二）建立台账。明确责任人和时限。\n二、工作要求\n[|1.|]加强领导。主要负责同志亲自抓。\n2.严肃纪律。对弄虚作假的严肃处理。',
    },
    {
      text: '一、主要任务\n（一）摸清底数\n1.核对名册。由乡镇负责。\n2.实地走访。由村组负责。\n（二）建立台账\n[|（1）|]明确责任人。由单位确定。\n（2）明确时限。由办公室确定。',
    },
  ],
  good: [
    { text: '一、主要任务\n1.摸清底数。组织力量逐户核查。\n2.建立台账。明确责任人和时限。\n二、工作要求\n1.加强领导。主要负责同志亲自抓。\n2.严肃纪律。对弄虚作假的严肃处理。' },
    { text: '第一章　总则\n第一条　为了规范管理，制定本办法。\n第二条　有下列情形之一的，不予办理：\n（一）材料不全的；\n（二）逾期申请的。' },
    { text: '一、主要任务\n（一）摸清底数\n1.核对名册。由乡镇负责。\n2.实地走访。由村组负责。\n（二）建立台账\n1.明确责任人。由单位确定。\n2.明确时限。由办公室确定。' },
  ],
};
