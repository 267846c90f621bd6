import { documentRule, type Report, type Reporter, type RuleDocument, type RulePage } from '../rule';
import { issuerOf, mayBeSameBody, withoutSpaces } from '../shared/issuer';
import { mainDocument, type MainDocument } from '../shared/mainDocument';
import { isDay, sortable, writtenDates } from '../shared/writtenDates';

/** 成文日期 */
export const rule = documentRule<never>({
  meta: {
    id: 'kind/signature-date',
    title: { zh: '成文日期', en: 'Date of the document' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb9704-7.3.5.4', 'tiaoli-9.12'],
    messages: {
      illegal: { zh: '成文日期“{found}”不存在：请核对。', en: 'There is no such day as {found}: check it.' },
      zeros: { zh: '成文日期的月、日不编虚位：应为“{right}”。', en: 'No leading zeros in the date: {right}.' },
      chinese: { zh: '成文日期用阿拉伯数字：应为“{right}”。', en: 'The date is written in Arabic numerals: {right}.' },
      form: { zh: '成文日期应写全年、月、日：“{right}”。', en: 'The date is written in full: {right}.' },
      shortYear: { zh: '成文日期的年份要写全四位：应为“{right}”。', en: 'The year of the date has four digits: {right}.' },
      noDay: { zh: '成文日期没有写“日”：应写全年、月、日。', en: 'The date has no day: give year, month and day.' },
      blank: { zh: '日期还空着：请填全年、月、日。', en: 'The date is still blank: fill in year, month and day.' },
      missing: { zh: '有署名而没有成文日期：请补上。', en: 'Signed, but without a date: add it.' },
    },
  },
  scope: 'document',
  check(document, report) {
    const main = mainDocument(document);
    const isStatutory = document.facts.kind !== undefined && JUDGED.has(document.facts.kind);
    for (const { start, end, kind } of main.paragraphs) {
      if (kind !== 'issueDate' || end - start > 60) continue;
      judge(document.text.slice(start, end), start, isStatutory, report);
    }
    for (const { start, end } of main.paragraphs.slice(-TAIL)) {
      if (end - start > 40) continue;
      const blank = BLANK.exec(document.text.slice(start, end));
      if (blank) report({ start: start + blank.index, end: start + blank.index + blank[0].length, message: 'blank' });
    }
    const last = main.paragraphs.findLast(({ kind }) => kind !== 'residue' && kind !== 'attachmentNote');
    if (isStatutory && last?.kind === 'signature') report({ start: last.start, end: last.end, message: 'missing', severity: 'hint' });
    else if (isStatutory && !main.paragraphs.some(({ kind }) => kind === 'issueDate')) undated(document, main, report);
  },
});

/** The body that the title names, on the last line by itself: the signature of a document that ends without its date. */
function undated({ text }: RuleDocument, main: MainDocument, report: Reporter): void {
  const issuer = issuerOf(main.title);
  if (issuer === undefined) return;
  const last = main.paragraphs.findLast(({ start, end, kind }) => kind !== 'residue' && kind !== 'annotation' && kind !== 'imprint' && !(end - start < 40 && /^[（(].*[)）]$/.test(text.slice(start, end))));
  if (!last || last.end - last.start > 60 || last.start <= (main.titleSpan?.end ?? 0)) return;
  const name = withoutSpaces(text.slice(last.start, last.end));
  // What is passed on stands below it.
  const own = main.paragraphs.findLast(({ start, end }) => end - start < 60 && end - start >= issuer.length && withoutSpaces(text.slice(start, end)) === issuer);
  if (own && main.paragraphs.indexOf(own) > FRONT) report({ start: own.start, end: own.end, message: 'missing', severity: 'hint' });
  else if (name.length >= 3 && issuer.endsWith(name.slice(-3)) && mayBeSameBody(name, issuer)) report({ start: last.start, end: last.end, message: 'missing', severity: 'hint' });
}

/** Above this many paragraphs the body's name may stand below the title. */
const FRONT = 3;
const TAIL = 6;
const BLANK = /(?<![\u4e00-\u9fff])(?:(?:19|20)\d{2}\s*)?年(?:[ \u3000\u00a0]+月[ \u3000\u00a0]*|\s*\d{1,2}\s*月[ \u3000\u00a0]+)日/;
const JUDGED: ReadonlySet<string> = new Set(['决定', '通知', '通报', '报告', '请示', '批复', '函', '意见', '通告', '公告', '议案', '命令']);
/** 日期用阿拉伯数字 holds from here on; older papers are right with 二〇一二年. */
const ARABIC_FROM = '2012-07-01';

function judge(text: string, at: number, isStatutory: boolean, report: (found: Report) => void): void {
  const tell = (start: number, end: number, message: string, right?: string, severity?: Report['severity']) => {
    const found = { start: at + start, end: at + end };
    report({ ...found, message, arguments: { found: text.slice(start, end), right: right ?? '' }, ...(severity && { severity }), ...(right !== undefined && message !== 'illegal' && { fixes: [{ kind: message === 'shortYear' ? ('ask' as const) : ('safe' as const), changes: [{ ...found, newText: right }] }] }) });
  };
  const [date] = writtenDates(text);
  if (date) {
    const { start, end, year, month, day, inChinese } = date;
    const right = `${year}年${month}月${day === 0 ? '' : `${day}日`}`;
    const written = text.slice(start, end);
    if (!isDay(year, month, day) || (day === 0 && written.includes('日'))) tell(start, end, 'illegal', undefined, 'error');
    else if (inChinese) {
      if (sortable(date) >= ARABIC_FROM && isStatutory) tell(start, end, 'chinese', right);
    } else if (/[年月]\s*0\d/.test(written)) {
      if (sortable(date) >= ARABIC_FROM) tell(start, end, 'zeros', right);
    } else if (day === 0 && isStatutory && !/\d\s*$|[X×*_]/.test(text.slice(end))) tell(start, end, 'noDay', undefined, 'hint');
    return;
  }
  const numeric = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text.trim());
  if (numeric) {
    const [year, month, day] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])];
    const start = text.indexOf(numeric[0]);
    if (!isDay(year, month, day) || day === 0) tell(start, start + numeric[0].length, 'illegal', undefined, 'error');
    else if (isStatutory) tell(start, start + numeric[0].length, 'form', `${year}年${month}月${day}日`);
    return;
  }
  const short = /^(\d{2})年(\d{1,2})月(\d{1,2})日$/.exec(text.trim());
  if (short) tell(0, text.length, 'shortYear', `20${short[1]!}年${Number(short[2])}月${Number(short[3])}日`);
}

