import { documentRule, type RulePage } from '../rule';
import { mainDocument } from '../shared/mainDocument';

/** 请示的主送机关 */
export const rule = documentRule<never>({
  meta: {
    id: 'kind/request-addressees',
    title: { zh: '请示主送多个机关', en: 'A request to several bodies' },
    severity: 'hint',
    profile: 'review',
    clauses: ['tiaoli-15.1', 'tiaoli-15.5'],
    messages: {
      several: { zh: '请示主送了 {count} 个机关：请示原则上主送一个上级机关，需要其他机关知道的用抄送。', en: 'Sent to {count} bodies: a request goes to one superior as a rule, others get a copy.' },
      person: { zh: '请示主送了个人：除领导直接交办的事项外，应主送机关。', en: 'Addressed to a person: a request goes to a body, unless a leader asked for it.' },
    },
  },
  scope: 'document',
  check(document, report) {
    if (document.facts.kind !== '请示') return;
    const recipient = mainDocument(document).paragraphs.find(({ kind }) => kind === 'mainRecipient' || kind === 'salutation');
    if (!recipient) return;
    const { start, end } = recipient;
    const written = document.text.slice(start, Math.min(end, start + 200)).replace(/[：:]\s*$/, '');
    if (PERSON.test(written)) return report({ start, end: start + written.length, message: 'person' });
    const bodies = written.replace(/[（(][^（）()]*[）)]/g, '').split(/[、，,；;\s]+/).filter(Boolean);
    if (bodies.length < 2 || (bodies.length === 2 && isPartyAndGovernment(bodies))) return;
    report({ start, end: start + written.length, message: 'several', arguments: { count: bodies.length } });
  },
});

const PERSON = /(?:同志|书记|市长|县长|区长|省长|局长|厅长|部长|处长|秘书长|主任|总经理|董事长)$/;

/** 市委、市政府：the two are one superior. */
function isPartyAndGovernment([first = '', second = '']: readonly string[]): boolean {
  return /委$|委员会$|党组$/.test(first) && /政府$|行政公署$|管委会$|公司$|局$/.test(second);
}

export const page: RulePage = {
  about: {
    zh: '请示原则上主送一个上级机关，同时需要送其他机关的用抄送形式；除领导直接交办的事项外，不主送个人。“市委、市政府：”这样党委、政府并列的常见，不报。',
    en: 'A request goes to one superior body as a rule; others get a copy. Party committee and government side by side are usual and left alone.',
  },
  bad: [
    { text: '某县水利局关于申请维修资金的请示\n[|县人民政府、县财政局、县发展改革局|]：\n妥否，请批示。', message: '3 个机关' },
    { text: '某镇人民政府关于申请维修资金的请示\n[|李某某县长|]：\n妥否，请批示。', message: '个人' },
    { text: '某县水利局关于调整规划的请示\n[|市水利局，市自然资源局|]：\n妥否，请批示。' },
  ],
  good: [
    { text: '某局关于举办文化节的请示\n市委、市政府：\n妥否，请批示。' },
    { text: '某县水利局关于申请维修资金的请示\n县人民政府：\n妥否，请批示。' },
    { text: '某局关于报送材料的通知\n市财政局、市水利局：\n现通知如下。' },
  ],
};
