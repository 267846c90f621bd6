import type { SourceSpan } from '../text/span';

/** Marks of another format that a paste left in the text. */
export interface MarkupRemnant extends SourceSpan {
  readonly kind: 'tag' | 'bold' | 'heading' | 'link' | 'fence' | 'quote' | 'code' | 'table' | 'rule';
  /** What the reader was meant to see. */
  readonly plain: string;
}

const TAG = /<\/?(?:p|br|hr|span|div|a|b|strong|em|i|u|s|font|table|thead|tbody|tr|td|th|img|h[1-6]|ul|ol|li|dl|dt|dd|center|section|article|sup|sub|style|script|blockquote|pre|code|o:p|st1:[a-z]{1,12})(?:\s[^<>\n]{0,300})?\s?\/?>|<!--[^\n]{0,200}?-->/gi;

/** Tags of HTML; a paragraph's end and a line break become nothing: the text has line ends of its own. */
export function htmlTags(text: string): MarkupRemnant[] {
  return text.includes('<') ? [...text.matchAll(TAG)].map(match => ({ kind: 'tag', start: match.index, end: match.index + match[0].length, plain: '' })) : [];
}

/** **粗体**: something between two pairs of stars. A masked 在**市**县 begins or ends with the word that was masked. */
const BOLD = /(\*\*|__)(?=[^\s*_])([^*_\n]{2,120})\1/g;
const MASKED_INNER = /^[省市州县縣区區乡鄉镇鎮的和与、，。；：”’》）]|^[年月日号號](?![前内底初度])|[、，]$/;
/** What follows a mask as often as it opens a phrase: 部门负责, **部. */
const DOUBTFUL_INNER = /^[村局委办辦院部厅廳厂司校团組组同年月日号號第]/;
const SET_OFF_BEFORE = /[\s，。；：、！？“（\d.）]$/;
const SET_OFF_BEHIND = /^[\s，。；：、！？”（]/;
const LINK = /!?\[([^[\]\n]{0,100})\]\((?:https?:|\/|#|mailto:)[^()\s]{0,300}\)/g;

const CODE = /(?<!`)`([^`\n]{1,80})`(?!`)/g;
const TABLE = /^\|(?:[^|\n]{0,200}\|){2,40}$/;

/**
 * What Markdown leaves behind where nobody renders it.
 * @param text one paragraph
 */
export function markdownRemnants(text: string): MarkupRemnant[] {
  const found: MarkupRemnant[] = [];
  const opening = /^(?:(#{1,6})[ \t\u3000]+|(>)[ \t]+|(```)[a-z]{0,12}[ \t]*$)/m.exec(text);
  if (opening?.index === 0) {
    const kind = opening[1] === undefined ? (opening[2] === undefined ? 'fence' : 'quote') : 'heading';
    found.push({ kind, start: 0, end: opening[0].length, plain: '' });
  }
  // 表格 and lines that part: a paragraph that is nothing else.
  if (text.startsWith('|') && TABLE.test(text)) found.push({ kind: 'table', start: 0, end: text.length, plain: text.replace(/^\|\s*|\s*\|$/g, '').replace(/\s*\|\s*/g, '　') });
  else if (text.startsWith('---') && /^---\s*$/.test(text)) found.push({ kind: 'rule', start: 0, end: text.length, plain: '' });
  if (text.includes('`')) {
    for (const match of text.matchAll(CODE)) found.push({ kind: 'code', start: match.index, end: match.index + match[0].length, plain: match[1]! });
  }
  if (text.includes('**') || text.includes('__')) {
    for (const match of text.matchAll(BOLD)) {
      const inner = match[2]!;
      if (MASKED_INNER.test(inner) || !/[\u4e00-\u9fff]/.test(inner)) continue;
      const start = match.index;
      const end = start + match[0].length;
      const isSetOff = start === 0 || end === text.length || SET_OFF_BEFORE.test(text[start - 1]!) || SET_OFF_BEHIND.test(text[end]!);
      if (DOUBTFUL_INNER.test(inner) && (inner.length < 4 || !isSetOff)) continue;
      found.push({ kind: 'bold', start, end, plain: inner });
    }
  }
  if (text.includes('](')) {
    for (const match of text.matchAll(LINK)) found.push({ kind: 'link', start: match.index, end: match.index + match[0].length, plain: match[1]! });
  }
  return found.sort((first, second) => first.start - second.start);
}
