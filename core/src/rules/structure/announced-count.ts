import type { DocumentElement } from '../../model/documentModel';
import { numberingOf } from '../../model/numberingFaults';
import { isNumbered, type NumberedGroup, type NumberedSeries } from '../../model/numberingMode';
import { numeralLike } from '../../model/numberText';
import { arabicNumeral, chineseNumeral } from '../../text/numerals';
import { documentRule, type Fix, type RulePage } from '../rule';
import { startsLine } from '../shared/headingParagraphs';
import { shownNumber } from '../shared/numbering';
import { Trigger } from '../triggers';

interface Announcement {
  /** Of the announcing words, within the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly numeral: string;
  readonly numeralStart: number;
  readonly count: number;
  /** It stands in the last sentence, so that what it announces follows. */
  readonly isLast: boolean;
  /** How many points (一是…二是…) follow in the paragraph itself; 0: none. */
  readonly points: number;
  readonly isAgenda: boolean;
}

/** What a paragraph says: it announces so many, opens with the n-th point, passes to the n-th item of the agenda. */
interface Said {
  readonly announcement: Announcement | undefined;
  readonly point: number;
  readonly agendaItem: number;
}

/** 承诺数与实际数 */
export const rule = documentRule<Said>({
  meta: {
    id: 'structure/announced-count',
    title: { zh: '说的条数与实际不符', en: 'Announced count and what follows differ' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      siblings: {
        zh: '这里说“{said}”，后面却有{found}条（至“{last}”）：请核对，改条数或补删条目。',
        en: '“{said}” announces {count}, but {found} follow (up to “{last}”): correct the count or the points.',
      },
      points: {
        zh: '这里说“{said}”，本段却有{found}点（至“{last}”）：请核对。',
        en: '“{said}” announces {count}, but this paragraph has {found} points (up to “{last}”).',
      },
      agenda: {
        zh: '这里说“{said}”，下文却进行到第{found}项：请核对。',
        en: '“{said}” announces {count}, but the text goes to item {found}.',
      },
      last: { zh: '最后一条', en: 'The last one' },
    },
  },
  scope: 'document',
  triggers: Trigger.ChineseDigit | Trigger.Digit,
  cues: ['一个', '一方', '一点', '一条', '一项', '一件', '0个', '0方', '0点', '0条', '0项', '0件', '一是', '一要'],
  except: ['title', 'titleNote', 'announcedOutline', 'signature', 'issueDate', 'imprint', 'attachmentNote', 'annotation'],
  gather: ({ text }) => {
    const announcement = announcementIn(text);
    const point = OPENING_POINT.test(text) ? pointValue(/^\s*([一二三四五六七八九十]{1,2})/.exec(text)?.[1]) : 0;
    const agendaItem = text.length <= LONGEST_PASSAGE && text.includes('第') && text.includes('项') ? pointValue(AGENDA_ITEM.exec(text)?.[1]) : 0;
    return announcement || point > 1 || agendaItem > 0 ? { announcement, point, agendaItem } : undefined;
  },
  check(document, report, gathered) {
    const { model, text, paragraphs } = document;
    if (!gathered.some(({ value }) => value.announcement !== undefined)) return;
    const firsts = firstGroups(numberingOf(model).series);
    const broken = new Set(numberingOf(model).faults.map(({ group }) => group));
    const said = new Map(gathered.map(({ index, value }) => [index, value]));
    let isAgendaKnown = false;
    for (const { index, start, value } of gathered) {
      const { announcement } = value;
      if (announcement === undefined) continue;
      const place = { start: start + announcement.start, end: start + announcement.end };
      const words = { said: text.slice(place.start, place.end), count: announcement.count };
      const numeralStart = start + announcement.numeralStart;
      const fixesTo = (found: number): Fix[] => {
        const numeral = numeralOf(announcement.numeral, found);
        return numeral === undefined ? [] : [{ kind: 'ask', changes: [{ start: numeralStart, end: numeralStart + announcement.numeral.length, newText: numeral }] }];
      };
      if (announcement.points > 0) {
        const { points } = announcement;
        if (points === announcement.count || said.get(index + 1)?.point === points + 1) continue;
        report({ ...place, message: 'points', arguments: { ...words, found: points, last: `${numeralOf('一', points) ?? ''}是` }, fixes: fixesTo(points) });
        continue;
      }
      if (announcement.isAgenda && !isAgendaKnown) {
        isAgendaKnown = true;
        let last = 0;
        for (const { index: later, value: other } of gathered) if (later > index && (other.agendaItem === last + 1 || last === 0)) last = Math.max(last, other.agendaItem);
        if (last >= 2 && last !== announcement.count) report({ ...place, message: 'agenda', arguments: { ...words, found: last }, fixes: fixesTo(last) });
        if (last >= 2) continue;
      }
      if (!announcement.isLast) continue;
      const next = paragraphs[index + 1];
      const groups = next?.element && firsts.get(next.element.span.start);
      if (groups === undefined || groups.some(group => broken.has(group))) continue;
      const members = groups.flatMap(group => group.members);
      const last = members.at(-1)!;
      // 一要… in the middle of lines may belong to anything.
      if (last.numbering.form === 'counted' && !members.every(({ span }) => startsLine(text, span.start))) continue;
      const found = members.length;
      // 最后，… behind the last may be the missing one.
      if (found === announcement.count || found < 2 || (found < announcement.count && FURTHER.test(text.slice(last.span.start, last.span.end)))) continue;
      report({
        ...place,
        message: 'siblings',
        arguments: { ...words, found, last: shownNumber(text, last) },
        related: [{ ...last.numbering.span, message: 'last' }],
        fixes: fixesTo(found),
      });
    }
  },
});

