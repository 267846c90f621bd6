import type { DocumentKind } from '../../model/kinds';
import { documentRule, type RulePage } from '../rule';
import { firstOfBody, lastOfBody, mainDocument } from '../shared/mainDocument';

/** 标题的文种与正文的用语不一致 */
export const rule = documentRule<never>({
  meta: {
    id: 'kind/kind-mismatch',
    title: { zh: '文种不一致', en: 'Title and text name different kinds' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['tiaoli-19.4'],
    messages: {
      closing: { zh: '标题的文种是“{kind}”，结束语却是“{text}”：请改成一致。', en: 'The title says {kind}, the closing “{text}”: make them agree.' },
      opening: { zh: '标题的文种是“{kind}”，开头却说“{text}”：请改成一致。', en: 'The title says {kind}, the opening “{text}”: make them agree.' },
      title: { zh: '标题', en: 'The title' },
    },
  },
  scope: 'document',
  check(document, report) {
    const { kind } = document.facts;
    if (kind === undefined || !JUDGED.has(kind)) return;
    const main = mainDocument(document);
    if (!main.titleSpan || /转发|批转|印发/.test(main.title)) return;
    const related = [{ ...main.titleSpan, message: 'title' }];
    for (const { start, end } of lastOfBody(main, 2)) {
      if (end - start > 60) continue;
      const match = CLOSING.exec(document.text.slice(start, end));
      if (!match || fits(CLOSINGS[match[0].replace(/\s/g, '')] ?? [], kind, match[0])) continue;
      report({ start: start + match.index, end: start + match.index + match[0].length, message: 'closing', arguments: { kind, text: match[0] }, related });
    }
    for (const { start, end } of firstOfBody(main, 2)) {
      const match = OPENING.exec(document.text.slice(start, Math.min(end, start + 400)));
      const said = match?.groups?.['said'];
      if (!match || said === undefined || !(WRONG_OPENINGS[kind] ?? []).includes(said)) continue;
      const behind = start + match.index + match[0].length;
      report({ start: behind - said.length - 2, end: behind, message: 'opening', arguments: { kind, text: `${said}如下` }, related });
    }
  },
});

const JUDGED: ReadonlySet<DocumentKind> = new Set(['通知', '通告', '公告', '通报', '报告', '请示', '批复', '函', '决定']);

const CLOSING = /^(?:特此|专此)(?:通知|通告|公告|通报|报告|批复|函达|函告|函复|复函|函询|函商)(?=[。！]?$)|^此复(?=[。]?$)|(?:妥否|当否|可否)[，,？]?\s*请(?:予)?(?:批示|批复|审批|批准)(?=[。]?$)/;
/** The kinds that a formula closes. */
const CLOSINGS: Readonly<Record<string, readonly DocumentKind[]>> = {
  特此通知: ['通知', '函', '决定'], 专此通知: ['通知'], 特此通告: ['通告', '公告'], 特此公告: ['公告', '通告', '公报'], 特此通报: ['通报', '通知', '决定'],
  特此报告: ['报告', '函'], 专此报告: ['报告'], 特此批复: ['批复'], 此复: ['批复', '函'],
  特此函达: ['函'], 特此函告: ['函'], 特此函复: ['函', '批复'], 特此复函: ['函'], 特此函询: ['函'], 特此函商: ['函'], 专此函达: ['函'], 专此函复: ['函'], 专此函告: ['函'],
};

/** A request asks, and a report that does is another rule’s. */
function fits(kinds: readonly DocumentKind[], kind: DocumentKind, closing: string): boolean {
  // Bodies of no rank over each other may ask for approval (请批函); 批示 is for one's superior.
  if (kind === '函' && closing.endsWith('批示')) return false;
  return kinds.length === 0 ? kind === '请示' || kind === '报告' || kind === '函' : kinds.includes(kind);
}

const OPENING = /(?:现|兹|特)(?:就|将|对)?[^。；\n]{0,80}?(?<said>通知|通告|公告|通报|报告|请示|批复|函复|函告|函商)如下/;
/** What is certainly wrong: a 请示 may report how things stand, a 通知 may make something known to all. */
const WRONG_OPENINGS: Partial<Record<DocumentKind, readonly string[]>> = {
  通知: ['报告', '请示', '批复', '函复', '函商'],
  通报: ['报告', '请示', '批复', '函复'],
  报告: ['请示', '通知', '批复', '通告', '公告'],
  请示: ['通知', '批复', '通报', '通告', '公告'],
  批复: ['报告', '请示', '通报', '通知'],
  函: ['请示', '报告', '批复', '通报'],
  通告: ['请示', '报告', '批复', '公告'],
  公告: ['请示', '报告', '批复', '通告'],
};

export const page: RulePage = {
  about: {
    zh: '标题写“通知”，结尾却是“特此报告”，或者开头“现请示如下”，多是套用旧稿留下的。各文种的结束语：通知“特此通知”，报告“特此报告”，批复“此复”，函“特此函达”“专此函复”，请示“妥否，请批示”。印发、转发的通知和请示里汇报情况的“报告如下”不算。',
    en: 'A 通知 that ends with 特此报告, or opens with 现请示如下, was made from an older paper. A request may report how things stand, and what passes on another document is left alone.',
  },
  bad: [
    { text: '关于做好防汛工作的通知\n各单位：\n请抓好落实。\n[|特此报告|]。', message: '“通知”' },
    { text: '关于防汛工作情况的报告\n市政府：\n现将有关事项[|请示如下|]：\n一、工程维修\n需维修水闸。' },
    { text: '关于道路封闭的通告\n为保证施工安全，现就有关事项[|公告如下|]：\n一、封闭路段\n中山路。' },
    { text: '某局关于放假的通知\n各单位：\n五月一日放假。\n[|妥否，请批示|]。' },
  ],
  good: [
    { text: '关于申请资金的请示\n市政府：\n现将有关情况报告如下：水闸损坏。\n妥否，请批示。' },
    { text: '关于检查情况的通知\n各单位：\n现将检查情况通报如下。\n特此通知。' },
    { text: '某办公室关于转发水利局报告的通知\n各单位：\n现将有关情况报告如下。\n特此报告。' },
    { text: '关于商请支持的函\n某局：\n现函告如下。\n特此函达。' },
  ],
};
