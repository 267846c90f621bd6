import { documentRule, type Gathered, type Report, type RulePage } from '../rule';
import { Trigger } from '../triggers';

/** No text: it would keep the whole version alive that the paragraph was last written in. */
interface Kept {
  readonly length: number;
  readonly key: number;
  readonly isItem: boolean;
}

/** 段落重复粘贴 */
export const rule = documentRule<Kept>({
  meta: {
    id: 'residue/repeated-paragraph',
    title: { zh: '段落重复', en: 'Paragraph pasted twice' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      repeated: { zh: '本段与前面一段完全相同，可能是重复粘贴；确属多余请删去一处。', en: 'The same as an earlier paragraph, perhaps pasted twice; delete one of them if so.' },
      many: { zh: '有 {count} 段与前面完全相同（此为第一段），可能整块重复粘贴：请核对后删去多余的。', en: '{count} paragraphs are the same as earlier ones, of which this is the first: a block may have been pasted twice; delete what is too much.' },
      first: { zh: '相同的段落', en: 'The same paragraph' },
    },
  },
  scope: 'document',
  triggers: Trigger.Stop | Trigger.Semicolon | Trigger.Comma,
  // Formulas, labels and titles are repeated on purpose.
  except: ['title', 'titleNote', 'salutation', 'mainRecipient', 'announcedOutline', 'signature', 'issueDate', 'attachmentNote', 'imprint', 'closing', 'residue'],
  gather: ({ text, kind }) => (text.length >= SHORTEST ? { length: text.length, key: keyOf(text), isItem: kind === 'item' } : undefined),
  check({ facts, text }, report, gathered) {
    const found: Report[] = [];
    const clauses = new Map<string, Report[]>();
    const seen = new Map<number, Gathered<Kept>>();
    const firsts = new Map<number, number>();
    for (const here of gathered) {
      const { index, start, value: { length, key, isItem } } = here;
      const last = seen.get(key);
      seen.set(key, here);
      if (last === undefined || text.slice(last.start, last.start + last.value.length) !== text.slice(start, start + length)) {
        firsts.delete(key);
        continue;
      }
      const first = firsts.get(key) ?? last.start;
      firsts.set(key, first);
      const follows = last.index === index - 1;
      const isClause = !follows && (isItem || facts.kind === '规章');
      if (!follows && length < SHORTEST_APART) continue;
      const end = start + length;
      const repeated: Report = {
        start,
        end,
        message: 'repeated',
        ...((isClause || (length < CERTAIN && !follows)) && { severity: 'hint' as const }),
        related: [{ start: first, end: first + length, message: 'first' }],
        fixes: [{ kind: 'ask', title: { zh: '删去本段', en: 'Delete this paragraph' }, changes: [{ start, end, newText: '' }] }],
      };
      const clause = text.slice(start, end);
      if (isClause) clauses.set(clause, [...(clauses.get(clause) ?? []), repeated]);
      else found.push(repeated);
    }
    // Rules and lists of conditions repeat clauses word for word, and then more than once.
    const apart = [...clauses.values()];
    if (apart.length <= FEW_CLAUSES && apart.every(({ length }) => length === 1)) for (const [clause] of apart) report(clause!);
    const [first] = found;
    if (first && found.length > MANY) report({ start: first.start, end: first.end, message: 'many', arguments: { count: found.length }, related: first.related ?? [] });
    else for (const repeated of found) report(repeated);
  },
});

const SHORTEST = 20;
const SHORTEST_APART = 30;
const MANY = 5;
const FEW_CLAUSES = 2;

/** From the ends, which tell most paragraphs apart; a hash of the whole would read the whole. */
function keyOf(text: string): number {
  let key = text.length;
  for (let index = 0; index < 8; index++) key = (Math.imul(key, 31) + text.charCodeAt(index)) | 0;
  for (let index = text.length - 8; index < text.length; index++) key = (Math.imul(key, 31) + text.charCodeAt(index)) | 0;
  return key;
}
/** A sentence may be said twice on purpose, a long paragraph is not. */
const CERTAIN = 80;

export const page: RulePage = {
  about: {
    zh: '段落与前面一段一字不差，多是粘贴时重复了：紧接着的二十字以上就报，隔开的三十字以上，短的只作提示。短的标签、称谓、标题本来就会重复，不查；条例、办法和条目里不相邻的重复条款，只有一两处的作提示，再多就是有意的。',
    en: 'A paragraph that repeats an earlier one to the letter: of twenty characters or more right below it, of thirty elsewhere. Short labels and headings are left alone; clauses that rules and lists repeat apart are a hint where there are one or two, and on purpose where there are more.',
  },
  bad: [
    {
      text: '一、基本情况\n各单位按照统一部署，认真组织开展了专项检查工作，共检查点位三百余处，发现并整改问题若干，取得了阶段性成效。\n[|各单位按照统一部署，认真组织开展了专项检查工作，共检查点位三百余处，发现并整改问题若干，取得了阶段性成效。|]\n二、下一步打算\n继续抓好落实。',
    },
    { text: '工作规则\n（一）各单位应当按照统一部署认真组织开展专项检查工作，及时发现并整改存在的问题；\n[|（一）各单位应当按照统一部署认真组织开展专项检查工作，及时发现并整改存在的问题；|]\n（二）定期报告情况。' },
    { text: '各单位要按照统一部署认真组织开展专项检查，及时发现并整改问题，确保取得实际成效，不走过场。\n有关情况要及时报告。\n[|各单位要按照统一部署认真组织开展专项检查，及时发现并整改问题，确保取得实际成效，不走过场。|]', message: '完全相同' },
  ],
  good: [
    { text: '特此通知。\n特此通知。' },
    { text: '联系地址：某市某区某某路一百二十三号某某大厦主楼十五层综合业务受理大厅东侧三号窗口\n一、甲单位\n联系地址：某市某区某某路一百二十三号某某大厦主楼十五层综合业务受理大厅东侧三号窗口' },
    {
      text: '某市档案管理办法\n第一条 单位逾期未移交档案的，由市档案主管部门责令限期改正，并可以依照有关规定给予处理。\n第二条 移交的档案应当齐全。\n单位逾期未移交档案的，由市档案主管部门责令限期改正，并可以依照有关规定给予处理。\n第三条 移交的档案应当完整。\n单位逾期未移交档案的，由市档案主管部门责令限期改正，并可以依照有关规定给予处理。\n第四条 移交的档案应当有目录。\n单位逾期未移交档案的，由市档案主管部门责令限期改正，并可以依照有关规定给予处理。',
    },
  ],
};
