import { isStatutory } from '../../model/documentKind';
import type { ParagraphRule, RulePage } from '../rule';

/** 相对日期 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/relative-date',
    title: { zh: '相对日期', en: 'Relative dates' },
    severity: 'hint',
    profile: 'off',
    clauses: [],
    messages: { relative: { zh: '“{found}”要对照成文日期才知道指哪一天；需要长期使用的文件可以写明年月日。', en: '“{found}” depends on when it is read; a lasting document may name the date.' } },
  },
  scope: 'paragraph',
  check({ text, facts }, report) {
    if (!isStatutory(facts.kind)) return;
    for (const match of text.matchAll(FOUND)) report({ start: match.index, end: match.index + match[0].length, message: 'relative', arguments: { found: match[0] } });
  },
};

const FOUND = /昨天|今天|明天|前天|后天|上周|下周|本周|上个月|下个月|前年|后年/g;

export const page: RulePage = {
  about: {
    zh: '法定公文里的“昨天”“上周”“前年”。通常不必改，默认关闭；需要严格要求的单位可以打开。',
    en: '“Yesterday”, “last week” and the like in statutory kinds. Off by default.',
  },
  bad: [{ text: '关于召开会议的通知\n\n各科室：\n\n[|下周|]召开会议。' }, { text: '关于召开会议的通知\n\n各科室：\n\n[|明天|]上午开会，[|昨天|]已作安排。' }],
  good: [{ text: '关于召开会议的通知\n\n各科室：\n\n3月5日召开会议。' }, { text: '在会议上的讲话\n\n同志们：\n\n今天我们召开会议。' }],
};
