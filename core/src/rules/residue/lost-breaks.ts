import { chineseNumeral } from '../../text/numerals';
import { continuesCount, lostBreaks } from '../../model/brokenLines';
import { documentRule, type Gathered, type RuleDocument, type RulePage } from '../rule';
import { lazyFix } from '../shared/fixes';
import { Trigger } from '../triggers';

/** An item with the next one behind its semicolon: （一）……；（二）……。 */
interface Items {
  readonly first: number;
  /** Where the others begin, in order. */
  readonly inner: readonly number[];
}

/** 段落粘连 */
export const rule = documentRule<Items>({
  meta: {
    id: 'residue/lost-breaks',
    title: { zh: '段落粘连', en: 'Lost paragraph breaks' },
    severity: 'information',
    profile: 'draft',
    clauses: [],
    messages: {
      once: { zh: '“{text}”前面像是丢了换行：编号与前后各段连着，应另起一段。', en: 'A line break seems lost before “{text}”: its number goes on with the paragraphs around; begin a new one.' },
      lost: { zh: '全文有 {count} 处像是丢了换行（此为第一处），标题和段落粘在一行里：请分开。', en: '{count} places where a line break seems lost, of which this is the first: headings and paragraphs run together on a line; part them.' },
    },
  },
  scope: 'document',
  triggers: Trigger.Parenthesis,
  gather({ text }) {
    const opening = ITEM.exec(text);
    if (!opening) return undefined;
    const first = numberIn(opening[1]!);
    const inner: number[] = [];
    for (const match of text.matchAll(INNER)) {
      if (numberIn(match[1]!) !== first + inner.length + 1) return undefined;
      inner.push(match.index + match[0].indexOf('（'));
    }
    return inner.length === 0 ? undefined : { first, inner };
  },
  check(document, report, gathered) {
    const { model } = document;
    const found = lostBreaks(model);
    const { text, paragraphs, lines } = model;
    const lineEnd = lines[0]?.breakLength === 2 ? '\r\n' : '\n';
    const sure = found.length < LEAST ? [...found.filter(lost => continuesCount(model, lost)), ...glued(document, gathered)] : [];
    for (const { start, end } of sure.slice(0, MOST)) {
      const shown = /^.{1,12}/u.exec(text.slice(end, end + 12))?.[0] ?? '';
      report({ start: end, end: end + shown.length, message: 'once', arguments: { text: shown }, fixes: [{ kind: 'ask', title: { zh: '另起一段', en: 'Begin a new paragraph' }, changes: [{ start, end, newText: lineEnd }] }] });
    }
    const [first] = found;
    if (!first || found.length < LEAST) return;
    const { start, end } = paragraphs[first.paragraph]!;
    const firstLineEnd = text.slice(start, Math.min(end, start + SHOWN)).search(/[\r\n]/);
    report({
      start,
      end: firstLineEnd > 0 ? start + firstLineEnd : Math.min(end, start + SHOWN),
      message: 'lost',
      arguments: { count: found.length },
      fixes: [lazyFix('ask', { zh: '分成段落', en: 'Part into paragraphs' }, () => found.map(({ start: from, end: to }) => ({ start: from, end: to, newText: lineEnd })))],
    });
  },
});

const ITEM = /^\s*（([一二三四五六七八九十]{1,3})）/;
const INNER = /(?<=[；。])[ \u3000]*（([一二三四五六七八九十]{1,3})）/g;
const MOST = 5;

function numberIn(numeral: string): number {
  return chineseNumeral(numeral, 0, numeral.length) ?? Number.NaN;
}

/** A whole list may stand in one paragraph; where the paragraphs around count on, a break was lost. */
function glued({ paragraphs }: RuleDocument, gathered: readonly Gathered<Items>[]): { readonly start: number; readonly end: number }[] {
  return gathered.flatMap(({ index, start, value: { first, inner } }) => {
    const numberOf = (place: number) => {
      const numbering = paragraphs[place]?.element?.numbering;
      return numbering?.form === 'chineseInParentheses' ? numbering.value : undefined;
    };
    return numberOf(index - 1) === first - 1 || numberOf(index + 1) === first + inner.length + 1 ? inner.map(at => ({ start: start + at, end: start + at })) : [];
  });
}

/** One space too many, or one list within a sentence, is no damage. */
const LEAST = 2;
const SHOWN = 24;

export const page: RulePage = {
  about: {
    zh: '粘贴时换行变成空格或消失，标题、段落就连成一行，不便阅读，也不能生成正确的目录。按编号、空格和语句判断原来在哪里分段；多处的全文只报一次，修复一并分开，改后请看一遍；只有一处的，编号与前后各段连着才报。',
    en: 'A paste turned line breaks into spaces or dropped them, so that headings and paragraphs run together. Said once; the fix parts all of them; look it through afterwards. A single one is said where its number goes on with the paragraphs around.',
  },
  bad: [
    { text: '某市条例\n第一条 应当提交下列材料：\n（一）申请书；[|（二）章程；|]\n（三）名册。\n第二条 本条例自公布之日起施行。', fixed: '某市条例\n第一条 应当提交下列材料：\n（一）申请书；\n（二）章程；\n（三）名册。\n第二条 本条例自公布之日起施行。', message: '丢了换行' },
    { text: '某市条例\n第一条 为了加强管理，制定本条例。\n第二条 单位应当负责。[|第三条 个人应当遵守。|]\n第四条 本条例自公布之日起施行。' },
    {
      text: '现将有关事项通知如下：[|一、总体要求 坚持以人民为中心，全面提高工作质量|]。二、主要任务 各单位要抓好落实，确保完成。三、保障措施 加强组织领导，明确责任分工。',
      message: '丢了换行',
    },
    {
      text: '在全市大会上的讲话 同志们： 今天召开这次会议，主要任务是部署全年工作。讲三点意见：[|一、提高认识 要深入学习。|]二、狠抓落实 要明确责任。三、加强领导 要健全机制。',
    },
    {
      text: '关于做好防汛工作的通知\n各单位：\n现将有关事项通知如下：[|一、加强领导|]\n各单位要成立机构，明确责任。二、落实责任\n要签订责任书，加强督查检查。三、严明纪律\n要严格值班。',
    },
  ],
  good: [
    { text: '某市条例\n第一条 应当提交：\n（一）申请书；（二）章程；（三）名册。\n第二条 依照前款。第五条规定的除外。' },
    { text: '一、总体要求\n坚持以人民为中心。\n二、主要任务\n抓好落实。' },
    { text: '一是加强领导，二是明确责任，三是狠抓落实。' },
    { text: '全市分为三类：一类为城区，二类为近郊，三类为远郊。' },
  ],
};
