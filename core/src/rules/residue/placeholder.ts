import { placeholders, type Placeholder } from '../../syntax/placeholders';
import { documentRule, type RulePage } from '../rule';
import { reportPlaces } from '../shared/places';
import { Trigger } from '../triggers';

/** 占位符、脱敏符号 */
export const rule = documentRule<readonly Written[]>({
  meta: {
    id: 'residue/placeholder',
    title: { zh: '占位和脱敏符号', en: 'Placeholders and masks' },
    severity: 'warning',
    profile: 'review',
    clauses: [],
    messages: {
      mask: { zh: '“{text}”是占位或脱敏符号，不是正式内容：请填上实际名称、数字或日期。', en: '“{text}” stands in for something: put the actual name, number or date.' },
      blank: { zh: '“{text}”处待填：请填上内容，或者删去。', en: '“{text}” is to be filled in: do so, or delete it.' },
      masked: { zh: '全文有 {count} 处占位或脱敏符号（此为第一处），像是脱敏稿或模板：正式使用前请逐处填实。', en: '{count} placeholders or masks in this text, of which this is the first: it looks like a masked copy or a template. Fill them in before use.' },
      other: { zh: '另一处占位', en: 'Another placeholder' },
    },
    options: [{ name: 'summaryAbove', type: 'integer', default: 8, minimum: 0, maximum: 500, zh: '多于这么多处时只作一条汇总', en: 'More places than this are said in one finding' }],
  },
  scope: 'document',
  triggers: Trigger.Mask | Trigger.Bracket | Trigger.Blank | Trigger.Letter | Trigger.Space,
  except: ['residue'],
  gather({ text }) {
    const found = placeholders(text);
    return found.length === 0 ? undefined : found.map(place => ({ ...place, text: text.slice(place.start, place.end) }));
  },
  check({ facts }, report, gathered, options) {
    // Rules show how a number is made up: 第××号.
    const severity = facts.kind === '规章' ? ('information' as const) : undefined;
    reportPlaces(gathered, report, { above: Number(options['summaryAbove']), message: 'masked', ...(severity && { severity }) }, ({ kind, text }) => ({
      message: kind,
      ...(severity && { severity }),
      arguments: { text: text.length > 12 ? `${text.slice(0, 12)}…` : text },
    }));
  },
});

type Written = Placeholder & { readonly text: string };

export const page: RulePage = {
  about: {
    zh: '稿中留着的 XX、××、**、__、○○、某某、【填写…】、TODO 之类，是起草时待填的空或脱敏时盖住的字，正式使用前应逐处填实。“X光”“二○○八年”、选择框“□是 □否”、Markdown 的加粗不算。多处时只作一条汇总，多少处起汇总可以设置。',
    en: 'XX, ××, **, __, ○○, 某某, 【填写…】 or TODO left in a text: blanks to fill in, or words that were covered. X光, 二○○八年, boxes to tick and Markdown’s bold are none of these. Many are said in one finding.',
  },
  bad: [
    { text: '会议由[|XX|]市人民政府召开。', message: '占位或脱敏' },
    { text: '于[|20XX|]年[|X|]月[|X|]日起施行。' },
    { text: '请[|【填写单位名称】|]于月底前报送材料。', message: '待填' },
    { text: '一、加快建设新[|**|]。\n二、全市共完成投资[|××|]亿元。\n三、由[|○○|]局负责。' },
    { text: '本条例自[|2025年  月  日|]起施行，处[|X|]万元以上5万元以下罚款。' },
    { text: '甲：[|XX|]，XX。\n乙：XX，××。', options: { summaryAbove: 2 }, message: '全文有 4 处' },
  ],
  good: [
    { text: '学校配备X光机和X射线防护设备。' },
    { text: '本办法自二○○八年五月一日起施行。' },
    { text: '是否公开：□是 □否' },
    { text: '房间长3×宽5米，采用“1+1+X”工作机制。' },
    { text: '**加强组织领导。**各单位要抓好落实。' },
  ],
};
