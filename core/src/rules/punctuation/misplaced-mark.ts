import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 点号、后引号的位置 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/misplaced-mark',
    title: { zh: '标点的位置', en: 'Misplaced mark' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb15834-5.1.1'],
    messages: {
      leading: { zh: '“{mark}”不能放在一段的开头：可能是前面误断了一行，或者删改时多留了一个。', en: '“{mark}” can’t begin a paragraph: a line was broken by mistake, or the mark was left over.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Comma | Trigger.Stop | Trigger.EnumerationComma | Trigger.Colon | Trigger.Semicolon | Trigger.Exclamation | Trigger.Quote | Trigger.BookTitle | Trigger.Parenthesis,
  check({ text }, report) {
    const leading = LEADING.exec(text);
    if (leading) {
      const start = leading[0].length - 1;
      report({ start, end: start + 1, message: 'leading', arguments: { mark: text[start]! } });
    }
    for (const match of text.includes('\n') ? matchesOf(LEADING_LINE, text) : []) {
      const start = match.index + match[0].length - 1;
      report({ start, end: start + 1, message: 'leading', arguments: { mark: text[start]! } });
    }
  },
};

const LEADING = /^[ \t\u00a0\u3000]*[，。、；：！？）》”〉](?![，。、；：！？）])/;
/** Within a hard-wrapped paragraph a mark may well begin a line, but not behind another mark. */
const LEADING_LINE = /[，。、；：！？]\r?\n[ \u3000]{0,8}[，。、；：！？](?![，。、；：！？])/g;

export const page: RulePage = {
  about: {
    zh: '点号和后引号、后括号、后书名号不放在段首：多半是前面误断了一行，或者删改时多留了一个。硬换行的段落里，只有换行前已有点号的才报。',
    en: 'Pause marks and closing marks don’t begin a paragraph: a line was broken by mistake, or a mark was left over. Within a hard-wrapped paragraph only a mark behind another mark and a line break is found.',
  },
  bad: [
    { text: '会议研究了有关工作。\n[|，|]并提出了要求。' },
    { text: '[|、|]各有关单位要认真贯彻落实会议精神。' },
    { text: '会议研究了有关工作。\n　　[|；|]坚持系统观念，统筹推进各项工作，确保取得实效。' },
  ],
  good: [{ text: '会议研究了有关工作，\n并提出了要求。' }, { text: '（一）加强领导\n（二）落实责任' }, { text: '“一网通办”取得成效。\n《工作规则》已经修订。' }],
};
