import { numberingOf } from '../../model/numberingFaults';
import { numberText, numeralLike } from '../../model/numberText';
import { documentRule, type Fix, type ParagraphPlace, type RulePage } from '../rule';
import { paragraphAt, startsLine } from '../shared/headingParagraphs';
import { shownAs } from '../shared/numbering';

/** 漏了编号的段落 */
export const rule = documentRule({
  meta: {
    id: 'structure/unnumbered-sibling',
    title: { zh: '同级段落中有一段没有编号', en: 'A paragraph without its number' },
    severity: 'hint',
    profile: 'draft',
    clauses: [],
    messages: {
      unnumbered: {
        zh: '前后编号缺“{missing}”，这一段像是漏了编号：是就补上“{missing}”。',
        en: '“{missing}” is missing from the numbers around this paragraph; it seems to be the one without: add the number if so.',
      },
    },
  },
  scope: 'document',
  check({ model, text, paragraphs }, report) {
    for (const { kind, member, other, expected, group } of numberingOf(model).faults) {
      if (kind !== 'gap') continue;
      const missing = member.numbering.value - expected;
      const last = paragraphAt(paragraphs, member.span.start) - 1;
      const above = other ?? group.ancestors.at(-1);
      if (above === undefined) continue;
      const first = paragraphAt(paragraphs, above.span.start) + 1;
      const between = paragraphs.slice(first, last + 1).filter(place => place.kind === 'body' || place.element !== undefined);
      const found = candidates(text, between, missing, group.members.some(sibling => sibling !== other && sibling.span.end > endOf(paragraphs, sibling.span.start)));
      const parts = numberText(text, member.numbering);
      if (found === undefined || parts === undefined) continue;
      for (const [position, place] of found.entries()) {
        const numeral = numeralLike(parts, expected + position);
        const fixes: Fix[] = numeral === undefined ? [] : [{ kind: 'ask', title: { zh: '补上编号', en: 'Add the number' }, changes: [{ start: place.start, end: place.start, newText: parts.before + numeral + parts.after }] }];
        const shown = text.slice(place.start, Math.min(place.end, place.start + SHOWN)).replace(/[；。，,;]$/, '');
        report({ start: place.start, end: place.start + shown.length, message: 'unnumbered', arguments: { missing: shownAs(text, member, expected + position) }, fixes });
      }
    }
  },
});

const SHOWN = 12;
const HEADING_LENGTH = 30;

function endOf(paragraphs: readonly ParagraphPlace[], start: number): number {
  return paragraphs[paragraphAt(paragraphs, start)]!.end;
}

/**
 * The paragraphs that lack their numbers: as many as numbers are missing, where siblings are single paragraphs; else
 * as many short lines like headings.
 */
function candidates(text: string, between: readonly ParagraphPlace[], missing: number, siblingsHaveBodies: boolean): readonly ParagraphPlace[] | undefined {
  const plain = between.filter(({ element, start }) => element?.numbering === undefined && startsLine(text, start));
  if (!siblingsHaveBodies) return plain.length === missing && between.length === plain.length && !plain.some(({ end }) => '：:'.includes(text[end - 1]!)) ? plain : undefined;
  const headings = plain.filter(({ start, end }) => end - start <= HEADING_LENGTH && !/[。；，：:;]$/.test(text.slice(end - 1, end)));
  return headings.length === missing ? headings : undefined;
}

export const page: RulePage = {
  about: {
    zh: '编号缺了几个，中间恰好有几段没有编号：多半是这几段漏了编号。同级各条都只有一段时，看中间的段落；各条下面另有正文时，只看像标题的短行。编号没有缺的，中间多一段没有编号的话是续写，不报。',
    en: 'Numbers are missing and just as many paragraphs between have none: they probably lack theirs. Where siblings have text below them only short lines like headings are considered. Where no number is missing an unnumbered paragraph goes on with the one before.',
  },
  bad: [
    {
      text: '有下列情形之一的，不予办理：\n（一）材料不全的；\n[|逾期提出申请的|]；\n（三）不符合规定条件的；\n（四）其他不予办理的情形。',
      fixed: '有下列情形之一的，不予办理：\n（一）材料不全的；\n（二）逾期提出申请的；\n（三）不符合规定条件的；\n（四）其他不予办理的情形。',
    },
    {
      text: '一、总体要求\n坚持问题导向，抓好整改。\n[|重点任务|]\n各单位要按照分工抓好落实。\n三、工作要求\n加强组织领导，压实工作责任。',
      fixed: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n各单位要按照分工抓好落实。\n三、工作要求\n加强组织领导，压实工作责任。',
      message: '二、',
    },
    {
      text: '一、报名条件\n（一）年满十八周岁；\n[|具有高中以上文化程度|]；\n[|身体健康|]；\n（四）无违法犯罪记录。\n二、报名办法\n（一）网上报名；\n（二）现场确认。',
    },
  ],
  good: [
    { text: '（一）材料不全的，一次性告知。\n补正材料的时间不计入办理期限。\n（二）逾期申请的，不予受理。\n（三）其他情形，按规定办理。' },
    { text: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n各单位要按照分工抓好落实。\n三、工作要求\n加强组织领导，压实工作责任。' },
    { text: '第一、二产业增加值稳步提高。\n第三、四季度要加快进度。' },
  ],
};
