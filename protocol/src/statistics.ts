/** Counts of a document, and what it is: shared by client and server. */

/** Client → server, a request with {@link StatisticsParams}, answered with {@link StatisticsAnswer}; null where the text is not analysed. */
export const STATISTICS_METHOD = 'gongwen/statistics';

interface Place {
  readonly line: number;
  readonly character: number;
}

export interface StatisticsParams {
  readonly textDocument: { readonly uri: string };
  /** What is selected, one range or several; empty ones count nothing. */
  readonly ranges?: readonly { readonly start: Place; readonly end: Place }[];
}

export interface PlainStatistics {
  /** 字数: a Chinese character or mark is one, so is a run of Western letters, digits and half-width marks. */
  readonly words: number;
  /** 字符数（不计空格）. */
  readonly characters: number;
  /** 字符数（计空格）. */
  readonly charactersWithSpaces: number;
  /** 汉字. */
  readonly ideographs: number;
  readonly paragraphs: number;
  /** An estimate: 22 lines of 28 characters a page. */
  readonly pages: number;
  /** At `gongwen.readingSpeed`. */
  readonly minutes: number;
  /** The same in the user's language: `约5.6分钟`. */
  readonly readingTime: string;
}

export interface StatisticsAnswer {
  /** Of the document that was counted. */
  readonly version: number;
  /** 文种: the chosen one, else the one that the title names; null where neither is. */
  readonly kind: string | null;
  readonly chosenKind?: string;
  readonly whole: PlainStatistics;
  /** Only where something is selected. */
  readonly selection?: PlainStatistics;
  /** Words, paragraphs, pages and reading time of the selection or else of the whole, in one sentence in the user's language. */
  readonly message: string;
}

/** Client → server, a request with {@link DocumentKindParams}, answered with {@link DocumentKindAnswer}: tells or changes what a document is. */
export const DOCUMENT_KIND_METHOD = 'gongwen/documentKind';

export interface DocumentKindParams {
  readonly textDocument: { readonly uri: string };
  /** One of the kinds of the answer: the document is this from now on. Null: what its title says. Absent or unknown: nothing changes. */
  readonly kind?: string | null;
}

export interface DocumentKindAnswer {
  /** What the document is taken for; null where nothing tells, or it isn't open. */
  readonly kind: string | null;
  /** What its title says. */
  readonly recognised: string | null;
  readonly chosen: string | null;
  /** All there are: 法定公文 and 事务文书. */
  readonly statutory: readonly string[];
  readonly daily: readonly string[];
}

/** A command of lenses, `[action, uri, position]`: does to the section at the position what `gongwen.<action>` does to the one at the cursor. */
export const SECTION_COMMAND = 'gongwen.actOnSection';
