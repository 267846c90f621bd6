import { documentRule, type RulePage } from '../rule';
import { mainDocument } from '../shared/mainDocument';

/** 附件说明列了附件而文后没有 */
export const rule = documentRule<never>({
  meta: {
    id: 'kind/attachment-text',
    title: { zh: '附件没有附上', en: 'Attachments not there' },
    severity: 'hint',
    profile: 'release',
    clauses: ['gb9704-7.3.7'],
    messages: { absent: { zh: '附件说明列了附件，文后没有：附件与正文一起印发，另存文件的请核对是否齐全。', en: 'Attachments are listed, but none stands behind the text: they go out with it; where they are other files, check that all are there.' } },
  },
  scope: 'document',
  check(document, report) {
    const main = mainDocument(document);
    if (!main.titleSpan || document.model.elements.some(({ kind }) => kind === 'attachment' || kind === 'embeddedDocument')) return;
    const first = main.paragraphs.find(({ kind }) => kind === 'attachmentNote');
    const last = main.paragraphs.findLast(({ kind }) => kind === 'attachmentNote');
    // A document without its date isn't written to the end.
    if (!first || !last || !main.paragraphs.some(({ kind, start }) => kind === 'issueDate' && start > last.start)) return;
    report({ start: first.start, end: first.end, message: 'absent' });
  },
});

export const page: RulePage = {
  about: {
    zh: '附件与正文一起装订、一起印发。附件说明列了附件，文后一个也没有的，发布之前提示核对：附件可能另存一个文件，也可能忘了附。',
    en: 'Attachments go out with the text. Where they are listed and none is there, a hint before release: they may be in other files, or forgotten.',
  },
  bad: [
    { text: '关于报送材料的通知\n各单位：\n请报送材料。\n\n[|附件：报送要求|]\n\n某局\n2024年3月5日', message: '是否齐全' },
    { text: '关于报送材料的通知\n各单位：\n请报送材料。\n\n[|附件：1.报送要求|]\n　　　2.联系人名单\n\n某局\n2024年3月5日' },
    { text: '某局关于申请资金的请示\n市政府：\n妥否，请批示。\n[|附件：资金使用计划|]\n某局\n2024年3月5日' },
  ],
  good: [
    { text: '关于报送材料的通知\n各单位：\n请报送材料。\n\n附件：报送要求\n\n某局\n2024年3月5日\n\n附件\n报送要求\n材料要齐全。' },
    { text: '关于报送材料的通知\n各单位：\n请报送材料。\n\n附件：报送要求' },
    { text: '关于报送材料的通知\n各单位：\n请报送材料，附件另发。\n\n某局\n2024年3月5日' },
  ],
};
