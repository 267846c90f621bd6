import type { Line } from '../syntax/line';
import type { NumberingForm } from '../syntax/marker';
import type { SourceSpan } from '../text/span';
import type { DocumentKind } from './kinds';

/**
 * What a stretch of an official document is. Names follow GB/T 9704—2012 where it names the element.
 */
export type ElementKind =
  | 'copyNumber' /* 份号 */
  | 'secrecy' /* 密级和保密期限 */
  | 'urgency' /* 紧急程度 */
  | 'issuerMark' /* 发文机关标志 */
  | 'documentNumber' /* 发文字号 */
  | 'signer' /* 签发人 */
  | 'title' /* 标题 */
  | 'titleNote' /* 题注、标题下的日期和姓名 */
  | 'mainRecipient' /* 主送机关 */
  | 'salutation' /* 称谓 */
  | 'announcedOutline' /* 【提纲】 */
  | 'leadIn' /* 导语 */
  | 'heading' /* 独立成行的标题 */
  | 'runInHeading' /* 段首题 */
  | 'item' /* 条目：有编号而无题 */
  | 'transition' /* 过渡语 */
  | 'closing' /* 结束语 */
  | 'attachmentNote' /* 附件说明 */
  | 'signature' /* 署名 */
  | 'issueDate' /* 成文日期 */
  | 'annotation' /* 附注 */
  | 'attachment' /* 附件 */
  | 'embeddedDocument' /* 印发、转发的文件 */
  | 'imprint' /* 版记：抄送、印发 */
  | 'residue' /* 网页残留 */;

export type { NumberingForm } from '../syntax/marker';

export interface Numbering {
  readonly form: NumberingForm;
  readonly value: number;
  /** The number as written, with its punctuation: `（一）`, `1.`, `第三条`. */
  readonly span: SourceSpan;
}

export interface DocumentElement {
  readonly kind: ElementKind;
  /** The whole extent: for a heading its section, up to the next heading of its level or above. */
  readonly span: SourceSpan;
  /** The text that names it, as written, without end punctuation; never empty, inside `span`. */
  readonly nameSpan: SourceSpan;
  /** Depth among headings and items, 1 at the top of a document; 0 for every other kind. */
  readonly depth: number;
  readonly numbering: Numbering | undefined;
  /** 字数 of the whole extent. */
  readonly wordCount: number;
  readonly children: readonly DocumentElement[];
}

/** The structure of one version of one document: a value, never changed after it is made. */
export interface DocumentModel {
  readonly text: string;
  /** Read as Markdown: its marks are no remnants. */
  readonly markdown: boolean;
  /** What the user says the document is (文种), whatever its title says. */
  readonly chosenKind: DocumentKind | undefined;
  readonly lines: readonly Line[];
  /** Paragraphs as the writer meant them, whatever became of their line breaks: what shows belongs to exactly one. */
  readonly paragraphs: readonly SourceSpan[];
  /** What each paragraph is where it is neither body text nor heading nor item. */
  readonly roles: readonly (ElementKind | undefined)[];
  /** 字数 before each paragraph, and of the whole text behind the last: `wordsBefore[n] - wordsBefore[m]`. */
  readonly wordsBefore: readonly number[];
  /** In document order; headings hold what stands below them. */
  readonly elements: readonly DocumentElement[];
}
