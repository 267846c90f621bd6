import type { ParagraphRule, RulePage } from '../rule';

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
    for (const match of text.matchAll(ADVERB)) {
      const start = match.index + match[0].length - match[1]!.length;
      report({ start, end: start + match[1]!.length, message: 'adverb', arguments: { word: match[1]! }, related: [{ start: match.index, end: match.index + match[1]!.length, message: 'first' }] });
    }
    // Regulations repeat their terms on purpose.
    if (text.length < SHORTEST * 2 || facts.kind === undefined || facts.kind === '规章') return;
    const seen = new Map<string, number>();
    for (const match of text.matchAll(CLAUSE)) {
      const clause = match[0];
      const start = match.index;
      if (!MARK.test(text[start - 1] ?? '。') || !MARK.test(text[start + clause.length] ?? '。')) continue;
      const earlier = seen.get(clause);
      seen.set(clause, start);
      if (earlier !== undefined && start - earlier <= NEAR) {
        report({ start, end: start + clause.length, message: 'clause', related: [{ start: earlier, end: earlier + clause.length, message: 'first' }] });
      }
    }
  },
};

const SHORTEST = 10;
const MARK = /[，。；：！？\n]/;
const NEAR = 300;
const CLAUSE = /[\u4e00-\u9fff]{10,60}/g;
const ADVERB = /(进一步|切实|扎实)[\u4e00-\u9fff]{1,8}\1/g;

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
