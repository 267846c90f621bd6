import { documentRule, type RulePage } from '../rule';
import { mainDocument } from '../shared/mainDocument';
import { Trigger } from '../triggers';

/** 报告夹带请示事项 */
export const rule = documentRule<readonly { readonly start: number; readonly end: number; readonly text: string }[]>({
  meta: {
    id: 'kind/request-in-report',
    title: { zh: '报告夹带请示事项', en: 'A request inside a report' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['tiaoli-15.4'],
    messages: { request: { zh: '“{text}”是请示事项：报告不得夹带请示，上级也不必批复报告；需要批复的请另写请示。', en: '“{text}” asks for an answer: a report may hold no request, for none answers it; write a request.' } },
  },
  scope: 'document',
  except: ['title', 'residue', 'attachmentNote', 'annotation'],
  triggers: Trigger.Comma | Trigger.Stop | Trigger.HalfMark,
  gather({ text, facts }) {
    if (facts.kind !== '报告' || !text.includes('请')) return undefined;
    const found = [...text.matchAll(REQUEST)].map(({ index, 0: written }) => ({ start: index, end: index + written.length, text: written }));
    return found.length === 0 ? undefined : found;
  },
  check(document, report, gathered) {
    if (gathered.length === 0) return;
    const { end: limit, title } = mainDocument(document);
    if (/转发|批转/.test(title)) return;
    for (const { start, value } of gathered) {
      if (start >= limit) break;
      for (const { start: from, end, text } of value) report({ start: start + from, end: start + end, message: 'request', arguments: { text } });
    }
  },
});

/** At the beginning of a clause; 请予审议, 请审阅 and 请批转 are no requests for an answer. */
const REQUEST = /(?<=^|[。；，：,;:\n])(?:(?:妥否|当否|可否|是否妥当|以上报告妥否|以上报告当否)[，,？?]?\s*)?(?:恳请|敬请|特请|请求|请)(?:上级|领导|贵[\u4e00-\u9fff]|[\u4e00-\u9fff、]{0,10}(?:[省市县区州旗]委|政府|党组|党委|委员会|办公厅|办公室|[厅局部])(?:领导)?)?(?:予以|给予|尽快|及时|予)?(?:批示|批复|审批|批准|核批|审核批准|审批同意|解决|帮助解决|支持解决|核拨|拨付|拨给|增拨|追加)(?![^。；]{0,6}(?:后|的))[^，。；]{0,6}/g;

export const page: RulePage = {
  about: {
    zh: '报告用于汇报工作、反映情况，不得夹带请示事项；“请批示”“请批复”“恳请解决”等应另写请示。向人大等作的报告“请予审议”、旧件中的“请批转”、引述别人的话，不算。',
    en: 'A report tells; it may hold no request. 请予审议 of a report to a congress, 请批转 of older papers and quoted words are none.',
  },
  bad: [
    { text: '某局关于防汛工作情况的报告\n市政府：\n现将情况报告如下。\n以上报告，[|请批示|]。', message: '不得夹带' },
    { text: '某局关于校舍安全情况的报告\n市政府：\n部分校舍需要维修，[|恳请解决维修资金|]。\n特此报告。' },
    { text: '某局关于校舍安全情况的报告\n市政府：\n情况如下。\n[|妥否，请批复|]。' },
  ],
  good: [
    { text: '某市人民政府关于预算执行情况的报告\n各位代表：\n以上报告，请予审议。' },
    { text: '某局关于防汛工作意见的报告\n市政府：\n以上意见如无不妥，请批转各地执行。' },
    { text: '某局关于信访办理情况的报告\n市政府：\n群众反映的问题，经请求批准后已经解决。\n特此报告。' },
    { text: '某局关于申请维修资金的请示\n市政府：\n妥否，请批示。' },
  ],
};
