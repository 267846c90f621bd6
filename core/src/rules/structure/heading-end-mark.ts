import type { DocumentElement } from '../../model/documentModel';
import { siblingsOf } from '../../model/siblings';
import { documentRule, type Fix, type RulePage } from '../rule';
import { paragraphOf } from '../shared/headingParagraphs';

/** 同级标题末尾标点 */
export const rule = documentRule({
  meta: {
    id: 'structure/heading-end-mark',
    title: { zh: '同级标题末尾标点不一', en: 'Sibling headings end differently' },
    severity: 'information',
    profile: 'review',
    clauses: [],
    messages: {
      without: { zh: '同级标题末尾都有“{usual}”，这一个没有：请统一。', en: 'Its siblings end in “{usual}”, this heading doesn’t: make them alike.' },
      with: { zh: '同级标题末尾都没有标点，这一个有“{found}”：请统一。', en: 'Its siblings have no mark at the end, this heading has “{found}”: make them alike.' },
      other: { zh: '同级标题末尾都用“{usual}”，这一个用“{found}”：请统一。', en: 'Its siblings end in “{usual}”, this heading in “{found}”: make them alike.' },
      sibling: { zh: '同级标题', en: 'A sibling' },
    },
  },
  scope: 'document',
  check(document, report) {
    const { model, text } = document;
    for (const { members } of siblingsOf(model)) {
      if (members.length < FEWEST) continue;
      for (const kind of ['heading', 'runInHeading'] as const) {
        const form = members[0]!.numbering?.form;
        if (form === 'article' || !mayDiffer(text, members, kind)) continue;
        const headings = members.filter(member => member.kind === kind && member.numbering?.form === form);
        if (headings.length < FEWEST) continue;
        const marks = headings.map(heading => endMark(text, heading, kind === 'heading' ? paragraphOf(document, heading).end : heading.span.end));
        const counts = new Map<string, number>();
        for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
        if (counts.size < 2) continue;
        const [usual, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
        const odd = headings.length - count;
        if (odd > MOST_ODD || odd * ODD_SHARE > headings.length || usual === OTHER) continue;
        const sample = headings[marks.indexOf(usual)]!;
        for (const [position, heading] of headings.entries()) {
          const found = marks[position]!;
          if (found === usual || found === OTHER) continue;
          // The last of a list ends in a full stop.
          if (kind === 'heading' && found === '。' && position === headings.length - 1) continue;
          const { start, end } = heading.nameSpan;
          const fix: Fix = { kind: 'ask', changes: [{ start: end, end: end + found.length, newText: usual }], title: { zh: '与同级一致', en: 'Make it like its siblings' } };
          report({
            start,
            end: end + found.length,
            message: found === '' ? 'without' : usual === '' ? 'with' : 'other',
            arguments: { usual, found },
            related: [{ ...sample.nameSpan, message: 'sibling' }],
            fixes: [fix],
          });
        }
      }
    }
  },
});

const FEWEST = 3;
const MOST_ODD = 2;
/** One in so many may be odd at most. */
const ODD_SHARE = 3;
/** What is longer is a sentence rather than a heading. */
const LONGEST = 32;
/** Ends that have a reason of their own: ？ and ！ belong to the heading, a bracket may stand behind it. */
const OTHER = 'other';

/** This runs over every heading on every keystroke: where the same stands behind all of them nothing needs a closer look. */
function mayDiffer(text: string, members: readonly DocumentElement[], kind: DocumentElement['kind']): boolean {
  let first: number | undefined;
  for (const member of members) {
    if (member.kind !== kind) continue;
    const { end } = member.nameSpan;
    const behind = end < text.length ? text.charCodeAt(end) : LINE_END;
    // A name that ends in a mark of its own, or is long, stands for no form.
    if (first === undefined) first = behind;
    else if (behind !== first) return true;
  }
  return false;
}

const LINE_END = '\n'.charCodeAt(0);

/** The pause mark right behind the heading's text; `end` bounds what belongs to it. */
function endMark(text: string, { nameSpan }: DocumentElement, end: number): string {
  const last = text[nameSpan.end - 1] ?? '';
  if (nameSpan.end - nameSpan.start > LONGEST) return OTHER;
  if ('？！?!…）)：:；;，,'.includes(last)) return OTHER;
  if (nameSpan.end >= end) return '';
  const mark = text[nameSpan.end]!;
  if ('。：；，:;,'.includes(mark)) return mark === ':' ? '：' : mark;
  return OTHER;
}

export const page: RulePage = {
  about: {
    zh: '同级标题多数末尾不加标点，个别加了句号或冒号；或者多数加了，个别没有。独立成行的标题和段首题分开比；以问号、叹号、括号收尾的不比。“（一）×××。”独占一行并带句号，只要同级一致就不报。',
    en: 'Most sibling headings have no mark at the end and one has, or the other way round. Headings on lines of their own and run-in headings are compared separately; ？ and ！ and brackets have reasons of their own. A full stop behind all of them is consistent.',
  },
  bad: [
    {
      text: '一、总体要求\n坚持问题导向，抓好整改。\n[|二、重点任务。|]\n各单位要按照分工抓好落实。\n三、工作要求\n加强组织领导，压实工作责任。',
      fixed: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n各单位要按照分工抓好落实。\n三、工作要求\n加强组织领导，压实工作责任。',
    },
    {
      text: '一、重点任务\n（一）摸清底数。\n组织力量逐户核查。\n[|（二）建立台账|]\n明确责任人和时限。\n（三）逐项整改。\n整改一项、销号一项。',
      fixed: '一、重点任务\n（一）摸清底数。\n组织力量逐户核查。\n（二）建立台账。\n明确责任人和时限。\n（三）逐项整改。\n整改一项、销号一项。',
      message: '都有“。”',
    },
    {
      text: '一、重点任务\n（一）摸清底数。组织力量逐户核查，做到底数清、情况明。\n[|（二）建立台账：|]明确责任人和时限，逐项登记、逐项销号。\n（三）逐项整改。整改一项、销号一项，确保改到位。',
    },
  ],
  good: [
    { text: '一、重点任务\n（一）摸清底数。\n组织力量逐户核查。\n（二）建立台账。\n明确责任人和时限。\n（三）逐项整改。\n整改一项、销号一项。' },
    { text: '一、为什么要抓？\n这是形势所需。\n二、抓什么\n重点抓三件事。\n三、怎么抓\n压实责任。' },
    { text: '一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n（一）摸清底数。组织力量逐户核查。\n（二）建立台账。明确责任人和时限。\n三、工作要求\n加强组织领导，压实工作责任。' },
  ],
};
