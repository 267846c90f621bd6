import { meetingFacts, type MeetingName } from '../../terms/meetings';
import type { MeetingData } from '../../terms/termData';
import { judgedBy } from '../facts';
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
      future: { zh: '会议表（截至{asOf}）里还没有“{name}”，请核对届次。', en: 'The tables (up to {asOf}) know of no “{name}” yet; check the number.' },
      counted: { zh: '没有“{name}”：这一届只开了{count}次，请核对。', en: 'There was no “{name}”: only {count} were held in that term. Check it.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.ChineseDigit,
  cues: ['届', '一大', '次会', '次全', '次党', '次代', '五年', '五五', '两会'],
  check({ text, mentions, terms, facts }, report) {
    for (const { start, end, referent } of mentions) {
      if (referent.kind !== 'meeting') continue;
      const { state, name, count } = meetingFacts(terms.meetings, referent.name);
      // The next one may be prepared for; the one after the next, or its spirit, not.
      const isFuture = state === 'notYet' && (isFarAhead(referent.name, terms.meetings) || (judgedBy(facts, terms.meetings.asOf) === 'no' && HELD.test(text.slice(end, end + 4))));
      if (isFuture) report({ start, end, message: 'future', arguments: { name, asOf: terms.meetings.asOf } });
      else if (state === 'impossible') report({ start, end, message: count === undefined ? 'impossible' : 'counted', arguments: { name, count: count ?? 0 } });
    }
  },
};

/** Behind a meeting that has been held. */
const HELD = /^(?:精神|报告|指出|强调|提出|审议|通过|决定|公报|以来|闭幕)/;

function isFarAhead(name: MeetingName, { congresses }: MeetingData): boolean {
  const number = name.kind === 'congress' ? name.number : name.kind === 'plenum' ? name.congress : 0;
  return number > congresses.reduce((last, congress) => Math.max(last, congress.number), 0) + 1;
}

export const page: RulePage = {
  about: {
    zh: '党的全国代表大会、中央全会、中央纪委全会、全国人大和全国政协会议的届次与会议表核对：这一届没有开过那么多次的，标出来。还没有开、却说学习它的精神的，也标出来；筹备中的、会议表没有收的不提。',
    en: 'Numbers of congresses and plenary sessions are checked against the tables: more sessions than were held in that term is a mistake; what has not been held yet or is not in the tables stays silent.',
  },
  bad: [{ text: '[|党的十八届八中全会|]作出了部署。', message: '7' }, { text: '[|十三届全国人大七次会议|]审议通过。' }, { text: '认真学习[|党的十九届八中全会|]精神。' }, { text: '要认真学习[|党的二十六大|]精神。', message: '还没有' }],
  good: [{ text: '党的十八届七中全会作出了部署。' }, { text: '县第十八届委员会第八次全体会议召开。' }, { text: '认真学习党的十九届六中全会精神。' }],
};
