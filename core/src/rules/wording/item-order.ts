import { judgedBy } from '../facts';
import type { Fix, ParagraphRule, RulePage, Severity } from '../rule';
import { enumerationsIn, listUses, type ListUse } from '../shared/enumerations';
import { SETTLED } from '../shared/wording';
import { Trigger } from '../triggers';

/** 并列项的次序 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/item-order',
    title: { zh: '固定提法的次序', en: 'Order of a formulation’s items' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      order: { zh: '“{term}”各项的次序是：{items}。', en: 'The items of “{term}” come in this order: {items}.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.EnumerationComma,
  check({ text, terms, facts }, report) {
    if (judgedBy(facts, SETTLED) === 'no') return;
    for (const enumeration of enumerationsIn(text)) {
      for (const use of listUses(terms, text, enumeration)) {
        if (use.order === 'right') continue;
        const { list, places } = use;
        report({
          start: places[0]!.start,
          end: places.at(-1)!.end,
          message: 'order',
          arguments: { term: list.entry?.term ?? list.items.join('、'), items: list.items.join('、') },
          fixes: [reordered(use)],
          severity: severityOf(use),
        });
      }
    }
  },
};

/** Three words that are often named together may stand in any order where they aren't the term itself. */
const SHORTEST = 3;

function severityOf({ list: { entry, items, level } }: ListUse): Severity {
  if (!entry) return level ?? 'warning';
  const isName = [entry.term, ...entry.aliases].some(name => items.every(item => name.includes(item)));
  return isName || items.length > SHORTEST ? 'warning' : 'hint';
}

/** Items change places; what stands between them stays. */
function reordered({ list, places }: ListUse): Fix {
  const changes = places.flatMap(({ start, end, text }, index) => (text === list.items[index] ? [] : [{ start, end, newText: list.items[index]! }]));
  return { kind: 'ask', title: { zh: `按“${list.items.join('、')}”排列`, en: `Put in the order ${list.items.join('、')}` }, changes };
}

export const page: RulePage = {
  about: {
    zh: '术语所含各项的次序是固定的。一处并列恰好由某一术语的全部项目组成、而次序与它历来的次序都不同的，标出来。只有三项、又都是常用词的，只作提示。',
    en: 'The items of a term have a fixed order. An enumeration made of just these items in an order that none of its versions has is marked; of three common words it is only a hint.',
  },
  bad: [
    { text: '要坚持[|协调、创新、绿色、开放、共享|]的新发展理念。', fixed: '要坚持创新、协调、绿色、开放、共享的新发展理念。', message: '新发展理念' },
    { text: '要增强[|大局意识、政治意识、核心意识和看齐意识|]。', fixed: '要增强政治意识、大局意识、核心意识和看齐意识。' },
    { text: '不断增强人民群众[|幸福感、获得感、安全感|]。', fixed: '不断增强人民群众获得感、幸福感、安全感。' },
  ],
  good: [{ text: '要坚持创新、协调、绿色、开放、共享的新发展理念。' }, { text: '做好教育、医疗、养老、就业等工作。' }, { text: '要增强政治意识、大局意识、核心意识和看齐意识。' }],
};
