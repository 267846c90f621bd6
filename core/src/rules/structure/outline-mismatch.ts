import type { DocumentElement } from '../../model/documentModel';
import { formOf, isSameHeading, wordsOf } from '../../model/headingWords';
import { siblingsOf } from '../../model/siblings';
import { readMarker } from '../../syntax/marker';
import { spacesEnd } from '../../text/characters';
import { documentRule, type Fix, type RulePage } from '../rule';
import { startsLine } from '../shared/headingParagraphs';

/** One heading, in the outline or in the body. */
interface Entry {
  readonly start: number;
  readonly end: number;
  /** With its number of figures for decimal numbers. */
  readonly form: string;
  readonly value: number;
  /** Words without number, marks and spaces. */
  readonly words: string;
  /** Headings with the same one are siblings; undefined in the outline. */
  readonly siblings: readonly DocumentElement[] | undefined;
}

/** 提纲与正文 */
export const rule = documentRule<readonly Entry[]>({
  meta: {
    id: 'structure/outline-mismatch',
    title: { zh: '提纲与正文标题不一致', en: 'Outline and body disagree' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      differs: { zh: '提纲中这一条与正文标题“{other}”不一致：请改成一样。', en: 'This line of the outline differs from the heading “{other}” in the body: make them alike.' },
      absent: { zh: '提纲中有这一条，正文没有相应的标题：请补写，或从提纲中删去。', en: 'The outline lists this, but the body has no such heading: write it, or take it out of the outline.' },
      unlisted: { zh: '正文有这个标题，提纲没有列：请补进提纲。', en: 'The body has this heading, but the outline doesn’t list it: add it.' },
      heading: { zh: '正文标题', en: 'The heading' },
    },
  },
  scope: 'document',
  gather: ({ text, kind }) => (kind === 'announcedOutline' ? listedIn(text) : undefined),
  check({ model, text, paragraphs }, report, gathered) {
    if (gathered.length === 0) return;
    for (const [position, outline] of outlinesOf(gathered).entries()) {
      const listed = outline.flatMap(({ start, value }) => value.map(entry => ({ ...entry, start: entry.start + start, end: entry.end + start })));
      if (listed.length < FEWEST || listed.length > MOST) continue;
      const from = paragraphs[outline.at(-1)!.index]!.end;
      const next = outlinesOf(gathered)[position + 1]?.[0];
      const to = next === undefined ? text.length : next.start;
      const forms = new Set(listed.map(({ form }) => form));
      const headings = siblingsOf(model)
        .flatMap(({ members }) =>
          members
            .filter(({ span, numbering, kind }) => kind !== 'item' && span.start >= from && span.start < to && numbering !== undefined)
            .map(({ nameSpan, numbering }): Entry => {
              const form = formOf(numbering!.form, text.slice(numbering!.span.start, numbering!.span.end));
              return { ...nameSpan, form, value: numbering!.value, words: wordsOf(text.slice(numbering!.span.end, nameSpan.end)), siblings: members };
            }),
        )
        .filter(({ form }) => forms.has(form))
        .sort((first, second) => first.start - second.start);
      compare(listed, headings);
    }

    function compare(listed: readonly Entry[], headings: readonly Entry[]): void {
      const pairs = align(listed, headings);
      const exact = pairs.filter(([entry, heading]) => entry && heading && isSameHeading(entry, heading)).length;
      // A table of contents of something else, or a body that isn't written yet.
      if (exact * 2 < listed.length || exact < FEWEST - 1) return;
      const topForm = listed[0]!.form;
      const listedOf = new Map<readonly DocumentElement[] | undefined, number>();
      for (const [entry, heading] of pairs) if (entry?.form === topForm && heading && isSameHeading(entry, heading)) listedOf.set(heading.siblings, (listedOf.get(heading.siblings) ?? 0) + 1);
      // Siblings of which most are listed.
      const isExpected = ({ siblings, start }: Entry): boolean => (listedOf.get(siblings) ?? 0) * 2 > (siblings?.length ?? Infinity) && startsLine(text, start);
      for (const [entry, heading] of pairs) {
        if (entry && heading) {
          if (isSameHeading(entry, heading)) continue;
          const other = text.slice(heading.start, heading.end);
          const fixes: Fix[] = [
            { kind: 'ask', title: { zh: '按正文改提纲', en: 'Take the body’s words' }, changes: [{ start: entry.start, end: entry.end, newText: other }] },
            { kind: 'ask', title: { zh: '按提纲改正文', en: 'Take the outline’s words' }, changes: [{ start: heading.start, end: heading.end, newText: text.slice(entry.start, entry.end) }] },
          ];
          report({ start: entry.start, end: entry.end, message: 'differs', arguments: { other: shorten(other) }, related: [{ start: heading.start, end: heading.end, message: 'heading' }], fixes });
        } else if (entry) {
          report({ start: entry.start, end: entry.end, message: 'absent' });
        } else if (heading?.form === topForm && isExpected(heading)) {
          report({ start: heading.start, end: heading.end, message: 'unlisted' });
        }
      }
    }
  },
});

const FEWEST = 2;
/** No outline of a document is longer. */
const MOST = 300;

