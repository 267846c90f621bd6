import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 省略号的写法 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/ellipsis',
    title: { zh: '省略号', en: 'Ellipsis' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb15834-4.11.2'],
    messages: {
      form: { zh: '省略号是六个点、占两格的“……”，不用“{mark}”。', en: 'The ellipsis is “……”, six dots in two cells, not “{mark}”.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Ellipsis | Trigger.Dot | Trigger.Stop,
  cues: ['…', '..', '。。', '．．', '··'],
  except: ['announcedOutline'],
  check({ text }, report) {
    if (!NEEDLES.some(needle => text.includes(needle))) return;
    for (const match of matchesOf(DOTS, text)) {
      const mark = match[0];
      const start = match.index;
      const end = start + mark.length;
      if (mark !== '……' && isInChinese(text, start, end) && !LEADERS.test(mark)) report({ start, end, message: 'form', arguments: { mark }, fixes: [{ kind: 'safe', changes: [{ start, end, newText: '……' }] }] });
    }
  },
};

const DOTS = /…+|\.{3,}|。{3,}|．{3,}|·{3,}/g;
const NEEDLES = ['…', '...', '。。。', '．．．', '···'];
/** Longer rows lead the eye in a table of contents or leave room to fill in; four cells stand for a whole paragraph. */
const LEADERS = /^(?:…{4,}|[.．]{7,}|。{7,})$/;
const WIDE = /[\u4e00-\u9fff\u3001-\u3011\uff01-\uff1f“”’]/;

function isInChinese(text: string, start: number, end: number): boolean {
  return WIDE.test(text[start - 1] ?? '') || (start === 0 && WIDE.test(text[end] ?? ''));
}

export const page: RulePage = {
  about: {
    zh: '把三个点、三个句号、单个“…”改成“……”。目录的引导点、留空的点线不报，表示整段省略的十二点也不报。',
    en: 'Three dots, three full stops or a single … become ……. Dots that lead to a page number or leave room to fill in are left alone, and so are the twelve that stand for a paragraph.',
  },
  bad: [
    { text: '春天来了，山上开满了桃花、杏花[|...|]漫山遍野。', fixed: '春天来了，山上开满了桃花、杏花……漫山遍野。' },
    { text: '他说了很多[|。。。|]大家都记下了。', fixed: '他说了很多……大家都记下了。' },
    { text: '这件事[|…|]还要再研究。', fixed: '这件事……还要再研究。' },
  ],
  good: [
    { text: '山上有桃花、杏花、梨花……漫山遍野。' },
    { text: '目录\n一、总体要求...........1\n二、主要任务…………3' },
    { text: '命令格式为 ls ... -l，版本为1.2.3。' },
    { text: '等到春天，山上有桃花、杏花等。' },
  ],
};
