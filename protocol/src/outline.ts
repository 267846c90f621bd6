import type { OutlineNode, ParallelHeading } from '../../core/src/index';
import type { PlainEdit, PlainPosition } from './plain';

/** Client → server, a request with {@link OutlineParams}, answered with {@link OutlineAnswer}; null where the text is not analysed. */
export const OUTLINE_METHOD = 'gongwen/outline';

export interface OutlineParams {
  readonly textDocument: { readonly uri: string };
}

export type { OutlineNode };

export interface OutlineAnswer {
  /** Of the document that the places are in. */
  readonly version: number;
  readonly nodes: readonly OutlineNode[];
  /** Of the whole text. */
  readonly wordCount: number;
  readonly seconds: number;
  /** Characters a minute. */
  readonly readingSpeed: number;
  /** There are more than `gongwen.outline.maxSymbols`. */
  readonly isTruncated: boolean;
}

/** Client → server, a request with {@link OutlineEditsParams}, answered with {@link OutlineEditsAnswer}; null where the text is not analysed. */
export const OUTLINE_EDITS_METHOD = 'gongwen/outlineEdits';

export interface OutlineEditsParams {
  readonly textDocument: { readonly uri: string };
  /** `write`: makes or updates the 【提纲】 block. `remove`: takes it out. `draft`: makes a draft of a text that is an outline only. */
  readonly change: 'write' | 'remove' | 'draft';
  /** For the block: in which of several documents of one text; absent: the first. */
  readonly position?: PlainPosition;
  /** For the draft: the lines to take; absent or empty: the whole text. */
  readonly range?: PlainEdit['range'];
}

export interface OutlineEditsAnswer {
  /** Of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly PlainEdit[];
  /** Where there are none: why, in the user's language. */
  readonly message?: string;
}

/** Client → server, a request with {@link OutlineTextParams}, answered with {@link OutlineTextAnswer}; null where the text is not analysed. */
export const OUTLINE_TEXT_METHOD = 'gongwen/outlineText';

export interface OutlineTextParams {
  readonly textDocument: { readonly uri: string };
  /** With the numbers as written; absent: with them. */
  readonly numbers?: boolean;
  /** Down to this level; absent: all. */
  readonly depth?: number;
  /** With the 字数 of each section; absent: without. */
  readonly counts?: boolean;
}

export interface OutlineTextAnswer {
  readonly version: number;
  /** Lines of plain text; empty where there is no heading. */
  readonly text: string;
}

/** Client → server, a request with {@link ParallelHeadingsParams}, answered with {@link ParallelHeadingsAnswer}; null where there are none. */
export const PARALLEL_HEADINGS_METHOD = 'gongwen/parallelHeadings';

export interface ParallelHeadingsParams {
  readonly textDocument: { readonly uri: string };
  /** The headings beside the one that this is in. */
  readonly position: PlainPosition;
}

export interface ParallelHeadingsAnswer {
  readonly version: number;
  readonly rows: readonly ParallelHeading[];
  /** Which row the position is in; −1: none. */
  readonly current: number;
  /** All of it as plain text in columns. */
  readonly text: string;
  /** The line of the first row in it; the others follow. */
  readonly firstLine: number;
}

/** The scheme of the client's own documents that show such a text; their language is that of an entry. */
export const PARALLEL_SCHEME = 'gongwen-parallel';

/** The scheme by which the client marks sections in its view of the outline: `gongwen-outline:/<id>?<severity>,<count>`. */
export const OUTLINE_SCHEME = 'gongwen-outline';
