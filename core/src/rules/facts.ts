import { documentKind } from '../model/documentKind';
import type { DocumentKind } from '../model/kinds';
import type { DocumentModel } from '../model/documentModel';
import { documentDate } from '../terms/documentDate';
import type { PartialDate } from '../terms/termData';

/** What is known of the whole document and bears on its paragraphs. A paragraph is judged anew where one of these changes. */
export interface DocumentFacts {
  /** By which wording is judged. */
  readonly date: PartialDate | undefined;
  readonly kind: DocumentKind | undefined;
  /** The document is Markdown. */
  readonly markdown: boolean;
  /** How the text as a whole writes its commas, colons and brackets; `none` where it has hardly any. */
  readonly width: 'full' | 'half' | 'mixed' | 'none';
}

/** Marks behind Chinese, by width. */
export interface WidthCounts {
  readonly full: number;
  readonly half: number;
}

/** At least this share of one width makes the other a slip. */
const MAJORITY = 0.8;
const FEW_MARKS = 5;

export function documentFacts(model: DocumentModel, { full, half }: WidthCounts): DocumentFacts {
  const all = full + half;
  const width = all < FEW_MARKS ? (half === 0 ? 'full' : 'none') : full >= all * MAJORITY ? 'full' : half >= all * MAJORITY ? 'half' : 'mixed';
  return { date: documentDate(model), kind: documentKind(model), markdown: model.markdown, width };
}

export function sameFacts(one: DocumentFacts, other: DocumentFacts): boolean {
  return one.date === other.date && one.kind === other.kind && one.markdown === other.markdown && one.width === other.width;
}

/**
 * Whether wording that changed on `day` is to be judged by the new use: `yes` for a document dated on or after it,
 * `no` for an earlier one, `unknown` for one without a date.
 */
export function judgedBy({ date }: DocumentFacts, day: PartialDate): 'yes' | 'no' | 'unknown' {
  if (date === undefined) return 'unknown';
  const length = Math.min(date.length, day.length);
  // Of the same year or month and no more is known: it may have been written before.
  if (date.slice(0, length) === day.slice(0, length)) return date.length >= day.length ? 'yes' : 'unknown';
  return date > day ? 'yes' : 'no';
}
