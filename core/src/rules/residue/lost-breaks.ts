import { lostBreaks } from '../../model/brokenLines';
import { documentRule, type RulePage } from '../rule';
import { lazyFix } from '../shared/fixes';

/** 段落粘连 */
export const rule = documentRule<never>({
  meta: {
    id: 'residue/lost-breaks',
    title: { zh: '段落粘连', en: 'Lost paragraph breaks' },
    severity: 'information',
    profile: 'draft',
    clauses: [],
    messages: {
      lost: { zh: '全文有 {count} 处像是丢了换行（此为第一处），标题和段落粘在一行里：请分开。', en: '{count} places where a line break seems lost, of which this is the first: headings and paragraphs run together on a line; part them.' },
    },
  },
  scope: 'document',
  check({ model }, report) {
    const found = lostBreaks(model);
    const [first] = found;
    if (!first || found.length < LEAST) return;
    const { text, paragraphs, lines } = model;
    const lineEnd = lines[0]?.breakLength === 2 ? '\r\n' : '\n';
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

/** One space too many, or one list within a sentence, is no damage. */
const LEAST = 2;
const SHOWN = 24;

export const page: RulePage = {
  about: {
    zh: '粘贴时换行变成空格或消失，标题、段落就连成一行，不便阅读，也不能生成正确的目录。按编号、空格和语句判断原来在哪里分段；全文只报一次，修复一并分开，改后请看一遍。',
    en: 'A paste turned line breaks into spaces or dropped them, so that headings and paragraphs run together. Said once; the fix parts all of them; look it through afterwards.',
  },
  bad: [
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
    { text: '一、总体要求\n坚持以人民为中心。\n二、主要任务\n抓好落实。' },
    { text: '一是加强领导，二是明确责任，三是狠抓落实。' },
    { text: '全市分为三类：一类为城区，二类为近郊，三类为远郊。' },
  ],
};
