import type { ParagraphRule, RulePage } from '../rule';
import { reportWording, wordingIn } from '../shared/wording';

/** 异形词和习惯写法 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/variant',
    title: { zh: '异形词和习惯写法', en: 'Variant spellings' },
    severity: 'hint',
    profile: 'review',
    clauses: [],
    messages: {
      instead: { zh: '“{found}”多写作“{right}”：{reason}', en: '“{found}” is mostly written “{right}”: {reason}' },
      wrong: { zh: '“{found}”：{reason}', en: '“{found}”: {reason}' },
    },
  },
  scope: 'paragraph',
  check(paragraph, report) {
    for (const match of wordingIn(paragraph)) {
      if (match.candidate.source === 'confusable' && match.candidate.data.level === 'hint') reportWording(paragraph, match, report);
    }
  },
};

export const page: RulePage = {
  about: {
    zh: '两种写法都有人用，规范推荐其中一种，或者公文里习惯写其中一种。只作提示；本单位另有习惯的，可以关闭本规则。',
    en: 'Both spellings are in use; a norm recommends one, or offices prefer it. A hint only.',
  },
  bad: [{ text: '[|其它|]有关事项另行通知。', fixed: '其他有关事项另行通知。' }],
  good: [{ text: '其他有关事项另行通知。' }],
};
