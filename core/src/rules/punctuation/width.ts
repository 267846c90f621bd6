import { documentRule, type RulePage, type TextChange } from '../rule';
import { lazyFix } from '../shared/fixes';
import { halfWidthMarks, type HalfMark } from '../shared/halfWidth';
import { Trigger } from '../triggers';

/** 半角标点 */
export const rule = documentRule<Kept>({
  meta: {
    id: 'punctuation/width',
    title: { zh: '半角标点', en: 'Half-width punctuation' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      half: { zh: '“{mark}”是半角，全文用的是全角，改为“{right}”。', en: 'A half-width “{mark}” in a full-width text; use “{right}”.' },
      dot: { zh: '汉字之间的“.”：句末应当用“。”，外国人名中间应当用“·”。', en: 'A “.” between ideographs: “。” ends a sentence, “·” divides a foreign name.' },
      mixed: { zh: '全文有 {count} 处半角标点，与全角混用，可以一次改成全角。', en: '{count} half-width marks among full-width ones; all can be changed at once.' },
      brackets: { zh: '全文的括号用的是半角（{count} 个），中文公文用全角，可以一次改过来。', en: 'The brackets of this text are half-width ({count}); Chinese documents use full-width ones. All can be changed at once.' },
      consistent: { zh: '全文的标点一律是半角（{count} 处），中文公文用全角，可以一次改过来。', en: 'All {count} marks of this text are half-width; Chinese documents use full-width ones. All can be changed at once.' },
    },
  },
  scope: 'document',
  triggers: Trigger.HalfMark | Trigger.Dot | Trigger.Parenthesis | Trigger.Quote,
  gather(paragraph) {
    const marks = HALF.test(paragraph.text) ? halfWidthMarks(paragraph) : [];
    const brackets = countOf(paragraph.text, '（');
    return marks.length + brackets === 0 ? undefined : { marks, brackets, number: brackets === 0 ? undefined : NUMBER.exec(paragraph.text)?.[1] };
  },
  check({ facts }, report, gathered) {
    let count = 0;
    let halfBrackets = 0;
    let fullBrackets = 0;
    const numbered = new Set<boolean>();
    for (const { value } of gathered) {
      count += value.marks.length;
      fullBrackets += value.brackets;
      if (value.number !== undefined) numbered.add(isArabic(value.number));
      for (const mark of value.marks) if (isBracket(mark)) halfBrackets++;
    }
    if (count === 0) return;
    const bracketsAlike = halfBrackets >= MANY_BRACKETS && halfBrackets >= fullBrackets * 4;
    const summarise = (message: 'mixed' | 'consistent' | 'brackets', wanted: (mark: HalfMark) => boolean): void => {
      let start = -1;
      let amount = 0;
      for (const { start: shift, value } of gathered) {
        for (const mark of value.marks) {
          if (!wanted(mark)) continue;
          if (amount++ === 0) start = shift + mark.at;
        }
      }
      if (start < 0) return;
      const changes = (): TextChange[] => gathered.flatMap(({ start: shift, value }) => value.marks.filter(wanted).flatMap(mark => moved(mark, shift))).sort((one, other) => one.start - other.start);
      const title = { zh: `全部改成全角（${amount} 处）`, en: `Make all ${amount} full-width` };
      const fix = lazyFix(message === 'mixed' ? 'safe' : 'ask', title, changes);
      report({ start, end: start + 1, message, severity: message === 'mixed' ? 'warning' : 'information', arguments: { count: amount }, fixes: [fix] });
    };
    if (facts.width === 'half' || facts.width === 'none') {
      summarise('consistent', () => true);
      return;
    }
    const isLeft = (mark: HalfMark): boolean => !(bracketsAlike && isBracket(mark));
    if (bracketsAlike) summarise('brackets', mark => !isLeft(mark));
    const left = bracketsAlike ? count - halfBrackets : count;
    if (left > (facts.width === 'full' ? MANY : FEW)) {
      summarise('mixed', isLeft);
      return;
    }
    for (const { start: shift, value } of gathered) {
      for (const mark of value.marks) {
        // (二) among （一） and （三） is a matter of numbering, and found there.
        if (!isLeft(mark) || (mark.number !== undefined && numbered.has(isArabic(mark.number)))) continue;
        const [start, end] = [shift + mark.at, shift + mark.until];
        const changes = moved(mark, shift);
        if (mark.certain) report({ start, end, message: 'half', arguments: { mark: mark.mark, right: mark.right }, fixes: [{ kind: 'safe', changes }] });
        else report({ start, end, message: 'dot', severity: 'information', fixes: ['。', '·'].map(newText => ({ kind: 'ask', changes: changes.map(change => ({ ...change, newText })) })) });
      }
    }
  },
});

