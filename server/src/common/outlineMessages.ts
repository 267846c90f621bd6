import type { DraftRefusal, OutlineRefusal } from '../../../core/src/index';
import { isChinese } from './clientProfile';

/** What the server says of outlines, in both languages. */
export interface OutlineMessages {
  refused(refusal: OutlineRefusal | DraftRefusal): string;
  outlineIsRight(): string;
  draftIsRight(): string;
  /** Title of a code action. */
  updateOutline(): string;
  /** Above the headings that stand beside each other. */
  parallelTitle(count: number, level: number, parent: string): string;
  /** A count of characters. */
  characters(count: number): string;
  /** Below them: what most have, and what the mark means. */
  usual(pattern: string): string;
  oddMark(mark: string): string;
}

const REFUSALS: Readonly<Record<OutlineRefusal | DraftRefusal, { readonly zh: string; readonly en: string }>> = {
  noHeadings: { zh: '正文没有编了号的标题，列不出提纲。', en: 'The body has no numbered headings that an outline could list.' },
  noOutline: { zh: '本文没有【提纲】。', en: 'This document has no 【提纲】.' },
  unreadable: { zh: '这里的标题太长或者写法特别，写成提纲会与正文分不清，没有写。', en: 'These headings are too long or too unusual: as an outline they could not be told from the body. Nothing was written.' },
  notAnOutline: { zh: '这里不只是提纲：要生成初稿，请只选中标题各行（带序号、项目符号或缩进，至少两行）。', en: 'This is more than an outline. Select the lines of headings only: numbered, with bullets or indented, two at least.' },
};

const chinese: OutlineMessages = {
  refused: refusal => REFUSALS[refusal].zh,
  outlineIsRight: () => '提纲与正文一致，没有要改的。',
  draftIsRight: () => '已经是初稿的样子，没有要改的。',
  updateOutline: () => '按正文更新提纲',
  parallelTitle: (count, level, parent) => `${parent === '' ? '' : `${parent}　`}第 ${level} 级标题 ${count} 个`,
  characters: count => `${count}字`,
  usual: pattern => `多数：${pattern}`,
  oddMark: mark => `${mark} 与多数不同。加号隔开的是各小段的字数，标点不算。`,
};

const english: OutlineMessages = {
  refused: refusal => REFUSALS[refusal].en,
  outlineIsRight: () => 'The outline agrees with the body already.',
  draftIsRight: () => 'It is a draft already; nothing to change.',
  updateOutline: () => 'Update the outline from the body',
  parallelTitle: (count, level, parent) => `${parent === '' ? '' : `${parent}: `}${count} headings of level ${level}`,
  characters: count => `${count} chars`,
  usual: pattern => `Most: ${pattern}`,
  oddMark: mark => `${mark} differs from most. Between plus signs: characters of each part, marks not counted.`,
};

/** @param locale as `initialize` gives it */
export function outlineMessagesFor(locale: string | undefined): OutlineMessages {
  return isChinese(locale) ? chinese : english;
}
