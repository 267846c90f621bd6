import { htmlTags } from '../../syntax/markup';
import type { SourceSpan } from '../../text/span';
import { documentRule, type RulePage } from '../rule';
import { reportPlaces } from '../shared/places';
import { Trigger } from '../triggers';

/** 网页标签 */
export const rule = documentRule<readonly (SourceSpan & { readonly tag: string })[]>({
  meta: {
    id: 'residue/html-tag',
    title: { zh: '网页标签', en: 'HTML tags' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      tag: { zh: '“{text}”是网页代码，不属于正文：请删去。', en: '“{text}” is code of a web page: delete it.' },
      many: { zh: '全文有 {count} 处网页代码（此为第一处），不属于正文：请一并删去。', en: '{count} tags of a web page, of which this is the first: delete them.' },
      other: { zh: '另一处网页代码', en: 'Another tag' },
    },
  },
  scope: 'document',
  triggers: Trigger.BookTitle,
  except: ['residue'],
  gather({ text }) {
    const found = htmlTags(text);
    return found.length === 0 ? undefined : found.map(({ start, end }) => ({ start, end, tag: text.slice(start, Math.min(end, start + LONGEST)) + (end - start > LONGEST ? '…' : '') }));
  },
  check(_document, report, gathered) {
    reportPlaces(
      gathered,
      report,
      { above: 10, message: 'many', fix: { kind: 'safe', title: { zh: '全部删去', en: 'Delete them all' } } },
      ({ start, end, tag }) => ({ message: 'tag', arguments: { text: tag }, fixes: [{ kind: 'safe', changes: [{ start, end, newText: '' }] }] }),
      () => '',
    );
  },
});

const LONGEST = 16;

export const page: RulePage = {
  about: {
    zh: '从网页源代码或内容管理系统粘贴来的 <p>、<br/>、<span style=…> 等标签不属于正文，应当删去。',
    en: 'Tags such as <p>, <br/> or <span style=…> that came along from page source are no part of the text.',
  },
  bad: [
    { text: '[|<p>|]各单位要抓好落实。[|</p>|]', fixed: '各单位要抓好落实。' },
    { text: '一、总体要求[|<br/>|]', fixed: '一、总体要求' },
    { text: '要[|<span style="color:red">|]认真[|</span>|]落实。', fixed: '要认真落实。' },
  ],
  good: [{ text: '当a<b且c>d时，按前款规定执行。' }, { text: '《关于〈安全生产办法〉的通知》' }, { text: '指标值<5%为合格。' }],
};
