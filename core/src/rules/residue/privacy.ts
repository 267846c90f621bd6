import { documentRule, type RulePage } from '../rule';
import { privateNumbers, type PrivateNumber } from '../shared/privateNumbers';
import { isMeantToBePublic, PUBLIC_OPTION } from '../shared/publicText';
import { Trigger } from '../triggers';

/** 公开文稿中的个人信息 */
export const rule = documentRule<readonly PrivateNumber[]>({
  meta: {
    id: 'residue/privacy',
    title: { zh: '公开文稿中的个人号码', en: 'Personal numbers in a public text' },
    severity: 'warning',
    profile: 'review',
    clauses: [],
    messages: {
      identity: { zh: '公开的文稿里有完整的身份证号码：请删去，或遮去出生日期和末四位。', en: 'A full identity number in a public text: delete it, or cover the birth date and the last four digits.' },
      mobile: { zh: '公开的文稿里有手机号码：请核对是否应当公开，一般改用办公电话。', en: 'A mobile number in a public text: check whether it may be public; usually an office number is given.' },
      bankCard: { zh: '公开的文稿里有银行卡号：请删去，或只留末四位。', en: 'A bank card number in a public text: delete it, or leave its last four digits only.' },
    },
    options: [PUBLIC_OPTION],
  },
  scope: 'document',
  triggers: Trigger.Digit,
  gather({ text }) {
    if (!LONG_NUMBER.test(text)) return undefined;
    const found = privateNumbers(text);
    return found.length === 0 ? undefined : found;
  },
  check(document, report, gathered, options) {
    if (gathered.length === 0 || (options['scope'] !== 'all' && !isMeantToBePublic(document))) return;
    for (const { start, value } of gathered) {
      for (const { kind, start: from, end } of value) report({ start: start + from, end: start + end, message: kind });
    }
  },
});

const LONG_NUMBER = /\d[\d -]{9}\d/;

export const page: RulePage = {
  about: {
    zh: '公告、通告、公报、公示、公开信、新闻稿和注明“公开发布”的文稿里，身份证号码（按校验码判断）、手机号码、银行卡号一般不应出现。座机、证书编号、文号不算。设置 scope 为 all 时，所有文稿都查。',
    en: 'In announcements, notices, open letters, press releases and what says that it is public, identity numbers (by their check digit), mobile and bank card numbers hardly ever belong. Office numbers and certificate numbers are no such thing.',
  },
  bad: [
    { text: '关于拟录用人员的公示\n张某，身份证号[|11010519491231002X|]，拟录用为工作人员。', message: '身份证' },
    { text: '某某市人民政府关于封闭道路的通告\n联系人手机：[|13800138000|]。' },
    { text: '关于捐款的公告\n开户银行：某银行，账号[|4111 1111 1111 1111|]。', message: '银行卡' },
    { text: '联系电话：[|13800138000|]。', options: { scope: 'all' } },
  ],
  good: [
    { text: '关于拟录用人员的公示\n咨询电话：0571-12345678；证书编号：110105194912310021。' },
    { text: '关于报送材料的通知\n各单位：\n联系人电话：13800138000。' },
    { text: '关于公开招标的公告\n合同编号20240305001200345678，金额13800138万元。' },
  ],
};
