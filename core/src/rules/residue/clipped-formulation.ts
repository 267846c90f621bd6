import { clippedNames } from '../../syntax/placeholders';
import type { SourceSpan } from '../../text/span';
import { documentRule, type RulePage } from '../rule';
import { reportPlaces } from '../shared/places';
import { Trigger } from '../triggers';

/** 被掐掉的姓名和提法：_总书记 */
export const rule = documentRule<readonly (SourceSpan & { readonly text: string })[]>({
  meta: {
    id: 'residue/clipped-formulation',
    title: { zh: '提法、姓名被掐掉', en: 'Clipped formulation or name' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      many: { zh: '全文有 {count} 处提法或姓名被符号盖住（此为第一处）：请对照原文逐处补全。', en: '{count} formulations or names are covered, of which this is the first: restore each from the source.' },
      other: { zh: '另一处', en: 'Another one' },
      clipped: { zh: '“{text}”前面的字被符号盖住了，提法不完整：请按原文补全。', en: 'What stood before “{text}” is covered: restore the full wording from the source.' },
    },
  },
  scope: 'document',
  triggers: Trigger.Mask,
  except: ['residue'],
  gather({ text }) {
    const found = clippedNames(text);
    return found.length === 0 ? undefined : found.map(({ start, end, mask }) => ({ start, end, text: text.slice(mask.end, end) }));
  },
  check(_document, report, gathered) {
    reportPlaces(gathered, report, { above: 10, message: 'many' }, ({ text }) => ({ message: 'clipped', arguments: { text } }));
  },
});

export const page: RulePage = {
  about: {
    zh: '网上流传的稿子常把领导人姓名和有关提法的前几个字换成“_”“**”。这样的字句不能照用，要对照权威原文补全。',
    en: 'Copies that circulate on the web cover the first words of names and formulations. They must be restored from an authoritative source.',
  },
  bad: [
    { text: '要认真学习[|_总书记|]的重要讲话精神。', message: '盖住' },
    { text: '坚持以[|_新时代中国特色社会主义|]思想为指导，抓好落实。' },
    { text: '贯彻落实[|××总书记|]的重要指示。' },
  ],
  good: [
    { text: '新时代中国特色社会主义思想是科学的理论，全面贯彻新时代中国特色社会主义思想，取得历史性成就。' },
    { text: '同志们，现在开会。总书记的重要讲话，为我们指明了方向。' },
    { text: '以党支部书记同志为主体，抓好学习。' },
  ],
};
