import type { ParagraphRule, RulePage } from '../rule';
import { judgedHere, reportWording, wordingIn } from '../shared/wording';

/** 已经改变的提法、机构和文件 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/superseded',
    title: { zh: '已经改变的提法和名称', en: 'Superseded wording and names' },
    severity: 'information',
    profile: 'draft',
    clauses: [],
    messages: {
      instead: { zh: '“{found}”已改为“{right}”：{reason}', en: '“{found}” is now “{right}”: {reason}' },
      wrong: { zh: '“{found}”已有变化：{reason}', en: '“{found}” has changed: {reason}' },
    },
    tags: ['deprecated'],
  },
  scope: 'paragraph',
  check(paragraph, report) {
    for (const match of wordingIn(paragraph)) {
      if (match.candidate.source !== 'formulation' || !match.candidate.data.kind.startsWith('superseded')) continue;
      const judged = judgedHere(paragraph, match);
      if (judged !== 'no') reportWording(paragraph, match, report, judged === 'unknown' ? 'hint' : match.candidate.data.level);
    }
  },
};

export const page: RulePage = {
  about: {
    zh: '机构改革、文件废止、提法发展以后，旧名称只用来说从前的事。按文稿自己的日期判断：改变以前的文稿不提；同一句里说到更早的年份、写明“原”“时任”的不提；没有日期的文稿只作提示。',
    en: 'Old names of offices, documents and formulations, judged by the date of the document; earlier documents and sentences about earlier years stay silent.',
  },
  bad: [
    { text: '关于报送材料的函\n\n请于3月底前报[|环境保护部|]。\n\n某市人民政府\n2024年3月5日', fixed: '关于报送材料的函\n\n请于3月底前报生态环境部。\n\n某市人民政府\n2024年3月5日', message: '2018' },
    { text: '请报[|环境保护部|]审批。' },
  ],
  good: [
    { text: '关于报送材料的函\n\n2016年，环境保护部印发通知。\n\n某市人民政府\n2024年3月5日' },
    { text: '关于报送材料的函\n\n请于3月底前报环境保护部。\n\n某市人民政府\n2014年3月5日' },
    { text: '原环境保护部印发的文件继续有效。' },
  ],
};
