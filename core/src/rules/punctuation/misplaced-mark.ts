import type { ParagraphRule, RulePage } from '../rule';
import { Trigger } from '../triggers';

/** 点号、后引号的位置 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/misplaced-mark',
    title: { zh: '标点的位置', en: 'Misplaced mark' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      leading: { zh: '“{mark}”不能放在一段的开头：可能是前面误断了一行，或者删改时多留了一个。', en: '“{mark}” can’t begin a paragraph: a line was broken by mistake, or the mark was left over.' },
      spaceBefore: { zh: '“{mark}”前面多了空格。', en: 'A space before “{mark}”.' },
      spaceBehind: { zh: '“{mark}”后面多了空格。', en: 'A space behind “{mark}”.' },
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
    for (const match of text.matchAll(LEADING_LINE)) {
      const start = match.index + match[0].length - 1;
      report({ start, end: start + 1, message: 'leading', arguments: { mark: text[start]! } });
    }
    for (const match of text.matchAll(SPACED)) {
      const found = match[0];
      const start = match.index;
      const end = start + found.length;
      if (SPACE.test(found[0]!)) {
        // Behind a line end the space indents, at the beginning it belongs to the mark above.
        if (start === 0 || /[\n\r]/.test(text[start - 1]!)) continue;
        report({ start, end, message: 'spaceBefore', arguments: { mark: found.at(-1)! }, fixes: [{ kind: 'safe', changes: [{ start, end: end - 1, newText: '' }] }] });
      } else report({ start, end, message: 'spaceBehind', arguments: { mark: found[0]! }, fixes: [{ kind: 'safe', changes: [{ start: start + 1, end, newText: '' }] }] });
    }
  },
};

const LEADING = /^[ \t\u00a0\u3000]*[，。、；：！？）》”〉](?![，。、；：！？）])/;
/** Within a hard-wrapped paragraph a mark may well begin a line, but not behind another mark. */
const LEADING_LINE = /[，。、；：！？]\r?\n[ \u3000]{0,8}[，。、；：！？](?![，。、；：！？])/g;
const SPACE = /[ \u00a0\u3000]/;
// Spaces leave room to fill in within （　　）: those between brackets only are none of these.
const SPACED = /(?<=[\u4e00-\u9fff0-9A-Za-z%”》）])[ \u00a0\u3000]{1,3}[，。、；：！？）》〉](?!\S?[_＿])|[《〈（“‘][ \u00a0\u3000]{1,2}(?=[\u4e00-\u9fff0-9A-Za-z])/g;

export const page: RulePage = {
  about: {
    zh: '点号和后引号、后括号、后书名号不放在段首，前面也不留空格；前括号、前书名号后面不留空格。留给人填写的空白（　　）不算。',
    en: 'Pause marks and closing marks neither begin a paragraph nor have a space before them; no space follows an opening mark. Room left to fill in （　　） is none of these.',
  },
  bad: [
    { text: '会议强调[| ，|]要抓好落实。', fixed: '会议强调，要抓好落实。' },
    { text: '根据[|《 |]预算法[| 》|]，制定本办法。', fixed: '根据《预算法》，制定本办法。' },
    { text: '会议研究了有关工作。\n[|，|]并提出了要求。' },
  ],
  good: [
    { text: '会议强调，要抓好落实。' },
    { text: '兹有我单位（　　）同志前往你处联系工作，请接洽。' },
    { text: '（一）加强领导\n（二）落实责任' },
    { text: '《预算法》 《审计法》' },
  ],
};
