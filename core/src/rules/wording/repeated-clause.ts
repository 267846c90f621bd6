import type { ParagraphRule, Reporter, RulePage } from '../rule';
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
      phrase: { zh: '“{word}”在近处用了 {count} 次，可以换一种说法或合并。', en: '“{word}” stands {count} times close together; vary or merge.' },
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
    reportPhrases(text, report);
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

/** Set phrases that drafts repeat without noticing. */
const PHRASE =
  /提高政治站位|压紧压实责任|压实责任|凝聚强大合力|形成强大合力|抓好任务落实|加强组织领导|加大工作力度|狠抓工作落实|高度重视|统一思想认识|强化责任担当|务求取得实效|务求实效|加强统筹协调|完善工作机制|建立健全长效机制|切实增强责任感|扎实推进各项工作|取得显著成效|取得明显成效|打下坚实基础|提供坚强保证|提供有力保障|作出积极贡献/g;
const MANY = 3;
const CLOSE = 150;

/** The same set phrase three times and more within a short span; the last of them is pointed at. */
function reportPhrases(text: string, report: Reporter): void {
  const places = new Map<string, number[]>();
  for (const match of matchesOf(PHRASE, text)) {
    const word = match[0];
    const known = places.get(word) ?? [];
    known.push(match.index);
    places.set(word, known);
  }
  for (const [word, starts] of places) {
    if (starts.length < MANY || starts.at(-1)! - starts.at(-MANY)! > CLOSE) continue;
    const [first] = starts.slice(-MANY);
    const start = starts.at(-1)!;
    report({ start, end: start + word.length, message: 'phrase', arguments: { word, count: starts.length }, related: [{ start: first!, end: first! + word.length, message: 'first' }] });
  }
}

const SHORTEST = 10;
const LONGEST = 60;
const STOP = '。'.charCodeAt(0);
const MARKS: ReadonlySet<number> = new Set([...'，。；：！？\n'].map(mark => mark.charCodeAt(0)));
const NEAR = 300;
const ADVERBS = ['进一步', '切实', '扎实'];
const ADVERB = /(进一步|切实|扎实)[\u4e00-\u9fff]{1,8}\1/g;

function isMark(code: number): boolean {
  return MARKS.has(code);
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
    { text: '各级要提高政治站位，抓好落实。各部门要提高政治站位，抓好管理。各单位要[|提高政治站位|]，务求实效。', message: '3 次' },
  ],
  good: [{ text: '要进一步加强领导，进一步完善制度，进一步压实责任。' }, { text: '各级各部门要高度重视安全生产工作，压实责任。' }, { text: '人民对美好生活的向往，就是我们的奋斗目标。' }],
};
