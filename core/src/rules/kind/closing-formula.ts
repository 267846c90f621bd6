import { documentRule, type RulePage } from '../rule';
import { lastOfBody, mainDocument } from '../shared/mainDocument';

/** 结束语 */
export const rule = documentRule<never>({
  meta: {
    id: 'kind/closing-formula',
    title: { zh: '结束语', en: 'Closing formula' },
    severity: 'information',
    profile: 'review',
    clauses: [],
    messages: {
      noRequest: { zh: '请示结尾没有请求批示的话：一般以“妥否，请批示。”“当否，请批复。”收尾。', en: 'The request ends without asking: close with “妥否，请批示。” or “当否，请批复。”.' },
      wrongRequest: { zh: '“特此请示”不是请示的结束语：请示是请求批复，一般写“妥否，请批示。”。', en: '“特此请示” is no closing of a request: write “妥否，请批示。”.' },
      question: { zh: '“{text}”后面用逗号，不用问号：“妥否”在这里不是提问。', en: 'A comma, no question mark, behind “{text}”.' },
      noLetterEnd: { zh: '商请、征询的函末尾一般要有请对方答复的话，如“请予支持，并函复。”“特此函达，请予函复。”。', en: 'A letter that asks for something closes by asking for the answer: “请予支持，并函复。”.' },
      noStop: { zh: '结束语“{text}”末尾少句号。', en: 'A full stop is missing behind “{text}”.' },
    },
  },
  scope: 'document',
  check(document, report) {
    const { kind } = document.facts;
    if (kind === undefined) return;
    const main = mainDocument(document);
    const last = lastOfBody(main, LAST);
    const tail = last.map(({ start, end }) => ({ start, text: document.text.slice(Math.max(start, end - LONGEST), end), end }));
    if (kind === '请示') {
      const closing = main.paragraphs.some(paragraph => paragraph.kind === 'issueDate' || paragraph.kind === 'signature' || paragraph.kind === 'closing');
      const final = tail.at(-1);
      for (const { start, end, text } of tail) {
        const at = text.search(/特此请示/);
        const offset = Math.max(start, end - LONGEST);
        if (at >= 0) report({ start: offset + at, end: offset + at + 4, message: 'wrongRequest', severity: 'hint', fixes: [{ kind: 'ask', changes: [{ start: offset + at, end: offset + at + 4, newText: '妥否，请批示' }] }] });
        const question = /(?:妥否|当否|可否|是否妥当)(?=[？?]\s*请)/.exec(text);
        if (question) {
          const mark = offset + question.index + question[0].length;
          report({ start: mark - question[0].length, end: mark + 1, message: 'question', severity: 'hint', arguments: { text: question[0] }, fixes: [{ kind: 'ask', changes: [{ start: mark, end: mark + 1, newText: '，' }] }] });
        }
      }
      // A text that isn't finished has no end yet.
      if (closing && final && !tail.some(({ text }) => ASKS.test(text))) report({ start: final.start, end: final.end, message: 'noRequest' });
    }
    const final = last.at(-1);
    if (kind === '函' && LETTER_ASKS.test(main.title) && main.paragraphs.some(paragraph => paragraph.kind === 'issueDate')) {
      // What opens the letter says what it is about; its end is another paragraph.
      const end = tail.at(-1);
      if (end && tail.length > 1 && !LETTER_ENDS.test(end.text.slice(-LETTER_END))) report({ start: end.start, end: end.end, message: 'noLetterEnd', severity: 'hint' });
    }
    if (final?.kind !== 'closing' || final.end - final.start > 12) return;
    const text = document.text.slice(final.start, final.end);
    if (/^(?:特此(?:通知|通告|公告|报告|通报|批复|函达|函复|函告)|此复|专此(?:报告|函复|函达))$/.test(text)) {
      report({ start: final.start, end: final.end, message: 'noStop', severity: 'hint', arguments: { text }, fixes: [{ kind: 'safe', title: { zh: '加句号', en: 'Add the full stop' }, changes: [{ start: final.end, end: final.end, newText: '。' }] }] });
    }
  },
});

const LAST = 3;
const LONGEST = 300;
const LETTER_END = 120;
/** 请示如下 announces what is asked for; 申请 and 请求 of others stand in any report of facts. */
const ASKS = /(?<!申)请(?!示如下|求)[^。；]{0,30}(?:批示|批复|批准|审批|指示|审定|(?<!请)示|核准|审核|支持|解决|同意|拨付|核拨|批转|研究|考虑)|妥否|当否|可否|特此请示|(?:^|[。；，：\n])(?:为此|现|故|因此|特|拟)?[，]?(?:我[\u4e00-\u9fff]{1,4})?(?:现|特|拟|再次)?(?:请求|恳请|申请|望)/;
const LETTER_ASKS = /商请|商洽|邀请|征求|征询|询问|询|请求/;
/** Words of a letter's end: what is asked, thanked for or told. */
const LETTER_ENDS = /[请盼荷谢望]|函[复达告询商]|复函|回复|此致/;

export const page: RulePage = {
  about: {
    zh: '请示以“妥否，请批示。”“当否，请批复。”之类收尾，不写“特此请示”；“妥否”后用逗号。“特此通知”等结束语独占一行时以句号收。结束语与文种是否相合，见“文种不一致”。',
    en: 'A request closes with “妥否，请批示。” or the like, not with “特此请示”; a comma follows 妥否. A formula on a line of its own ends with a full stop.',
  },
  bad: [
    { text: '某局关于申请维修资金的请示\n市政府：\n需维修资金20万元。\n[|特此请示|]。\n\n某局\n2024年3月5日', fixed: '某局关于申请维修资金的请示\n市政府：\n需维修资金20万元。\n妥否，请批示。\n\n某局\n2024年3月5日' },
    { text: '某局关于调整机构的请示\n市政府：\n机构现状如上。\n[|拟将两个科合并。|]\n\n某局\n2024年3月5日', message: '没有请求' },
    { text: '某局关于调整机构的请示\n市政府：\n拟将两个科合并。\n[|妥否？|]请批示。', fixed: '某局关于调整机构的请示\n市政府：\n拟将两个科合并。\n妥否，请批示。' },
    { text: '关于放假的通知\n各单位：\n五月一日放假。\n[|特此通知|]\n\n某局\n2024年4月5日', fixed: '关于放假的通知\n各单位：\n五月一日放假。\n特此通知。\n\n某局\n2024年4月5日' },
  ],
  good: [
    { text: '某局关于申请维修资金的请示\n市政府：\n需维修资金20万元。\n妥否，请批示。\n\n某局\n2024年3月5日' },
    { text: '某局关于申请维修资金的请示\n市政府：\n需维修资金20万元，恳请拨付。\n\n某局\n2024年3月5日' },
    { text: '关于放假的通知\n各单位：\n五月一日放假。\n特此通知。' },
  ],
};
