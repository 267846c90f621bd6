import { wrappedBreaks, type WrappedBreak } from '../../model/brokenLines';
import { documentRule, type Gathered, type ParagraphKind, type RuleDocument, type RulePage } from '../rule';
import { lazyFix } from '../shared/fixes';

interface Broken {
  readonly length: number;
  readonly breaks: readonly WrappedBreak[];
  /** Its last words lead to no end: what follows may be the rest of the sentence. */
  readonly open: boolean;
}

/** A paragraph that ends in mid-sentence, and the one that goes on with it. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** 硬换行 */
export const rule = documentRule<Broken>({
  meta: {
    id: 'residue/hard-wraps',
    title: { zh: '段中硬换行', en: 'Hard-wrapped paragraphs' },
    severity: 'information',
    profile: 'draft',
    clauses: [],
    messages: {
      once: { zh: '这一段在句子中间断开了，下一段是它的后半句：请接起来。', en: 'This paragraph breaks off in mid-sentence, and the next one goes on with it: join them.' },
      wrapped: { zh: '有 {count} 段在句子中间断了行（此为第一段），多是从 PDF 或邮件粘贴来的：请把断开的行接起来。', en: '{count} paragraphs are broken in mid-sentence, of which this is the first, mostly by a paste from PDF or mail: join their lines.' },
    },
  },
  scope: 'document',
  except: ['residue', 'title', 'titleNote', 'mainRecipient', 'salutation', 'signature', 'issuerMark'],
  gather({ text, kind }) {
    const breaks = text.includes('\n') || text.includes('\r') ? wrappedBreaks(text) : NO_BREAKS;
    const open = text.length >= SHORTEST && OPEN_KINDS.has(kind) && OPEN_END.test(text[text.length - 1]!);
    return breaks.length > 0 || open ? { length: text.length, breaks, open } : undefined;
  },
  check(document, report, gathered) {
    for (const { start, end, next } of cutsIn(document, gathered)) {
      report({ start, end, message: 'once', fixes: [{ kind: 'ask', title: { zh: '接起来', en: 'Join them' }, changes: [{ start: end, end: next, newText: '' }] }] });
    }
    const broken = gathered.filter(({ value }) => value.breaks.length > 0);
    const [first] = broken;
    if (!first) return;
    const changes = () => broken.flatMap(({ start, value }) => value.breaks.map(({ start: from, end, replacement }) => ({ start: start + from, end: start + end, newText: replacement })));
    report({
      start: first.start,
      end: first.start + first.value.length,
      message: 'wrapped',
      arguments: { count: broken.length },
      fixes: [lazyFix('ask', { zh: '接起全部断行', en: 'Join all broken lines' }, changes)],
    });
  },
});

const NO_BREAKS: readonly WrappedBreak[] = [];
const SHORTEST = 18;
const OPEN_KINDS: ReadonlySet<ParagraphKind> = new Set(['body', 'item', 'runInHeading', 'leadIn']);
const OPEN_END = /[\u4e00-\u9fff，、]/;
/** More of them are a layout, as of verse or a table. */
const MOST = 6;
/** What wants more words behind it or before it. */
const LEADS_ON = /[，、的之其和与及或将对在由以从向把被依按至]$|(?:或者|以及|并且|应当|不得|可以|根据|按照|通过|必须|进行)$/;
const GOES_ON = /^[的和与及或了着地]|^(?:以及|或者|并且)/;