/** The numbered lines of one paragraph of an outline: mostly one, several where the breaks were lost. */
function listedIn(text: string): Entry[] | undefined {
  const start = /^[【[（(]?\s*(?:提\s*纲|目\s*录|目\s*次)\s*[】\])）]?[:：]?\s*/.exec(text)?.[0].length ?? 0;
  const marker = readMarker(text, start, text.length);
  if (marker === undefined) return undefined;
  // Dots and page numbers of a table of contents.
  const end = start + text.slice(start).replace(/(?:[.…·\s]{2,}\d*|\s*\d+)?\s*$/, '').replace(/[。；;]$/, '').length;
  const wordsStart = spacesEnd(text, start + marker.length, end);
  return wordsStart >= end ? undefined : [{ start, end, form: formOf(marker.form, text.slice(start, start + marker.length)), value: marker.value, words: wordsOf(text.slice(wordsStart, end)), siblings: undefined }];
}

/** Paragraphs of outlines, those in a row together. */
function outlinesOf<T extends { readonly index: number }>(gathered: readonly T[]): T[][] {
  const outlines: T[][] = [];
  for (const item of gathered) {
    const current = outlines.at(-1);
    if (current && current.at(-1)!.index >= item.index - 2) current.push(item);
    else outlines.push([item]);
  }
  return outlines;
}

/** Pairs what belongs together, in order: the same number with like words, or the same words. */
function align(listed: readonly Entry[], headings: readonly Entry[]): [Entry | undefined, Entry | undefined][] {
  const pairs: [Entry | undefined, Entry | undefined][] = [];
  let next = 0;
  for (const entry of listed) {
    let found = -1;
    for (let index = next; index < headings.length && index < next + WINDOW; index++) {
      const heading = headings[index]!;
      if (isSameHeading(entry, heading) || isLike(entry, heading)) {
        found = index;
        break;
      }
    }
    if (found < 0) {
      pairs.push([entry, undefined]);
      continue;
    }
    for (; next < found; next++) pairs.push([undefined, headings[next]]);
    pairs.push([entry, headings[next++]]);
  }
  for (; next < headings.length; next++) pairs.push([undefined, headings[next]]);
  return pairs;
}

const WINDOW = 40;

/** Written for one another: the same form, and half of the two-character pieces in common. */
function isLike(one: Entry, other: Entry): boolean {
  if (one.form !== other.form) return false;
  const pieces = new Set<string>();
  for (let index = 0; index + 1 < one.words.length; index++) pieces.add(one.words.slice(index, index + 2));
  let common = 0;
  const words = other.words.slice(0, one.words.length + 8);
  for (let index = 0; index + 1 < words.length; index++) if (pieces.has(words.slice(index, index + 2))) common++;
  const share = common / Math.max(1, pieces.size);
  return share >= 0.7 || (share >= 0.5 && one.value === other.value);
}

function shorten(name: string): string {
  return name.length > 30 ? `${name.slice(0, 30)}…` : name;
}

export const page: RulePage = {
  about: {
    zh: '讲话稿、发言稿前的【提纲】（或目录）与正文标题逐条对照，两头都查：提纲的字句与正文不同，提纲列了而正文没有，正文的一级标题提纲没列。标点、空格的差别不算。提纲的大半在正文里找得到时才对照，所以先写了提纲、正文还没写的不报。',
    en: 'An outline (【提纲】 or a table of contents) is compared with the headings of the body, both ways: other words, listed but absent, a top heading that isn’t listed. Marks and spaces don’t count. It is compared only where most of it is found in the body.',
  },
  bad: [
    {
      text: '【提纲】\n一、提高认识，增强责任感\n[|二、突出重点，抓好落实|]\n三、加强领导，严明纪律\n在全市工作会议上的讲话\n同志们：\n下面讲几点意见。\n一、提高认识，增强责任感\n做好这项工作十分重要，各级各部门要深刻认识。\n二、突出重点，狠抓落实\n要把任务分解到岗到人，逐项推进。\n三、加强领导，严明纪律\n主要负责同志要亲自抓、负总责。',
      message: '不一致',
    },
    {
      text: '【提纲】\n一、提高认识，增强责任感\n二、突出重点，狠抓落实\n[|三、完善机制，形成合力|]\n四、加强领导，严明纪律\n在全市工作会议上的讲话\n同志们：\n下面讲几点意见。\n一、提高认识，增强责任感\n做好这项工作十分重要，各级各部门要深刻认识。\n二、突出重点，狠抓落实\n要把任务分解到岗到人，逐项推进。\n四、加强领导，严明纪律\n主要负责同志要亲自抓、负总责。',
      message: '没有相应的标题',
    },
    {
      text: '【提纲】\n一、提高认识，增强责任感\n二、突出重点，狠抓落实\n三、加强领导，严明纪律\n在全市工作会议上的讲话\n同志们：\n下面讲几点意见。\n一、提高认识，增强责任感\n做好这项工作十分重要，各级各部门要深刻认识。\n二、突出重点，狠抓落实\n要把任务分解到岗到人，逐项推进。\n三、加强领导，严明纪律\n主要负责同志要亲自抓、负总责。\n[|四、抓好当前各项工作|]\n岁末年初要抓好安全生产。',
      message: '没有列',
    },
  ],
  good: [
    {
      text: '【提纲】\n一、提高认识，增强责任感。\n二、突出重点,狠抓落实。\n三、加强领导，严明纪律。\n在全市工作会议上的讲话\n同志们：\n下面讲几点意见。\n一、提高认识，增强责任感\n做好这项工作十分重要，各级各部门要深刻认识。\n二、突出重点，狠抓落实\n要把任务分解到岗到人，逐项推进。\n三、加强领导，严明纪律\n主要负责同志要亲自抓、负总责。',
    },
    { text: '【提纲】\n一、提高认识，增强责任感\n二、突出重点，狠抓落实\n三、加强领导，严明纪律' },
    { text: '会议议程\n一、宣读表彰决定\n二、交流发言\n三、领导讲话' },
  ],
};
