import { documentRule, type RulePage } from '../rule';
import { firstOfBody, mainDocument } from '../shared/mainDocument';

/** 批复、复函引来文 */
export const rule = documentRule<never>({
  meta: {
    id: 'kind/reply-reference',
    title: { zh: '答复没有引来文', en: 'A reply that cites nothing' },
    severity: 'warning',
    profile: 'review',
    clauses: [],
    messages: {
      missing: { zh: '{kind}开头没有引来文：应写明所答复的来文，如“你局《关于……的请示》（×〔2024〕5号）收悉”。', en: 'This {kind} doesn’t say what it answers: open with “你局《关于……的请示》（×〔2024〕5号）收悉”.' },
      noTitle: { zh: '引来文没有写标题：先引标题，后引发文字号。', en: 'The paper answered is cited without its title: give the title, then the number.' },
      noNumber: { zh: '引来文没有写发文字号：标题后用括号注明。', en: 'The paper answered is cited without its number: put it in brackets behind the title.' },
    },
  },
  scope: 'document',
  check(document, report) {
    const main = mainDocument(document);
    const kind = document.facts.kind === '批复' ? '批复' : document.facts.kind === '函' && /复函(?:[（(][^（）()]*[）)])?$/.test(main.title) ? '复函' : undefined;
    if (kind === undefined) return;
    const opening = firstOfBody(main, 2);
    const [first] = opening;
    // The writer has only begun.
    if (!first || main.paragraphs.at(-1) === first) return;
    const text = opening.map(({ start, end }) => document.text.slice(start, Math.min(end, start + 500))).join('\n');
    const cited = /《[^\n]{2,150}?》\s*(?<number>[（(][^（）()\n]{3,40}[）)])?[^。\n]{0,30}?(?:收悉|收到|悉)/.exec(text);
    const { start, end } = first;
    const place = { start, end: Math.min(end, start + SHOWN) };
    if (cited) {
      if (cited.groups?.['number'] === undefined && /^《[^\n]*》\s*(?:收悉|收到|悉)/.test(cited[0]) && !/法院|检察院/.test(main.title)) report({ ...place, message: 'noNumber', severity: 'hint' });
    } else if (/收悉|收到/.test(text)) {
      if (!/《|〔\d|关于[^。\n]{2,100}的(?:请示|函|报告)/.test(text)) report({ ...place, message: 'noTitle', severity: 'hint' });
    } else if (!/请示|来函|来文|来电|报来|建议|商请|询问|反映|提出|咨询|提请|提案/.test(text)) report({ ...place, message: 'missing', arguments: { kind } });
  },
});

const SHOWN = 40;

export const page: RulePage = {
  about: {
    zh: '批复、复函是答复来文的，开头应引来文的标题和发文字号：“你局《关于……的请示》（×〔2024〕5号）收悉。”先引标题，后引文号。',
    en: 'A reply opens with what it answers, the title first and then the number: 你局《关于……的请示》（×〔2024〕5号）收悉.',
  },
  bad: [
    { text: '某市人民政府关于同意设立产业园区的批复\n某县人民政府：\n[|同意设立某产业园区。|]\n此复。', message: '引来文' },
    { text: '某市财政局关于经费问题的复函\n某局：\n[|来函收悉。现函复如下。|]\n同意增加经费。', message: '没有写标题' },
    { text: '某市人民政府关于设立园区的批复\n某县人民政府：\n[|你县《关于设立产业园区的请示》收悉。现批复如下。|]\n一、同意设立园区。', message: '发文字号' },
  ],
  good: [
    { text: '某市人民政府关于设立园区的批复\n某县人民政府：\n你县《关于设立产业园区的请示》（某政〔2024〕5号）收悉。现批复如下。\n一、同意设立园区。' },
    { text: '某市财政局关于经费问题的复函\n某局：\n《关于商请解决经费问题的函》（某函〔2024〕8号）收悉。\n同意。' },
    { text: '某局关于商请支持的函\n某局：\n请支持某项目。\n特此函达。' },
  ],
};
