import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';

/** 机关和职务不配 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/office-title',
    title: { zh: '机关和职务不配', en: 'Office and title that don’t go together' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: { office: { zh: '“{found}”：{body}没有“{title}”这一职务，请核对是{right}。', en: '“{found}”: {body} has no {title}; check whether {right} is meant.' } },
  },
  scope: 'paragraph',
  cues: ['委市', '委省', '委县', '委区', '委州', '委旗', '委镇', '委乡', '委副', '府书', '府副', '府第', '院检', '院副', '院院', '央总', '央副', '院总', '院书'],
  check({ text }, report) {
    for (const { pattern, body, right } of MISMATCHES) {
      for (const match of matchesOf(pattern, text)) {
        const found = match[0];
        report({ start: match.index, end: match.index + found.length, message: 'office', arguments: { found, body, title: match[1]!, right } });
      }
    }
  },
};

const MISMATCHES = [
  { pattern: /(?:省|市|县|区|州|旗|镇|乡)委((?:副)?(?:省长|市长|县长|区长|州长|旗长|镇长|乡长))(?!办公)/g, body: '党委', right: '党委的书记，还是政府的职务' },
  { pattern: /(?:省|市|县|区|州|旗|镇|乡)(?:人民)?政府((?:第一|副)?书记)/g, body: '政府', right: '党委、党组的书记，还是政府的职务' },
  { pattern: /人民法院((?:副)?检察长)/g, body: '人民法院', right: '法院院长，还是检察院检察长' },
  { pattern: /人民检察院((?:副)?院长)/g, body: '人民检察院', right: '检察院检察长，还是法院院长' },
  { pattern: /中共中央((?:副)?总理)/g, body: '中共中央', right: '国务院总理，还是中共中央的职务' },
  { pattern: /国务院(总?书记)/g, body: '国务院', right: '国务院的职务，还是中共中央总书记' },
] as const;

export const page: RulePage = {
  about: {
    zh: '机关名称和职务不相配的，如“市委市长”“县政府副书记”“人民检察院院长”。党组、党委的书记，办公室（厅）的主任不在此列。',
    en: 'Offices with titles they don’t have: 市委市长, 县政府副书记, 人民检察院院长.',
  },
  bad: [
    { text: '会议由[|市委市长|]主持。', message: '党委的书记' },
    { text: '会议由[|县政府副书记|]主持。' },
    { text: '[|人民检察院院长|]作工作报告。', message: '检察院' },
  ],
  good: [{ text: '会议由市委书记、市长主持，市委常委、副市长参加。' }, { text: '会议由县政府党组书记主持，县人民政府办公室主任参加。' }, { text: '人民检察院检察长、人民法院院长作工作报告。' }],
};
