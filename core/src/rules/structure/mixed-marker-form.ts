import type { NumberingForm } from '../../model/documentModel';
import { numberingOf } from '../../model/numberingFaults';
import type { Numbered, NumberedGroup } from '../../model/numberingMode';
import { numberText } from '../../model/numberText';
import { Class, classAt, spacesEnd } from '../../text/characters';
import { documentRule, type RulePage } from '../rule';
import { shownAs, shownNumber } from '../shared/numbering';

/** 同级序号混用 */
export const rule = documentRule({
  meta: {
    id: 'structure/mixed-marker-form',
    title: { zh: '同级序号写法混用', en: 'Siblings are numbered in different forms' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      mixed: {
        zh: '同级序号多写作“{usual}”，此处写作“{found}”：同一级只用一种写法。',
        en: 'Siblings are mostly written “{usual}”, this one “{found}”: one level takes one form.',
      },
      many: {
        zh: '同级序号多写作“{usual}”，此处等{count}处写作“{found}”：同一级只用一种写法。',
        en: 'Siblings are mostly written “{usual}”, this one and others, {count} in all, “{found}”: one level takes one form.',
      },
      level: {
        zh: '“{found}”夹在“{before}”与“{after}”之间，应是同一级：请统一写成“{usual}”。',
        en: '“{found}” stands between “{before}” and “{after}” and seems to be of their level: write “{usual}”.',
      },
      other: { zh: '同级的写法', en: 'How siblings are written' },
    },
  },
  scope: 'document',
  check({ model, text }, report) {
    const { series, faults } = numberingOf(model);
    for (const { groups } of series) {
      const form = groups[0]!.members[0]!.numbering.form;
      if (!LOOKED_AT.has(form)) continue;
      if (!isMixed(text, groups)) continue;
      const writings = new Map<number, Numbered[]>();
      for (const { members } of groups) {
        for (const member of members) {
          const writing = writingOf(text, member);
          const others = writings.get(writing);
          if (others) others.push(member);
          else writings.set(writing, [member]);
        }
      }
      const [usual, ...others] = [...writings.values()].sort((first, second) => second.length - first.length);
      const sample = numberText(text, usual![0]!.numbering);
      if (sample === undefined) continue;
      for (const members of others) {
        const rewrites = members.flatMap(member => {
          const parts = numberText(text, member.numbering);
          if (parts?.notation !== sample.notation || parts.after === '') return [];
          const { start, end } = member.numbering.span;
          return [{ start, end, newText: `${sample.before.trim()}${parts.numeral}${sample.after.trim()}` }];
        });
        // Very many are one slip: one finding, one fix.
        for (const changes of rewrites.length > MOST_SINGLE ? [rewrites] : rewrites.map(rewrite => [rewrite])) {
          const { start, end, newText } = changes[0]!;
          report({
            start,
            end,
            message: changes.length > 1 ? 'many' : 'mixed',
            arguments: { usual: newText, found: text.slice(start, end).trim(), count: changes.length },
            related: [{ ...usual![0]!.numbering.span, message: 'other' }],
            fixes: [{ kind: 'ask', changes, ...(changes.length > 1 && { title: { zh: '同级的都改过来', en: 'Change them all' } }) }],
          });
        }
      }
    }
    for (const { kind, member, other, group } of faults) {
      if (kind !== 'form' || other === undefined) continue;
      const after = group.members[group.members.indexOf(other) + 1]!;
      const right = shownAs(text, other, member.numbering.value);
      report({
        ...member.numbering.span,
        message: 'level',
        arguments: { found: shownNumber(text, member), before: shownNumber(text, other), after: shownNumber(text, after), usual: right },
        related: [{ ...other.numbering.span, message: 'other' }],
        fixes: [{ kind: 'ask', changes: [{ ...member.numbering.span, newText: right }] }],
      });
    }
  },
});

const MOST_SINGLE = 5;

