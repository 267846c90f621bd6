import { documentRule, type RulePage } from '../rule';
import { lazyFix } from '../shared/fixes';

interface Run {
  readonly start: number;
  readonly end: number;
  /** Where the lines that hold it begin and end, line end included. */
  readonly from: number;
  readonly to: number;
}

/** 网页残留 */
export const rule = documentRule<never>({
  meta: {
    id: 'residue/web-navigation',
    title: { zh: '网页残留', en: 'Lines of a web page' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      line: { zh: '“{text}”是粘贴时带进来的网页内容（导航、来源、编辑、版权、页码之类），不属于正文：请删去。', en: '“{text}” came along with a paste (navigation, source, editor, copyright, page number) and is no part of the text: delete it.' },
      many: { zh: '全文有 {count} 处粘贴时带进来的网页内容或页码（此为第一处），不属于正文：请删去。', en: '{count} remnants of a web page or page numbers, of which this is the first: delete them.' },
    },
    tags: ['unnecessary'],
  },
  scope: 'document',
  check({ text, paragraphs }, report) {
    const runs: Run[] = [];
    for (const { start, end, kind } of paragraphs) {
      if (kind !== 'residue' || (end - start === 1 && text.charCodeAt(start) >= 0x3400)) continue;
      const previous = runs.at(-1);
      if (previous && start - previous.end <= LONGEST_GAP && text.slice(previous.end, start).trim() === '') runs[runs.length - 1] = { ...previous, end, to: lineEnd(text, end) };
      else runs.push({ start, end, from: lineStart(text, start), to: lineEnd(text, end) });
    }
    const [first] = runs;
    if (!first) return;
    if (runs.length > MANY) {
      report({ start: first.start, end: first.end, message: 'many', arguments: { count: runs.length }, fixes: [lazyFix('ask', { zh: '全部删去', en: 'Delete them all' }, () => runs.map(({ from, to }) => ({ start: from, end: to, newText: '' })))] });
      return;
    }
    for (const { start, end, from, to } of runs) {
      const shown = text.slice(start, end).split('\n')[0]!.trim();
      report({
        start,
        end,
        message: 'line',
        arguments: { text: shown.length > 16 ? `${shown.slice(0, 16)}…` : shown },
        fixes: [{ kind: 'ask', title: { zh: '删去这些行', en: 'Delete these lines' }, changes: [{ start: from, end: to, newText: '' }] }],
      });
    }
  },
});

const LONGEST_GAP = 120;
const MANY = 20;

/** The start of the line where nothing else stands before it, else its own start. */
function lineStart(text: string, start: number): number {
  let index = start;
  while (index > 0 && /[^\S\n]/.test(text[index - 1]!)) index--;
  return index === 0 || text[index - 1] === '\n' ? index : start;
}

function lineEnd(text: string, end: number): number {
  let index = end;
  while (index < text.length && /[^\S\n]/.test(text[index]!)) index++;
  return text[index] === '\n' ? index + 1 : index === text.length ? index : end;
}

export const page: RulePage = {
  about: {
    zh: '从网页或 PDF 粘贴来的稿子，常带进导航、“来源：”“责任编辑：”、版权备案号、“上一篇”、分享按钮、页码等行，不属于正文。相邻的几行合报一处，处数很多时只作一条汇总。',
    en: 'Lines that a paste brought along from a web page or PDF: navigation, source, editor, copyright, page numbers. Neighbours are one finding.',
  },
  bad: [
    { text: '关于加强档案工作的通知\n[|来源：某某网　发布时间：2024-03-05\n【字号：大 中 小】|]\n各单位：\n现将有关事项通知如下。', fixed: '关于加强档案工作的通知\n各单位：\n现将有关事项通知如下。' },
    { text: '现将有关事项通知如下。\n[|责任编辑：某某\n版权所有 转载请注明出处|]', message: '网页内容' },
    { text: '各单位要抓好落实。\n[|上一篇：关于放假的通知|]\n二、有关要求\n请于月底前报送。' },
  ],
  good: [
    { text: '会议审核通过了有关方案。\n来源于基层的经验要总结推广。' },
    { text: '关于举办展览的通知\n主办、承办单位要密切配合，做好各项工作。' },
    { text: '第二页起为名单，共三页，请各单位认真核对。' },
  ],
};
