import type { Block } from './blocks';
import type { ElementKind } from './documentModel';
import { isAddressing, isDateLine, KIND_AT_END } from './frontMatter';
import { Class } from '../text/characters';
import { anyOf } from '../text/patterns';

/** A document within the text: the whole, or one that is attached, printed or forwarded (附件、印发件、转发件). */
export interface Part {
  readonly kind: 'document' | 'attachment' | 'embeddedDocument';
  /** Index of its first block (its label or title). */
  readonly from: number;
  readonly to: number;
  /** Index of the block that names it; equals `from` where only a label stands. */
  readonly title: number;
}

/** Where the body of a part begins: behind its title, in the main document behind the front matter. */
export function bodyOf(part: Part, bodyStart: number): number {
  return part.kind === 'document' ? Math.max(bodyStart, part.from) : part.title + 1;
}

const ATTACHMENT_LABEL = /^附\s*(?:件|录|表|则表)?\s*(?:[\d一二三四五六七八九十]{1,3})?\s*[:：]?$/;
const ATTACHMENT_LABEL_BEFORE_LIST = /^附\s*件?\s*[:：]$/;
const ATTACHMENT_NOTE = /^附\s*件?\s*[:：]\s*\S/;
const IMPRINT = /^(?:抄送|抄报|分送|主题词|印发机关|报送?|送|发)[:：]|(?:印发|印)$|^(?:出席|列席|请假|缺席|主持|记录)[:：]|^[（(]?\s*共印\s*\d+\s*份/;
const ANNOTATION = /^[(（].{2,60}[)）]$/;
/** A site's label of one text in a collection: 第一篇：…, 篇二：…, 【范文三】. */
const COLLECTION_LABEL =
  /^[【[(（]?(?:第\s*[一二三四五六七八九十\d]{1,3}\s*篇|篇\s*[一二三四五六七八九十\d]{1,2}|范文\s*[一二三四五六七八九十\d]{1,2})\s*[】\])）]?\s*[:：]?/;

const COLLECTION_LABEL_BEHIND = /[【[]第.{1,3}篇[】\]]$/;

const NOTES_LABEL = /^[【（(]?(?:注\s*释|注\s*解|(?:有关|部分|相关)?名词(?:解释|注释|说明)|尾注)[】)）]?[:：]?$/;

const CLOSING = new RegExp(
  '^' +
    anyOf(String.raw`
    特此(?:通知|通告|公告|报告|通报|批复|函达|函复|函告|说明) 此复 专此(?:报告|函复|函达) 妥否 当否
    以上(?:报告|请示|意见|函) 请予?(?:批复|审议|批示) 谢谢(?:大家|各位)
    我的(?:发言|讲话|汇报|报告).{0,8}(?:完毕|完了|到此) (?:我就|今天).{0,10}讲(?:这么多|到这里) 此致 敬礼 祝大家
    预祝
  `),
);

function short(text: string, block: Block, limit: number): string | undefined {
  return block.end - block.start <= limit ? text.slice(block.start, block.end) : undefined;
}

/**
 * Finds what stands below and between bodies: 附件说明、署名、成文日期、附注、版记, and where another document begins.
 * Writes roles and returns the parts in order; the first starts at 0.
 */
export function divideIntoParts(text: string, blocks: readonly Block[], bodyStart: number, roles: (ElementKind | undefined)[]): Part[] {
  const starts: { index: number; kind: Part['kind']; title: number }[] = [];
  let ended = false;
  let inNotes = false;
  let numbered = 0;
  for (let index = bodyStart; index < blocks.length; index++) {
    if (roles[index] !== undefined) continue;
    const block = blocks[index]!;
    if (inNotes) {
      roles[index] = 'annotation';
      continue;
    }
    if (isCollectionLabel(text, blocks, index)) {
      starts.push({ index, kind: 'embeddedDocument', title: index });
      roles[index] = 'title';
      numbered = 0;
      ended = false;
      continue;
    }
    if (block.marker !== undefined) {
      numbered++;
      if (!block.marker.doubtful) ended = false;
      continue;
    }
    const content = short(text, block, 200);
    if (content === undefined) {
      ended = false;
      continue;
    }
    const addressing = content.length <= 120 ? isAddressing(content, block) : undefined;
    if (addressing === 'salutation' || (addressing === 'mainRecipient' && followsTitle(blocks, index, starts, roles))) {
      roles[index] = addressing;
    } else if (NOTES_LABEL.test(content)) {
      // A glossary numbers its words; they are no sections.
      roles[index] = 'annotation';
      inNotes = true;
    } else if (ATTACHMENT_LABEL_BEFORE_LIST.test(content) && opensNoteList(blocks, index + 1)) {
      index = markNoteList(blocks, index, roles);
    } else if (ATTACHMENT_LABEL.test(content) && block.startsLine) {
      const title = nextTitle(text, blocks, index + 1, roles);
      starts.push({ index, kind: 'attachment', title: title ?? index });
      if (title !== undefined) index = title;
      ended = false;
    } else if (ATTACHMENT_NOTE.test(content) && block.startsLine) {
      if (/\d/.test(content)) index = markNoteList(blocks, index, roles);
      else roles[index] = 'attachmentNote';
    } else if (isDateLine(content)) {
      roles[index] = 'issueDate';
      markSignature(text, blocks, index, bodyStart, roles);
      ended = true;
    } else if (IMPRINT.test(content) && content.length < 160) {
      roles[index] = 'imprint';
    } else if (ANNOTATION.test(content) && ended) {
      roles[index] = 'annotation';
    } else if (CLOSING.test(content) && content.length <= 40) {
      roles[index] = 'closing';
    } else if (
      block.startsLine &&
      isTitle(content, block) &&
      (ended || opensNumbering(blocks, index, roles)) &&
      (ended || numbered > 0 || index - bodyStart <= 4) &&
      KIND_AT_END.test(content.replace(/\s+/g, ''))
    ) {
      starts.push({ index, kind: 'embeddedDocument', title: index });
      ended = false;
      numbered = 0;
    } else if (block.lastClass === Class.SentenceEnd && content.length > 30) {
      ended = false;
    }
  }
  const imprint = trailingImprint(blocks, roles, starts.at(-1)?.title ?? 0);
  const end = starts.length > 0 ? imprint : blocks.length;
  const parts: Part[] = [{ kind: 'document', from: 0, to: starts[0]?.index ?? end, title: 0 }];
  starts.forEach((start, position) =>
    parts.push({ kind: start.kind, from: start.index, to: starts[position + 1]?.index ?? end, title: start.title }),
  );
  // 版记 stands behind the attachments, but belongs to the document itself (GB/T 9704—2012, 7.3.7).
  if (end < blocks.length) parts.push({ kind: 'document', from: end, to: blocks.length, title: end });
  return parts;
}

/** Right below the title of an embedded document, or its lines of number and date, stands its 主送机关. */
function followsTitle(
  blocks: readonly Block[],
  index: number,
  starts: readonly { title: number }[],
  roles: readonly (ElementKind | undefined)[],
): boolean {
  const title = starts.at(-1)?.title;
  if (title === undefined || index - title > 4) return false;
  for (let between = title + 1; between < index; between++) {
    if (roles[between] === undefined && blocks[between]!.end - blocks[between]!.start > 60) return false;
  }
  return true;
}

/** Such a label opens a text of its own, unless chapters stand below it: then it is a part of one plan. */
function isCollectionLabel(text: string, blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]!;
  if (block.end - block.start > 70 || block.lastClass === Class.SentenceEnd || !block.startsLine) return false;
  if (
    !COLLECTION_LABEL.test(text.slice(block.start, Math.min(block.end, block.start + 12))) &&
    !COLLECTION_LABEL_BEHIND.test(text.slice(block.end - 8, block.end))
  )
    return false;
  for (let next = index + 1; next < blocks.length && next < index + 12; next++) {
    const form = blocks[next]!.marker?.form;
    if (form === 'chapter') return false;
    if (form !== undefined && form !== 'part') return true;
  }
  return true;
}

