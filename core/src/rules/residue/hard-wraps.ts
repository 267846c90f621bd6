import { wrappedBreaks, type WrappedBreak } from '../../model/brokenLines';
import { documentRule, type RulePage } from '../rule';
import { lazyFix } from '../shared/fixes';
import { Trigger } from '../triggers';

interface Broken {
  readonly length: number;
  readonly breaks: readonly WrappedBreak[];
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
      wrapped: { zh: '有 {count} 段在句子中间断了行（此为第一段），多是从 PDF 或邮件粘贴来的：请把断开的行接起来。', en: '{count} paragraphs are broken in mid-sentence, of which this is the first, mostly by a paste from PDF or mail: join their lines.' },
    },
  },
  scope: 'document',
  triggers: Trigger.LineBreak,
  except: ['residue', 'title', 'titleNote', 'mainRecipient', 'salutation', 'signature', 'issuerMark'],
  gather: ({ text }) => ({ length: text.length, breaks: wrappedBreaks(text) }),
  check(_document, report, gathered) {
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

export const page: RulePage = {
  about: {
    zh: '从 PDF、邮件粘贴的文字，一段会断成许多行，词语、数字也被切断，影响查找、统计和排版。全文只报一次，修复把各段断开的行接起来。标题、主送机关按版面回行的不算。',
    en: 'A paste from PDF or mail breaks paragraphs into lines, words and numbers too. Said once; the fix joins all of them. Titles and recipients that run over lines on purpose are left alone.',
  },
  bad: [
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
    { text: '关于做好全市档案工作\n有关事项的通知\n各单位：\n现将有关事项通知如下。' },
    { text: '一、加强组织领导\n各单位要抓好落实。\n二、明确责任分工\n各负其责。' },
    { text: '抓好落实，\n\n确保完成。' },
  ],
};
