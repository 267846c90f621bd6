import { isIdeograph } from '../../text/characters';
import type { ParagraphRule, RulePage } from '../rule';
import type { TermBase } from '../../terms/termBase';
import { enumerationsIn, listsWith, type Token } from '../shared/enumerations';

/** 词语重复：进一步进一步 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/doubled-word',
    title: { zh: '重复的词', en: 'Doubled word' },
    severity: 'information',
    profile: 'draft',
    clauses: [],
    messages: {
      listed: { zh: '“{word}”在这一串并列里出现两次，请看是否重复或写错了一项。', en: '“{word}” stands twice in this enumeration; check whether one of them is another item.' },
      first: { zh: '前一处', en: 'The first one' },
      doubled: { zh: '“{word}”连着写了两遍，多余的请删去一个。', en: '“{word}” stands twice in a row; delete one if it is one too many.' },
    },
  },
  scope: 'paragraph',
  check({ text, terms }, report) {
    for (const { start, length } of doubles(text)) {
      const word = text.slice(start, start + length);
      if (isRight(text, start, word)) continue;
      const end = start + length * 2;
      report({ start, end, message: 'doubled', arguments: { word }, fixes: [{ kind: 'ask', changes: [{ start: start + word.length, end, newText: '' }] }] });
    }
    if (!text.includes('、')) return;
    for (const { tokens } of enumerationsIn(text)) {
      for (const [index, token] of tokens.entries()) {
        // Farther apart another enumeration has begun: 查封、扣押、冻结期满续行查封、扣押、冻结.
        const earlier = isSameBeside(terms, tokens, index) || tokens[index - 1]?.text === token.text ? tokens[index - 1] : tokens[index - 2]?.text === token.text && tokens[index - 1]!.text.length <= SHORT_ITEM ? tokens[index - 2] : undefined;
        if (!earlier || token.text.length < 2 || /[\d一二三四五六七八九十百千万亿]/.test(token.text)) continue;
        report({ start: token.start, end: token.end, message: 'listed', arguments: { word: token.text }, related: [{ start: earlier.start, end: earlier.end, message: 'first' }] });
      }
    }
  },
};

/** The first item has words before it, the last behind it: 坚定道路自信、道路自信, 依法执政、依法执政共同推进. Only items of a term: 副县长、县长 are two. */
function isSameBeside(terms: TermBase, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text ?? '';
  const word = tokens[index]!.text;
  if (index === 1 && before.endsWith(word)) return listsWith(terms, word).length > 0;
  return index === tokens.length - 1 && before !== '' && word.startsWith(before) && listsWith(terms, before).length > 0;
}

const SHORT_ITEM = 4;
const SHORTEST = 2;
const LONGEST = 8;
/** Where each character stood last, counted on through all paragraphs; a back-reference would try every length at every place. */
const lastAt = new Int32Array(0x10000).fill(-LONGEST - 1);
let counted = 0;

/** Words that stand twice in a row, the longest first; ascending and apart. */
function doubles(text: string): { start: number; length: number }[] {
  if (counted > 0x3fffffff) {
    lastAt.fill(-LONGEST - 1);
    counted = 0;
  }
  // Paragraphs are kept apart.
  const base = (counted += LONGEST + 1);
  counted += text.length;
  const found: { start: number; length: number }[] = [];
  let from = 0;
  let recurring = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const before = lastAt[code]!;
    lastAt[code] = base + at;
    if (base + at - before > LONGEST) {
      recurring = 0;
      continue;
    }
    // All of the second word stood in the first.
    if (++recurring < SHORTEST) continue;
    for (let start = Math.max(from, at - LONGEST - 1); start <= at - SHORTEST * 2 + 1; start++) {
      const length = doubledAt(text, start);
      if (length === 0) continue;
      found.push({ start, length });
      from = start + length * 2;
      start = from - 1;
    }
  }
  return found;
}

function doubledAt(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (!isCommon(first)) return 0;
  for (let length = LONGEST; length >= SHORTEST; length--) {
    if (text.charCodeAt(start + length) !== first) continue;
    let same = 1;
    while (same < length && isCommon(text.charCodeAt(start + same)) && text.charCodeAt(start + same) === text.charCodeAt(start + length + same)) same++;
    if (same === length) return length;
  }
  return 0;
}

function isCommon(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Numbers and measures repeated: 一个一个, 一步一步. */
const MEASURE = /[一二三四五六七八九十百千万亿〇零几]/;
const TRIED = /^(?:研究|讨论|考虑|学习|商量|了解|调研|打扫|交流|总结|观察|体验|放松|锻炼|帮助|收拾|琢磨|思考|反思|比较|鼓励|指点|认识|熟悉|活动|休息|介绍|整理|检查|评论|评价|哈哈|呵呵|轰隆|滴答|哗啦|多少|很多|很紧|许多|非常|好好|慢慢|人人|多多|永远|万岁|走着|说着|规定)$/;
/** Two words meet (申请人|申请人民法院, 经济组织|组织培训), or the end of one and the whole of the next (信用|信用信息). */
const MEETING = /^(?:申请人|年度|装箱|组织|代表|出版|接受人|行政区|出租|设计|定罪|保管|政府|产权|公司|建设|管理|服务|经营|生产|教育|工作|会议|用信|业创|建共|测预|化文|级分|查巡|权同|强自|理处|等教育|会委员|有土地)$/;

function isRight(text: string, start: number, word: string): boolean {
  if (MEASURE.test(word) || TRIED.test(word) || /^[的对]/.test(word) || word.endsWith('的') || new Set(word).size === 1) return true;
  const behind = start + word.length * 2;
  return MEETING.test(word) && isIdeograph(text, behind) && !/[的了和与及在]/.test(text[behind]!);
}

export const page: RulePage = {
  about: {
    zh: '两个字以上的词连写两遍，多是改稿时留下的。量词重叠（一个一个）、表示尝试的动词重叠（研究研究）不算；后一个词可能另起一个词组的（建设建设用地）也不算。',
    en: 'A word of two or more characters written twice in a row. Measures (一个一个) and verbs repeated on purpose stay silent, and so does what may begin a longer word.',
  },
  bad: [
    { text: '要[|切实抓好切实抓好|]落实。', fixed: '要切实抓好落实。' },
    { text: '各级[|党委党委|]、政府要高度重视。', fixed: '各级党委、政府要高度重视。' },
    { text: '推动全市高质量[|发展发展|]。', fixed: '推动全市高质量发展。' },
    { text: '要抓好教育、医疗、养老、[|医疗|]、就业等工作。', message: '两次' },
    { text: '要坚持依法治国、依法执政、[|依法执政共同推进|]。' },
    { text: '各单位[|应当应当|]依照规定办理。', fixed: '各单位应当依照规定办理。' },
  ],
  good: [{ text: '问题要一个一个解决，措施要研究研究。' }, { text: '要加快建设建设用地二级市场。' }, { text: '一步一步往前走，件件有着落、事事有回音。' }],
};
