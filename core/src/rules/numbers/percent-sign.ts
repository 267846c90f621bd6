import { documentRule, type RulePage } from '../rule';
import { Trigger } from '../triggers';

interface Signs {
  readonly full: readonly number[];
  readonly half: readonly number[];
}

/** 百分号全角半角混用 */
export const rule = documentRule<Signs>({
  meta: {
    id: 'numbers/percent-sign',
    title: { zh: '百分号全角半角混用', en: 'Percent signs of two widths' },
    severity: 'information',
    profile: 'review',
    clauses: [],
    messages: {
      mixed: { zh: '全文的百分号多数写作“{right}”，这里是“{mark}”，请统一。', en: 'Most percent signs of this text are “{right}”, this one is “{mark}”; use one form.' },
    },
  },
  scope: 'document',
  triggers: Trigger.Percent,
  gather: ({ text }) => ({ full: positions(text, '％'), half: positions(text, '%') }),
  check(_document, report, gathered) {
    let [full, half] = [0, 0];
    for (const { value } of gathered) {
      full += value.full.length;
      half += value.half.length;
    }
    if (full === 0 || half === 0) return;
    const right = full > half ? '％' : '%';
    const mark = full > half ? '%' : '％';
    for (const { start: shift, value } of gathered) {
      for (const at of full > half ? value.half : value.full) {
        const start = shift + at;
        report({ start, end: start + 1, message: 'mixed', arguments: { mark, right }, fixes: [{ kind: 'safe', changes: [{ start, end: start + 1, newText: right }] }] });
      }
    }
  },
});

function positions(text: string, sign: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found.push(at);
  return found;
}

export const page: RulePage = {
  about: {
    zh: '同一份文稿里“%”和“％”都有，以多数为准。一律用全角或者一律用半角的，都不报。',
    en: 'A text with both % and ％ is to follow its own majority. One form throughout is fine, whichever it is.',
  },
  bad: [
    { text: '工业增长5%，投资增长8%，消费增长3[|％|]。', fixed: '工业增长5%，投资增长8%，消费增长3%。' },
    { text: '工业增长5％，投资增长8％。\n消费增长3[|%|]。', fixed: '工业增长5％，投资增长8％。\n消费增长3％。' },
    { text: '工业增长5%，投资增长8[|％|]。', fixed: '工业增长5%，投资增长8%。' },
  ],
  good: [{ text: '工业增长5%，投资增长8%。' }, { text: '工业增长５％，投资增长８％。' }, { text: '工业增长百分之五。' }],
};
