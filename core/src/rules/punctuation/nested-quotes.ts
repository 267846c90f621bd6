import type { ParagraphRule, RulePage } from '../rule';
import { pairsOf, type Pair } from '../shared/pairs';
import { Trigger } from '../triggers';

/** 引号套用：外双内单 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/nested-quotes',
    title: { zh: '引号套用', en: 'Nested quotation marks' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb15834-4.8.3.4'],
    messages: {
      inner: { zh: '引号里面再用引号，外面用双引号，里面用单引号。', en: 'Within quotation marks the inner ones are ‘single’.' },
      outer: { zh: '最外层的引号用双引号，单引号只用在双引号里面。', en: 'Outermost quotation marks are “double”; single ones stand only within them.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Quote,
  check(paragraph, report) {
    const { pairs, lone } = pairsOf(paragraph);
    const { text } = paragraph;
    if (!pairs.some(({ family, open, outer }) => family === 'quote' && (outer !== undefined || text[open] === '‘'))) return;
    const quotes = pairs.filter(({ family }) => family === 'quote');
    // One mark missing shifts all the others.
    if (quotes.length === 0 || lone.some(({ family }) => family === 'quote')) return;
    const holders = new Set(quotes.map(({ outer }) => outer));
    const inTitle = (pair: Pair): boolean => pairs.some(({ family, open, close }) => family === 'title' && open < pair.open && pair.close < close && open > (pair.outer?.open ?? open));
    for (const pair of quotes) {
      const mark = text[pair.open]!;
      const [left, right] = mark === '“' ? ['‘', '’'] : ['“', '”'];
      const changes = [pair.open, pair.close].map((at, index) => ({ start: at, end: at + 1, newText: [left, right][index]! }));
      const { outer } = pair;
      if (outer && text[outer.open] === mark && !holders.has(pair) && isPlain(outer) && !inTitle(pair)) {
        report({ start: pair.open, end: pair.close + 1, message: 'inner', fixes: [{ kind: mark === '“' ? 'safe' : 'ask', changes }] });
      } else if (!outer && mark === '‘' && !holders.has(pair)) {
        report({ start: pair.open, end: pair.close + 1, message: 'outer', severity: 'hint', fixes: [{ kind: 'ask', changes }] });
      }
    }
  },
};

/** Longer ones are more likely two quotations whose neighbours lost a mark each. */
const LONGEST = 200;

function isPlain(outer: Pair): boolean {
  return outer.outer === undefined && outer.close - outer.open <= LONGEST;
}

export const page: RulePage = {
  about: {
    zh: '引号里面还要用引号时，外面一层用双引号，里面一层用单引号。段里另有不成对的引号时不报，先把缺的补上。题名里的引号照题名原样，不报。最外层用单引号的，只作提示。',
    en: 'The outer quotation marks are double, the inner ones single. Nothing is said while a mark of the paragraph lacks its partner; single ones as the outermost are only hinted at.',
  },
  bad: [
    { text: '会议指出，“要把[|“一网通办”|]落到实处”。', fixed: '会议指出，“要把‘一网通办’落到实处”。' },
    { text: '他说：“这就是我们的[|“三件实事”|]和[|“五项承诺”|]。”', fixed: '他说：“这就是我们的‘三件实事’和‘五项承诺’。”' },
    { text: '深入推进[|‘一网通办’|]改革。', fixed: '深入推进“一网通办”改革。', message: '最外层' },
  ],
  good: [
    { text: '会议指出，“要把‘一网通办’落到实处”。' },
    { text: '推进“一网通办”“一网统管”，做到“两不误”。' },
    { text: '他说：“他当时讲‘要办“一件事”’。”' },
    { text: '他说，“我正在读《平“常”事——乡村工作札记》一书”。' },
  ],
};
