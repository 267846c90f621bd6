import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';

/** 近处重复的分句和套话 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/repeated-clause',
    title: { zh: '近处重复', en: 'Repetition close by' },
    severity: 'hint',
    profile: 'review',
    clauses: [],
    messages: {
      clause: { zh: '这一句与前面不远处相同，请看是否重复。', en: 'The same clause stands a little above; check whether it is one too many.' },
      adverb: { zh: '一个分句里用了两个“{word}”，可以去掉一个。', en: '“{word}” twice in one clause; one will do.' },
      first: { zh: '前一处', en: 'The first one' },
    },
  },
  scope: 'paragraph',
  except: ['title', 'mainRecipient', 'attachmentNote', 'imprint', 'signature'],
  check({ text, facts }, report) {
    if (ADVERBS.some(word => text.includes(word))) {
      for (const match of matchesOf(ADVERB, text)) {
        const start = match.index + match[0].length - match[1]!.length;
        report({ start, end: start + match[1]!.length, message: 'adverb', arguments: { word: match[1]! }, related: [{ start: match.index, end: match.index + match[1]!.length, message: 'first' }] });
      }
    }
    // Regulations repeat their terms on purpose.
    if (text.length < SHORTEST * 2 || facts.kind === undefined || facts.kind === '规章') return;
    const seen = new Map<number, number>();
    let start = 0;
    let hash = 0;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : STOP;
      if (code >= 0x4e00 && code <= 0x9fff) {
        hash = (Math.imul(hash, 31) + code) | 0;
        continue;
      }
      const length = at - start;
      if (length >= SHORTEST && length <= LONGEST && isMark(code) && isMark(start === 0 ? STOP : text.charCodeAt(start - 1))) {
        const earlier = seen.get(hash);
        seen.set(hash, start);
        if (earlier !== undefined && start - earlier <= NEAR && text.startsWith(text.slice(start, at), earlier)) {
          report({ start, end: at, message: 'clause', related: [{ start: earlier, end: earlier + length, message: 'first' }] });
        }
      }
      start = at + 1;
      hash = 0;
    }
  },
};

const SHORTEST = 10;
const LONGEST = 60;
const STOP = '。'.charCodeAt(0);
const MARKS = '，。；：！？\n';
const NEAR = 300;
const ADVERBS = ['进一步', '切实', '扎实'];
const ADVERB = /(进一步|切实|扎实)[\u4e00-\u9fff]{1,8}\1/g;

function isMark(code: number): boolean {
  return MARKS.includes(String.fromCharCode(code));
}

export const page: RulePage = {
  about: {
    zh: '同一段里隔得不远的两个相同的长分句（十字以上），或者一个分句里两个“进一步”“切实”“扎实”。有意反复的，不必改。',
    en: 'Two equal long clauses near each other, or one clause with 进一步, 切实 or 扎实 twice. Deliberate repetition may stay.',
  },
  bad: [
    { text: '关于做好安全生产工作的通知\n\n各单位：\n\n各级各部门要高度重视安全生产工作，压实责任；要加强检查，[|各级各部门要高度重视安全生产工作|]。' },
    { text: '要进一步加强和[|进一步|]完善各项制度。', message: '两个' },
    { text: '要切实抓好并[|切实|]落实各项任务。' },
  ],
  good: [{ text: '要进一步加强领导，进一步完善制度，进一步压实责任。' }, { text: '各级各部门要高度重视安全生产工作，压实责任。' }, { text: '人民对美好生活的向往，就是我们的奋斗目标。' }],
};
