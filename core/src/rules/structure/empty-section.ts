import type { DocumentElement } from '../../model/documentModel';
import { siblingsOf } from '../../model/siblings';
import { documentRule, type RuleDocument, type RulePage } from '../rule';
import { paragraphAt, startsLine } from '../shared/headingParagraphs';

/** 空节 */
export const rule = documentRule({
  meta: {
    id: 'structure/empty-section',
    title: { zh: '标题下没有内容', en: 'A heading with nothing below it' },
    severity: 'warning',
    profile: 'review',
    clauses: [],
    messages: {
      empty: {
        zh: '标题“{name}”下没有正文，而同级标题下都有：请补写，或删去这个标题。',
        en: 'Nothing stands below the heading “{name}”, though there is text below its siblings: write it or delete the heading.',
      },
    },
  },
  scope: 'document',
  check(document, report) {
    const { model, text } = document;
    for (const { members } of siblingsOf(model)) {
      if (members.length < FEWEST || members.some(({ kind, numbering }) => kind !== 'heading' || numbering === undefined)) continue;
      const isWithout = members.map(element => isEmpty(document, element));
      const empty = members.filter((_, position) => isWithout[position]);
      // Several in a row are a list of headings.
      if (empty.length === 0 || empty.length > MOST || empty.length * 3 > members.length || isWithout.some((is, position) => is && isWithout[position + 1])) continue;
      for (const { nameSpan } of empty) {
        const name = text.slice(nameSpan.start, nameSpan.end);
        // Its like further on: this is a table of contents.
        if (!text.includes(name, nameSpan.end)) report({ ...nameSpan, message: 'empty', arguments: { name: shorten(name) } });
      }
    }
  },
});

/** Only its own line, and then another number or the end of the text. */
function isEmpty({ paragraphs, text }: RuleDocument, { children, span, nameSpan }: DocumentElement): boolean {
  if (children.length > 0 || !startsLine(text, span.start)) return false;
  const index = paragraphAt(paragraphs, span.start);
  const own = paragraphs[index]!;
  if (span.end > own.end || nameSpan.end + 2 < own.end || !/^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(own.end, own.end + 40))) return false;
  const next = paragraphs[index + 1];
  return next?.element === undefined ? next?.kind !== 'body' : next.element.numbering !== undefined;
}

/** With two siblings nobody can tell which is the usual one. */
const FEWEST = 3;
/** More are no oversight. */
const MOST = 10;

function shorten(name: string): string {
  return name.length > 20 ? `${name.slice(0, 20)}…` : name;
}

export const page: RulePage = {
  about: {
    zh: '独立成行的标题下既没有正文也没有下一级，而多数同级标题下有。常是写到一半、删多了或粘贴丢了一段。全部只列题目的提纲、清单不报。',
    en: 'A heading on a line of its own with neither text nor headings below it, where most of its siblings have some. Outlines and lists, where none has any, are left alone.',
  },
  bad: [
    {
      text: '一、总体要求\n坚持问题导向，抓好整改。\n[|二、重点任务|]\n三、工作要求\n加强组织领导，压实工作责任。',
      message: '没有正文',
    },
    { text: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n各单位要按照分工抓好落实。\n[|三、工作要求|]' },
    {
      text: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n（一）摸清底数\n组织力量逐户核查。\n[|（二）建立台账|]\n（三）逐项整改\n整改一项、销号一项。\n三、工作要求\n加强组织领导，压实工作责任。',
    },
  ],
  good: [
    { text: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n（一）摸清底数。组织力量逐户核查。\n（二）建立台账。明确责任人和时限。\n三、工作要求\n加强组织领导，压实工作责任。' },
    { text: '会议议程\n一、宣读表彰决定\n二、交流发言\n三、领导讲话' },
    { text: '一、请各单位于3月5日前报送名单。\n二、联系人：办公室。\n三、逾期不报的视为放弃。' },
  ],
};
