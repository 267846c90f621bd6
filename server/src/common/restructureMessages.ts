import type { MoveRefusal, ShiftRefusal } from '../../../core/src/index';
import { isChinese } from './clientProfile';

interface InBoth {
  readonly zh: string;
  readonly en: string;
}

const REFUSALS: Readonly<Record<ShiftRefusal | MoveRefusal, InBoth>> = {
  noSection: { zh: '光标不在带序号的标题、条目或它们的内容里。', en: 'The cursor is in no numbered heading or item, nor in what belongs to one.' },
  topLevel: { zh: '已经是最高一级，不能再升。', en: 'It is at the top level already.' },
  noSectionAbove: { zh: '前面没有同级的标题或条目可以并入，不能再降。', en: 'There is no section of the same level before it that it could become a part of.' },
  noForm: { zh: '再降一级就没有可用的序号写法了。', en: 'One level lower there is no form of number left for it.' },
  nothingToMove: { zh: '光标不在标题、条目或它们的内容里，没有可以移动的部分。', en: 'The cursor is in no heading or item, nor in what belongs to one: there is nothing to move.' },
  onlyOne: { zh: '没有同级的标题或条目，不能上移、下移。', en: 'There is no other section of its level to change places with.' },
  firstAlready: { zh: '前面没有同级的部分，已经是第一个。', en: 'It is the first of its level already.' },
  lastAlready: { zh: '后面没有同级的部分，已经是最后一个。', en: 'It is the last of its level already.' },
  noTarget: { zh: '目标位置没有标题或条目。', en: 'There is no heading or item at the target.' },
  intoItself: { zh: '不能移到它自己里面。', en: 'A section cannot be moved into itself.' },
  inPlace: { zh: '它已经在那里。', en: 'It is there already.' },
  otherDocument: { zh: '不能在正文和附件、印发的文件之间移动，请剪切后粘贴。', en: 'A section cannot be moved between a text and its attachments or the documents within it; cut and paste it.' },
  noFormThere: { zh: '移到那里以后，它或者下面的条目没有可用的序号写法（没有序号的标题、1.1 这样的序号只能在同一级里移动）。', en: 'There the section, or a part of it, would have no form of number (headings without number and numbers like 1.1 are moved within their level only).' },
  glued: { zh: '它和别的文字连在同一行，移动后就认不出标题了。请先在标题前换行（或者先“清洗”）。', en: 'It stands on one line with other text; after the move its heading could not be told. Break the line before the headings first, or clean the document.' },
};

/** Why a section is neither shifted nor moved, in the user's language. */
export function restructureRefusal(refusal: ShiftRefusal | MoveRefusal, locale: string | undefined): string {
  return isChinese(locale) ? REFUSALS[refusal].zh : REFUSALS[refusal].en;
}

const ACTIONS = {
  promote: { zh: '本节升一级', en: 'Promote section' },
  demote: { zh: '本节降一级', en: 'Demote section' },
  moveUp: { zh: '本节上移', en: 'Move section up' },
  moveDown: { zh: '本节下移', en: 'Move section down' },
  renumberSection: { zh: '本节重新编号', en: 'Renumber section' },
  renumberDocument: { zh: '全文重新编号', en: 'Renumber document' },
} as const satisfies Readonly<Record<string, InBoth>>;

/** Titles of the code actions. */
export function restructureTitle(change: keyof typeof ACTIONS, locale: string | undefined): string {
  return isChinese(locale) ? ACTIONS[change].zh : ACTIONS[change].en;
}