const NUMERAL = '[二两三四五六七八九十]|十[一二三四五六七八九]|[二三]十[一二三四五六七八九]?|[1-9]\\d?';
const MEASURE = '个方面|方面|个问题|个重点|个要点|个环节|个阶段|个步骤|个部分|点|条|项|件';
const THING = '意见|要求|建议|体会|看法|希望|想法|问题|认识|感受|情况|思考|打算|工作|任务|措施|内容|事项|议程|议题|重点工作|重点任务';
/** 讲三点意见; 以下五个方面; 三项工作： ; 共4项议程. */
const ANNOUNCEMENT = new RegExp(
  `(?:(?:讲|谈|提|提出|说|汇报|分享|强调|抓好|做好|突出|把握)(?:以下|如下|这)?|(?:以下|下列|下面|如下)(?:的)?|(?:共|共有|一共|分|分为|分成)(?:以下)?)(${NUMERAL})(?:${MEASURE})(?:的)?(?:${THING})?(?:如下|着手|入手|着力|发力)?(?=[：:。，,；]|供|和大家|与大家|$)`,
  'g',
);
const AGENDA_ITEM = /(?:进行|开始|是)(?:今天)?(?:大会|会议)?的?(?:最后一项也就是)?第([一二三四五六七八九十]{1,2})项(?:议程)?[：:，。]/;
const FURTHER = /[\n\r]\s*(?:最后|此外|另外|还有|再者)/;
const POINT = /(?:^|[：:。；;，,！？]|\s)([一二三四五六七八九十]{1,2})是/g;

/** Where an announcement may stand: at the end of a paragraph, before 一是, in the sentence on the agenda. */
function announcementIn(text: string): Announcement | undefined {
  const atEnd = announcementWithin(text, Math.max(0, text.length - REACH), text.length);
  if (atEnd?.isLast === true) return atEnd;
  const firstPoint = text.indexOf('一是');
  if (firstPoint > 0) {
    const atPoint = announcementWithin(text, Math.max(0, firstPoint - REACH), firstPoint);
    if (atPoint !== undefined && atPoint.points > 0) return atPoint;
  }
  const agenda = text.indexOf('项议程');
  return agenda < 0 ? undefined : announcementWithin(text, Math.max(0, agenda - REACH), agenda + 4);
}

function announcementWithin(text: string, from: number, to: number): Announcement | undefined {
  let found: RegExpExecArray | undefined;
  const piece = text.slice(from, to);
  if (!COUNTED.test(piece)) return undefined;
  for (const match of piece.matchAll(ANNOUNCEMENT)) found = match;
  if (found === undefined) return undefined;
  const numeral = found[1]!;
  const count = pointValue(numeral);
  const start = from + found.index;
  const end = start + found[0].length;
  const rest = text.slice(end);
  const points = /^[^。；：:]{0,12}[：:。，,]\s*一是/.test(rest) ? countPoints(rest) : 0;
  const isLast = rest.length < REACH && /^[^。；！？]{0,24}[。：:；]?\s*$/.test(rest) && /[。：:]\s*$/.test(rest);
  const isAgenda = found[0].includes('议程');
  if (count < 2 || (points === 0 && !isLast && !isAgenda)) return undefined;
  return { start, end, numeral, numeralStart: start + found[0].indexOf(numeral), count, isLast, points, isAgenda };
}

