import { documentRule, type ParagraphPlace, type RulePage, type TextChange } from '../rule';
import { lazyFix } from '../shared/fixes';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 全角数字、字母 */
export const rule = documentRule<readonly TextChange[]>({
  meta: {
    id: 'numbers/digit-width',
    title: { zh: '全角数字', en: 'Full-width digits' },
    severity: 'information',
    profile: 'draft',
    clauses: [],
    messages: {
      full: { zh: '“{mark}”是全角，全文的数字多用半角，改为“{right}”。', en: '“{mark}” is full-width, most digits of this text are half-width; use “{right}”.' },
      many: { zh: '全文有 {count} 处全角数字、字母，与半角混用，可以一次改成半角。', en: '{count} runs of full-width digits or letters among half-width ones; all can be changed at once.' },
    },
  },
  scope: 'document',
  triggers: Trigger.FullWidth,
  gather({ text }) {
    const full = matchesOf(FULL, text).map(match => ({ start: match.index, end: match.index + match[0].length, newText: narrow(match[0]) }));
    return full.length === 0 ? undefined : full;
  },
  check({ text, paragraphs }, report, gathered) {
    let count = 0;
    for (const { value } of gathered) count += value.length;
    // Full-width throughout is a choice.
    if (count === 0 || !hasHalfWidth(text, paragraphs, count)) return;
    const changes = (): TextChange[] => gathered.flatMap(({ start: shift, value }) => value.map(({ start, end, newText }) => ({ start: start + shift, end: end + shift, newText })));
    if (count > MANY) {
      const first = gathered.find(({ value }) => value.length > 0)!;
      const { start, end } = first.value[0]!;
      report({ start: start + first.start, end: end + first.start, message: 'many', arguments: { count }, fixes: [lazyFix('safe', { zh: `全部改成半角（${count} 处）`, en: `Make all ${count} half-width` }, changes)] });
      return;
    }
    for (const change of changes()) {
      const { start, end, newText } = change;
      report({ start, end, message: 'full', arguments: { mark: text.slice(start, end), right: newText }, fixes: [{ kind: 'safe', changes: [change] }] });
    }
  },
});

const MANY = 20;
const FULL = /[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ．]*/g;

/** Whether so many numbers at least are written half-width. */
function hasHalfWidth(text: string, paragraphs: readonly ParagraphPlace[], wanted: number): boolean {
  let count = 0;
  for (const { start, end } of paragraphs) {
    let inside = false;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const digit = code >= 0x30 && code <= 0x39;
      if (digit && !inside && ++count >= wanted) return true;
      inside = digit || (inside && code === 0x2e);
    }
  }
  return false;
}

function narrow(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ．]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

export const page: RulePage = {
  about: {
    zh: '全文的数字多用半角，夹着几处全角数字或字母的，逐处指出；太多的只说一次，用一个修正全部改成半角。通篇用全角数字的不报。',
    en: 'Full-width digits or letters in a text whose digits are mostly half-width; too many of them make one finding with one fix. Full-width throughout is left alone.',
  },
  bad: [
    { text: '2024年全市生产总值1200亿元，增长[|５．２|]%，自2025年1月[|１|]日起施行。', fixed: '2024年全市生产总值1200亿元，增长5.2%，自2025年1月1日起施行。' },
    { text: '2024年建设[|５Ｇ|]基站300个。', fixed: '2024年建设5G基站300个。' },
    { text: '[|１．|]落实2024年和2025年的任务。', fixed: '1.落实2024年和2025年的任务。' },
  ],
  good: [{ text: '２０２４年全市生产总值１２００亿元，增长５．２％。' }, { text: '2024年增长5.2%。' }, { text: '二〇二四年三月' }],
};