interface Kept {
  readonly marks: readonly HalfMark[];
  /** Full-width opening brackets. */
  readonly brackets: number;
  /** The first numeral of a full-width number that opens the paragraph. */
  readonly number: string | undefined;
}

/** More than this a reader no longer looks at one by one. */
const MANY = 40;
/** As many may be slips where the text has no clear majority. */
const FEW = 10;
/** From here on half-width brackets are a habit, not slips. */
const MANY_BRACKETS = 8;
const HALF = /[,;:!?."＂()]/;

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++;
  return count;
}

function moved({ changes }: HalfMark, by: number): TextChange[] {
  return changes.map(({ start, end, newText }) => ({ start: start + by, end: end + by, newText }));
}

const NUMBER = /^\s{0,8}（([一二三四五六七八九十\d])[一二三四五六七八九十\d]{0,2}）/;

function isArabic(numeral: string): boolean {
  return /\d/.test(numeral);
}

function isBracket({ right }: HalfMark): boolean {
  return right === '（）';
}

const FULL_TEXT = '会议听取了情况汇报，研究了下一步工作；会议认为，各单位（部门）态度端正，措施有力，成效明显，群众满意；会议强调，要再接再厉，善作善成，不断巩固成果。';

export const page: RulePage = {
  about: {
    zh: '全文多用全角标点时，混在中文里的半角逗号、冒号、分号、括号、引号等逐处指出。半角的太多，或者通篇都是半角（常见于从网页、聊天软件粘贴来的文字），只在第一处说一次，用一个修正全部改成全角；括号一律用半角而别的标点用全角的，也只说一次。英文、数字、时刻、网址里的半角标点不动。',
    en: 'In a text that mostly uses full-width marks every half-width comma, colon, bracket or quotation mark within Chinese is pointed out. Where there are too many, or all are half-width, one finding at the first of them offers to change them all. English, numbers, times and addresses keep theirs.',
  },
  bad: [
    { text: `${FULL_TEXT}\n发展[|,|]稳定是大局[|:|]要抓好落实。`, fixed: `${FULL_TEXT}\n发展，稳定是大局：要抓好落实。` },
    { text: `${FULL_TEXT}\n市发展改革委[|(以下简称市发改委)|]负责[|"一网通办"|]改革。`, fixed: `${FULL_TEXT}\n市发展改革委（以下简称市发改委）负责“一网通办”改革。` },
    { text: `${FULL_TEXT}\n同比增长5.2%[|,|] 高于全省平均水平[|;|]GDP[|,|]税收都有增长[|.|]`, fixed: `${FULL_TEXT}\n同比增长5.2%，高于全省平均水平；GDP，税收都有增长。` },
    { text: `各单位[|:|]\n请认真学习,抓好落实;落实情况(书面)于月底前报送,不得延误.\n联系人:办公室,电话:12345.`, fixed: `各单位：\n请认真学习，抓好落实；落实情况（书面）于月底前报送，不得延误。\n联系人：办公室，电话：12345.`, message: '一律是半角' },
    { text: `${FULL_TEXT}\n各项工作抓得很实[|.|]下一步要继续努力。`, message: '之间的' },
  ],
  good: [
    { text: `${FULL_TEXT}\n会议定于10:30开始，比例为3:1，经费1,200元，网址为http://www.example.org，口号为Better City, Better Life。` },
    { text: `${FULL_TEXT}\n（一）加强领导。成立专班。\n(二)落实责任。建立台账。` },
    { text: `${FULL_TEXT}\n1.加强领导。A.甲方案。一.总体要求。` },
    { text: `${FULL_TEXT}\n采用Java, Python等语言，显示屏为27"，误差±0.5%。` },
    { text: FULL_TEXT },
  ],
};
