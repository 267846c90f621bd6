import { documentRule, type RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 句中多余的空格 */
export const rule = documentRule<readonly Space[]>({
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
  scope: 'document',
  triggers: Trigger.Space,
  except: ['title', 'titleNote', 'salutation', 'mainRecipient', 'announcedOutline', 'heading', 'signature', 'issueDate', 'attachmentNote', 'attachment', 'imprint', 'annotation', 'embeddedDocument', 'documentNumber', 'signer', 'copyNumber', 'secrecy', 'urgency', 'issuerMark'],
  gather({ text }) {
    if (text.length < SHORTEST) return undefined;
    const found = matchesOf(STRAY, text).filter(({ index }) => WORD.test(text[index - 1] ?? ''));
    // More of them divide a list or a table.
    if (found.length === 0 || found.length > MOST) return undefined;
    const spaces: Space[] = [];
    for (const match of found) {
      const start = match.index;
      const end = start + match[0].length;
      // A number, a name or a label stands before it.
      if (start < BEFORE || end + BEHIND > text.length || DIVIDES.test(text.slice(Math.max(0, start - BEFORE), start)) || DIVIDES.test(text.slice(end, end + BEHIND)) || NUMBERED.test(text.slice(Math.max(0, start - LONGEST_NUMBER), start)) || QUOTED.test(text.slice(Math.max(0, start - LONGEST_QUOTE), start))) continue;
      // At the paragraph's start or behind a stop it may part a heading from what follows.
      const isOpening = start <= LONGEST_HEADING ? !text.slice(0, start).includes('，') : BREAK.test(text.slice(start - LONGEST_HEADING, start)) || BREAK.test(text.slice(end, end + LEAST_BEHIND)) || TITLED.test(text.slice(Math.max(0, start - LONGEST_QUOTE), start));
      const [first = '', second = ''] = [text.slice(start - 2, start), text.slice(end, end + 2)];
      spaces.push({ start, end, across: isOpening && !AROUND.test(`${first} ${second}`) ? [first + second[0]!, first[1]! + second] : [] });
    }
    return spaces.length === 0 ? undefined : spaces;
  },
  check({ text }, report, gathered) {
    let looked = 0;
    for (const { start: paragraph, value } of gathered) {
      for (const { start, end, across } of value) {
        // The same words without a space elsewhere: it parts nothing here.
        if (across.length > 0 && (looked++ >= MOST_LOOKS || !across.some(words => text.includes(words)))) continue;
        report({ start: paragraph + start, end: paragraph + end, message: 'stray', fixes: [{ kind: 'ask', changes: [{ start: paragraph + start, end: paragraph + end, newText: '' }] }] });
      }
    }
  },
});

interface Space {
  readonly start: number;
  readonly end: number;
  /** Three characters that would stand together without it, where only their standing together elsewhere tells. */
  readonly across: readonly string[];
}

const SHORTEST = 30;
const MOST = 3;
const BEFORE = 4;
const BEHIND = 2;
const LONGEST_HEADING = 14;
const LEAST_BEHIND = 3;
const LONGEST_QUOTE = 24;
const MOST_LOOKS = 20;
const QUOTED = /“[^”]*$/;
const TITLED = /《[^》]*$/;
/** Words that a heading doesn't end in, and a body doesn't open with. */
const AROUND = /[的和与及或将对在由以从向把被应不至有]\s|(?:应当|会同|可以|不得|以及|或者) |\s(?:[的和与及或等之所院部在]|会同|多次)/;
const DIVIDES = /[\s|：（）【】]/;
const NUMBERED = /第[一二三四五六七八九十百零〇0-9]+[章节条款项编]?(?:之[一二三四五六七八九十])?$/;
const LONGEST_NUMBER = 10;
const STRAY = /[ \u00a0\u3000]{1,2}(?=[\u4e00-\u9fff])/g;
const WORD = /[\u4e00-\u9fff，、]/;
/** Here a new sentence or note begins, with or without a heading. */
const BREAK = /[\s。；：！？（）〔〕【】《》“”|]/;

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
    { text: '第三十五条 与发包人订立合同的承包人，应当按照合同约定履行全部义务，保证工程质量。' },
    { text: '（一）加强领导 各单位要成立工作机构，明确专人负责，认真抓好各项工作任务的落实。' },
    { text: '举办“鹭引五洲 才聚八闽”创新创业大赛，吸引各类人才来本地发展，取得良好成效。' },
    { text: '第三条　本办法所称绿道，是指串联公园、景区，供市民步行、骑行的廊道和设施。' },
    { text: '出席：张　三　李　四　王小五　赵　六　钱　七　孙　八　周小九　吴　十　郑十一' },
    { text: '第一章　总　　则\n附　　则' },
    { text: '会议认为，GDP 增长 5% 左右，主要指标稳中有进，群众满意度有所提升，成绩来之不易。' },
  ],
};
