import { documentRule, type RulePage } from '../rule';
import { mainDocument } from '../shared/mainDocument';

/** 上行文标签发人 */
export const rule = documentRule<never>({
  meta: {
    id: 'kind/signer',
    title: { zh: '上行文没有签发人', en: 'No signer on a document to a superior' },
    severity: 'information',
    profile: 'release',
    clauses: ['tiaoli-9.6', 'gb9704-7.2.6'],
    messages: { missing: { zh: '{kind}是上行文，版头应标注签发人姓名：请在发文字号同一行右侧加“签发人：×××”。', en: 'A {kind} goes to a superior: its head names the signer, on the line of the number.' } },
  },
  scope: 'document',
  check(document, report) {
    const { kind } = document.facts;
    if (kind !== '请示' && kind !== '报告') return;
    const { paragraphs } = mainDocument(document);
    // Only a text that has its printed head (版头) is finished that far.
    const number = paragraphs.find(paragraph => paragraph.kind === 'documentNumber');
    if (!number || !paragraphs.some(paragraph => paragraph.kind === 'issuerMark') || paragraphs.some(paragraph => paragraph.kind === 'signer')) return;
    report({ start: number.start, end: number.end, message: 'missing', arguments: { kind } });
  },
});

export const page: RulePage = {
  about: {
    zh: '请示、报告等上行文应当在版头标注签发人姓名，与发文字号同一行。只查写了版头（发文机关标志和发文字号）的稿子。',
    en: 'Documents to a superior name the signer in the head, on the line of the number. Only texts that have their head are judged.',
  },
  bad: [
    { text: '某县人民政府文件\n[|某政〔2024〕5号|]\n某县人民政府关于申请资金的请示\n市人民政府：\n妥否，请批示。', message: '签发人' },
    { text: '某市水利局文件\n[|某水〔2024〕15号|]\n某市水利局关于防汛工作情况的报告\n市人民政府：\n特此报告。' },
    { text: '某县财政局文件\n[|某财〔2024〕25号|]\n某县财政局关于调整预算的请示\n县人民政府：\n当否，请批复。' },
  ],
  good: [
    { text: '某县人民政府文件\n某政〔2024〕5号　　　　　　签发人：某某\n某县人民政府关于申请资金的请示\n市人民政府：\n妥否，请批示。' },
    { text: '某县人民政府关于申请资金的请示\n市人民政府：\n妥否，请批示。' },
    { text: '某县人民政府文件\n某政发〔2024〕5号\n某县人民政府关于防汛工作的通知\n各乡镇人民政府：\n现通知如下。' },
  ],
};
