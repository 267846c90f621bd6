import { chineseNumeral, writeChineseNumeral } from '../../text/numerals';
import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 段内“一是、二是” */
export const rule: ParagraphRule = {
  meta: {
    id: 'structure/point-order',
    title: { zh: '段内“一是、二是”不连续', en: 'Points within a paragraph don’t count on' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      gap: { zh: '“{before}”之后是“{found}”，缺“{expected}”：请补上或改正。', en: '“{found}” comes after “{before}”; “{expected}” is missing: add it or correct the number.' },
      repeated: { zh: '“{found}”出现两次，按次序此处应为“{expected}”：请改正。', en: '“{found}” stands twice; here it should be “{expected}”.' },
      order: { zh: '“{found}”不合次序，此处应为“{expected}”：请改正。', en: '“{found}” is out of order; here it should be “{expected}”.' },
      before: { zh: '前一点', en: 'The point before' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.ChineseDigit,
  cues: ['一是', '一要', '一靠'],
  except: ['title', 'titleNote', 'announcedOutline', 'imprint', 'signature', 'issueDate', 'attachmentNote'],
  check({ text }, report) {
    if (!OPENING.test(text)) return;
    const matches = matchesOf(POINT, text).filter(({ index }) => index === 0 || BEFORE.test(text[index - 1]!));
    if (matches.length < 2) return;
    const follows = followers(matches);
    const seen = new Map<string, Point>();
    for (const [position, match] of matches.entries()) {
      const [, numeral = '', word = ''] = match;
      const value = valueOf(numeral);
      const before = seen.get(word);
      // A set begins with one: 二是二 is an ordinary sentence.
      if (value === undefined || (value !== 1 && before === undefined)) continue;
      const start = match.index;
      const end = start + numeral.length + word.length;
      const point: Point = { value, start, end, interrupted: before?.interrupted ?? new Set() };
      seen.set(word, point);
      if (before === undefined) continue;
      const expected = before.value + 1;
      if (value === 1) before.interrupted.add(before.value);
      // Points within a point, then the outer ones again.
      if (value === 1 || value === expected || value > before.value + MOST_LEAP || before.interrupted.has(value - 1)) continue;
      const next = follows[position];
      const isAlone = next === expected + 1;
      // Only this one is wrong where the count goes on behind it.
      if (isAlone) point.value = expected;
      if (!isAlone && next !== undefined && next !== value + 1 && next !== 1) continue;
      const right = writeChineseNumeral(expected) ?? '';
      report({
        start,
        end,
        message: value === before.value ? 'repeated' : value > before.value ? 'gap' : 'order',
        arguments: { found: numeral + word, expected: right + word, before: text.slice(before.start, before.end) },
        related: [{ start: before.start, end: before.end, message: 'before' }],
        fixes: [{ kind: 'ask', changes: [{ start, end: start + numeral.length, newText: right }] }],
      });
    }
  },
};

interface Point {
  value: number;
  readonly start: number;
  readonly end: number;
  /** Where sets of the same words were left for another that began with one. */
  readonly interrupted: Set<number>;
}

function valueOf(numeral: string): number | undefined {
  return chineseNumeral(numeral, 0, numeral.length);
}

/** For each point the value of the next one with the same word. */
function followers(matches: readonly RegExpMatchArray[]): (number | undefined)[] {
  const values = new Array<number | undefined>(matches.length);
  const next = new Map<string, number | undefined>();
  for (let index = matches.length - 1; index >= 0; index--) {
    const [, numeral = '', word = ''] = matches[index]!;
    values[index] = next.get(word);
    next.set(word, valueOf(numeral));
  }
  return values;
}

const OPENING = /一[是要靠]/;
const MOST_LEAP = 3;
/** A point begins a clause; 是 and 要 count for themselves, as 一是要… 二是要… do. */
const POINT = /([一二三四五六七八九十]{1,2})(是|要|靠)(?!非|否|不是)/g;
const BEFORE = /[。；：，！？;:,\s]/;

export const page: RulePage = {
  about: {
    zh: '一段话里的“一是……二是……四是……”跳了号、重了号或倒了次序；“一要、二要”“一靠、二靠”也看。各算各的：“一是”之下又套“一要”不混；又从“一是”说起的是另一组。只在同一段里看，跨段的看序号的规则。',
    en: '一是…二是…四是… within a paragraph skips, repeats or goes back; 一要 and 一靠 count for themselves, and 一是 again begins another set. Numbers across paragraphs are other rules’ matter.',
  },
  bad: [
    { text: '要做好三件事：一是加强学习；二是改进作风；[|四是|]狠抓落实。', fixed: '要做好三件事：一是加强学习；二是改进作风；三是狠抓落实。', message: '缺“三是”' },
    { text: '一是加强学习；二是改进作风；[|二是|]狠抓落实；四是严明纪律。', fixed: '一是加强学习；二是改进作风；三是狠抓落实；四是严明纪律。', message: '两次' },
    { text: '一要加强学习，二要改进作风，三要狠抓落实，[|二要|]严明纪律。' },
  ],
  good: [
    { text: '一是加强学习；二是改进作风；三是狠抓落实。下一步，一是完善制度；二是强化监督。' },
    { text: '一是加强学习，一要学深，二要学透；二是改进作风；三是狠抓落实。' },
    { text: '第一、二产业稳步增长，第三、四季度要加快进度。' },
    { text: '这项工作，其中一是历史原因，十是十，二是二。' },
  ],
};
