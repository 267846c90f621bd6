import type { Bilingual } from '../rules/rule';
import type { CleanStepId } from './step';

/** What each step does, in words. */
export const CLEAN_STEP_NAMES: Readonly<Record<CleanStepId, Bilingual>> = {
  residue: { zh: '去掉网页残留', en: 'Drop web residue' },
  readings: { zh: '去掉夹注的拼音', en: 'Drop injected readings' },
  mojibake: { zh: '还原乱码', en: 'Undo mojibake' },
  markup: { zh: '去掉 HTML、Markdown 记号', en: 'Drop HTML and Markdown marks' },
  simplified: { zh: '繁体转简体', en: 'Traditional to simplified' },
  wraps: { zh: '接起硬换行', en: 'Join hard-wrapped lines' },
  paragraphs: { zh: '分开粘连的标题和段落', en: 'Part headings and paragraphs that run together' },
  width: { zh: '统一标点、序号和数字', en: 'Normalise marks, section numbers and digits' },
  invisible: { zh: '清除不可见字符', en: 'Clear invisible characters' },
  layout: { zh: '整理空格、缩进和空行', en: 'Tidy spaces, indents and blank lines' },
};
