import { documentRule, type Report, type Reporter, type RuleDocument, type RulePage } from '../rule';
import { mainDocument } from '../shared/mainDocument';

interface Entry {
  readonly number: number | undefined;
  /** As written, with what stands behind it: `1.`, `1、`. */
  readonly numberStart: number;
  readonly nameStart: number;
  readonly end: number;
  readonly name: string;
}

/** 附件说明 */
export const rule = documentRule<never>({
  meta: {
    id: 'kind/attachment-list',
    title: { zh: '附件说明', en: 'List of attachments' },
    severity: 'warning',
    profile: 'review',
    clauses: ['gb9704-7.3.4', 'gb9704-7.3.7'],
    messages: {
      mark: { zh: '附件说明中附件名称后面不加标点。', en: 'No mark behind the name of an attachment.' },
      bookTitle: { zh: '附件说明中附件名称一般不套书名号。', en: 'The name of an attachment stands without 《》 here.' },
      numbering: { zh: '附件序号应为“{right}.”：附件说明从1起依次编号，用阿拉伯数字加点。', en: 'Number {right}. expected: attachments are numbered from 1 on, with a dot.' },
      unnumbered: { zh: '有几个附件的，每个名称前都要编号：这里少了“{right}.”。', en: 'Of several attachments each has a number: {right}. is missing here.' },
      absent: { zh: '附件说明列了附件{right}，文后没有：请补上，或改附件说明。', en: 'Attachment {right} is listed, but not there: add it or mend the list.' },
      unlisted: { zh: '文后有附件{right}，附件说明没有列：请补列。', en: 'Attachment {right} is there, but not listed: list it.' },
      name: { zh: '附件说明里的名称与附件{right}的实际标题不一致：请核对。', en: 'The name listed differs from the title of attachment {right}: check it.' },
      noList: { zh: '文后有附件，正文之后没有附件说明：请补上“附件：”和附件名称。', en: 'There are attachments, but no list of them behind the text: put 附件： and their names.' },
      there: { zh: '附件的标题', en: 'The attachment’s title' },
    },
  },
  scope: 'document',
  check(document, report) {
    const entries = listed(document);
    if (entries.length === 0) {
      unannounced(document, report);
      return;
    }
    const several = entries.length > 1;
    entries.forEach((entry, index) => {
      const mark = /[。；，、;,.]$/.exec(entry.name)?.[0];
      const right = index + 1;
      const each = (message: string, more: Partial<Report>) => report({ start: entry.nameStart, end: entry.end, message, arguments: { right }, ...more });
      if (mark !== undefined) each('mark', { start: entry.end - 1, fixes: [{ kind: 'safe', changes: [{ start: entry.end - 1, end: entry.end, newText: '' }] }] });
      else if (/^《[^《》]*(?:《[^《》]*》[^《》]*)*》$/.test(entry.name)) each('bookTitle', { severity: 'hint', fixes: [{ kind: 'ask', title: { zh: '去掉书名号', en: 'Delete 《》' }, changes: [{ start: entry.nameStart, end: entry.nameStart + 1, newText: '' }, { start: entry.end - 1, end: entry.end, newText: '' }] }] });
      if (several && entry.number === undefined) each('unnumbered', {});
      else if (several && entry.number !== right) each('numbering', { start: entry.numberStart, end: entry.nameStart });
    });
    compare(document, entries, report);
  },
});

const LONGEST = 200;

/** The entries of the document's own 附件说明. */
function listed(document: RuleDocument): Entry[] {
  const entries: Entry[] = [];
  let begun = false;
  for (const { start, end, kind } of mainDocument(document).paragraphs) {
    if (kind !== 'attachmentNote' && !begun) continue;
    const text = document.text.slice(start, Math.min(end, start + LONGEST + 1));
    // An entry that ends like a sentence is none to the model, but the numbers go on.
    if (kind !== 'attachmentNote' && !(text.length <= 80 && new RegExp(`^${entries.length + 1}\\s*[.．、]`).test(text))) break;
    // 附件： stands once above the list; again it is the attachment's own label.
    if (begun && text.startsWith('附')) break;
    begun = true;
    if (text.length > LONGEST) return [];
    // A name that runs on in the next line belongs to the entry above.
    const match = /^(?:附\s*件?\s*[：:]\s*)?(?:(\d{1,2})\s*[.．、]\s*)?/.exec(text);
    const nameStart = start + (match?.[0].length ?? 0);
    if (nameStart >= end) continue;
    const number = match?.[1];
    entries.push({ number: number === undefined ? undefined : Number(number), numberStart: number === undefined ? nameStart : start + match![0].indexOf(number), nameStart, end, name: document.text.slice(nameStart, end) });
  }
  // 附件：1.甲 2.乙 on one line, or a list that broke: nothing that can be judged.
  return entries.some(({ name }) => /[\s]\d{1,2}[.．、]|\n/.test(name)) ? [] : entries;
}

