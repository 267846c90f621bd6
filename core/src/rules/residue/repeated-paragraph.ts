import { documentRule, type RulePage } from '../rule';

/** 段落重复粘贴 */
export const rule = documentRule<string>({
  meta: {
    id: 'residue/repeated-paragraph',
    title: { zh: '段落重复', en: 'Paragraph pasted twice' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      repeated: { zh: '本段与前面一段完全相同，可能是重复粘贴；确属多余请删去一处。', en: 'The same as an earlier paragraph, perhaps pasted twice; delete one of them if so.' },
      first: { zh: '相同的段落', en: 'The same paragraph' },
    },
  },
  scope: 'document',
  // Formulas, labels and titles are repeated on purpose.
  except: ['title', 'titleNote', 'salutation', 'mainRecipient', 'announcedOutline', 'signature', 'issueDate', 'attachmentNote', 'imprint', 'closing', 'residue'],
  gather: ({ text }) => (text.length >= SHORTEST ? text : undefined),
  check(_document, report, gathered) {
    const seen = new Map<string, number>();
    for (const { start, value } of gathered) {
      const first = seen.get(value);
      if (first === undefined) {
        seen.set(value, start);
        continue;
      }
      const end = start + value.length;
      report({
        start,
        end,
        message: 'repeated',
        related: [{ start: first, end: first + value.length, message: 'first' }],
        fixes: [{ kind: 'ask', title: { zh: '删去本段', en: 'Delete this paragraph' }, changes: [{ start, end, newText: '' }] }],
      });
    }
  },
});

const SHORTEST = 40;

export const page: RulePage = {
  about: {
    zh: '四十字以上的段落与前面一段一字不差，多是粘贴时重复了。短的标签、称谓、标题本来就会重复，不查。',
    en: 'A paragraph of forty characters or more that repeats an earlier one to the letter. Short labels and headings are left alone.',
  },
  bad: [
    {
      text: '一、基本情况\n各单位按照统一部署，认真组织开展了专项检查工作，共检查点位三百余处，发现并整改问题若干，取得了阶段性成效。\n[|各单位按照统一部署，认真组织开展了专项检查工作，共检查点位三百余处，发现并整改问题若干，取得了阶段性成效。|]\n二、下一步打算\n继续抓好落实。',
    },
  ],
  good: [{ text: '特此通知。\n特此通知。' }],
};
