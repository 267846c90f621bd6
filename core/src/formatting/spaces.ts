import type { NumberingForm } from '../model/documentModel';
import type { ParagraphKind, ParagraphPlace } from '../rules/rule';
import type { Change } from '../text/edited';

/** Where spaces set things apart: titles, signatures, names, notes. */
const SET_APART: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>([
  'title', 'titleNote', 'salutation', 'mainRecipient', 'announcedOutline', 'signature', 'issueDate', 'attachmentNote', 'attachment', 'imprint', 'annotation',
  'embeddedDocument', 'documentNumber', 'signer', 'copyNumber', 'secrecy', 'urgency', 'issuerMark', 'residue',
]);

const SHORTEST = 30;
const MOST = 3;
const BEFORE = 10;
const BEHIND = 3;
/** Behind …日电 the space is how a news text sets off its dateline. */
const STRAY = /(?<=[\u4e00-\u9fff])(?<!日电)[ \u00a0\u3000]{1,2}(?=[\u4e00-\u9fff])/g;
/** Within a few characters: a line end, another space, a stop, a bracket, a number: here the space may divide. */
const DIVIDES = /[\s。；：！？（）〔〕【】《》“”|]|第[一二三四五六七八九十百零〇0-9]+[章节条款项编]$/;
const AROUND_MARKS = /(?<=[\u4e00-\u9fff])[ \u00a0]{1,2}(?=[，。；！？、）》”’])|(?<=[（《“‘])[ \u00a0]{1,2}(?=[\u4e00-\u9fff])|(?<=[，；、])[ \u00a0]{1,2}(?=[\u4e00-\u9fff“《])/g;
const BESIDE_LATIN = /(?<=[\u4e00-\u9fff])[ \u00a0](?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])[ \u00a0](?=[\u4e00-\u9fff])/g;
/** Stray spaces within one paragraph; names (张　三), lists, tables and letter-spaced titles keep theirs. */
export function spaceChanges(text: string, { kind }: ParagraphPlace, mode: 'chinese' | 'all'): Change[] {
  if (SET_APART.has(kind) || !/[ \u00a0\u3000]/.test(text)) return [];
  const changes: Change[] = [];
  const remove = (at: number, end: number): void => {
    changes.push({ start: at, end, newText: '' });
  };
  if (isTableLike(text)) return changes;
  if (text.length >= SHORTEST) {
    const stray = [...text.matchAll(STRAY)];
    // More of them divide a list.
    if (stray.length <= MOST) {
      for (const { 0: { length }, index } of stray) {
        const end = index + length;
        const divides = index < BEFORE || end + BEHIND > text.length || DIVIDES.test(text.slice(index - BEFORE, index)) || DIVIDES.test(text.slice(end, end + BEHIND));
        if (!divides) remove(index, end);
      }
    }
    for (const { 0: { length }, index } of text.matchAll(AROUND_MARKS)) remove(index, index + length);
    if (mode === 'all') for (const { 0: { length }, index } of text.matchAll(BESIDE_LATIN)) remove(index, index + length);
  }
  return changes;
}

const BEHIND_NUMBER = /^[ \u00a0]{1,2}(?=[\u4e00-\u9fff“《])/;
const ENDS_ITSELF: ReadonlySet<NumberingForm> = new Set<NumberingForm>(['chinese', 'chineseInParentheses', 'arabicInParentheses']);

/** Spaces behind 一、 and （一）, where the text has hardly any: a text that always sets its numbers apart may do so. */
export function spacesBehindNumbers(text: string, places: readonly ParagraphPlace[]): Change[] {
  const found = new Map<NumberingForm, { all: number; readonly spaces: Change[] }>();
  for (const { element } of places) {
    if (!element?.numbering || !ENDS_ITSELF.has(element.numbering.form)) continue;
    const { form, span: { end: start } } = element.numbering;
    const alike = found.get(form) ?? { all: 0, spaces: [] };
    found.set(form, alike);
    alike.all++;
    const match = /[、）)]/.test(text[start - 1]!) ? BEHIND_NUMBER.exec(text.slice(start, start + 4)) : null;
    if (match) alike.spaces.push({ start, end: start + match[0].length, newText: '' });
  }
  return [...found.values()].flatMap(({ all, spaces }) => (spaces.length * 2 < all ? spaces : []));
}

/** Columns set apart by tabs, bars or several spaces. */
export function isTableLike(text: string): boolean {
  return /\t|\|/.test(text) || (text.match(/\S[ \u00a0\u3000]{2,}(?=\S)/g)?.length ?? 0) > 1;
}