function cutsIn({ text, paragraphs }: RuleDocument, gathered: readonly Gathered<Broken>[]): readonly Cut[] {
  const cuts: Cut[] = [];
  for (const { index, start, value } of gathered) {
    const next = paragraphs[index + 1];
    if (!value.open || next?.kind !== 'body' || next.element !== undefined) continue;
    const end = start + value.length;
    // An empty line or an indent begins a paragraph.
    if (!/^[^\S\r\n]*\r?\n$/.test(text.slice(end, next.start))) continue;
    const first = text.slice(next.start, Math.min(next.end, next.start + 4));
    if (!/^[\u4e00-\u9fff，、]/.test(first) || !/[。；：]$/.test(text.slice(next.end - 1, next.end))) continue;
    const last = text.slice(Math.max(start, end - 4), end);
    if (!LEADS_ON.test(last) && !GOES_ON.test(first) && !isWord(text, end, next.start)) continue;
    cuts.push({ start, end, next: next.start });
    if (cuts.length > MOST) return [];
  }
  return cuts;
}

/** The characters on both sides stand together elsewhere too: 管|理, 组|织. */
function isWord(text: string, end: number, next: number): boolean {
  const word = text[end - 1]! + text[next]!;
  return text.includes(word);
}

export const page: RulePage = {
  about: {
    zh: '从 PDF、邮件粘贴的文字，一段会断成许多行，词语、数字也被切断，影响查找、统计和排版。全文只报一次，修复把各段断开的行接起来。只断开一处的，在那一段单独报。标题、主送机关按版面回行的不算。',
    en: 'A paste from PDF or mail breaks paragraphs into lines, words and numbers too. Said once; the fix joins all of them. A single break is said where it is. Titles and recipients that run over lines on purpose are left alone.',
  },
  bad: [
    { text: '一、加强管理\n[|各单位要加强组织领导，明确责任分工，健全工作机制，认真抓好各项工作的管|]\n理和监督，确保取得实效。\n二、抓好落实\n管理部门要各负其责。', fixed: '一、加强管理\n各单位要加强组织领导，明确责任分工，健全工作机制，认真抓好各项工作的管理和监督，确保取得实效。\n二、抓好落实\n管理部门要各负其责。', message: '后半句' },
    {
      text: '关于加强档案工作的通知\n\n　　[|各单位要高度重视档案工作，切实加强组织领导，明确责任\n分工，健全工作机制，完善管理制度，认真抓好各项任务的落\n实，确保档案完整、准确、系统和安全，为全市经济社会发展\n提供有力的支撑和保障，推动档案工作再上新的台阶，取得更\n好的成绩。|]',
      message: '1 段',
    },
    {
      text: '情况通报\n各单位：\n[|会议指出，一年来各单位认真落实各项部署，工作取得了明显成\n效，但还存在一些问题，主要是有的单位重视不够，有的单位措\n施不实，有的单位督查不力，群众的满意度还不高，需要在今后\n的工作中认真加以解决，不断提高工作质量和水平，让群众得到\n更多的实惠，增强获得感。|]',
    },
    {
      text: '一、总体要求\n[|坚持以人民为中心的发展思想，全面提高工作质量，认真落实各项任\n务，切实加强组织领导，明确责任分工，健全工作机制，完善管理制\n度，确保各项工作有序推进、按期完成，为全市发展提供保障和支撑\n，推动工作再上新的台阶，以优异成绩向全市人民交上一份满意的答\n卷，不断开创工作新局面。|]\n二、主要任务\n抓好落实。',
      fixed: '一、总体要求\n坚持以人民为中心的发展思想，全面提高工作质量，认真落实各项任务，切实加强组织领导，明确责任分工，健全工作机制，完善管理制度，确保各项工作有序推进、按期完成，为全市发展提供保障和支撑，推动工作再上新的台阶，以优异成绩向全市人民交上一份满意的答卷，不断开创工作新局面。\n二、主要任务\n抓好落实。',
    },
  ],
  good: [
    { text: '一、加强组织领导，落实工作责任，确保各项任务按期完成到位\n各单位要抓好落实。\n二、明确责任分工\n各负其责。' },
    { text: '关于做好全市档案工作\n有关事项的通知\n各单位：\n现将有关事项通知如下。' },
    { text: '一、加强组织领导\n各单位要抓好落实。\n二、明确责任分工\n各负其责。' },
    { text: '抓好落实，\n\n确保完成。' },
  ],
};