/** A cheap look before {@link ANNOUNCEMENT}. */
const COUNTED = /[二两三四五六七八九十\d](?:个[方问重要环阶步部]|方面|[点条项件])/;
const REACH = 60;
const LONGEST_PASSAGE = 120;
const OPENING_POINT = /^\s*[一二三四五六七八九十]{1,2}[是要]/;

/** How far 一是, 二是, 三是 … count; 0 where they don't count on. */
function countPoints(text: string): number {
  let last = 0;
  for (const match of text.matchAll(POINT)) {
    const value = pointValue(match[1]);
    if (value === last + 1) last = value;
    else return 0;
  }
  return last >= 2 ? last : 0;
}

function pointValue(numeral: string | undefined): number {
  if (numeral === undefined) return 0;
  return (/^\d/.test(numeral) ? arabicNumeral(numeral, 0, numeral.length) : chineseNumeral(numeral, 0, numeral.length)) ?? 0;
}

function numeralOf(sample: string, value: number): string | undefined {
  const isArabic = /^\d/.test(sample);
  if (!isArabic && value === 2) return sample === '二' ? '二' : '两';
  return numeralLike({ notation: isArabic ? 'arabic' : 'chinese', numeral: sample }, value);
}

/** Groups that count from 1, by where they begin, with what goes on below another unnumbered heading. */
function firstGroups(series: readonly NumberedSeries[]): Map<number, readonly NumberedGroup[]> {
  const firsts = new Map<number, NumberedGroup[]>();
  for (const { groups } of series) {
    let run: NumberedGroup[] = [];
    for (const group of groups) {
      const before = run.at(-1);
      const first = group.members[0]!;
      if (before && first.numbering.value === before.members.at(-1)!.numbering.value + 1 && numberedAbove(before) === numberedAbove(group)) {
        run.push(group);
      } else {
        run = [group];
        if (first.numbering.value === 1) firsts.set(first.span.start, run);
      }
    }
  }
  return firsts;
}

function numberedAbove({ ancestors }: NumberedGroup): DocumentElement | undefined {
  return ancestors.findLast(isNumbered);
}

export const page: RulePage = {
  about: {
    zh: '文中明说的条数与后面的条目对不上：“讲三点意见”后面是四条，“以下五个方面：”后面只有四个，“共4项议程”主持到第五项，“做好三项工作：一是……四是……”。只看明确的话，而且后面紧接着从一编起的同级条目，或同一段里紧接着“一是”；说“几点”的、后面隔着别的话的、编号本身有错的（另有规则）不报。',
    en: 'The count that a sentence announces (讲三点意见, 以下五个方面, 共4项议程, 三项工作：一是…) differs from what follows. Only explicit sentences count, directly followed by siblings that begin with one, or by 一是 in the same paragraph.',
  },
  bad: [
    {
      text: '同志们：\n下面，我[|讲三点意见|]。\n一、提高认识\n这是做好工作的前提。\n二、强化措施\n这是做好工作的关键。\n三、压实责任\n这是做好工作的保证。\n四、严明纪律\n对失职的严肃问责。',
      fixed: '同志们：\n下面，我讲四点意见。\n一、提高认识\n这是做好工作的前提。\n二、强化措施\n这是做好工作的关键。\n三、压实责任\n这是做好工作的保证。\n四、严明纪律\n对失职的严肃问责。',
      message: '后面却有4条',
    },
    {
      text: '检查的内容包括[|以下五个方面|]：\n（一）制度建立情况。\n（二）责任落实情况。\n（三）经费使用情况。\n（四）人员配备情况。',
    },
    {
      text: '各单位要[|做好三项工作|]：一是加强学习；二是改进作风；三是狠抓落实；四是严明纪律。',
      fixed: '各单位要做好四项工作：一是加强学习；二是改进作风；三是狠抓落实；四是严明纪律。',
    },
    {
      text: '各位代表：\n今天的会议[|共4项议程|]。\n下面，进行第一项议程：请有关单位汇报。\n下面，进行第二项议程：请代表审议。\n下面，进行第三项议程：请领导讲话。',
    },
  ],
  good: [
    {
      text: '同志们：\n下面，我讲三点意见。\n一、提高认识\n这是做好工作的前提。\n二、强化措施\n这是做好工作的关键。\n三、压实责任\n这是做好工作的保证。',
    },
    { text: '各单位要做好三项工作：一是加强学习；二是改进作风；三是狠抓落实。' },
    { text: '下面，我讲几点意见。\n一、提高认识\n这是做好工作的前提。\n二、强化措施\n这是做好工作的关键。' },
    { text: '要抓好五个方面工作，形成合力。\n各单位要加强协调。\n一、提高认识\n这是做好工作的前提。\n二、强化措施\n这是做好工作的关键。' },
  ],
};
