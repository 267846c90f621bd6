import { FORMULATION_SEVERITY } from '../shared/formulationKinds';
import type { ParagraphRule, RulePage } from '../rule';
import { judgedHere, reportWording, wordingIn } from '../shared/wording';

/** 提法的习惯写法 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/formulation-style',
    title: { zh: '提法的习惯写法', en: 'Habits of formulations' },
    severity: 'hint',
    profile: 'review',
    clauses: [],
    messages: {
      instead: { zh: '“{found}”通常写作“{right}”：{reason}', en: '“{found}” is usually written “{right}”: {reason}' },
      wrong: { zh: '“{found}”：{reason}', en: '“{found}”: {reason}' },
    },
  },
  scope: 'paragraph',
  check(paragraph, report) {
    for (const match of wordingIn(paragraph)) {
      if (match.candidate.source !== 'formulation') continue;
      const { kind, level } = match.candidate.data;
      if ((level ?? FORMULATION_SEVERITY[kind]) === 'hint' && kind === 'style' && !kind.startsWith('superseded') && judgedHere(paragraph, match) === 'yes') reportWording(paragraph, match, report);
    }
  },
};

export const page: RulePage = {
  about: {
    zh: '各地写法不一、或者不注明地域就容易误会的提法，如“四个中心”。只作提示；本单位另有习惯的，可以关闭本规则。',
    en: 'Formulations that are written in several ways, or that mean different things in different places. A hint only.',
  },
  bad: [{ text: '要加快建设[|“四个中心”|]，推进相关工作。' }],
  good: [{ text: '坚持以“三个代表”重要思想、科学发展观为指导。' }],
};
