import { meetingFacts } from '../../terms/meetings';
import type { ParagraphRule, RulePage } from '../rule';
import { Trigger } from '../triggers';

/** 不存在的届次 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/impossible-meeting',
    title: { zh: '届次、次数不存在', en: 'A meeting that never was' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      impossible: { zh: '没有“{name}”，请核对届次。', en: 'There was no “{name}”; check the number.' },
      counted: { zh: '没有“{name}”：这一届只开了{count}次，请核对。', en: 'There was no “{name}”: only {count} were held in that term. Check it.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.ChineseDigit,
  cues: ['届', '一大', '次会', '次全', '次党', '次代', '五年', '五五', '两会'],
  check({ mentions, terms }, report) {
    for (const { start, end, referent } of mentions) {
      if (referent.kind !== 'meeting') continue;
      const { state, name, count } = meetingFacts(terms.meetings, referent.name);
      if (state === 'impossible') report({ start, end, message: count === undefined ? 'impossible' : 'counted', arguments: { name, count: count ?? 0 } });
    }
  },
};

export const page: RulePage = {
  about: {
    zh: '党的全国代表大会、中央全会、中央纪委全会、全国人大和全国政协会议的届次与会议表核对：这一届没有开过那么多次的，标出来。还没有开的、会议表没有收的不提。',
    en: 'Numbers of congresses and plenary sessions are checked against the tables: more sessions than were held in that term is a mistake; what has not been held yet or is not in the tables stays silent.',
  },
  bad: [{ text: '[|党的十八届八中全会|]作出了部署。', message: '7' }, { text: '[|十三届全国人大七次会议|]审议通过。' }, { text: '认真学习[|党的十九届八中全会|]精神。' }],
  good: [{ text: '党的十八届七中全会作出了部署。' }, { text: '县第十八届委员会第八次全体会议召开。' }, { text: '认真学习党的十九届六中全会精神。' }],
};
