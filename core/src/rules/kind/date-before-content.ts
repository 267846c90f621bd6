import { documentRule, type RulePage } from '../rule';
import { mainDocument } from '../shared/mainDocument';
import { isDay, sortable, writtenDates } from '../shared/writtenDates';
import { Trigger } from '../triggers';

interface Dated {
  readonly start: number;
  readonly end: number;
  readonly day: string;
  readonly told: 'past' | 'deadline';
}

/** 成文日期早于文中的日期，或文中的期限早于成文日期 */
export const rule = documentRule<readonly Dated[]>({
  meta: {
    id: 'kind/date-before-content',
    title: { zh: '成文日期与文中日期矛盾', en: 'Date of the document against dates in it' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['tiaoli-20.4'],
    messages: {
      past: { zh: '文中说“{found}”已经发生，成文日期却是更早的{date}：请核对两个日期。', en: '“{found}” is told as past, but the document is dated {date}: check both.' },
      deadline: { zh: '要求在“{found}”之前完成，成文日期却是更晚的{date}：请核对，可能沿用了旧稿的日期。', en: 'Due before “{found}”, but the document is dated {date}: check them; the date may be left from an older paper.' },
      issue: { zh: '成文日期', en: 'The date of the document' },
    },
  },
  scope: 'document',
  triggers: Trigger.Date,
  cues: ['0日', '一日', ' 日'],
  except: ['title', 'titleNote', 'issueDate', 'signature', 'imprint', 'attachmentNote', 'documentNumber', 'residue'],
  gather({ text }) {
    if (!text.includes('月')) return undefined;
    const found: Dated[] = [];
    for (const date of writtenDates(text)) {
      if (date.day === 0 || !isDay(date.year, date.month, date.day)) continue;
      const behind = text.slice(date.end, date.end + 24);
      const before = text.slice(Math.max(0, date.start - 8), date.start);
      const told = DEADLINE.test(behind) && ASKED.test(before) ? 'deadline' : PAST.test(behind) && !PLANNED.test(before) && !PLANNED.test(behind) ? 'past' : undefined;
      if (told) found.push({ start: date.start, end: date.end, day: sortable(date), told });
    }
    return found.length === 0 ? undefined : found;
  },
  check(document, report, gathered) {
    if (gathered.length === 0) return;
    const main = mainDocument(document);
    const issue = main.paragraphs.findLast(({ kind }) => kind === 'issueDate');
    if (!issue) return;
    const [issued] = writtenDates(document.text.slice(issue.start, Math.min(issue.end, issue.start + 60)));
    if (!issued || issued.day === 0 || !isDay(issued.year, issued.month, issued.day)) return;
    const day = sortable(issued);
    const date = `${issued.year}年${issued.month}月${issued.day}日`;
    for (const { start, value } of gathered) {
      if (start >= issue.start) break;
      for (const dated of value) {
        if (dated.told === 'past' ? dated.day <= day : dated.day >= day) continue;
        report({
          start: start + dated.start,
          end: start + dated.end,
          message: dated.told,
          arguments: { found: document.text.slice(start + dated.start, start + dated.end), date },
          related: [{ start: issue.start + issued.start, end: issue.start + issued.end, message: 'issue' }],
        });
      }
    }
  },
});

const PAST = /^(?:上午|下午|晚)?[，]?(?:[^，。；、]{0,12}?(?:召开了|印发了|下发了|举行了|举办了|开展了|发布了|通过了|作出了|收悉|已经|以来)|(?:召开|印发|下发|印发实施|发布|公布)的)/;
const PLANNED = /拟|将|计划|定于|预计|至|到|起|前|截止|截至|如果|若/;
const DEADLINE = /^(?:上午|下午)?(?:\d{1,2}[:：时]\d{0,2}分?)?(?:下班)?(?:之?前|以前)[，]?(?:将|把|完成|报|反馈|上报|提交|送|书面|按|通过|到位|交)/;
const ASKED = /请|务必|须|应|要|需|于|在/;

export const page: RulePage = {
  about: {
    zh: '落款日期早于文中已经发生的事的日期，或者要求完成的期限早于落款日期，必有一处写错，常是沿用旧稿没有改。只看写明年、月、日，并且明说“召开了”“印发的”“……前报送”的；计划中的日期不算。',
    en: 'A document dated before what it tells as past, or after the deadline it sets, has a wrong date somewhere. Only full dates with plain words for past or due are compared.',
  },
  bad: [
    { text: '关于落实会议精神的通知\n各单位：\n[|2024年5月8日|]召开了全市大会。\n\n某局\n2024年3月5日', message: '更早' },
    { text: '关于报送材料的通知\n各单位：\n请于[|2024年1月20日|]前报送材料。\n\n某局\n2024年3月5日', message: '旧稿' },
    { text: '关于落实通知要求的通知\n各单位：\n市政府[|2024年6月1日|]印发的通知要认真落实。\n\n某局\n2024年3月5日' },
  ],
  good: [
    { text: '关于召开会议的通知\n各单位：\n定于2024年5月8日召开了解情况的座谈会。\n\n某局\n2024年3月5日' },
    { text: '关于报送材料的通知\n各单位：\n请于2024年3月20日前报送材料。\n\n某局\n2024年3月5日' },
    { text: '关于落实会议精神的通知\n各单位：\n2024年3月1日召开了全市大会。\n\n某局\n2024年3月5日' },
    { text: '某市某办法\n第一条 企业应当在2013年1月1日前取得许可。\n第二条 本办法自2024年5月1日起施行。' },
  ],
};
