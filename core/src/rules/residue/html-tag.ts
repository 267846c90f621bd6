import { htmlTags } from '../../syntax/markup';
import type { ParagraphRule, RulePage } from '../rule';
import { Trigger } from '../triggers';

/** 网页标签 */
export const rule: ParagraphRule = {
  meta: {
    id: 'residue/html-tag',
    title: { zh: '网页标签', en: 'HTML tags' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: { tag: { zh: '“{text}”是网页代码，不属于正文：请删去。', en: '“{text}” is code of a web page: delete it.' } },
  },
  scope: 'paragraph',
  triggers: Trigger.BookTitle,
  check({ text }, report) {
    for (const { start, end } of htmlTags(text)) {
      const tag = text.slice(start, end);
      report({ start, end, message: 'tag', arguments: { text: tag.length > 16 ? `${tag.slice(0, 16)}…` : tag }, fixes: [{ kind: 'safe', changes: [{ start, end, newText: '' }] }] });
    }
  },
};

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
