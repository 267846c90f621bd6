import type { ParagraphRule, RulePage } from '../rule';
import { Trigger } from '../triggers';

/** 段末缺点号 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/final-mark',
    title: { zh: '段末缺少点号', en: 'No mark at the end of a paragraph' },
    severity: 'hint',
    profile: 'review',
    clauses: ['gb15834-4.1.3.1'],
    messages: {
      missing: { zh: '这一段末尾没有句号一类的点号：可能漏了，也可能话没有说完。', en: 'Nothing ends this paragraph: a full stop may be missing, or the rest of the sentence.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Stop | Trigger.Comma,
  except: ['title', 'titleNote', 'salutation', 'mainRecipient', 'announcedOutline', 'heading', 'signature', 'issueDate', 'attachmentNote', 'attachment', 'imprint', 'annotation', 'embeddedDocument', 'documentNumber'],
  check({ text }, report) {
    const end = text.trimEnd().length;
    if (end < SHORTEST || !ENDS_IN_WORD.test(text[end - 1]!) || BROKEN.test(text.slice(end - 2, end))) return;
    const stop = Math.max(text.lastIndexOf('。', end), text.lastIndexOf('；', end));
    // A heading glued behind a paragraph, a signature, a source: short, and without a pause in it.
    const last = text.slice(stop + 1, end);
    if (last.length < LAST || !(last.includes('，') || stop > 0) || (stop < 0 && end < LONG) || /[\n\t|\u3000]/.test(last) || SOURCE.test(last)) return;
    report({ start: end - 1, end, message: 'missing', fixes: [{ kind: 'ask', title: { zh: '补上句号', en: 'Add a full stop' }, changes: [{ start: PAUSE.test(text[end - 1]!) ? end - 1 : end, end, newText: '。' }] }] });
  },
};

const SHORTEST = 30;
const LAST = 6;
/** A single clause with a comma may be a heading below this length. */
const LONG = 36;
/** A date or an office behind the last sentence is a signature that lost its line. */
const SOURCE = /^\s*[^，]{2,30}(?:日|号|[府委局厅办室院部处会])$/;
/** A reference to an article that was taken for the next paragraph. */
const PAUSE = /[，、]/;
const BROKEN = /(?:[和与及或将]|或者|以及|本法|照法|范围|依照|根据)$/;
const ENDS_IN_WORD = /[\u4e00-\u9fff0-9%，、]/;

export const page: RulePage = {
  about: {
    zh: '由几句话组成的正文段落，最后一句有逗号而末尾没有点号，多是漏了句号或者话没写完。标题、署名、表格、只有一句的条目不查。',
    en: 'A paragraph of several sentences whose last one has a comma in it but nothing at its end. Headings, signatures, tables and items of one sentence are left alone.',
  },
  bad: [
    { text: '会议听取了工作情况汇报。会议指出，今年以来各单位齐心协力，各项工作取得明显成[|效|]', fixed: '会议听取了工作情况汇报。会议指出，今年以来各单位齐心协力，各项工作取得明显成效。' },
    { text: '要加强统筹协调，形成工作合力。各县区要把责任压实到岗位，把措施细化到环[|节|]\n二、主要任务\n抓好落实。' },
    { text: '全年经济平稳运行，质量稳步提升。全市实现税收收入三十亿元，比上年增长5[|%|]' },
  ],
  good: [
    { text: '会议听取了工作情况汇报。会议指出，今年以来各单位齐心协力，各项工作取得明显成效。' },
    { text: '一、总体要求\n（一）加强组织领导，落实工作责任\n各单位要提高认识。' },
    { text: '项目名称，建设内容，完成时限' },
    { text: '会议要求各单位抓好落实，务求实效。请各单位于月底前报送有关情况。某市人民政府办公室' },
  ],
};
