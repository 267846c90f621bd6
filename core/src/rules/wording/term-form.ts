import type { ParagraphRule, RulePage } from '../rule';
import { judgedHere, reportWording, wordingIn } from '../shared/wording';

/** 词条里注明的误写 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/term-form',
    title: { zh: '术语的误写', en: 'Term miswritten' },
    severity: 'information',
    profile: 'review',
    clauses: [],
    messages: { wrong: { zh: '“{found}”与“{term}”的通行写法不同：{reason}', en: '“{found}” differs from how “{term}” is written: {reason}' } },
  },
  scope: 'paragraph',
  check(paragraph, report) {
    for (const match of wordingIn(paragraph)) {
      if (match.candidate.source === 'term' && judgedHere(paragraph, match) !== 'no') reportWording(paragraph, match, report);
    }
  },
};

export const page: RulePage = {
  about: {
    zh: '词条（内置的和单位词库里的 wrongForms）注明的误写。有的写法在别的语境里成立，所以只作参考；术语的内容见悬停说明。',
    en: 'Forms that an entry, built in or of the unit, calls wrong. Some are right elsewhere, so it is for information.',
  },
  bad: [{ text: '流域各省要[|齐抓大保护、不搞大开发|]。', message: '共抓' }],
  good: [{ text: '要严以修身、严以用权、严以律己。' }],
};
