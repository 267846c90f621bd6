import { chineseNumeral, writeChineseNumeral } from '../../text/numerals';
import type { ParagraphRule, RulePage } from '../rule';
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
  except: ['title', 'titleNote', 'announcedOutline', 'imprint', 'signature', 'issueDate', 'attachmentNote'],
  check({ text }, report) {
    if (!OPENING.test(text)) return;
    const seen = new Map<string, { value: number; start: number; end: number }>();
    const matches = [...text.matchAll(POINT)];
    if (matches.length < 2) return;
    for (const [position, match] of matches.entries()) {
      const [, lead = '', numeral = '', word = ''] = match;
      const value = chineseNumeral(numeral, 0, numeral.length);
      // A set begins with one: 二是二 is an ordinary sentence.
      if (value === undefined || (value !== 1 && !seen.has(word))) continue;
      const start = match.index + lead.length;
      const end = start + numeral.length + word.length;
      const before = seen.get(word);
      const expected = (before?.value ?? 0) + 1;
      const next = matches.slice(position + 1).find(later => later[3] === word)?.[2];
      const nextValue = next === undefined ? undefined : chineseNumeral(next, 0, next.length);
      if (before && value !== 1 && value !== expected && value <= before.value + MOST_LEAP && !resumes(matches, position, word, value)) {
        const right = writeChineseNumeral(expected) ?? '';
        const message = value === before.value ? 'repeated' : value > before.value ? 'gap' : 'order';
        const certain = nextValue === undefined || nextValue === expected + 1 || nextValue === value + 1 || nextValue === 1;
        if (certain) {
          report({
            start,
            end,
            message,
            arguments: { found: numeral + word, expected: right + word, before: text.slice(before.start, before.end) },
            related: [{ start: before.start, end: before.end, message: 'before' }],
            fixes: [{ kind: 'ask', changes: [{ start, end: start + numeral.length, newText: right }] }],
          });
        }
        // Only this one is wrong where the count goes on behind it.
        seen.set(word, { value: nextValue === expected + 1 ? expected : value, start, end });
      } else {
        seen.set(word, { value, start, end });
      }
    }
  },
};

const OPENING = /一[是要靠]/;
const MOST_LEAP = 3;
/** A point begins a clause; 是 and 要 count for themselves, as 一是要… 二是要… do. */
const POINT = /(^|[。；：，！？;:,]\s*|[\n\s])([一二三四五六七八九十]{1,2})(是|要|靠)(?!非|否|不是)/g;

/** The same words with the number before this one stand further back: points within a point. */
function resumes(matches: readonly RegExpMatchArray[], position: number, word: string, value: number): boolean {
  let restarted = false;
  for (let index = position - 1; index >= 0; index--) {
    const match = matches[index]!;
    if (match[3] !== word) continue;
    const earlier = chineseNumeral(match[2]!, 0, match[2]!.length);
    if (restarted && earlier === value - 1) return true;
    if (earlier === 1) restarted = true;
  }
  return false;
}

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
