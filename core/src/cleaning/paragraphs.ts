import { blankLineChanges, indentChanges, lineEndChanges } from '../formatting/lines';
import { roundOfChanges } from '../formatting/format';
import type { FormatOptions } from '../formatting/options';
import { lostBreaks, wrappedBreaks, type WrappedBreak } from '../model/brokenLines';
import type { DocumentElement, DocumentModel, ElementKind } from '../model/documentModel';
import { placesOf } from '../rules/documentFindings';
import { Class, classAt } from '../text/characters';
import type { SourceSpan } from '../text/span';
import { apart } from './characters';
import type { CleanStep } from './step';

/** Here lines are broken on purpose. */
const BROKEN_ON_PURPOSE: ReadonlySet<ElementKind | undefined> = new Set(['title', 'titleNote', 'mainRecipient', 'salutation', 'signature', 'issuerMark', 'residue']);

export const wraps: CleanStep = ({ text, model }) => {
  if (model.markdown) return [];
  return model.paragraphs.flatMap(({ start, end }, index) => {
    if (BROKEN_ON_PURPOSE.has(model.roles[index])) return [];
    const paragraph = text.slice(start, end);
    const found = wrappedBreaks(paragraph).filter(wrap => !beginsParagraph(paragraph, wrap));
    return found.map(wrap => ({ start: start + wrap.start, end: start + wrap.end, newText: wrap.replacement }));
  });
};

/** The outline may read on where a paragraph has no stop; here that would join two. */
function beginsParagraph(paragraph: string, { start, end }: WrappedBreak): boolean {
  return paragraph.slice(start, end).endsWith('\u3000\u3000') || NOTE_BEHIND_STOP.test(paragraph.slice(Math.max(0, start - LONGEST_NOTE), start));
}

/** …。（某部门负责） ends an item, …。” a quotation. */
const NOTE_BEHIND_STOP = /[。！？；](?:”|”?（[^（）]{1,100}）)$/;
const LONGEST_NOTE = 110;

/** One space too many, or one list within a sentence, is no damage. */
const LEAST_LOST = 2;

const DATELINE = /[日社]电$/;

export const paragraphs: CleanStep = ({ model, lineEnd }) => {
  if (model.markdown) return [];
  // What follows a dateline goes on in its line.
  const found = lostBreaks(model).filter(({ start }) => !DATELINE.test(model.text.slice(Math.max(0, start - 4), start)));
  if (found.length < LEAST_LOST) return [];
  const lost = new Set(found.map(({ paragraph }) => model.paragraphs[paragraph]!.start));
  return apart([...found, ...gluedHeadingEnds(model, lost), ...gluedSignature(model)].map(({ start, end }) => ({ start, end, newText: lineEnd })));
};

/** Where a heading that lost the line end before it runs into what follows, too: 一、目标任务2024年，…. */
function gluedHeadingEnds({ text, elements }: DocumentModel, lost: ReadonlySet<number>): SourceSpan[] {
  const found: SourceSpan[] = [];
  const visit = (level: readonly DocumentElement[]): void => {
    for (const { kind, span, numbering, nameSpan: { end }, children } of level) {
      if (kind === 'heading' && numbering && lost.has(span.start) && RUNS_ON.has(classAt(text, end))) found.push({ start: end, end });
      visit(children);
    }
  };
  visit(elements);
  return found;
}

/** An office and a date behind the last full stop. */
const SIGNED = /[。！？]([\u4e00-\u9fff]{2,30}(?:政府|办公室|委员会|党委|党组|支部|局|厅|院|公司|中心|集团|学校|大学|协会|小组))(?=\d{4}年\d{1,2}月\d{1,2}日$)/;
const LONGEST_END = 60;

/** Signature and date that run on behind the last sentence. */
function gluedSignature({ text, paragraphs: all }: DocumentModel): SourceSpan[] {
  const last = all.at(-1);
  if (!last) return [];
  const from = Math.max(last.start, last.end - LONGEST_END);
  const signed = SIGNED.exec(text.slice(from, last.end));
  if (!signed) return [];
  const start = from + signed.index + 1;
  return [start, start + signed[1]!.length].map(at => ({ start: at, end: at }));
}

const RUNS_ON: ReadonlySet<Class> = new Set([Class.Ideograph, Class.ChineseDigit, Class.Digit, Class.Letter, Class.OpenParenthesis, Class.OpenQuote]);

const ONLY_MARKS: FormatOptions = { punctuation: true, numbers: true, spaces: 'keep', indent: 'keep', blankLines: 'keep' };
const ONLY_SPACES: FormatOptions = { punctuation: false, numbers: false, spaces: 'chinese', indent: 'keep', blankLines: 'keep' };

export const width: CleanStep = ({ model }) => roundOfChanges(model, ONLY_MARKS);

export const layout: CleanStep = ({ model, format }) => {
  const indent = format.indent === 'keep' && isMostlyIndented(model) ? 'fullwidth' : format.indent;
  const changes = model.markdown ? [] : [...lineEndChanges(model), ...blankLineChanges(model, isSpacedOut(model) ? 0 : 1), ...(indent === 'keep' ? [] : indentChanges(model, placesOf(model), indent))];
  // Lines that go as a whole come first where changes meet.
  return apart([...apart(changes.sort((one, other) => one.start - other.start || other.end - one.end)), ...roundOfChanges(model, ONLY_SPACES)]);
};

/** Whether most paragraphs of the body are indented, by whatever spaces. */
function isMostlyIndented(model: DocumentModel): boolean {
  let all = 0;
  let indented = 0;
  let offset = 0;
  let next = 0;
  const places = placesOf(model);
  for (const { length, breakLength, contentStart, contentEnd } of model.lines) {
    const start = offset + contentStart;
    while (next < places.length && places[next]!.start < start) next++;
    if (contentStart < contentEnd && places[next]?.start === start && places[next]!.kind !== 'residue' && !BROKEN_ON_PURPOSE.has(model.roles[next])) {
      all++;
      if (contentStart > 0) indented++;
    }
    offset += length + breakLength;
  }
  return all > 2 && indented * 2 >= all;
}

/** Whether blank lines stand between most paragraphs, as web pages are copied. */
function isSpacedOut({ lines }: DocumentModel): boolean {
  let gaps = 0;
  let blank = 0;
  let isFirst = true;
  let isBehindBlank = false;
  for (const { contentStart, contentEnd } of lines) {
    if (contentStart === contentEnd) isBehindBlank = true;
    else {
      if (!isFirst) {
        gaps++;
        if (isBehindBlank) blank++;
      }
      isFirst = false;
      isBehindBlank = false;
    }
  }
  return gaps >= 4 && blank * 10 >= gaps * 6;
}
