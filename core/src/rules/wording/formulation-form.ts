import { FORMULATION_SEVERITY } from '../shared/formulationKinds';
import type { ParagraphRule, RulePage } from '../rule';
import { judgedHere, reportWording, wordingIn } from '../shared/wording';

/** 提法的引号和书名号 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/formulation-form',
    title: { zh: '提法的引号和书名号', en: 'Quotation marks of formulations' },
    severity: 'hint',
    profile: 'draft',
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
      if ((level ?? FORMULATION_SEVERITY[kind]) === 'hint' && kind !== 'style' && !kind.startsWith('superseded') && judgedHere(paragraph, match) === 'yes') reportWording(paragraph, match, report);
    }
  },
};

export const page: RulePage = {
  about: {
    zh: '提法加不加引号、引号加在哪里，各地写法不完全一致，这里按党章、报告和通行文件的写法提示。本单位另有习惯的，可以关闭本规则。',
    en: 'Where formulations take quotation marks. Usage varies; a hint only.',
  },
  bad: [{ text: '坚持以[|“三个代表重要思想”|]为指导。', fixed: '坚持以“三个代表”重要思想为指导。' }],
  good: [{ text: '坚持以“三个代表”重要思想、科学发展观为指导。' }],
};
