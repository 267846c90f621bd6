import { documentRule, type Reporter, type RuleDocument, type RulePage } from '../rule';
import { firstOfBody, mainDocument, type MainDocument } from '../shared/mainDocument';
import { writtenDates } from '../shared/writtenDates';
import { Trigger } from '../triggers';

interface Planned {
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

/** 沿用旧稿的年份 */
export const rule = documentRule<readonly Planned[]>({
  meta: {
    id: 'kind/last-year',
    title: { zh: '旧稿的年份', en: 'Last year’s year left in' },
    severity: 'hint',
    profile: 'review',
    clauses: [],
    messages: {
      title: { zh: '标题是{year}年，成文日期是{issued}年：如是沿用旧稿，请改年份。', en: 'The title says {year}, the document is dated {issued}: mend the year if it is left from an older paper.' },
      plan: { zh: '文稿是{issued}年的，这里还在部署“{year}年”的工作：如是沿用旧稿，请改年份。', en: 'The document is of {issued}, but this plans for {year}: mend the year if it is left from an older paper.' },
      opening: { zh: '标题是“{title}”，开头却是“{found}”：两处年份不一，请核对。', en: 'The title says “{title}”, the opening “{found}”: check the years.' },
      other: { zh: '对照的年份', en: 'The year to compare' },
    },
  },
  scope: 'document',
  triggers: Trigger.Date,
  cues: ['0年'],
  except: ['title', 'titleNote', 'issueDate', 'imprint', 'residue'],
  gather({ text, facts }) {
    if (facts.kind === undefined || !FORWARD.has(facts.kind) || !text.includes('年')) return undefined;
    const found = [...text.matchAll(PLAN)].map(({ index, 0: { length }, 1: year }) => ({ start: index, end: index + length, year: Number(year) }));
    return found.length === 0 ? undefined : found;
  },
  check(document, report, gathered) {
    const { kind } = document.facts;
    if (kind === undefined || !FORWARD.has(kind)) return;
    const main = mainDocument(document);
    if (!main.titleSpan) return;
    opening(document, main, report);
    if (LOOKS_BACK.test(main.title)) return;
    const issue = main.paragraphs.findLast(paragraph => paragraph.kind === 'issueDate');
    const [issued] = issue ? writtenDates(document.text.slice(issue.start, Math.min(issue.end, issue.start + 60))) : [];
    const { start, end } = main.titleSpan;
    const inTitle = /(20\d{2})年(?!度?(?:以来|前|底))/.exec(document.text.slice(start, Math.min(end, start + 200)));
    const titleYear = inTitle ? Number(inTitle[1]) : undefined;
    if (issue && issued && inTitle && titleYear !== undefined && titleYear < issued.year) {
      report({
        start: start + inTitle.index,
        end: start + inTitle.index + inTitle[0].length,
        message: 'title',
        arguments: { year: titleYear, issued: issued.year },
        related: [{ start: issue.start + issued.start, end: issue.start + issued.end, message: 'other' }],
      });
      return;
    }
    const year = titleYear ?? issued?.year;
    if (year === undefined) return;
    for (const { start: paragraph, value } of gathered) {
      if (paragraph >= main.end) break;
      for (const planned of value) if (planned.year < year) report({ start: paragraph + planned.start, end: paragraph + planned.end, message: 'plan', arguments: { year: planned.year, issued: year } });
    }
  },
});

/** The same words behind another year, in the paragraph that opens the body: 关于做好2024年防汛工作的通知, 为做好2023年防汛工作. */
function opening(document: RuleDocument, main: MainDocument, report: Reporter): void {
  const named = /(20\d{2})年(?:度)?([\u4e00-\u9fff]{4})/.exec(main.title);
  const [first] = firstOfBody(main, 1);
  if (!named || !first || !main.titleSpan) return;
  const text = document.text.slice(first.start, Math.min(first.end, first.start + OPENING));
  if (text.includes(`${named[1]!}年`)) return;
  const found = new RegExp(`(20\\d{2})年(?:度)?${named[2]!}`).exec(text);
  if (!found || Number(found[1]) >= Number(named[1]) || /转发|批转|印发/.test(main.title)) return;
  report({
    start: first.start + found.index,
    end: first.start + found.index + found[0].length,
    message: 'opening',
    severity: 'information',
    arguments: { title: named[0], found: found[0] },
    related: [{ start: main.titleSpan.start, end: main.titleSpan.end, message: 'other' }],
  });
}

const OPENING = 200;
/** Kinds that plan what is to come. */
const FORWARD: ReadonlySet<string> = new Set(['通知', '要点', '计划', '方案', '通告', '公告', '请示']);
/** A notice about what was done last year. */
const LOOKS_BACK = /总结|考核|结果|情况|表彰|通报|决算|评选|评价|评定|评估|述职|报告|验收|检查|获奖|名单|清单|先进|补助|奖|审计|统计|年报|年鉴|公布|结算|清算|资金|考评|目录|调整|认定|征集|申报|补报|转发|印发/;
const PLAN = /(20\d{2})年(?:度)?(?:工作)?(?:的)?(?:总体要求|总体思路|总体目标|工作目标|工作任务|工作重点|重点任务|重点工作|主要目标|主要任务|工作安排|工作要求)(?:是|为|如下|[：:])/g;

export const page: RulePage = {
  about: {
    zh: '每年都发的要点、计划、方案、通知，常拿去年的改，漏改年份。查：标题的年份比成文日期的年份早；文稿是今年的，文中却在部署“去年工作总体要求”。总结、考核、表彰等本来就说上一年的不查。',
    en: 'Yearly plans and notices are made from last year’s, and a year is forgotten. Found: a title of an earlier year than the date, a plan for a year that is over. What looks back on the year before is left alone.',
  },
  bad: [
    { text: '关于做好[|2023年|]防汛工作的通知\n各单位：\n请抓好落实。\n\n某局\n2024年3月5日', message: '成文日期是2024年' },
    { text: '某局2024年工作要点\n[|2023年工作总体要求是|]：以人民为中心，抓好落实。\n一、抓好学习\n加强学习。', message: '还在部署' },
    { text: '关于做好2024年防汛工作的通知\n各单位：\n为做好[|2023年防汛工作|]，现通知如下：\n一、加强值班\n落实责任。\n\n某局\n2024年3月5日', message: '两处年份不一' },
    { text: '某局[|2023年|]工作要点\n一、抓好学习\n加强学习。\n二、抓好落实\n加强督查。\n\n某局\n2024年1月5日' },
  ],
  good: [
    { text: '关于做好2024年防汛工作的通知\n各单位：\n请抓好落实。\n\n某局\n2024年3月5日' },
    { text: '关于2023年度考核结果的通知\n各单位：\n现将结果通知如下。\n\n某局\n2024年3月5日' },
    { text: '关于做好2024年防汛工作的通知\n各单位：\n2023年防汛工作成绩显著。为做好2024年防汛工作，现通知如下。' },
    { text: '某局2023年工作总结\n一年来，工作取得成效。\n\n某局\n2024年1月5日' },
    { text: '关于做好2024年工作的通知\n各单位：\n2023年主要任务已经完成。\n\n某局\n2023年12月25日' },
  ],
};
