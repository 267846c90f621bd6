import { documentRule, type RulePage } from '../rule';
import { mainDocument } from '../shared/mainDocument';
import { Trigger } from '../triggers';

/** 请示一文一事 */
export const rule = documentRule<readonly { readonly start: number; readonly end: number; readonly text: string }[]>({
  meta: {
    id: 'kind/request-one-matter',
    title: { zh: '请示夹带另一件事', en: 'A second matter in a request' },
    severity: 'warning',
    profile: 'review',
    clauses: ['tiaoli-15.4'],
    messages: { second: { zh: '“{text}”像是夹带了另一件请示事项：请示应当一文一事，另一件事请另文请示。', en: '“{text}” seems to bring in another matter: a request holds one; write another for it.' } },
  },
  scope: 'document',
  triggers: Trigger.Comma,
  except: ['title', 'residue', 'attachmentNote'],
  gather({ text, facts }) {
    if (facts.kind !== '请示' || !/另|此外|一并/.test(text)) return undefined;
    const found = [...text.matchAll(SECOND)].map(({ index, 0: written }) => ({ start: index, end: index + written.length, text: written }));
    return found.length === 0 ? undefined : found;
  },
  check(document, report, gathered) {
    if (gathered.length === 0) return;
    const { end: limit } = mainDocument(document);
    for (const { start, value } of gathered) {
      if (start >= limit) break;
      for (const { start: from, end, text } of value) report({ start: start + from, end: start + end, message: 'second', arguments: { text } });
    }
  },
});

const SECOND = /(?<![\u4e00-\u9fff])(?:另外|此外|另)，?(?:还|也|再|一并)?(?:恳请|请求|申请|请(?!示|参|见|注意|查收|各|说明|联系|在|将))[^，。；]{0,10}|(?<=[，。；])(?:还请|并请)一并(?:批准|解决|批复|审批)[^，。；]{0,8}|一并(?:请示|报请批准|申请解决)[^，。；]{0,8}/g;

export const page: RulePage = {
  about: {
    zh: '请示应当一文一事，便于上级批复。查“另外，还请……”“此外，恳请……”“一并请示”这类夹带的说法。',
    en: 'A request holds one matter, so that it can be answered. Found: “另外，还请……”, “此外，恳请……”, “一并请示”.',
  },
  bad: [
    { text: '某局关于申请维修经费的请示\n市政府：\n需维修经费20万元。[|另外，还请解决车辆购置问题|]。\n妥否，请批示。', message: '一文一事' },
    { text: '某局关于增加编制的请示\n市政府：\n拟增加编制3名。[|此外，恳请拨付办公经费|]，以保障运转。\n妥否，请批示。' },
    { text: '某局关于增加编制的请示\n市政府：\n拟增加编制3名，现将车辆更新事项[|一并请示|]。\n妥否，请批示。' },
  ],
  good: [
    { text: '某局关于申请维修经费的请示\n市政府：\n另外两处房屋由区里维修。\n妥否，请批示。' },
    { text: '某局关于开展检查的通知\n各单位：\n此外，请将联系人名单一并报送。' },
    { text: '某局关于增加编制的请示\n市政府：\n有关材料一并附上。另请见附件。\n当否，请批复。' },
  ],
};
