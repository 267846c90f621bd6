import { documentRule, type RulePage } from '../rule';
import { isMeantToBePublic, PUBLIC_OPTION } from '../shared/publicText';

/** 公开文稿中的密级标志 */
export const rule = documentRule<readonly { readonly start: number; readonly end: number }[]>({
  meta: {
    id: 'residue/secrecy-mark',
    title: { zh: '公开文稿中的密级或内部标志', en: 'Marks of secrecy in a public text' },
    severity: 'warning',
    profile: 'review',
    clauses: ['tiaoli-31'],
    messages: { found: { zh: '公开的文稿里留着“{text}”：请先核对能否公开，再删去标志。', en: '“{text}” stands in a public text: check first whether the text may be public, then delete the mark.' } },
    options: [PUBLIC_OPTION],
  },
  scope: 'document',
  except: ['residue'],
  gather({ text }) {
    if (text.length > LONGEST || !MARK.test(text)) return undefined;
    return [...text.matchAll(MARKS)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  },
  check(document, report, gathered, options) {
    if (gathered.length === 0 || (options['scope'] !== 'all' && !isMeantToBePublic(document))) return;
    for (const { start, value } of gathered) {
      for (const place of value) report({ start: start + place.start, end: start + place.end, message: 'found', arguments: { text: document.text.slice(start + place.start, start + place.end) } });
    }
  },
});

/** A mark stands on a line of its own or in a short one. */
const LONGEST = 40;
const SOURCE = String.raw`(?:绝\s?密|机\s?密|秘\s?密)\s*★(?:\s*(?:\d{1,2}\s*年|长期))?|^(?:绝\s?密|机\s?密|秘\s?密)$|^[【\[（(〔]?(?:内部资料|内部文件|内部使用|内部材料|仅供内部(?:使用|参阅|参考)?|注意保密|严禁外传|不得外传|不予公开|此件不公开|依申请公开)[^。]{0,12}$`;
const MARK = new RegExp(SOURCE);
const MARKS = new RegExp(SOURCE, 'g');

export const page: RulePage = {
  about: {
    zh: '公告、通告、公报、公示、新闻稿等公开的文稿里留着“秘密★1年”“内部资料 注意保存”“不予公开”等标志，或者是标志没有删，或者是文稿不能公开，都要先核对。正文里谈保密工作的话不算。',
    en: 'A mark of secrecy or 内部资料 in a text meant for everybody: either the mark was left in or the text may not be public. Sentences about secrecy are no marks.',
  },
  bad: [
    { text: '[|机密★1年|]\n某某市人民政府关于封闭道路的通告\n为保证施工安全，现通告如下。', message: '能否公开' },
    { text: '[|内部资料 注意保存|]\n某某市统计公报\n全年生产总值比上年增长5%。' },
    { text: '[|秘密|]\n关于调整水价的公告\n现公告如下。' },
  ],
  good: [
    { text: '关于加强档案管理的通告\n知悉国家秘密、工作秘密的人员应当遵守保密规定。' },
    { text: '机密★1年\n关于开展检查的通知\n各单位：\n现通知如下。' },
    { text: '关于公开征集意见的公告\n对商业秘密不予公开，由申请人自行说明并承担责任。' },
  ],
};
