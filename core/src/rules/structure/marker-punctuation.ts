import { Class, classAt, skipSpace } from '../../text/characters';
import type { ParagraphRule, Reporter, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 序号后的标点 */
export const rule: ParagraphRule = {
  meta: {
    id: 'structure/marker-punctuation',
    title: { zh: '序号后标点不对', en: 'Wrong mark behind a number' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb15834-B.3.2', 'gb15834-B.3.1', 'gb15834-B.3.3', 'gb15834-B.3.4', 'gb15834-B.3.5', 'gb15834-B.3.7'],
    messages: {
      chinese: { zh: '汉字序号后用顿号，不用“{mark}”：应为“{right}”。', en: 'A number in Chinese is followed by 、, not by “{mark}”: “{right}”.' },
      arabic: { zh: '阿拉伯数字序号后用下脚点，不用“{mark}”：应为“{right}”。', en: 'An Arabic number is followed by a dot, not by “{mark}”: “{right}”.' },
      enclosed: { zh: '带括号、带圈的序号后不再加“{mark}”：应为“{right}”。', en: 'Nothing follows a number in brackets or a circle: “{right}”, without “{mark}”.' },
      decimal: { zh: '多级序号末尾不加“{mark}”：应为“{right}”。', en: 'A number of several figures has no “{mark}” behind it: “{right}”.' },
      words: { zh: '“{number}”之后用逗号，不用“{mark}”：应为“{right}”。', en: '“{number}” is followed by a comma, not by “{mark}”: “{right}”.' },
      point: { zh: '“{number}”之后不用标点，直接接下文。', en: 'No mark follows “{number}”.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.ChineseDigit | Trigger.Digit | Trigger.Parenthesis,
  except: ['title', 'titleNote', 'announcedOutline', 'signature', 'issueDate', 'imprint'],
  check({ text, kind }, report) {
    if ((kind === 'heading' || kind === 'runInHeading' || kind === 'item') && mayOpen(text)) checkOpening(text, report);
    if (FOLLOWED.some(words => text.includes(words))) checkPoints(text, report);
  },
};

const CHINESE = /^(\s*[一二三四五六七八九十百]{1,5})(\s*(?:[，,：:]|[.．](?!\d)))/;
const ARABIC = /^(\s*[\d０-９]{1,3})(\s*[，,：:])(?![\d０-９])/;
const ENCLOSED = /^(\s*(?:[（(]\s*(?:[一二三四五六七八九十百]{1,5}|\d{1,3})\s*[）)]|[①-⑳⑴-⒇㈠-㈩]))([、.．，,])(?![（(\d])/;
const DECIMAL = /^(\s*\d{1,2}(?:\.\d{1,2}){1,4})([.．、，])(?!\d)/;
const WORDS = /^(\s*第[一二三四五六七八九十]{1,3}|\s*其[一二三四五六七八九十])(\s*[、.．,])(?![一二三四五六七八九十第\d])/;
const POINT = /(^|[。；：，！？;:,]\s*)([一二三四五六七八九十]{1,2}是)([，、：,:])/g;

/** Whether a number may open the paragraph whose mark is none of the right ones. */
function mayOpen(text: string): boolean {
  const first = skipSpace(text, 0, text.length);
  const found = classAt(text, first);
  return found === Class.ChineseDigit || found === Class.Digit || found === Class.OpenParenthesis || found === Class.EnclosedNumber || text[first] === '第' || text[first] === '其';
}

const FOLLOWED = ['是，', '是、', '是：', '是,', '是:'];

function checkOpening(text: string, report: Reporter): void {
  for (const [pattern, message, mark, clause] of OPENINGS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = match[1]!;
    const wrong = match[2]!.trim();
    const start = number.length;
    const end = start + match[2]!.length;
    const right = number.trim() + mark;
    report({
      start: number.length - number.trimStart().length,
      end,
      message,
      clause,
      arguments: { mark: wrong, right, number: number.trim() },
      fixes: [{ kind: 'safe', title: { zh: `改为“${right}”`, en: `Change to “${right}”` }, changes: [{ start, end, newText: mark }] }],
    });
    return;
  }
}

const OPENINGS = [
  [CHINESE, 'chinese', '、', 'gb15834-B.3.2'],
  [DECIMAL, 'decimal', '', 'gb15834-B.3.5'],
  [ARABIC, 'arabic', '.', 'gb15834-B.3.3'],
  [ENCLOSED, 'enclosed', '', 'gb15834-B.3.4'],
  [WORDS, 'words', '，', 'gb15834-B.3.1'],
] as const;

/** 一是，二是， : several of them, or the words only happen to stand there. */
function checkPoints(text: string, report: Reporter): void {
  const matches = matchesOf(POINT, text);
  if (matches.length < 2) return;
  for (const match of matches) {
    const start = match.index + match[1]!.length;
    const behind = start + match[2]!.length;
    report({ start, end: behind + 1, message: 'point', clause: 'gb15834-B.3.7', arguments: { number: match[2]! }, fixes: [{ kind: 'safe', title: { zh: '删去标点', en: 'Delete the mark' }, changes: [{ start: behind, end: behind + 1, newText: '' }] }] });
  }
}

export const page: RulePage = {
  about: {
    zh: '汉字序号后用顿号（一、），阿拉伯数字序号后用下脚点（1.），带括号、带圈的序号后不加标点（（一）、（1）、①），多级序号末尾不加点（3.1），“第一”“其一”后用逗号，“一是”“二是”后不用标点。“1、”这种写法极常见，另有一条提示级的规则。只看确实是序号的段首；“第一、二产业”“3、4月”“1、2号楼”不是序号，不报。',
    en: '、 behind a Chinese number, a dot behind an Arabic one, nothing behind one in brackets or a circle or of several figures, a comma behind 第一 and 其一, nothing behind 一是. The widespread 1、 has a rule of its own. Only what really is a number is looked at.',
  },
  bad: [
    {
      text: '关于开展专项检查的通知\n各单位：\n现就有关事项通知如下。\n[|一，|]总体要求\n坚持问题导向，抓好整改。\n[|二，|]重点任务\n各单位要按照分工抓好落实。',
      fixed: '关于开展专项检查的通知\n各单位：\n现就有关事项通知如下。\n一、总体要求\n坚持问题导向，抓好整改。\n二、重点任务\n各单位要按照分工抓好落实。',
      message: 'B.3.2',
    },
    {
      text: '一、主要任务\n[|（一）、|]摸清底数。组织力量逐户核查。\n[|（二）、|]建立台账。明确责任人和时限。',
      fixed: '一、主要任务\n（一）摸清底数。组织力量逐户核查。\n（二）建立台账。明确责任人和时限。',
    },
    {
      text: '同志们：\n下面我谈两点意见。\n[|第一、|]要提高认识。这是做好工作的前提。\n[|第二、|]要强化措施。这是做好工作的关键。',
      fixed: '同志们：\n下面我谈两点意见。\n第一，要提高认识。这是做好工作的前提。\n第二，要强化措施。这是做好工作的关键。',
    },
    {
      text: '要抓好两项工作：[|一是，|]加强学习；[|二是，|]改进作风。',
      fixed: '要抓好两项工作：一是加强学习；二是改进作风。',
      message: 'B.3.7',
    },
  ],
  good: [
    { text: '第一、二产业增加值稳步提高。\n第三、四季度要加快进度。' },
    { text: '3、4月集中开展排查。\n1、2号楼由物业负责。\n一、二、三号窗口正常办理业务。' },
    { text: '一、主要任务\n（一）摸清底数。组织力量逐户核查。\n1.核对名册。\n2.实地走访。\n（二）建立台账。明确责任人和时限。' },
    { text: '增长3.2，低于预期。\n其中，一是成本上升。' },
  ],
};
