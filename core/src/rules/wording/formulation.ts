import { FORMULATION_SEVERITY } from '../shared/formulationKinds';
import type { ParagraphRule, RulePage } from '../rule';
import { judgedHere, reportWording, wordingIn } from '../shared/wording';

/** 固定提法 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/formulation',
    title: { zh: '固定提法有误', en: 'Set formulation miswritten' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      instead: { zh: '“{found}”应为“{right}”：{reason}', en: '“{found}” should be “{right}”: {reason}' },
      wrong: { zh: '“{found}”有误：{reason}', en: '“{found}” is wrong: {reason}' },
    },
  },
  scope: 'paragraph',
  check(paragraph, report) {
    for (const match of wordingIn(paragraph)) {
      if (match.candidate.source !== 'formulation') continue;
      const { kind, level } = match.candidate.data;
      const severity = level ?? FORMULATION_SEVERITY[kind];
      if (severity === 'hint' || kind.startsWith('superseded')) continue;
      const judged = judgedHere(paragraph, match);
      // A wording that changed is no mistake where nobody knows when the text was written.
      if (judged !== 'no') reportWording(paragraph, match, report, judged === 'unknown' ? 'hint' : severity);
    }
  },
};

export const page: RulePage = {
  about: {
    zh: '固定提法的动词、次序、用字和全称有定规：增强“四个意识”、坚定“四个自信”、做到“两个维护”；国家治理体系和治理能力现代化。写错的标出正确写法和依据。提法有变化的，按文稿的日期判断，没有日期的只作提示。',
    en: 'Set formulations have their verbs, order, characters and full names. Those that changed are judged by the date of the document; without a date it is a hint.',
  },
  bad: [
    { text: '全体党员要[|坚定“四个意识”|]，做到“两个维护”。', fixed: '全体党员要增强“四个意识”，做到“两个维护”。', message: '增强' },
    { text: '全体党员要[|坚定「四个意识」|]。', fixed: '全体党员要增强「四个意识」。' },
    { text: '全体党员要[|坚定四个意识|]。', fixed: '全体党员要增强“四个意识”。' },
  ],
  good: [{ text: '全体党员要增强“四个意识”、坚定“四个自信”、做到“两个维护”。' }, { text: '我们的立场更加坚定，“四个意识”不断增强。' }],
};
