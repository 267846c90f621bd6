import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 句中多余的空格 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/inner-space',
    title: { zh: '句中的空格', en: 'Stray space' },
    severity: 'information',
    profile: 'draft',
    clauses: [],
    messages: {
      stray: { zh: '句子中间多了空格，请删去。', en: 'A stray space within a sentence; delete it.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Space,
  except: ['title', 'titleNote', 'salutation', 'mainRecipient', 'announcedOutline', 'heading', 'signature', 'issueDate', 'attachmentNote', 'attachment', 'imprint', 'annotation', 'embeddedDocument', 'documentNumber', 'signer', 'copyNumber', 'secrecy', 'urgency', 'issuerMark'],
  check({ text }, report) {
    if (text.length < SHORTEST) return;
    const found = matchesOf(STRAY, text).filter(({ index }) => WORD.test(text[index - 1] ?? ''));
    // More of them divide a list or a table.
    if (found.length === 0 || found.length > MOST) return;
    for (const match of found) {
      const start = match.index;
      const end = start + match[0].length;
      // A number, a name or a label stands before it.
      if (start < BEFORE || end + BEHIND > text.length || BREAK.test(text.slice(Math.max(0, start - BEFORE), start)) || BREAK.test(text.slice(end, end + BEHIND))) continue;
      report({ start, end, message: 'stray', fixes: [{ kind: 'ask', changes: [{ start, end, newText: '' }] }] });
    }
  },
};

const SHORTEST = 30;
const MOST = 3;
const BEFORE = 10;
const BEHIND = 3;
const STRAY = /[ \u00a0\u3000]{1,2}(?=[\u4e00-\u9fff])/g;
const WORD = /[\u4e00-\u9fff，、]/;
/** Within a few characters: a line end, another space, a stop, a bracket: here the space may divide. */
const BREAK = /[\s。；：！？（）〔〕【】《》“”|]|第[一二三四五六七八九十百零〇0-9]+[章节条款项编]$/;

export const page: RulePage = {
  about: {
    zh: '一句话中间、前后都是汉字的空格，多是从别处粘贴带来的。标题、署名、姓名（张　三）、序号后面的空格和用空格分开的名单、表格不算：空格附近有点号、括号、换行，或者一段里有多处空格的，都不报。',
    en: 'A space within a sentence between ideographs, mostly brought along by pasting. Titles, signatures, names of two characters, spaces behind numbers, lists and tables are left alone: so is any space near a stop, a bracket or a line end, and a paragraph with many of them.',
  },
  bad: [
    { text: '各单位要认真学习贯彻会议精神，进一步提高[| |]政治站位，结合工作实际抓好贯彻落实。', fixed: '各单位要认真学习贯彻会议精神，进一步提高政治站位，结合工作实际抓好贯彻落实。' },
    { text: '各单位要认真学习贯彻会议精神，[|　|]进一步提高认识，结合工作实际抓好贯彻落实。', fixed: '各单位要认真学习贯彻会议精神，进一步提高认识，结合工作实际抓好贯彻落实。' },
    { text: '会议认为今年以来全市经济社会发展[| |]态势良好，主要指标稳中有进，群众满意度有所提升。' },
  ],
  good: [
    { text: '第三条　本办法所称绿道，是指串联公园、景区，供市民步行、骑行的廊道和设施。' },
    { text: '出席：张　三　李　四　王小五　赵　六　钱　七　孙　八　周小九　吴　十　郑十一' },
    { text: '第一章　总　　则\n附　　则' },
    { text: '会议认为，GDP 增长 5% 左右，主要指标稳中有进，群众满意度有所提升，成绩来之不易。' },
  ],
};
