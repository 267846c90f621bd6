import type { ParagraphRule, RulePage, TextChange } from '../rule';
import { pairsOf, type Pair } from '../shared/pairs';
import { Trigger } from '../triggers';

/** 书名号套用：外双内单 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/nested-book-titles',
    title: { zh: '书名号套用', en: 'Nested title marks' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb15834-4.15.3.5'],
    messages: {
      inner: { zh: '书名号里面再用书名号，外面用《》，里面用〈〉。', en: 'Within 《》 an inner title takes 〈〉.' },
      outer: { zh: '最外层的书名号用《》，〈〉只用在《》里面。', en: 'The outermost title takes 《》; 〈〉 stands only within it.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.BookTitle,
  check(paragraph, report) {
    const { pairs, lone } = pairsOf(paragraph);
    const { text } = paragraph;
    if (!pairs.some(({ family, open, outer }) => family === 'title' && (outer !== undefined || text[open] === '〈'))) return;
    const titles = pairs.filter(({ family }) => family === 'title');
    if (titles.length === 0 || lone.some(({ family }) => family === 'title')) return;
    const inner = new Map<Pair, Pair[]>();
    for (const pair of titles) {
      if (!pair.outer) continue;
      const siblings = inner.get(pair.outer);
      if (siblings) siblings.push(pair);
      else inner.set(pair.outer, [pair]);
    }
    const isWrong = (pair: Pair): boolean => pair.outer !== undefined && text[pair.outer.open] === text[pair.open];
    for (const pair of titles) {
      if (!pair.outer) {
        if (text[pair.open] === '〈') report({ start: pair.open, end: pair.close + 1, message: 'outer', severity: 'information', fixes: [{ kind: 'ask', changes: changes(pair, '《》') }] });
        continue;
      }
      // The outermost that is wrong brings what stands in it along.
      if (!isWrong(pair) || ancestors(pair).some(isWrong)) continue;
      const fix: TextChange[] = [];
      for (const { other, depth } of within(pair, inner)) fix.push(...changes(other, (text[pair.open] === '《') === (depth % 2 === 0) ? '〈〉' : '《》').filter(({ start, newText }) => text[start] !== newText));
      report({ start: pair.open, end: pair.close + 1, message: 'inner', fixes: [{ kind: 'safe', changes: fix.sort((first, second) => first.start - second.start) }] });
    }
  },
};

function ancestors(pair: Pair): Pair[] {
  const found: Pair[] = [];
  for (let outer = pair.outer; outer; outer = outer.outer) found.push(outer);
  return found;
}

/** The pair and those in it, with how deep they stand in it. */
function within(pair: Pair, inner: ReadonlyMap<Pair, readonly Pair[]>, depth = 0): { other: Pair; depth: number }[] {
  return [{ other: pair, depth }, ...(inner.get(pair) ?? []).flatMap(child => within(child, inner, depth + 1))];
}

function changes({ open, close }: Pair, marks: string): TextChange[] {
  return [
    { start: open, end: open + 1, newText: marks[0]! },
    { start: close, end: close + 1, newText: marks[1]! },
  ];
}

export const page: RulePage = {
  about: {
    zh: '题名里面还有题名时，外面一层用《》，里面一层用〈〉，再里面一层又用《》。段里另有不成对的书名号时不报。',
    en: 'A title within a title takes 〈〉, one within that 《》 again. Nothing is said while a mark of the paragraph lacks its partner.',
  },
  bad: [
    { text: '转发《关于印发[|《甲市绿化办法》|]的通知》。', fixed: '转发《关于印发〈甲市绿化办法〉的通知》。' },
    { text: '《关于转发[|《关于印发〈绿化办法〉的通知》|]的通知》已经废止。', fixed: '《关于转发〈关于印发《绿化办法》的通知〉的通知》已经废止。' },
    { text: '认真学习[|〈工作规则〉|]。', fixed: '认真学习《工作规则》。', message: '最外层' },
  ],
  good: [
    { text: '转发《关于印发〈甲市绿化办法〉的通知》。' },
    { text: '《关于转发〈关于印发《绿化办法》的通知〉的通知》已经废止。' },
    { text: '学习《工作规则》《绿化办法》。' },
  ],
};
