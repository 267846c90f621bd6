import { isStatutory } from '../../model/documentKind';
import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';

/** 绝对化的说法 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/absolute',
    title: { zh: '绝对化的说法', en: 'Absolute wording' },
    severity: 'hint',
    profile: 'review',
    clauses: [],
    messages: { absolute: { zh: '“{found}”说得绝对，请核对是否有据、留有余地。', en: '“{found}” is absolute; check that it is borne out.' } },
  },
  scope: 'paragraph',
  cues: ['所未', '无前', '绝无', '天下', '无人', '无与', '空前', '尽善', '对成', '对安', '独一', '举世', '完美', '底解', '底根', '底杜', '底消', '全消', '全杜', '全满', '之百', '对不', '对没', '对保', '对可', '毫无', '远不', '无一', '人满', '部满'],
  check({ text, facts }, report) {
    if (!isStatutory(facts.kind) && facts.kind !== '总结' && facts.kind !== '规章') return;
    for (const match of matchesOf(FOUND, text)) {
      const start = match.index;
      report({ start, end: start + match[0].length, message: 'absolute', arguments: { found: match[0] } });
    }
  },
};

const FOUND = /前所未有的?成[就绩效]|史无前例|绝无仅有|独一无二|举世无双|完美无缺|彻底(?:解决了|根除了|杜绝了|消除了)|完全(?:消除了|杜绝了|满足了)|百分之百(?:满意|正确|成功)|绝对(?:不会|没有|保证|可靠|成功|安全)|绝无(?:任何|一例|问题)|天下第一|无人能及|无与伦比|空前绝后|尽善尽美|毫无(?:疑问|问题)|永远不会|无一例外|人人满意|全部满意|毫无差错/g;

export const page: RulePage = {
  about: {
    zh: '法定公文里“彻底解决了”“百分之百满意”一类绝对化的说法，提示核对。',
    en: 'Absolute claims in statutory kinds of documents; a reminder to check.',
  },
  bad: [
    { text: '关于整治工作情况的报告\n\n市人民政府：\n\n经过整治，[|彻底解决了|]问题，群众[|百分之百满意|]。', message: '留有余地' },
    { text: '关于整治工作情况的报告\n\n市人民政府：\n\n今后[|绝对不会|]再发生此类问题。' },
    { text: '关于整治工作情况的通报\n\n各单位：\n\n取得了[|史无前例|]的成效。' },
  ],
  good: [{ text: '关于整治工作情况的报告\n\n市人民政府：\n\n要坚决彻底解决历史遗留问题。' }, { text: '在全市工作会议上的讲话\n\n同志们：\n\n这是绝无仅有的机会。' }, { text: '关于整治工作情况的报告\n\n市人民政府：\n\n问题基本解决。' }],
};