export const page: RulePage = {
  about: {
    zh: '成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位。查不存在的日期、补零、汉字数字、2024.3.5之类的简写和有署名而无日期。2012年7月以前的公文用汉字数字是对的，不报；讲话稿题下的日期不查。',
    en: 'The date gives year, month and day in Arabic numerals without leading zeros. Found: days that don’t exist, zeros, Chinese numerals, 2024.3.5, a signature without a date. Before July 2012 Chinese numerals were right.',
  },
  bad: [
    { text: '关于放假的通知\n各单位：\n五一放假。\n\n某局\n[|2024年03月05日|]', fixed: '关于放假的通知\n各单位：\n五一放假。\n\n某局\n2024年3月5日', message: '虚位' },
    { text: '关于放假的通知\n各单位：\n五一放假。\n\n某局\n[|2023年2月29日|]', message: '不存在' },
    { text: '关于放假的通知\n各单位：\n五一放假。\n\n某局\n[|二〇二四年三月五日|]', fixed: '关于放假的通知\n各单位：\n五一放假。\n\n某局\n2024年3月5日' },
    { text: '关于放假的通知\n各单位：\n五一放假。\n\n某局\n[|2024年　月　日|]', message: '空着' },
    { text: '某县人民政府关于放假的通知\n各单位：\n五一放假，请做好值班工作。\n\n[|某县人民政府|]', message: '没有成文日期' },
    { text: '关于放假的通知\n各单位：\n五一放假。\n\n某局\n[|2024-03-05|]', fixed: '关于放假的通知\n各单位：\n五一放假。\n\n某局\n2024年3月5日' },
  ],
  good: [
    { text: '关于放假的通知\n各单位：\n五一放假。\n\n某局\n2024年3月5日' },
    { text: '关于放假的通知\n各单位：\n五一放假。\n\n某局\n二〇〇九年三月五日' },
    { text: '在全市大会上的讲话\n（二〇二四年三月五日）\n同志们：\n现在开会。' },
    { text: '关于放假的通知\n各单位：\n2024年2月29日放假。\n\n某局\n2024年2月20日' },
  ],
};
