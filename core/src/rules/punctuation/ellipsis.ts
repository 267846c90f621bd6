import type { ParagraphRule, RulePage, Report } from '../rule';
import { Trigger } from '../triggers';

/** 省略号的写法 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/ellipsis',
    title: { zh: '省略号', en: 'Ellipsis' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      form: { zh: '省略号是六个点、占两格的“……”，不用“{mark}”。', en: 'The ellipsis is “……”, six dots in two cells, not “{mark}”.' },
      etc: { zh: '省略号与“等”表示同样的意思，留一个。', en: '“……” and “等” say the same thing; keep one.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Ellipsis | Trigger.Dot | Trigger.Stop,
  except: ['announcedOutline'],
  check({ text }, report) {
    for (const match of text.matchAll(DOTS)) {
      const mark = match[0];
      const start = match.index;
      const end = start + mark.length;
      if (mark === '……') {
        if (ETC.test(text.slice(Math.max(0, start - 1), end + 1))) report(etc(text, start, end));
      } else if (isInChinese(text, start, end) && !LEADERS.test(mark)) report({ start, end, message: 'form', arguments: { mark }, fixes: [{ kind: 'safe', changes: [{ start, end, newText: '……' }] }] });
    }
  },
};

const DOTS = /…+|\.{3,}|。{3,}|．{3,}|·{6}/g;
/** Longer rows lead the eye in a table of contents or leave room to fill in; four cells stand for a whole paragraph. */
const LEADERS = /^(?:…{4,}|[.．]{7,}|。{7,})$/;
const ETC = /^等……|……等$/;
const WIDE = /[\u4e00-\u9fff\u3001-\u3011\uff01-\uff1f“”’]/;

function isInChinese(text: string, start: number, end: number): boolean {
  return WIDE.test(text[start - 1] ?? '') || (start === 0 && WIDE.test(text[end] ?? ''));
}

function etc(text: string, start: number, end: number): Report {
  const behind = text[end] === '等';
  return {
    start: behind ? start : start - 1,
    end: behind ? end + 1 : end,
    message: 'etc',
    severity: 'information',
    fixes: [
      { kind: 'ask', changes: [behind ? { start, end, newText: '' } : { start, end, newText: '' }] },
      { kind: 'ask', changes: [behind ? { start: end, end: end + 1, newText: '' } : { start: start - 1, end: start, newText: '' }] },
    ],
  };
}

export const page: RulePage = {
  about: {
    zh: '把三个点、三个句号、单个“…”改成“……”；“……”与“等”连用的只留一个。目录的引导点、留空的点线不报，表示整段省略的十二点也不报。',
    en: 'Three dots, three full stops or a single … become ……, and of …… beside 等 one is enough. Dots that lead to a page number or leave room to fill in are left alone, and so are the twelve that stand for a paragraph.',
  },
  bad: [
    { text: '春天来了，山上开满了桃花、杏花[|...|]漫山遍野。', fixed: '春天来了，山上开满了桃花、杏花……漫山遍野。' },
    { text: '他说了很多[|。。。|]大家都记下了。', fixed: '他说了很多……大家都记下了。' },
    { text: '这件事[|…|]还要再研究。', fixed: '这件事……还要再研究。' },
    { text: '有桃花、杏花[|……等|]。', fixed: '有桃花、杏花等。', message: '留一个' },
  ],
  good: [
    { text: '山上有桃花、杏花、梨花……漫山遍野。' },
    { text: '目录\n一、总体要求...........1\n二、主要任务…………3' },
    { text: '命令格式为 ls ... -l，版本为1.2.3。' },
    { text: '等到春天，山上有桃花、杏花等。' },
  ],
};