/** Forms whose marks vary; what stands wrongly behind 一 is another rule's matter. */
const LOOKED_AT: ReadonlySet<NumberingForm> = new Set<NumberingForm>(['chineseInParentheses', 'arabic', 'arabicInParentheses', 'article', 'chapter']);

function isMixed(text: string, groups: readonly NumberedGroup[]): boolean {
  const first = writingOf(text, groups[0]!.members[0]!);
  for (const { members } of groups) for (const member of members) if (writingOf(text, member) !== first) return true;
  return false;
}

/** What stands around the number, as one figure: this runs over every number on every keystroke. */
function writingOf(text: string, { numbering: { form, span } }: Numbered): number {
  if (form === 'article' || form === 'chapter') {
    const numeral = classAt(text, spacesEnd(text, span.start + 1, span.end));
    return numeral === Class.Digit ? Class.Digit : Class.ChineseDigit;
  }
  const opening = classAt(text, span.start);
  const open = opening === Class.OpenParenthesis ? text.charCodeAt(span.start) : opening === Class.EnclosedNumber ? ENCLOSED : 0;
  let end = span.end - 1;
  // A mark behind the bracket is wrong whatever the others have.
  if (open !== 0 && isPause(classAt(text, end))) end--;
  const closing = classAt(text, end);
  if (open === ENCLOSED || closing === Class.ChineseDigit || closing === Class.Digit) return open;
  // 1， and 1． are other rules' matter.
  const close = closing === Class.Comma || closing === Class.Dot ? DOT : text.charCodeAt(end);
  return open * 0x10000 + close;
}

const ENCLOSED = 1;
const DOT = 0x2e;

function isPause(found: Class): boolean {
  return found === Class.EnumerationComma || found === Class.Dot || found === Class.Comma;
}

export const page: RulePage = {
  about: {
    zh: '同一级的序号写法不一：（一）与(一)，1.与1、，第三条与第3条；或者两个同级序号之间夹着一个别的层次的写法（（一）……2.……（三））。按全文中较多的写法改。附件、印发的文件各看各的。',
    en: 'Numbers of one level are written differently: （一） and (一), 1. and 1、, 第三条 and 第3条; or a number in another level’s form stands where its sibling is missing. The form used more often wins; attached documents are looked at by themselves.',
  },
  bad: [
    {
      text: '一、主要任务\n（一）摸清底数。组织力量逐户核查。\n[|(二)|]建立台账。明确责任人和时限。\n（三）逐项整改。整改一项、销号一项。',
      fixed: '一、主要任务\n（一）摸清底数。组织力量逐户核查。\n（二）建立台账。明确责任人和时限。\n（三）逐项整改。整改一项、销号一项。',
      message: '只用一种写法',
    },
    {
      text: '一、报送要求\n1.数据要真实。由填报单位负责。\n[|2、|]时限要严格。逾期视为未报。\n3.责任要明确。由专人负责。',
      fixed: '一、报送要求\n1.数据要真实。由填报单位负责。\n2.时限要严格。逾期视为未报。\n3.责任要明确。由专人负责。',
    },
    {
      text: '一、主要任务\n（一）摸清底数。组织力量逐户核查。\n[|2.|]建立台账。明确责任人和时限。\n（三）逐项整改。整改一项、销号一项。',
      fixed: '一、主要任务\n（一）摸清底数。组织力量逐户核查。\n（二）建立台账。明确责任人和时限。\n（三）逐项整改。整改一项、销号一项。',
    },
  ],
  good: [
    { text: '一、主要任务\n(一)摸清底数。组织力量逐户核查。\n(二)建立台账。明确责任人和时限。' },
    { text: '一、报送要求\n1.数据要真实。由填报单位负责。\n（1）当月数据。\n（2）累计数据。\n2.时限要严格。逾期视为未报。' },
    { text: '一、报送要求\n1、2号楼由物业负责。\n1.数据要真实。由填报单位负责。\n2.时限要严格。逾期视为未报。' },
  ],
};
