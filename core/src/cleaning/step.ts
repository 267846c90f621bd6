import type { FormatOptions } from '../formatting/options';
import type { DocumentModel } from '../model/documentModel';
import type { Simplifier } from '../terms/simplifier';
import type { Change } from '../text/edited';
import type { GbkTable } from './gbk';

/** The steps of 清洗, in the order in which they are shown. */
export const CLEAN_STEPS = [
  'residue' /* 网页残留 */,
  'readings' /* 夹注的拼音 */,
  'mojibake' /* 乱码 */,
  'markup' /* HTML、Markdown 的记号 */,
  'simplified' /* 繁体转简体 */,
  'wraps' /* 硬换行 */,
  'paragraphs' /* 粘成一行的段落 */,
  'width' /* 标点、序号、数字的写法 */,
  'invisible' /* 不可见字符、不间断空格 */,
  'layout' /* 空格、缩进、空行 */,
] as const;

export type CleanStepId = (typeof CLEAN_STEPS)[number];

/** What a step works with. */
export interface CleanContext {
  readonly text: string;
  readonly model: DocumentModel;
  readonly lineEnd: string;
  readonly format: FormatOptions;
  readonly simplifier: Simplifier | undefined;
  readonly gbk: GbkTable | undefined;
}

/** The changes of one step to the present text, ascending and apart. */
export type CleanStep = (context: CleanContext) => Change[];