/** A notice that passes on a document names it in its text; others list what is attached. */
function unannounced(document: RuleDocument, report: Reporter): void {
  const main = mainDocument(document);
  const { model, facts, text } = document;
  if (facts.kind === undefined || !LISTS.has(facts.kind) || /印发|转发|批转|发布|公布|下达|颁/.test(main.title)) return;
  const first = model.elements.find(({ kind }) => kind === 'attachment' || kind === 'embeddedDocument');
  if (first?.kind !== 'attachment' || main.paragraphs.some(({ kind }) => kind === 'attachmentNote') || !main.paragraphs.some(({ kind }) => kind === 'issueDate')) return;
  const label = /^附\s*件(?:\s*\d{1,2})?/.exec(text.slice(first.span.start, first.span.start + 10));
  if (label) report({ start: first.span.start, end: first.span.start + label[0].length, message: 'noList', severity: 'information' });
}

const LISTS: ReadonlySet<string> = new Set(['通知', '请示', '报告', '函', '意见', '通报', '批复']);

function compare({ model, text }: RuleDocument, entries: readonly Entry[], report: (found: Report) => void): void {
  const attachments = model.elements.filter(({ kind }) => kind === 'attachment');
  if (attachments.length === 0) return;
  const numbers = attachments.map(({ span }) => Number(/^附\s*件\s*(\d{1,2})/.exec(text.slice(span.start, span.start + 10))?.[1] ?? Number.NaN));
  if (entries.length === 1 || numbers.some(number => !Number.isFinite(number))) {
    if (entries.length === 1 && attachments.length === 1) compareNames(entries[0]!, 1);
    return;
  }
  const there = new Set(numbers);
  entries.forEach((entry, index) => {
    const position = numbers.indexOf(entry.number ?? index + 1);
    if (position < 0) report({ start: entry.nameStart, end: entry.end, message: 'absent', arguments: { right: entry.number ?? index + 1 }, severity: 'information' });
    else compareNames(entry, numbers[position]!);
  });
  const count = entries.length;
  for (const number of there) {
    const { span } = attachments[numbers.indexOf(number)]!;
    if (number > count) report({ start: span.start, end: Math.min(span.end, span.start + String(number).length + 2), message: 'unlisted', arguments: { right: number } });
  }

  function compareNames(entry: Entry, number: number): void {
    const attachment = attachments[attachments.length === 1 ? 0 : numbers.indexOf(number)]!;
    const { start, end } = attachment.nameSpan;
    // The label alone was found: where the title is, nobody knows.
    if (start === attachment.span.start) return;
    const title = bare(text.slice(start, Math.min(text.length, end + 60)));
    const name = bare(entry.name);
    const own = bare(text.slice(start, end));
    if (name.length < 4 || title.startsWith(name) || name.startsWith(own) || own.includes(name) || name.includes(own)) return;
    report({ start: entry.nameStart, end: entry.end, message: 'name', arguments: { right: number }, severity: 'information', related: [{ start, end, message: 'there' }] });
  }
}

function bare(name: string): string {
  return name.replace(/[\s《》〈〉“”"（）()。；，、.：:]/g, '');
}

export const page: RulePage = {
  about: {
    zh: '附件说明在正文下空一行，“附件：”后写名称；两个以上的编号，写作“附件：1.×××”，名称后不加标点，一般不套书名号，并与文后附件的序号、标题一致。文后没有附件（另存文件）时只查写法。',
    en: 'The list of attachments: 附件： and the name; several are numbered 1., 2.; no mark behind a name, as a rule no 《》; numbers and names as the attachments have them. Where the attachments are in other files only the form is judged.',
  },
  bad: [
    { text: '关于报送材料的通知\n各单位：\n请报送材料。\n\n附件：1.报送要求[|；|]\n　　　2.联系人名单[|。|]\n\n某局\n2024年3月5日', fixed: '关于报送材料的通知\n各单位：\n请报送材料。\n\n附件：1.报送要求\n　　　2.联系人名单\n\n某局\n2024年3月5日' },
    { text: '关于报送材料的通知\n各单位：\n请报送材料。\n\n附件：[|《报送要求》|]\n\n某局\n2024年3月5日', message: '书名号' },
    { text: '关于报送材料的通知\n各单位：\n请报送材料。\n\n附件：1.报送要求\n　　　[|3.|]联系人名单\n\n某局\n2024年3月5日', message: '“2.”' },
    { text: '关于报送材料的通知\n各单位：\n请报送材料。\n\n附件：1.报送要求\n　　　2.联系人名单\n\n某局\n2024年3月5日\n\n附件1\n报送要求\n材料要齐全。\n附件2\n联系人名单\n名单另发。\n[|附件3|]\n统计表\n按月填报。', message: '没有列' },
    { text: '关于报送材料的通知\n各单位：\n请报送材料。\n\n某局\n2024年3月5日\n\n[|附件|]\n报送要求\n材料要齐全。', message: '没有附件说明' },
  ],
  good: [
    { text: '关于报送材料的通知\n各单位：\n请报送材料。\n\n附件：报送要求\n\n某局\n2024年3月5日' },
    { text: '关于报送材料的通知\n各单位：\n请报送材料。\n\n附件：1.报送要求\n　　　2.联系人名单\n\n某局\n2024年3月5日' },
    { text: '关于报送材料的通知\n各单位：\n请报送材料。\n\n附件：1.报送要求\n　　　2.联系人名单\n\n某局\n2024年3月5日\n\n附件1\n报送要求\n材料要齐全。\n附件2\n联系人名单\n名单另发。' },
  ],
};