/** 附件： on a line of its own, the list of attachments below it (附件说明). */
function opensNoteList(blocks: readonly Block[], index: number): boolean {
  const first = blocks[index];
  return first?.marker?.value === 1 && isNoteLine(first);
}

/** Marks 附件说明 from its label on, with the numbered lines below it; gives the index of the last. */
function markNoteList(blocks: readonly Block[], label: number, roles: (ElementKind | undefined)[]): number {
  roles[label] = 'attachmentNote';
  let last = label;
  while (last + 1 < blocks.length && isNoteLine(blocks[last + 1]!)) roles[++last] = 'attachmentNote';
  return last;
}

/** Index of the first block of the 版记 that ends the text, or the number of blocks. */
function trailingImprint(blocks: readonly Block[], roles: readonly (ElementKind | undefined)[], after: number): number {
  let first = blocks.length;
  for (let index = blocks.length - 1; index > after; index--) {
    if (roles[index] === 'imprint') first = index;
    else if (roles[index] !== 'residue' && roles[index] !== 'annotation') break;
  }
  return first;
}

const TABLE_TITLE = /(?:表|清单|名单|目录|指标|一览|台账)[（(]?[^。]{0,8}$/;
const TABLE_HEADER =
  /^(?:序\s*号|编\s*号|项\s*目|名\s*称|单\s*位|备\s*注|指\s*标|一级指标|二级指标|责任单位|牵头单位|内\s*容|类\s*别|姓\s*名|数\s*量|完成时限|重点任务|主要任务)$/;

/** An attached table that lost its lines (表格): short cells, hardly a sentence. Numbers in its cells head nothing. */
export function isTable(text: string, blocks: readonly Block[], part: Part): boolean {
  if (part.kind === 'document' || part.to - part.from < 12) return false;
  let sentences = 0;
  let header = false;
  for (let index = part.from; index < part.to; index++) {
    const block = blocks[index]!;
    if (block.end - block.start >= 40 || block.lastClass === Class.SentenceEnd) sentences++;
    else if (index < part.from + 14 && block.end - block.start <= 8) header ||= TABLE_HEADER.test(text.slice(block.start, block.end));
  }
  if (sentences * 5 >= part.to - part.from) return false;
  const title = blocks[part.title]!;
  return header || TABLE_TITLE.test(text.slice(title.start, title.end).replace(/\s+/g, ''));
}

function isNoteLine(block: Block): boolean {
  if (block.lastClass === Class.SentenceEnd || block.end - block.start > 80) return false;
  if (block.marker === undefined) return false;
  return block.marker.form === 'arabic';
}

function isTitle(content: string, block: Block): boolean {
  return (
    content.length >= 4 &&
    content.length <= 80 &&
    block.lastClass !== Class.SentenceEnd &&
    block.lastClass !== Class.Semicolon &&
    block.lastClass !== Class.Comma &&
    block.lastClass !== Class.Colon &&
    !/[。；]/.test(content) &&
    isAddressing(content, block) === undefined
  );
}

/** The next numbered paragraph below a title counts from one: a numbering of its own. */
function opensNumbering(blocks: readonly Block[], title: number, roles: readonly (ElementKind | undefined)[]): boolean {
  for (let index = title + 1; index < blocks.length && index <= title + 6; index++) {
    if (roles[index] === 'residue') continue;
    const marker = blocks[index]!.marker;
    if (marker !== undefined) {
      return marker.value === 1 && (marker.form === 'chinese' || marker.form === 'chapter' || marker.form === 'article' || marker.form === 'part');
    }
  }
  return false;
}

function nextTitle(text: string, blocks: readonly Block[], from: number, roles: readonly (ElementKind | undefined)[]): number | undefined {
  for (let index = from; index < blocks.length && index < from + 3; index++) {
    if (roles[index] !== undefined) continue;
    const block = blocks[index]!;
    const content = short(text, block, 90);
    return content !== undefined && block.marker === undefined && isTitle(content, block) ? index : undefined;
  }
  return undefined;
}

/** The short line above the date names who signs. */
function markSignature(text: string, blocks: readonly Block[], date: number, bodyStart: number, roles: (ElementKind | undefined)[]): void {
  for (let index = date - 1; index >= bodyStart && index >= date - 4; index--) {
    if (roles[index] !== undefined) {
      if (roles[index] === 'residue') continue;
      return;
    }
    const block = blocks[index]!;
    const content = short(text, block, 60);
    if (content === undefined || block.marker !== undefined || /[。；：:，,！!？?]/.test(content)) return;
    roles[index] = 'signature';
  }
}
