import { documentRule, type RulePage } from '../rule';
import { issuerOf, mayBeSameBody, withoutSpaces } from '../shared/issuer';
import { mainDocument } from '../shared/mainDocument';

/** 发文机关署名 */
export const rule = documentRule<never>({
  meta: {
    id: 'kind/signature-unit',
    title: { zh: '发文机关署名', en: 'Name of the issuing body' },
    severity: 'information',
    profile: 'review',
    clauses: ['tiaoli-9.11'],
    messages: {
      missing: { zh: '有成文日期而没有发文机关署名：请在日期上一行补上。', en: 'Dated, but not signed: put the issuing body above the date.' },
      other: { zh: '署名是“{signed}”，标题的发文机关是“{titled}”：请核对，可能沿用了旧稿。', en: 'Signed by “{signed}”, but the title names “{titled}”: check them; one may be left from an older paper.' },
      title: { zh: '标题', en: 'The title' },
    },
  },
  scope: 'document',
  check(document, report) {
    const { kind } = document.facts;
    if (kind === undefined || !SIGNED.has(kind)) return;
    const main = mainDocument(document);
    const date = main.paragraphs.at(-1)?.kind === 'issueDate' ? main.paragraphs.at(-1) : main.paragraphs.findLast(paragraph => paragraph.kind === 'issueDate');
    if (!date || !main.titleSpan || main.paragraphs.length < LEAST) return;
    const issuer = issuerOf(main.title);
    const signatures = main.paragraphs.filter(paragraph => paragraph.kind === 'signature');
    if (signatures.length === 0) {
      const before = main.paragraphs[main.paragraphs.indexOf(date) - 1];
      // A title is needed to tell whose document it is; a short line above the date may be the name, whatever it looks like.
      if (issuer !== undefined && before && isBody(document.text.slice(before.start, before.end))) report({ start: date.start, end: date.end, message: 'missing' });
      return;
    }
    const [signature] = signatures;
    if (issuer === undefined || signatures.length > 1 || !signature || /转发|印发|批转/.test(main.title)) return;
    const written = document.text.slice(signature.start, signature.end);
    const signed = withoutSpaces(written);
    // Several names on a line, or the name of a person.
    if (signed.length < SHORTEST || /\S[\s\u3000\u00a0]+\S/.test(written) || mayBeSameBody(signed, issuer) || !BODY.test(signed)) return;
    report({ start: signature.start, end: signature.end, message: 'other', arguments: { signed, titled: issuer }, related: [{ ...main.titleSpan, message: 'title' }] });
  },
});

const SIGNED: ReadonlySet<string> = new Set(['请示', '报告', '批复', '函', '通知', '通报', '意见']);
const LEAST = 4;
const SHORTEST = 5;
const BODY = /(?:政府|委员会|局|厅|部|院|署|办公室|公司|中心|集团|委|协会|学校|大学|学院|小组)$/;

/** Prose, a closing formula or a list of attachments: nothing that could be a name. */
function isBody(text: string): boolean {
  return text.length > 40 || /[。；：]/.test(text) || /^\s*\d{1,2}[.．]/.test(text);
}

export const page: RulePage = {
  about: {
    zh: '公文末尾署发文机关全称或者规范化简称，与标题里的发文机关一致。查有日期而没有署名、署名与标题的机关不是一个。简称、联合行文、转发印发的不查；标题没有写机关的不查。',
    en: 'A document is signed with the name of its issuing body, the one that the title names. Found: a date without a name, and another name than the title’s. Short forms, joint documents and what is passed on are left alone.',
  },
  bad: [
    { text: '某县人民政府关于报送防汛情况的报告\n某市人民政府：\n现将防汛工作的有关情况报告如下，请审阅。\n特此报告。\n[|2024年3月5日|]', message: '没有发文机关署名' },
    { text: '某县水利局关于申请维修资金的请示\n县人民政府：\n需维修资金20万元。\n妥否，请批示。\n[|某县教育局|]\n2024年3月5日', message: '某县水利局' },
    { text: '云山县人民政府关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实，加强值班。\n[|清源县人民政府|]\n2024年3月5日' },
  ],
  good: [
    { text: '云山县人民政府关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实，加强值班。\n云山县人民政府\n2024年3月5日' },
    { text: '中共云山县委办公室关于做好防汛工作的通知\n各乡镇党委：\n请抓好落实，加强值班。\n云山县委办公室\n2024年3月5日' },
    { text: '关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实，加强值班。\n2024年3月5日' },
    { text: '云山县财政局等部门关于做好防汛工作的通知\n各乡镇人民政府：\n请抓好落实，加强值班。\n云山县财政局　云山县水利局\n2024年3月5日' },
  ],
};
