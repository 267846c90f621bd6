import type { ParagraphRule, RulePage } from '../rule';
import { reportWording, wordingIn } from '../shared/wording';

/** 易混字词、错别字 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/confusable',
    title: { zh: '易混字词', en: 'Confusable characters and words' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      instead: { zh: '“{found}”应为“{right}”：{reason}', en: '“{found}” should be “{right}”: {reason}' },
      wrong: { zh: '“{found}”用在这里有误：{reason}', en: '“{found}” is wrong here: {reason}' },
    },
  },
  scope: 'paragraph',
  check(paragraph, report) {
    for (const match of wordingIn(paragraph)) {
      if (match.candidate.source === 'confusable' && match.candidate.data.level !== 'hint') reportWording(paragraph, match, report, match.candidate.data.level);
    }
  },
};

export const page: RulePage = {
  about: {
    zh: '音近、形近、义近而用错的字和词，如“布署”“截止12月底”。每一条都有出现的条件，在正确的用法里不出现；两种写法都通行的，见异形词的规则。',
    en: 'Characters and words confused with others of like sound, shape or meaning. Each has its conditions, so that right uses stay silent; variants in accepted use belong to another rule.',
  },
  bad: [{ text: '会议对下一步工作作了[|布署|]。', fixed: '会议对下一步工作作了部署。', message: '部署' }],
  good: [{ text: '会议对下一步工作作了部署。' }, { text: '各乡镇公布署名文章三篇。' }],
};
