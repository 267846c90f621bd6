import type { DocumentModel } from '../model/documentModel';
import { titleElement } from '../model/documentKind';
import { isResidueLine } from '../syntax/residue';
import { Class, classAt, spacesEnd } from '../text/characters';
import type { Change } from '../text/edited';
import { apart } from './characters';
import type { CleanStep } from './step';

/** What a page says of itself between its own lines is no longer than this; a text is never as short as that. */
const LONGEST_NOTICE = 200;
const SHORTEST_TEXT = 300;
/** What a page writes before a title or a text: 标题 关于…, 范文 为…. */
const LABEL = /^(?:标题|题目|范文|正文|内容|论文)[ \u3000\u00a0\t:：]+(?=\S)/;
const SEPARATOR_AT_END = /[ \t\u3000\u00a0]*[|｜]+[ \t\u3000\u00a0]*$/;

/** Lines of the page around the text: navigation, editors, copyright, share buttons. */
export const residue: CleanStep = ({ text, model }) => {
  const { paragraphs, roles } = model;
  const isGone = paragraphs.map(({ start, end }, index) => roles[index] === 'residue' || (roles[index] === undefined && areAllResidue(text, start, end)));
  markNotices(model, isGone);
  markRepeatedTitle(model, isGone);
  const changes: Change[] = [];
  for (const [index, { start, end }] of paragraphs.entries()) if (isGone[index]) changes.push({ ...wholeLines(text, start, end), newText: '' });
  const kept = paragraphs.filter((_, index) => !isGone[index]);
  const title = titleElement(model.elements);
  const labelled = title && LABEL.exec(text.slice(title.span.start, title.span.start + 12));
  if (title && labelled) {
    changes.push({ start: title.span.start, end: title.span.start + labelled[0].length, newText: '' });
    const next = kept.find(({ start }) => start >= title.span.end);
    const label = next && LABEL.exec(text.slice(next.start, next.start + 12));
    if (next && label) changes.push({ start: next.start, end: next.start + label[0].length, newText: '' });
  }
  const last = kept.at(-1);
  const separator = last && isGone.length > 1 ? SEPARATOR_AT_END.exec(text.slice(Math.max(last.start, last.end - 40), last.end)) : null;
  if (last && separator) changes.push({ start: last.end - separator[0].length, end: last.end, newText: '' });
  return apart(changes);
};

/** Whether a paragraph of several lines, joined for their like length, is residue line by line. */
function areAllResidue(text: string, start: number, end: number): boolean {
  if (end - start > 600) return false;
  const lines = text.slice(start, end).split(/\r\n|\r|\n/);
  let offset = start;
  return lines.every(line => {
    const from = spacesEnd(text, offset, offset + line.length);
    const isResidue = from === offset + line.length || isResidueLine(text, from, offset + line.trimEnd().length);
    offset += line.length + (text.startsWith('\r\n', offset + line.length) ? 2 : 1);
    return isResidue;
  });
}

/** A page's notice between its lines below the text. */
function markNotices({ paragraphs, roles }: DocumentModel, isGone: boolean[]): void {
  let length = 0;
  let count = 0;
  const before = paragraphs.map(({ start, end }, index) => {
    const so = { length, count };
    if (!isGone[index]) {
      length += end - start;
      count++;
    }
    return so;
  });
  for (let index = paragraphs.length - 2; index > 0; index--) {
    if (isGone[index]) continue;
    const { start, end } = paragraphs[index]!;
    const isNotice = roles[index] === undefined && isGone[index - 1] && isGone[index + 1] && end - start <= LONGEST_NOTICE && before[index]!.count > 1 && before[index]!.length >= SHORTEST_TEXT;
    if (!isNotice) return;
    isGone[index] = true;
  }
}

/** The page's own heading that says the title once more, with its date or the like between them. */
function markRepeatedTitle({ text, paragraphs, elements }: DocumentModel, isGone: boolean[]): void {
  const title = titleElement(elements);
  if (!title) return;
  const name = text.slice(title.span.start, title.span.end).trim();
  const at = paragraphs.findIndex(({ start }) => start >= title.span.start);
  for (let index = 0; index < at - 1; index++) {
    const { start, end } = paragraphs[index]!;
    if (isGone[index]) continue;
    if (text.slice(start, end) === name && isGone.slice(index + 1, at).every(Boolean)) isGone[index] = true;
    return;
  }
}

/** The lines that a paragraph has to itself, with their line end; only itself where it shares them. */
function wholeLines(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let from = start;
  while (from > 0 && classAt(text, from - 1) === Class.Space) from--;
  let to = spacesEnd(text, end, text.length);
  const opens = from === 0 || classAt(text, from - 1) === Class.LineEnd;
  const closes = to === text.length || classAt(text, to) === Class.LineEnd;
  if (!opens || !closes) return opens ? { start, end: to } : { start: from, end };
  if (to < text.length) to += text.startsWith('\r\n', to) ? 2 : 1;
  return { start: from, end: to };
}
