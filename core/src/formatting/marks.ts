import { halfWidthMarks } from '../rules/shared/halfWidth';
import type { Change } from '../text/edited';

/** A cheap look: hardly any paragraph of a correct text holds one of these. */
const SUSPECT = /[,;:!?."＂()…]|。{3}|．{3}|[–－─―]|—{3}|--|(?<!—)—(?!—)/;
const DOTS = /…+|\.{3,}|。{3,}|．{3,}/g;
/** Longer rows lead the eye in a table of contents or leave room to fill in; four cells stand for a whole paragraph. */
const LEADERS = /^(?:…{4,}|[.．]{7,}|。{7,})$/;
const DASHES = /[—–－─―]{2,}|-{2,}/g;
/** ?！兑: what a converter left of characters that it didn't know. */
const LOST_CHARACTER = /^\?[!！｡][\u4e00-\u9fff]/;
const WIDE = /[\u4e00-\u9fff\u3001-\u3011\uff01-\uff1f“”‘’]/;

/**
 * The marks of a paragraph as Chinese has them: full width, six dots, a dash of two cells (GB/T 15834—2011, 4.10.2, 4.11.2, 5.1).
 * @param isHalfWidth the text as a whole is written with half-width marks: a dot between ideographs is a full stop then
 */
export function markChanges(text: string, isHalfWidth: boolean): Change[] {
  if (!SUSPECT.test(text)) return [];
  const changes: Change[] = [];
  for (const mark of halfWidthMarks({ text })) {
    if ((mark.certain || isHalfWidth) && !(mark.mark === '?' && LOST_CHARACTER.test(text.slice(mark.at, mark.at + 3)))) changes.push(...mark.changes);
  }
  for (const { 0: written, index: start } of text.matchAll(DOTS)) {
    const end = start + written.length;
    if (written !== '……' && !LEADERS.test(written) && isWideAt(text, start - 1)) changes.push({ start, end, newText: '……' });
  }
  for (const { 0: written, index: start } of text.matchAll(DASHES)) {
    const end = start + written.length;
    // Longer rows are rules of a table or room to fill in.
    if (written !== '——' && written.length <= 3 && isWideAt(text, start - 1) && isWideAt(text, end)) changes.push({ start, end, newText: '——' });
  }
  return changes;
}

const WIDE_DIGITS = /(?<![\uff21-\uff3a\uff41-\uff5a０-９])(?:[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])|[０-９]+)(?:．[０-９]+)*％?(?![\uff21-\uff3a\uff41-\uff5a])/g;

/** １５ and ３．５％ as 15 and 3.5%: Arabic numerals are half-width (GB/T 15835—2011, 5.1). */
export function digitChanges(text: string): Change[] {
  return [...text.matchAll(WIDE_DIGITS)].map(({ 0: written, index: start }) => ({ start, end: start + written.length, newText: halfWidthNumber(written) }));
}

export function halfWidthNumber(written: string): string {
  return written.replace(/[０-９．％，]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function isWideAt(text: string, index: number): boolean {
  return WIDE.test(text[index] ?? '');
}
